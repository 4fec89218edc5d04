"""All scores together, and whether they are good enough. Pure."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from tests.drift.case import Sort

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.drift.score import Mark, Score


@dataclass(frozen=True, slots=True)
class Totals:
    """The figures that issue 4 asks for.

    Attributes:
        drifts: how many of the bank's drifts were switched on.
        planted: how many changes to the bank's pages were planted from outside.
        benign: how many harmless changes to bank, window and phone.
        guide_edits: how many changes to the guide, true rewordings among them.
        recall: part of the expected findings of which anything was said.
        right_sentence: part of them that was said of the right sentence.
        right_kind: part of them that was said with the right kind, and no other there.
        right_suggestion: part of the relabellings with the new label suggested.
        collateral: findings on other sentences, in cases with something to find.
        false_alarms: cases with nothing to find in which a sentence did not hold.
        unreached: sentences not reached although a way leads there, in cases with something to
            find.
        broken: cases without any verdicts.
        seconds: duration of the whole laboratory.

    """

    drifts: int
    planted: int
    benign: int
    guide_edits: int
    recall: float
    right_sentence: float
    right_kind: float
    right_suggestion: float
    collateral: int
    false_alarms: int
    unreached: int
    broken: int
    seconds: float


def totals(scores: Sequence[Score], seconds: float) -> Totals:
    """Add up.

    Args:
        scores: one a case.
        seconds: how long all of it took.

    Returns:
        The totals; a part of nothing is 1.

    """
    marks = [mark for score in scores for mark in score.marks]
    sorts = [score.case.sort for score in scores]
    changed = {n for s in scores if s.case.sort is Sort.DRIFT for n in s.case.drifts}
    telling = [s for s in scores if s.case.sort in (Sort.DRIFT, Sort.EDIT)]
    return Totals(
        drifts=len(changed),
        planted=sum(len(s.case.plants) for s in scores),
        benign=sorts.count(Sort.BENIGN),
        guide_edits=sorts.count(Sort.EDIT) + sorts.count(Sort.REWORDING),
        recall=_part([mark.found for mark in marks]),
        right_sentence=_part([mark.right_sentence for mark in marks]),
        right_kind=_part([mark.right_kind for mark in marks]),
        right_suggestion=_part(_suggestions(marks)),
        collateral=sum(len(score.collateral) for score in telling),
        false_alarms=sum(score.false_alarm for score in scores),
        unreached=sum(len(score.unreached) for score in telling),
        broken=sum(score.outcome.error is not None for score in scores),
        seconds=round(seconds, 1),
    )


def missed(reckoned: Totals) -> tuple[str, ...]:
    """The requirements of issue 4 that are not met.

    Args:
        reckoned: the totals.

    Returns:
        A line for each.

    """
    required = {
        "recall": 1.0,
        "right_sentence": 1.0,
        "right_kind": 0.95,
        "right_suggestion": 0.95,
        "collateral": 0,
        "false_alarms": 0,
        "broken": 0,
    }
    told = asdict(reckoned)
    return tuple(
        f"{name} is {told[name]:g}, and should be {'at least ' if limit else ''}{limit:g}"
        for name, limit in required.items()
        if (told[name] < limit if limit else told[name] > 0)
    )


def _suggestions(marks: Sequence[Mark]) -> list[bool]:
    return [mark.right_suggestion for mark in marks if mark.right_suggestion is not None]


def _part(met: Sequence[bool]) -> float:
    return round(sum(met) / len(met), 4) if met else 1.0
