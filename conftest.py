"""Where both sides meet: starts the bank, and gives each scenario a customer of its own.

The customer comes from the bank's laboratory, through guidewalk's own `reader` fixture: the site
that is given to it here has one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHARED = "GUIDEWALK_TEST_SITE"  # one bank for all of xdist's workers
_STOP = 5  # seconds that a bank may take to stop


@contextmanager
def _bank() -> Iterator[str]:
    """The address of a bank on free ports."""
    command = [sys.executable, "-m", "mock_bank", "--port", "0", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own module
        try:
            line = process.stdout.readline() if process.stdout is not None else ""
            if not line:
                raise pytest.UsageError("the mock bank does not start: `python -m mock_bank`")
            yield str(json.loads(line)["bank"])
        finally:
            process.terminate()
            try:
                process.wait(_STOP)
            except subprocess.TimeoutExpired:
                process.kill()


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Under xdist, start one bank for all workers, before they are."""
    option = session.config.option
    workers = getattr(option, "numprocesses", None)
    if workers and not option.guidewalk_site and not hasattr(session.config, "workerinput"):
        stack = ExitStack()
        session.config.add_cleanup(stack.close)
        os.environ[_SHARED] = stack.enter_context(_bank())
        stack.callback(os.environ.pop, _SHARED, None)


@pytest.fixture(scope="session")
def site(pytestconfig: pytest.Config) -> Iterator[str]:
    """Address of the bank."""
    given = pytestconfig.option.guidewalk_site or os.environ.get(_SHARED)
    if given:
        yield given
        return
    with _bank() as address:
        yield address
