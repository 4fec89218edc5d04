"""Notices that lie over a page, and the least that they can be asked to go away with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidewalk.observation import Box
    from guidewalk.screen.lexicon import Lexicon
    from guidewalk.screen.model import Node, Screen


def dismissals(screen: Screen, lexicon: Lexicon, *, settle: bool = False) -> Iterator[Node]:
    """What closes each dialog that asks for nothing.

    Args:
        screen: the screen.
        lexicon: words of the language on it.
        settle: of one that cannot be closed, the one thing that it offers.

    Yields:
        What to press, a dialog.
    """
    for over in (n for n in screen.nodes if n.role in ("dialog", "alertdialog")):
        inside = screen.inside(over)
        ways = [n for n in inside if n.clickable]
        closers = [n for n in ways if lexicon.close.search(n.name)]
        if settle and not closers and len(ways) == 1:
            closers = [n for n in ways if lexicon.settle.search(n.name)]
        if closers and not any(n.field or n.choice for n in inside):
            yield closers[-1]


def closer(screen: Screen, sheet: Box, frame: int, lexicon: Lexicon) -> Node | None:
    """What closes a thing that lies over another, whatever its role: the least it can be asked.

    Args:
        screen: the screen.
        sheet: how far the thing reaches, in CSS pixels of its frame's page.
        frame: index of that frame.
        lexicon: words of the language on the screen.

    Returns:
        What to press; None if there is no telling.
    """
    origin = _origin(screen, frame)
    ways = [
        n
        for n in screen.controls
        if n.clickable and not n.disabled and n.frame == frame and _on(sheet, n, origin)
    ]
    for words in (lexicon.close, lexicon.settle):
        closers = [n for n in ways if words.search(n.name)]
        if closers:
            return closers[-1]
    return ways[0] if len(ways) == 1 and ways[0].role == "button" else None


def _origin(screen: Screen, frame: int) -> tuple[float, float]:
    """Where the page of a frame begins on the screen's page."""
    inside = [n for n in screen.nodes if n.role == "iframe"]
    if not frame or len(inside) < frame:
        return 0.0, 0.0
    return inside[frame - 1].box.x, inside[frame - 1].box.y


def _on(sheet: Box, node: Node, origin: tuple[float, float]) -> bool:
    """Whether the middle of a thing lies on a sheet."""
    x = node.box.x + node.box.width / 2 - origin[0] - sheet.x
    y = node.box.y + node.box.height / 2 - origin[1] - sheet.y
    return 0 <= x <= sheet.width and 0 <= y <= sheet.height
