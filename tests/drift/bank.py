"""A bank of the laboratory's own, whose drifts can be changed from case to case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from collections.abc import Sequence

HOUSE = Path(__file__).parents[2]
_ANSWER = 10.0  # seconds
_TELLING = 160  # characters of an answer that are repeated


class BankError(Exception):
    """The bank has no such drift, or does not answer."""


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
