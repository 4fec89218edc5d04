"""A bank with its drifts, and a customer of it."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.request import Request, urlopen

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
_STOP = 5  # seconds that a bank may take to stop


class CannotRunError(Exception):
    """Something that is needed is not there; the message says what and what to do."""


def known_drifts() -> frozenset[str]:
    """Read which drifts and benign changes the bank has."""
    command = [sys.executable, "-m", "mock_bank", "--drifts"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - our own module
    return frozenset(line.split()[0] for line in told.stdout.splitlines() if line.strip())


@contextmanager
def bank(drifts: tuple[str, ...]) -> Iterator[str]:
    """Run a bank on free ports; gives its address.

    Args:
        drifts: What it is started with.

    Raises:
        CannotRunError: If it does not start.

    """
    ports = ["--port", "0", "--authority-port", "0", "--agency-port", "0"]
    named = [word for drift in drifts for word in ("--drift", drift)]
    command = [sys.executable, "-m", "mock_bank", *ports, "--json", *named]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own module
        try:
            line = process.stdout.readline() if process.stdout is not None else ""
            if not line:
                raise CannotRunError(f"the bank does not start: {' '.join(command[1:])}")
            yield str(json.loads(line)["bank"])
        finally:
            process.terminate()
            try:
                process.wait(_STOP)
            except subprocess.TimeoutExpired:
                process.kill()


def new_customer(address: str) -> dict[str, Any]:
    """Make a customer in the bank's laboratory.

    Args:
        address: The bank's origin, on this machine.

    Returns:
        What `POST /lab/customers` answers.

    """
    request = Request(  # noqa: S310 - the bank that was just started
        f"{address}/lab/customers", b"{}", {"Content-Type": "application/json"}, method="POST"
    )
    with urlopen(request) as answer:  # noqa: S310 - likewise
        found: dict[str, Any] = json.load(answer)
    return found
