"""Looking for a thing on a screen by what the guide calls it: kind of control and whole name.

Pure: a screen and a wish in, what was found and in what it differs out. Where the name is not
there, `guidewalk.screen.heal` looks for what most plausibly is meant.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guidewalk.observation import Contradiction, Note
from guidewalk.screen.lexicon import KOREAN
from guidewalk.screen.model import CLICKABLE, FIELDS, GROUPS, Node, Screen
from guidewalk.screen.names import bare, likeness, plain, same
from guidewalk.screen.pads import grid
from guidewalk.screen.places import contradicts, place_of

_SELECTABLE = frozenset({"radio", "option", "menuitemradio", "combobox", "listbox"})
TYPED = frozenset({"type", "pick"})  # what ends with a value of the reader's own in a field
_KINDS = {
    "click": (CLICKABLE, frozenset({"radio", "option", "checkbox"})),
    "type": (FIELDS, frozenset({"group", "radiogroup", "listbox"})),
    "pick": (frozenset({"combobox", "listbox"}), frozenset({"radiogroup", "group", "spinbutton"})),
    "select": (_SELECTABLE, CLICKABLE),
    "check": (frozenset({"checkbox", "switch", "menuitemcheckbox"}), frozenset({"button"})),
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What a step wants to act on.

    Attributes:
        deed: `click`, `type`, `pick` (from what a field offers), `select` or `check`.
        label: the guide's name for it.
        role: the ARIA role that the guide speaks of; None if it does not say.
        place: where the guide says it is; None if it does not say.
        group: the name of the group that it is chosen from; None if not named.
        looked_at: it is only to be seen that it is there.
        frame: the frame in which the reader is at work; None if that is not known.

    """

    deed: str
    label: str
    role: str | None = None
    place: str | None = None
    group: str | None = None
    looked_at: bool = False
    frame: int | None = None

    @property
    def accepted(self) -> frozenset[str]:
        """Roles that are what the guide speaks of."""
        return frozenset({self.role}) if self.role in CLICKABLE else _KINDS[self.deed][0]

    @property
    def tolerated(self) -> frozenset[str]:
        """Roles that a reader would use without a second thought; noted, no finding."""
        if self.deed == "check" and self.role == "checkbox":
            return _KINDS["check"][0]
        return _KINDS[self.deed][0] | _KINDS[self.deed][1]


@dataclass(frozen=True, slots=True)
class Sought:
    """What came of looking.

    Attributes:
        node: the thing; None if the screen has nothing of that name.
        option: for a thing that is an entry of a list, its name as the list has it.
        contradictions: in what it is not as the guide says.
        notes: cosmetic differences.
        healed: the thing does not bear the guide's name, it is the most plausible one.

    """

    node: Node | None = None
    option: str | None = None
    contradictions: tuple[Contradiction, ...] = ()
    notes: tuple[Note, ...] = ()
    healed: bool = False

    @property
    def clean(self) -> bool:
        """Found, and nothing wrong with it."""
        return self.node is not None and not self.contradictions


def named(screen: Screen, label: str) -> tuple[Node, ...]:
    """Everything one can act on, and every group, of this name; exact names before cosmetic ones.

    Args:
        screen: the screen.
        label: the name.

    Returns:
        The nodes whose whole name it is.

    """
    able = [n for n in screen.nodes if n.control or n.role in GROUPS]
    exact = tuple(n for n in able if plain(n.name) == plain(label))
    alike = exact or tuple(n for n in able if n.name and same(n.name, label))
    # What a thing shows may be another word than its name; a reader goes by what they see.
    return (
        alike or tuple(n for n in able if n.shows and same(n.shows, label)) or _signed(able, label)
    )


def _signed(able: list[Node], label: str) -> tuple[Node, ...]:
    """Things that bear the sign, or have the name of the sign, that a guide writes or nicknames."""
    sign = "".join(
        one for one in label.split("(", maxsplit=1)[0] if not one.isalnum() and not one.isspace()
    )
    if not sign or bare(label.split("(", maxsplit=1)[0]) != bare(sign):
        return ()
    showing = tuple(n for n in able if bare(n.shows or n.name) == bare(sign))
    known = tuple(
        n
        for written, names in KOREAN.icons
        if written.search(label)
        for n in able
        if n.clickable and names.search(n.name)
    )
    return showing or known


def offered(screen: Screen, label: str, *, roles: frozenset[str] | None = None) -> tuple[str, ...]:
    """Names of what the screen offers, the nearest to a label first.

    Args:
        screen: the screen.
        label: the guide's name.
        roles: only these kinds; None for all.

    Returns:
        Each name once.

    """
    names = [n.name for n in screen.controls if n.name and (roles is None or n.role in roles)]
    return tuple(sorted(dict.fromkeys(names), key=lambda name: -likeness(label, name)))


