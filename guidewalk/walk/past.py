"""The screens that were left, and what stood on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.screen.names import bare

if TYPE_CHECKING:
    from guidewalk.screen.model import Node, Screen


class Past:
    """What the walk has behind it."""

    def __init__(self) -> None:
        self._places: set[tuple[str, str]] = set()  # address and heading
        self._things: set[tuple[str, str]] = set()  # role and bare name of what could be clicked

    def left(self, screen: Screen) -> None:
        """Another screen has come.

        Args:
            screen: the screen before it.
        """
        self._places.add(screen.place)
        self._things |= {(n.role, bare(n.name)) for n in screen.controls if n.clickable}

    def visited(self, screen: Screen) -> bool:
        """Whether the walk has left this screen before.

        Args:
            screen: the screen.

        Returns:
            True if it has.
        """
        return screen.place in self._places

    def passed_by(self, node: Node) -> bool:
        """Whether a thing stood on a screen that was left: it is the site's own furniture.

        Args:
            node: a thing to click on.

        Returns:
            True if the reader has passed it by: then it is hardly what the guide means here.
        """
        return (node.role, bare(node.name)) in self._things
