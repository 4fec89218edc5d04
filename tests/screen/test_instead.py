"""Words that stand where a control should be, and words that only speak of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from screens import screen, thing

from guidewalk.screen.instead import stands_as_text


def test_a_value_under_the_name_of_a_field_is_a_field_that_cannot_be_edited() -> None:
    shown = thing("status", "이메일", text="kim@example.com")
    assert stands_as_text(screen(shown), "이메일", "type") is shown


def test_the_words_of_a_button_in_its_form_are_a_button_that_became_text() -> None:
    words = thing("text", text="인증받기", form=0)
    assert (
        stands_as_text(screen(words, thing("button", "확인", form=0)), "인증받기", "click") is words
    )


def test_the_words_of_a_tab_in_its_row_are_a_tab_that_became_text() -> None:
    words = thing("text", text="개인", parent=0)
    row = screen(thing("tablist"), words, thing("tab", "기업", parent=0))
    assert stands_as_text(row, "개인", "click") is words
    in_banner = screen(
        thing("banner"), thing("tablist", parent=0), *(replace(n, parent=1) for n in row.nodes[1:])
    )
    assert stands_as_text(in_banner, "개인", "click") == in_banner.nodes[2]


@pytest.mark.parametrize("around", ["contentinfo", "complementary", "banner"])
def test_words_outside_the_page_proper_only_speak_of_a_control(around: str) -> None:
    words = thing("text", text="인증받기", parent=0, form=0)
    assert stands_as_text(screen(thing(around), words), "인증받기", "click") is None


def test_a_longer_text_and_a_heading_only_speak_of_a_control() -> None:
    said = screen(
        thing("heading", text="인증받기", name="인증받기"),
        thing("paragraph", text="인증받기 버튼은 없어졌습니다.", form=0),
    )
    assert stands_as_text(said, "인증받기", "click") is None


def test_a_text_that_nothing_stands_beside_is_no_value() -> None:
    assert stands_as_text(screen(thing("text", text="이메일")), "이메일", "type") is None
