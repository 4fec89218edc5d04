"""What a run of the laboratory leaves: data for programs, a page for people."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from mock_bank.drifts.registry import DRIFTS
from tests.drift.page import page
from tests.drift.sameness import differences

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.drift.score import Mark, Score
    from tests.drift.totals import Totals

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Report:
    """One round.

    Attributes:
        scores: one a case.
        totals: all together.

    """

    scores: tuple[Score, ...]
    totals: Totals


def write(rounds: Sequence[Report], folder: Path) -> tuple[Path, ...]:
    """Write `drift.json` and `drift.html`: the last round whole, and where rounds differ.

    Args:
        rounds: every round of the run so far; at least one.
        folder: where to; made if need be.

    Returns:
        The paths.

    Raises:
        OSError: they cannot be written.

    """
    folder.mkdir(parents=True, exist_ok=True)
    report = rounds[-1]
    differing = differences([one.scores for one in rounds])
    data = {
        "schema": SCHEMA,
        "totals": asdict(report.totals),
        "rounds": {
            "count": len(rounds),
            "same": not differing,
            "differing": [asdict(one) for one in differing],
        },
        "cases": [_case(score) for score in report.scores],
    }
    abouts = {name: drift.about for name, drift in DRIFTS.items()}
    html = page(report.scores, report.totals, abouts, rounds=len(rounds), differing=differing)
    written = folder / "drift.json", folder / "drift.html"
    written[0].write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
    written[1].write_text(html, "utf-8")
    return written


def _case(score: Score) -> dict[str, Any]:
    case, outcome = score.case, score.outcome
    return {
        "name": case.name,
        "class": case.group,
        "sort": case.sort.value,
        "drifts": list(case.drifts),
        "edits": [asdict(edit) for edit in case.edits],
        "planted": [asdict(plant) for plant in case.plants],
        "walk": ["whole"] if outcome.whole else list(case.walk),
        "passed": score.passed,
        "error": outcome.error,
        "expected": [_mark(mark) for mark in score.marks],
        "findings": [
            {"sentence": line.place, "text": line.text, **asdict(finding)}
            for line in outcome.lines
            for finding in line.findings
        ],
        "collateral": list(score.collateral),
        "unreached": list(score.unreached),
        "stopped": list(score.stopped),
        "false_alarm": score.false_alarm,
        "seconds": {stage: round(spent, 2) for stage, spent in outcome.seconds.items()},
    }


def _mark(mark: Mark) -> dict[str, Any]:
    expected = mark.expected
    return {
        "sentence": list(expected.where),
        "kind": list(expected.kinds),
        "suggestion": list(expected.suggestions),
        "verdict": mark.verdict or None,
        "found": mark.found,
        "right_sentence": mark.right_sentence,
        "right_kind": mark.right_kind,
        "right_suggestion": mark.right_suggestion,
    }
