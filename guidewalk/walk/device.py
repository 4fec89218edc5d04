"""A screen with a person before it: eyes and a hand on one page."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from playwright.sync_api import Error

from guidewalk.screen.boxes import entry
from guidewalk.screen.notices import closer, dismissals
from guidewalk.walk.hand import Covered, Hand, Slipped
from guidewalk.walk.sight import Sight

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from guidewalk.screen.lexicon import Lexicon
    from guidewalk.screen.model import Key, Node, Screen

T = TypeVar("T")
_BACK = 3_000  # ms that the former page may take to come back
_SETTLE = 10.0  # seconds that a page under way may take to bring what is looked for
_LEARNING = 5.0  # seconds that a page may take to learn what was done elsewhere


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
        self._filled: set[Key] = set()  # boxes of this screen that the hand has put something into

    def look(self) -> Screen:
        """Look once the page is quiet.

        Returns:
            What is on the screen now.
        """
        before, self.screen = self.screen, self.sight.look()
        if before is None or before.place != self.screen.place:
            self._filled.clear()
        return self.screen

    def unchanged(self, before: Screen) -> bool:
        """Whether nothing has come of what was done, but for what the hand itself has filled in.

        Args:
            before: the screen as it was; boxes may have been filled in since.

        Returns:
            True if a person sees no difference.
        """
        now = self.seen().signature_without(self._filled)
        return before.signature_without(self._filled) == now

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

    def learn(self, wanted: Callable[[Screen], object] = lambda _: None) -> None:
        """After something was done elsewhere, see the page take note of it, however slow it is.

        Args:
            wanted: gives something true for a screen that has what is looked for.
        """
        before = self.seen().signature
        self.until(
            lambda now: True if wanted(now) or now.signature != before else None,
            longest=_LEARNING,
            insist=True,
        )

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

    def try_press(self, node: Node) -> Screen:
        """Click on a thing of which it is not known what comes of it, and see what does.

        Args:
            node: a node of the screen as last seen.

        Returns:
            The screen afterwards; the same as before only if it has settled so.

        Raises:
            OutOfReach: something lies over it and cannot be closed.
            Slipped: it is gone from the screen.
        """
        before = self.seen()
        self.press(node)
        if self.unchanged(before):
            self.until(lambda _: None if self.unchanged(before) else True)
        return self.seen()

    def clear_away(self, *, settle: bool = False) -> bool:
        """Close a notice that lies over the page, if one does.

        Args:
            settle: where it cannot be closed, answer it with the one thing that it offers.

        Returns:
            True if something was closed.
        """
        for way in dismissals(self.seen(), self.lexicon, settle=settle):
            try:
                self.hand.press(way)
            except (Covered, Slipped):
                continue
            self.look()
            return True
        return False

    def return_to(self, screen: Screen) -> bool:
        """Go back, as by the browser's own button, to a screen that was left just now.

        Args:
            screen: the screen.

        Returns:
            True if it is there again.
        """
        for _ in range(2):
            if self.seen().place == screen.place:
                return True
            try:
                self.page.go_back(wait_until="commit", timeout=_BACK)
            except Error:
                return False
            self.look()
        return self.seen().place == screen.place

    def type(self, node: Node, text: str) -> None:
        """Write into a field, or choose that entry of a list.

        Args:
            node: a field of the screen as last seen.
            text: what to write; for a list, (part of) the entry's name.

        Raises:
            Slipped: it is gone from the screen.
        """
        if node.options:
            own = entry(node, text)
            if own is None:
                raise Slipped(f"{node.name}: {text}")
            self.pick(node, own)
            return
        self._filled.add(node.key)
        try:
            self.hand.type(node, text)
        except Slipped:
            self.look()
            self.clear_away()
            self.hand.type(self._again(node), text)

    def pick(self, node: Node, option: str) -> None:
        """Choose an entry of a list.

        Args:
            node: a combobox or list box of the screen as last seen.
            option: the entry's name, as the list has it.

        Raises:
            Slipped: it is gone from the screen, or cannot be used.
        """
        self._filled.add(node.key)
        self.hand.pick(node, option)

    def _uncover(self, node: Node, cover: Covered) -> None:
        screen = self.look()  # the page has been scrolled to where the thing is
        sheet, frame = cover.sheet, cover.frame
        way = closer(screen, sheet, frame, self.lexicon) if sheet is not None else None
        if way is None:
            raise OutOfReach(node.name, cover.text)
        try:
            self.hand.press(way)
        except (Covered, Slipped) as error:
            raise OutOfReach(node.name, cover.text) from error
        self.look()

    def _again(self, node: Node) -> Node:
        """The same thing on the screen as it is now; a notice may have come between."""
        kind = (node.role, node.name, node.frame)
        while True:
            for now in self.seen().nodes:
                if (now.role, now.name, now.frame) == kind:
                    return now
            if not self.clear_away():
                raise Slipped(node.name)
