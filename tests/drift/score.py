"""How good what was said in a case is, against what a fair judge expects. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tests.drift.case import Sort

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.drift.case import Case, Expected
    from tests.drift.outcome import Line, Outcome, Told

_STEP = re.compile(r"(PC|앱) (\d+)(?: (.+))?")


class PlaceError(LookupError):
    """The table names a sentence that the guide does not have, or has twice."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How one expected finding was met.

    Attributes:
        expected: the expectation.
        found: something was said because of it: of its sentence, or else of another one.
        right_sentence: its sentence has a finding.
        right_kind: of an expected kind, and the sentence has no finding of another kind.
        right_suggestion: with an expected suggestion; None where none is required.
        verdict: what was said of its sentence; empty where nothing was.

    """

    expected: Expected
    found: bool
    right_sentence: bool
    right_kind: bool
    right_suggestion: bool | None
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """A case and how it went.

    Attributes:
        case: the case.
        outcome: what was said.
        marks: one an expected finding.
        collateral: findings on sentences that nothing was expected of, and sentences that were
            walked and neither hold nor are unreached, as lines to read.
        unreached: sentences that were walked and not reached, although a way leads there.
        stopped: those that were not reached because nothing leads there any more.

    """

    case: Case
    outcome: Outcome
    marks: tuple[Mark, ...]
    collateral: tuple[str, ...]
    unreached: tuple[str, ...]
    stopped: tuple[str, ...]

    @property
    def false_alarm(self) -> bool:
        """Whether a true guide was not told to hold, sentence by sentence."""
        true = self.case.sort in (Sort.BENIGN, Sort.REWORDING)
        return true and bool(self.collateral or self.unreached or self.outcome.error)

    @property
    def passed(self) -> bool:
        """Whether there is nothing to wish for."""
        return (
            self.outcome.error is None
            and not self.collateral
            and not self.false_alarm
            and all(mark.right_kind and mark.right_suggestion is not False for mark in self.marks)
        )


def score(case: Case, outcome: Outcome) -> Score:
    """Compare what was said with what was expected.

    Args:
        case: the case.
        outcome: how it went.

    Returns:
        The score.

    Raises:
        PlaceError: an expectation is of no sentence of the guide.

    """
    if outcome.error is not None:
        missed = tuple(_missed(expected) for expected in case.expect)
        return Score(case, outcome, missed, (), (), ())
    placed = {e: lines_at(outcome.lines, e.where) for e in (*case.expect, *case.allow)}
    marks = [_mark(expected, placed) for expected in case.expect]
    about = {line for lines in placed.values() for line in lines}
    others = [line for line in outcome.lines if line not in about]
    stray = [line for line in others if line.findings]
    # Said, but of another sentence: the author is told that something is wrong.
    for number, mark in enumerate(marks):
        if not mark.found and stray:
            stray.pop()
            marks[number] = replace(mark, found=True)
    missing = tuple(line.place for line in others if line.covered and line.verdict == "unreached")
    return Score(
        case,
        outcome,
        tuple(marks),
        (*_strange(case, placed), *_collateral(others)),
        () if case.stops else missing,
        missing if case.stops else (),
    )


def lines_at(lines: Sequence[Line], where: Sequence[str]) -> tuple[Line, ...]:
    """The sentences that a table means.

    Args:
        lines: every sentence of the guide.
        where: their names, as in `Expected.where`.

    Returns:
        One a name.

    Raises:
        PlaceError: a name means no sentence or several.

    """
    found = []
    for name in where:
        step = _STEP.fullmatch(name)
        if step is None:
            meant = [one for one in lines if one.step is None and one.text.startswith(name)]
        else:
            face, number, words = step[1], int(step[2]), step[3] or ""
            of_step = [one for one in lines if (one.face, one.step) == (face, number)]
            meant = [one for one in of_step if one.text.startswith(words)]
        if len(meant) != 1:
            raise PlaceError(f"{name!r} means {len(meant)} sentences of the guide, not one")
        found += meant
    return tuple(found)


def _missed(expected: Expected, verdict: str = "") -> Mark:
    return Mark(
        expected,
        found=False,
        right_sentence=False,
        right_kind=False,
        right_suggestion=False if expected.suggestions else None,
        verdict=verdict,
    )


def _mark(expected: Expected, placed: dict[Expected, tuple[Line, ...]]) -> Mark:
    lines = [line for line in placed[expected] if line.findings]
    if not lines:
        return _missed(expected, " / ".join(line.verdict for line in placed[expected]))
    told = [finding for line in lines for finding in line.findings]
    fitting = [finding for finding in told if _fits(expected, finding)]
    # What stands on its sentence must be what was expected there, by whichever expectation.
    sharing = [e for e, others in placed.items() if set(lines) & set(others)]
    strange = [f for f in told if not any(f.kind in e.kinds for e in sharing)]
    crowded = len(told) > sum(e.most for e in sharing)
    suggested = [finding for finding in fitting if finding.suggestion in expected.suggestions]
    return Mark(
        expected,
        found=True,
        right_sentence=True,
        right_kind=bool(fitting) and not strange and not crowded,
        right_suggestion=bool(suggested) if expected.suggestions else None,
        verdict="drifted",
    )


def _fits(expected: Expected, finding: Told) -> bool:
    return finding.kind in expected.kinds


def _strange(case: Case, placed: dict[Expected, tuple[Line, ...]]) -> tuple[str, ...]:
    """Findings where one was only allowed, and another one was made."""
    wanted = {line for expected in case.expect for line in placed[expected]}
    return tuple(
        _words(line, finding)
        for allowed in case.allow
        for line in placed[allowed]
        for finding in line.findings
        if line not in wanted and not _fits(allowed, finding)
    )


def _collateral(others: Sequence[Line]) -> tuple[str, ...]:
    told = (_words(line, finding) for line in others for finding in line.findings)
    odd = (
        f"{line.place}: {line.verdict} ({line.reason})"
        for line in others
        if line.covered and not line.findings and line.verdict not in ("holds", "unreached")
    )
    return (*told, *odd)


def _words(line: Line, finding: Told) -> str:
    return f"{line.place}: {finding.kind}: {finding.message}"
