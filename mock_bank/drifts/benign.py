"""How changes are made that make no guide wrong."""

from mock_bank.drifts.markup import Brush, on_pages
from mock_bank.drifts.model import BENIGN, Drift, Part
from mock_bank.journeys.redraw import Page


def benign(name: str, about: str, *parts: Part) -> Drift:
    """Make a benign change.

    Args:
        name: By which it is switched on.
        about: What it does, in a line.
        parts: What it changes.

    """
    return Drift(name, BENIGN, about, parts)


def everywhere(name: str, about: str, brush: Brush) -> Drift:
    """Make a benign change of every page of the PC site and of the app."""
    return benign(name, about, on_pages("pc", brush), on_pages("app", brush))


def round_about(name: str, about: str, brush: Brush) -> Drift:
    """Make a benign change of every page but those in the authority's window."""

    def own(page: Page) -> None:
        if not page.document.select_one("body.authority"):
            brush(page)

    return everywhere(name, about, own)
