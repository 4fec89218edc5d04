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
