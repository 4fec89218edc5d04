"""Instructions whose thing was not there when the guide came to them, until it turns up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from guidewalk.observation import Contradiction, Mark
from guidewalk.screen.beside import beside
from guidewalk.screen.names import bare, same
from guidewalk.screen.seek import TYPED, Sought, Wish, seek

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidewalk.screen.model import Node
    from guidewalk.walk.device import Device
    from guidewalk.walk.task import Draft


@dataclass(frozen=True, slots=True)
class Parked:
    """An instruction whose thing was not there when the guide came to it.

    Attributes:
        wish: what it wants.
        act: what to do with it.
        draft: its step.
        contradiction: what is said of it if it never turns up.
        screenful: instructions that were put off together, for one screen, share this number.
    """

    wish: Wish
    act: Callable[[Wish, Sought], None]
    draft: Draft
    contradiction: Contradiction
    screenful: int


class Parking:
    """Everything that is put off.

    Args:
        device: the screen and the hand.
    """

    def __init__(self, device: Device) -> None:
        self._device = device
        self._parked: list[Parked] = []
        self._screenful = 0
        self._through = 0  # steps up to this line of the feature are put off unseen

    def begin(self, through: int) -> None:
        """Put off a screenful: the instruction that comes now, and those that belong with it.

        Args:
            through: line of the last step of it; 0 for just one.
        """
        self._screenful += 1
        self._through = through

    def takes(self, line: int) -> bool:
        """Whether a step is part of a screenful that is being put off.

        Args:
            line: its line in the feature.

        Returns:
            True if it is to be put off unseen.
        """
        return line <= self._through

    def put(
        self,
        wish: Wish,
        act: Callable[[Wish, Sought], None],
        draft: Draft,
        contradiction: Contradiction,
    ) -> None:
        """Put off one instruction.

        Args:
            wish: what it wants.
            act: what to do with it.
            draft: its step.
            contradiction: what is said of it if it never turns up.
        """
        draft.mark = Mark.NOT_TRIED
        self._parked.append(Parked(wish, act, draft, contradiction, self._screenful))

    def catch_up(self, needed: frozenset[str]) -> None:
        """Carry out what was put off, as soon as its thing turns up.

        Args:
            needed: names that instructions still to come use, in bare form: a thing that bears one
                is theirs, unless most of the screenful that was put off is here.
        """
        for number in sorted({parked.screenful for parked in self._parked}):
            batch = [parked for parked in self._parked if parked.screenful == number]
            own = [p for p in batch if bare(p.wish.label) not in needed and not self._generic(p)]
            here = [parked for parked in own if self._here(parked)]
            if len(here) * 2 <= len(own):
                continue  # a name in common does not make it that screen
            for parked in batch if len(batch) > 1 else own:
                if sought := self._here(parked):
                    self._carry_out(parked, sought)

    def take_as(self, node: Node) -> Parked | None:
        """Take a box that the site insists on for the one that the guide calls otherwise.

        Args:
            node: a box that must be filled and that no instruction speaks of by its name.

        Returns:
            The parked instruction that was carried out with it; None if none could be meant.
        """
        meant = [p for p in self._parked if p.wish.deed in TYPED and node.field]
        if len(meant) != 1:
            return None
        parked = meant[0]
        if same(node.name, parked.wish.label):
            self._carry_out(parked, Sought(node))
        else:
            self._carry_out(parked, Sought(node), kind="relabelled", found=node.name)
        return parked

    def turned_up(self) -> bool:
        """Whether anything that is put off is on the screen, or nothing is put off.

        Returns:
            True if there is nothing to wait for.
        """
        return not self._parked or any(self._here(parked) for parked in self._parked)

    def give_up(self) -> None:
        """Say of everything that is still put off that it never turned up."""
        for parked in self._parked:
            parked.draft.contradictions.append(
                replace(parked.contradiction, seen=parked.draft.seen)
            )
        self._parked.clear()

    def _generic(self, parked: Parked) -> bool:
        """Whether it is a way on, such as any screen has one."""
        on = self._device.lexicon.onward.search(parked.wish.label)
        return parked.wish.deed == "click" and on is not None

    def _here(self, parked: Parked) -> Sought | None:
        screen = self._device.seen()
        if parked.wish.deed == "see":
            shown = beside(screen, parked.wish.label)
            return Sought(shown[0]) if shown is not None else None
        sought = seek(screen, parked.wish)
        return sought if sought.node is not None else None

    def _carry_out(
        self, parked: Parked, sought: Sought, kind: str = "reordered", found: str | None = None
    ) -> None:
        self._parked.remove(parked)
        parked.draft.mark = Mark.DONE
        parked.draft.contradictions.append(
            replace(
                parked.contradiction,
                kind=kind,
                found=found or self._device.seen().heading,
                suggestion=found,
                seen=parked.draft.seen,
            )
        )
        parked.act(parked.wish, sought)
