"""What is most plausibly meant where a guide's name is not on the screen.

Only for reaching the next sentence: whatever is taken here is recorded as a contradiction.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidewalk.screen.boxes import repeats
from guidewalk.screen.model import CLICKABLE, GROUPS, Node, Screen
from guidewalk.screen.names import bare, likeness
from guidewalk.screen.places import contradicts
from guidewalk.screen.seek import TYPED

if TYPE_CHECKING:
    from guidewalk.screen.lexicon import Lexicon
    from guidewalk.screen.seek import Wish

_ALIKE = 0.6  # a name this like the guide's is taken for it wherever it stands
_VERY = 0.8  # … if it is of another kind
_LEAD = 0.05  # less than this between two controls, and either may be meant
_HINT = 0.35  # enough if nothing else on the screen is


@dataclass(frozen=True, slots=True)
class Guess:
    """The most plausible control.

    Attributes:
        node: the control; None if no guess is defensible.
        option: for an entry of a list, its name.
        sure: its name is alike enough that nothing more is needed.
        runner_up: another control that is nearly as plausible; None if there is none.
        stand_in: it is not what is meant, only what a reader would take for want of it.

    """

    node: Node | None = None
    option: str | None = None
    sure: bool = False
    runner_up: Node | None = None
    stand_in: bool = False

    @property
    def name(self) -> str:
        """What the screen calls it."""
        return self.option or (self.node.name if self.node else "")


def guess(
    screen: Screen,
    wish: Wish,
    spoken_for: frozenset[str],
    labels: frozenset[str],
    lexicon: Lexicon,
) -> Guess:
    """The control of the current screen that a careful reader would take.

    Args:
        screen: the screen.
        wish: what is wanted.
        spoken_for: names that other instructions use on this screen, in bare form.
        labels: every name that the guide uses hereabouts, in bare form: what bears another
            instruction's name is taken only for being much like this one's.
        lexicon: words of the reader's language.

    Returns:
        The guess, without a node where nothing is plausible.

    """
    if wish.deed in ("select", "click") and (entry := _entry(screen, wish, spoken_for)):
        return entry
    pool = [n for n in screen.nodes if _possible(screen, n, wish, spoken_for, lexicon)]
    ranked = sorted(pool, key=lambda n: -_score(screen, n, wish))
    if not ranked:
        return Guess()
    best, rest = ranked[0], ranked[1:]
    # What is not even of the kind must be very much like it.
    enough = _ALIKE if best.role in wish.accepted or best.role in GROUPS else _VERY
    alike = likeness(wish.label, best.name)
    near = rest and _score(screen, best, wish) - _score(screen, rest[0], wish) < _LEAD
    second = rest[0] if near else None
    if alike >= enough:
        return Guess(best, sure=second is None, runner_up=second)
    main = [n for n in pool if _left_over(n, wish, labels) and _in_hand(screen, n, wish)]
    if len(main) == 1:
        return Guess(main[0])
    if alike >= _HINT and _left_over(best, wish, labels):
        return Guess(best, runner_up=second)
    # Of several to choose from none is meant, but one must be taken to get on.
    choices = [n for n in ranked if n.role == "radio"] if wish.deed == "select" else []
    return Guess(choices[0], stand_in=True) if choices else Guess()


def _entry(screen: Screen, wish: Wish, spoken_for: frozenset[str]) -> Guess | None:
    """The likest entry of a list, where the guide chooses from a list."""
    if wish.deed != "select":
        return None
    entries = [
        (likeness(wish.label, option), option, node)
        for node in screen.controls
        for option in node.options
        if bare(option) not in spoken_for
    ]
    alike, option, node = max(entries, key=lambda e: e[0], default=(0.0, "", None))
    return Guess(node, option, sure=True) if alike >= _ALIKE else None


def _possible(
    screen: Screen, node: Node, wish: Wish, spoken_for: frozenset[str], lexicon: Lexicon
) -> bool:
    if not node.name or node.disabled or bare(node.name) in spoken_for:
        return False
    if node.role in GROUPS:
        return wish.deed in TYPED and node.role == "group" and _of_boxes(screen, node)
    if not node.control or node.role not in wish.accepted | wish.tolerated:
        return False
    alike = likeness(wish.label, node.name) >= _ALIKE
    if wish.deed in TYPED and _part_of_another(screen, node, spoken_for, alike=alike):
        return False
    if wish.deed in TYPED and _repeats(screen, node, wish, lexicon):
        return False
    harmful = lexicon.harmful.search(node.name) and not lexicon.harmful.search(wish.label)
    return not harmful and (alike or not lexicon.back.search(node.name))


def _part_of_another(
    screen: Screen, node: Node, spoken_for: frozenset[str], *, alike: bool
) -> bool:
    """Whether a box belongs to a label that the guide uses, or is one of several under a label."""
    around = [g for g in screen.groups_of(node) if g.role == "group"]
    if any(bare(g.name) in spoken_for for g in around):
        return True
    return not alike and any(_of_boxes(screen, g) for g in around)


def _repeats(screen: Screen, node: Node, wish: Wish, lexicon: Lexicon) -> bool:
    """Whether a box wants a secret once more, and is not what the guide itself calls so."""
    boxes = [n for n in screen.controls if n.field and (n.frame, n.form) == (node.frame, node.form)]
    at = boxes.index(node) if node in boxes else 0
    again = at > 0 and repeats(boxes[at - 1], node, lexicon)
    return again and not lexicon.again.search(wish.label)


def _of_boxes(screen: Screen, group: Node) -> bool:
    """Whether a group is a label over boxes, and nothing else."""
    inside = screen.inside(group)
    return bool(inside) and all(n.field or n.role == "button" for n in inside)


def _left_over(node: Node, wish: Wish, labels: frozenset[str]) -> bool:
    """Whether it is of the kind that is wanted, and no other instruction names it."""
    fits = node.role in wish.accepted or (wish.deed in TYPED and node.role == "group")
    return fits and bare(node.name) not in labels - {bare(wish.label)}


def _score(screen: Screen, node: Node, wish: Wish) -> float:
    score = likeness(wish.label, node.name)
    score += 0.12 if node.role in wish.accepted else 0.0
    score += 0.08 if wish.place is None or not contradicts(screen, node, wish.place) else 0.0
    score += 0.1 if wish.group and any(g.name == wish.group for g in screen.groups_of(node)) else 0
    score += 0.03 * node.frame
    return score


def _in_hand(screen: Screen, node: Node, wish: Wish) -> bool:
    """Part of what the reader is at: an empty box, a button of the form or of what has opened."""
    if wish.deed in TYPED:
        # A secret box that cannot be written into has a keypad of its own.
        return not node.filled and (node.secret or not node.readonly)
    if node.role in CLICKABLE:
        return node.form is not None or node.frame > 0 or screen.opened(node)
    return True
