"""Boxes as a reader is asked for them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guidewalk.screen.boxes import as_asked, entry, repeats
from guidewalk.screen.lexicon import KOREAN
from guidewalk.screen.names import same
from tests.screen.screens import screen, thing

SECRET = thing("textbox", "인증서 PIN", secret=True)


@pytest.mark.parametrize("name", ["인증서 PIN 완료", "비밀번호 확인", "한 번 더 입력"])
def test_a_box_that_wants_the_secret_once_more_says_so_or_has_its_name_and_more(name: str) -> None:
    assert repeats(SECRET, thing("textbox", name, secret=True), KOREAN)


def test_another_secret_and_what_is_no_secret_are_no_repetition() -> None:
    assert not repeats(SECRET, thing("textbox", "계좌비밀번호", secret=True), KOREAN)
    assert not repeats(thing("textbox", "이름"), thing("textbox", "이름 확인"), KOREAN)


def test_boxes_under_one_label_are_one_thing_and_a_box_by_itself_is_one() -> None:
    group = thing("group", "주민등록번호")
    parts = [replace(thing("textbox", name), parent=0) for name in ("앞", "뒤")]
    alone = replace(thing("group", "본인"), parent=None)
    box = replace(thing("textbox", "성명"), parent=3)
    page = screen(group, *parts, alone, box)
    assert as_asked(page, [*parts, box]) == (group, box)


def test_an_entry_is_chosen_by_what_the_reader_knows_of_it() -> None:
    accounts = thing(
        "combobox", "출금계좌", options=("선택해 주십시오", "123456-04-000001 (입출금)")
    )
    assert entry(accounts, "123456-04-000001") == "123456-04-000001 (입출금)"
    assert entry(accounts, "999999-04-000001") is None


@pytest.mark.parametrize(
    "shown", ["이메일 *", "* 이메일", "[필수] 이메일", "이메일(필수)", "이메일:"]
)
def test_a_mark_that_a_box_must_be_filled_in_is_no_part_of_its_name(shown: str) -> None:
    assert same("이메일", shown)


def test_a_star_that_is_the_whole_of_a_name_stays() -> None:
    assert not same("*", "")
