"""Resident registration numbers that can belong to nobody."""

from datetime import date
from random import Random

IMPOSSIBLE_MONTHS = 20
"""Added to the month in the front half: January is written 21, December 32."""

_WEIGHTS = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
_CENTURY_2000 = 2000


def check_digit(first_twelve: str) -> int:
    """Reckon the thirteenth digit of a number issued before October 2020.

    Source: the published rule, (11 - (sum of digits x weights 2..9,2..5) mod 11) mod 10.
    """
    total = sum(int(digit) * weight for digit, weight in zip(first_twelve, _WEIGHTS, strict=True))
    return (11 - total % 11) % 10


def impossible_number(birth: date, *, woman: bool, chance: Random) -> str:
    """Make a number that no person has or can be given.

    Two things are wrong with it, each of which would do: its month is 21 to 32 (numbers issued
    since October 2020 carry no check digit, so only an impossible date is certain), and its check
    digit does not fit.

    Args:
        birth: The customer's date of birth, itself a plausible one.
        woman: Which of the century's two digits to take.
        chance: Where the other digits come from.

    Returns:
        `YYMMDD-GNNNNNC`.

    """
    front = f"{birth.year % 100:02d}{birth.month + IMPOSSIBLE_MONTHS:02d}{birth.day:02d}"
    sex = (1 if birth.year < _CENTURY_2000 else 3) + int(woman)
    twelve = f"{front}{sex}{chance.randrange(100_000):05d}"
    wrong = (check_digit(twelve) + 1 + chance.randrange(9)) % 10
    return f"{front}-{twelve[6:]}{wrong}"
