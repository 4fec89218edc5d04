"""The bank as a process of its own, for whoever walks it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_STOP = 5.0  # seconds that a bank may take to stop


class BankNotStartedError(Exception):
    """The bank does not start; it has said why on standard error."""


@contextmanager
def running(*drifts: str) -> Iterator[str]:
    """Run a bank on free loopback ports until the block ends.

    Args:
        drifts: Names of those that it is started with.

    Yields:
        Its address.

    Raises:
        BankNotStartedError: If it does not start.

    """
    named = [word for drift in drifts for word in ("--drift", drift)]
    command = [sys.executable, "-m", "mock_bank", "--port", "0", "--json", *named]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own module
        try:
            line = process.stdout.readline() if process.stdout is not None else ""
            if not line:
                shown = " ".join(("python", *command[1:]))
                raise BankNotStartedError(f"the mock bank does not start: `{shown}`")
            yield str(json.loads(line)["bank"])
        finally:
            process.terminate()
            try:
                process.wait(_STOP)
            except subprocess.TimeoutExpired:
                process.kill()
