"""Drifts of the course: a screen fewer, a screen more, two in the other order."""

from mock_bank.drifts.changes import turn
from mock_bank.drifts.model import Drift, OnJourney
from mock_bank.drifts.screens import Stroke, exchange, insert, reword, skip
from mock_bank.journeys.fields import textbox
from mock_bank.journeys.model import Control, Screen

_FRAUD = "금융사기 예방 안내"
_FRAUD_LEAD = "은행이나 공공기관은 전화로 비밀번호를 묻지 않습니다. 의심되면 바로 끊으십시오."


def _screen(path: str, heading: str, lead: str, button: str, *controls: Control) -> Screen:
    return Screen(
        key=path.rsplit("/", 1)[1],
        kind="form",
        path=path,
        title=f"{heading} | 금융인증서 발급/재발급",
        heading=heading,
        lead=lead,
        controls=(*controls, Control("next", "button", button)),
    )


def _choice(name: str, label: str, *options: tuple[str, str]) -> Control:
    parts = tuple(Control(key, "radio", words) for key, words in options)
    return Control(name, "group", label, parts=parts)


def _less(name: str, face: str, about: str, *strokes: Stroke) -> Drift:
    return Drift(name, "screen-removed", about, (OnJourney(face, strokes),))


def _more(name: str, face: str, about: str, stroke: Stroke) -> Drift:
    return Drift(name, "screen-inserted", about, (OnJourney(face, (stroke,)),))


def _swapped(name: str, face: str, about: str, *strokes: Stroke) -> Drift:
    return Drift(name, "screens-swapped", about, (OnJourney(face, strokes),))


_BIRTH = textbox("asked_birth", "생년월일", "date")
_BIRTH_LEAD = "고객님의 생년월일을 입력해 주십시오."

COURSES = (
    _less(
        "telephone-screen-removed",
        "pc",
        "PC: the screen with 인증받기 is gone.",
        skip("telephone", to="number"),
        reword("number", heading="ARS 인증 번호 선택"),
    ),
    _less(
        "pattern-screen-removed",
        "app",
        "App: the pattern is not asked any more.",
        skip("pattern", to="review"),
    ),
    _less(
        "app-kb-password-screen-removed",
        "app",
        "App: 국민은행 인증서 비밀번호 is not asked any more.",
        skip("kb_password", to="account"),
    ),
    _less(
        "app-certificate-page-removed",
        "app",
        "App: the menu leads straight to the terms.",
        skip("certificate", to="terms"),
    ),
    _less(
        "app-review-screen-removed",
        "app",
        "App: the customer's data are not shown any more.",
        skip("review", to="certificate_password"),
    ),
    _more(
        "inserted-notice-after-identity",
        "pc",
        "PC: a warning of fraud with one button comes after 사용자 확인.",
        insert("identity", "confirm", _screen("/certificate/fraud", _FRAUD, _FRAUD_LEAD, "다음")),
    ),
    _more(
        "inserted-field-after-call",
        "pc",
        "PC: a screen that asks for 생년월일 comes after the call.",
        insert(
            "call",
            "approved",
            _screen("/certificate/birth", "생년월일 확인", _BIRTH_LEAD, "확인", _BIRTH),
            does="hear",
        ),
    ),
    _more(
        "inserted-choice-after-details",
        "pc",
        "PC: a screen that asks what the certificate is for comes after 세부정보 입력.",
        insert(
            "details",
            "confirm",
            _screen(
                "/certificate/purpose",
                "인증서 용도 선택",
                "금융인증서를 어디에 쓰실지 선택해 주십시오.",
                "다음",
                _choice(
                    "purpose", "용도", ("banking", "개인 금융거래용"), ("public", "공공기관 제출용")
                ),
            ),
            does="hear",
        ),
    ),
    _more(
        "app-inserted-notice-after-account",
        "app",
        "App: a warning of fraud with one button comes after the account number.",
        insert(
            "account",
            "confirm",
            _screen("/app/issue/fraud", _FRAUD, _FRAUD_LEAD, "확인했습니다"),
        ),
    ),
    _more(
        "app-inserted-choice-after-review",
        "app",
        "App: a screen that asks how to be told comes after the customer's data.",
        insert(
            "review",
            "next",
            _screen(
                "/app/issue/alerts",
                "알림 수신 방법",
                "만료 안내를 어떻게 받으실지 선택해 주십시오.",
                "다음",
                _choice("alerts", "수신 방법", ("by_text", "문자"), ("by_push", "앱 알림")),
            ),
            does="hear",
        ),
    ),
    _more(
        "app-inserted-field-after-terms",
        "app",
        "App: a screen that asks for 생년월일 comes after the terms.",
        insert(
            "terms",
            "next",
            _screen("/app/issue/birth", "생년월일 확인", _BIRTH_LEAD, "다음", _BIRTH),
            does="hear",
        ),
    ),
    _swapped(
        "app-passwords-swapped",
        "app",
        "App: the certificate's password is asked before the account's.",
        exchange("account_password", "kb_password", then="account"),
    ),
    _swapped(
        "app-pattern-review-swapped",
        "app",
        "App: the customer's data are shown before the pattern is asked.",
        exchange("pattern", "review", then="certificate_password"),
    ),
    _swapped(
        "number-before-telephone",
        "pc",
        "PC: the telephone is chosen before 인증받기.",
        exchange("telephone", "number", then="call"),
        turn("telephone", "ask", does="place_call"),
        turn("number", "confirm", does="choose_telephone"),
        reword("number", heading="ARS 인증 번호 선택"),
    ),
)
