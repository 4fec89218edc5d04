"""The committed features carry their guide, and `guidewalk trace` says where one does not."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
GUIDE = "guides/financial-certificate.md"
FEATURES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("features/*.feature"))


def _trace(*features: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "guidewalk", "trace", GUIDE, *features],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_committed_features_are_traced_without_a_problem():
    assert "features/pc.feature" in FEATURES
    done = _trace(*FEATURES)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def test_a_word_that_the_guide_has_not_is_told_with_path_and_line(tmp_path: Path):
    text = (ROOT / "features/pc.feature").read_text(encoding="utf-8")
    edited = tmp_path / "pc.feature"
    edited.write_text(
        text.replace('만일 "인증받기" 버튼', '만일 "ARS 요청" 버튼'), encoding="utf-8"
    )
    line = next(n for n, one in enumerate(text.splitlines(), 1) if '만일 "인증받기" 버튼' in one)
    done = _trace(str(edited))
    assert done.returncode == 1
    problems = done.stdout.splitlines()
    assert problems
    assert all(re.match(rf"{re.escape(str(edited))}:\d+: \S", problem) for problem in problems)
    assert any(f":{line}: " in problem and "ARS 요청" in problem for problem in problems)
    assert f"{len(problems)} problem(s)" in done.stderr


def test_an_instruction_that_no_step_carries_is_told(tmp_path: Path):
    text = (ROOT / "features/pc.feature").read_text(encoding="utf-8")
    edited = tmp_path / "pc.feature"
    edited.write_text(re.sub(r".*전체약관보기.*\n", "", text), encoding="utf-8")
    done = _trace(str(edited))
    assert done.returncode == 1
    assert "전체약관보기" in done.stdout
