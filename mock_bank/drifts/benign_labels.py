"""Benign changes of names: written otherwise, and the same to everybody who reads them."""

import re
import unicodedata
from collections.abc import Callable
from html import escape

from mock_bank.drifts.benign import everywhere
from mock_bank.drifts.markup import Brush, fragment
from mock_bank.journeys.redraw import Page

_NAMED = "label, legend, dt, button:not([data-key]), a, .shown > span, h1, h2"
_PRESSED = "main button:not([data-key], [aria-label]), main a"
_CASE = {"ID": "id", "OTP": "Otp", "ARS": "Ars", "KB": "kb", "SMS": "sms"}
_ICON = '<svg aria-hidden="true" width="12" height="12"><circle cx="6" cy="6" r="5"/></svg>'


def _written(change: Callable[[str], str], where: str = _NAMED) -> Brush:
    """Write every name on the page otherwise, those that are only told too."""

    def brush(page: Page) -> None:
        for named in page.document.select(where):
            for text in named.find_all(string=True):
                text.replace_with(change(str(text)))
        for told in page.document.select("[aria-label]"):
            told["aria-label"] = change(str(told["aria-label"]))

    return brush


def _broken(page: Page) -> None:
    """Break names into lines: with a line break where they are pressed, in the source elsewhere."""
    for named in page.document.select(_NAMED):
        for text in named.find_all(string=True):
            lines = str(text).split(" ")
            if named.name in {"button", "legend"}:
                text.replace_with(fragment("<br>".join(map(escape, lines))))
            else:
                text.replace_with("\n      ".join(lines))


def _other_case(text: str) -> str:
    return re.sub("|".join(_CASE), lambda found: _CASE[found[0]], text)


def _with_icon(page: Page) -> None:
    for pressed in page.document.select(_PRESSED):
        pressed.insert(0, "✓ ")
        pressed.insert(0, fragment(_ICON))


def _with_chevron(page: Page) -> None:
    for pressed in page.document.select(_PRESSED):
        pressed.append(" ›")


LABELS = (
    everywhere(
        "nbsp-labels",
        "Blanks in names do not break.",
        _written(lambda text: text.replace(" ", "\N{NO-BREAK SPACE}")),
    ),
    everywhere("broken-labels", "Names are broken into lines.", _broken),
    everywhere(
        "nfd-labels",
        "Names are written in decomposed Unicode.",
        _written(lambda text: unicodedata.normalize("NFD", text)),
    ),
    everywhere("chevrons", "A › stands after the names of buttons and links.", _with_chevron),
    everywhere("icons", "An icon and a tick stand before the names of buttons.", _with_icon),
    everywhere(
        "letter-case",
        "ID, OTP, ARS and KB are written in other letters.",
        _written(_other_case, f"{_NAMED}, .lead"),
    ),
)
