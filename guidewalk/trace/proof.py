"""The proof that features carry a guide: every instruction, every step, every quoted word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidewalk.derive.language import phrasebook
from guidewalk.trace.aligning import align
from guidewalk.trace.carrying import uncarried
from guidewalk.trace.citing import ground
from guidewalk.trace.observing import unobserved
from guidewalk.trace.stepping import disorder, misfits
from guidewalk.trace.telling import no_citation, no_section, unknown_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from guidewalk.claims import Fact
    from guidewalk.derive.phrasebook import Phrasebook
    from guidewalk.feature import Feature, Scenario
    from guidewalk.guide import Guide
    from guidewalk.trace.aligning import Aligned
    from guidewalk.trace.citing import Ground
    from guidewalk.trace.problem import Problem


@dataclass(frozen=True, slots=True)
class Cited:
    """What a step comes from.

    Attributes:
        sentence_id: the sentence.
        instruction: the index of the instruction that the step carries; None if it carries none
            (an outcome, the end of a call).
        outcome: the step looks for what the sentence promises.
        also: further sentences that claim what the step observes.

    """

    sentence_id: str
    instruction: int | None
    outcome: bool = False
    also: tuple[str, ...] = ()


def resolve(guide: Guide, feature: Feature) -> Mapping[int, Cited]:
    """Find what each step of a feature comes from.

    Args:
        guide: the guide.
        feature: the feature.

    Returns:
        By the 1-based line of the step; a step without a citation that resolves is missing.

    Raises:
        UnknownLanguageError: there are no step phrases in the guide's language.

    """
    book = phrasebook(guide.language)
    where = ground(guide, feature, book)
    if where is None:
        return {}
    found: dict[int, Cited] = {}
    for scenario in feature.scenarios:
        cited = where.cited(scenario)
        for aligned in align(scenario, cited, book):
            # Several sentences may claim one thing; what one asks for, only that one asks for.
            others = aligned.step.also if where.claims else ()
            found[aligned.step.line] = Cited(
                aligned.sentence.id,
                aligned.instruction,
                aligned.outcome is not None,
                tuple(cited[one.line].id for one in others if one.line in cited),
            )
    return found


def trace(
    guide: Guide, features: Iterable[Feature], facts: Sequence[Fact] = ()
) -> tuple[Problem, ...]:
    """Prove that features carry a guide, or say where they do not.

    Args:
        guide: the guide.
        features: the features that walk its sections and observe its claims; sections, and claims,
            without one are left alone.
        facts: what can be observed of claims.

    Returns:
        Every problem, in the order of the features and their lines, once each.

    Raises:
        UnknownLanguageError: there are no step phrases in the guide's language.

    """
    book = phrasebook(guide.language)
    problems: list[Problem] = []
    walked: dict[Ground, list[tuple[Feature, tuple[Aligned, ...]]]] = {}
    for feature in features:
        where = ground(guide, feature, book)
        if where is None:
            problems.append(no_section(guide, feature))
            continue
        carried: list[Aligned] = []
        for scenario in feature.scenarios:
            aligned = align(scenario, where.cited(scenario), book)
            carried.extend(aligned)
            problems.extend(_scenario(where, feature, scenario, aligned, book))
        walked.setdefault(where, []).append((feature, tuple(carried)))
    for where, walks in walked.items():
        problems.extend(uncarried(where, walks, book))
        if where.claims:
            problems.extend(unobserved(where, walks, facts))
    return tuple(dict.fromkeys(sorted(problems, key=lambda p: (p.path, p.line))))


def _scenario(
    where: Ground,
    feature: Feature,
    scenario: Scenario,
    aligned: tuple[Aligned, ...],
    book: Phrasebook,
) -> Iterator[Problem]:
    cited = where.cited(scenario)
    for citation in scenario.citations:
        if citation.line not in cited:
            yield unknown_sentence(where, feature, citation)
    for step in scenario.steps:
        if step.citation is None:
            yield no_citation(feature, step)
    yield from misfits(where, feature, aligned, book)
    yield from disorder(where, feature, aligned)
