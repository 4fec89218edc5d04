"""What stands beside a name on the screen: the value that a reader reads off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guidewalk.screen.names import bare, plain

if TYPE_CHECKING:
    from guidewalk.screen.model import Node, Screen

_KEYS = frozenset({"term", "rowheader", "columnheader", "heading", "text", "paragraph"})
_CARRIERS = frozenset({"status", "definition", "cell", "gridcell", "group", "region", "alert"})


def beside(screen: Screen, name: str) -> tuple[Node, str] | None:
    """The value that the screen gives under a name.

    A thing of that name with a text (`<output aria-label>`), a term with its definition, a row
    header with its cell, a text `name: value`, or a text of that name with another one after it.

    Args:
        screen: the screen.
        name: the name.

    Returns:
        The node that carries the value, and the value; None if the screen gives none.
    """
    wanted = bare(name)
    for at, node in enumerate(screen.nodes):
        if node.name and bare(node.name) == wanted and node.role in _CARRIERS and node.text:
            return node, node.text
        if node.name and bare(node.name) == wanted and node.field and node.value:
            return node, node.value
        if node.role in _KEYS and bare(node.said) == wanted:
            value = next(
                (n for n in screen.nodes[at + 1 : at + 4] if n.text and not n.control), None
            )
            if value is not None and value.role not in ("heading", "term"):
                return value, value.text
    key = re.escape(plain(name))
    said = re.compile(rf"{key}\s*[:：은는]\s*(?P<value>\S.*)")
    # A text that is no more than name and value; "숫자 두 자리를 답장해 주십시오" gives none.
    whole = re.compile(rf"^{key}\s+(?P<value>\S.*)(?<![다요오까])$")
    for node in screen.nodes:
        text = plain(node.text).rstrip(" .") if not node.control else ""
        if match := said.search(text) or whole.search(text):
            return node, match["value"].strip(" .")
    return None


def names_of_values(screen: Screen) -> tuple[str, ...]:
    """The names under which the screen gives values.

    Args:
        screen: the screen.

    Returns:
        Each name once, in order.
    """
    names = [
        node.said
        for node in screen.nodes
        if node.role in ("term", "rowheader")
        or (node.role in _CARRIERS and node.name and node.text)
    ]
    return tuple(dict.fromkeys(names))
