"""What a drift may do to a page that has been drawn: a matter of markup, not of the journey."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import BeautifulSoup


@dataclass(frozen=True, slots=True)
class Page:
    """A page about to be sent.

    Attributes:
        document: Its HTML, parsed anew for this answer, to be changed in place.
        screen: The key of the screen it shows.
        seed: Stands for the customer, so that what happens to one of them at random happens the
            same each time; empty for somebody unknown.

    """

    document: "BeautifulSoup"
    screen: str
    seed: str


@dataclass(frozen=True, slots=True)
class Redraw:
    """A change to pages as they are sent.

    Attributes:
        change: Changes one page in place.
        screens: The keys of the screens that it is for; empty for every screen.
        seconds: How much later these pages come.

    """

    change: Callable[[Page], None]
    screens: frozenset[str] = frozenset()
    seconds: float = 0.0

    def concerns(self, screen: str) -> bool:
        """Say whether a screen is among those that are changed."""
        return not self.screens or screen in self.screens
