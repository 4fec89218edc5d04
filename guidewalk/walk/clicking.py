"""Clicking what a guide names, by itself or at the end of a path (`A > B`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.screen.seek import Wish, named, on_screen

if TYPE_CHECKING:
    from guidewalk.walk.carrying import Carrying
    from guidewalk.walk.device import Device
    from guidewalk.walk.pressing import Pressing
    from guidewalk.walk.reading import Reading


class Clicking:
    """Clicks, and walks a path as its parts.

    Args:
        device: the screen.
        carrying: carries out each part.
        pressing: presses what is found.
        reading: sees the names that parts of a path stand under.
    """

    def __init__(
        self, device: Device, carrying: Carrying, pressing: Pressing, reading: Reading
    ) -> None:
        self._device = device
        self._carrying = carrying
        self._pressing = pressing
        self._reading = reading

    def click(self, wish: Wish) -> None:
        """Click on a control; whatever it is called, something must come of it.

        Args:
            wish: what it wants; a label that is a path is walked, unless the screen has it whole.
        """
        *way, last = [part.strip() for part in wish.label.split(">")]
        if not way or not all((*way, last)) or on_screen(self._device.seen(), wish.label):
            self._carrying.carry(wish, self._pressing.press)
            return
        for part in way:
            self._follow(part)
        self._carrying.carry(Wish("click", last, wish.role, group=way[-1]), self._pressing.press)

    def _follow(self, part: str) -> None:
        """A part of a path: something to open, or the name that its next part stands under."""
        here = any(n.control for n in named(self._device.seen(), part))
        if here:
            self._carrying.carry(Wish("click", part), self._pressing.press)
        elif not self._carrying.not_now():
            self._reading.see(part)
