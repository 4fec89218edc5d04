"""Benign changes of time, and of facts and words that no guide states."""

from mock_bank.drifts.benign import benign, everywhere
from mock_bank.drifts.changes import decide, reverse
from mock_bank.drifts.markup import late, on_pages, one, script
from mock_bank.drifts.model import OnJourney, OnPolicy
from mock_bank.drifts.screens import reword, rewrite
from mock_bank.journeys.redraw import Page

_SLOW = 3.0
_PUT_IN = """
setTimeout(() => {
  const later = document.getElementById("later");
  later.replaceWith(later.content);
}, 800);
"""
_HANGS = 'fetch("/busy/forever").catch(() => {});'
_POLLS = 'setInterval(() => { fetch("/busy/now").catch(() => {}); }, 500);'
_TOLD_ANEW = "발급에 앞서 아래 약관을 읽고 모두 동의해 주시기 바랍니다."


def _hold_back(page: Page) -> None:
    """Leave the form empty until a script puts its controls in."""
    form = one(page.document, "#form")
    template = page.document.new_tag("template")
    template["id"] = "later"
    for part in list(form.contents):
        template.append(part.extract())
    form.append(template)
    script(_PUT_IN)(page)


TIMES = (
    benign(
        "slow-front",
        "The terms on the PC and the app's page about certificates come three seconds late.",
        on_pages("pc", late, "terms", seconds=_SLOW),
        on_pages("app", late, "certificate", seconds=_SLOW),
    ),
    benign(
        "slow-middle",
        "PC 출금계좌 확인 and the app's account number come three seconds late.",
        on_pages("pc", late, "means", seconds=_SLOW),
        on_pages("app", late, "account", seconds=_SLOW),
    ),
    benign(
        "late-controls",
        "A script puts the controls in 0.8 s after the page: PC 사용자 확인 and 세부정보 입력,"
        " app 본인 인증.",
        on_pages("pc", _hold_back, "identity", "details"),
        on_pages("app", _hold_back, "identity"),
    ),
    everywhere("hanging-request", "A background request never ends.", script(_HANGS)),
    everywhere("polling", "A background request is made every half second.", script(_POLLS)),
    benign(
        "longer-session",
        "A session ends after an hour instead of ten minutes.",
        OnPolicy(decide(idle_minutes=60)),
    ),
    benign(
        "approval-4-digits",
        "The number to key in during the call has four digits.",
        OnPolicy(decide(approval_digits=4)),
    ),
    benign(
        "radios-reordered",
        "Choices stand in another order.",
        OnJourney("pc", (reverse("number", "phone", "mobile"), reverse("means", "means", "card"))),
        OnJourney("app", (reverse("identity", "method", "text"),)),
    ),
    benign(
        "reworded-terms",
        "Terms and the words over them are put otherwise.",
        OnJourney(
            "pc", (rewrite("terms", "본문은 개정되었습니다."), reword("terms", lead=_TOLD_ANEW))
        ),
        OnJourney(
            "app", (rewrite("terms", "본문은 개정되었습니다."), reword("terms", lead=_TOLD_ANEW))
        ),
    ),
)
