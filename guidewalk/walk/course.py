"""The way of one scenario through the screens: what was used, left, put off, and is needed next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.observation import Contradiction, Mark
from guidewalk.screen.names import bare
from guidewalk.screen.seek import Sought, Wish, offered, on_screen, seek
from guidewalk.walk.errand import Errand
from guidewalk.walk.parking import Parking
from guidewalk.walk.past import Past
from guidewalk.walk.prospect import Prospect
from guidewalk.walk.task import AWAY
from guidewalk.walk.turn import Done
from guidewalk.walk.turning import Turning
from guidewalk.walk.unmet import Unmet

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidewalk.screen.model import Screen
    from guidewalk.walk.device import Device
    from guidewalk.walk.log import Log
    from guidewalk.walk.task import Task

_LONGEST = 10.0  # seconds that a page under way may take to bring what is looked for


class Course:
    """The way of one scenario through the screens.

    Args:
        device: the screen and the hand.
        log: the record.
    """

    def __init__(self, device: Device, log: Log) -> None:
        self.device = device
        self.log = log
        self.parking = Parking(device)
        self.turning = Turning(device, log)
        self.unmet = Unmet()
        self.instead: str | None = None  # the sentence whose choice another one stands in for
        self.claimed: set[str] = set()  # bare names that were used on this screen
        self.errand = Errand(device, log)
        self.past = Past()
        self._stuck: tuple[str, str] | None = None  # the screen on which the walk came to a stop
        self.stopped: str | None = None  # the sentence whose finding left no way on

    # What the walker asks.

    def find(self, wish: Wish) -> Sought:
        """Look for a thing, for as long as the page is under way.

        Args:
            wish: what is wanted.

        Returns:
            What was found.
        """

        def clean(screen: Screen) -> Sought | None:
            sought = seek(screen, wish)
            return sought if sought.clean else None

        self.errand.come_back(clean)
        self.uncover()
        # What a notice offers may be what the guide means; only else is it in the way.
        if clean(self.device.seen()) is None:
            self.uncover(settle=True)
        if (
            self.stopped is None
            and clean(self.device.seen()) is None
            and clean(self.device.look()) is None
        ):
            self.errand.attend()
            self.errand.come_back(clean)
        longest = _LONGEST if self.stopped is None else 0.0
        found = self.device.until(clean, longest=longest) or seek(self.device.seen(), wish)
        if found.node is not None:
            self.turning.right()
        return found

    def uncover(self, *, settle: bool = False) -> bool:
        """Close a notice that lies over the page; what the guide itself has opened is none.

        Args:
            settle: where it cannot be closed, answer it with the one thing that it offers.

        Returns:
            True if one was closed.
        """
        opened = self.turning.opened(self.device.seen())
        return not opened and self.device.clear_away(settle=settle)

    def lost(self) -> bool:
        """Whether nothing on the screen belongs to any of the next steps.

        Returns:
            False also where something has to be done elsewhere first, or nothing follows.
        """
        prospect = self.prospect
        return prospect.lost and not prospect.ends() and not self.errand.attend()

    def arrived(self) -> bool:
        """Whether the screen has the first thing that follows in the guide.

        Returns:
            True if it has.
        """
        return self.prospect.arrived()

    def astray(self, before: Screen) -> bool:
        """Whether the last act has led back to a screen that was left before.

        Args:
            before: the screen before that act.

        Returns:
            True if it has, and nothing there is what the guide needs next.
        """
        now = self.device.seen()
        return now.place != before.place and self.past.visited(now) and not self.prospect.arrived()

    def elsewhere_now(self, wish: Wish, act: Callable[[Wish, Sought], None]) -> bool:
        """Whether the screen is one that the guide comes to later; then this is put off.

        Args:
            wish: what is wanted.
            act: what to do with it.

        Returns:
            True if it is put off.
        """
        if self.stopped is not None or self.claimed:
            return False
        through = self.prospect.postponed(wish)
        if through is None:
            return False
        self.parking.begin(through)
        self.put_off(wish, act)
        return True

    def put_off(
        self, wish: Wish, act: Callable[[Wish, Sought], None], told: Contradiction | None = None
    ) -> None:
        """Leave the current instruction for later.

        Args:
            wish: what it wants.
            act: what to do with it.
            told: what is said of it if it never turns up; None for that it was removed.
        """
        screen = self.device.seen()
        if told is None:
            told = Contradiction("removed", wish.label, offered=offered(screen, wish.label))
        self.log.saw(screen, None)
        self.parking.put(wish, act, self.log.current, told)

    def catch_up(self, *now: str, away: bool = False) -> None:
        """Carry out what was put off, as soon as its thing turns up.

        Args:
            now: what the current step wants itself.
            away: the current step is carried out away from the screen.
        """
        # Who is still on the telephone, or has before them what comes now, waits for nothing else.
        away = away or self._task.deed in AWAY
        at_it = away or any(on_screen(self.device.seen(), name) for name in now)
        if self.errand.away and not at_it and not self.parking.turned_up():
            self.errand.come_back(lambda _: self.parking.turned_up())
        names = [*now, *(name for step in self._task.upcoming for name in step.names)]
        self.parking.catch_up(frozenset(bare(name) for name in names))

    def does(self, wish: Wish, act: Callable[[Wish, Sought], None], sought: Sought) -> Done | None:
        """An instruction is about to be carried out on this screen.

        Args:
            wish: what it wants.
            act: what is done with it.
            sought: what it is done with.

        Returns:
            What `did` is to be told afterwards; None for what leads on, or has nothing to act on.
        """
        self.claimed.add(bare(wish.label))
        if wish.deed == "click" or sought.node is None:
            return None
        return Done(wish, act, self.log.current, sought.node, self.device.seen().place)

    def did(self, done: Done | None) -> None:
        """It was carried out.

        Args:
            done: what `does` said.
        """
        if done is not None and done.place == self.device.seen().place:
            self.turning.did(done)

    def seen(self, name: str) -> None:
        """Something that the guide speaks of was seen on this screen.

        Args:
            name: the guide's name for it.
        """
        self.claimed.add(bare(name))
        self.turning.right()

    def stuck(self, wish: Wish) -> bool:
        """Whether a wish is no more than a way on, and the walk cannot get on from this screen.

        Args:
            wish: what is wanted.

        Returns:
            True if pressing it would say nothing about the sentence that asks for it.
        """
        generic = wish.deed == "click" and self.device.lexicon.onward.search(wish.label)
        here = self.device.seen().place == self._stuck
        return self.stopped is not None and here and generic is not None

    @property
    def at_work(self) -> int | None:
        """The frame in which something was done last on this screen; None if nothing was."""
        deeds = self.turning.deeds
        return deeds[-1].node.frame if deeds else None

    def not_tried(self, sought: str | None = None) -> None:
        """The walk cannot get to where the current step could be tried.

        Args:
            sought: what was missing on the way, where another sentence's finding tells of that.
        """
        self.log.current.mark = Mark.NOT_TRIED
        self.log.current.because = self.stopped if sought is None else sought

    def excused(self) -> bool:
        """Whether what was not done on this screen before explains that it does not go on.

        Returns:
            True if so: nothing is said of the current step, which could not be tried in earnest.
        """
        because = self.unmet.because(self.log.current)
        if because is None:
            return False
        self.not_tried(because)
        return True

    def stop(self) -> None:
        """The current sentence leaves no way on, or what was not done before it on this screen."""
        now = self.log.current
        before = None if now.contradictions else self.unmet.because(now)
        self.stopped = before or self._task.citation or self.stopped
        self._stuck = self.device.seen().place

    def moved(self, before: Screen) -> None:
        """Another screen has come: names used on the former one count no more.

        Args:
            before: the screen before the last act.
        """
        if before.place != self.device.seen().place:
            self.claimed.clear()
            self.turning.left()
            self.unmet = Unmet()
            self.instead = None
            self.past.left(before)
        self.stopped = None if self.prospect.next_here else self.stopped

    def force(self) -> None:
        """Send the form without its button, as a last resort; stop if that leads nowhere."""
        screen, unmet = self.device.seen(), self.unmet
        self.stop()
        if self.device.hand.send_form():
            self.device.look()
            self.moved(screen)
            if screen.heading == self.device.seen().heading:
                self.unmet = unmet  # it came back

    @property
    def prospect(self) -> Prospect:
        """What the guide needs next, held against the screen."""
        return Prospect(self.device.seen(), self._task.upcoming, self.device.lexicon)

    @property
    def _task(self) -> Task:
        return self.log.current.task
