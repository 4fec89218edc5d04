"""What to do when the screen does not have what the guide names.

`RULES` has them in order; docs/decisions.md says in prose what each is for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidewalk.observation import Contradiction
from guidewalk.screen.heal import guess
from guidewalk.screen.instead import stands_as_text
from guidewalk.screen.names import bare
from guidewalk.screen.seek import TYPED, Sought, Wish, named, offered, seek

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidewalk.screen.heal import Guess
    from guidewalk.screen.model import Screen
    from guidewalk.walk.course import Course
    from guidewalk.walk.exploring import Explorer
    from guidewalk.walk.stand_in import StandIn

NOTHING = Sought()  # all that could be done has been done, or is put off


@dataclass(frozen=True, slots=True)
class Missing:
    """An instruction whose thing is not on the screen.

    Attributes:
        wish: what it wants.
        act: what to do with it.
        best: the most plausible thing on the screen.
        told: what the screen alone would explain it by.
    """

    wish: Wish
    act: Callable[[Wish, Sought], None]
    best: Guess
    told: Contradiction


class Healing:
    """Explains what is not there, and finds another way to the next sentence.

    Args:
        course: the way through the screens.
        explorer: tries ways that the guide does not name.
        stand_in: takes another choice where the guide's cannot be made.
    """

    def __init__(self, course: Course, explorer: Explorer, stand_in: StandIn) -> None:
        self._course = course
        self._explorer = explorer
        self._stand_in = stand_in
        self._device, self._log = course.device, course.log

    def missing(self, wish: Wish) -> Contradiction:
        """What is said of a thing that the screen does not have.

        Args:
            wish: what was wanted.

        Returns:
            The contradiction, with the most plausible explanation that the screen itself offers.
        """
        return self._explain(wish, self._guess(wish))

    def heal(self, wish: Wish, act: Callable[[Wish, Sought], None]) -> Sought:
        """Find another way to carry out an instruction whose thing is not there.

        Args:
            wish: what was wanted.
            act: what to do with it.

        Returns:
            What to act on, its contradictions included; `NOTHING` if nothing is to be done now.
        """
        if self._course.stopped is not None:
            self._course.not_tried()
            return NOTHING
        if self._course.uncover() and (found := self._course.find(wish)).node is not None:
            return found
        best = self._guess(wish)
        case = Missing(wish, act, best, self._explain(wish, best))
        for rule in RULES:
            healed = rule(self, case)
            if healed is not None:
                return healed
        return NOTHING

    def recover(self, wanted: Callable[[Screen], bool]) -> bool:
        """Find the way to a screen that shows something, if the one that is here is not it.

        Args:
            wanted: whether a screen shows it.

        Returns:
            True if the screen is now one that shows it.
        """
        if self._course.uncover():
            return wanted(self._device.seen())
        # What is read off to be used elsewhere belongs to the screen that sent the reader there.
        if self._course.errand.away or not self._course.prospect.lost:
            return False
        return self._explorer.pass_through(wanted) or self._course.turning.back(wanted)

    # The rules. Each gives what to act on, NOTHING if it has dealt with the case, or None if the
    # case is not one of its kind.

    def _of_another_choice(self, case: Missing) -> Sought | None:
        """It belongs to a choice that cannot be made: another one was taken to get on."""
        if case.wish.deed not in TYPED or self._course.instead is None:
            return None
        self._course.not_tried(self._course.instead)
        return NOTHING

    def _shows_own(self, case: Missing) -> Sought | None:
        """What is chosen by its value shows the reader's own: it is only called otherwise."""
        own = None if case.best.sure else self._explorer.own_choice(case.wish)
        if own is None:
            return None
        told = Contradiction("relabelled", case.wish.label, own.name, own.name, case.told.offered)
        return Sought(own, contradictions=(told,))

    def _wrongly_chosen(self, case: Missing) -> Sought | None:
        """What was chosen or sent just now was not what is meant: its neighbour shows this."""
        turning = self._course.turning
        doubtful = (turning.chose and not case.best.sure) or turning.refused(self._device.seen())
        return self._here(case.wish) if doubtful and self._turned_back(case.wish) else None

    def _relabelled(self, case: Missing) -> Sought | None:
        """One thing of its kind is much like it, or is the only one left over."""
        if case.told.kind != "relabelled":
            return None
        return Sought(case.best.node, case.best.option, (case.told,), healed=not case.best.sure)

    def _became_text(self, case: Missing) -> Sought | None:
        """Its words stand there as plain text."""
        if case.told.kind != "wrong-role":
            return None
        screen = self._device.seen()
        node = stands_as_text(screen, case.wish.label, case.wish.deed)
        self._log.contradict(screen, case.told, node)
        self._course.seen(case.wish.label)
        if case.wish.looked_at:
            return NOTHING
        self._course.unmet.add(self._log.current)
        if case.wish.deed == "select":
            self._stand_in.take()
        if case.wish.deed == "click" and not self._course.prospect.next_here:
            self._course.force()
        return NOTHING

    def _not_offered(self, case: Missing) -> Sought | None:
        """What it is chosen from is there without it; another one is taken to get on."""
        if case.told.kind != "option-removed":
            return None
        self._log.contradict(self._device.seen(), case.told)
        if not case.wish.looked_at:
            self._stand_in.take(case.best.node)
        return NOTHING

    def _crossed(self, case: Missing) -> Sought | None:
        """It stood on the screen before, and was passed by: the two bear each other's names."""
        course = self._course
        if case.wish.deed != "click":
            return None
        return NOTHING if course.turning.crossed(case.wish, course.arrived) else None

    def _put_off(self, case: Missing) -> Sought | None:
        """What follows in the guide is here: this is left for when it turns up."""
        prospect = self._course.prospect
        through = prospect.postponed(case.wish)
        if through is None and prospect.lost:
            return None
        self._course.parking.begin(through or 0)
        self._course.put_off(case.wish, case.act, case.told)
        # It should be on this screen; a click that is gone may have been the screen before.
        if through is None and case.wish.deed != "click":
            self._course.unmet.add(self._log.current)
        return NOTHING

    def _only_box(self, case: Missing) -> Sought | None:
        """The one box of a screen that nothing is known of."""
        if case.wish.deed not in TYPED or self._course.turning.deeds:
            return None
        only = self._explorer.only_box(case.wish)
        if only is None:
            return None
        names = (only.name, *case.told.offered)
        told = Contradiction("relabelled", case.wish.label, only.name, only.name, names)
        return Sought(only, contradictions=(told,), healed=True)

    def _behind(self, case: Missing) -> Sought | None:
        """One harmless way leads on to it, through screens that the guide does not know."""
        passed = self._explorer.pass_through(_has(case.wish))
        return self._arrived(case) if passed else None

    def _another_way(self, case: Missing) -> Sought | None:
        """Something else on the screen leads to it, or to what follows it."""
        if case.wish.deed != "click" or self._course.turning.deeds:
            return None
        if not self._explorer.try_ways(case.wish):
            return None
        return self._here(case.wish) if self._explorer.behind else NOTHING

    def _wrong_turn(self, case: Missing) -> Sought | None:
        """A neighbour of what was used last leads to it."""
        return self._here(case.wish) if self._turned_back(case.wish) else None

    def _removed(self, case: Missing) -> Sought | None:
        """Nothing leads on by name: say so, and get on by force if that can be."""
        # Where the screen waits for something that could not be done, the next one never came.
        if case.wish.deed == "click" or not self._course.excused():
            self._log.contradict(self._device.seen(), case.told)
            self._course.unmet.add(self._log.current)
        if case.wish.deed == "click":
            self._course.force()
        else:
            self._course.stop()
        return NOTHING

    # What they need.

    def _explain(self, wish: Wish, best: Guess) -> Contradiction:
        screen = self._device.seen()
        names = offered(screen, wish.label)
        ours = bool(self._course.claimed) or bool(self._course.prospect.next_here)
        if not best.sure and stands_as_text(screen, wish.label, wish.deed) is not None:
            role = wish.role or wish.deed
            return Contradiction("wrong-role", role, "text", offered=names, label=wish.label)
        if best.node is not None and not best.stand_in and (best.sure or ours):
            other = best.runner_up.name if best.runner_up is not None else None
            names = tuple(dict.fromkeys((best.name, *names)))
            return Contradiction("relabelled", wish.label, best.name, best.name, names, other)
        if wish.deed == "select" and _group_here(screen, wish):
            return Contradiction("option-removed", wish.label, offered=names)
        return Contradiction("removed", wish.label, offered=names)

    def _guess(self, wish: Wish) -> Guess:
        """What a careful reader would take; by its name only what no other instruction names."""
        ahead = frozenset(bare(name) for name in self._course.prospect.next_here)
        spoken_for = frozenset(self._course.claimed) | ahead | self._course.turning.used
        labels = self._log.current.task.labels
        return guess(self._device.seen(), wish, spoken_for, labels, self._device.lexicon)

    def _here(self, wish: Wish) -> Sought:
        return seek(self._device.seen(), wish)

    def _arrived(self, case: Missing) -> Sought | None:
        found = self._here(case.wish)
        return found if found.node is not None else self._put_off(case)

    def _turned_back(self, wish: Wish) -> bool:
        return self._course.turning.back(_has(wish))


def _has(wish: Wish) -> Callable[[Screen], bool]:
    return lambda screen: seek(screen, wish).node is not None


def _group_here(screen: Screen, wish: Wish) -> bool:
    if wish.group is not None:
        return bool(named(screen, wish.group))
    return any(node.role == "radio" for node in screen.controls)


RULES: tuple[Callable[[Healing, Missing], Sought | None], ...] = (
    Healing._of_another_choice,  # noqa: SLF001 - the class's own rules, in order
    Healing._shows_own,  # noqa: SLF001
    Healing._wrongly_chosen,  # noqa: SLF001
    Healing._relabelled,  # noqa: SLF001
    Healing._became_text,  # noqa: SLF001
    Healing._not_offered,  # noqa: SLF001
    Healing._crossed,  # noqa: SLF001
    Healing._put_off,  # noqa: SLF001
    Healing._only_box,  # noqa: SLF001
    Healing._another_way,  # noqa: SLF001
    Healing._behind,  # noqa: SLF001
    Healing._wrong_turn,  # noqa: SLF001
    Healing._removed,  # noqa: SLF001
)
