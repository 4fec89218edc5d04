"""Spans of time in Korean: digits, Sino-Korean and native numerals, and on which side of them."""

from __future__ import annotations

import re
from fractions import Fraction

from guidewalk.language.claim import Bound, Quantity, Unit

_UNITS = {
    "개년": Unit.YEAR,
    "년": Unit.YEAR,
    "해": Unit.YEAR,
    "개월": Unit.MONTH,
    "달": Unit.MONTH,
    "주일": Unit.WEEK,
    "주": Unit.WEEK,
    "일": Unit.DAY,
    "날": Unit.DAY,
    "시간": Unit.HOUR,
    "분": Unit.MINUTE,
}
_WORDS = {
    "하루": (1, Unit.DAY),
    "이틀": (2, Unit.DAY),
    "사흘": (3, Unit.DAY),
    "나흘": (4, Unit.DAY),
    "닷새": (5, Unit.DAY),
    "열흘": (10, Unit.DAY),
    "보름": (15, Unit.DAY),
    "일주일": (1, Unit.WEEK),
    "반년": (6, Unit.MONTH),
}
_TENS = {"열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60}
_ONES = {
    "한": 1,
    "두": 2,
    "세": 3,
    "석": 3,
    "네": 4,
    "넉": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
}
_SINO = {n: value for value, n in enumerate("일이삼사오육칠팔구", start=1)}
_NATIVE = rf"(?:{'|'.join(_TENS)})(?:{'|'.join(_ONES)})?|(?:{'|'.join(_ONES)})"
_CALENDAR_YEAR = 1000  # "2023년" is a date
_START = r"(?<![가-힣\d.,])"
# 이 달, 이 주 and 사 일 mean "this month", "this week", "buys work": Sino-Korean numerals count
# with 년 and 개월, and with 일 from ten on.
_SPAN = re.compile(
    rf"(?<![\d.,])(?P<digits>\d+(?:,\d{{3}})*(?:\.\d+)?)\s?(?P<u1>개년|년|해|개월|달|주일|주|일|시간|분)"
    rf"|{_START}(?P<native>{_NATIVE})\s?(?P<u2>해|달|주일|주|시간|날)"
    rf"|{_START}(?P<sino>[이삼사오육칠팔구]?백?[이삼사오육칠팔구]?십?[일이삼사오육칠팔구]?)"
    rf"(?:\s?(?P<u3>년|개월)|(?<=십)\s?(?P<u4>일)|(?<=십[일이삼사오육칠팔구])\s?(?P<u5>일))"
    rf"|{_START}(?P<word>{'|'.join(_WORDS)})"
)
_NO_SPAN = re.compile(r"\s?(?:째|차(?![가-힣])|생|도(?:\s|$)|[가-힣]*대(?:\s|$))")
_HALF = re.compile(r"\s반(?![가-힣])")
_AND = re.compile(r"\s?(?:하고\s)?$")
_MONTH_BEFORE = re.compile(r"\d+\s?월\s?$")
_AFTER = (
    (Bound.BELOW, re.compile(r"\s?미만")),
    (Bound.AT_LEAST, re.compile(r"\s?이상")),
    (Bound.ABOVE, re.compile(r"\s?(?:초과|이?\s?넘게|보다\s(?:많|길|오래))")),
    (Bound.AT_MOST, re.compile(r"\s?(?:이내|이하|이전|안(?:에|쪽|으)|내(?:에|로)|전|앞|밖에)")),
)
_AHEAD = (
    (Bound.AT_LEAST, re.compile(r"(?:최소|최소한|적어도|아무리 짧아도)\s?$")),
    (Bound.AT_MOST, re.compile(r"(?:최대|최장|최대한|길어야|많아야)\s?$")),
)


def quantities(text: str) -> tuple[Quantity, ...]:
    """The spans of time in a text.

    Args:
        text: any text.

    Returns:
        Each with its number, unit and bound, in order; years and months that stand together
        (2년 6개월) are one. Dates are none.

    """
    spans: list[tuple[int, int, Fraction, Unit]] = []
    for found in _SPAN.finditer(text):
        amount, unit = _value(found)
        dated = unit is Unit.DAY and _MONTH_BEFORE.search(text[: found.start()])
        if not amount or dated or _NO_SPAN.match(text, found.end()):
            continue
        if unit is Unit.YEAR and amount >= _CALENDAR_YEAR:
            continue
        end = found.end()
        if unit is Unit.YEAR and (half := _HALF.match(text, end)):
            amount, unit, end = amount * 12 + 6, Unit.MONTH, half.end()
        if spans and unit is Unit.MONTH and spans[-1][3] is Unit.YEAR:
            start, stop, years, _ = spans[-1]
            if _AND.fullmatch(text[stop : found.start()]):
                spans[-1] = (start, end, years * 12 + amount, Unit.MONTH)
                continue
        spans.append((found.start(), end, amount, unit))
    return tuple(_quantity(text, *span) for span in spans)


def _quantity(text: str, start: int, end: int, amount: Fraction, unit: Unit) -> Quantity:
    for bound, pattern in _AFTER:
        if after := pattern.match(text, end):
            # 미만 changes the number that is meant, so it belongs to what is quoted.
            end = after.end() if bound is Bound.BELOW else end
            return Quantity(text[start:end], amount, unit, bound)
    bound = next((b for b, pattern in _AHEAD if pattern.search(text[:start])), Bound.EXACT)
    return Quantity(text[start:end], amount, unit, bound)


def _value(found: re.Match[str]) -> tuple[Fraction, Unit]:
    words = found.groupdict()
    if words["word"]:
        amount, unit = _WORDS[words["word"]]
        return Fraction(amount), unit
    unit = _UNITS[next(words[u] for u in ("u1", "u2", "u3", "u4", "u5") if words[u])]
    if words["digits"]:
        return Fraction(words["digits"].replace(",", "")), unit
    if words["native"]:
        return Fraction(_native(words["native"])), unit
    return Fraction(_sino(words["sino"] or "")), unit


def _native(word: str) -> int:
    for tens, value in _TENS.items():
        if word.startswith(tens):
            return value + _ONES.get(word.removeprefix(tens), 0)
    return _ONES[word]


def _sino(word: str) -> int:
    total, ones = 0, 0
    for sign in word:
        if sign in "십백":
            total += (ones or 1) * (10 if sign == "십" else 100)
            ones = 0
        else:
            ones = _SINO[sign]
    return total + ones
