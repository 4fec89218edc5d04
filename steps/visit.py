"""A customer at a page: sees things by role and whole name, fills them in, presses them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from guidewalk.screen.beside import beside
from guidewalk.screen.heal import guess
from guidewalk.screen.seek import Wish, seek
from guidewalk.walk.filling import Filling

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

    from guidewalk.reader import Reader
    from guidewalk.screen.model import Node, Screen
    from guidewalk.walk.device import Device

T = TypeVar("T")
_RANK = ("heading", "status", "alert", "paragraph")


class Lost(Exception):  # noqa: N818 - it is what happened, and names it
    """The page does not have what the visit needs.

    Attributes:
        sought: what is not there.
        heading: of the page.
    """

    def __init__(self, sought: str, heading: str = "") -> None:
        """Make it.

        Args:
            sought: what is not there.
            heading: of the page.
        """
        super().__init__(f"'{sought}' is not on the page '{heading}'")
        self.sought = sought
        self.heading = heading


class NeverCame(Lost):
    """The page is there, and what it should say in the end never came."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a page said in the end.

    Attributes:
        done: it did what was asked.
        words: what it said.
        node: where it said so.
    """

    done: bool
    words: str
    node: Node


class Visit:
    """One customer before one page.

    Args:
        device: the page.
        reader: the customer.
        faces: address of each face of the site.
    """

    def __init__(self, device: Device, reader: Reader, faces: Mapping[str, str]) -> None:
        self.device = device
        self.reader = reader
        self.faces = faces
        self._filling = Filling(device, reader)
        # What is called otherwise than this suite knows, and was taken for what it must be.
        self.guessed: list[str] = []

    def open(self, face: str) -> None:
        """Open the first page of a face, as somebody whom it has not seen today.

        Args:
            face: its name.
        """
        context = self.device.page.context
        context.clear_cookies()
        context.add_cookies(
            [
                {"name": name, "value": value, "url": address}
                for name, value in self.reader.cookies.items()
                for address in self.faces.values()
            ]
        )
        self.device.page.goto(self.faces[face], wait_until="commit")
        self.device.look()

    def press(self, *labels: str) -> None:
        """Press one thing after the other.

        Args:
            labels: their names.

        Raises:
            Lost: one is not there.
        """
        for label in labels:
            self.device.press(self._find(Wish("click", label)))

    def send(self, button: str) -> None:
        """Press a button, where a link or a tab has the same name.

        Args:
            button: its name.

        Raises:
            Lost: it is not there.
        """
        self.device.press(self._find(Wish("click", button, role="button")))

    def choose(self, label: str) -> None:
        """Choose one of several.

        Args:
            label: its name.

        Raises:
            Lost: it is not there.
        """
        self.device.press(self._find(Wish("select", label)))

    def fill(self, *labels: str, given: Mapping[str, str] | None = None) -> None:
        """Fill in fields, by their own keypad where they have one.

        Args:
            labels: fields that get the customer's own value of the name.
            given: what other fields get, by their name.

        Raises:
            Lost: one is not there.
        """
        others = given or {}
        for label in (*labels, *others):
            node = self._find(Wish("type", label))
            self._filling.fill(label, node, others.get(label), "")

    def shown(self, name: str) -> str:
        """What the page shows under a name.

        Args:
            name: the name.

        Returns:
            The value.

        Raises:
            Lost: it shows none.
        """
        return self._until(lambda screen: beside(screen, name), name)[1]

    def see(self, words: re.Pattern[str]) -> Node:
        """Something that the page says.

        Args:
            words: of it.

        Returns:
            Where it says so.

        Raises:
            Lost: it does not say so.
        """
        return self._until(lambda screen: _saying(screen, words), words.pattern)

    def says(self, words: re.Pattern[str]) -> Node | None:
        """Whether the page says something, once it has settled.

        Args:
            words: of it.

        Returns:
            Where it says so; None if it does not.
        """
        return self.device.until(lambda screen: _saying(screen, words))

    def answer(self, done: re.Pattern[str]) -> Answer:
        """What the page says to what was asked of it.

        Args:
            done: what it says when it has done it.

        Returns:
            The answer: done, or the reason that an alert or a field gives for refusing.

        Raises:
            Lost: it says neither.
        """

        def told(screen: Screen) -> Answer | None:
            if (node := _saying(screen, done)) is not None:
                return Answer(done=True, words=node.said, node=node)
            alerts = [n for n in screen.nodes if n.role == "alert" and _words_in(screen, n)]
            wrong = [n for n in screen.controls if n.invalid and n.description]
            if not alerts:
                return None
            reason = wrong[0].description if wrong else _words_in(screen, alerts[0])
            return Answer(done=False, words=reason, node=wrong[0] if wrong else alerts[0])

        return self._until(told, done.pattern)

    def _find(self, wish: Wish) -> Node:
        found = self.device.until(lambda screen: seek(screen, wish).node)
        if found is not None:
            return found
        # Another sentence of the guide is about this name; here it is only on the way.
        nothing: frozenset[str] = frozenset()
        best = guess(self.device.seen(), wish, nothing, nothing, self.device.lexicon)
        if best.node is None or best.stand_in:
            raise Lost(wish.label, self.device.seen().heading)
        self.guessed.append(wish.label)
        return best.node

    def _until(self, wanted: Callable[[Screen], T | None], sought: str) -> T:
        found = self.device.until(wanted)
        if found is None:
            raise Lost(sought, self.device.seen().heading)
        return found


def _saying(screen: Screen, words: re.Pattern[str]) -> Node | None:
    telling = [n for n in screen.nodes if n.role in _RANK and words.search(n.said)]
    return min(telling, key=lambda n: _RANK.index(n.role), default=None)


def _words_in(screen: Screen, node: Node) -> str:
    inner = " ".join(n.said for n in screen.within(node) if n.said)
    return node.text or inner or node.name
