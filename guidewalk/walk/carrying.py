"""Carrying out one instruction: whether now, on what, and what is said where that is not there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from guidewalk.observation import Contradiction, Mark
from guidewalk.screen.names import bare
from guidewalk.screen.seek import other_group
from guidewalk.walk.device import OutOfReach
from guidewalk.walk.hand import Slipped
from guidewalk.walk.task import Mode

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidewalk.screen.model import Node
    from guidewalk.screen.seek import Sought, Wish
    from guidewalk.walk.course import Course
    from guidewalk.walk.healing import Healing
    from guidewalk.walk.refusals import Teller


class Carrying:
    """Carries out what steps say, if the walk is where that can be done.

    Args:
        course: the way through the screens.
        healing: explains what is not there.
        mode: what to do at a contradiction.
        contradict: records a contradiction.
    """

    def __init__(self, course: Course, healing: Healing, mode: Mode, contradict: Teller) -> None:
        self._course = course
        self._device, self._log = course.device, course.log
        self._healing = healing
        self._mode = mode
        self._contradict = contradict
        self._never: str | None = None  # why no step of this scenario can be carried out here

    def impossible(self, reason: str, *, ever: bool = False) -> None:
        """Nothing here can carry out this step.

        Args:
            reason: why, in the words of the report (`needs-a-person`, `not-built`).
            ever: nor any that follows.
        """
        self._log.current.mark = Mark.NOT_POSSIBLE
        self._log.current.because = reason
        if ever:
            self._never = reason

    def not_now(self, *, away: bool = False) -> bool:
        """Whether the walk never got to where this step could be tried; then it says so.

        Args:
            away: the step is carried out away from the screen.

        Returns:
            True if nothing is to be done.
        """
        if self._never is not None:
            self.impossible(self._never)
            return True
        self._course.catch_up(away=away)
        if self._course.stopped is not None:
            self._course.not_tried()
            return True
        return False

    def carry(self, wish: Wish, act: Callable[[Wish, Sought], None]) -> None:
        """Carry out an instruction on the thing that it names, or on what must be meant.

        Args:
            wish: what it wants.
            act: what to do with it.
        """
        if self._never is not None:
            self.impossible(self._never)
            return
        if self._course.parking.takes(self._log.current.task.line):
            self._course.put_off(wish, act)
            return
        if self._course.stuck(wish):
            self._course.not_tried()
            return
        wish = replace(wish, frame=self._course.at_work)
        sought = self._find(wish)
        if sought.node is None:
            if self._mode is Mode.STRICT:
                self._contradict(self._healing.missing(wish))
            sought = self._healing.heal(wish, act)
            if sought.node is None:
                return
        for contradiction in sought.contradictions:
            self._contradict(contradiction, sought.node)
        self._group(wish, sought.node)
        if sought.node.disabled and not wish.looked_at:
            self._course.unmet.add(self._log.current)
        self._log.current.notes += sought.notes
        done = self._course.does(wish, act, sought)
        try:
            act(wish, sought)
        except (OutOfReach, Slipped) as gone:
            by = gone.by if isinstance(gone, OutOfReach) else None
            self._contradict(Contradiction("disabled", wish.label, found=by), sought.node)
            self._course.unmet.add(self._log.current)
        self._course.did(done)

    def _group(self, wish: Wish, node: Node) -> None:
        """Say if the screen calls otherwise what the sentence chooses from."""
        group, sentence = wish.group, self._log.current.task.sentence
        if wish.deed != "select" or group is None or bare(group) not in bare(sentence):
            return
        other = other_group(self._device.seen(), node, group)
        if other is not None:
            self._contradict(Contradiction("relabelled", group, other, other), node)

    def _find(self, wish: Wish) -> Sought:
        """Look for a thing; what was put off comes first, also on a page that comes meanwhile."""
        self._course.catch_up(wish.label)
        place = self._device.seen().place
        sought = self._course.find(wish)
        if self._device.seen().place != place:
            self._course.catch_up(wish.label)
            sought = self._course.find(wish)
        return sought
