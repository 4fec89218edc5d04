"""The walker: carries out what a step says, on the screen before it, and records what it saw."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard, TypeVar

from guidewalk.screen.lexicon import KOREAN, Lexicon
from guidewalk.screen.seek import Wish
from guidewalk.walk.carrying import Carrying
from guidewalk.walk.clicking import Clicking
from guidewalk.walk.course import Course
from guidewalk.walk.device import Device
from guidewalk.walk.entering import Entering
from guidewalk.walk.exploring import Explorer
from guidewalk.walk.filling import Filling
from guidewalk.walk.healing import Healing
from guidewalk.walk.log import Log
from guidewalk.walk.pressing import Pressing
from guidewalk.walk.reading import Reading
from guidewalk.walk.refusals import Refusals
from guidewalk.walk.stand_in import StandIn
from guidewalk.walk.story import Contradicted
from guidewalk.walk.task import Mode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from playwright.sync_api import Page

    from guidewalk.observation import Contradiction, Observation
    from guidewalk.reader import Reader
    from guidewalk.screen.model import Node
    from guidewalk.walk.evidence import Camera

T = TypeVar("T")


class Walker:
    """Walks one scenario on one page.

    Args:
        page: the page, in a context that `guidewalk.walk.sight.attend` has prepared.
        reader: who follows the guide.
        faces: address of each face of the site (`pc`, `app`).
        mode: what to do at a contradiction.
        camera: takes the pictures.
        lexicon: words of the language on the screens.
        touch: the page is on a touch screen.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - everything that a walk needs
        self,
        page: Page,
        reader: Reader,
        faces: Mapping[str, str],
        mode: Mode,
        camera: Camera,
        lexicon: Lexicon = KOREAN,
        *,
        touch: bool = False,
    ) -> None:
        self.reader = reader
        self.mode = mode
        self.device = Device(page, lexicon, touch=touch)
        self.log = Log(camera)
        self.filling = Filling(self.device, reader)
        self.course = Course(self.device, self.log)
        self.healing = Healing(
            self.course, Explorer(self.course, self.filling), StandIn(self.course, self.filling)
        )
        self.pressing = Pressing(
            self.course, Refusals(self.course, self.filling, self.contradict), self.contradict
        )
        self.reading = Reading(self.course, self.healing, self.pressing, reader, self.contradict)
        self.entering = Entering(
            self.course, self.filling, self.pressing, self.reading, self.contradict
        )
        self.carrying = Carrying(self.course, self.healing, mode, self.contradict)
        self.clicking = Clicking(self.device, self.carrying, self.pressing, self.reading)
        self._faces = faces

    def finish(self) -> tuple[Observation, ...]:
        """The scenario has ended.

        Returns:
            What was observed, step by step.
        """
        self.course.parking.give_up()
        self.log.leave(self.device.screen)
        return self.log.observations()

    # What steps do.

    def open(self, name: str, face: str) -> None:
        """Open a site or an app.

        Args:
            name: what the guide calls it.
            face: which face of the site (`pc`, `app`).

        Raises:
            SiteUnreachable: it does not open.
        """
        if face not in self._faces:
            self.carrying.impossible("not-built", ever=True)
            return
        self.device.sight.open(self._faces[face])
        self.device.look()
        self.see(name)

    def click(self, label: str, *, role: str | None = None, place: str | None = None) -> None:
        """Click on a control; whatever it is called, something must come of it.

        Args:
            label: the guide's name for it; a path (`A > B`) is walked as its parts.
            role: the ARIA role that the guide speaks of; None if it does not say.
            place: where the guide says it is; None if it does not say.
        """
        self.clicking.click(Wish("click", label, role, place))

    def type(self, label: str, text: str | None = None) -> None:
        """Fill in a field, the boxes under one label, or a pattern.

        Args:
            label: the guide's name for it.
            text: what to type; the reader's own value where None.
        """
        self.carrying.carry(
            Wish("type", label), lambda wish, sought: self.entering.fill(wish, sought, text)
        )

    def pick(self, label: str) -> None:
        """Choose the reader's own value from what a field offers.

        Args:
            label: the guide's name for it.
        """
        self.carrying.carry(Wish("pick", label), self.entering.fill)

    def change(self, label: str) -> None:
        """Change what a field holds to the reader's new value ("새 …"), and save it.

        Args:
            label: the guide's name for the field.
        """
        self.carrying.carry(Wish("type", label), self.entering.change)

    def select(self, option: str, *, group: str | None = None) -> None:
        """Choose one of several.

        Args:
            option: the guide's name for it.
            group: the guide's name for what is chosen; None if it does not say.
        """
        self.carrying.carry(Wish("select", option, group=group), self.entering.choose)

    def check(self, label: str, *, role: str | None = None) -> None:
        """Switch something on.

        Args:
            label: the guide's name for it.
            role: the ARIA role that the guide speaks of; None if it does not say.
        """
        self.carrying.carry(Wish("check", label, role), self.entering.choose)

    def offers(self, option: str, *, group: str | None = None) -> None:
        """See that something can be chosen.

        Args:
            option: the guide's name for it.
            group: the guide's name for what is chosen; None if it does not say.
        """
        self.carrying.carry(
            Wish("select", option, group=group, looked_at=True),
            lambda _, sought: self.log.saw(self.device.seen(), sought.node),
        )

    def proceed(self, group: str) -> None:
        """Fill in whatever the chosen way asks for.

        Args:
            group: the guide's name for what was chosen.
        """
        if self.carrying.not_now():
            return
        self.entering.proceed(group)

    def see(self, text: str) -> None:
        """See that something stands on the screen.

        Args:
            text: the guide's words.
        """
        if not self.carrying.not_now():
            self.reading.see(text)

    def read_off(self, name: str, else_by: Callable[[], str | None] | None = None) -> str | None:
        """Read the value that the screen gives under a name.

        Args:
            name: the guide's name for it.
            else_by: where else a person would look for it.

        Returns:
            The value; None if there is none.
        """
        return None if self.carrying.not_now() else self.reading.read_off(name, else_by)

    def confirm(self, label: str) -> None:
        """See the reader's own value under a name.

        Args:
            label: the guide's name for it.
        """
        if not self.carrying.not_now():
            self.reading.confirm(label)

    def outcome(self, subject: str, deed: str) -> None:
        """See that what the guide promises has come about.

        Args:
            subject: what it happens to.
            deed: what happens to it, as a noun.
        """
        if not self.carrying.not_now():
            self.reading.outcome(subject, deed)

    def press_key(self, key: str) -> None:
        """Press a key of the keyboard.

        Args:
            key: its name (`Enter`, `Tab`, `Esc`), as the guide writes it.
        """
        if not self.carrying.not_now():
            self.pressing.press_key(key)

    def scroll(self) -> None:
        """Scroll one screenful down."""
        if self.carrying.not_now():
            return
        self.device.hand.key("PageDown")
        self.log.saw(self.device.look(), None)

    def upload(self, label: str) -> None:
        """Choose the reader's own file in a file box.

        Args:
            label: the guide's name for the box; its value is the file's path.
        """
        self.carrying.carry(Wish("click", label), self.entering.upload)

    def sign_in(self) -> None:
        """Fill in what the sign-in screen asks for and press its button."""
        self.proceed("")
        self.pressing.press_deed("로그인")

    def contradict(self, contradiction: Contradiction, node: Node | None = None) -> None:
        """Record what the screen says otherwise; in strict mode, stop there.

        Args:
            contradiction: in what.
            node: the thing in question.

        Raises:
            Contradicted: in strict mode.
        """
        told = self.log.contradict(self.device.seen(), contradiction, node)
        if self.mode is Mode.STRICT:
            raise Contradicted(self.log.current.task, told)

    def has(self, thing: T | None) -> TypeGuard[T]:
        """Whether the reader has what a step needs and a screen cannot give (a telephone).

        Args:
            thing: what is needed; None if the reader has none that can be walked.

        Returns:
            True if the step can be carried out now.
        """
        if self.carrying.not_now(away=True):
            return False
        if thing is None:
            self.impossible("needs-a-person")
        self.course.errand.away = thing is not None
        return thing is not None

    def impossible(self, reason: str) -> None:
        """Nothing here can carry out this step.

        Args:
            reason: why, in the words of the report (`needs-a-person`, `not-built`).
        """
        self.carrying.impossible(reason)
