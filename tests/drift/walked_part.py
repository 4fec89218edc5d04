"""The scenarios of a guide that a case walks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.feature import Scenario, parse_feature
from guidewalk.trace import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guidewalk.derive import DerivedFeature
    from guidewalk.guide import Guide


class NoScenarioError(LookupError):
    """A case names a scenario that is not derived from its guide."""


def part(features: Sequence[DerivedFeature], walk: Sequence[str]) -> dict[str, str]:
    """Keep only some scenarios.

    Args:
        features: all that was derived.
        walk: which to keep, in the words of `Case.walk`.

    Returns:
        Text of each feature that has some left, by its file name.

    Raises:
        NoScenarioError: one of them is not there.

    """
    kept: dict[str, str] = {}
    missing = set(walk)
    for feature in features:
        parsed = parse_feature(feature.text, feature.file_name)
        stem = feature.file_name.removesuffix(".feature")
        chosen = []
        for scenario in parsed.scenarios:
            words = [one for one in walk if _is(stem, scenario, parsed.scenarios[0], one)]
            missing -= set(words)
            if words:
                chosen.append(scenario)
        if chosen:
            kept[feature.file_name] = _cut(feature.text, parsed.scenarios, chosen)
    if missing:
        raise NoScenarioError(f"no scenario is derived for {', '.join(sorted(missing))}")
    return kept


def covered(guide: Guide, features: dict[str, str]) -> frozenset[str]:
    """The sentences that some features walk.

    Args:
        guide: the guide.
        features: text of each feature by its file name.

    Returns:
        Ids of the sentences.

    """
    return frozenset(
        sentence
        for name, text in features.items()
        for cited in resolve(guide, parse_feature(text, name)).values()
        for sentence in (cited.sentence_id, *cited.also)
    )


def _is(stem: str, scenario: Scenario, first: Scenario, wanted: str) -> bool:
    face, _, name = wanted.partition(":")
    if face == "claim":
        numbered = scenario.name == name or scenario.name.startswith(f"{name} (")
        return stem == "claims" and numbered
    if stem != face:
        return False
    return scenario is first if not name else scenario.name.endswith(f"– {name}")


def _cut(text: str, every: Sequence[Scenario], chosen: Sequence[Scenario]) -> str:
    lines = text.splitlines()
    starts = [_start(lines, scenario) for scenario in every]
    blocks = dict(zip(every, zip(starts, [*starts[1:], len(lines)], strict=True), strict=True))
    kept = lines[: starts[0]]
    for scenario in chosen:
        kept += lines[slice(*blocks[scenario])]
    return "\n".join([*kept, ""])


def _start(lines: Sequence[str], scenario: Scenario) -> int:
    """Where a scenario begins: with its tags, if it has some."""
    start = scenario.line - 1
    while start and lines[start - 1].lstrip().startswith("@"):
        start -= 1
    return start
