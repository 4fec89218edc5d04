"""Another choice, taken to get on because the guide's own cannot be made."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from guidewalk.screen.boxes import as_asked
from guidewalk.walk.filling import CANNOT

if TYPE_CHECKING:
    from guidewalk.screen.model import Node
    from guidewalk.walk.course import Course
    from guidewalk.walk.filling import Filling


class StandIn:
    """Takes another choice, and gives it what it asks for.

    What the guide has filled in for its own choice is not on the screen then, and nothing can be
    said of it: `Course.instead` names the sentence that is to blame.

    Args:
        course: the way through the screens.
        filling: fills in what the choice asks for.
    """

    def __init__(self, course: Course, filling: Filling) -> None:
        self._course = course
        self._device, self._log = course.device, course.log
        self._filling = filling

    def take(self, likest: Node | None = None) -> None:
        """Choose what is there, unless something is chosen already.

        Args:
            likest: what to choose; the first that can be where None.
        """
        screen = self._device.seen()
        radios = [n for n in screen.controls if n.role == "radio"]
        free = [n for n in (likest, *radios) if n is not None and not n.disabled]
        if not free or any(n.checked for n in radios):
            return
        after = self._device.press(free[0])
        self._course.moved(screen)
        task = self._log.current.task
        self._course.instead = task.citation
        self._filling.choice = (free[0].name,)
        before = {(n.role, n.name) for n in screen.controls}
        new = [n for n in after.controls if n.field and not n.filled]
        for box in as_asked(after, [n for n in new if (n.role, n.name) not in before]):
            with suppress(*CANNOT):
                value = self._filling.value_of_choice(box.name, task.sentence)
                self._filling.fill(box.name, box, value, task.sentence)
