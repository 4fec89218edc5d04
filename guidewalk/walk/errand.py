"""What has to be done away from the screen before it goes on, as on the telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.observation import Note
from guidewalk.walk.task import AWAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidewalk.screen.model import Screen
    from guidewalk.walk.device import Device
    from guidewalk.walk.log import Log

_SOON = 4  # steps ahead among which the guide itself may go to the telephone


class Errand:
    """Goes away from the screen for what it asks for, and comes back to it.

    Args:
        device: the screen and the hand.
        log: the record.

    Attributes:
        bystander: does what a screen asks for elsewhere; says whether it had to do anything.
        away: something was done elsewhere that the screen may not know of yet.
    """

    def __init__(self, device: Device, log: Log) -> None:
        self._device = device
        self._log = log
        self.bystander: Callable[[], bool | None] | None = None
        self.away = False

    def attend(self) -> bool:
        """Do what has to be done away from this screen before it goes on.

        Returns:
            True if something had to be.
        """
        # Where the guide comes to that itself, it is the guide's to say when.
        later = self._log.current.task.upcoming[:_SOON]
        if any(step.deed in AWAY for step in later):
            return False
        if self.bystander is None or not self.bystander():
            return False
        self._log.current.notes.append(Note("elsewhere", self._device.seen().heading, ""))
        self.away = True
        return True

    def come_back(self, wanted: Callable[[Screen], object]) -> None:
        """After something was done elsewhere, see the screen take note of it.

        Args:
            wanted: whether a screen has what is looked for.
        """
        if not self.away:
            return
        self.away = False
        self._device.learn(wanted)
