"""What a site says to a form that it does not take, and what to make of that."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from guidewalk.observation import Contradiction
from guidewalk.screen.names import bare, same
from guidewalk.screen.seek import Sought, Wish, seek
from guidewalk.screen.telling import complaints
from guidewalk.walk.filling import CANNOT
from guidewalk.walk.prospect import FAR
from guidewalk.walk.unmet import undone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guidewalk.screen.model import Node, Screen
    from guidewalk.walk.course import Course
    from guidewalk.walk.filling import Filling
    from guidewalk.walk.turn import Done

_TRIALS = 3  # pairs of boxes whose values are exchanged to see which is which


class Teller(Protocol):
    """Records a contradiction; in strict mode it raises."""

    def __call__(self, contradiction: Contradiction, node: Node | None = None) -> None:
        """Record it.

        Args:
            contradiction: in what the screen says otherwise.
            node: the thing in question.
        """


class Refusals:
    """Answers a form that comes back.

    Args:
        course: the way through the screens.
        filling: fills in what a refusal asks for.
        contradict: records a contradiction.
    """

    def __init__(self, course: Course, filling: Filling, contradict: Teller) -> None:
        self._course = course
        self._device, self._log = course.device, course.log
        self._filling = filling
        self._contradict = contradict

    def answered(self, wish: Wish, before: Screen, deeds: Sequence[Done]) -> bool:
        """See whether a form has come back, and do what gets it through.

        Args:
            wish: what was pressed.
            before: the screen before.
            deeds: what had been done on it.

        Returns:
            True if it had come back.
        """
        after = self._device.seen()
        if before.heading != after.heading:
            return False
        wrong = [n for n in after.controls if n.invalid]
        if not wrong:
            return self._alert(wish, before, deeds)
        mine = [n for n in wrong if self._spoken_of(after, n, deeds)]
        if not mine and not deeds and all(self._comes_later(after, n) for n in wrong):
            return True  # the guide fills these in later: it was not this that was meant
        if mine and self._exchanged(wish, mine, deeds):
            return True
        for node in wrong:
            self._tell(wish, node, deeds, spoken=node in mine)
        self._do_again(deeds)
        self._press_again(wish, before)
        return True

    def _tell(self, wish: Wish, node: Node, deeds: Sequence[Done], *, spoken: bool) -> None:
        if spoken:
            done = next((d for d in deeds if same(d.wish.label, node.name)), None)
            # What is wrong with it has been said already, or its twin was filled.
            if done is not None and done.draft.contradictions:
                self._satisfy(node)
                return
            told = Contradiction("fact-changed", node.name, node.description or None)
            self._contradict(told, node)
            return
        if self._course.parking.take_as(node) is not None:
            return
        told = Contradiction(
            "undocumented-control", wish.label, node.name, node.name, (node.description,)
        )
        self._contradict(told, node)
        self._satisfy(node)

    def _do_again(self, deeds: Sequence[Done]) -> None:
        """A form that comes back has often forgotten its secrets."""
        screen = self._device.look()
        for done in deeds:
            if undone(done.draft):
                continue
            node = seek(screen, done.wish).node
            boxes = (node, *screen.inside(node)) if node is not None else ()
            if node is not None and any(b.field and not b.filled and not b.disabled for b in boxes):
                with suppress(*CANNOT):
                    done.act(done.wish, Sought(node))

    def _press_again(self, wish: Wish, before: Screen) -> None:
        again = seek(self._device.look(), wish)
        if again.node is not None and not again.node.disabled:
            self._device.press(again.node)
        if self._device.seen().heading == before.heading:
            if not self._log.current.contradictions:
                self._course.excused()
            self._course.stop()
        self._course.moved(before)

    def _alert(self, wish: Wish, before: Screen, deeds: Sequence[Done]) -> bool:
        """The form came back with a reason, and without saying for which box."""
        new = complaints(before, self._device.seen())
        if not new or not deeds:
            return False
        boxes = [d.node for d in deeds if d.node.field]
        if self._exchanged(wish, boxes, deeds):
            return True
        if not self._course.lost():
            return False
        if not self._course.excused():
            self._contradict(Contradiction("fact-changed", wish.label, new[0].said), new[0])
        self._course.stop()
        return True

    def _spoken_of(self, screen: Screen, node: Node, deeds: Sequence[Done]) -> bool:
        names = [node.name, *(group.name for group in screen.groups_of(node))]
        claimed = self._course.claimed | {bare(d.wish.label) for d in deeds}
        claimed |= {bare(d.node.name) for d in deeds}
        return (node.field and node.filled) or any(bare(name) in claimed for name in names)

    def _comes_later(self, screen: Screen, node: Node) -> bool:
        later = {bare(n) for step in self._log.current.task.upcoming[:FAR] for n in step.names}
        return any(bare(one.name) in later for one in (node, *screen.groups_of(node)))

    def _exchanged(self, wish: Wish, wrong: Sequence[Node], deeds: Sequence[Done]) -> bool:
        """Whether two boxes bear each other's names: each takes what the other was given."""
        for one, other in list(_pairs(wrong, deeds))[:_TRIALS]:
            if self._takes(wish, one, other):
                for mine, theirs in ((one, other), (other, one)):
                    label = theirs.wish.label
                    told = Contradiction(
                        "relabelled", mine.wish.label, label, label, elsewhere=True
                    )
                    self._log.amend(mine.draft, told)
                return True
            if not self._put(one, one) or not self._put(other, other):
                return False
        return False

    def _takes(self, wish: Wish, one: Done, other: Done) -> bool:
        before = self._device.seen()
        if not self._put(one, other) or not self._put(other, one):
            return False
        again = seek(self._device.look(), wish)
        if again.node is None:
            return False
        try:
            after = self._device.press(again.node)
        except CANNOT:
            return False
        if after.heading == before.heading:
            return False
        self._course.moved(before)
        return True

    def _put(self, box: Done, value: Done) -> bool:
        """Put into one box what the guide says of another."""
        now = seek(self._device.seen(), box.wish).node
        if now is None:
            return False
        try:
            self._filling.fill(value.wish.label, now, None, value.draft.task.sentence)
        except CANNOT:
            return False
        return True

    def _satisfy(self, node: Node) -> None:
        """Give a control that the guide does not know what its own name asks for, to get on."""
        try:
            if node.choice:
                self._device.press(node)
            elif not node.disabled:
                self._filling.improvise(node)
        except CANNOT:
            return


def _pairs(wrong: Sequence[Node], deeds: Sequence[Done]) -> Iterator[tuple[Done, Done]]:
    """Boxes that may bear each other's names; nothing secret is put where it may be seen."""
    typed = [d for d in deeds if d.wish.deed == "type" and d.node.field and not d.node.options]
    refused = {n.name for n in wrong}
    for at, one in enumerate(typed):
        for other in typed[at + 1 :]:
            secrets = {one.node.secret, other.node.secret, one.node.readonly, other.node.readonly}
            if secrets == {False} and refused & {one.node.name, other.node.name}:
                yield one, other
