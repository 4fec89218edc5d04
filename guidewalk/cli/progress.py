"""What a user sees while a check goes on: on standard error, never in the way of the result."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Self

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from types import TracebackType

_SPINNER = 3  # columns that the sign before the text takes


class Progress:
    """Scenario and step as they go on a terminal; a line a scenario where output is kept.

    Its stream is the one that is standard error now: whatever is done to `sys.stderr` while the
    walk goes on (it is turned away, so that pytest's words do not show) leaves it alone.
    """

    def __init__(self) -> None:
        self._console = Console(file=sys.stderr, highlight=False)
        self._status = self._console.status("")
        self._scenarios: set[str] = set()

    def __enter__(self) -> Self:
        """Begin to show."""
        if self._console.is_terminal:
            self._status.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave the terminal as it was."""
        self._status.stop()

    def phase(self, doing: str) -> None:
        """Another part of the work begins.

        Args:
            doing: what is being done now.
        """
        self._console.print(Text(doing), soft_wrap=True)

    def begun(self, scenario: str, step: str) -> None:
        """A step begins.

        Args:
            scenario: name of its scenario.
            step: its text.
        """
        if scenario not in self._scenarios:
            self._scenarios.add(scenario)
            self.phase(f"walking: {scenario}")
        if self._console.is_terminal:
            told = Text(step)
            told.truncate(self._console.width - _SPINNER, overflow="ellipsis")
            self._status.update(told)
