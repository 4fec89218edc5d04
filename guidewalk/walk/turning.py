"""Taking back the last turn: it may have been its neighbour that the guide means.

Where the site has swapped two labels, the guide's words are still on the screen, and lead elsewhere
than the guide says. That shows only on the next screen; then the neighbours are tried.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.observation import Contradiction
from guidewalk.screen.names import bare, same
from guidewalk.screen.seek import TYPED, Sought
from guidewalk.screen.telling import complaints
from guidewalk.walk.filling import CANNOT
from guidewalk.walk.turn import Done, Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidewalk.screen.model import Node, Screen
    from guidewalk.screen.seek import Wish
    from guidewalk.walk.device import Device
    from guidewalk.walk.log import Log

_WIDE = 4  # neighbours that are tried


class Turning:
    """Remembers the last turn, and can try the neighbours of what was used.

    Args:
        device: the screen and the hand.
        log: the record.
    """

    def __init__(self, device: Device, log: Log) -> None:
        self._device = device
        self._log = log
        self._turn: Turn | None = None
        self._deeds: list[Done] = []

    @property
    def deeds(self) -> tuple[Done, ...]:
        """What was done on this screen."""
        return tuple(self._deeds)

    @property
    def chose(self) -> bool:
        """Whether the last turn was a choice on the screen that is still here."""
        return self._turn is not None and self._turn.wish.deed == "select"

    @property
    def used(self) -> frozenset[str]:
        """The name of what was used last, in bare form, while that is not known to be right."""
        return frozenset() if self._turn is None else frozenset({bare(self._turn.wish.label)})

    def refused(self, screen: Screen) -> bool:
        """Whether the last turn has brought back the same screen with a complaint.

        Args:
            screen: the screen now.

        Returns:
            True if it has.
        """
        turn = self._turn
        if turn is None or turn.wish.deed != "click" or turn.before.heading != screen.heading:
            return False
        return bool(complaints(turn.before, screen)) or any(n.invalid for n in screen.nodes)

    def opened(self, screen: Screen) -> bool:
        """Whether the last turn may have opened what lies over the page.

        Args:
            screen: the screen now.

        Returns:
            True if the page is still the one on which the turn was made.
        """
        turn = self._turn
        return turn is not None and turn.before.place == screen.place

    def did(self, done: Done) -> None:
        """Something was done on this screen.

        Args:
            done: what.
        """
        self._deeds.append(done)

    def take(self, wish: Wish, node: Node, before: Screen) -> None:
        """Something is about to be used that leads on.

        Args:
            wish: what was wanted.
            node: what is used.
            before: the screen.
        """
        self._turn = Turn(before, wish, node, self._log.current, self.deeds)

    def right(self) -> None:
        """The last turn was right: what follows it in the guide has been found."""
        self._turn = None

    def left(self) -> None:
        """Another screen has come."""
        self._deeds.clear()

    def beside(self, node: Node) -> bool:
        """Whether a thing is the neighbour of what was used last: that was called as it should be.

        Args:
            node: what has led to what the guide needs.

        Returns:
            True if it stood in the row of what was used last; then that is on record.
        """
        turn = self._turn
        if turn is None:
            return False
        kin = [n for n in turn.neighbours(self._device.lexicon) if n.parent == turn.node.parent]
        if all((n.role, n.name) != (node.role, node.name) for n in kin):
            return False
        self._log.amend(turn.draft, turn.exchanged_with(node))
        return True

    def back(self, wanted: Callable[[Screen], bool]) -> bool:
        """Try the neighbours of what was used last.

        Args:
            wanted: whether a screen shows what follows in the guide.

        Returns:
            True if one of them leads there; it is on record as what the guide calls otherwise.
        """
        turn, self._turn = self._turn, None
        neighbours = [] if turn is None else turn.neighbours(self._device.lexicon)[:_WIDE]
        if turn is None or not neighbours:
            return False
        for other in neighbours:
            if not self._there_again(turn):
                return False
            if self._leads(turn, other, wanted):
                if bare(other.name) != bare(turn.wish.label):
                    self._log.amend(turn.draft, turn.exchanged_with(other))
                return True
        if self._there_again(turn):
            self._leads(turn, turn.node, wanted)
        return False

    def twin(self, wanted: Callable[[Screen], bool]) -> bool:
        """Try another control of the very same name.

        Args:
            wanted: whether a screen shows that something came of it.

        Returns:
            True if it does.
        """
        turn = self._turn
        if turn is None:
            return False
        twins = [
            n for n in turn.neighbours(self._device.lexicon) if bare(n.name) == bare(turn.node.name)
        ]
        return any(self._there_again(turn) and self._leads(turn, n, wanted) for n in twins)

    def crossed(self, wish: Wish, arrived: Callable[[], bool]) -> bool:
        """Whether the last turn and what comes now bear each other's names.

        The last turn led past the screen on which what comes now stood. If that does its work
        there, and only then the other one leads on, either the two are exchanged in the guide, or
        each is called as the other should be.

        Args:
            wish: what is to be clicked now.
            arrived: whether the screen has what follows in the guide.

        Returns:
            True if so; it is on record, and done.
        """
        turn = self._turn
        passed = turn is not None and turn.before.place != self._device.seen().place
        if turn is None or not passed or turn.wish.deed != "click":
            return False
        stood = next(
            (n for n in turn.before.controls if n.clickable and same(n.name, wish.label)), None
        )
        if stood is None or not arrived() or not self._there_again(turn):
            return False
        before, here = self._device.seen(), self._log.current
        if not self._leads(turn, stood, lambda s: s.place == before.place):
            return False
        if self._device.unchanged(before):
            self._leads(turn, turn.node, lambda _: arrived())
            return False
        if not self._leads(turn, turn.node, lambda _: arrived()):
            return False
        # What leads on bears the name of what only shows: the two are swapped. Else the site wants
        # what comes now to be done first.
        if self._device.lexicon.show.search(turn.node.name):
            pairs = ((turn.draft, turn.wish.label, stood.name), (here, wish.label, turn.node.name))
            for draft, label, other in pairs:
                told = Contradiction("relabelled", label, other, other, (other,), elsewhere=True)
                self._log.amend(draft, told)
        else:
            told = Contradiction("reordered", wish.label, turn.before.heading)
            self._log.amend(here, told)
        return True

    def _there_again(self, turn: Turn) -> bool:
        """Stand again where the turn was made, with everything done there done once more."""
        if not self._device.return_to(turn.before):
            return False
        for done in turn.deeds:
            now = self._same(done.node)
            if now is None:
                return False
            if done.wish.deed in TYPED:
                done.act(done.wish, Sought(now))
            elif now.choice and not now.checked:
                self._device.press(now)
        return True

    def _leads(self, turn: Turn, other: Node, wanted: Callable[[Screen], bool]) -> bool:
        now = self._same(other)
        if now is None:
            return False
        self._log.saw(self._device.seen(), now, turn.draft)
        self._log.leave(self._device.seen())
        try:
            return wanted(self._device.try_press(now))
        except CANNOT:
            return False

    def _same(self, node: Node) -> Node | None:
        same = [
            n
            for n in self._device.seen().nodes
            if (n.frame, n.role, n.name) == (node.frame, node.role, node.name)
        ]
        nearest = sorted(same, key=lambda n: abs(n.index - node.index))
        return nearest[0] if nearest else None
