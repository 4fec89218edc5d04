"""Drifts of effect: a control that does nothing or cannot be used, an outcome never shown."""

from mock_bank.drifts.changes import turn
from mock_bank.drifts.markup import dead, on_pages
from mock_bank.drifts.model import Drift, OnJourney
from mock_bank.drifts.screens import Stroke, blank, say, skip

_WORKING = {
    "heading": "처리 중입니다",
    "lead": "잠시만 기다려 주십시오.",
}


def _dead(name: str, face: str, screen: str, label: str, selector: str) -> Drift:
    about = f"{'PC' if face == 'pc' else 'App'}: {label} does nothing."
    return Drift(name, "dead", about, (on_pages(face, dead(selector), screen),))


def _disabled(name: str, face: str, screen: str, control: str, label: str) -> Drift:
    about = f"{'PC' if face == 'pc' else 'App'}: {label} is there and cannot be used."
    stroke = turn(screen, control, disabled=True)
    return Drift(name, "disabled", about, (OnJourney(face, (stroke,)),))


def _untold(name: str, face: str, about: str, *strokes: Stroke) -> Drift:
    return Drift(name, "outcome-missing", about, (OnJourney(face, strokes),))


EFFECTS = (
    _dead("show-terms-dead", "pc", "terms", "전체약관보기", "button[data-reveals]"),
    _dead("ask-dead", "pc", "telephone", "인증받기", "button[value=ask]"),
    _dead("approved-dead", "pc", "call", "전화승인완료", "button[value=approved]"),
    _dead("app-next-dead", "app", "review", "다음 under the data", "button[value=next]"),
    _disabled("show-terms-disabled", "pc", "terms", "show_terms", "전체약관보기"),
    _disabled("ask-disabled", "pc", "telephone", "ask", "인증받기"),
    _disabled("email-disabled", "pc", "details", "email", "이메일"),
    _disabled("mobile-radio-disabled", "pc", "number", "mobile", "휴대폰 번호"),
    _disabled("app-next-disabled", "app", "account", "confirm", "다음"),
    _untold(
        "done-not-shown",
        "pc",
        "PC: after the window comes the certificate centre; nothing says it is issued.",
        skip("done", to="centre"),
    ),
    _untold(
        "done-still-working",
        "pc",
        "PC: the last page says 처리 중입니다 and stays so.",
        blank("done", title="처리 중 | 금융인증서 발급/재발급", **_WORKING),
    ),
    _untold(
        "app-done-not-shown",
        "app",
        "App: after the password comes the start screen; nothing says it is issued.",
        skip("done", to="home"),
    ),
    _untold(
        "app-done-still-working",
        "app",
        "App: the last page says 처리 중입니다 and stays so.",
        blank("done", title="처리 중 | 금융인증서 발급/재발급", **_WORKING),
    ),
    _untold(
        "id-not-told",
        "pc",
        "PC: after ID 조회 nothing is told, neither the ID nor that there is one.",
        say("found_id", ""),
    ),
)
