"""Pressing a control, and what comes of it: nothing, a refusal, another screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from guidewalk.observation import Contradiction
from guidewalk.screen.names import bare
from guidewalk.screen.seek import Sought, Wish
from guidewalk.walk.device import OutOfReach

if TYPE_CHECKING:
    from guidewalk.screen.model import Node, Screen
    from guidewalk.walk.course import Course
    from guidewalk.walk.refusals import Refusals, Teller

_KEYS = {"엔터": "Enter", "enter": "Enter", "탭": "Tab", "tab": "Tab", "esc": "Escape"}


class Pressing:
    """Presses controls, and sees to what comes of it.

    Args:
        course: the way through the screens.
        refusals: answers a form that comes back.
        contradict: records a contradiction.
    """

    def __init__(self, course: Course, refusals: Refusals, contradict: Teller) -> None:
        self._course = course
        self._device, self._log = course.device, course.log
        self._refusals = refusals
        self._contradict = contradict

    def press(self, wish: Wish, sought: Sought) -> None:
        """Press what was found; something must come of it.

        Args:
            wish: what was wanted.
            sought: what was found.
        """
        node = sought.node
        if node is None:
            return
        if node.disabled:
            self._course.force()
            return
        before = self._device.reveal(node)
        self._log.saw(before, node)
        self._log.leave(before)
        self._course.turning.take(wish, node, before)
        deeds = self._course.turning.deeds
        press = self._device.press if node.selected else self._device.try_press
        try:
            press(node)
        except OutOfReach as cover:
            told = Contradiction("disabled", wish.label, found=cover.by)
            self._contradict(told, node)
            self._course.force()
            return
        if self._device.unchanged(before) and not node.selected:
            self._without_effect(wish, node, before)
            return
        self._course.moved(before)
        if self._refusals.answered(wish, before, deeds):
            return
        if sought.healed and self._course.lost():
            self._take_back()
        elif self._course.astray(before):
            self._course.turning.back(lambda screen: not self._course.past.visited(screen))

    def _without_effect(self, wish: Wish, node: Node, before: Screen) -> None:
        """It can be pressed, and nothing comes of it; perhaps of another one of its name."""
        came = self._course.turning.twin(lambda _: not self._device.unchanged(before))
        if came:
            self._course.moved(before)
            return
        if not self._course.excused():
            self._contradict(Contradiction("no-effect", wish.label, node.name), node)
            self._course.unmet.add(self._log.current)
        self._course.force()

    def press_key(self, key: str) -> None:
        """Press a key of the keyboard.

        Args:
            key: as the guide writes it, or as the DOM's `KeyboardEvent.key` names it.
        """
        before = self._device.seen()
        self._log.saw(before, None)
        self._log.leave(before)
        self._device.hand.key(_KEYS.get(key.casefold(), key))
        self._device.look()
        self._course.moved(before)

    def press_deed(self, deed: str) -> None:
        """Press the button that does what is promised, where the form still waits for it.

        Args:
            deed: what it does, as a noun.
        """
        doing = [
            n
            for n in self._device.seen().controls
            if n.role == "button"
            and bare(deed) in bare(n.name)
            and n.form is not None
            and not n.disabled
        ]
        if len(doing) == 1:
            self.press(Wish("click", doing[0].name, doing[0].role), Sought(doing[0]))

    def save(self, field: Node) -> None:
        """Press the one button that sends the form of a field.

        Args:
            field: the field.
        """
        saves = [
            n
            for n in self._device.seen().controls
            if n.role == "button"
            and (n.frame, n.form) == (field.frame, field.form)
            and not self._device.lexicon.back.search(n.name)
        ]
        if len(saves) == 1:
            self.press(Wish("click", saves[0].name, saves[0].role), Sought(saves[0]))

    def _take_back(self) -> None:
        """A guess that leads nowhere was a wrong one: a neighbour may be right, or none."""
        wrong = self._log.current.contradictions.pop()
        if self._course.turning.back(lambda _: self._course.prospect.arrived()):
            return
        told = replace(wrong, kind="removed", found=None, suggestion=None, alternative=wrong.found)
        self._log.current.contradictions.append(told)
        self._course.stop()
