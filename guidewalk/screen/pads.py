"""Things on a screen that are typed on or drawn on with a finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.screen.model import GROUPS, Node, Screen

if TYPE_CHECKING:
    from guidewalk.screen.lexicon import Lexicon

_DIGITS = frozenset("0123456789")
_POINTS = 9
_SLACK = 6.0  # CSS pixels by which points of one row may differ


def keypad(screen: Screen) -> dict[str, Node]:
    """The keys of an on-screen keypad.

    Args:
        screen: the screen.

    Returns:
        The key of each digit, by the digit; empty if not all ten are there.
    """
    keys = {
        node.name: node
        for node in screen.controls
        if node.role == "button" and node.name in _DIGITS and not node.disabled
    }
    return keys if keys.keys() >= _DIGITS else {}


def keypad_done(screen: Screen, lexicon: Lexicon) -> Node | None:
    """The key that closes an on-screen keypad.

    Args:
        screen: a screen with a keypad.
        lexicon: words of the language on it.

    Returns:
        The key beside the digits; None if there is none.
    """
    keys = keypad(screen)
    if not keys:
        return None
    pad = next(iter(keys.values())).parent
    near = [n for n in screen.controls if n.role == "button" and _together(screen, n, pad)]
    return next((n for n in near if lexicon.entered.search(n.name)), None)


def _together(screen: Screen, node: Node, pad: int | None) -> bool:
    above, around = node.parent, set()
    while above is not None:
        around.add(above)
        above = screen.nodes[above].parent
    while pad is not None and screen.nodes[pad].role not in {*GROUPS, "dialog"}:
        pad = screen.nodes[pad].parent
    return pad is None or pad in around


def grid(screen: Screen, group: Node) -> tuple[Node, ...]:
    """The points of a 3×3 grid, row by row.

    Args:
        screen: the screen.
        group: what encloses them.

    Returns:
        Nine nodes; empty if that is not what it encloses.
    """
    inside = [n for n in screen.within(group) if n.name and n.box.width > 0 and n.role != "heading"]
    sizes = {(round(n.box.width), round(n.box.height)) for n in inside}
    for size in sizes:
        points = [n for n in inside if (round(n.box.width), round(n.box.height)) == size]
        if len(points) != _POINTS:
            continue
        points.sort(key=lambda n: (n.box.y, n.box.x))
        rows = [sorted(points[at : at + 3], key=lambda n: n.box.x) for at in (0, 3, 6)]
        if all(abs(row[0].box.y - row[2].box.y) < _SLACK for row in rows):
            return tuple(node for row in rows for node in row)
    return ()
