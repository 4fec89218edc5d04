"""Drifts of place: a control stands in another part of the screen."""

from mock_bank.drifts.changes import turn, turn_parts
from mock_bank.drifts.model import Drift, OnJourney
from mock_bank.drifts.screens import Stroke

_TABS = ("guide", "issue", "held", "joint", "media")


def _placed(name: str, face: str, about: str, *strokes: Stroke) -> Drift:
    return Drift(name, "place", about, (OnJourney(face, strokes),))


PLACES = (
    _placed(
        "menu-bottom-right",
        "pc",
        "PC: 인증센터 stands at the bottom right.",
        turn("home", "certificates", place="bottom-right"),
        turn_parts("home", "certificates", place="bottom-right"),
    ),
    _placed(
        "menu-top-right",
        "pc",
        "PC: 인증센터 stands at the top right.",
        turn("home", "certificates", place="top-right"),
        turn_parts("home", "certificates", place="top-right"),
    ),
    _placed(
        "issue-tab-top-right",
        "pc",
        "PC: the tab 금융인증서 발급/재발급 stands alone at the top right.",
        turn("centre", "issue", place="top-right"),
    ),
    _placed(
        "centre-tabs-left",
        "pc",
        "PC: the tabs of the certificate centre are a column at the left edge.",
        *(turn("centre", tab, place="left-edge") for tab in _TABS),
    ),
    _placed(
        "app-menu-bottom-left",
        "app",
        "App: ≡ stands at the bottom left.",
        turn("home", "menu", place="bottom-left"),
    ),
    _placed(
        "app-menu-top-left",
        "app",
        "App: ≡ stands at the top left.",
        turn("home", "menu", place="top-left"),
    ),
)
