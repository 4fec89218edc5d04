from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidewalk.screen.names import bare, likeness, same


@pytest.mark.parametrize(
    "other",
    [
        "금융인증서\u00a0발급/재발급",
        "금융인증서 발급/재발급 ›",
        "금융인증서  발급/재발급\n",
        unicodedata.normalize("NFD", "금융인증서 발급/재발급"),
        "금융인증서발급/재발급",
        "▶ 금융인증서 발급/재발급",
    ],
)
def test_a_cosmetic_difference_is_no_difference(other: str) -> None:
    assert same("금융인증서 발급/재발급", other)


@pytest.mark.parametrize(
    ("guide", "shown"),
    [
        ("확인", "확인하기"),
        ("계비밀번호", "계좌비밀번호"),
        ("OPT", "OTP"),
        ("인증받기", "인증 요청"),
        ("개인", "기업"),
    ],
)
def test_one_syllable_or_one_added_word_is_a_difference(guide: str, shown: str) -> None:
    assert not same(guide, shown)


def test_a_sign_that_is_the_whole_label_is_kept() -> None:
    assert bare("≡") == "≡"
    assert bare("›") == "›"


def test_a_misspelt_label_is_nearest_to_the_right_one() -> None:
    names = ["계좌비밀번호", "출금계좌번호", "금융인증서 비밀번호", "생년월일"]
    assert max(names, key=lambda name: likeness("계비밀번호", name)) == "계좌비밀번호"


@given(st.text(), st.text())
def test_likeness_is_between_nothing_and_all_and_goes_both_ways(one: str, other: str) -> None:
    alike = likeness(one, other)
    assert 0 <= alike <= 1
    assert alike == pytest.approx(likeness(other, one))
