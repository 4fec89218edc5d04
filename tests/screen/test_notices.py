"""The least that a notice can be asked to go away with."""

from __future__ import annotations

from dataclasses import replace

from guidewalk.observation import Box
from guidewalk.screen.lexicon import KOREAN
from guidewalk.screen.notices import closer, dismissals
from tests.screen.screens import screen, thing

DIALOG = thing("dialog", "이벤트")


def inside(role: str, name: str):
    return replace(thing(role, name), parent=0)


def test_a_dialog_is_closed_by_what_says_that_it_closes() -> None:
    page = screen(DIALOG, inside("button", "참여"), inside("button", "닫기"))
    assert [n.name for n in dismissals(page, KOREAN)] == ["닫기"]


def test_a_dialog_with_one_way_out_is_answered_only_when_that_is_asked_for() -> None:
    page = screen(DIALOG, inside("button", "확인"))
    assert list(dismissals(page, KOREAN)) == []
    assert [n.name for n in dismissals(page, KOREAN, settle=True)] == ["확인"]


def test_a_dialog_that_asks_for_something_is_no_notice() -> None:
    page = screen(DIALOG, inside("textbox", "비밀번호"), inside("button", "닫기"))
    assert list(dismissals(page, KOREAN)) == []


def test_what_lies_over_a_thing_is_closed_by_a_button_on_it_and_by_none_beside_it() -> None:
    on, beside = Box(100, 100, 40, 20), Box(600, 600, 40, 20)
    page = screen(thing("button", "확인", box=on), thing("button", "닫기", box=beside))
    found = closer(page, Box(90, 90, 100, 100), 0, KOREAN)
    assert found is not None
    assert found.name == "확인"
    assert closer(page, Box(300, 300, 100, 100), 0, KOREAN) is None
