"""playwright-bdd: a hand-written feature with ordinary role-based steps."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from bench.rivals.command import HERE, MODULES, browser, node, run
from bench.rivals.outcome import Outcome
from bench.rivals.site import CannotRunError

if TYPE_CHECKING:
    from pathlib import Path

NAME = "playwright-bdd"
_FOLDER = HERE / "playwright-bdd"
_FEATURE = _FOLDER / "features" / "pc.feature"
_STEP = re.compile(r"\s*# (\d+)$")
_NANO = 1e-9
_COLOUR = re.compile("\x1b\\[[0-9;]*m")


def attempt(address: str, scratch: Path) -> Outcome:
    """Generate the tests and run them against a bank.

    Args:
        address: The bank's origin.
        scratch: A folder of its own.

    """
    report = scratch / "report.json"
    more = {
        "RIVALS_BANK": address,
        "RIVALS_REPORT": str(report),
        "GUIDEWALK_BROWSER": browser(),
    }
    program = str(node())
    bddgen = MODULES / "playwright-bdd" / "dist" / "cli" / "index.js"
    playwright = MODULES / "@playwright" / "test" / "cli.js"
    generated = run([program, str(bddgen)], _FOLDER, more)
    if generated.status != 0:
        raise CannotRunError(f"bddgen: {generated.text[-2000:]}")
    tested = run([program, str(playwright), "test"], _FOLDER, more)
    if not report.exists():
        raise CannotRunError(f"playwright test: {tested.text[-2000:]}")
    steps = _steps(json.loads(report.read_text(encoding="utf-8")))
    bad = [step for step in steps if step["result"]["status"] == "failed"]
    return Outcome(
        alarm=tested.status != 0,
        steps=tuple(dict.fromkeys(_where(int(step["line"])) for step in bad)),
        said=tuple(_said(step) for step in bad),
        seconds=round(generated.seconds + tested.seconds, 2),
        walk=round(sum(step["result"].get("duration", 0) for step in steps) * _NANO, 2),
    )


def _steps(report: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the steps of the feature's one scenario, without the hooks."""
    found = [step for scenario in report[0]["elements"] for step in scenario["steps"]]
    return [step for step in found if "line" in step]


def _where(line: int) -> tuple[int, ...]:
    """Read from the comments of the feature to which step of the guide a line belongs.

    The last line of a step is the screen that must follow: it belongs to the next step as well.
    """
    lines = _FEATURE.read_text(encoding="utf-8").splitlines()
    above = next(found for each in reversed(lines[:line]) if (found := _STEP.match(each)))
    below = _STEP.match(lines[line]) if line < len(lines) else None
    follows = below is not None and lines[line - 1].endswith("화면이 나온다")
    own = (int(above.group(1)),)
    return (*own, int(below.group(1))) if below is not None and follows else own


def _said(step: dict[str, Any]) -> str:
    reason = _COLOUR.sub("", step["result"].get("error_message", "")).strip().splitlines()
    return f"{step['name']}: {reason[0] if reason else ''}"
