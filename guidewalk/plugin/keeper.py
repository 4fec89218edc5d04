"""Receives what scenarios saw, in the process that runs the tests, and keeps it."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from guidewalk.observation import from_json_line
from guidewalk.plugin.record import LINES, Record, clear, write_record
from guidewalk.plugin.settings import Failure, Settings

if TYPE_CHECKING:
    import pytest


class Keeper:
    """Receives reports, perhaps from other processes.

    Args:
        settings: who wants to know of what was seen.

    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._began = time.monotonic()
        self._started = datetime.now(UTC).isoformat(timespec="seconds")

    def pytest_sessionstart(self, session: pytest.Session) -> None:
        """Make place: observations of another run would be merged with this one's.

        Args:
            session: the run.

        """
        if self._settings.observations is not None and not session.config.option.collectonly:
            clear(self._settings.observations)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """One scenario's report has come in.

        Args:
            report: the report.

        """
        lines = getattr(report, "guidewalk", None)
        if lines is None:
            return
        failure = Failure(*report.guidewalk_failure) if report.guidewalk_failure else None
        if self._settings.told is not None:
            self._settings.told(tuple(from_json_line(line) for line in lines), failure)
        folder = self._settings.observations
        if folder is not None and lines:
            guide, digest, site = report.guidewalk_walked
            seconds = round(time.monotonic() - self._began, 3)
            write_record(folder, Record(guide, digest, site, self._started, seconds))
            name = re.sub(r"[^\w.-]+", "-", report.nodeid).strip("-")
            text = "\n".join(lines) + "\n"
            (folder / f"{name}{LINES}").write_text(text, encoding="utf-8")
