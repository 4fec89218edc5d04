"""The strokes that change a page once it is drawn: what no table of a journey says."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from mock_bank.drifts.model import DriftError, OnPages
from mock_bank.journeys.redraw import Page, Redraw

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

Brush = Callable[[Page], None]
"""Changes one page in place."""


def on_pages(face: str, brush: Brush, *screens: str, seconds: float = 0.0) -> OnPages:
    """Say which pages a brush is for.

    Args:
        face: Whose.
        brush: The change.
        screens: The keys of the screens; none for all of the face.
        seconds: How much later these pages come.

    """
    return OnPages(face, Redraw(brush, frozenset(screens), seconds))


def late(page: Page) -> None:
    """Change nothing: the page only comes later."""
    del page


def style(css: str) -> Brush:
    """Add a style sheet, after the page's own.

    Args:
        css: Its text.

    """

    def brush(page: Page) -> None:
        sheet = page.document.new_tag("style")
        sheet.string = css
        one(page.document, "head").append(sheet)

    return brush


def script(text: str, **data: str) -> Brush:
    """Add a script at the end of the page.

    Args:
        text: What it does; a function's body, so that its names stay its own.
        data: What it may read as `seen.NAME`.

    """

    def brush(page: Page) -> None:
        tag = page.document.new_tag("script")
        for name, value in {**data, "seed": page.seed}.items():
            tag[f"data-{name}"] = value
        tag.string = f"(() => {{ const seen = document.currentScript.dataset;\n{text}\n}})();"
        one(page.document, "body").append(tag)

    return brush


def dead(selector: str) -> Brush:
    """Make a control do nothing.

    Args:
        selector: Which, in CSS; it must be there.

    """

    def brush(page: Page) -> None:
        control = one(page.document, selector)
        for name in ("name", "value", "href", "data-reveals", "data-opens", "aria-expanded"):
            control.attrs.pop(name, None)
        control.attrs.pop("aria-controls", None)
        if control.name == "button":
            control["type"] = "button"

    return brush


def put(where: str, html: str, *, first: bool = False) -> Brush:
    """Put something into a part of the page.

    Args:
        where: The part, in CSS; it must be there.
        html: What.
        first: Before everything in it and not after.

    """

    def brush(page: Page) -> None:
        part = one(page.document, where)
        part.insert(0 if first else len(part.contents), fragment(html))

    return brush


def both(*brushes: Brush) -> Brush:
    """Use several brushes, one after the other."""

    def brush(page: Page) -> None:
        for each in brushes:
            each(page)

    return brush


def fragment(html: str) -> "BeautifulSoup":
    """Read a piece of HTML."""
    from bs4 import BeautifulSoup  # noqa: PLC0415 - as in pages.redrawing

    return BeautifulSoup(html, "html.parser")


def one(document: "BeautifulSoup", selector: str) -> "Tag":
    """Find the one thing that is to be changed.

    Raises:
        DriftError: If it is not on the page.

    """
    found = document.select_one(selector)
    if found is None:
        raise DriftError(f"the page has nothing at {selector!r} to be changed")
    return found
