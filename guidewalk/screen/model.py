"""One look at a screen: every control and every text, frames included, as the browser exposes them.

Roles and names are those of the browser's accessibility tree (WAI-ARIA 1.2 roles, names by
accname-1.2), so a control without a role or a name does not exist here, as for a person who is
told what is on the screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from guidewalk.observation import Box

Key = tuple[int, str, str, int | None]  # frame, role, name and form of a node
CLICKABLE = frozenset(
    {
        "button",
        "link",
        "tab",
        "menuitem",
        "menuitemcheckbox",
        "menuitemradio",
        "treeitem",
        "switch",
        "disclosuretriangle",
    }
)
FIELDS = frozenset({"textbox", "searchbox", "spinbutton", "combobox"})
CHOICES = frozenset({"radio", "checkbox", "option", "menuitemradio", "menuitemcheckbox", "switch"})
GROUPS = frozenset({"group", "radiogroup", "region", "form", "tablist", "list", "listbox", "menu"})


@dataclass(frozen=True, slots=True)
class Node:
    """One thing on the screen that has a role of its own.

    Attributes:
        frame: index of the frame it is in; 0 is the page itself.
        index: its number in that frame, by which the hand takes hold of it.
        role: ARIA role.
        name: whole accessible name, white space collapsed.
        box: where it is, in CSS pixels from the top left of the page.
        parent: position, in the screen's nodes, of the nearest enclosing node; None at the top.
        description: accessible description (`aria-describedby`), white space collapsed.
        shows: the words or sign on a thing to click, where they are not its name.
        text: its text, for what carries text (heading, status, definition, paragraph …).
        value: what a field holds; always empty for a password.
        filled: the field holds something.
        disabled: it cannot be used.
        readonly: it cannot be written in.
        required: it says that it must be filled.
        invalid: it says that what it holds is wrong.
        checked: state of a radio button, check box, switch or option; None if it has none.
        expanded: state of a disclosure; None if it has none.
        selected: state of a tab or option; None if it has none.
        secret: a password field.
        limit: most characters it takes; None if it does not say.
        kind: what it takes, as `input type` names it (`date`, `email`, `number`); empty for text.
        level: level of a heading; None otherwise.
        form: number of the form it belongs to in its frame; None outside forms.
        options: names of the options of a combobox or list box.

    """

    frame: int
    index: int
    role: str
    name: str
    box: Box
    parent: int | None = None
    description: str = ""
    shows: str = ""
    text: str = ""
    value: str = ""
    filled: bool = False
    disabled: bool = False
    readonly: bool = False
    required: bool = False
    invalid: bool = False
    checked: bool | None = None
    expanded: bool | None = None
    selected: bool | None = None
    secret: bool = False
    limit: int | None = None
    kind: str = ""
    level: int | None = None
    form: int | None = None
    options: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """What it is known by from one look to the next."""
        return self.frame, self.role, self.name, self.form

    @property
    def clickable(self) -> bool:
        """A kind of thing one clicks to go somewhere or to do something."""
        return self.role in CLICKABLE

    @property
    def field(self) -> bool:
        """A kind of thing one fills in."""
        return self.role in FIELDS

    @property
    def choice(self) -> bool:
        """A kind of thing one picks among others."""
        return self.role in CHOICES

    @property
    def control(self) -> bool:
        """Anything a person acts on."""
        return self.clickable or self.field or self.choice

    @property
    def said(self) -> str:
        """What a person would call it: its name, else its text."""
        return self.name or self.text


@dataclass(frozen=True, slots=True)
class Screen:
    """Everything one look saw.

    Attributes:
        title: the document's title.
        url: its address.
        width: width of the viewport in CSS pixels.
        height: height of the viewport in CSS pixels.
        nodes: everything with a role, in document order, frames after the page.
        busy: the page says that something it started is still going on.
        page_height: height of the whole page in CSS pixels.
        scroll_x: how far the page is scrolled to the right, in CSS pixels.
        scroll_y: how far the page is scrolled down, in CSS pixels.

    """

    title: str
    url: str
    width: float
    height: float
    nodes: tuple[Node, ...]
    busy: bool = False
    page_height: float = 0.0
    scroll_x: float = 0.0
    scroll_y: float = 0.0

    @property
    def controls(self) -> tuple[Node, ...]:
        """What a person can act on, in order."""
        return tuple(node for node in self.nodes if node.control)

    @property
    def heading(self) -> str:
        """The first heading of the innermost frame that has one; the title where there is none."""
        headings = [node for node in self.nodes if node.role == "heading"]
        inner = max((node.frame for node in headings), default=0)
        return next((n.said for n in headings if n.frame == inner), self.title)

    @property
    def place(self) -> tuple[str, str]:
        """What makes it one step of the way rather than another: its address and heading."""
        return self.url, self.heading

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text and name on the screen, in order."""
        return tuple(node.said for node in self.nodes if node.said)

    def groups_of(self, node: Node) -> tuple[Node, ...]:
        """The named groups around a node, innermost first.

        Args:
            node: one of this screen's nodes.

        Returns:
            Its enclosing groups that have a name.

        """
        return tuple(n for n in self.around(node) if n.role in GROUPS and n.name)

    def around(self, node: Node) -> Iterator[Node]:
        """Everything that a node stands in.

        Args:
            node: one of this screen's nodes.

        Yields:
            What encloses it, innermost first.

        """
        parent = node.parent
        while parent is not None:
            yield self.nodes[parent]
            parent = self.nodes[parent].parent

    def opened(self, node: Node) -> bool:
        """Whether a node stands in something that has opened over the page.

        Args:
            node: one of this screen's nodes.

        Returns:
            True if a dialog encloses it.

        """
        return any(above.role in ("dialog", "alertdialog") for above in self.around(node))

    def inside(self, group: Node) -> tuple[Node, ...]:
        """The controls inside a node.

        Args:
            group: one of this screen's nodes.

        Returns:
            The controls that it encloses, in order.

        """
        return tuple(n for n in self.within(group) if n.control)

    def within(self, group: Node) -> tuple[Node, ...]:
        """Everything inside a node.

        Args:
            group: one of this screen's nodes.

        Returns:
            What it encloses, in order.
        """
        position = self.nodes.index(group)
        return tuple(n for n in self.nodes if self._within(n, position))

    def _within(self, node: Node, position: int) -> bool:
        parent = node.parent
        while parent is not None:
            if parent == position:
                return True
            parent = self.nodes[parent].parent
        return False

    @property
    def signature(self) -> tuple[object, ...]:
        """What makes this screen differ, to a person, from another one."""
        return self.signature_without(frozenset())

    def signature_without(self, boxes: AbstractSet[Key]) -> tuple[object, ...]:
        """What makes this screen differ, whatever some boxes hold.

        Args:
            boxes: keys of the boxes.

        Returns:
            Something to compare.
        """
        return tuple(
            (
                n.role,
                n.name,
                n.text,
                *((n.value, n.filled) if n.key not in boxes else ()),
                n.disabled,
                n.checked,
                n.expanded,
                n.selected,
            )
            for n in self.nodes
        )
