"""Keeping on course: what to do when the screen does not have what the guide names.

The rules, in order, for a wish whose name is not on the settled screen (see ARCHITECTURE.md):

1. a control of its kind with a name much like it, that no other instruction needs: `relabelled`;
2. a click after which the guide needs another screen, and one button in the form: `relabelled`,
   unless the wish turns up behind it: then the screen before it was an `undocumented-screen`;
3. a choice whose group is there without it: `option-removed`;
4. what follows in the guide is on this screen: the wish is parked; found later it was
   `reordered`, never found it was `removed`;
5. nothing that follows is here and one harmless way leads on: taken, `undocumented-screen`;
6. otherwise `removed`, and what follows is tried without waiting.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from guidewalk.observation import Contradiction, Mark, Note
from guidewalk.screen.heal import guess
from guidewalk.screen.names import bare, same
from guidewalk.screen.seek import Sought, Wish, named, offered, on_screen, seek

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidewalk.screen.model import Node, Screen
    from guidewalk.walk.device import Device
    from guidewalk.walk.log import Log
    from guidewalk.walk.task import Draft, Task

Act = "Callable[[Wish, Sought], None]"
_FAR = 8  # steps of the guide that are looked ahead


@dataclass(frozen=True, slots=True)
class Parked:
    """An instruction whose thing was not there when the guide came to it.

    Attributes:
        wish: what it wants.
        act: what to do with it.
        draft: its step.
        contradiction: what is said of it if it never turns up.
    """

    wish: Wish
    act: Callable[[Wish, Sought], None]
    draft: Draft
    contradiction: Contradiction


class Course:
    """The way of one scenario through the screens.

    Args:
        device: the screen and the hand.
        log: the record.
    """

    def __init__(self, device: Device, log: Log) -> None:
        self.device = device
        self.log = log
        self.parked: list[Parked] = []
        self.claimed: set[str] = set()  # bare names that were used on this screen
        self.bystander: Callable[[], bool | None] | None = None
        self.stopped: str | None = None  # the sentence whose finding left no way on

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

        longest = 10.0 if self.stopped is None else 0.0
        # Something may have to be done away from this screen before it goes on.
        if (
            self.stopped is None
            and self.bystander is not None
            and clean(self.device.seen()) is None
            and clean(self.device.look()) is None
            and self.bystander()
        ):
            self.log.current.notes.append(Note("elsewhere", self.device.seen().heading, ""))
            self.device.look()
        return self.device.until(clean, longest=longest) or seek(self.device.seen(), wish)

    def missing(self, wish: Wish) -> Contradiction:
        """What is said of a thing that the screen does not have.

        Args:
            wish: what was wanted.

        Returns:
            The contradiction, with the most plausible explanation that the screen itself offers.
        """
        screen = self.device.seen()
        best = guess(screen, wish, self._spoken_for(), self.device.lexicon)
        names = offered(screen, wish.label)
        if best.node is not None and not best.stand_in and self._defensible(best.sure, wish):
            other = best.runner_up.name if best.runner_up is not None else None
            names = tuple(dict.fromkeys((best.name, *names)))
            return Contradiction("relabelled", wish.label, best.name, best.name, names, other)
        if wish.deed == "select" and self._group_here(wish):
            return Contradiction("option-removed", wish.label, offered=names)
        return Contradiction("removed", wish.label, offered=names)

    def heal(self, wish: Wish, act: Callable[[Wish, Sought], None]) -> Sought | None:
        """Find another way to carry out an instruction whose thing is not there.

        Args:
            wish: what was wanted.
            act: what to do with it.

        Returns:
            What to act on, its contradictions included; None if nothing is to be done now.
        """
        screen = self.device.seen()
        told = self.missing(wish)
        if self.stopped is not None:
            self.not_tried()
            return None
        if told.kind == "relabelled":
            best = guess(screen, wish, self._spoken_for(), self.device.lexicon)
            return Sought(best.node, best.option, (told,), healed=not best.sure)
        if told.kind == "option-removed":
            best = guess(screen, wish, self._spoken_for(), self.device.lexicon)
            if best.node is not None:
                return Sought(best.node, best.option, (told,))
            self.log.contradict(screen, told)
            return None
        if self._ahead() or self._far_ahead():
            self.log.current.mark = Mark.NOT_TRIED
            self.parked.append(Parked(wish, act, self.log.current, told))
            self.log.saw(screen, None)
            return None
        beyond = self._pass_through(wish)
        if beyond is None:
            self._stop(wish, told)
        return beyond

    def not_tried(self) -> None:
        """The walk cannot get to where the current step could be tried."""
        self.log.current.mark = Mark.NOT_TRIED
        self.log.current.because = self.stopped

    def stop(self) -> None:
        """The current sentence leaves no way on."""
        self.stopped = self._task.citation or self.stopped

    def catch_up(self) -> None:
        """Carry out what was parked, as soon as its thing turns up."""
        for parked in tuple(self.parked):
            sought = seek(self.device.seen(), parked.wish)
            if sought.node is None:
                continue
            self.parked.remove(parked)
            parked.draft.mark = Mark.DONE
            parked.draft.contradictions.append(
                replace(
                    parked.contradiction,
                    kind="reordered",
                    found=self.device.seen().heading,
                    suggestion=None,
                    seen=parked.draft.seen,
                )
            )
            parked.act(parked.wish, sought)

    def unpark_as(self, node: Node) -> Parked | None:
        """Take a box that the site insists on for the one that the guide calls otherwise.

        Args:
            node: a box that must be filled and that no instruction speaks of by its name.

        Returns:
            The parked instruction that was carried out with it; None if none could be meant.
        """
        meant = [p for p in self.parked if p.wish.deed == "type" and node.field]
        if len(meant) != 1:
            return None
        parked = meant[0]
        self.parked.remove(parked)
        parked.draft.mark = Mark.DONE
        parked.draft.contradictions.append(
            replace(
                parked.contradiction,
                kind="relabelled",
                found=node.name,
                suggestion=node.name,
                seen=parked.draft.seen,
            )
        )
        parked.act(parked.wish, Sought(node))
        return parked

    def give_up(self) -> None:
        """Say of everything that is still parked that it never turned up."""
        for parked in self.parked:
            parked.draft.contradictions.append(
                replace(parked.contradiction, seen=parked.draft.seen)
            )
        self.parked.clear()

    def moved(self, before: Screen) -> None:
        """Another screen has come: names used on the former one count no more.

        Args:
            before: the screen before the last act.
        """
        after = self.device.seen()
        if (before.url, before.heading) != (after.url, after.heading):
            self.claimed.clear()
        self.stopped = None if self._ahead() else self.stopped

    def _defensible(self, sure: bool, wish: Wish) -> bool:  # noqa: FBT001 - one private caller
        """Whether the guess can be what the guide means, on the screen that it speaks of."""
        if wish.deed == "click":
            # A click is what leads on where nothing that follows is on this screen yet.
            return sure or not self._ahead()
        return bool(self.claimed) or bool(self._ahead())

    @property
    def lost(self) -> bool:
        """Whether nothing on the screen belongs to any of the next steps."""
        return not self._ahead() and not self._far_ahead()

    def _spoken_for(self) -> frozenset[str]:
        return frozenset(self.claimed | {bare(name) for name in self._ahead()})

    def _ahead(self) -> tuple[str, ...]:
        """Names that the next steps use, as far as they are on this screen without a gap."""
        here: list[str] = []
        for names in self._task.upcoming[:_FAR]:
            present = [name for name in names if on_screen(self.device.seen(), name)]
            if names and not present:
                break
            here += present
        return tuple(here)

    def _far_ahead(self) -> bool:
        """Whether the screen belongs to a later step: two of its names, or a telling one."""
        screen, words = self.device.seen(), self.device.lexicon
        later = [
            name
            for names in self._task.upcoming[1:_FAR]
            for name in names
            if on_screen(screen, name) and not words.onward.search(name)
        ]
        return bool(later)

    def _group_here(self, wish: Wish) -> bool:
        screen = self.device.seen()
        if wish.group is not None:
            return bool(named(screen, wish.group))
        return any(node.role == "radio" for node in screen.controls)

    @property
    def _task(self) -> Task:
        return self.log.current.task

    def _pass_through(self, wish: Wish) -> Sought | None:
        """Go on from a screen that the guide does not know, if there is one harmless way."""
        for _ in range(3):
            entered = self.device.seen()
            way = self._way_on(entered)
            if way is None:
                return None
            self.log.leave(entered)
            self.device.press(way)
            if self.device.seen().signature == entered.signature:
                return None
            sought = self.find(wish)
            if sought.node is not None or self._ahead():
                self.log.blame_previous(
                    entered,
                    Contradiction(
                        "undocumented-screen",
                        wish.label,
                        found=entered.heading,
                        suggestion=way.name,
                        offered=offered(entered, wish.label),
                    ),
                )
                return sought if sought.node is not None else None
        return None

    def _way_on(self, screen: Screen) -> Node | None:
        words = self.device.lexicon
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

    def _stop(self, wish: Wish, told: Contradiction) -> None:
        """Nothing leads on by name: say so, and get on by force if that can be."""
        self.log.contradict(self.device.seen(), told)
        if wish.deed == "click":
            self.force()
        else:
            self.stop()

    def force(self) -> None:
        """Send the form without its button, as a last resort; stop if that leads nowhere."""
        screen = self.device.seen()
        self.stop()
        if self.device.hand.send_form():
            self.device.look()
            self.moved(screen)


def misnamed(sought: Sought, wish: Wish) -> bool:
    """Whether what was taken bears another name than the guide gives.

    Args:
        sought: what was found.
        wish: what was wanted.

    Returns:
        True for a healed find.
    """
    name = sought.option or (sought.node.name if sought.node is not None else "")
    return not same(name, wish.label)
