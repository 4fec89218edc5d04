"""The parts of a guide that have something to do in them, as the stops of a way."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from guidewalk.guide import Kind

if TYPE_CHECKING:
    from guidewalk.derive.phrasebook import Phrasebook
    from guidewalk.guide import Guide, Outcome, Sentence

Stop = tuple["Sentence", ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A section, or what stands before the first one, with something to do in it.

    Attributes:
        title: the section's title on one line; the guide's own before the first section.
        name: the title in NFC, numbered from the second of a title on (`발급 방법 (2)`), as authors
            repeat headings; a feature is named so and found again by it.
        face: which kind of screen it is for, as in `Section.face`.
        sentences: every sentence of it, in order.
        stops: its sentences by numbered step, those between steps together; from the first stop
            with an instruction on, since nothing can be seen before anything is done.

    """

    title: str
    name: str
    face: str
    sentences: tuple[Sentence, ...]
    stops: tuple[Stop, ...]


def parts(guide: Guide) -> tuple[Part, ...]:
    """The parts of a guide that ask the reader to do something.

    Args:
        guide: the guide.

    Returns:
        One a section with at least one instruction, in order; sections of one title stay apart.

    """
    starts = [section.line for section in guide.sections]
    ends = (*starts[1:], None)
    first = starts[0] if starts else None
    found = [_part(guide, guide.title, "pc", 0, first)]
    found.extend(
        _part(guide, section.title or guide.title, section.face, section.line, end)
        for section, end in zip(guide.sections, ends, strict=False)
    )
    names: set[str] = set()
    doing = (part for part in found if part.stops)
    return tuple(replace(part, name=unused(part.name, names)) for part in doing)


def unused(wanted: str, names: set[str]) -> str:
    """A name that nothing else has yet.

    Args:
        wanted: the name as it should be.
        names: those that are taken; the new one is added.

    Returns:
        The name, with ` (2)`, ` (3)`, … where it is taken.

    """
    name, number = wanted, 1
    while name in names:
        number += 1
        name = f"{wanted} ({number})"
    names.add(name)
    return name


def claims_name(guide: Guide, book: Phrasebook) -> str:
    """The name of the feature that observes what a guide claims.

    Args:
        guide: the guide.
        book: the phrases of its language.

    Returns:
        The name, by which tracing finds the claims again.

    """
    return unicodedata.normalize("NFC", book.claims.format(title=one_line(guide.title)))


def claims_part(guide: Guide, name: str) -> Part:
    """The claims of a guide, wherever they stand, as a part without stops.

    Args:
        guide: the guide.
        name: the name of the feature that observes them.

    Returns:
        The part.

    """
    sentences = tuple(s for s in guide.sentences if s.kind is Kind.CLAIM)
    return Part(one_line(guide.title), name, "pc", sentences, ())


def promised(sentence: Sentence) -> tuple[Outcome, ...]:
    """The outcomes of a sentence that a reader can look for when they come to it.

    Args:
        sentence: the sentence.

    Returns:
        Its outcomes; none for a claim, which speaks of the product and not of this way.

    """
    return sentence.outcomes if sentence.kind in (Kind.INSTRUCTION, Kind.OUTCOME) else ()


def one_line(text: str) -> str:
    """A text with its white space collapsed, as it stands in a citation or a heading.

    Args:
        text: any text.

    Returns:
        The same on one line.

    """
    return " ".join(text.split())


def _part(guide: Guide, title: str, face: str, start: int, end: int | None) -> Part:
    sentences = tuple(
        sentence
        for sentence in guide.sentences
        if sentence.location.line >= start and (end is None or sentence.location.line < end)
    )
    steps = {
        sentence.id: place
        for place, step in enumerate(s for section in guide.sections for s in section.steps)
        for sentence in step.sentences
    }
    runs = groupby(sentences, key=lambda sentence: steps.get(sentence.id))
    stops = [tuple(run) for _, run in runs]
    doing = [place for place, stop in enumerate(stops) if any(s.instructions for s in stop)]
    stops = stops[doing[0] :] if doing else []
    name = unicodedata.normalize("NFC", one_line(title))
    return Part(one_line(title), name, face, sentences, tuple(stops))