def seek(screen: Screen, wish: Wish) -> Sought:
    """Look for what a step wants.

    Args:
        screen: the screen.
        wish: what is wanted.

    Returns:
        What was found; with `node` None and no contradiction where nothing has that name.

    """
    found = _fitting(screen, wish)
    if not found:
        listed = _in_a_list(screen, wish)
        return listed if listed is not None else Sought()
    narrowed = _narrow(screen, found, wish)
    node = narrowed[0]
    sought = Sought(node, notes=tuple(_notes(node, wish)))
    wrong = list(_wrong(screen, node, wish))
    if len(narrowed) > 1:
        wrong.append(
            Contradiction(
                "ambiguous",
                wish.label,
                found=", ".join(f"{n.name} ({n.role}, {place_of(screen, n)})" for n in narrowed),
                offered=tuple(n.name for n in narrowed),
            )
        )
    return replace(sought, contradictions=tuple(wrong))


def other_group(screen: Screen, node: Node, group: str) -> str | None:
    """What the screen calls that from which a thing is chosen, if that is not the guide's name.

    Args:
        screen: the screen.
        node: the thing.
        group: the guide's name.

    Returns:
        The screen's name; None if it is the guide's, which may also stand over it as a heading or
        by itself, or there is none.

    """
    names = [around.name for around in screen.groups_of(node)]
    wanted = bare(group)
    stands = any(
        bare(n.said) == wanted or (n.role == "heading" and wanted in bare(n.said))
        for n in screen.nodes
    )
    return None if stands or not names else names[0]


def _fitting(screen: Screen, wish: Wish) -> tuple[Node, ...]:
    """What has the name, the best fitting kinds only."""
    found = named(screen, wish.label)
    for roles in (wish.accepted, wish.tolerated):
        fitting = tuple(n for n in found if n.role in roles and _enterable(screen, n, wish))
        if fitting:
            return fitting
    return tuple(n for n in found if n.control)


def _enterable(screen: Screen, node: Node, wish: Wish) -> bool:
    """A group is what to type into only if it has boxes to type into."""
    if node.role not in GROUPS or wish.deed not in TYPED:
        return True
    return any(inner.field for inner in screen.inside(node)) or bool(grid(screen, node))


def _in_a_list(screen: Screen, wish: Wish) -> Sought | None:
    """An entry of a combobox or list box of that name."""
    if wish.deed not in ("select", "click"):
        return None
    for node in screen.controls:
        for option in node.options:
            if same(option, wish.label) and (wish.group is None or same(node.name, wish.group)):
                return Sought(node, option=option)
    return None


def _narrow(screen: Screen, found: tuple[Node, ...], wish: Wish) -> tuple[Node, ...]:
    """Of several of one name, those that everything else the guide says points to."""
    ways = (
        lambda n: wish.group is None or any(same(g.name, wish.group) for g in screen.groups_of(n)),
        lambda n: wish.place is None or not contradicts(screen, n, wish.place),
        lambda n: not n.disabled,
        lambda n: n.frame == wish.frame,
        # The innermost window that is open is what the reader has before them.
        lambda n: n.frame == max(m.frame for m in found),
    )
    for way in ways:
        kept = tuple(n for n in found if way(n))
        found = kept or found
    return found


def _notes(node: Node, wish: Wish) -> list[Note]:
    notes = []
    if plain(node.name) != plain(wish.label):
        notes.append(Note("name", wish.label, node.name))
    # Boxes under one label are still what one types into.
    if node.role not in wish.accepted and node.role in wish.tolerated and node.control:
        notes.append(Note("role", wish.role or wish.deed, node.role))
    return notes


def _wrong(screen: Screen, node: Node, wish: Wish) -> list[Contradiction]:
    wrong = []
    if node.role not in wish.accepted | wish.tolerated:
        wrong.append(
            Contradiction(
                "wrong-role",
                wish.role or wish.deed,
                found=node.role,
                offered=(node.name,),
                label=wish.label,
            )
        )
    if node.disabled:
        wrong.append(Contradiction("disabled", wish.label, found=node.name, offered=(node.name,)))
    if wish.place is not None and contradicts(screen, node, wish.place):
        wrong.append(
            Contradiction(
                "misplaced",
                wish.place,
                found=place_of(screen, node),
                suggestion=place_of(screen, node),
                label=wish.label,
            )
        )
    return wrong


def on_screen(screen: Screen, label: str) -> bool:
    """Whether something to act on has this name.

    Args:
        screen: the screen.
        label: the name.

    Returns:
        True if a control, a group or an entry of a list has it.

    """
    wanted = bare(label)
    return any(
        (n.control or n.role in GROUPS) and bare(n.name) == wanted for n in screen.nodes if n.name
    ) or any(bare(option) == wanted for n in screen.controls for option in n.options)
