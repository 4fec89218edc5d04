"""Whether a thing is where the guide says it is.

A place is contradicted only where a reader who follows the words would look in the wrong part of
the screen: the halves of the first screenful, with a generous border between them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guidewalk.observation import Box
    from guidewalk.screen.model import Node, Screen

_BORDER = 0.12  # of the width or height, on each side of the middle
_EDGE = 0.15
_ROWS = frozenset({"tablist", "menu", "menubar", "toolbar", "list", "navigation"})


def place_of(screen: Screen, node: Node) -> str:
    """The place of a thing, in the words of `Instruction.place`.

    Args:
        screen: the screen it is on.
        node: the thing.

    Returns:
        `top-left` … `bottom-right`, or `center`.

    """
    across, down = _centre(screen, node.box)
    if _in_footer(screen, node):
        down = 1.0
    vertical = "top" if down < 1 / 3 else "bottom" if down > 2 / 3 else ""
    horizontal = "left" if across < 1 / 3 else "right" if across > 2 / 3 else ""
    return "-".join(part for part in (vertical, horizontal) if part) or "center"


def contradicts(screen: Screen, node: Node, place: str) -> bool:
    """Whether a reader who looks in this place would look in the wrong part of the screen.

    Args:
        screen: the screen.
        node: what is looked for.
        place: where the guide says it is.

    Returns:
        True if neither the thing nor the group it stands in is there.

    """
    if "top" in place and _in_footer(screen, node):
        return True
    groups = (above.box for above in screen.around(node) if above.role in _ROWS)
    return not any(_within(screen, box, place) for box in (node.box, *groups))


def _in_footer(screen: Screen, node: Node) -> bool:
    """A footer is the bottom of its page, however short that is."""
    return any(above.role == "contentinfo" for above in screen.around(node))


def _within(screen: Screen, box: Box, place: str) -> bool:
    across, down = _centre(screen, box)
    if place == "center":
        return _EDGE < across < 1 - _EDGE and down > _EDGE / 2
    near, far = 0.5 + _BORDER, 0.5 - _BORDER
    return (
        ("top" not in place or down < near)
        and ("bottom" not in place or down > far)
        and ("left" not in place or across < near)
        and ("right" not in place or across > far)
    )


def _centre(screen: Screen, box: Box) -> tuple[float, float]:
    return (
        (box.x + box.width / 2) / (screen.width or 1),
        (box.y + box.height / 2) / (screen.height or 1),
    )
