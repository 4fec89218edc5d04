"""Where both sides meet: starts the bank, and gives each scenario a customer of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHARED = "GUIDEWALK_TEST_SITE"  # one bank for all of xdist's workers


def _start() -> tuple[subprocess.Popen[str], str]:
    """Start the bank on free ports."""
    process = subprocess.Popen(
        [sys.executable, "-m", "mock_bank", "--port", "0", "--json"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    told = json.loads(process.stdout.readline())
    return process, str(told["bank"])


def pytest_configure(config: pytest.Config) -> None:
    """Under xdist, start one bank for all workers before they are."""
    if getattr(config.option, "numprocesses", None) and not hasattr(config, "workerinput"):
        process, address = _start()
        os.environ[_SHARED] = address
        config.add_cleanup(process.terminate)


@pytest.fixture(scope="session")
def site(pytestconfig: pytest.Config) -> Iterator[str]:
    """Address of the bank."""
    given = pytestconfig.getoption("--guidewalk-site") or os.environ.get(_SHARED)
    if given:
        yield given
        return
    process, address = _start()
    try:
        yield address
    finally:
        process.terminate()
        process.wait(timeout=5)
        if process.stdout is not None:
            process.stdout.close()
