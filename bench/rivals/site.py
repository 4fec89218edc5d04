"""A bank with its drifts, and a customer of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

ROOT = Path(__file__).parents[2]


class CannotRunError(Exception):
    """Something that is needed is not there; the message says what and what to do."""


def known_drifts() -> frozenset[str]:
    """Read which drifts and benign changes the bank has."""
    command = [sys.executable, "-m", "mock_bank", "--drifts"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - our own module
    return frozenset(line.split()[0] for line in told.stdout.splitlines() if line.strip())


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
