"""How the Korean grammar takes a claim apart: circumstances, denials, spans of time, lists."""

from __future__ import annotations

import pytest

from guidewalk.language.claim import Bound, Course, Unit
from guidewalk.language.ko.claims import clauses
from guidewalk.language.ko.claims_quantities import quantities
from guidewalk.language.ko.claims_words import standing, strange


@pytest.mark.parametrize(
    ("text", "amount", "unit", "written"),
    [
        ("발급일로부터 2년으로", 2, Unit.YEAR, "2년"),
        ("두 해 동안", 2, Unit.YEAR, "두 해"),
        ("24개월간", 24, Unit.MONTH, "24개월"),
        ("한 달 남으면", 1, Unit.MONTH, "한 달"),
        ("석 달 전", 3, Unit.MONTH, "석 달"),
        ("삼십 일 이내", 30, Unit.DAY, "삼십 일"),
        ("이 년 동안", 2, Unit.YEAR, "이 년"),
        ("2년 6개월 동안", 30, Unit.MONTH, "2년 6개월"),
        ("1년 반 동안", 18, Unit.MONTH, "1년 반"),
        ("스물네 달", 24, Unit.MONTH, "스물네 달"),
        ("1,000일 동안", 1000, Unit.DAY, "1,000일"),
        ("보름 전에", 15, Unit.DAY, "보름"),
        ("2주일 안에", 2, Unit.WEEK, "2주일"),
    ],
)
def test_a_span_of_time_is_read_as_number_and_unit(
    text: str, amount: int, unit: Unit, written: str
):
    (found,) = quantities(text)
    assert (found.amount, found.unit, found.text) == (amount, unit, written)


@pytest.mark.parametrize(
    "text",
    ["2023년부터", "2023.05.20", "5월 20일에", "이 달에", "이 주에", "2년차", "사 일", "30일째"],
)
def test_a_date_or_a_word_that_only_sounds_like_one_is_no_span_of_time(text: str):
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("30일 이내로", Bound.AT_MOST),
        ("30일 이하로", Bound.AT_MOST),
        ("30일 전부터", Bound.AT_MOST),
        ("최대 30일", Bound.AT_MOST),
        ("30일 미만으로", Bound.BELOW),
        ("30일 이상", Bound.AT_LEAST),
        ("적어도 30일", Bound.AT_LEAST),
        ("30일을 초과", Bound.EXACT),
        ("30일 초과", Bound.ABOVE),
        ("30일이 남으면", Bound.EXACT),
    ],
)
def test_a_span_of_time_says_on_which_side_of_it_the_fact_lies(text: str, bound: Bound):
    assert quantities(text)[0].bound is bound


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("금융거래를 할 수 없습니다.", True),
        ("금융거래를 할 수 없는 것은 아닙니다.", False),
        ("금융거래가 불가능합니다.", True),
        ("이체가 거절되지 않습니다.", False),
        ("재발급은 필요 없습니다.", True),
        ("재발급을 안 받아도 됩니다.", True),
        ("재발급을 받지 않으면 안 됩니다.", False),
        ("기한을 놓치지 않도록 알려 줍니다.", False),
        ("쓸 수 없다고 알려 줍니다.", False),
        ("인증서가 없는 고객은 새로 발급받습니다.", False),
        ("이체를 제한 없이 할 수 있습니다.", False),
        ("이전 인증서는 자동으로 없어집니다.", False),
    ],
)
def test_a_clause_is_denied_by_an_odd_number_of_negations_of_its_own(text: str, *, denied: bool):
    assert clauses(text)[-1].denied is denied


def test_each_clause_has_the_circumstances_that_stand_before_it():
    first, second = clauses(
        "다만 유효기간이 지나면 금융거래를 할 수 없으니, 만료일이 가까워지면 재발급을 받아야 합니다."
    )
    assert [one.text for one in first.circumstances] == ["유효기간이 지나면"]
    assert first.denied
    assert [one.text for one in second.circumstances] == ["만료일이 가까워지면"]
    assert not second.denied


def test_what_goes_on_with_and_keeps_its_circumstances_and_a_new_thought_does_not():
    told = clauses("인증서가 있으면 이체를 할 수 있고, 조회도 할 수 있지만 대출은 방문해야 합니다.")
    assert [len(clause.circumstances) for clause in told] == [1, 1, 0]


def test_alternative_cases_make_a_clause_each():
    told = clauses("증명서를 발급할 때, 사이트에 로그인할 때, 인증서가 필요합니다.")
    assert [clause.circumstances[0].text for clause in told] == [
        "증명서를 발급할 때",
        "사이트에 로그인할 때",
    ]


def test_what_has_not_come_about_is_told_from_what_has():
    before, after = clauses("만료되기 전에는 쓸 수 있고 만료된 후에는 쓸 수 없습니다.")
    assert before.circumstances[0].course is Course.BEFORE
    assert after.circumstances[0].course is Course.IF


def test_the_things_that_a_clause_lists_are_told_one_by_one():
    (clause,) = clauses("인증서가 있으면 인터넷 뱅킹, 해외 송금 등 여러 거래를 할 수 있습니다.")
    assert clause.objects == ("인터넷 뱅킹", "해외 송금")


def test_a_subject_has_the_noun_before_it_and_its_owner():
    assert clauses("카드 유효기간은 5년입니다.")[0].subjects == ("카드 유효기간",)
    assert clauses("여권의 유효기간은 10년입니다.")[0].subjects == ("여권", "유효기간")
    assert clauses("이용하는 고객은 새로 받은 인증서를 씁니다.")[0].subjects == ("고객",)


def test_a_word_is_found_with_any_ending_and_not_inside_another():
    assert standing("유효 기간이 지났을 때", ["유효기간", "지나"]) == {"유효기간", "지나"}
    assert standing("재발급을 받는다", ["발급"]) == set()
    assert standing("금융인증서인터넷 뱅킹", ["금융인증서", "인터넷뱅킹"]) == {
        "금융인증서",
        "인터넷뱅킹",
    }
    assert standing("인증서비스", ["인증서"], ["인증서비스"]) == set()


def test_a_noun_with_a_word_that_nobody_knows_is_strange():
    assert strange("카드 유효기간", ["유효기간"])
    assert strange("공동인증서", ["인증서", "금융인증서"])
    assert not strange("국민은행 금융인증서", ["국민은행", "금융인증서"])
