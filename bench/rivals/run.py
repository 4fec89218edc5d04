"""Tries every case on every tool, one after the other, and writes a table.

    python -m bench.rivals.run                              everything (about 40 minutes)
    python -m bench.rivals.run --tool playwright-bdd --case healthy --case agree-twice

What was measured is kept in `reports/rivals.json`; a new run replaces its own lines only.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.rivals import doc_detective, guidewalk_check, playwright_bdd
from bench.rivals.cases import CASES, Case
from bench.rivals.outcome import judged
from bench.rivals.site import ROOT, CannotRunError, known_drifts
from bench.rivals.table import table
from mock_bank.process import BankNotStartedError, running

_TOOLS = {tool.NAME: tool.attempt for tool in (playwright_bdd, doc_detective, guidewalk_check)}
_REPORT = ROOT / "reports" / "rivals.json"


def _try(tool: str, case: Case) -> dict[str, Any]:
    """Try one case on one tool, each time on a bank of its own."""
    with running(*case.drifts) as address, tempfile.TemporaryDirectory() as scratch:
        outcome = _TOOLS[tool](address, Path(scratch))
    return {"tool": tool, "when": time.strftime("%Y-%m-%d %H:%M"), **judged(case, outcome)}


def _commit() -> str:
    """Tell which commit this is, and whether files differ from it."""
    told = subprocess.run(
        ["git", "describe", "--always", "--dirty"],  # noqa: S607 - whichever git there is
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return told.stdout.strip()


def _keep(path: Path, line: dict[str, Any]) -> list[dict[str, Any]]:
    """Put a line into the report, in the place of the former one of its tool and case."""
    lines: list[dict[str, Any]] = []
    if path.exists():
        lines = json.loads(path.read_text(encoding="utf-8"))["lines"]
    key = (line["tool"], line["case"])
    lines = [each for each in lines if (each["tool"], each["case"]) != key]
    lines.append({**line, "commit": _commit()})
    path.parent.mkdir(exist_ok=True)
    text = json.dumps({"schema": 1, "lines": lines}, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")
    return lines


def _wanted(names: list[str] | None) -> list[Case]:
    cases = [case for case in CASES if names is None or case.name in names]
    missing = {drift for case in cases for drift in case.drifts} - known_drifts()
    if missing:
        raise CannotRunError(f"the bank has no drift {', '.join(sorted(missing))}")
    return cases


def main() -> int:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--tool", action="append", choices=list(_TOOLS))
    parser.add_argument("--case", action="append", choices=[case.name for case in CASES])
    parser.add_argument("--out", type=Path, default=_REPORT)
    parser.add_argument("--table", action="store_true", help="only print what is there already")
    given = parser.parse_args()
    if given.table:
        print(table(json.loads(given.out.read_text(encoding="utf-8"))["lines"]))
        return 0
    lines: list[dict[str, Any]] = []
    try:
        for case in _wanted(given.case):
            for tool in given.tool or _TOOLS:
                line = _try(tool, case)
                said = "; ".join(line["said"]) or "nothing"
                print(f"{case.name} · {tool} · {line['seconds']} s · {said}", flush=True)
                lines = _keep(given.out, line)
    except (CannotRunError, BankNotStartedError) as error:
        print(error, file=sys.stderr)
        return 3
    print(table(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
