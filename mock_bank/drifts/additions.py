"""Drifts by which something more is there: a required control, a second of the same name."""

from mock_bank.drifts.changes import add, turn
from mock_bank.drifts.model import Drift, OnJourney
from mock_bank.drifts.screens import Stroke
from mock_bank.journeys.fields import textbox
from mock_bank.journeys.model import Control


def _required(name: str, face: str, about: str, *strokes: Stroke) -> Drift:
    return Drift(name, "required-added", about, (OnJourney(face, strokes),))


def _twice(name: str, face: str, about: str, stroke: Stroke) -> Drift:
    return Drift(name, "two-of-a-name", about, (OnJourney(face, (stroke,)),))


ADDITIONS = (
    _required(
        "birth-required",
        "pc",
        "PC: 사용자 확인 wants the 생년월일 too.",
        add("identity", textbox("asked_birth", "생년월일", "date"), before="confirm"),
    ),
    _required(
        "address-required",
        "pc",
        "PC: 세부정보 입력 wants the 주소 too.",
        add("details", textbox("asked_address", "주소"), before="confirm"),
    ),
    _required(
        "consent-required",
        "pc",
        "PC: a check box must be ticked where the account is chosen.",
        add(
            "means",
            Control("consent", "checkbox", "전자금융거래 유의사항을 확인했습니다"),
            before="confirm",
        ),
    ),
    _required(
        "app-name-required",
        "app",
        "App: the 성명 is asked with the account number.",
        add("account", textbox("asked_name", "성명"), before="confirm"),
    ),
    _required(
        "app-consent-required",
        "app",
        "App: a check box must be ticked under the customer's data.",
        add("review", Control("consent", "checkbox", "위 정보가 맞습니다"), before="next"),
        turn("review", "next", does="hear"),
    ),
    _twice(
        "agree-twice",
        "pc",
        "PC: a second 전체동의 leads out of the terms.",
        add("terms", Control("agree_too", "button", "전체동의", to="centre")),
    ),
    _twice(
        "confirm-twice",
        "pc",
        "PC: a second 확인 under the telephone numbers leads back.",
        add("number", Control("confirm_too", "button", "확인", to="telephone")),
    ),
    _twice(
        "mobile-twice",
        "pc",
        "PC: 세부정보 입력 has two fields 휴대폰번호, the second for nothing.",
        add(
            "details",
            Control("mobile_too", "textbox", "휴대폰번호", kind="phone", required=False),
            before="confirm",
        ),
    ),
    _twice(
        "app-next-twice",
        "app",
        "App: a second 다음 under the customer's data leads out.",
        add("review", Control("next_too", "button", "다음", to="certificate")),
    ),
)
