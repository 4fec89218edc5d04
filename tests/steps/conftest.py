"""What `guidewalk check` says of claims."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from drifting_bank import HOUSE, TO_DO, Verdicts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def checked(tmp_path: Path) -> Callable[..., Verdicts]:
    """What `guidewalk check` says of each claim: verdict, and kind, expected, found of findings."""

    def check(site: str, *claims: str) -> Verdicts:
        guide = tmp_path / "guide.md"
        guide.write_text(f"# 안내\n\n{' '.join(claims)}\n\n## 접속\n\n{TO_DO}\n", "utf-8")
        out = tmp_path / "report"
        command = [sys.executable, "-m", "guidewalk", "check", str(guide), "--site", site]
        done = subprocess.run(  # noqa: S603 - our own program
            [*command, "--out", str(out), "--format", "json"],
            capture_output=True,
            text=True,
            timeout=600,  # only against hanging: a loaded machine is slow
            check=False,
            cwd=HOUSE,
        )
        assert done.returncode in (0, 1), done.stderr
        told: dict[str, Any] = json.loads((out / "report.json").read_text("utf-8"))
        return {
            one["text"]: (
                one["verdict"],
                [(f["kind"], f["expected"], f["found"]) for f in one["findings"]],
            )
            for one in told["sentences"]
            if one["line"] == 3  # the paragraph of the claims
        }

    return check
