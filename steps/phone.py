"""Phrases about the reader's telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytest_bdd import parsers, step

from guidewalk.observation import Contradiction
from guidewalk.screen.names import bare
from steps.handset import Handset, asked

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext

    from guidewalk.walk.walker import Walker


@pytest.fixture
def handset(walker: Walker, new_context: Callable[..., BrowserContext]) -> Handset | None:
    """The telephone of this scenario's reader; None where they have none that can be walked."""
    if walker.reader.handset is None:
        return None
    context = new_context(viewport={"width": 400, "height": 800})
    return Handset(context, walker.reader.handset, walker.device.lexicon)


def pytest_guidewalk_waiting(request: pytest.FixtureRequest, walker: Walker) -> bool | None:
    """A reader whose screen waits for their telephone picks it up, told or not."""
    shown = asked(walker.device.seen())
    if shown is None or walker.reader.handset is None:
        return None
    return request.getfixturevalue("handset").attend(shown) or None


@step(parsers.parse('"{number}" 번호에서 걸려 온 전화를 받는다'))
def answer_from(walker: Walker, handset: Handset | None, number: str) -> None:
    """Take a call; it must come from this number."""
    if walker.has(handset) and (told := _otherwise(number, handset.answer())):
        walker.contradict(told)


@step("걸려 온 전화를 받는다")
def answer(walker: Walker, handset: Handset | None) -> None:
    """Take a call, whoever calls."""
    if walker.has(handset) and handset.answer() is None:
        walker.contradict(Contradiction("outcome-missing", "전화"))


@step(parsers.parse('화면의 "{name}" 값을 전화기에 입력한다'))
def key_in(walker: Walker, handset: Handset | None, name: str) -> None:
    """Key in on the telephone what the screen shows under a name."""
    if walker.has(handset) and (shown := walker.read_off(name)):
        handset.key_in(shown)


@step("통화가 끝난다")
def hung_up(walker: Walker, handset: Handset | None) -> None:
    """The call ends by itself."""
    if walker.has(handset) and not handset.hung_up():
        walker.contradict(Contradiction("outcome-missing", "통화 종료"))


@step(parsers.parse('문자를 받고 화면의 "{name}" 값을 답장한다'))
def reply(walker: Walker, handset: Handset | None, name: str) -> None:
    """Answer a text message with what the screen shows under a name."""
    shown = walker.read_off(name, handset.told) if walker.has(handset) else None
    if handset is not None and shown is not None and not handset.reply(shown):
        walker.contradict(Contradiction("outcome-missing", "문자"))


def _otherwise(number: str, caller: str | None) -> Contradiction | None:
    """What there is to say against a call that should have come from a number."""
    if caller is None:
        return Contradiction("outcome-missing", "전화")
    if bare(caller) != bare(number):
        return Contradiction("fact-changed", number, caller, caller)
    return None
