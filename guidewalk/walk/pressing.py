"""Pressing a control, and what comes of it: nothing, a refusal, another screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from guidewalk.observation import Contradiction
from guidewalk.reader import ReaderError
from guidewalk.screen.names import bare
from guidewalk.screen.seek import Sought, Wish, seek
from guidewalk.walk.device import OutOfReach
from guidewalk.walk.filling import NotTaken

if TYPE_CHECKING:
    from guidewalk.screen.model import Node, Screen
    from guidewalk.walk.course import Course
    from guidewalk.walk.device import Device
    from guidewalk.walk.filling import Filling
    from guidewalk.walk.log import Log


class Teller(Protocol):
    """Records a contradiction; in strict mode it raises."""

    def __call__(self, contradiction: Contradiction, node: Node | None = None) -> None:
        """Record it.

        Args:
            contradiction: in what the screen says otherwise.
            node: the thing in question.
        """


class Pressing:
    """Presses controls, and sees to what comes of it.

    Args:
        device: the screen and the hand.
        course: the way through the screens.
        log: the record.
        filling: fills in what a refusal asks for.
        contradict: records a contradiction.
    """

    def __init__(
        self, device: Device, course: Course, log: Log, filling: Filling, contradict: Teller
    ) -> None:
        self._device = device
        self._course = course
        self._log = log
        self._filling = filling
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
        try:
            after = self._device.press(node)
        except OutOfReach as cover:
            told = Contradiction("disabled", wish.label, found=cover.by)
            self._contradict(told, node)
            self._course.force()
            return
        if after.signature == before.signature and not node.selected:
            self._device.until(lambda s: True if s.signature != before.signature else None)
            after = self._device.seen()
            if after.signature == before.signature:
                self._contradict(Contradiction("no-effect", wish.label, node.name), node)
                self._course.force()
                return
        if sought.healed and seek(after, wish).node is not None:
            self._inserted(wish, before)
            return
        self._course.moved(before)
        if not self._refused(wish, before, after) and sought.healed and self._course.lost:
            self._take_back()

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
            self.press(Wish("click", doing[0].name), Sought(doing[0]))

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
            self.press(Wish("click", saves[0].name), Sought(saves[0]))

    def _inserted(self, wish: Wish, entered: Screen) -> None:
        """What was taken for it only led on to it: the screen before was not in the guide."""
        guessed = self._log.current.contradictions.pop()
        told = Contradiction(
            "undocumented-screen", wish.label, entered.heading, guessed.found, guessed.offered
        )
        self._log.blame_previous(entered, told)
        self.press(wish, seek(self._device.seen(), wish))

    def _take_back(self) -> None:
        """A guess that leads nowhere was a wrong one."""
        wrong = self._log.current.contradictions.pop()
        told = replace(wrong, kind="removed", found=None, suggestion=None, alternative=wrong.found)
        self._log.current.contradictions.append(told)
        self._course.stop()

    def _refused(self, wish: Wish, before: Screen, after: Screen) -> bool:
        """Whether the site wants something first that the guide does not speak of."""
        wrong = [n for n in after.controls if n.invalid]
        if before.heading != after.heading or not wrong:
            return False
        for node in wrong:
            spoken = self._spoken_of(after, node)
            if not spoken and self._course.unpark_as(node) is not None:
                continue
            if spoken:
                told = Contradiction("fact-changed", node.name, node.description or None)
            else:
                told = Contradiction(
                    "undocumented-control", wish.label, node.name, node.name, (node.description,)
                )
            self._contradict(told, node)
            self._satisfy(node)
        again = seek(self._device.look(), wish)
        if again.node is not None:
            self._device.press(again.node)
        if self._device.seen().heading == before.heading:
            self._course.stop()
        self._course.moved(before)
        return True

    def _spoken_of(self, screen: Screen, node: Node) -> bool:
        names = [node.name, *(group.name for group in screen.groups_of(node))]
        return node.filled or any(bare(name) in self._course.claimed for name in names)

    def _satisfy(self, node: Node) -> None:
        """Give a control that the guide does not know what its own name asks for, to get on."""
        try:
            if node.choice:
                self._device.press(node)
            else:
                self._filling.fill(node.name, node, None, "")
        except (ReaderError, NotTaken, OutOfReach):
            return
