"""Roads through a guide, written as Gherkin with the guide's sentences as citations."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from guidewalk.claims import claims_of
from guidewalk.derive.language import phrasebook
from guidewalk.derive.part import claims_name, one_line, parts, unused
from guidewalk.derive.road import roads

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guidewalk.claims import Claim, Fact
    from guidewalk.derive.phrasebook import Keywords
    from guidewalk.derive.road import Move
    from guidewalk.guide import Guide, Sentence


@dataclass(frozen=True, slots=True)
class DerivedFeature:
    """A feature file that was derived, not yet written.

    Attributes:
        section: the title of the guide's section.
        name: the feature's name, by which the section is found again: its title, numbered from
            the second section of a title on.
        text: the whole file, ending in a newline.
        file_name: `pc.feature`, `app.feature`; numbered from the second of a kind on.

    """

    section: str
    name: str
    text: str
    file_name: str


def derive(guide: Guide, facts: Sequence[Fact] = ()) -> tuple[DerivedFeature, ...]:
    """Derive Gherkin from a guide.

    Args:
        guide: the guide as understood.
        facts: what can be observed of the claims that it makes.

    Returns:
        One feature a section that has an instruction, in order; then one for the claims, if a
        fact answers to any. No two scenarios of them share a name.

    Raises:
        UnknownLanguageError: there are no step phrases in the guide's language.

    """
    book = phrasebook(guide.language)
    files: dict[str, int] = {}
    names: set[str] = set()
    derived = []
    for part in parts(guide):
        lines = [f"# language: {book.language}", f"# guide: {one_line(guide.path)}"]
        lines.append(f"{book.keywords.feature}: {part.name}")
        written = roads(part, book)
        for road in written:
            wanted = part.name if road.name is None else f"{part.name} – {one_line(road.name)}"
            name = unused(wanted, names)
            lines += ["", f"  {book.keywords.scenario}: {name}"]
            lines += _steps(road.moves, book.keywords)
        if written:
            files[part.face] = files.get(part.face, 0) + 1
            number = "" if files[part.face] == 1 else f"-{files[part.face]}"
            text = "\n".join([*lines, ""])
            derived.append(
                DerivedFeature(part.title, part.name, text, f"{part.face}{number}.feature")
            )
    found = claims_of(guide, facts)
    if any(claim.matches for claim in found):
        name = claims_name(guide, book)
        lines = [f"# language: {book.language}", f"# guide: {one_line(guide.path)}"]
        lines += [f"{book.keywords.feature}: {name}", *_observed(found, names, book.keywords)]
        text = "\n".join([*lines, ""])
        derived.append(DerivedFeature(one_line(guide.title), name, text, "claims.feature"))
    return tuple(derived)


def _observed(claims: Sequence[Claim], names: set[str], words: Keywords) -> Iterator[str]:
    """A scenario for each fact, citing every sentence that states it."""
    stated: dict[tuple[str, tuple[str, ...]], list[Claim]] = {}
    faces = {match.fact.name: match.fact.face for claim in claims for match in claim.matches}
    for claim in claims:
        for match in claim.matches:
            stated.setdefault((match.fact.name, match.steps), []).append(claim)
    for (name, steps), cited in stated.items():
        yield ""
        if faces[name] != "pc":
            yield f"  @{faces[name]}"
        yield f"  {words.scenario}: {unused(name, names)}"
        yield from (f"    {citation(claim.sentence)}" for claim in cited)
        yield from (f"    {step}" for step in steps)


def citation(sentence: Sentence) -> str:
    """The comment that cites a sentence.

    Args:
        sentence: the sentence.

    Returns:
        `#> N. sentence`, or `#> sentence` outside steps; in NFC, on one line.

    """
    text = unicodedata.normalize("NFC", one_line(sentence.text))
    return f"#> {text}" if sentence.step is None else f"#> {sentence.step}. {text}"


def _steps(moves: tuple[Move, ...], words: Keywords) -> Iterator[str]:
    first = True
    for _, cited in groupby(moves, key=lambda move: move.sentence.id):
        before: Move | None = None
        for move in cited:
            if before is None:
                yield f"    {citation(move.sentence)}"
            if before is not None and before.seeing is move.seeing:
                keyword = words.more
            elif first and move.opening:
                keyword = words.given
            else:
                keyword = words.then if move.seeing else words.when
            yield f"    {keyword} {move.text}"
            before, first = move, False
