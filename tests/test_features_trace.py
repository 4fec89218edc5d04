"""The committed features carry their guide, and `guidewalk trace` says where one does not."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from guidewalk.claims import known_facts
from guidewalk.feature import parse_feature
from guidewalk.read import read_guide
from guidewalk.trace import trace

ROOT = Path(__file__).parents[1]
GUIDE = "guides/financial-certificate.md"
FEATURES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("features/*.feature"))


def _command(*features: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "guidewalk", "trace", GUIDE, *features],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def _problems(feature: Path) -> list[str]:
    """What the command would print, a line each."""
    read = parse_feature(feature.read_text(encoding="utf-8"), str(feature))
    guide = replace(read_guide(ROOT / GUIDE), path=GUIDE)
    return [str(one) for one in trace(guide, [read], known_facts())]


def _edited(folder: Path, feature: str, old: str, new: str) -> tuple[Path, int]:
    """A copy of a feature with its first such words changed, and the line that they stand on."""
    text = (ROOT / "features" / feature).read_text(encoding="utf-8")
    assert old in text
    copy = folder / feature
    copy.write_text(text.replace(old, new, 1), encoding="utf-8")
    return copy, text[: text.index(old)].count("\n") + 1


def test_the_committed_features_are_traced_without_a_problem():
    names = {Path(path).name for path in FEATURES}
    assert {"pc.feature", "app.feature", "claims.feature"} <= names
    done = _command(*FEATURES)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


@pytest.mark.parametrize(
    ("feature", "old", "new", "told"),
    [
        ("pc.feature", '만일 "인증받기" 버튼', '만일 "ARS 요청" 버튼', "ARS 요청"),
        ("pc.feature", '"계좌비밀번호" 칸', '"계비밀번호" 칸', "계비밀번호"),
        ("app.feature", '만일 "인증/보안" 탭', '만일 "보안/인증" 탭', "보안/인증"),
        ("app.feature", '"전화번호" 내용', '"휴대폰" 내용', "휴대폰"),
        ("app.feature", '"약관 전체 동의" 버튼을', '"약관 전체 동의" 링크를', "약관 전체 동의"),
        ("app.feature", "#> 2. **인증/보안** 탭으로", "#> 2. **인증/보안** 탭을", "인증/보안"),
        ("claims.feature", '"2년"이다', '"3년"이다', "3년"),
    ],
)
def test_a_word_that_the_guide_has_not_is_told_with_path_and_line(
    tmp_path: Path, feature: str, old: str, new: str, told: str
):
    copy, line = _edited(tmp_path, feature, old, new)
    problems = _problems(copy)
    assert problems
    assert all(re.match(rf"{re.escape(str(copy))}:\d+: \S", problem) for problem in problems)
    assert any(f":{line}: " in problem and told in problem for problem in problems), problems


def test_the_command_prints_each_problem_and_ends_with_status_1(tmp_path: Path):
    copy, _ = _edited(tmp_path, "app.feature", '만일 "인증/보안" 탭', '만일 "보안/인증" 탭')
    done = _command(str(copy))
    assert done.returncode == 1
    assert done.stdout.splitlines() == _problems(copy)
    assert "problem(s)" in done.stderr


@pytest.mark.parametrize(
    ("feature", "step", "name"),
    [
        ("pc.feature", '만일 "전체약관보기" 버튼을 누른다', "전체약관보기"),
        ("app.feature", '만일 "KB국민인증서 패턴" 칸에 입력한다', "KB국민인증서 패턴"),
        ("app.feature", '그리고 "주소" 내용을 확인한다', "주소"),
    ],
)
def test_an_instruction_that_no_step_carries_is_told(
    tmp_path: Path, feature: str, step: str, name: str
):
    text = (ROOT / "features" / feature).read_text(encoding="utf-8")
    assert step in text
    copy = tmp_path / feature
    copy.write_text(text.replace(f"    {step}\n", ""), encoding="utf-8")
    assert any(f"'{name}'" in problem for problem in _problems(copy))


def test_a_claim_that_no_scenario_observes_is_told(tmp_path: Path):
    text = (ROOT / "features/claims.feature").read_text(encoding="utf-8")
    scenarios = re.split(r"\n(?=(?:  @\w+\n)?  시나리오: )", text)
    copy = tmp_path / "claims.feature"
    left = [one for one in scenarios if "시나리오: 만료 안내\n" not in one]
    assert len(left) == len(scenarios) - 1
    copy.write_text("\n".join(left), encoding="utf-8")
    assert any("'만료 안내' is claimed" in problem for problem in _problems(copy))
