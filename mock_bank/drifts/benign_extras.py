"""Benign changes by which something more is on the page that nobody has to heed."""

import hashlib
from html import escape

from mock_bank.drifts.benign import benign, round_about
from mock_bank.drifts.changes import add
from mock_bank.drifts.markup import Brush, both, fragment, on_pages, one, put, script, style
from mock_bank.drifts.model import OnJourney
from mock_bank.journeys.model import Control
from mock_bank.journeys.redraw import Page

_PC_STEPS = ("centre", "terms", "identity", "telephone", "number", "means", "details")
_APP_STEPS = ("certificate", "terms", "identity", "account", "review")
_CODE = Control("referrer", "textbox", "추천인 코드", note="없으면 비워 두십시오.", required=False)

_OPEN_ONCE = """
const notice = document.getElementById("today");
if (sessionStorage.getItem("today")) notice.remove();
else if (notice.showModal) notice.showModal();
const close = () => { sessionStorage.setItem("today", "read"); notice.remove(); };
notice.querySelector("button").addEventListener("click", close);
notice.addEventListener("close", close);
"""
_MODAL = """
<dialog id="today" aria-label="공지사항"><h2>시스템 점검 안내</h2>
<p>일요일 새벽 2시부터 4시까지 일부 업무가 쉽니다.</p>
<button type="button">닫기</button></dialog>
"""
_FLOATING = """
<section id="today" aria-label="공지사항"><h2>수수료 면제 안내</h2>
<p>이번 달에는 이체 수수료가 없습니다.</p><button type="button">닫기</button></section>
"""
_FLOATING_STYLE = """
#today:not(dialog) { position: fixed; bottom: 1rem; left: 1rem; z-index: 2; width: 13rem;
  padding: 1rem; background: #fff8d8; border: 1px solid #c9b458; border-radius: .5rem; }
"""
_COOKIES = """
<section id="cookies" aria-label="쿠키 설정"><p>더 나은 서비스를 위해 쿠키를 사용합니다.</p>
<button type="button">모두 허용</button> <button type="button">거부</button></section>
"""
_COOKIES_STYLE = """
#cookies { position: fixed; right: 0; bottom: 0; left: 0; z-index: 2; padding: .5rem 1rem;
  color: #fff; background: #26303a; text-align: center; }
body:has(#cookies) { padding-bottom: 8rem; }
"""
_COOKIES_SCRIPT = """
const bar = document.getElementById("cookies");
if (localStorage.getItem("cookies")) bar.remove();
for (const button of bar.querySelectorAll("button")) {
  button.addEventListener("click", () => { localStorage.setItem("cookies", "1"); bar.remove(); });
}
"""
_PROMOTION = """
<aside class="promotion" aria-label="이벤트"><h2>봄맞이 적금 이벤트</h2>
<p>새로 가입하시면 우대 금리를 드립니다.</p><p><a href="/closed">이벤트 자세히 보기</a></p></aside>
"""
_PROMOTION_STYLE = """
.promotion { max-width: 52rem; margin: 1.5rem auto; padding: 1rem 1.5rem; color: #4a2b00;
  background: linear-gradient(90deg, #ffe9c7, #ffd6e0); border-radius: .5rem; }
"""
_COLUMN_STYLE = """
.column { margin: 1rem; padding: 1rem; font-size: .8rem; border: 1px dashed var(--line); }
@media (min-width: 75rem) {
  .column { position: absolute; top: 10rem; right: .5rem; width: 11rem; margin: 0; }
}
"""
_HELP_STYLE = ".help { justify-self: start; padding: 0 .6rem; min-height: 0; border-radius: 1rem; }"
_HELP_SCRIPT = """
for (const button of document.querySelectorAll(".help")) {
  button.addEventListener("click", () => {
    button.nextElementSibling.hidden = !button.nextElementSibling.hidden;
  });
}
"""
_CHAT = """
<div id="chat"><p hidden>상담원이 곧 연결됩니다.</p><button type="button">챗봇 상담</button></div>
"""
_CHAT_STYLE = "#chat { position: fixed; right: 1rem; bottom: 1rem; z-index: 2; }"
_CHAT_SCRIPT = """
const [said, button] = document.getElementById("chat").children;
button.addEventListener("click", () => { said.hidden = !said.hidden; });
"""


