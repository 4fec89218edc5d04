"""The one way in which reading a guide fails."""

from __future__ import annotations


class GuideError(Exception):
    """A guide cannot be read.

    Attributes:
        path: the guide, as the user gave it.
        problem: what was sought and what was there.
        advice: what to do next.
        line: 1-based line at fault; None where no line is.

    """

    def __init__(self, path: str, problem: str, advice: str, line: int | None = None) -> None:
        place = path if line is None else f"{path}:{line}"
        super().__init__(f"{place}: {problem} {advice}")
        self.path = path
        self.problem = problem
        self.advice = advice
        self.line = line
