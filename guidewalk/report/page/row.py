"""A sentence as a row of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidewalk.report.amendment import amendment, changes
from guidewalk.report.page.layout import HEADING
from guidewalk.report.reason import reason_in_words, stopped_by
from guidewalk.verdict import FindingKind, Verdict

if TYPE_CHECKING:
    from guidewalk.guide import Guide, Sentence
    from guidewalk.report.amendment import Change
    from guidewalk.report.page.figure import Figure, Gallery
    from guidewalk.report.phrases import Phrases
    from guidewalk.verdict import Finding, Judgement


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding as shown under its sentence.

    Attributes:
        finding: the finding.
        number: its place among all findings of the report, from 1.
        kind: its kind in words.
        changes: the sentence with the suggestion worked in; empty where that cannot be told.
        amended: the whole sentence as it should be; the suggestion alone where its place in the
            sentence cannot be told; None without a suggestion.
        figures: the screen as evidence.
    """

    finding: Finding
    number: int
    kind: str
    changes: tuple[Change, ...]
    amended: str | None
    figures: tuple[Figure, ...]

    @property
    def found_known(self) -> bool:
        """Whether a screen was asked: "nothing" would be no answer about the wording alone."""
        return self.finding.found is not None or self.finding.kind is not FindingKind.WORDING


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence, its verdict and all that is known about it.

    Attributes:
        judgement: the verdict.
        heading: whether it is a heading of the guide.
        reason: why it was not checked or reached, in words; empty where there is none.
        stopper: the sentence whose finding kept the walk from it; None if there is none.
        findings: what is wrong with it.
        figures: the screens on the way, but for those that a finding shows.
    """

    judgement: Judgement
    heading: bool
    reason: str
    stopper: Sentence | None
    findings: tuple[FindingView, ...]
    figures: tuple[Figure, ...]

    @property
    def open(self) -> bool:
        """Whether its details are open from the start."""
        return self.judgement.verdict is Verdict.DRIFTED

    @property
    def wording_only(self) -> bool:
        """Whether nothing but the guide's own text is at fault: no screen contradicts it."""
        findings = self.judgement.findings
        return bool(findings) and all(f.kind is FindingKind.WORDING for f in findings)


def row(
    judgement: Judgement, guide: Guide, phrases: Phrases, gallery: Gallery, *, after: int
) -> Row:
    """The row of a sentence.

    Args:
        judgement: the verdict.
        guide: the guide.
        phrases: the language.
        gallery: the pictures.
        after: how many findings the rows before it have.

    Returns:
        The row.
    """
    sentence = judgement.sentence
    shown = [finding.seen for finding in judgement.findings]
    return Row(
        judgement=judgement,
        heading=sentence.reason == HEADING,
        reason=reason_in_words(judgement, guide, phrases),
        stopper=stopped_by(judgement, guide),
        findings=tuple(
            _finding(
                sentence,
                finding,
                phrases,
                after + nth,
                gallery.figures([finding.seen] if finding.seen else [], f"{sentence.id}-{nth}"),
            )
            for nth, finding in enumerate(judgement.findings, start=1)
        ),
        figures=gallery.figures(
            (shot for shot in judgement.seen if shot not in shown), f"{sentence.id}-screen"
        ),
    )


def _finding(
    sentence: Sentence,
    finding: Finding,
    phrases: Phrases,
    number: int,
    figures: tuple[Figure, ...],
) -> FindingView:
    change = amendment(sentence, finding)
    amended = change.applied(sentence.text) if change else None
    return FindingView(
        finding=finding,
        number=number,
        kind=phrases.kind[finding.kind],
        changes=changes(sentence.text, change) if change else (),
        amended=" ".join(amended.split()) if amended else finding.suggestion,
        figures=figures,
    )
