"""Who compares what a claim says with what comes about, and puts it on record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Protocol, TypeVar

import pytest

from guidewalk.observation import Contradiction
from guidewalk.screen.names import bare
from guidewalk.walk.device import OutOfReach
from guidewalk.walk.filling import NotTaken
from guidewalk.walk.hand import Slipped
from guidewalk.walk.task import Mode
from steps.handset import Handset
from steps.holder import Holder
from steps.visit import Answer, Lost, NeverCame, Visit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from playwright.sync_api import BrowserContext

    from guidewalk.screen.model import Node
    from guidewalk.walk.walker import Walker

_WORTH = re.compile(r"만료|폐기|유효")  # a refusal for what the certificate is worth


class Place(Protocol):
    """Where a customer does something: the bank's site, its app, the agency."""

    face: ClassVar[str]

    def __init__(self, visit: Visit) -> None:
        """Make it.

        Args:
            visit: the customer before its page.
        """


P = TypeVar("P", bound=Place)
T = TypeVar("T")


class Witness:
    """Observes what becomes of one customer who holds a certificate.

    Args:
        walker: the walker of the scenario, on whose page everything happens.
        faces: address of each face of the site.
        telephone: takes the telephone at an address in hand.
    """

    def __init__(
        self, walker: Walker, faces: Mapping[str, str], telephone: Callable[[str], Handset]
    ) -> None:
        self._walker = walker
        self._faces = faces
        self._telephone = telephone
        self._holder: Holder | None = None
        self._guessed: list[str] = []

    def ready(self, face: str | None = None) -> bool:
        """Whether there is a customer, and a site with this face.

        Args:
            face: name of the face (`pc`, `app`, `agency`); None where none is needed.

        Returns:
            False if the step cannot be carried out here; that is on record then.
        """
        self._holder = self._holder or Holder.of(self._walker.reader)
        if not self._walker.has(self._holder):
            return False
        if face is not None and face not in self._faces:
            self._walker.impossible("not-built")
            return False
        return True

    @property
    def holder(self) -> Holder:
        """The customer, once there is one."""
        if self._holder is None:
            raise Lost("고객")
        return self._holder

    @property
    def telephone(self) -> Handset:
        """The customer's telephone."""
        return self._telephone(str(self.holder.reader.handset))

    def observe(self, what: str, place: type[P], act: Callable[[P], T]) -> T | None:
        """Do something that must be possible.

        Args:
            what: what the claim calls it.
            place: where it is done.
            act: does it there.

        Returns:
            What came of it; None if it cannot be done here, or a page lacked what it needs. Either
            is on record then.
        """
        if not self.ready(place.face):
            return None
        visit = Visit(self._walker.device, self.holder.reader, self._faces)
        self._guessed = visit.guessed
        try:
            return act(place(visit))
        except NeverCame as never:
            heading = self._walker.device.look().heading
            self._contradict(Contradiction("outcome-missing", never.sought, heading))
            return None
        except (Lost, NotTaken, Slipped, OutOfReach) as stopped:
            heading = self._walker.device.look().heading
            told = Contradiction("outcome-missing", what, heading, offered=(str(stopped),))
            if self._walker.mode is Mode.STRICT:
                self._walker.contradict(told)
            self._unobserved(stopped.sought if isinstance(stopped, Lost) else None)
            return None

    def can(self, what: str, place: type[P], act: Callable[[P], Answer]) -> None:
        """See that something can be done.

        Args:
            what: what the claim calls it.
            place: where it is done.
            act: does it there.
        """
        answer = self.observe(what, place, act)
        if answer is None:
            return
        self._saw(answer.node)
        if not answer.done:
            told = Contradiction("fact-changed", f"{what} 가능", self._of_anybody(answer.words))
            self._contradict(told, answer.node)

    def cannot(self, what: str, place: type[P], act: Callable[[P], Answer]) -> None:
        """See that something is refused, and for what the certificate is worth.

        Args:
            what: what the claim calls it.
            place: where it is tried.
            act: tries it there.
        """
        answer = self.observe(what, place, act)
        if answer is None:
            return
        self._saw(answer.node)
        if answer.done or not _WORTH.search(answer.words):
            kind = "fact-changed" if answer.done else "outcome-missing"
            told = Contradiction(kind, f"{what} 거절", self._of_anybody(answer.words))
            self._contradict(told, answer.node)

    def see(self, what: str, place: type[P], act: Callable[[P], Node]) -> None:
        """See something that must come about.

        Args:
            what: what the claim calls it.
            place: where it is seen.
            act: goes there and finds it.
        """
        node = self.observe(what, place, act)
        if node is not None:
            self._saw(node)

    def miss(self, what: str, place: type[P], act: Callable[[P], Node | None]) -> None:
        """See that something is not there.

        Args:
            what: what the claim calls it.
            place: where it is looked for.
            act: goes there and looks.
        """
        node = self.observe(what, place, act)
        if node is not None:
            self._contradict(Contradiction("fact-changed", what, node.said), node)

    def compare(self, expected: str, found: str, node: Node | None) -> None:
        """Compare the claim's number with the one that was measured.

        Args:
            expected: the claim's words.
            found: what was measured, in the claim's words if it is the same.
            node: where it was seen.
        """
        self._saw(node)
        if bare(found) != bare(expected):
            self._contradict(Contradiction("fact-changed", expected, found, found), node)

    def _of_anybody(self, words: str) -> str:
        """What was said, without the customer's own name: another scenario's finds the same."""
        name = self.holder.reader.values.get("이름")
        return words.replace(name, "○○○") if isinstance(name, str) else words

    def _contradict(self, told: Contradiction, node: Node | None = None) -> None:
        """The claim is false; unless the way to it was a guess, which may have gone wrong."""
        if self._guessed and self._walker.mode is not Mode.STRICT:
            self._unobserved(self._guessed[-1])
        else:
            self._walker.contradict(told, node)

    def _unobserved(self, sought: str | None) -> None:
        """The claim was not observed: the finding of another sentence tells what is in the way."""
        self._walker.course.stop()
        self._walker.course.not_tried(sought)

    def _saw(self, node: Node | None) -> None:
        """Picture the screen now: the next step goes elsewhere."""
        screen = self._walker.device.seen()
        self._walker.log.saw(screen, node)
        self._walker.log.leave(screen)


@pytest.fixture
def witness(
    walker: Walker, faces: Mapping[str, str], new_context: Callable[..., BrowserContext]
) -> Witness:
    """Observes the claims of this scenario, with a customer of its own."""

    def telephone(address: str) -> Handset:
        context = new_context(viewport={"width": 400, "height": 800})
        return Handset(context, address, walker.device.lexicon)

    return Witness(walker, faces, telephone)
