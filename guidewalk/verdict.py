"""The words of a verdict: what the judge says of each sentence and the report shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guidewalk.guide import Guide, Sentence
    from guidewalk.observation import Shot


class Verdict(StrEnum):
    """Every sentence of a guide ends in exactly one of these."""

    HOLDS = "holds"
    DRIFTED = "drifted"
    UNREACHED = "unreached"
    UNCHECKED = "unchecked"


class FindingKind(StrEnum):
    """What is wrong between a sentence and the screens."""

    RELABELLED = "relabelled"
    WRONG_ROLE = "wrong-role"
    MISPLACED = "misplaced"
    REMOVED = "removed"
    REORDERED = "reordered"
    UNDOCUMENTED_SCREEN = "undocumented-screen"
    UNDOCUMENTED_CONTROL = "undocumented-control"
    OPTION_REMOVED = "option-removed"
    FACT_CHANGED = "fact-changed"
    NO_EFFECT = "no-effect"
    DISABLED = "disabled"
    AMBIGUOUS = "ambiguous"
    OUTCOME_MISSING = "outcome-missing"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a sentence.

    Attributes:
        kind: which of the finding kinds.
        message: what a person would tell the guide's author, in the guide's language.
        expected: what the guide says.
        found: what the screen offers; None for nothing.
        suggestion: what to write instead; None if there is no telling.
        seen: the screen as evidence; None for a fault of the wording alone.
        scenarios: names of the scenarios that met it.

    """

    kind: FindingKind
    message: str
    expected: str
    found: str | None = None
    suggestion: str | None = None
    seen: Shot | None = None
    scenarios: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one sentence.

    Attributes:
        sentence: the sentence.
        verdict: what is said of it.
        reason: why it was not checked, or which sentence's finding stopped the walk before it
            (its id); None when it holds or drifted.
        findings: what is wrong; not empty exactly when it drifted.
        notes: cosmetic differences, no findings.
        scenarios: names of the scenarios that walked it.
        seen: the screens on which its instructions were carried out, in order.

    """

    sentence: Sentence
    verdict: Verdict
    reason: str | None = None
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    scenarios: tuple[str, ...] = ()
    seen: tuple[Shot, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """A guide with the verdict on each of its sentences: all that a report is made of.

    Attributes:
        guide: the guide.
        site: address of the site that was walked.
        started: ISO 8601 time with offset.
        seconds: how long it took.
        judgements: one a sentence, in the order of the text.

    """

    guide: Guide
    site: str
    started: str
    seconds: float
    judgements: tuple[Judgement, ...]

    def count(self, verdict: Verdict) -> int:
        """How many sentences ended in this verdict.

        Args:
            verdict: the verdict.

        Returns:
            The number of sentences.

        """
        return sum(judgement.verdict is verdict for judgement in self.judgements)
