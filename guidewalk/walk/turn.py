"""What was done on a screen, and what was used last and is not known yet to have been right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidewalk.observation import Contradiction
from guidewalk.screen.names import bare

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidewalk.screen.lexicon import Lexicon
    from guidewalk.screen.model import Node, Screen
    from guidewalk.screen.seek import Sought, Wish
    from guidewalk.walk.task import Draft


@dataclass(frozen=True, slots=True)
class Done:
    """Something that was done on the screen.

    Attributes:
        wish: what was wanted.
        act: what was done.
        draft: its step.
        node: what it was done with.
        place: the screen it was done on.
    """

    wish: Wish
    act: Callable[[Wish, Sought], None]
    draft: Draft
    node: Node
    place: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Turn:
    """What was used last, and is not known yet to have been right.

    Attributes:
        before: the screen before it.
        wish: what was wanted.
        node: what was used.
        draft: its step.
        deeds: what had been done on that screen.
    """

    before: Screen
    wish: Wish
    node: Node
    draft: Draft
    deeds: tuple[Done, ...]

    def exchanged_with(self, other: Node) -> Contradiction:
        """What the guide calls by one name does another thing; this one does what it says.

        Args:
            other: what does as the guide says.

        Returns:
            What is said of it.
        """
        label, name = self.wish.label, other.name
        return Contradiction("relabelled", label, name, name, (name,), elsewhere=True)

    def neighbours(self, words: Lexicon) -> list[Node]:
        """What stands beside what was used: of its name first, then of its kind, in its row.

        Args:
            words: of the language on the screen.

        Returns:
            The nearest first.
        """
        used, before = self.node, self.before
        kin = [
            n
            for n in before.controls
            if n is not used
            and n.name
            and not n.disabled
            and (n.role == used.role or (n.clickable and used.clickable and n.form == used.form))
            and (n.frame, n.form) == (used.frame, used.form)
            and (n.role == "tab" or not words.harmful.search(n.name))  # a tab only shows
        ]
        twins = [n for n in kin if bare(n.name) == bare(used.name)]
        row = [n for n in kin if n not in twins and n.parent == used.parent]
        rest = [n for n in kin if n not in twins and n not in row and n.form is not None]
        at = before.nodes.index(used) if used in before.nodes else 0
        near = sorted(row + rest, key=lambda n: abs(before.nodes.index(n) - at))
        return twins + near
