"""Problems of the whole: what the guide asks for or promises and no scenario carries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidewalk.derive.form import Form
from guidewalk.derive.part import promised
from guidewalk.derive.phrasebook import quotable
from guidewalk.trace.aligning import wordings
from guidewalk.trace.citing import folded
from guidewalk.trace.problem import Problem, ProblemKind
from guidewalk.trace.telling import where_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guidewalk.derive.phrasebook import Phrasebook
    from guidewalk.feature import Feature
    from guidewalk.guide import Sentence
    from guidewalk.trace.aligning import Aligned
    from guidewalk.trace.citing import Ground

Walk = tuple["Feature", tuple["Aligned", ...]]


@dataclass(frozen=True, slots=True)
class _Gap:
    kind: ProblemKind
    sentence: Sentence
    what: str
    texts: tuple[str, ...]


def uncarried(where: Ground, walks: Sequence[Walk], book: Phrasebook) -> Iterator[Problem]:
    """What no step of any scenario carries.

    Args:
        where: the part of the guide.
        walks: each feature that walks it, with its steps.
        book: the step phrases.

    Yields:
        A problem for each instruction, option and outcome that is not carried.

    """
    steps = [one for _, aligned in walks for one in aligned]
    gaps = (*_asked(where, steps, book), *_promised(where, steps, book))
    yield from (_problem(gap, where, walks) for gap in gaps)


def _asked(where: Ground, steps: Sequence[Aligned], book: Phrasebook) -> Iterator[_Gap]:
    carried = {(one.sentence.id, one.instruction) for one in steps}
    named = {(one.sentence.id, one.instruction, word) for one in steps for word in one.step.quoted}
    for sentence in where.sentences:
        for index, instruction in enumerate(sentence.instructions):
            texts = tuple(wordings(instruction, book))
            if (sentence.id, index) not in carried:
                name = instruction.label or instruction.value
                what = f"'{name}' ({instruction.action})" if name else str(instruction.action)
                yield _Gap(ProblemKind.NOT_CARRIED, sentence, f"{what} is asked for", texts)
                continue
            for option in dict.fromkeys(map(quotable, instruction.options)):
                if (sentence.id, index, option) not in named:
                    own = tuple(text for text in texts if f'"{option}"' in text)
                    what = f"the option '{option}' is offered"
                    yield _Gap(ProblemKind.OPTION_NOT_CARRIED, sentence, what, own)


def _promised(where: Ground, steps: Sequence[Aligned], book: Phrasebook) -> Iterator[_Gap]:
    seen = {(one.sentence.id, one.outcome) for one in steps}
    stops = where.stop_of()
    for sentence in where.sentences:
        if sentence.id not in stops:
            continue
        for index, outcome in enumerate(promised(sentence)):
            if (sentence.id, index) not in seen:
                text = book.step(Form.OUTCOME, label=outcome.subject, deed=outcome.deed)
                what = f"'{outcome.subject}' {outcome.deed} is promised"
                texts = () if text is None else (text,)
                yield _Gap(ProblemKind.OUTCOME_NOT_CARRIED, sentence, what, texts)


def _problem(gap: _Gap, where: Ground, walks: Sequence[Walk]) -> Problem:
    """The problem's line is that of the step after which the missing one belongs."""
    feature, aligned = walks[0]
    sentence = gap.sentence
    before = [one for one in aligned if _position(one.sentence) <= _position(sentence)]
    line = next((scenario.line for scenario in feature.scenarios), 1)
    if before:
        latest = max(_position(one.sentence) for one in before)
        run = [one for one in before if _position(one.sentence) == latest]
        line = run[0].step.line
    number = "" if sentence.step is None else f"{sentence.step}. "
    advice = (
        f"add under '#> {number}{folded(sentence.text)}': {' or '.join(gap.texts)}"
        if gap.texts
        else "it has no name to make a step of; add a step of the suite's own under its citation"
    )
    at = where_in(where.guide, sentence)
    message = f"{gap.what} at {at}, but no scenario has a step for it; {advice}"
    return Problem(gap.kind, feature.path, line, sentence.location.line, message)


def _position(sentence: Sentence) -> tuple[int, int]:
    return sentence.location.line, sentence.location.column
