"""The first day of a notice is found by moving the clock, with few looks at the bank."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import cast

import pytest

from guidewalk.observation import Box
from guidewalk.screen.model import Node
from steps.holder import Held, Holder
from steps.notice import Notice
from steps.visit import Lost

ISSUED = datetime(2026, 11, 23, tzinfo=UTC)
SAID = Node(frame=0, index=0, role="status", name="만료 안내", box=Box(0, 0, 100, 20), parent=None)


class Bank:
    """Gives notice from a day on, and counts how often it is looked at."""

    def __init__(self, from_day: int, days: int = 731) -> None:
        self.from_day = from_day
        self.first = Held("1", ISSUED, ISSUED + timedelta(days=days), "valid")
        self.left = days
        self.looked: list[int] = []

    def have_left(self, days: int) -> None:
        self.left = days

    def notice(self) -> Node | None:
        self.looked.append(self.left)
        return SAID if self.left <= self.from_day else None

    def search(self, guess: int) -> int:
        return Notice(cast("Holder", self), self).first(guess).days


def test_where_the_guide_is_right_two_looks_will_do_and_the_last_one_shows_the_notice():
    bank = Bank(30)
    assert bank.search(30) == 30
    assert bank.looked == [31, 30]


@pytest.mark.parametrize("guess", [1, 20, 29, 31, 60, 365, 1000])
@pytest.mark.parametrize("first", [0, 1, 7, 20, 30, 90, 731])
def test_wherever_the_first_day_lies_it_is_found_and_shown_last(first: int, guess: int):
    bank = Bank(first)
    assert bank.search(guess) == first
    assert bank.looked[-1] == first
    assert len(bank.looked) <= 14


def test_a_bank_that_never_gives_notice_is_told_so():
    bank = Bank(-1)
    with pytest.raises(Lost):
        bank.search(30)
    assert bank.looked == [31, 30, 0]
