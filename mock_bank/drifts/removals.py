"""Drifts by which a control or an option is no longer there."""

from mock_bank.drifts.changes import drop
from mock_bank.drifts.markup import on_pages, put, script
from mock_bank.drifts.model import Drift, OnJourney, Part
from mock_bank.drifts.screens import Stroke, goes_by_itself, reword, unfold

_WHEN_CHOSEN = """
for (const choice of document.querySelectorAll("#form input[type=radio]")) {
  choice.addEventListener("change", () => choice.form.requestSubmit());
}
"""

_CHOICE_SENDS: tuple[Part, ...] = (
    OnJourney("pc", (goes_by_itself("number", "confirm"),)),
    on_pages("pc", script(_WHEN_CHOSEN), "number"),
)


def _gone(name: str, face: str, about: str, *strokes: Stroke) -> Drift:
    return Drift(name, "removed", about, (OnJourney(face, strokes),))


def _words_stay(name: str, face: str, about: str, *strokes: Stroke) -> Drift:
    return Drift(name, "removed-words-stay", about, (OnJourney(face, strokes),))


def _no_option(name: str, face: str, screen: str, option: str, label: str) -> Drift:
    about = f"{'PC' if face == 'pc' else 'App'}: {label} cannot be chosen any more."
    return Drift(name, "option-removed", about, (OnJourney(face, (drop(screen, option),)),))


REMOVALS = (
    _gone(
        "terms-button-removed",
        "pc",
        "PC: there is no 전체약관보기; the terms are there in full.",
        drop("terms", "show_terms"),
        unfold("terms"),
    ),
    _gone(
        "account-password-not-asked",
        "pc",
        "PC: 계좌비밀번호 is not asked.",
        drop("means", "account_password"),
    ),
    _gone(
        "birth-not-asked",
        "pc",
        "PC: 생년월일 is not asked in the authority's window.",
        drop("authority_identity", "birth"),
    ),
    Drift(
        "number-goes-by-itself",
        "removed",
        "PC: choosing a telephone number sends the form; its 확인 is gone.",
        _CHOICE_SENDS,
    ),
    _gone(
        "call-goes-by-itself",
        "pc",
        "PC: the page goes on when the call is approved; 전화승인완료 is gone.",
        goes_by_itself("call", "approved", kind="waiting"),
    ),
    _gone(
        "approved-removed",
        "pc",
        "PC: 전화승인완료 is gone, and nothing leads on.",
        drop("call", "approved"),
    ),
    _gone(
        "phone-missing-from-confirmation",
        "app",
        "App: 전화번호 is not among the data to be confirmed.",
        drop("review", "phone"),
    ),
    _gone(
        "app-next-removed",
        "app",
        "App: 다음 under the customer's data is gone, and nothing leads on.",
        drop("review", "next"),
    ),
    _words_stay(
        "email-only-in-lead",
        "pc",
        "PC: 이메일 is not asked; the text above speaks of it.",
        drop("details", "email"),
        reword(
            "details",
            lead="이메일은 은행에 등록된 것을 씁니다. 등록된 휴대폰번호를 입력해 주십시오.",
        ),
    ),
    _words_stay(
        "approved-only-in-text",
        "pc",
        "PC: as call-goes-by-itself; the text above says 전화승인완료.",
        goes_by_itself("call", "approved", kind="waiting"),
        reword(
            "call",
            lead="{ars_number} 번호로 전화가 걸려 갑니다. 전화를 받아 아래 승인번호"
            " {approval_digits}자리를 눌러 주십시오. 전화승인완료 뒤에는 다음 화면으로 넘어갑니다."
            " 승인번호는 {approval_minutes}분 동안 유효합니다.",
        ),
    ),
    Drift(
        "confirm-only-as-disabled-twin",
        "removed-words-stay",
        "PC: as number-goes-by-itself; a 확인 that cannot be used stands in the footer.",
        (
            *_CHOICE_SENDS,
            on_pages("pc", put("footer", "<button disabled>확인</button>"), "number"),
        ),
    ),
    _words_stay(
        "birth-only-in-lead",
        "pc",
        "PC: 생년월일 is not asked in the authority's window; the text above speaks of it.",
        drop("authority_identity", "birth"),
        reword(
            "authority_identity",
            lead="이름과 휴대폰번호를 입력해 주십시오. 생년월일은 은행에 등록된 것을 씁니다.",
        ),
    ),
    _words_stay(
        "app-account-only-in-heading",
        "app",
        "App: 출금 계좌번호 is not asked; the heading speaks of it.",
        drop("account", "account"),
        reword(
            "account",
            heading="출금 계좌번호 확인",
            lead="비밀번호를 입력하신 계좌를 씁니다.",
        ),
    ),
    _words_stay(
        "app-phone-only-in-lead",
        "app",
        "App: 전화번호 is not among the data; the text above speaks of it.",
        drop("review", "phone"),
        reword(
            "review",
            lead="은행에 등록된 정보가 맞는지 확인해 주십시오."
            " 전화번호는 고객정보 메뉴에서 볼 수 있습니다.",
        ),
    ),
    _no_option("mobile-not-offered", "pc", "number", "mobile", "휴대폰 번호"),
    _no_option("otp-not-offered", "pc", "means", "otp", "OTP"),
    _no_option("kb-not-offered", "pc", "means", "kb", "KB국민인증서"),
    _no_option("app-text-not-offered", "app", "identity", "text", "연락처 본인인증"),
    _no_option("app-ars-not-offered", "app", "identity", "call", "ARS 본인인증"),
)
