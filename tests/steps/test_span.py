"""A guide's span of time held against a measured one: 2년, 24개월 and 두 해 are the same."""

from __future__ import annotations

from datetime import date

import pytest

from steps.span import Span

ISSUED, TWO_YEARS, THREE_YEARS = date(2026, 11, 23), date(2028, 11, 23), date(2029, 11, 23)


@pytest.mark.parametrize("said", ["2년", "두 해", "24개월", "2년간", "이 년", "731일", "730일"])
def test_the_same_span_in_other_words_is_given_back_as_the_guide_has_it(said: str):
    assert Span(said).between(ISSUED, TWO_YEARS) in said


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("3년", "2년"),
        ("36개월", "24개월"),
        ("2년 6개월", "24개월"),
        ("두 달", "24개월"),
        ("365일", "731일"),
        ("2년 미만", "2년"),
    ],
)
def test_another_span_is_given_in_the_unit_of_the_guide(said: str, found: str):
    assert Span(said).between(ISSUED, TWO_YEARS) == found


def test_the_day_before_or_after_is_still_the_same_span():
    assert Span("2년").between(ISSUED, date(2028, 11, 22)) == "2년"
    assert Span("2년").between(ISSUED, date(2028, 11, 21)) == "729일"


def test_a_year_from_the_29th_of_february_ends_on_the_28th():
    assert Span("1년").between(date(2028, 2, 29), date(2029, 2, 28)) == "1년"


@pytest.mark.parametrize(
    ("said", "measured", "told"),
    [
        ("30일", 30, "30일"),
        ("30일", 31, "31일"),
        ("60일", 30, "30일"),
        ("한 달", 30, "한 달"),
        ("한 달", 20, "20일"),
        ("30일 미만", 30, "30일"),
        ("30일 미만", 29, "30일 미만"),
        ("4주", 28, "4주"),
    ],
)
def test_measured_days_are_given_back_in_the_words_of_the_guide_if_they_fit(
    said: str, measured: int, told: str
):
    assert Span(said).days(measured) == told


@pytest.mark.parametrize(
    ("said", "days"),
    [("30일", 30), ("한 달", 30), ("두 달", 60), ("1년", 365), ("30일 미만", 29), ("2주", 14)],
)
def test_the_day_to_try_first_is_the_one_that_the_words_most_likely_mean(said: str, days: int):
    assert Span(said).likeliest == days


def test_what_is_no_span_of_time_is_told_with_an_example():
    with pytest.raises(ValueError, match="write one as 2년"):
        Span("언젠가")
