"""A span of time as a guide writes it, held against one that was measured."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from math import ceil
from typing import TYPE_CHECKING

from guidewalk.language import grammar_of
from guidewalk.language.claim import Bound, Unit

if TYPE_CHECKING:
    from guidewalk.language.claim import Quantity

_YEAR = 12  # months
_WEEK = 7  # days
_SHORTEST, _LONGEST = 28, 31  # days of a month
_SLACK = timedelta(days=1)  # "2년" may end on the day before or at midnight


class Span:
    """A span of time.

    Args:
        text: as the guide writes it.

    Raises:
        ValueError: it is none.
    """

    def __init__(self, text: str) -> None:
        found = grammar_of("ko").quantities(text)
        if len(found) != 1:
            raise ValueError(f"'{text}' is no span of time; write one as 2년, 24개월 or 30일")
        self._said: Quantity = found[0]

    def between(self, start: date, end: date) -> str:
        """A measured span, in the guide's own words if it is the same one.

        Args:
            start: its first day.
            end: its last day, or the day after.

        Returns:
            The guide's words if they fit; else the span in the guide's unit, where it goes into
            that, or in a smaller one.
        """
        if self._said.bound is not Bound.BELOW and abs(self._after(start) - end) <= _SLACK:
            return self._said.text
        months = _whole_months(start, end)
        if months is None or self._said.unit in (Unit.DAY, Unit.HOUR, Unit.MINUTE):
            return f"{(end - start).days}일"
        if self._said.unit is Unit.MONTH:
            return f"{months}개월"
        years, rest = divmod(months, _YEAR)
        return f"{years}년" if not rest else f"{years}년 {rest}개월" if years else f"{rest}개월"

    def days(self, measured: int) -> str:
        """A measured number of days, in the guide's own words if it is the same one.

        Args:
            measured: how many.

        Returns:
            The guide's words if they fit, else the days.
        """
        low, high = self._range
        return self._said.text if low <= measured <= high else f"{measured}일"

    @property
    def likeliest(self) -> int:
        """The number of days that is most likely meant."""
        low, high = self._range
        return min(high, max(low, 30 * round(high / 31))) if low != high else low

    @property
    def _range(self) -> tuple[int, int]:
        """The fewest and the most days that the words can mean."""
        amount, less = self._said.amount, 1 if self._said.bound is Bound.BELOW else 0
        match self._said.unit:
            case Unit.YEAR:
                return int(amount * 365) - less, ceil(amount * 366) - less
            case Unit.MONTH:
                return int(amount * _SHORTEST) - less, int(amount * _LONGEST) - less
            case Unit.WEEK:
                days = int(amount * _WEEK)
            case Unit.DAY:
                days = int(amount)
            case Unit.HOUR:
                days = ceil(amount / 24)
            case Unit.MINUTE:
                days = ceil(amount / (24 * 60))
        return days - less, days - less

    def _after(self, start: date) -> date:
        match self._said.unit:
            case Unit.YEAR:
                return _later(start, int(self._said.amount * _YEAR))
            case Unit.MONTH:
                return _later(start, int(self._said.amount))
            case _:
                return start + timedelta(days=self._range[1])


def _later(start: date, months: int) -> date:
    years, month = divmod(start.month - 1 + months, _YEAR)
    year = min(start.year + years, date.max.year)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))


def _whole_months(start: date, end: date) -> int | None:
    """How many months lie between two days; None if it is not a whole number of them."""
    months = (end.year - start.year) * _YEAR + end.month - start.month
    near = (one for one in (months, months + 1) if abs(_later(start, one) - end) <= _SLACK)
    return next(near, None)
