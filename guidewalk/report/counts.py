"""The counts of a report, checked before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidewalk.report.error import ReportError
from guidewalk.verdict import Verdict

if TYPE_CHECKING:
    from guidewalk.verdict import Checked


@dataclass(frozen=True, slots=True)
class Counts:
    """How many sentences ended in each verdict.

    Attributes:
        sentences: all sentences of the guide.
        of: the number for each verdict; together they are `sentences`.
    """

    sentences: int
    of: dict[Verdict, int]

    def shares(self) -> dict[Verdict, float]:
        """Each verdict's share of all sentences, rounded so that the shares add up.

        The tenths of a percent that plain rounding would lose or add go to the verdicts with the
        largest remainders (Hamilton's method).

        Returns:
            Percent with one decimal, together 100.0; all zero for a guide without sentences.
        """
        if self.sentences == 0:
            return dict.fromkeys(Verdict, 0.0)
        whole = {v: divmod(self.of[v] * 1000, self.sentences) for v in Verdict}
        missing = 1000 - sum(quotient for quotient, _ in whole.values())
        topped = sorted(Verdict, key=lambda v: whole[v][1], reverse=True)[:missing]
        return {v: (whole[v][0] + (v in topped)) / 10 for v in Verdict}


def count(checked: Checked) -> Counts:
    """Counts the verdicts, and refuses a result that does not add up.

    Args:
        checked: the guide with its verdicts.

    Returns:
        The counts.

    Raises:
        ReportError: a sentence has no verdict, or two, or a verdict belongs to no sentence, or a
            sentence drifted without a finding, or has findings and did not drift.
    """
    expected = [sentence.id for sentence in checked.guide.sentences]
    judged = [judgement.sentence.id for judgement in checked.judgements]
    if judged != expected:
        raise ReportError(_why_not_equal(checked.guide.path, expected, judged))
    for judgement in checked.judgements:
        drifted = judgement.verdict is Verdict.DRIFTED
        if drifted != bool(judgement.findings):
            raise ReportError(
                f"{checked.guide.path}:{judgement.sentence.location.line}: sentence "
                f"{judgement.sentence.id} is {judgement.verdict} with {len(judgement.findings)} "
                "finding(s), but a sentence has findings exactly when it drifted. "
                "No report was written; this is a defect of guidewalk, please report it."
            )
    return Counts(len(expected), {verdict: checked.count(verdict) for verdict in Verdict})


def _why_not_equal(path: str, expected: list[str], judged: list[str]) -> str:
    without = sorted(set(expected) - set(judged))
    foreign = sorted(set(judged) - set(expected))
    twice = sorted({one for one in judged if judged.count(one) > 1})
    faults = [
        f"{what}: {', '.join(ids)}"
        for what, ids in (
            ("without a verdict", without),
            ("with two verdicts", twice),
            ("not in the guide", foreign),
        )
        if ids
    ] or ["not in the order of the text"]
    return (
        f"{path}: the verdicts do not add up: {len(expected)} sentences, {len(judged)} verdicts "
        f"({'; '.join(faults)}). No report was written; this is a defect of guidewalk, "
        "please report it."
    )
