"""What `guidewalk` said in one case: plain data that passes between processes."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Told:
    """One finding.

    Attributes:
        kind: its kind.
        expected: the guide's words.
        found: what the screen offers.
        suggestion: what to write instead.
        message: what the author is told.

    """

    kind: str
    expected: str
    found: str | None
    suggestion: str | None
    message: str


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the guide that was walked.

    Attributes:
        face: how its section's title begins (`PC`, `앱`); empty before the first section.
        step: its step; None outside steps.
        text: its words on one line, without markup and quotation marks.
        covered: a scenario of the case cites it.
        verdict: what was said of it.
        reason: why it was not reached or checked.
        findings: what is wrong with it.

    """

    face: str
    step: int | None
    text: str
    covered: bool
    verdict: str
    reason: str | None
    findings: tuple[Told, ...] = ()

    @property
    def place(self) -> str:
        """Where it stands and how it begins, as a table would name it."""
        head = " ".join(self.text[:24].split())
        return f"{self.face} {self.step} {head}" if self.step is not None else head


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a case went.

    Attributes:
        case: its name.
        lines: every sentence of its guide; empty where the run broke off.
        seconds: how long each stage took.
        error: why there are no verdicts.
        whole: every scenario of the guide was walked, not only the case's part.

    """

    case: str
    lines: tuple[Line, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)
    error: str | None = None
    whole: bool = False
