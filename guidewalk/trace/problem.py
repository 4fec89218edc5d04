"""What can be wrong between a guide and the features that walk it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ProblemKind(StrEnum):
    """The kinds of problem that tracing finds."""

    NO_SECTION = "no-section"
    UNKNOWN_SENTENCE = "unknown-sentence"
    NO_CITATION = "no-citation"
    FOREIGN_WORD = "foreign-word"
    WRONG_ACTION = "wrong-action"
    OUT_OF_ORDER = "out-of-order"
    NOT_CARRIED = "not-carried"
    OPTION_NOT_CARRIED = "option-not-carried"
    OUTCOME_NOT_CARRIED = "outcome-not-carried"
    CLAIM_NOT_CARRIED = "claim-not-carried"
    OTHER_CLAIM = "other-claim"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    Attributes:
        kind: what sort of thing.
        path: the feature file.
        line: 1-based line in the feature file.
        guide_line: 1-based line in the guide; None where no sentence is concerned.
        message: what was sought, what is there, and what to do.

    """

    kind: ProblemKind
    path: str
    line: int
    guide_line: int | None
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"
