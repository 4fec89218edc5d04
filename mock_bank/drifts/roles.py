"""Drifts of kind: something is there under its name, but is another sort of thing."""

from mock_bank.drifts.changes import turn, turn_parts
from mock_bank.drifts.model import Drift, OnJourney
from mock_bank.drifts.screens import Stroke, unfold


def _turned(name: str, face: str, about: str, *strokes: Stroke) -> Drift:
    return Drift(name, "role", about, (OnJourney(face, strokes),))


ROLES = (
    _turned(
        "phone-as-checkboxes",
        "pc",
        "PC: 휴대폰 번호, 자택 and 직장 are check boxes.",
        turn_parts("number", "phone", role="checkbox", required=False),
    ),
    _turned(
        "email-as-text",
        "pc",
        "PC: 이메일 is text that cannot be edited.",
        turn("details", "email", role="definition", note="{email}"),
    ),
    _turned(
        "window-name-as-text",
        "pc",
        "PC: 이름 in the authority's window is text that cannot be edited.",
        turn("authority_identity", "name", role="definition", note="{name}"),
    ),
    _turned(
        "terms-button-as-text",
        "pc",
        "PC: 전체약관보기 is plain text; the terms are there in full.",
        turn("terms", "show_terms", role="paragraph", reveals=""),
        unfold("terms"),
    ),
    _turned(
        "account-list-as-field",
        "pc",
        "PC: 출금계좌 is a field to type into, not a list.",
        turn("means", "account", role="textbox", kind="account"),
    ),
    _turned(
        "app-account-as-text",
        "app",
        "App: 출금 계좌번호 is text that cannot be edited.",
        turn("account", "account", role="definition", note="{own_account}"),
    ),
)
