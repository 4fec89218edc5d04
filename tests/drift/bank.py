"""A bank of the laboratory's own, whose drifts can be changed from case to case."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HOUSE = Path(__file__).parents[2]
_ANSWER = 10.0  # seconds
_TELLING = 160  # characters of an answer that are repeated
_STOP = 5.0  # seconds that a bank may take to stop


class BankError(Exception):
    """The bank does not start, or has no such drift."""


@contextmanager
def bank() -> Iterator[str]:
    """A bank on free ports, until the block ends.

    Yields:
        Its address.

    Raises:
        BankError: it does not start.

    """
    command = [sys.executable, "-m", "mock_bank", "--port", "0", "--json"]
    with subprocess.Popen(  # noqa: S603 - our own module
        command, stdout=subprocess.PIPE, text=True, cwd=HOUSE
    ) as process:
        try:
            line = process.stdout.readline() if process.stdout is not None else ""
            if not line:
                raise BankError("the mock bank does not start: `python -m mock_bank`")
            yield str(json.loads(line)["bank"])
        finally:
            process.terminate()
            try:
                process.wait(_STOP)
            except subprocess.TimeoutExpired:
                process.kill()


def switch(site: str, drifts: Sequence[str]) -> None:
    """Change what everybody meets from now on.

    Args:
        site: address of the bank.
        drifts: names of all that shall be on; every other is off.

    Raises:
        BankError: there is no such drift, or the bank cannot do it.

    """
    try:
        answer = httpx.put(f"{site}/lab/drifts", json={"drifts": list(drifts)}, timeout=_ANSWER)
    except httpx.HTTPError as error:
        raise BankError(f"the bank at {site} does not answer: {error}") from error
    if not answer.is_success:
        told = answer.text[:_TELLING]
        raise BankError(f"PUT /lab/drifts {list(drifts)}: {answer.status_code} {told}")
