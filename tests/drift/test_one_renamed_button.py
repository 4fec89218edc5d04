"""The bank renames one button: told by name, on the right line, and nothing else is told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.proxy import rewriting

ROOT = Path(__file__).parents[2]
RENAMED = {"인증받기": "ARS 요청"}


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """One command of the project, as a user types it."""
    plain = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
    return subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env=plain,
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )


def test_check_finds_the_renamed_button_and_still_walks_to_the_end(
    site: str, tmp_path: Path
) -> None:
    with rewriting(site, RENAMED) as url:
        ended = run(
            *("guidewalk", "check", "guides/financial-certificate.md", "--site", url),
            *("--out", str(tmp_path), "--format", "json"),
        )
    assert ended.returncode == 1, ended.stderr
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    found = [(s, f) for s in report["sentences"] for f in s["findings"]]
    assert [(s["step"], f["kind"], f["expected"], f["suggestion"]) for s, f in found] == [
        (7, "relabelled", "인증받기", "ARS 요청")
    ]
    assert (tmp_path / found[0][1]["evidence"]).is_file()
    pc = [s for s in report["sentences"] if s["section"].startswith("PC") and s["step"]]
    assert pc[-1]["step"] == 18
    assert {s["verdict"] for s in pc if s["step"] > 7} <= {"holds", "unchecked"}
    assert pc[-1]["verdict"] == "holds"


def test_pytest_fails_with_the_line_of_the_guide_and_the_nearest_control(site: str) -> None:
    feature = "features/pc.feature"
    with rewriting(site, RENAMED) as url:
        ended = run(
            *("pytest", feature, "-x", "-q", "--guidewalk-site", url, "-p", "no:cacheprovider"),
            *("-o", "addopts=", "--output", "reports/playwright-renamed"),
        )
    assert ended.returncode == 1, ended.stdout
    guide = (ROOT / "guides/financial-certificate.md").read_text(encoding="utf-8").splitlines()
    line = next(n for n, text in enumerate(guide, 1) if "인증받기" in text)
    assert f"relabelled: guides/financial-certificate.md:{line}: " in ended.stdout
    assert "sought:   인증받기" in ended.stdout
    assert "nearest:  ARS 요청" in ended.stdout
