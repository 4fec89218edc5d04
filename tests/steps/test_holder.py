"""The day on which a certificate has so many days left, whatever the time of its issue."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from guidewalk.reader import Reader
from steps.holder import Held, Holder

KOREA = timezone(timedelta(hours=9))
HOUR = timedelta(hours=1)


@pytest.fixture
def moments(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """Where the clock was put."""
    put: list[datetime] = []
    monkeypatch.setattr(Holder, "be_at", lambda _, moment: put.append(moment))
    return put


def holder(end: datetime) -> Holder:
    made = Holder(Reader({}, "a test"))
    made.__dict__["first"] = Held("1", end - timedelta(days=731), end, "valid")
    return made


@pytest.mark.parametrize("at", [time(0, 0, 1), time(9), time(12), time(18), time(23, 59, 59)])
@pytest.mark.parametrize("days", [-1, 1, 30, 31])
def test_the_day_has_hours_before_and_behind_it(moments: list[datetime], at: time, days: int):
    end = datetime.combine(date(2028, 11, 23), at, KOREA)
    holder(end.astimezone(UTC)).have_left(days)
    (moment,) = moments
    assert (end.date() - moment.astimezone(KOREA).date()).days == days
    for near in (moment - HOUR, moment + HOUR):
        assert near.astimezone(KOREA).date() == moment.astimezone(KOREA).date()
    assert (moment < end) is (days > 0)


@pytest.mark.parametrize("at", [time(0, 0, 1), time(9), time(23, 59, 59)])
def test_on_the_last_day_it_is_still_valid(moments: list[datetime], at: time):
    end = datetime.combine(date(2028, 11, 23), at, KOREA)
    holder(end).have_left(0)
    (moment,) = moments
    assert moment < end
    assert moment.astimezone(KOREA).date() == end.date()
