"""The walker: carries out what a step says, on the screen before it, and records what it saw."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, TypeGuard, TypeVar

from playwright.sync_api import Error

from guidewalk.observation import Contradiction, Mark, Observation
from guidewalk.reader import Reader, ReaderError
from guidewalk.reader.values import CodeCard, Totp, Value
from guidewalk.screen.beside import beside, names_of_values
from guidewalk.screen.boxes import cells, split
from guidewalk.screen.lexicon import KOREAN, Lexicon
from guidewalk.screen.model import GROUPS, Node, Screen
from guidewalk.screen.names import bare, likeness, plain
from guidewalk.screen.seek import Sought, Wish, on_screen, seek
from guidewalk.walk.course import Course
from guidewalk.walk.device import Device, OutOfReach
from guidewalk.walk.hand import Slipped
from guidewalk.walk.log import Log
from guidewalk.walk.story import Contradicted
from guidewalk.walk.task import Mode, Task

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from playwright.sync_api import Page

    from guidewalk.walk.evidence import Camera


T = TypeVar("T")
_CLOSE = 0.6  # words this like the guide's are a changed fact, not another text
_KEYS = {"엔터": "Enter", "enter": "Enter", "탭": "Tab", "tab": "Tab", "esc": "Escape"}


class SiteUnreachable(Exception):  # noqa: N818 - it is what happened, and names it
    """The site cannot be opened: the check cannot be made."""


class Walker:
    """Walks one scenario on one page.

    Args:
        page: the page, in a context that `guidewalk.walk.sight.attend` has prepared.
        reader: who follows the guide.
        faces: address of each face of the site (`pc`, `app`).
        mode: what to do at a contradiction.
        camera: takes the pictures.
        lexicon: words of the language on the screens.
    """

    def __init__(  # noqa: PLR0913 - everything that a walk needs
        self,
        page: Page,
        reader: Reader,
        faces: Mapping[str, str],
        mode: Mode,
        camera: Camera,
        lexicon: Lexicon = KOREAN,
    ) -> None:
        self.reader = reader
        self.mode = mode
        self.device = Device(page, lexicon)
        self.log = Log(camera)
        self.course = Course(self.device, self.log)
        self._faces = faces
        # What was chosen last, as the guide and as the screen has it: it tells which value a bare
        # label means.
        self._choice: tuple[str, ...] = ()
        self._began = 0.0
        self._impossible: str | None = None

    # The life of a step.

    def begin(self, task: Task) -> None:
        """A step begins.

        Args:
            task: the step.
        """
        self._began = time.monotonic()
        self.log.begin(task)

    def end(self) -> None:
        """The step has ended."""
        self.log.current.seconds = time.monotonic() - self._began

    def finish(self) -> tuple[Observation, ...]:
        """The scenario has ended.

        Returns:
            What was observed, step by step.
        """
        self.course.give_up()
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
            self._impossible = "not-built"
            self.impossible("not-built")
            return
        try:
            answer = self.device.page.goto(self._faces[face], wait_until="commit")
        except Error as error:
            raise SiteUnreachable(
                f"{self._faces[face]}: {error.message.splitlines()[0]}"
            ) from error
        if answer is not None and not answer.ok:
            raise SiteUnreachable(f"{self._faces[face]}: HTTP status {answer.status}")
        self.device.look()
        self.see(name)

    def click(self, label: str, *, role: str | None = None, place: str | None = None) -> None:
        """Click on a control; whatever it is called, something must come of it.

        Args:
            label: the guide's name for it.
            role: the ARIA role that the guide speaks of; None if it does not say.
            place: where the guide says it is; None if it does not say.
        """
        self._carry(Wish("click", label, role, place), self._press)

    def type(self, label: str, text: str | None = None) -> None:
        """Fill in a field, or the boxes under one label.

        Args:
            label: the guide's name for it.
            text: what to type; the reader's own value where None.
        """
        self._carry(Wish("type", label), lambda wish, sought: self._fill(wish, sought, text))

    def change(self, label: str) -> None:
        """Change what a field holds to the reader's new value, and save it.

        Args:
            label: the guide's name for the field.
        """

        def act(wish: Wish, sought: Sought) -> None:
            self._fill(wish, sought, str(self._value(f"새 {label}")))
            field = sought.node
            saves = [
                n
                for n in self.device.seen().controls
                if n.role == "button"
                and field is not None
                and (n.frame, n.form) == (field.frame, field.form)
                and not self.device.lexicon.back.search(n.name)
            ]
            if len(saves) == 1:
                self._press(Wish("click", saves[0].name), Sought(saves[0]))

        self._carry(Wish("type", label), act)

    def select(self, option: str, *, group: str | None = None) -> None:
        """Choose one of several.

        Args:
            option: the guide's name for it.
            group: the guide's name for what is chosen; None if it does not say.
        """
        self._carry(Wish("select", option, group=group), self._choose)

    def check(self, label: str) -> None:
        """Switch a check box on.

        Args:
            label: the guide's name for it.
        """
        self._carry(Wish("check", label), self._choose)

    def offers(self, option: str, *, group: str | None = None) -> None:
        """See that something can be chosen.

        Args:
            option: the guide's name for it.
            group: the guide's name for what is chosen; None if it does not say.
        """
        self._carry(
            Wish("select", option, group=group),
            lambda wish, sought: self.log.saw(self.device.seen(), sought.node),
        )

    def proceed(self, group: str) -> None:
        """Fill in whatever the chosen way asks for.

        Args:
            group: the guide's name for what was chosen.
        """
        if self._not_now():
            return
        screen = self.device.seen()
        empty = [n for n in screen.controls if n.field and not n.filled and not n.options]
        self.log.saw(screen, empty[0] if empty else None)
        done: set[int] = set()
        for node in empty:
            around = next((g for g in screen.groups_of(node) if g.role == "group"), None)
            boxes = [n for n in screen.inside(around) if n.field] if around is not None else [node]
            if id(boxes[0]) in done or id(node) in done:
                continue
            target = around if around is not None and len(boxes) > 1 else node
            value = self._value_of_choice(target.name)
            self._fill(Wish("type", target.name), Sought(target), value)
            done |= {id(box) for box in boxes}
        self.course.claimed.add(bare(group))

    def see(self, text: str) -> None:
        """See that something stands on the screen.

        Args:
            text: the guide's words.
        """
        if self._not_now():
            return
        node = self.device.until(lambda screen: _saying(screen, text))
        screen = self.device.seen()
        if node is not None:
            self.log.saw(screen, node)
            return
        said = dict.fromkeys(n.said for n in screen.nodes if n.said and not n.control)
        nearest = sorted(said, key=lambda words: -likeness(text, words))[:5]
        close = nearest[0] if nearest and likeness(text, nearest[0]) > _CLOSE else None
        self.contradict(
            Contradiction(
                "fact-changed" if close else "removed", text, close, close, tuple(nearest)
            )
        )

    def read_off(self, name: str) -> str | None:
        """Read the value that the screen gives under a name.

        Args:
            name: the guide's name for it.

        Returns:
            The value; None if the screen gives none.
        """
        if self._not_now():
            return None
        found = self.device.until(lambda screen: beside(screen, name))
        screen = self.device.seen()
        if found is None:
            names = sorted(names_of_values(screen), key=lambda said: -likeness(name, said))
            near = names[0] if names else None
            self.contradict(
                Contradiction("relabelled" if near else "removed", name, near, near, tuple(names))
            )
            found = beside(screen, near) if near is not None else None
        if found is None:
            return None
        self.log.saw(screen, found[0])
        return found[1]

    def confirm(self, label: str) -> None:
        """See the reader's own value under a name.

        Args:
            label: the guide's name for it.
        """
        shown = self.read_off(label)
        own = self._own_value(label)
        if shown is None or own is None:
            return
        if bare(own) not in bare(shown):
            self.contradict(Contradiction("fact-changed", f"{label}: {own}", shown, None))

    def press_key(self, key: str) -> None:
        """Press a key of the keyboard.

        Args:
            key: its name (`Enter`, `Tab`, `Esc`), as the guide writes it.
        """
        if self._not_now():
            return
        before = self.device.seen()
        self.log.saw(before, None)
        self.log.leave(before)
        self.device.hand.key(_KEYS.get(key.casefold(), key))
        self.device.look()
        self.course.moved(before)

    def scroll(self) -> None:
        """Scroll one screenful down."""
        if self._not_now():
            return
        self.device.hand.key("PageDown")
        self.log.saw(self.device.look(), None)

    def upload(self, label: str) -> None:
        """Choose the reader's own file in a file box.

        Args:
            label: the guide's name for the box; its value is the file's path.
        """

        def act(_: Wish, sought: Sought) -> None:
            if sought.node is not None:
                self.device.hand.upload(sought.node, str(self._value(label)))
                self.log.saw(self.device.look(), sought.node)

        self._carry(Wish("click", label), act)

    def sign_in(self) -> None:
        """Fill in what the sign-in screen asks for and press its button."""
        self.proceed("")
        self._press_deed("로그인")

    def outcome(self, subject: str, deed: str) -> None:
        """See that what the guide promises has come about.

        Args:
            subject: what it happens to.
            deed: what happens to it, as a noun.
        """
        if self._not_now():
            return
        own = self._own_value(subject)
        if _outcome(self.device.seen(), subject, deed, own) is None:
            self._press_deed(deed)
        node = self.device.until(lambda screen: _outcome(screen, subject, deed, own))
        screen = self.device.seen()
        if node is None:
            said = tuple(n.said for n in screen.nodes if n.role in ("heading", "status", "alert"))
            self.contradict(
                Contradiction(
                    "outcome-missing", f"{subject} {deed}", said[0] if said else None, offered=said
                )
            )
            return
        self.log.saw(screen, node)

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
        if self._not_now():
            return False
        if thing is None:
            self.impossible("needs-a-person")
        return thing is not None

    def compare(self, expected: str, found: str | None, *, missing: str) -> None:
        """Compare a fact of the guide with what came about.

        Args:
            expected: the guide's words.
            found: what came about; None if nothing did.
            missing: what was waited for, for the finding if nothing came.
        """
        if found is None:
            self.contradict(Contradiction("outcome-missing", missing))
        elif bare(found) != bare(expected):
            self.contradict(Contradiction("fact-changed", expected, found, found))

    def impossible(self, reason: str) -> None:
        """Nothing here can carry out this step.

        Args:
            reason: why, in the words of the report (`needs-a-person`, `not-built`).
        """
        self.log.current.mark = Mark.NOT_POSSIBLE
        self.log.current.because = reason

    # How it does it.

    def _not_now(self) -> bool:
        """Whether the walk never got to where this step could be tried."""
        if self._impossible is not None:
            self.impossible(self._impossible)
            return True
        self.course.catch_up()
        if self.course.stopped is not None:
            self.course.not_tried()
            return True
        return False

    def _carry(self, wish: Wish, act) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        if self._impossible is not None:
            self.impossible(self._impossible)
            return
        self.course.catch_up()
        sought = self.course.find(wish)
        if sought.node is None:
            if self.mode is Mode.STRICT:
                self.contradict(self.course.missing(wish))
            healed = self.course.heal(wish, act)
            if healed is None:
                return
            sought = healed
        for contradiction in sought.contradictions:
            self.contradict(contradiction, sought.node)
        self.log.current.notes += sought.notes
        self.course.claimed.add(bare(wish.label))
        act(wish, sought)

    def _press(self, wish: Wish, sought: Sought) -> None:
        node = sought.node
        if node is None:
            return
        if node.disabled:
            self.course.force()
            return
        before = self.device.reveal(node)
        self.log.saw(before, node)
        self.log.leave(before)
        try:
            after = self.device.press(node)
        except OutOfReach as cover:
            self.contradict(Contradiction("disabled", wish.label, found=cover.by), node)
            self.course.force()
            return
        if after.signature == before.signature and not node.selected:
            self.device.until(lambda s: True if s.signature != before.signature else None)
            after = self.device.seen()
            if after.signature == before.signature:
                self.contradict(Contradiction("no-effect", wish.label, node.name), node)
                self.course.force()
                return
        if sought.healed and seek(after, wish).node is not None:
            self._inserted(wish, before)
            return
        self.course.moved(before)
        if self._refused(wish, before, after):
            return
        if sought.healed and self.course.lost:
            # A guess that leads nowhere was a wrong one.
            wrong = self.log.current.contradictions.pop()
            self.log.current.contradictions.append(
                replace(wrong, kind="removed", found=None, suggestion=None, alternative=wrong.found)
            )
            self.course.stop()

    def _inserted(self, wish: Wish, entered: Screen) -> None:
        """What was taken for it only led on to it: the screen before was not in the guide."""
        draft = self.log.current
        guessed = draft.contradictions.pop()
        self.log.blame_previous(
            entered,
            Contradiction(
                "undocumented-screen", wish.label, entered.heading, guessed.found, guessed.offered
            ),
        )
        self._press(wish, seek(self.device.seen(), wish))

    def _refused(self, wish: Wish, before: Screen, after: Screen) -> bool:
        """Whether the site wants something first that the guide does not speak of."""
        if before.heading != after.heading or not any(n.invalid for n in after.controls):
            return False
        for node in (n for n in after.controls if n.invalid):
            meant = self.course.unpark_as(node) if not self._spoken_of(after, node) else None
            if meant is not None:
                continue
            if self._spoken_of(after, node):
                told = Contradiction("fact-changed", node.name, node.description or None)
            else:
                told = Contradiction(
                    "undocumented-control", wish.label, node.name, node.name, (node.description,)
                )
            self.contradict(told, node)
            self._satisfy(node)
        again = seek(self.device.look(), wish)
        if again.node is not None:
            self.device.press(again.node)
        if self.device.seen().heading == before.heading:
            self.course.stop()
        self.course.moved(before)
        return True

    def _spoken_of(self, screen: Screen, node: Node) -> bool:
        names = [node.name, *(group.name for group in screen.groups_of(node))]
        return node.filled or any(bare(name) in self.course.claimed for name in names)

    def _satisfy(self, node: Node) -> None:
        """Give a control that the guide does not know what its own name asks for, to get on."""
        if node.choice:
            self.device.press(node)
            return
        try:
            for text in self._parts(node.name, [node], None):
                self.device.type(node, text)
        except (ReaderError, Slipped):
            return

    def _fill(self, wish: Wish, sought: Sought, given: Value | None) -> None:
        node = sought.node
        if node is None or node.disabled:
            return
        screen = self.device.seen()
        boxes = [node] if node.role not in GROUPS else [n for n in screen.inside(node) if n.field]
        self.log.saw(screen, node)
        parts = self._parts(wish.label, boxes, given)
        for box, part in zip(boxes, parts, strict=False):
            self._write(box, part)
        if len(boxes) == 1:
            self._once_more(boxes[0], parts[0])

    def _write(self, box: Node, text: str) -> None:
        try:
            self.device.type(box, text)
        except Slipped:
            wrong = Contradiction("fact-changed", text, found=", ".join(box.options) or None)
            self.contradict(wrong, box)

    def _once_more(self, box: Node, text: str) -> None:
        """A second box for the same secret is filled as any reader would."""
        screen = self.device.seen()
        later = screen.controls[screen.controls.index(box) + 1 :]
        again = next((n for n in later if n.field), None)
        if (
            again is not None
            and again.secret
            and box.secret
            and (again.frame, again.form) == (box.frame, box.form)
            and self.device.lexicon.again.search(again.name)
        ):
            self._write(again, text)

    def _parts(self, label: str, boxes: Sequence[Node], given: Value | None) -> tuple[str, ...]:
        card = self.reader.card
        asked = cells(boxes, self.device.lexicon)
        if asked is not None and card is not None:
            return tuple(card.part(n, front=front, digits=digits) for n, front, digits in asked)
        value = given if given is not None else self._value(label)
        match value:
            case Totp():
                return (value.now(),)
            case CodeCard():
                return (value.serial,)
            case str():
                parts = split(value, boxes)
                if parts is not None:
                    return parts
        raise ReaderError(
            label,
            f"{self.reader.source}: the value of '{label}' does not go into the {len(boxes)} boxes "
            f"of the screen '{self.device.seen().heading}'. Separate its parts with '-'.",
        )

    def _value(self, label: str) -> Value:
        context = " ".join((*self._choice, self.log.current.task.sentence))
        return self.reader.value(label, context=context)

    def _value_of_choice(self, label: str) -> Value:
        """The value for a box of the chosen way: of what belongs to it, the likest."""
        own = [n for n in self.reader.values if any(bare(c) in bare(n) for c in self._choice)]
        if own:
            return self.reader.values[max(own, key=lambda name: likeness(label, name))]
        return self._value(label)

    def _own_value(self, name: str) -> str | None:
        """The reader's own value for a name that the guide may have shortened (`ID`)."""
        names = [n for n in self.reader.values if bare(name) in bare(n)]
        try:
            value = self.reader.value(name) if len(names) != 1 else self.reader.values[names[0]]
        except ReaderError:
            return None
        return value if isinstance(value, str) else None

    def _choose(self, wish: Wish, sought: Sought) -> None:
        node = sought.node
        if node is None or node.disabled:
            return
        self.log.saw(self.device.seen(), node)
        self._choice = (wish.label, sought.option or node.name)
        if sought.option is not None:
            self.device.hand.pick(node, sought.option)
            return
        if node.checked or node.selected:
            return
        if not node.choice:
            self._press(wish, sought)
            return
        before = self.device.seen()
        after = self.device.press(node)
        now = seek(after, Wish(wish.deed, node.name)).node
        if now is None and on_screen(after, node.name):
            return
        if after.signature == before.signature or (now is not None and now.checked is False):
            self.contradict(Contradiction("no-effect", wish.label, node.name), node)

    def _press_deed(self, deed: str) -> None:
        """The button that does what is promised, where the form still waits for it."""
        screen = self.device.seen()
        doing = [
            n
            for n in screen.controls
            if n.role == "button"
            and bare(deed) in bare(n.name)
            and n.form is not None
            and not n.disabled
        ]
        if len(doing) == 1:
            self._press(Wish("click", doing[0].name), Sought(doing[0]))


def _saying(screen: Screen, text: str) -> Node | None:
    """The most telling thing on the screen that says this: a heading before a paragraph."""
    wanted = bare(text)
    saying = [n for n in screen.nodes if wanted in bare(n.said)]
    saying.sort(key=lambda n: (n.role != "heading", len(n.said)))
    if saying:
        return saying[0]
    if wanted in bare(screen.title) and screen.nodes:
        return next((n for n in screen.nodes if n.role == "heading"), screen.nodes[0])
    return None


def _outcome(screen: Screen, subject: str, deed: str, own: str | None) -> Node | None:
    """What says that it has come about: the deed done to the subject, or the reader's own value."""
    for node in screen.nodes:
        said = bare(node.text)
        if not said or node.control:
            continue
        if own is not None and bare(own) in said:
            return node
        told = bare(subject) in said and bare(deed) in said
        if told and any(word in plain(node.text) for word in ("되었", "됐", "완료", "했습니다")):
            return node
    return None
