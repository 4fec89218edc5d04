from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import library_guide
from rich.cells import cell_len
from rich.console import Console

from guidewalk.report.summary import summary

if TYPE_CHECKING:
    from guidewalk.verdict import Checked


def printed(checked: Checked, page: Path | None = None, width: int = 100) -> list[str]:
    console = Console(file=io.StringIO(), width=width, color_system=None, legacy_windows=False)
    console.print(summary(checked, page))
    assert isinstance(console.file, io.StringIO)
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


def test_the_counts_come_first_in_columns_that_wide_characters_keep(checked: Checked) -> None:
    lines = printed(checked)[:5]
    assert lines == [
        "≠  고쳐야 함        5  35.7%",
        "→| 도달하지 못함    1   7.1%",
        "✓  화면과 같음      2  14.3%",
        "–  확인 대상 아님   6  42.9%",
        "   합계            14",
    ]
    assert len({cell_len(line) for line in lines[:4]}) == 1


def test_each_finding_names_place_sentence_difference_and_wording(checked: Checked) -> None:
    lines = printed(checked)
    at = lines.index("guides/도서관 안내.md:11:4  이름이 바뀜")
    assert lines[at + 1 : at + 5] == [
        "  '회원 번호'와 '비밀 번호'를 입력한 후, '로그인' 버튼을 클릭합니다.",
        "  ‘비밀 번호’라고 되어 있지만 화면의 이름은 ‘비밀번호(숫자 6자리)’입니다.",
        "  비밀 번호  →  비밀번호(숫자 6자리)",
        "  고쳐 쓸 말: 비밀번호(숫자 6자리)",
    ]
    assert "  신청하기  →  없음" in lines


def test_a_fault_of_wording_says_nothing_of_a_screen(checked: Checked) -> None:
    assert "  '받을 곳을" in printed(checked)


def test_a_sentence_not_reached_names_what_stopped_the_walk(checked: Checked) -> None:
    lines = printed(checked)
    at = lines.index("guides/도서관 안내.md:20:4  도달하지 못함")
    assert lines[at + 2].startswith("  18행 문장의 문제에서 멈췄습니다: '신청하기'")


def test_the_last_line_is_where_the_page_is(checked: Checked) -> None:
    assert printed(checked, Path("reports/latest/index.html"))[-1] == (
        "보고서: reports/latest/index.html"
    )
    assert "보고서" not in "".join(printed(checked))


def test_text_in_brackets_is_no_markup() -> None:
    checked = library_guide.checked(path="guides/[red]a[/red].md")
    assert any(line.startswith("guides/[red]a[/red].md:11:4") for line in printed(checked))


def test_nothing_wrong_is_the_counts_alone() -> None:
    assert len([line for line in printed(library_guide.all_hold()) if line]) == 5
