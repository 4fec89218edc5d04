"""The drift laboratory: `python -m tests.drift.run`, or `make drift`.

Every case of the table is walked by the real stages against a bank of its own; what was said is
scored against what a fair judge expects. Written: `drift.json` and `drift.html`.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from concurrent.futures import BrokenExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from mock_bank.process import BankNotStartedError
from tests.drift.bank import HOUSE, BankError
from tests.drift.outcome import Outcome
from tests.drift.pool import Pool
from tests.drift.report import Report, write
from tests.drift.sameness import differences
from tests.drift.score import PlaceError, score
from tests.drift.table import CASES
from tests.drift.telling import told, told_totals
from tests.drift.totals import missed, totals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.drift.case import Case
    from tests.drift.score import Score

_MISSED = 1
_FAULT = 2
_STOPPED = 130  # as a shell tells of an interrupted command


def main() -> int:
    """Run the laboratory.

    Returns:
        0 if every requirement is met; 1 if one is not, or two rounds differ; 2 if the laboratory
        itself is at fault; 130 if the user stopped it.

    """
    asked = _asked()
    console = Console(highlight=False, soft_wrap=True)
    cases = [case for case in CASES if re.search(asked.only, case.name)]
    if not cases:
        console.print(f"no case is named like {asked.only!r}", markup=False)
        return _FAULT
    rounds: list[Report] = []
    pages: tuple[Path, ...] = ()
    stopped = False
    try:
        with Pool(asked.workers) as pool:
            for number in range(1, asked.times + 1):
                rounds.append(_round(pool, cases, console, number, asked))
                console.print(told_totals(rounds[-1].totals), markup=False)
                # Each time: a run that is killed leaves what it had.
                pages = write(rounds, asked.out)
    except (BankNotStartedError, BankError, BrokenExecutor) as error:
        console.print(f"the laboratory is at fault: {error}", markup=False)
        return _FAULT
    except KeyboardInterrupt:
        stopped = True
        console.print(f"stopped after {len(rounds)} of {asked.times} rounds")
    if not rounds:
        console.print("nothing is written")
        return _STOPPED
    for page in pages:
        console.print(f"wrote {page}", markup=False)
    met = _met(rounds, console)
    if stopped:
        return _STOPPED
    return 0 if met else _MISSED


def _met(rounds: Sequence[Report], console: Console) -> bool:
    """Say whether every round met the requirements, and whether they are the same."""
    differing = differences([report.scores for report in rounds])
    if len(rounds) > 1:
        console.print(f"{len(rounds)} rounds: {'NOT the same' if differing else 'all the same'}")
    for difference in differing:
        console.print(f"differs: {difference}", markup=False, style="red")
    short = sorted({line for report in rounds for line in missed(report.totals)})
    for line in short:
        console.print(f"missed: {line}", markup=False, style="red")
    return not short and not differing


def _round(
    pool: Pool, cases: Sequence[Case], console: Console, number: int, asked: argparse.Namespace
) -> Report:
    began = time.monotonic()
    scores: dict[str, Score] = {}
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeElapsedColumn(), console=console) as progress:
        task = progress.add_task(f"round {number}", total=len(cases))
        for case, outcome in pool.outcomes(cases, whole=not asked.parts):
            one = scores[case.name] = _score(case, outcome)
            if asked.verbose or not one.passed:
                progress.console.print(told(one, verbose=asked.verbose), markup=False)
            bad = sum(not other.passed for other in scores.values())
            progress.update(task, advance=1, description=f"round {number}: {bad} bad")
    ordered = tuple(scores[case.name] for case in cases)
    return Report(ordered, totals(ordered, time.monotonic() - began))


def _score(case: Case, outcome: Outcome) -> Score:
    try:
        return score(case, outcome)
    except PlaceError as error:  # the guide is not read as the table's author read it
        return score(case, Outcome(case.name, (), outcome.seconds, f"PlaceError: {error}"))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.drift.run", description=__doc__)
    parser.add_argument("--only", default="", metavar="REGEX", help="cases whose name has it")
    parser.add_argument("--workers", type=int, default=2, help="processes (default: 2)")
    parser.add_argument("--times", type=int, default=1, help="rounds; all must be the same")
    parser.add_argument("--parts", action="store_true", help="no case walks the whole guide")
    parser.add_argument("--verbose", action="store_true", help="tell of every case")
    parser.add_argument(
        "--out", type=Path, default=HOUSE / "reports", help="folder of drift.json and drift.html"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
