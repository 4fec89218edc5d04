"""A bank with a drift, and the claims of our guide."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HOUSE = Path(__file__).parents[2]
OUR_GUIDE = (HOUSE / "guides" / "financial-certificate.md").read_text("utf-8")
INTRODUCTION = [line for line in OUR_GUIDE.splitlines()[1:6] if line]
TO_DO = "1. 국민은행 홈페이지에 접속하세요."  # a guide needs something to do

Verdicts = dict[str, tuple[str, list[tuple[str, str, str | None]]]]


@contextmanager
def bank(*drifts: str) -> Iterator[str]:
    """The address of a bank of its own, with these drifts."""
    command = [sys.executable, "-m", "mock_bank", "--port", "0", "--json"]
    for drift in drifts:
        command += ["--drift", drift]
    with subprocess.Popen(  # noqa: S603 - our own bank
        command, stdout=subprocess.PIPE, text=True, cwd=HOUSE
    ) as process:
        try:
            assert process.stdout is not None
            yield str(json.loads(process.stdout.readline())["bank"])
        finally:
            process.terminate()
