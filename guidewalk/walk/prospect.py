"""What the guide needs next, and whether the screen is one that it speaks of.

Pure: screens and the steps ahead in, what of them is there out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidewalk.screen.beside import names_of_values
from guidewalk.screen.names import bare
from guidewalk.screen.seek import on_screen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from guidewalk.screen.lexicon import Lexicon
    from guidewalk.screen.model import Screen
    from guidewalk.screen.seek import Wish
    from guidewalk.walk.task import Ahead

FAR = 8  # steps of the guide that are looked ahead
_SEGMENTS = 4  # screens of the guide that are looked ahead


def shows(screen: Screen, name: str, deed: str | None) -> bool:
    """Whether a screen has what a step needs.

    Args:
        screen: the screen.
        name: the guide's name for it.
        deed: what the step does with it; None if that is not known.

    Returns:
        True if something to act on has the name, a value is given under it, or, for what is only
        to be seen, a heading says it.
    """
    if on_screen(screen, name):
        return True
    if ">" in name:  # a path: its first part is what stands on the screen
        return shows(screen, name.split(">", maxsplit=1)[0].strip(), None)
    if deed not in ("see", "reply", None):
        return False
    wanted = bare(name)
    return any(bare(known) == wanted for known in names_of_values(screen)) or any(
        wanted in bare(node.said) for node in screen.nodes if node.role == "heading"
    )


@dataclass(frozen=True, slots=True)
class Prospect:
    """The steps ahead, held against one screen.

    Attributes:
        screen: the screen.
        upcoming: the steps after the current one, in order.
        lexicon: words of the language on the screen.
    """

    screen: Screen
    upcoming: tuple[Ahead, ...]
    lexicon: Lexicon

    @property
    def next_here(self) -> tuple[str, ...]:
        """Names that the next steps use, as far as they are on this screen without a gap."""
        here: list[str] = []
        for step in self.upcoming[:FAR]:
            present = self._present(step)
            if step.names and step.deed != "elsewhere" and not present:
                break
            here += present
        return tuple(here)

    @property
    def later_here(self) -> bool:
        """Whether this is a screen that the guide comes to later: most of what it needs is here."""
        return any(self._fits(segment) for segment in _segments(self.upcoming)[:_SEGMENTS])

    @property
    def lost(self) -> bool:
        """Whether nothing on the screen belongs to any of the next steps."""
        return not self.next_here and not self.later_here

    def arrived(self) -> bool:
        """Whether the screen has the first thing that follows, whatever it is called elsewhere."""
        first = next((s for s in self.upcoming if s.names and s.deed != "elsewhere"), None)
        return first is not None and bool(self._present(first))

    @property
    def entered(self) -> bool:
        """Whether most of the next screenful is here: its first thing alone may stand elsewhere."""
        for segment in _segments(self.upcoming):
            if self._distinct(segment):
                return bool(self._fits(segment))
        return False

    def ends(self) -> bool:
        """Whether nothing follows that a screen could show."""
        return not any(s.names for s in self.upcoming if s.deed != "elsewhere")

    def postponed(self, wish: Wish) -> int | None:
        """How far the guide has to be put off, if the screen is one that it comes to later.

        Args:
            wish: what the current step wants and the screen has not.

        Returns:
            The line of the last step to put off; None if the screen is not a later one.
        """
        if wish.deed == "click":
            return None
        current, *later = _segments(self.upcoming)[: _SEGMENTS + 1]
        have = {name for name in self._distinct(current) if self._here(name, current)}
        for segment in later:
            there = self._fits(segment, {bare(wish.label)})
            if (there and have < there) or (not have and self._begins(segment)):
                return current[-1].line if current else 0
        return None

    def _begins(self, segment: Sequence[Ahead]) -> bool:
        """Whether the first thing of a screenful is here: a screen may go on without a click."""
        first = next((step for step in segment if step.names), None)
        return first is not None and any(not self._generic(n) for n in self._present(first))

    def _fits(self, segment: Sequence[Ahead], but: AbstractSet[str] = frozenset()) -> set[str]:
        """What is here of a screenful, if that is most of it."""
        names = self._distinct(segment) - but
        there = {name for name in names if self._here(name, segment)}
        return there if len(there) * 2 > len(names) else set()

    def _present(self, step: Ahead) -> list[str]:
        return [name for name in step.names if shows(self.screen, name, step.deed)]

    def _generic(self, name: str) -> bool:
        return self.lexicon.onward.search(name) is not None

    def _distinct(self, segment: Sequence[Ahead]) -> set[str]:
        return {bare(n) for step in segment for n in step.names if not self._generic(n)}

    def _here(self, name: str, segment: Sequence[Ahead]) -> bool:
        return any(bare(n) == name for step in segment for n in self._present(step))


def _segments(upcoming: Sequence[Ahead]) -> list[list[Ahead]]:
    """The steps ahead, screen by screen: a click is what leads on from one."""
    segments: list[list[Ahead]] = [[]]
    for step in upcoming:
        segments[-1].append(step)
        if step.deed == "click":
            segments.append([])
    return segments
