"""The ways through a part of a guide: its main road, and one road for each alternative."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidewalk.derive.choice import Choice, choices
from guidewalk.derive.form import SEEING, Form
from guidewalk.derive.part import promised
from guidewalk.guide import Action

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidewalk.derive.part import Part, Stop
    from guidewalk.derive.phrasebook import Phrasebook
    from guidewalk.guide import Instruction, Sentence


@dataclass(frozen=True, slots=True)
class Move:
    """One step of a road.

    Attributes:
        sentence: the sentence it comes from.
        text: the step, without keyword.
        seeing: it looks and does nothing.
        opening: it opens the site or the app.

    """

    sentence: Sentence
    text: str
    seeing: bool = False
    opening: bool = False


@dataclass(frozen=True, slots=True)
class Road:
    """A way through a part.

    Attributes:
        name: what sets it apart from the main road (`OTP`); None for the main road.
        moves: its steps.

    """

    name: str | None
    moves: tuple[Move, ...]


def roads(part: Part, book: Phrasebook) -> tuple[Road, ...]:
    """Every road through a part.

    Args:
        part: the part.
        book: the phrases.

    Returns:
        The main road, then the alternatives in the order in which they leave it; roads without
        a step are left out.

    """
    survey = _Survey(part, book, choices(part))
    found = [Road(None, tuple(survey.along(part.stops)))]
    for place, stop in enumerate(part.stops):
        for sentence in stop:
            found.extend(survey.condition(place, sentence))
            found.extend(
                survey.option(choice, option)
                for choice in survey.choices
                if choice.sentence is sentence
                for option in choice.left
            )
    return tuple(road for road in found if road.moves)


@dataclass(frozen=True, slots=True)
class _Survey:
    part: Part
    book: Phrasebook
    choices: tuple[Choice, ...]

    def along(self, stops: Iterable[Stop]) -> Iterator[Move]:
        """What every reader does at these stops."""
        for stop in stops:
            for sentence in stop:
                yield from self.doing(sentence, conditional=False)

    def doing(self, sentence: Sentence, *, conditional: bool) -> Iterator[Move]:
        """What a sentence asks of every reader, or only of those whom its condition meets."""
        asked = [i for i in sentence.instructions if (i.condition is not None) is conditional]
        waits = not conditional or not any(i.condition is None for i in sentence.instructions)
        if asked and waits and self.book.says_call_ended(sentence.text):
            yield from self._move(sentence, Form.CALL_ENDED)
        for instruction in asked:
            yield from self._instruction(sentence, instruction)
        for outcome in promised(sentence):
            if (outcome.condition is not None) is conditional:
                yield from self._move(
                    sentence, Form.OUTCOME, label=outcome.subject, deed=outcome.deed
                )

    def condition(self, place: int, sentence: Sentence) -> Iterator[Road]:
        """The road of those whom the condition of a sentence meets, until it is the main one."""
        detour = tuple(self.doing(sentence, conditional=True))
        if not detour:
            return
        asked = [i for i in sentence.instructions if i.condition is not None]
        promises = [o for o in promised(sentence) if o.condition is not None]
        name = next((i.label for i in asked if i.label), None)
        name = name or next((i.condition for i in asked), None)
        name = name or next((o.condition for o in promises), None)
        before = self.along(self.part.stops[:place])
        back = self.along(self._until_click(place))
        yield Road(name, (*before, *detour, *back))

    def option(self, choice: Choice, option: str) -> Road:
        """The road of those who take an option that the author did not take."""
        stop = self.part.stops[choice.stop]
        here = stop.index(choice.sentence)
        before = self.along((*self.part.stops[: choice.stop], stop[:here]))
        asked = choice.sentence.instructions
        until = asked[: asked.index(choice.listing)]
        earlier = [
            move
            for instruction in until
            if instruction.condition is None
            for move in self._instruction(choice.sentence, instruction)
        ]
        form = Form.SELECT_IN_GROUP if choice.group else Form.SELECT
        picked = self._move(choice.sentence, form, group=choice.group, label=option)
        on = self._move(choice.sentence, Form.PROCEED, group=choice.group or option)
        rest = tuple(s for s in stop[here + 1 :] if s is not choice.telling)
        return Road(option, (*before, *earlier, *picked, *on, *self._back(choice, rest)))

    def _back(self, choice: Choice, rest: Stop) -> Iterator[Move]:
        """On to the next click, without what is only for the option that the author took."""
        for stop in (rest, *self.part.stops[choice.stop + 1 :]):
            theirs = any(_names(sentence, choice.taken) for sentence in stop)
            for sentence in stop:
                if not theirs:
                    yield from self.doing(sentence, conditional=False)
                    continue
                for instruction in sentence.instructions:
                    if instruction.action is Action.CLICK and instruction.condition is None:
                        yield from self._instruction(sentence, instruction)
            if _leads_on(stop):
                return

    def _until_click(self, place: int) -> Iterator[Stop]:
        for stop in self.part.stops[place:]:
            yield stop
            if _leads_on(stop):
                return

    def _instruction(self, sentence: Sentence, instruction: Instruction) -> Iterator[Move]:
        choice = next((c for c in self.choices if c.listing is instruction), None)
        if choice is None:
            form = self.book.form_of(instruction)
            text = self.book.step_for(instruction)
            if form is not None and text is not None:
                opening = instruction.action is Action.OPEN
                yield Move(sentence, text, form in SEEING, opening)
            return
        listed = Form.OPTION_IN_GROUP if choice.group else Form.OPTION
        for option in instruction.options:
            yield from self._move(sentence, listed, group=choice.group, label=option)
        if choice.telling is None:
            picked = Form.SELECT_IN_GROUP if choice.group else Form.SELECT
            yield from self._move(sentence, picked, group=choice.group, label=choice.taken)

    def _move(self, sentence: Sentence, form: Form, **words: str | None) -> Iterator[Move]:
        text = self.book.step(form, **words)
        if text is not None:
            yield Move(sentence, text, form in SEEING)


def _leads_on(stop: Stop) -> bool:
    return any(
        instruction.action is Action.CLICK and instruction.condition is None
        for sentence in stop
        for instruction in sentence.instructions
    )


def _names(sentence: Sentence, option: str) -> bool:
    text = unicodedata.normalize("NFC", sentence.text)
    return "".join(option.split()) in "".join(text.split())
