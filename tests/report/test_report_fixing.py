"""The guide with the suggested wording put in."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from guidewalk.cli.exits import Ended
from guidewalk.cli.mending import mend
from guidewalk.judge import judge
from guidewalk.observation import Contradiction, Mark, Observation, Shot
from guidewalk.read import read_guide
from guidewalk.report.fixing import fixed, patch
from guidewalk.verdict import Checked

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "# 책 빌리기\n\n## PC\n\n"
    "1. **로그인** 버튼을 누르고 **회원번호**를 입력하세요.\n"
    "2. **대출** 버튼을 누르세요.\n"
)


def checked(path: Path, *told: Contradiction, line: int = 5, text: str = TEXT) -> Checked:
    path.write_bytes(text.encode())
    guide = read_guide(path)
    sentence = next(s for s in guide.sentences if s.location.line == line)
    shot = Shot("도서관", "http://library.test/")
    seen = Observation(
        "빌린다", "pc.feature", 5, "누른다", sentence.id, Mark.CONTRADICTED,
        tuple(replace(one, seen=shot) for one in told), instruction=0,
    )  # fmt: skip
    return Checked(
        guide, "http://library.test/", "2026-11-23T00:00:00+00:00", 1.0, judge(guide, [seen])
    )


def renamed(old: str, new: str) -> Contradiction:
    return Contradiction("relabelled", old, new, new)


def test_every_new_name_of_a_sentence_is_put_in_and_nothing_else_is_touched(tmp_path: Path) -> None:
    told = checked(tmp_path / "g.md", renamed("회원번호", "회원 ID"), renamed("로그인", "들어가기"))
    new = fixed(told)
    assert new.text == TEXT.replace("회원번호", "회원 ID").replace("로그인", "들어가기")
    assert (new.made, new.left) == (2, 0)


def test_line_breaks_of_the_file_stay_as_they_are(tmp_path: Path) -> None:
    text = TEXT.replace("\n", "\r\n")
    told = checked(tmp_path / "g.md", renamed("대출", "빌리기"), line=6, text=text)
    assert fixed(told).text == text.replace("대출", "빌리기")


def test_a_finding_without_a_wording_is_left_to_a_person(tmp_path: Path) -> None:
    told = checked(tmp_path / "g.md", Contradiction("removed", "로그인"))
    new = fixed(told)
    assert (new.text, new.made, new.left) == (TEXT, 0, 1)
    assert patch(told, new) == ""


def test_the_patch_makes_of_the_guide_what_was_written(tmp_path: Path) -> None:
    guide = tmp_path / "g.md"
    told = checked(guide, renamed("로그인", "들어가기"))
    assert "1 suggestion(s) put in" in mend(told, tmp_path / "new.md")
    done = subprocess.run(  # noqa: S603 - the patch program of the machine
        ["patch", "-p0", str(guide)],  # noqa: S607
        input=(tmp_path / "new.md.patch").read_bytes(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert guide.read_text("utf-8") == (tmp_path / "new.md").read_text("utf-8")


def test_the_guide_itself_is_never_written_over(tmp_path: Path) -> None:
    told = checked(tmp_path / "g.md", renamed("로그인", "들어가기"))
    with pytest.raises(Ended, match="this is the guide itself"):
        mend(told, tmp_path / "g.md")
    assert (tmp_path / "g.md").read_text("utf-8") == TEXT
