"""The guide's PC part, as the tools that read prose are given it."""

from __future__ import annotations

import re

from bench.rivals.site import ROOT

GUIDE = ROOT / "guides" / "financial-certificate.md"
_PART = re.compile(r"^## PC.*?(?=^## )", re.MULTILINE | re.DOTALL)
_STEP = re.compile(r"^(\d+)\. ")


def pc_part() -> str:
    """Cut the PC part out of the guide, word for word."""
    found = _PART.search(GUIDE.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"no heading '## PC' in {GUIDE.name}")
    return found.group()


def step_of_line(text: str, line: int) -> int | None:
    """Tell to which numbered step a line belongs.

    Args:
        text: The part.
        line: Which line, from 1.

    """
    for above in reversed(text.splitlines()[:line]):
        if found := _STEP.match(above):
            return int(found.group(1))
    return None
