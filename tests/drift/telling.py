"""A score in words, for a terminal. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.drift.case import Expected
    from tests.drift.score import Mark, Score
    from tests.drift.totals import Totals


def told(score: Score, *, verbose: bool = False) -> str:
    """What went well and what did not in a case.

    Args:
        score: its score.
        verbose: tell also of what was stopped rightly, and how long each stage took.

    Returns:
        Lines.

    """
    return "\n".join(_lines(score, verbose=verbose))


def told_totals(totals: Totals) -> str:
    """The totals.

    Args:
        totals: the totals.

    Returns:
        Lines.

    """
    return (
        f"{totals.drifts} drifts and {totals.planted} planted from outside, {totals.benign} benign "
        f"changes, {totals.guide_edits} guide edits in {totals.seconds:.0f} s\n"
        f"recall {totals.recall:.1%}   right sentence {totals.right_sentence:.1%}   "
        f"right kind {totals.right_kind:.1%}   right suggestion {totals.right_suggestion:.1%}\n"
        f"collateral {totals.collateral}   false alarms {totals.false_alarms}   "
        f"(unreached {totals.unreached}, broken off {totals.broken})"
    )


def awaited(expected: Expected) -> str:
    """An expected finding in words.

    Args:
        expected: the expectation.

    Returns:
        A line.

    """
    suggestion = f" → {' or '.join(expected.suggestions)}" if expected.suggestions else ""
    return f"{' or '.join(expected.where)}: {' or '.join(expected.kinds)}{suggestion}"


def lacking(mark: Mark) -> str:
    """What is wrong with how an expectation was met.

    Args:
        mark: how it was met.

    Returns:
        Words; empty if it was met well.

    """
    if not mark.found:
        return f"not found ({mark.verdict or 'no verdict'})"
    if not mark.right_sentence:
        return "on another sentence"
    if not mark.right_kind:
        return "other kinds of finding"
    return "another suggestion" if mark.right_suggestion is False else ""


def _lines(score: Score, *, verbose: bool) -> Iterator[str]:
    sign = "ok " if score.passed else "BAD"
    seconds = score.outcome.seconds
    stages = ", ".join(f"{stage} {spent:.1f}" for stage, spent in seconds.items())
    time = f"  ({stages} s)" if verbose else f"  ({seconds.get('all', 0):.1f} s)"
    yield f"{sign} {score.case.name} [{score.case.group}]{time}"
    if score.outcome.error is not None:
        yield f"      broke off: {score.outcome.error}"
    for mark in score.marks:
        yield f"      expected   {awaited(mark.expected)}   {lacking(mark) or 'ok'}"
    for line in score.outcome.lines:
        for finding in line.findings:
            words = f"{line.place}: {finding.kind}: {finding.message}"
            if words not in score.collateral:
                yield f"      said       {words}"
    for words in score.collateral:
        yield f"      collateral {words}"
    if score.unreached:
        yield f"      unreached  {'; '.join(score.unreached)}"
    if verbose and score.stopped:
        yield f"      stopped    {'; '.join(score.stopped)}"