def _at_one_step(steps: tuple[str, ...], brush: Brush) -> Brush:
    """Use a brush at one step only, which is another for another customer."""

    def at_it(page: Page) -> None:
        drawn = int(hashlib.sha256(page.seed.encode()).hexdigest(), 16)
        if page.screen == steps[drawn % len(steps)]:
            brush(page)

    return at_it


def _help_column(page: Page) -> None:
    """Repeat every name on the page as plain text."""
    found = page.document.select("main :is(label, legend, dt, button, a, .shown > span)")
    names = dict.fromkeys(each.get_text(" ", strip=True) for each in found)
    items = "".join(f"<li>{escape(name)}</li>" for name in names if name)
    html = f'<aside class="column"><h2>이 화면의 도움말</h2><ul>{items}</ul></aside>'
    one(page.document, "main").append(fragment(html))


def _help_buttons(page: Page) -> None:
    for field in page.document.select(".field > :is(input, select)"):
        field.insert_after(
            fragment(
                '<button type="button" class="help" aria-label="도움말">?</button>'
                "<p hidden>은행에 등록된 대로 적으시면 됩니다.</p>"
            )
        )


def _breadcrumb(page: Page) -> None:
    heading = one(page.document, "h1").get_text(" ", strip=True)
    home = "/app/" if page.document.select_one("body.app") else "/"
    way = f'<a href="{home}">홈</a> › 인증서 › {escape(heading)}'
    html = f'<nav aria-label="현재 위치"><p>{way}</p></nav>'
    one(page.document, "main").insert(0, fragment(html))


_NOTICE = put("body", _MODAL)
_MODAL_ONCE = both(_NOTICE, script(_OPEN_ONCE))
_FLOATING_ONCE = both(put("body", _FLOATING), style(_FLOATING_STYLE), script(_OPEN_ONCE))

EXTRAS = (
    benign(
        "optional-field",
        "A 추천인 코드 that may stay empty is asked: PC 세부정보 입력, app account number.",
        OnJourney("pc", (add("details", _CODE, before="confirm"),)),
        OnJourney("app", (add("account", _CODE, before="confirm"),)),
    ),
    benign(
        "modal-notice",
        "A notice covers one page, another for each customer, until it is closed.",
        on_pages("pc", _at_one_step(_PC_STEPS, _MODAL_ONCE), *_PC_STEPS),
        on_pages("app", _at_one_step(_APP_STEPS, _MODAL_ONCE), *_APP_STEPS),
    ),
    benign(
        "floating-notice",
        "A notice floats at the corner of one page, another for each customer.",
        on_pages("pc", _at_one_step(_PC_STEPS, _FLOATING_ONCE), *_PC_STEPS),
        on_pages("app", _at_one_step(_APP_STEPS, _FLOATING_ONCE), *_APP_STEPS),
    ),
    round_about(
        "cookie-bar",
        "A bar at the bottom asks about cookies until it is answered.",
        both(put("body", _COOKIES), style(_COOKIES_STYLE), script(_COOKIES_SCRIPT)),
    ),
    round_about(
        "promotion",
        "A promotional block stands over every page.",
        both(put("main", _PROMOTION, first=True), style(_PROMOTION_STYLE)),
    ),
    round_about(
        "help-column",
        "A column at the right repeats every name on the page as plain text.",
        both(_help_column, style(_COLUMN_STYLE)),
    ),
    round_about(
        "survey-link",
        "A link asks to take part in a survey.",
        put("main", '<p><a href="/closed">설문조사 참여하기</a></p>'),
    ),
    round_about(
        "footer-menu",
        "The footer repeats the names of the menu as plain text.",
        put(
            "footer",
            "<p>조회 · 이체 · 금융상품 · 인증센터 · 개인 · 기업 · 인증/보안 · 금융인증서 ·"
            " 금융인증서 발급/재발급 · 인증서발급/재발급 · 고객센터</p>",
        ),
    ),
    round_about(
        "help-buttons",
        "A button with a question mark stands beside every field.",
        both(_help_buttons, style(_HELP_STYLE), script(_HELP_SCRIPT)),
    ),
    round_about(
        "chat-widget",
        "A button for a chat stands fixed at the bottom right.",
        both(put("body", _CHAT), style(_CHAT_STYLE), script(_CHAT_SCRIPT)),
    ),
    round_about("breadcrumb", "A breadcrumb stands over the heading.", _breadcrumb),
)
