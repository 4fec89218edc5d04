"""A screen with a person before it: eyes and a hand on one page."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from guidewalk.walk.hand import Covered, Hand, Slipped
from guidewalk.walk.sight import Sight

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from guidewalk.screen.lexicon import Lexicon
    from guidewalk.screen.model import Node, Screen

T = TypeVar("T")
_SETTLE = 10.0  # seconds that a page under way may take to bring what is looked for


class OutOfReach(Exception):  # noqa: N818 - it is what happened, and names it
    """A thing is on the screen and cannot be got at: something lies over it.

    Attributes:
        by: what lies over it.
    """

    def __init__(self, name: str, by: str) -> None:
        """Make it.

        Args:
            name: what was to be pressed.
            by: what lies over it.
        """
        super().__init__(f"'{name}' is covered by '{by}'")
        self.by = by


class Device:
    """One page, as looked at and handled.

    Args:
        page: the page.
        lexicon: words of the language on its screens.
        touch: it is handled with a finger.
    """

    def __init__(self, page: Page, lexicon: Lexicon, *, touch: bool = False) -> None:
        self.page = page
        self.sight = Sight(page)
        self.hand = Hand(self.sight, touch=touch)
        self.lexicon = lexicon
        self.screen: Screen | None = None

    def look(self) -> Screen:
        """Look once the page is quiet.

        Returns:
            What is on the screen now.
        """
        self.screen = self.sight.look()
        return self.screen

    def seen(self) -> Screen:
        """The screen as last looked at; looks if it never was.

        Returns:
            What was on the screen.
        """
        return self.screen if self.screen is not None else self.look()

    def until(
        self,
        wanted: Callable[[Screen], T | None],
        *,
        longest: float = _SETTLE,
        insist: bool = False,
    ) -> T | None:
        """Look until the page shows what is wanted, or has settled without it.

        Args:
            wanted: gives what is wanted from a screen, None where it is not there.
            longest: seconds that a page which is busy may take.
            insist: wait all that time even for a page that seems settled (somebody else acts).

        Returns:
            What was wanted; None if the page settled without it.
        """
        found = wanted(self.seen())
        end = time.monotonic() + longest
        before = None
        while found is None and time.monotonic() < end:
            after = self.look()
            found = wanted(after)
            if found is not None:
                break
            if after.busy or insist:
                self.sight.wait(end - time.monotonic(), insist=insist)
            elif before is not None and after.signature == before.signature:
                # Twice the same and nothing under way: it is not going to come.
                break
            before = after
        return found

    def reveal(self, node: Node) -> Screen:
        """Bring a thing into view, where it is not.

        Args:
            node: a node of the screen as last seen.

        Returns:
            The same screen, scrolled.
        """
        screen = self.seen()
        top = node.box.y - screen.scroll_y
        if top >= 0 and top + node.box.height <= screen.height:
            return screen
        try:
            x, y = self.hand.reveal(node)
        except Slipped:
            return self.look()
        self.screen = replace(screen, scroll_x=x, scroll_y=y)
        return self.screen

    def press(self, node: Node) -> Screen:
        """Click on a thing, closing a notice that lies over it.

        Args:
            node: a node of the screen as last seen.

        Returns:
            The screen afterwards.

        Raises:
            OutOfReach: something lies over it and cannot be closed.
            Slipped: it is gone from the screen.
        """
        for _ in range(3):
            try:
                self.hand.press(node)
                return self.look()
            except Covered as cover:
                self._uncover(node, cover)
            except Slipped:
                self.look()
            node = self._again(node)
        raise OutOfReach(node.name, "a notice that cannot be closed")

    def type(self, node: Node, text: str) -> None:
        """Write into a field, or choose that entry of a list.

        Args:
            node: a field of the screen as last seen.
            text: what to write; for a list, (part of) the entry's name.

        Raises:
            Slipped: it is gone from the screen.
        """
        if node.options:
            self.hand.pick(node, _entry(node, text))
            return
        try:
            self.hand.type(node, text)
        except Slipped:
            self.look()
            self.hand.type(self._again(node), text)

    def _uncover(self, node: Node, cover: Covered) -> None:
        screen = self.seen()
        over = next((n for n in screen.nodes if (n.frame, n.index) == (node.frame, cover.by)), None)
        inside = () if over is None else (over, *screen.inside(over))
        closers = [n for n in inside if n.clickable and self.lexicon.close.search(n.name)]
        if not closers:
            raise OutOfReach(node.name, cover.text)
        self.hand.press(closers[-1])
        self.look()

    def _again(self, node: Node) -> Node:
        """The same thing on the screen as it is now."""
        for now in self.seen().nodes:
            if (now.role, now.name, now.frame) == (node.role, node.name, node.frame):
                return now
        raise Slipped(node.name)


def _entry(node: Node, text: str) -> str:
    """The entry of a list that a reader with this value would choose."""
    wanted = _signs(text)
    for option in node.options:
        if wanted and wanted in _signs(option):
            return option
    raise Slipped(f"{node.name}: {text}")


def _signs(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum()).casefold()
