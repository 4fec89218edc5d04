"""Which instruction of the cited sentence a step carries out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidewalk.derive.choice import group_of
from guidewalk.derive.form import ACTIONS, Form
from guidewalk.derive.part import promised
from guidewalk.derive.phrasebook import quotable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidewalk.derive.phrasebook import Phrasebook, Understood
    from guidewalk.feature import Scenario, Step
    from guidewalk.guide import Instruction, Sentence

_OPTIONS = frozenset({Form.OPTION, Form.OPTION_IN_GROUP})
_NAMELESS = frozenset({Form.ANSWER, Form.SCROLL, Form.SIGN_IN})


@dataclass(frozen=True, slots=True)
class Aligned:
    """A step with what it carries.

    Attributes:
        step: the step.
        sentence: the sentence that it cites.
        understood: its phrase; None if it is the suite's own.
        instruction: the index of the instruction in the sentence; None if it carries none.
        outcome: the index of the outcome in the sentence; None if it looks for none.

    """

    step: Step
    sentence: Sentence
    understood: Understood | None
    instruction: int | None = None
    outcome: int | None = None

    @property
    def idle(self) -> bool:
        """It carries nothing of its sentence."""
        return self.instruction is None and self.outcome is None


def align(scenario: Scenario, cited: dict[int, Sentence], book: Phrasebook) -> tuple[Aligned, ...]:
    """Find what each step of a scenario carries.

    Args:
        scenario: the scenario.
        cited: its sentences by the line of their citation.
        book: the step phrases.

    Returns:
        One entry a step whose citation resolves, in order. Of like instructions the first that
        no earlier step of the scenario carries is taken.

    """
    used: set[tuple[str, int]] = set()
    found: list[Aligned] = []
    for step in scenario.steps:
        sentence = cited.get(step.citation.line) if step.citation else None
        if sentence is None:
            continue
        understood = book.understand(step.text)
        outcome = _outcome(step, sentence, understood)
        fitting = [] if outcome is not None else list(_fitting(step, sentence, understood))
        # Two controls of one name are told apart by their kind, place or group.
        exact = [i for i in fitting if step.text in wordings(sentence.instructions[i], book)]
        fitting = exact or fitting
        fresh = [index for index in fitting if (sentence.id, index) not in used]
        index = fresh[0] if fresh else (fitting[-1] if fitting else None)
        if index is not None:
            used.add((sentence.id, index))
        found.append(Aligned(step, sentence, understood, index, outcome))
    return tuple(found)


def wordings(instruction: Instruction, book: Phrasebook) -> Iterator[str]:
    """Every step of the phrasebook that carries an instruction as the guide gives it.

    Args:
        instruction: the instruction.
        book: the phrases.

    Yields:
        The texts of the steps.

    """
    group = group_of(instruction)
    texts = [None if instruction.options else book.step_for(instruction)]
    for option in instruction.options:
        listed = Form.OPTION_IN_GROUP if group else Form.OPTION
        picked = Form.SELECT_IN_GROUP if group else Form.SELECT
        texts.append(book.step(listed, group=group, label=option))
        texts.append(book.step(picked, group=group, label=option))
        texts.append(book.step(Form.PROCEED, group=group or option))
    yield from (text for text in texts if text is not None)


def _fitting(step: Step, sentence: Sentence, understood: Understood | None) -> Iterator[int]:
    for index, instruction in enumerate(sentence.instructions):
        if understood is None:
            names = _names(instruction)
            # The suite's own phrase need not name what has no name in the guide.
            if (names & set(step.quoted)) if step.quoted else not names:
                yield index
        elif _carries(understood, instruction):
            yield index


def _carries(understood: Understood, instruction: Instruction) -> bool:
    form, words = understood.form, understood.words
    if instruction.action not in ACTIONS[form]:
        return False
    options = {quotable(option) for option in instruction.options}
    if form in _OPTIONS:
        return words["label"] in options
    if form is Form.PROCEED:
        return words["group"] in _names(instruction)
    if form is Form.ANSWER_NUMBER:
        return words["value"] == quotable(instruction.value or "")
    if form in _NAMELESS:
        return True
    return words["label"] in ({quotable(instruction.label or "")} | options)


def _outcome(step: Step, sentence: Sentence, understood: Understood | None) -> int | None:
    for index, outcome in enumerate(promised(sentence)):
        subject = quotable(outcome.subject)
        if understood is None:
            # Words that are also a label are taken for the label.
            named = {name for i in sentence.instructions for name in _names(i)}
            if subject in step.quoted and not named & set(step.quoted):
                return index
        elif understood.form is Form.OUTCOME:
            words = understood.words
            if words["label"] == subject and words["deed"] == quotable(outcome.deed):
                return index
    return None


def _names(instruction: Instruction) -> set[str]:
    named = (instruction.label, instruction.group, instruction.value, *instruction.options)
    return {quotable(name) for name in named if name}
