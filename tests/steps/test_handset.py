"""A telephone does what a screen asks for once, and not again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidewalk.screen.lexicon import KOREAN
from steps.handset import Handset

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext

_PAGE = (
    "data:text/html;charset=utf-8,<ul><li>은행: 화면의 숫자를 답장해 주십시오.</li></ul>"
    '<input aria-label="답장"><button>보내기</button>'
)


@pytest.fixture
def handset(new_context: Callable[..., BrowserContext]) -> Handset:
    return Handset(new_context(), _PAGE, KOREAN)


def test_nobody_is_waited_for_who_has_got_the_number_already(handset: Handset):
    assert handset.attend("12")
    assert not handset.attend("12")


def test_another_number_is_answered(handset: Handset):
    assert handset.reply("12")
    assert handset.attend("34")


def test_digits_that_a_message_gives_are_read_off_it_and_its_numbers_and_times_are_not(
    new_context: Callable[..., BrowserContext],
):
    told = _PAGE.replace(
        "은행: 화면의 숫자를",
        "1600-0000 [금융인증서] 숫자는 39입니다. 10분 안에 2026-11-27 01:53:13",
    )
    assert Handset(new_context(), told, KOREAN).told() == "39"


def test_a_message_without_digits_tells_none(handset: Handset):
    assert handset.told() is None
