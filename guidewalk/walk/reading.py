"""Seeing what a screen says: words, values under a name, and that a promise has come true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.observation import Contradiction
from guidewalk.reader import ReaderError
from guidewalk.screen.beside import beside, names_of_values
from guidewalk.screen.names import bare, likeness
from guidewalk.screen.seek import Sought, Wish
from guidewalk.screen.telling import agrees, come_about, instead, saying

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidewalk.reader import Reader
    from guidewalk.screen.model import Node, Screen
    from guidewalk.walk.course import Course
    from guidewalk.walk.healing import Healing
    from guidewalk.walk.pressing import Pressing
    from guidewalk.walk.refusals import Teller

_CLOSE = 0.6  # a name this like the guide's is meant by it


class Reading:
    """The reading eye of one walker.

    Args:
        course: the way through the screens.
        healing: finds the way to a screen that was passed by.
        pressing: presses what a promise still waits for.
        reader: whose values the screen should show.
        contradict: records a contradiction.
    """

    def __init__(
        self,
        course: Course,
        healing: Healing,
        pressing: Pressing,
        reader: Reader,
        contradict: Teller,
    ) -> None:
        self._device = course.device
        self._healing = healing
        self._pressing = pressing
        self._course = course
        self._log = course.log
        self._reader = reader
        self._contradict = contradict
        # What speaks against a promise that the screen says has come true; the suite may know.
        self.untrue: Callable[[str, str], str | None] | None = None

    def see(self, text: str) -> None:
        """See that something stands on the screen.

        Args:
            text: the guide's words.
        """
        node = self._device.until(lambda screen: saying(screen, text))
        if node is None and self._healing.recover(lambda screen: saying(screen, text) is not None):
            node = saying(self._device.seen(), text)
        screen = self._device.seen()
        if node is not None:
            self._log.saw(screen, node)
            self._course.seen(text)
            return
        other, nearest = instead(screen, text)
        kind = "fact-changed" if other else "removed"
        self._contradict(Contradiction(kind, text, other, other, nearest))

    def read_off(self, name: str, else_by: Callable[[], str | None] | None = None) -> str | None:
        """Read the value that the screen gives under a name.

        Args:
            name: the guide's name for it.
            else_by: where else a person would look for it.

        Returns:
            The value; None if there is none.
        """
        found = self._device.until(lambda screen: beside(screen, name))
        if found is None and self._healing.recover(lambda screen: beside(screen, name) is not None):
            found = beside(self._device.seen(), name)
        screen = self._device.seen()
        if found is None:
            near = self._value_name(screen, name)
            kind = "relabelled" if near else "removed"
            self._contradict(Contradiction(kind, name, near, near, names_of_values(screen)))
            found = beside(screen, near) if near is not None else None
        if found is None:
            other = else_by() if else_by is not None else None
            if other is None and self._course.errand.away:
                self._course.stop()  # the screen waits for what cannot be read off it
            return other
        self._course.seen(name)
        self._log.saw(screen, found[0])
        return found[1]

    def confirm(self, label: str) -> None:
        """See the reader's own value under a name.

        Args:
            label: the guide's name for it.
        """
        wish = Wish("see", label)
        if self._course.parking.takes(self._log.current.task.line):
            self._course.put_off(wish, self._confirm)
            return
        found = self._device.until(lambda screen: beside(screen, label))
        if found is None and self._course.elsewhere_now(wish, self._confirm):
            return
        self._confirm(wish, Sought(found[0] if found is not None else None))

    def _confirm(self, wish: Wish, _: Sought) -> None:
        label = wish.label
        own = self.own_value(label)
        found = beside(self._device.seen(), label)
        if (
            own is not None
            and found is not None
            and _only_said(found[0])
            and not agrees(own, found[1])
        ):
            # The name is spoken of in a sentence; that is no value.
            names = names_of_values(self._device.seen())
            self._contradict(Contradiction("removed", label, offered=names), found[0])
            return
        if found is None and own is not None and (other := self._under_another(label, own)):
            self._contradict(Contradiction("relabelled", label, other, other))
            return
        shown = self.read_off(label)
        if shown is not None and own is not None and not agrees(own, shown):
            self._contradict(self._other_value(label, own, shown))

    def outcome(self, subject: str, deed: str) -> None:
        """See that what the guide promises has come about.

        Args:
            subject: what it happens to.
            deed: what happens to it, as a noun.
        """
        own, words = self.own_value(subject), self._device.lexicon
        if come_about(self._device.seen(), subject, deed, own, words) is None:
            self._pressing.press_deed(deed)
        node = self._device.until(lambda screen: come_about(screen, subject, deed, own, words))
        screen = self._device.seen()
        if node is None:
            said = tuple(n.said for n in screen.nodes if n.role in ("heading", "status", "alert"))
            told = Contradiction(
                "outcome-missing", f"{subject} {deed}", said[0] if said else None, offered=said
            )
            self._contradict(told)
            return
        self._log.saw(screen, node)
        against = self.untrue(subject, deed) if self.untrue is not None else None
        if against is not None:
            told = Contradiction("outcome-missing", f"{subject} {deed}", against, elsewhere=True)
            self._contradict(told, node)

    def own_value(self, name: str) -> str | None:
        """The reader's own value for a name that the guide may have shortened (`ID`).

        Args:
            name: the guide's name.

        Returns:
            The value; None if the reader has none, or it is no text.
        """
        names = [n for n in self._reader.values if bare(name) in bare(n)]
        try:
            value = self._reader.value(name) if len(names) != 1 else self._reader.values[names[0]]
        except ReaderError:
            return None
        return value if isinstance(value, str) else None

    def _other_value(self, label: str, own: str, shown: str) -> Contradiction:
        """The reader's value stands under another name, or nowhere."""
        name = self._under_another(label, own)
        if name is not None:
            return Contradiction("relabelled", label, name, name, elsewhere=True)
        return Contradiction("fact-changed", f"{label}: {own}", shown)

    def _under_another(self, label: str, own: str) -> str | None:
        """The other name under which the screen gives a value of the reader's."""
        screen = self._device.seen()
        for name in names_of_values(screen):
            given = beside(screen, name)
            if name != label and given is not None and agrees(own, given[1]):
                return name
        return None

    def _value_name(self, screen: Screen, name: str) -> str | None:
        """The name under which the screen most plausibly gives what the guide calls otherwise."""
        spoken = {bare(w) for step in self._log.current.task.upcoming[:8] for w in step.names}
        names = [
            other
            for other in names_of_values(screen)
            if bare(other) not in self._course.claimed | spoken
        ]
        names.sort(key=lambda other: -likeness(name, other))
        alone = len(names) == 1 and len(names_of_values(screen)) == 1
        return names[0] if names and (alone or likeness(name, names[0]) >= _CLOSE) else None


def _only_said(node: Node) -> bool:
    """Whether a value was read out of running text."""
    return node.role in ("paragraph", "text", "heading", "note")
