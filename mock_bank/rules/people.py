"""People who do not exist: the personas by name, and the words others are made of."""

from dataclasses import dataclass
from datetime import date
from random import Random


@dataclass(frozen=True, slots=True)
class Person:
    """What is a person's own, before any bank has given them a number.

    Attributes:
        name: Family and given name in Korean.
        roman: The given name in Latin letters, of which the bank ID is made.
        birth: Date of birth.
        woman: For the registration number's seventh digit.
        address: A postal address that leads nowhere.
        codes: Codes of the security card that are fixed, by their number.

    """

    name: str
    roman: str
    birth: date
    woman: bool
    address: str
    codes: tuple[tuple[int, str], ...] = ()


_PERSONAS = (
    Person(
        name="김보람",
        roman="boram",
        birth=date(1990, 1, 31),
        woman=True,
        address="서울특별시 가온구 모의로 12, 101동 1203호",
        codes=((8, "2442"), (35, "8808")),
    ),
    Person(
        name="이도윤",
        roman="doyun",
        birth=date(1958, 11, 5),
        woman=False,
        address="부산광역시 누리구 시험길 7",
    ),
    Person(
        name="남궁하늘",
        roman="haneul",
        birth=date(2004, 2, 29),
        woman=True,
        address="강원특별자치도 마루군 예시면 본보기길 35-2",
    ),
)
PERSONAS = {person.name: person for person in _PERSONAS}
"""Personas by name: an everyday one, an elderly one, and one born on 29 February."""

_FAMILY = "김이박최정강조윤장임한오서신권황안송류홍"
_GIVEN = (
    ("서연", "seoyeon", True),
    ("지우", "jiwoo", True),
    ("하린", "harin", True),
    ("수아", "sua", True),
    ("다은", "daeun", True),
    ("은별", "eunbyeol", True),
    ("민서", "minseo", True),
    ("가온", "gaon", False),
    ("시우", "siwoo", False),
    ("도현", "dohyeon", False),
    ("준서", "junseo", False),
    ("태오", "taeo", False),
    ("한결", "hangyeol", False),
    ("우진", "woojin", False),
)
_PLACES = (
    "서울특별시 가온구 모의로",
    "인천광역시 다솜구 시험대로",
    "대전광역시 라온구 본보기길",
    "경기도 새론시 예시로",
)


def somebody(chance: Random) -> Person:
    """Make up an adult.

    Args:
        chance: Where the choices come from.

    """
    given, roman, woman = chance.choice(_GIVEN)
    return Person(
        name=chance.choice(_FAMILY) + given,
        roman=roman,
        birth=date(chance.randint(1950, 2005), chance.randint(1, 12), chance.randint(1, 28)),
        woman=woman,
        address=f"{chance.choice(_PLACES)} {chance.randint(1, 200)}, {chance.randint(101, 999)}호",
    )
