"""How the guide's sentences are laid out on the page: parts, and in them steps and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidewalk.guide import Guide, Sentence

HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Block:
    """Sentences that stand together.

    Attributes:
        kind: `heading`, `step` or `prose`.
        number: the step's number as the author printed it; None outside steps.
        paragraphs: its sentences, by paragraph.
    """

    kind: str
    number: int | None
    paragraphs: tuple[tuple[Sentence, ...], ...]


def blocks(guide: Guide) -> tuple[Block, ...]:
    """The guide in the order of its text.

    Args:
        guide: the guide.

    Returns:
        Its blocks; each sentence stands in exactly one.
    """
    step_of = {
        sentence.id: (index, nth)
        for index, section in enumerate(guide.sections)
        for nth, step in enumerate(section.steps)
        for sentence in step.sentences
    }

    def belongs(sentence: Sentence) -> tuple[object, ...]:
        if sentence.reason == HEADING and sentence.step is None:
            return HEADING, sentence.id
        return sentence.section, sentence.step, step_of.get(sentence.id)

    return tuple(_block(list(together)) for _, together in groupby(guide.sentences, key=belongs))


def _block(sentences: list[Sentence]) -> Block:
    first = sentences[0]
    heading = first.reason == HEADING and first.step is None
    kind = HEADING if heading else "prose" if first.step is None else "step"
    return Block(kind, first.step, tuple(_paragraphs(sentences)))


def _paragraphs(sentences: list[Sentence]) -> Iterator[tuple[Sentence, ...]]:
    """Splits at blank lines: a sentence that begins two lines or more below the one before."""
    paragraph = [sentences[0]]
    for sentence in sentences[1:]:
        if sentence.location.line - paragraph[-1].location.end_line > 1:
            yield tuple(paragraph)
            paragraph = []
        paragraph.append(sentence)
    yield tuple(paragraph)
