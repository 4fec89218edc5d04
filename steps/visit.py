"""A customer at a page: sees things by role and whole name, fills them in, presses them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidewalk.screen.seek import Wish, seek
from guidewalk.walk.filling import Filling
from guidewalk.walk.hand import Slipped

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from guidewalk.reader import Reader
    from guidewalk.screen.model import Node, Screen
    from guidewalk.walk.device import Device

_TELLING = frozenset({"heading", "status", "alert"})


class Lost(Exception):  # noqa: N818 - it is what happened, and names it
    """The page does not have what the visit needs."""


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
        self.faces = faces
        self._filling = Filling(device, reader)
        context = device.page.context
        for name, value in reader.cookies.items():
            for address in faces.values():
                context.add_cookies([{"name": name, "value": value, "url": address}])

    def open(self, face: str) -> None:
        """Open the first page of a face.

        Args:
            face: its name.
        """
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

    def choose(self, label: str) -> None:
        """Choose one of several.

        Args:
            label: its name.

        Raises:
            Lost: it is not there.
        """
        self.device.press(self._find(Wish("select", label)))

    def fill(self, *labels: str, **given: str) -> None:
        """Fill in fields, by their own keypad where they have one.

        Args:
            labels: names of fields that get the customer's own value of the name.
            given: what other fields get, by their name.

        Raises:
            Lost: one is not there.
        """
        for label in (*labels, *given):
            node = self._find(Wish("type", label))
            self._filling.fill(label, node, given.get(label), "")

    def answer(self, done: re.Pattern[str], *, besides: re.Pattern[str]) -> Answer | None:
        """What the page says to what was asked of it.

        Args:
            done: what it says when it has done it.
            besides: what it may say at any time, and is no answer.

        Returns:
            The answer; None if it says nothing.
        """

        def told(screen: Screen) -> Answer | None:
            for node in screen.nodes:
                if node.role in _TELLING and done.search(node.said):
                    return Answer(done=True, words=node.said, node=node)
            for node in screen.nodes:
                words = node.text or node.name
                if node.role == "alert" and words and not besides.search(words):
                    return Answer(done=False, words=words, node=node)
            return None

        return self.device.until(told)

    def find(self, *, role: str, words: re.Pattern[str]) -> Node | None:
        """Look for something that the page says.

        Args:
            role: its role.
            words: its name or text.

        Returns:
            The thing; None once the page has settled without it.
        """
        return self.device.until(
            lambda screen: next(
                (n for n in screen.nodes if n.role == role and words.search(f"{n.name} {n.text}")),
                None,
            )
        )

    def _find(self, wish: Wish) -> Node:
        node = self.device.until(lambda screen: seek(screen, wish).node)
        if node is None:
            screen = self.device.seen()
            offered = ", ".join(n.name for n in screen.controls if n.name)
            raise Lost(f"'{wish.label}': {screen.heading} ({offered})")
        return node


__all__ = ["Answer", "Lost", "Slipped", "Visit"]
