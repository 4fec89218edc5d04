"""Words that stand where a control should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.screen.names import bare
from guidewalk.screen.seek import TYPED

if TYPE_CHECKING:
    from guidewalk.screen.model import Node, Screen

_PLAIN = frozenset({"text", "paragraph", "strong", "emphasis", "mark", "generic"})
_GIVEN = frozenset({"status", "definition", "cell", "gridcell", "output", "group"})
_ROWS = frozenset({"tablist", "menubar", "menu", "toolbar", "list", "listitem", "group"})
_ELSEWHERE = frozenset({"contentinfo", "banner", "complementary", "heading", "note"})


def stands_as_text(screen: Screen, label: str, deed: str) -> Node | None:
    """The words of a label where they can be read and not acted upon.

    A value given under the name is a field that cannot be edited. For what is to be clicked, only
    a text that is the label and nothing else, among the page's own controls: what a heading, a
    footer or a column beside them says is said of the thing, and is not the thing.

    Args:
        screen: the screen.
        label: the guide's name for the control.
        deed: what was to be done with it: `click`, `type`, `select` or `check`.

    Returns:
        The node that carries the words; None if they do not stand so.
    """
    wanted = bare(label)
    for at, node in enumerate(screen.nodes):
        if deed in TYPED and node.role in _GIVEN and node.text and bare(node.name) == wanted:
            return node
        if node.role not in _PLAIN or bare(node.text) != wanted or _elsewhere(screen, node):
            continue
        if deed in TYPED:
            beside = screen.nodes[at + 1 : at + 2]
            if beside and beside[0].role in _PLAIN | _GIVEN and beside[0].text:
                return node
        elif node.form is not None or _in_a_row(screen, node) or screen.opened(node):
            return node
    return None


def _in_a_row(screen: Screen, node: Node) -> bool:
    """Whether its neighbours in the same row are things to act on."""
    parent = None if node.parent is None else screen.nodes[node.parent]
    return (
        parent is not None
        and parent.role in _ROWS
        and any(n.control for n in screen.within(parent))
    )


def _elsewhere(screen: Screen, node: Node) -> bool:
    around = {above.role for above in screen.around(node)} & _ELSEWHERE
    # A banner has the site's own tabs in it.
    return bool(around) and not (around == {"banner"} and _in_a_row(screen, node))
