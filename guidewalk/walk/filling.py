"""Putting a reader's values where the screen takes them: boxes, lists, keypads, patterns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.reader import Reader, ReaderError
from guidewalk.reader.values import CodeCard, Totp, Value
from guidewalk.screen.boxes import cells, repeats, split
from guidewalk.screen.model import GROUPS, Node
from guidewalk.screen.names import bare, likeness
from guidewalk.screen.pads import grid, keypad, keypad_done
from guidewalk.walk.device import OutOfReach
from guidewalk.walk.hand import Slipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guidewalk.walk.device import Device

# What anybody could write where the guide does not say what.
_STAND_INS = {
    "date": "2000-01-01",
    "email": "reader@example.com",
    "month": "2000-01",
    "tel": "010-0000-0000",
    "time": "12:00",
    "url": "https://example.com/",
}
_KEYPAD = 3.0  # seconds that an on-screen keypad may take to open


class NotTaken(Exception):  # noqa: N818 - it is what happened, and names it
    """A box does not take a value.

    Attributes:
        box: the box.
        text: what it was given.
    """

    def __init__(self, box: Node, text: str) -> None:
        """Make it.

        Args:
            box: the box.
            text: what it was given.
        """
        super().__init__(f"{box.name}: {text}")
        self.box = box
        self.text = text


# Whatever keeps a hand from doing a thing on a screen.
CANNOT = (OutOfReach, Slipped, NotTaken, ReaderError)


class Filling:
    """Fills in what a screen asks for.

    Args:
        device: the screen and the hand.
        reader: whose values.
    """

    def __init__(self, device: Device, reader: Reader) -> None:
        self._device = device
        self._reader = reader
        # What was chosen last, as the guide and as the screen has it: it tells which value a bare
        # label means.
        self.choice: tuple[str, ...] = ()

    def fill(self, label: str, node: Node, given: Value | None, context: str) -> None:
        """Fill in a field, the boxes of a group, or a pattern.

        Args:
            label: the guide's name for it.
            node: the field or group on the screen.
            given: what to put there; the reader's own value where None.
            context: the guide's sentence, which tells which of several values is meant.

        Raises:
            ReaderError: the reader has no such value, or it does not go into these boxes.
            NotTaken: a box does not take it.
        """
        screen = self._device.seen()
        points = grid(screen, node) if node.role in GROUPS else ()
        if points:
            self._draw(label, points, given if given is not None else self.value(label, context))
            return
        boxes = [node] if node.role not in GROUPS else [n for n in screen.inside(node) if n.field]
        parts = self._parts(label, boxes, given, context)
        for box, part in zip(boxes, parts, strict=False):
            self.put(box, part)
        if len(boxes) == 1:
            self._once_more(boxes[0], parts[0])

    def value(self, label: str, context: str) -> Value:
        """The reader's value for a label.

        Args:
            label: the guide's label.
            context: the guide's sentence.

        Returns:
            The value.

        Raises:
            ReaderError: there is none, or no telling which.
        """
        return self._reader.value(label, context=" ".join((*self.choice, context)))

    def known(self, label: str) -> Value | None:
        """The reader's value of exactly this name.

        Args:
            label: the name.

        Returns:
            The value; None if they have none of that name.
        """
        names = [name for name in self._reader.values if bare(name) == bare(label)]
        return self._reader.values[names[0]] if names else None

    def improvise(self, box: Node) -> None:
        """Put into a box that the guide does not know what its name asks for, or what fits.

        Args:
            box: the box; not a secret one.

        Raises:
            NotTaken: it does not take it.
            ReaderError: it is a secret that the reader has not got.
        """
        try:
            value = self._reader.value(box.name)
        except ReaderError:
            if box.secret:
                raise
            value = _stand_in(box)
        if isinstance(value, str):
            self.put(box, next(o for o in box.options if o) if box.options else value)
        else:
            self.fill(box.name, box, value, "")

    def value_of_choice(self, label: str, context: str) -> Value:
        """The value for a box of the chosen way: of what belongs to it, the likest.

        Args:
            label: the screen's name for the box.
            context: the guide's sentence.

        Returns:
            The value.

        Raises:
            ReaderError: there is none, or no telling which.
        """
        values = self._reader.values
        own = [n for n in values if any(bare(c) in bare(n) for c in self.choice)]
        if own:
            return values[max(own, key=lambda name: likeness(label, name))]
        return self.value(label, context)

    def put(self, box: Node, text: str) -> None:
        """Put a text into one box, by its own keypad where it has one.

        Args:
            box: the box.
            text: the text.

        Raises:
            NotTaken: it does not take it.
        """
        try:
            if box.readonly:
                self._key_in(box, text)
            else:
                self._device.type(box, text)
        except Slipped as slipped:
            raise NotTaken(box, text) from slipped

    def _key_in(self, box: Node, text: str) -> None:
        """Type on a keypad that the page shows; its keys may lie anywhere."""
        if not keypad(self._device.seen()):
            self._device.press(box)
            if not self._device.until(lambda screen: keypad(screen) or None, longest=_KEYPAD):
                raise NotTaken(box, text)
        keys = keypad(self._device.seen())
        for sign in text:
            if sign not in keys:
                raise NotTaken(box, text)
            try:
                self._device.hand.press(keys[sign])
            except Slipped:
                # Shuffled anew after each key, or closed by itself after the last one.
                self._device.look()
                keys = keypad(self._device.seen())
                if sign not in keys:
                    raise NotTaken(box, text) from None
                self._device.hand.press(keys[sign])
        done = keypad_done(self._device.look(), self._device.lexicon)
        if done is not None and not done.disabled:
            self._device.press(done)

    def _draw(self, label: str, points: Sequence[Node], value: Value) -> None:
        if not isinstance(value, tuple):
            raise ReaderError(
                label,
                f"{self._reader.source}: the screen '{self._device.seen().heading}' wants a drawn "
                f"pattern for '{label}'. Give the numbers of its points: [1, 2, 3, 6, 9].",
            )
        self._device.hand.draw([points[number - 1] for number in value])
        self._device.look()

    def _once_more(self, box: Node, text: str) -> None:
        """A second box for the same secret is filled as any reader would."""
        screen = self._device.seen()
        fields = [n for n in screen.controls if n.field]
        at = next(
            (i for i, n in enumerate(fields) if (n.role, n.name) == (box.role, box.name)), None
        )
        again = fields[at + 1] if at is not None and at + 1 < len(fields) else None
        if (
            again is not None
            and not again.filled
            and (again.frame, again.form) == (box.frame, box.form)
            and repeats(box, again, self._device.lexicon)
        ):
            self.put(again, text)

    def _parts(
        self, label: str, boxes: Sequence[Node], given: Value | None, context: str
    ) -> tuple[str, ...]:
        card = self._reader.card
        asked = cells(boxes, self._device.lexicon)
        if asked is not None and card is not None:
            return tuple(card.part(n, front=front, digits=digits) for n, front, digits in asked)
        match given if given is not None else self.value(label, context):
            case Totp() as device:
                return (device.now(),)
            case CodeCard() as own:
                return (own.serial,)
            case str() as text if (parts := split(text, boxes)) is not None:
                return parts
        raise ReaderError(
            label,
            f"{self._reader.source}: the value of '{label}' does not go into the {len(boxes)} "
            f"boxes of the screen '{self._device.seen().heading}'. Separate its parts with '-'.",
        )


def _stand_in(box: Node) -> str:
    """Something that a box of this kind takes, for want of a value."""
    return _STAND_INS.get(box.kind, "1" * (box.limit or 1) if box.kind == "number" else "없음")
