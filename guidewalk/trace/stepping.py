"""Problems with single steps: words the sentence does not have, another action, another order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.derive.form import CLICKS, Form
from guidewalk.derive.part import promised
from guidewalk.derive.phrasebook import quotable
from guidewalk.trace.aligning import wordings
from guidewalk.trace.problem import Problem, ProblemKind
from guidewalk.trace.telling import where_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidewalk.derive.phrasebook import Phrasebook
    from guidewalk.feature import Feature
    from guidewalk.guide import Instruction, Sentence
    from guidewalk.trace.aligning import Aligned
    from guidewalk.trace.citing import Ground

_AFTER_INSTRUCTIONS = 1_000_000


def misfits(
    where: Ground, feature: Feature, aligned: Iterable[Aligned], book: Phrasebook
) -> Iterator[Problem]:
    """Steps that say another thing than the sentence they cite.

    Args:
        where: the part of the guide that the feature walks.
        feature: the feature.
        aligned: the steps of one scenario.
        book: the step phrases.

    Yields:
        A problem for each quoted word that is not the sentence's, and for each step of the
        phrasebook that does another thing, to another kind of control or in another place.

    """
    for one in aligned:
        foreign = [word for word in one.step.quoted if not _has(one.sentence, word)]
        line, at = one.sentence.location.line, where_in(where.guide, one.sentence)
        for word in foreign:
            message = (
                f"'{word}' does not stand in the cited sentence at {at}: "
                f"'{quotable(one.sentence.text)}'; quote the guide's own words"
                + _offer(one.sentence, book)
            )
            yield Problem(ProblemKind.FOREIGN_WORD, feature.path, one.step.line, line, message)
        if not foreign and not _fits(one, book):
            message = (
                f"the step '{one.step.text}' does not do what the cited sentence at {at} says: "
                f"'{quotable(one.sentence.text)}'" + _offer(one.sentence, book)
            )
            yield Problem(ProblemKind.WRONG_ACTION, feature.path, one.step.line, line, message)


def disorder(where: Ground, feature: Feature, aligned: Iterable[Aligned]) -> Iterator[Problem]:
    """Steps that come in another order than the guide's.

    Within one numbered step an alternative (`만약에 …`) may come before what every reader does,
    as it can be a precondition; and numbered steps always come in order.

    Args:
        where: the part of the guide that the feature walks.
        feature: the feature.
        aligned: the steps of one scenario.

    Yields:
        A problem for each step that comes too late.

    """
    stops = where.stop_of()
    places = {sentence.id: place for place, sentence in enumerate(where.sentences)}
    last_stop: Aligned | None = None
    last: dict[bool, tuple[tuple[int, int], Aligned]] = {}
    for one in aligned:
        before = None
        stop = stops.get(one.sentence.id, 0)
        if last_stop is not None and stops.get(last_stop.sentence.id, 0) > stop:
            before = last_stop
        else:
            last_stop = one
        if not one.idle:
            side = _conditional(one)
            index = _AFTER_INSTRUCTIONS if one.instruction is None else one.instruction
            key = (places[one.sentence.id], index)
            if side in last and last[side][0] > key:
                before = before or last[side][1]
            else:
                last[side] = (key, one)
        if before is not None:
            yield Problem(
                ProblemKind.OUT_OF_ORDER,
                feature.path,
                one.step.line,
                one.sentence.location.line,
                f"'{one.step.text}' comes after '{before.step.text}' (line {before.step.line}), "
                f"but the guide has it before, at {where_in(where.guide, one.sentence)}; "
                "put the steps into the guide's order",
            )


def _conditional(one: Aligned) -> bool:
    if one.instruction is not None:
        return one.sentence.instructions[one.instruction].condition is not None
    return one.outcome is not None and promised(one.sentence)[one.outcome].condition is not None


def _has(sentence: Sentence, word: str) -> bool:
    """Whether a word is the sentence's, as it stands there or as reading found it.

    A label may stand in the text with markup inside, and the group of the author's own choice is
    named by the sentence that lists the options.
    """
    named = {
        quotable(name)
        for i in sentence.instructions
        for name in (i.label, i.group, i.value, *i.options)
        if name
    }
    named |= {quotable(outcome.subject) for outcome in sentence.outcomes}
    return word in named or (bool(word) and quotable(word) in quotable(sentence.text))


def _fits(one: Aligned, book: Phrasebook) -> bool:
    understood = one.understood
    if understood is None or one.outcome is not None:
        return True
    if understood.form is Form.CALL_ENDED:
        return book.says_call_ended(one.sentence.text)
    if one.instruction is None:
        return False
    instruction = one.sentence.instructions[one.instruction]
    if one.step.text in wordings(instruction, book):
        return True
    return _same_click(one, instruction, book)


def _same_click(one: Aligned, instruction: Instruction, book: Phrasebook) -> bool:
    """Where the guide names no kind of control, a feature may say which kind it is."""
    understood = one.understood
    place = instruction.place if instruction.place in book.places else None
    return (
        understood is not None
        and book.form_of(instruction) is Form.CLICK_ANY
        and understood.form in CLICKS.values()
        and understood.place == place
    )


def _offer(sentence: Sentence, book: Phrasebook) -> str:
    texts = [text for i in sentence.instructions for text in wordings(i, book)]
    for outcome in promised(sentence):
        text = book.step(Form.OUTCOME, label=outcome.subject, deed=outcome.deed)
        texts += [] if text is None else [text]
    return f". Its steps can be: {' · '.join(dict.fromkeys(texts))}" if texts else ""
