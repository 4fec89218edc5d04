"""Looking for the way on as a careful person does: nothing secret, nothing that destroys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.observation import Contradiction
from guidewalk.screen.boxes import repeats
from guidewalk.screen.names import bare, likeness
from guidewalk.screen.pads import grid
from guidewalk.screen.places import contradicts
from guidewalk.screen.seek import offered, seek
from guidewalk.screen.telling import agrees, masks
from guidewalk.walk.filling import CANNOT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from guidewalk.screen.model import Node, Screen
    from guidewalk.screen.seek import Wish
    from guidewalk.walk.course import Course
    from guidewalk.walk.filling import Filling

_DEEP = 3  # screens that the guide does not know, one after the other
_WIDE = 6  # ways that are tried from one screen


class Explorer:
    """Tries ways that the guide does not name.

    Args:
        course: the way through the screens.
        filling: fills in what a screen on the way asks for.
    """

    def __init__(self, course: Course, filling: Filling) -> None:
        self._device, self._log = course.device, course.log
        self._filling = filling
        self._course = course
        self.behind = False  # what was wanted turned up behind the last way that was tried

    def only_box(self, wish: Wish) -> Node | None:
        """The one box of a screen, if it can be what the guide calls otherwise.

        Args:
            wish: what is wanted.

        Returns:
            The box, or the group of boxes; None if there are several, or this reader knows it for
            something else.
        """
        screen = self._device.seen()
        empty = [n for n in screen.controls if n.field and not n.filled and not n.disabled]
        boxes = [
            box
            for at, box in enumerate(empty)
            if not (at and repeats(empty[at - 1], box, self._device.lexicon))
        ]
        groups = {id(g): g for n in boxes for g in screen.groups_of(n)[:1] if g.role == "group"}
        tops = [*groups.values(), *(n for n in boxes if not screen.groups_of(n)[:1])]
        grids = [n for n in screen.nodes if n.role == "group" and not groups and grid(screen, n)]
        only = [n for n in (tops or grids) if n.name]
        if len(only) != 1:
            return None
        box = only[0]
        if bare(box.name) in self._log.current.task.labels:
            return None
        known = self._filling.known(box.name)
        return box if known is None or known == self._filling.known(wish.label) else None

    def own_choice(self, wish: Wish) -> Node | None:
        """What is chosen by the value that it shows, masked, if that is the reader's own.

        Args:
            wish: what is wanted.

        Returns:
            The one that shows the reader's value of that name; None if none does, or several do.
        """
        own = self._filling.known(wish.label) if wish.deed == "select" else None
        radios = [n for n in self._device.seen().controls if n.role == "radio" and not n.disabled]
        if not isinstance(own, str):
            return None
        mine = [n for n in radios if masks(n.description) and agrees(own, n.description)]
        return mine[0] if len(mine) == 1 else None

    def pass_through(self, wanted: Callable[[Screen], bool]) -> bool:
        """Go on from a screen that the guide does not know, if there is one harmless way.

        Args:
            wanted: whether a screen shows what is looked for.

        Returns:
            True if it turned up; then the screens that were passed are on record.
        """
        passed: list[tuple[Screen, str, str | None]] = []
        known = bool(self._course.claimed)  # the guide has been at work on this screen
        for _ in range(_DEEP):
            entered = self._device.seen()
            self._log.leave(entered)
            picture = self._log.picture()
            # What it asks for, the guide has had filled in, if it was at work here.
            name = self._go_on(entered, filled=known and not passed)
            after = self._device.seen()
            if name is None or self._device.unchanged(entered) or _refused(entered, after):
                return False
            passed.append((entered, name, picture))
            if wanted(after) or self._course.prospect.arrived():
                for number, (screen, name, taken) in enumerate(passed):
                    told = _undocumented(screen, name, control=known and number == 0)
                    self._log.blame_previous(screen, told, taken)
                return True
        return False

    def _go_on(self, screen: Screen, *, filled: bool) -> str | None:
        """Do the one thing that leads on.

        Args:
            screen: the screen.
            filled: nothing has to be filled in first.

        Returns:
            The name of what was used; None if there is no one thing, or it cannot be done.
        """
        way = self._way_on(screen)
        try:
            if way is None:
                return self._draw(screen)
            if not (filled or self._fill_in(screen)):
                return None
            self._device.try_press(self._again(way))
        except CANNOT:
            return None
        return way.name

    def _draw(self, screen: Screen) -> str | None:
        """Draw the pattern that a screen asks for, if it is by its very name the reader's own."""
        asked = [n for n in screen.nodes if n.role == "group" and grid(screen, n)]
        if len(asked) != 1 or self._filling.known(asked[0].name) is None:
            return None
        self._filling.fill(asked[0].name, asked[0], None, "")
        self._device.until(lambda now: True if now.signature != screen.signature else None)
        return asked[0].name

    def try_ways(self, wish: Wish) -> bool:
        """Try what else could be clicked on a screen on which nothing was done yet.

        Args:
            wish: what is wanted.

        Returns:
            True if it turned up behind one of the ways (then `behind` is True), or what follows it
            did (then that way is what the guide calls otherwise, and is on record as such).
        """
        self.behind = False
        entered = self._device.seen()
        generic = self._device.lexicon.onward.search(wish.label) is not None
        for way in self._ways(entered, wish)[:_WIDE]:
            here = next((n for n in self._device.seen().nodes if n.key == way.key), None)
            if here is None:
                return False
            self._log.saw(self._device.seen(), here)
            self._log.leave(self._device.seen())
            try:
                after = self._device.try_press(here)
            except CANNOT:
                continue
            furniture = self._course.past.passed_by(way)
            if seek(after, wish).node is not None and not (furniture and generic):
                if not self._course.turning.beside(way):
                    self._log.blame_previous(entered, _undocumented(entered, way.name))
                self.behind = True
                return True
            prospect = self._course.prospect
            if prospect.entered if furniture else prospect.arrived():
                names = tuple(dict.fromkeys((way.name, *offered(entered, wish.label))))
                self._log.amend(
                    self._log.current,
                    Contradiction("relabelled", wish.label, way.name, way.name, names),
                )
                self._course.moved(entered)
                return True
            if not self._device.return_to(entered):
                return False
        return False

    def _ways(self, screen: Screen, wish: Wish) -> list[Node]:
        """What may be clicked to find out, the most plausible first."""
        words, labels = self._device.lexicon, self._log.current.task.labels
        ways = [
            n
            for n in screen.controls
            if n.clickable
            and n.name
            and not n.disabled
            and not n.selected
            and bare(n.name) not in labels | self._course.claimed
            and not words.back.search(n.name)
            and not words.harmful.search(n.name)
            and not self._would_send(screen, n)
        ]
        return sorted(
            ways,
            key=lambda n: (
                -likeness(wish.label, n.name)
                - (0.5 if words.onward.search(n.name) else 0.0)
                - (0.3 if n.role in wish.accepted else 0.0)
                - (0.3 if wish.place and not contradicts(screen, n, wish.place) else 0.0)
                - (0.2 if n.form is not None else 0.0)
                + (1.0 if self._course.past.passed_by(n) else 0.0)
            ),
        )

    def _would_send(self, screen: Screen, node: Node) -> bool:
        """Whether pressing it sends what was filled in, or a form that takes less than all."""
        boxes = [
            n for n in screen.controls if n.field and (n.frame, n.form) == (node.frame, node.form)
        ]
        empty = any(n.required for n in boxes) and not any(n.filled for n in boxes)
        return node.role == "button" and bool(boxes) and not empty

    def _way_on(self, screen: Screen) -> Node | None:
        words = self._device.lexicon
        ways = [
            node
            for node in screen.controls
            if node.role in ("button", "link")
            and not node.disabled
            and (node.form is not None or node.frame > 0 or words.onward.search(node.name))
            and not words.back.search(node.name)
            and not words.harmful.search(node.name)
        ]
        onward = [node for node in ways if words.onward.search(node.name)]
        for kept in (onward, ways):
            if len({node.name for node in kept}) == 1:
                return kept[-1]
        return None

    def _fill_in(self, screen: Screen) -> bool:
        """Give a screen that the guide does not know what it asks for; nothing secret."""
        boxes = [n for n in screen.controls if n.field and not n.filled and not n.disabled]
        if any(box.secret or box.readonly for box in boxes):
            return False
        try:
            for box in boxes:
                self._filling.improvise(box)
            for choice in _first_choices(screen.controls):
                self._device.press(choice)
        except CANNOT:
            return False
        if boxes:
            self._device.look()
        return True

    def _again(self, way: Node) -> Node:
        return next((n for n in self._device.seen().nodes if n.key == way.key), way)


def _first_choices(controls: Sequence[Node]) -> list[Node]:
    """The first radio button of each row of which none is chosen, and every box that insists."""
    radios = [n for n in controls if n.role == "radio" and not n.disabled]
    first: list[Node] = []
    if radios and not any(n.checked for n in radios):
        first.append(radios[0])
    return first + [n for n in controls if n.role == "checkbox" and n.required and not n.checked]


def _undocumented(screen: Screen, way: str, *, control: bool = False) -> Contradiction:
    if control:
        return Contradiction("undocumented-control", way, found=way, suggestion=way, press=True)
    return Contradiction("undocumented-screen", way, found=screen.heading, suggestion=way)


def _refused(before: Screen, after: Screen) -> bool:
    return before.heading == after.heading and any(n.invalid for n in after.controls)
