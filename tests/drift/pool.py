"""Worker processes, each with a bank of its own, that conduct case after case."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import ExitStack
from typing import TYPE_CHECKING, Self

from mock_bank.process import running
from tests.drift.browser import KeptBrowser
from tests.drift.laboratory import conduct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from multiprocessing.queues import SimpleQueue

    from tests.drift.case import Case
    from tests.drift.outcome import Outcome

_SITE = ""  # in a worker: the address of its bank
_BROWSER = KeptBrowser()  # in a worker: its browser


class Pool:
    """Some workers and their banks.

    A worker is a process of its own, also if there is one only: a walk is a pytest run, which
    cannot be made inside another one, and its time limit needs a main thread.

    Args:
        workers: how many.

    """

    def __init__(self, workers: int) -> None:
        self._stack = ExitStack()
        context = multiprocessing.get_context("spawn")
        sites: SimpleQueue[str] = context.SimpleQueue()
        try:
            for _ in range(workers):
                sites.put(self._stack.enter_context(running()))
            self._workers = self._stack.enter_context(
                ProcessPoolExecutor(workers, context, _begin, (sites,))
            )
        except BaseException:
            self._stack.close()
            raise

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_reason: object) -> None:
        """End workers and banks."""
        self._workers.shutdown(cancel_futures=True)
        self._stack.close()

    def outcomes(
        self, cases: Sequence[Case], *, whole: bool = False
    ) -> Iterator[tuple[Case, Outcome]]:
        """Conduct cases.

        Args:
            cases: the cases.
            whole: let those that are marked so walk the whole guide.

        Yields:
            Each with how it went, as they end.

        """
        # The longest first, so that no worker is left alone with one at the end.
        ordered = sorted(cases, key=lambda case: (not (case.whole and whole), -len(case.walk)))
        started = {
            self._workers.submit(_conduct, case, whole=case.whole and whole): case
            for case in ordered
        }
        for done in as_completed(started):
            yield started[done], done.result()


def _begin(sites: SimpleQueue[str]) -> None:
    """A worker begins: it takes one of the banks."""
    global _SITE  # noqa: PLW0603 - what a worker keeps
    _SITE = sites.get()


def _conduct(case: Case, *, whole: bool) -> Outcome:
    with _BROWSER.lent():
        outcome = conduct(case, _SITE, whole=whole)
    if outcome.error is not None:
        _BROWSER.drop()  # nobody knows in what state a walk that broke off has left it
    return outcome
