"""`guidewalk check` of the same part of the guide on the same bank."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from bench.rivals.command import run
from bench.rivals.guide_part import GUIDE, pc_part
from bench.rivals.outcome import Outcome
from bench.rivals.site import CannotRunError

if TYPE_CHECKING:
    from pathlib import Path

NAME = "guidewalk"


def attempt(address: str, scratch: Path) -> Outcome:
    """Check the guide's PC part.

    Args:
        address: The bank's origin.
        scratch: A folder of its own.

    """
    guide = scratch / GUIDE.name
    guide.write_text(pc_part(), encoding="utf-8")
    reader = GUIDE.with_name(f"{GUIDE.stem}.reader.toml")
    out = scratch / "out"
    command = [sys.executable, "-m", "guidewalk", "check", str(guide), "--site", address]
    ended = run(
        [*command, "--reader", str(reader), "--out", str(out), "--format", "json"], scratch, {}
    )
    if ended.status not in (0, 1):
        raise CannotRunError(f"guidewalk check: {ended.text[-2000:]}")
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    bad = [each for each in report["sentences"] if each["findings"]]
    findings = [(each["step"], finding) for each in bad for finding in each["findings"]]
    return Outcome(
        alarm=ended.status == 1,
        steps=tuple((step,) for step in dict.fromkeys(each["step"] for each in bad) if step),
        said=tuple(f"{step}: {each['kind']}: {each['message']}" for step, each in findings),
        seconds=round(ended.seconds, 2),
        walk=round(float(report["seconds"]), 2),
    )
