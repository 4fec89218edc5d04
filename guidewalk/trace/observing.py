"""Problems with what observes claims: a fact without a scenario, a step that observes another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.claims import claims_of
from guidewalk.trace.citing import folded
from guidewalk.trace.problem import Problem, ProblemKind
from guidewalk.trace.telling import where_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guidewalk.claims import Claim, Fact
    from guidewalk.feature import Feature, Scenario
    from guidewalk.trace.aligning import Aligned
    from guidewalk.trace.citing import Ground


def unobserved(
    where: Ground, walks: Sequence[tuple[Feature, tuple[Aligned, ...]]], facts: Sequence[Fact]
) -> Iterator[Problem]:
    """Where features do not observe just what the claims state.

    Args:
        where: the claims of the guide.
        walks: each feature that observes them.
        facts: what can be observed.

    Yields:
        A problem for each fact that a claim states and no scenario observes, and for each scenario
        whose sentence does not state what its steps observe.

    """
    if not facts:
        return
    claims = {claim.sentence.id: claim for claim in claims_of(where.guide, facts)}
    observed: set[tuple[str, tuple[str, ...]]] = set()
    for feature, _ in walks:
        for scenario in feature.scenarios:
            steps = tuple(step.text for step in scenario.steps)
            cited = {sentence.id for sentence in where.cited(scenario).values()}
            observed |= {(sentence, steps) for sentence in cited}
            yield from _others(where, feature, scenario, [claims[one] for one in sorted(cited)])
    feature = walks[0][0]
    for claim in claims.values():
        for match in claim.matches:
            if (claim.sentence.id, _texts(match.steps)) not in observed:
                yield Problem(
                    ProblemKind.CLAIM_NOT_CARRIED,
                    feature.path,
                    feature.scenarios[-1].line,
                    claim.sentence.location.line,
                    f"'{match.fact.name}' is claimed at {where_in(where.guide, claim.sentence)}, "
                    "but no scenario observes it; add one with "
                    f"'#> {folded(claim.sentence.text)}' and the steps: {' · '.join(match.steps)}",
                )


def _others(
    where: Ground, feature: Feature, scenario: Scenario, cited: Sequence[Claim]
) -> Iterator[Problem]:
    """A scenario that observes what its sentences do not state."""
    steps = tuple(step.text for step in scenario.steps)
    for claim in cited:
        stated = {match.fact.name: match.steps for match in claim.matches}
        if steps in map(_texts, stated.values()):
            continue
        advice = "; ".join(f"{name}: {' · '.join(known)}" for name, known in stated.items())
        yield Problem(
            ProblemKind.OTHER_CLAIM,
            feature.path,
            scenario.line,
            claim.sentence.location.line,
            f"scenario '{scenario.name}' observes something that the sentence it cites at "
            f"{where_in(where.guide, claim.sentence)} does not state: "
            f"'{folded(claim.sentence.text)}'. It states: {advice or 'no known fact'}",
        )


def _texts(steps: Sequence[str]) -> tuple[str, ...]:
    """Steps without their keywords, which the facts write out."""
    return tuple(step.partition(" ")[2].strip() for step in steps)
