"""Entering what the reader has: values into boxes, a choice among several, the new for the old."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.observation import Contradiction
from guidewalk.screen.boxes import as_asked
from guidewalk.screen.model import GROUPS
from guidewalk.screen.names import bare, same
from guidewalk.screen.seek import Sought, Wish, seek
from guidewalk.screen.telling import agrees, masks
from guidewalk.walk.filling import NotTaken
from guidewalk.walk.stand_in import StandIn

if TYPE_CHECKING:
    from guidewalk.reader.values import Value
    from guidewalk.screen.model import Node
    from guidewalk.walk.course import Course
    from guidewalk.walk.filling import Filling
    from guidewalk.walk.pressing import Pressing
    from guidewalk.walk.reading import Reading
    from guidewalk.walk.refusals import Teller
    from guidewalk.walk.task import Draft


class Entering:
    """Fills in and chooses.

    Args:
        course: the way through the screens.
        filling: puts values where the screen takes them.
        pressing: presses what is chosen by pressing, or what saves.
        reading: knows the reader's own values by the guide's names.
        contradict: records a contradiction.
    """

    def __init__(
        self,
        course: Course,
        filling: Filling,
        pressing: Pressing,
        reading: Reading,
        contradict: Teller,
    ) -> None:
        self._course = course
        self._device, self._log = course.device, course.log
        self._filling = filling
        self._pressing = pressing
        self._reading = reading
        self._contradict = contradict
        self._stand_in = StandIn(course, filling)
        self._changed: dict[str, tuple[str, Draft]] = {}  # new values, and what step set them

    def fill(self, wish: Wish, sought: Sought, given: Value | None = None) -> None:
        """Fill in what was found.

        Args:
            wish: what was wanted.
            sought: what was found.
            given: what to put there; the reader's own value where None.
        """
        node = sought.node
        if node is None or node.disabled:
            return
        before = self._device.reveal(node)
        self._log.saw(before, node)
        if node.readonly or node.role in GROUPS:
            self._log.leave(before)  # such a screen may go on by itself once it has all
        for box in (node, *self._twins(node, sought)):
            try:
                self._filling.fill(wish.label, box, given, self._log.current.task.sentence)
            except NotTaken as refused:
                self._contradict(_not_taken(wish, refused.box), refused.box)
                self._course.unmet.add(self._log.current)
        if self._device.seen() is not before:
            self._course.moved(before)

    def upload(self, wish: Wish, sought: Sought) -> None:
        """Choose the reader's own file in a file box.

        Args:
            wish: what was wanted.
            sought: what was found.
        """
        if sought.node is not None:
            value = self._filling.value(wish.label, self._log.current.task.sentence)
            self._device.hand.upload(sought.node, str(value))
            self._log.saw(self._device.look(), sought.node)

    def change(self, wish: Wish, sought: Sought) -> None:
        """Replace what a field holds by the reader's new value ("새 …"), and save it.

        Args:
            wish: what was wanted.
            sought: what was found.
        """
        sentence = self._log.current.task.sentence
        value = self._filling.value(f"새 {wish.label}", sentence)
        self.fill(wish, sought, value)
        if sought.node is not None:
            self._pressing.save(sought.node)
        if isinstance(value, str):
            self._changed[bare(wish.label)] = (value, self._log.current)

    def proceed(self, group: str) -> None:
        """Fill in whatever the chosen way asks for.

        Args:
            group: the guide's name for what was chosen.
        """
        screen = self._device.seen()
        empty = [n for n in screen.controls if n.field and not n.filled and not n.options]
        self._log.saw(screen, empty[0] if empty else None)
        for target in as_asked(screen, empty):
            sentence = self._log.current.task.sentence
            value = self._filling.value_of_choice(target.name, sentence)
            self.fill(Wish("type", target.name), Sought(target), value)
        self._course.claimed.add(bare(group))

    def choose(self, wish: Wish, sought: Sought) -> None:
        """Choose what was found.

        Args:
            wish: what was wanted.
            sought: what was found.
        """
        if sought.node is None:
            return
        if sought.node.disabled:
            self._stand_in.take()
            return
        node = self._described(wish, sought.node)
        before = self._device.reveal(node)
        self._log.saw(before, node)
        self._filling.choice = (wish.label, sought.option or node.name)
        if sought.option is not None:
            self._device.pick(node, sought.option)
            return
        if node.checked or node.selected:
            return
        if not node.choice:
            self._pressing.press(wish, sought)
            return
        self._course.turning.take(wish, node, before)
        after = self._device.press(node)
        self._course.moved(before)
        now = seek(after, Wish(wish.deed, node.name)).node
        dead = now is not None and now.checked is False
        if self._device.unchanged(before) or dead:
            self._contradict(Contradiction("no-effect", wish.label, node.name), node)

    def _twins(self, node: Node, sought: Sought) -> list[Node]:
        """Other boxes of the very same name: there is no telling which one is meant."""
        if not node.field or not any(c.kind == "ambiguous" for c in sought.contradictions):
            return []
        controls = self._device.seen().controls
        return [n for n in controls if n.field and n is not node and same(n.name, node.name)]

    def _described(self, wish: Wish, node: Node) -> Node:
        """What is chosen may show the reader's own value, masked; then it must be that one.

        Where it is not, and another of its row shows it, the two bear each other's names.
        """
        changed = self._changed.get(bare(wish.label))
        own = changed[0] if changed else self._reading.own_value(wish.label)
        if own is None or not masks(node.description) or agrees(own, node.description):
            return node
        if changed is not None:
            told = Contradiction(
                "outcome-missing", f"{wish.label}: {own}", node.description, elsewhere=True
            )
            self._log.amend(changed[1], told)
            return node
        kin = [n for n in self._device.seen().controls if n.role == node.role and n is not node]
        meant = [n for n in kin if masks(n.description) and agrees(own, n.description)]
        if len(meant) != 1:
            return node
        name = meant[0].name
        told = Contradiction("relabelled", wish.label, name, name, elsewhere=True)
        self._contradict(told, meant[0])
        return meant[0]


def _not_taken(wish: Wish, box: Node) -> Contradiction:
    """What is said of a box that does not take the reader's value."""
    if box.options:
        return Contradiction("fact-changed", wish.label, ", ".join(box.options))
    found = "readonly" if box.readonly else box.role
    return Contradiction("wrong-role", wish.deed, found, label=wish.label)
