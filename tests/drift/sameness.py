"""Whether rounds of the laboratory said the same, and where they did not. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.drift.outcome import Line
    from tests.drift.score import Score

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Difference:
    """What was not said alike in every round.

    Attributes:
        case: its case.
        place: its sentence; "the run" where a round of the case broke off.
        said: what was said of it, by round (from 1); "nothing" where the sentence is missing.

    """

    case: str
    place: str
    said: tuple[str, ...]

    def __str__(self) -> str:
        """Everything that was said, with the rounds that said it."""
        rounds: dict[str, list[str]] = defaultdict(list)
        for number, words in enumerate(self.said, 1):
            rounds[words].append(str(number))
        told = "; ".join(f"{words} (round {', '.join(who)})" for words, who in rounds.items())
        return f"{self.case}: {self.place}: {told}"


def differences(rounds: Sequence[Sequence[Score]]) -> tuple[Difference, ...]:
    """Compare rounds.

    Compared are verdicts, and what is found: kind, expected words, suggestion. Not how long it
    took, nor what screens showed, nor numbers of the customer's among the expected words: no two
    customers have the same.

    Args:
        rounds: the scores of each round, of the same cases.

    Returns:
        Whatever was not said alike in all of them.

    """
    said = [dict(_said(scores)) for scores in rounds]
    places = dict.fromkeys(place for one in said for place in one)
    told = ((place, tuple(one.get(place, "nothing") for one in said)) for place in places)
    return tuple(
        Difference(case, place, words) for (case, _, place), words in told if len(set(words)) > 1
    )


def _said(scores: Sequence[Score]) -> Iterator[tuple[tuple[str, int, str], str]]:
    for score in scores:
        outcome = score.outcome
        yield (score.case.name, -1, "the run"), outcome.error or "went through"
        for number, line in enumerate(outcome.lines):
            yield (score.case.name, number, line.place), _words(line)


def _words(line: Line) -> str:
    found = (
        f"{told.kind} of '{_DIGITS.sub('#', told.expected)}'"
        + (f" → '{told.suggestion}'" if told.suggestion is not None else "")
        for told in line.findings
    )
    return ", ".join((line.verdict, *found))
