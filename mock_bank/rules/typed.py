"""What customers type, read with the good will a person behind a counter has."""

import re
from datetime import date

_SEPARATORS = re.compile(r"[\s.\-/()]+")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_FULL_DATE = 8
_SHORT_DATE = 6
_MOBILE = 11
_ACCOUNT = 14
_AMOUNT = 12


def bare(text: str) -> str:
    """Drop spaces, hyphens, dots, slashes and brackets."""
    return _SEPARATORS.sub("", text)


def is_digits(text: str, count: int | None = None) -> bool:
    """Say whether the text is digits (0 to 9) and nothing else, `count` of them if given."""
    return text.isascii() and text.isdigit() and (count is None or len(text) == count)


def is_date(text: str) -> bool:
    """Say whether this is a day: `1990-01-31`, `19900131` or `900131`."""
    digits = bare(text)
    if not is_digits(digits) or len(digits) not in {_SHORT_DATE, _FULL_DATE}:
        return False
    full = digits if len(digits) == _FULL_DATE else f"20{digits}"
    try:
        date(int(full[:4]), int(full[4:6]), int(full[6:]))
    except ValueError:
        # 000229 is read as 2000 above; 29 February of 1900 never was, so one century is enough.
        return False
    return True


def same_date(text: str, day: date) -> bool:
    """Say whether the typed text means that day, in any of the three ways to write it."""
    return bare(text) in {day.strftime("%Y%m%d"), day.strftime("%y%m%d")}


def mobile_number(text: str) -> str | None:
    """Read a mobile number with or without hyphens.

    Returns:
        `010-NNNN-NNNN`, or None where it is not one.

    """
    digits = bare(text)
    if not is_digits(digits, _MOBILE) or not digits.startswith("010"):
        return None
    return f"{digits[:3]}-{digits[3:7]}-{digits[7:]}"


def is_test_mobile(number: str) -> bool:
    """Say whether a mobile number is one that no subscriber has: 010-0NNN-NNNN is not given out."""
    return number.startswith("010-0")


def account_number(text: str) -> str | None:
    """Read an account number (six, two and six digits) with or without hyphens.

    Returns:
        `NNNNNN-NN-NNNNNN`, or None where it is not one.

    """
    digits = bare(text)
    if not is_digits(digits, _ACCOUNT):
        return None
    return f"{digits[:6]}-{digits[6:8]}-{digits[8:]}"


def amount(text: str) -> int | None:
    """Read an amount of money: `100000` or `100,000`, without pence; more than nothing.

    Returns:
        The amount, or None where it is not one.

    """
    digits = text.replace(",", "").strip()
    if not is_digits(digits) or len(digits) > _AMOUNT or not int(digits):
        return None
    return int(digits)


def is_email(text: str) -> bool:
    """Say whether this has the shape of an e-mail address."""
    return _EMAIL.fullmatch(text) is not None


def masked(number: str) -> str:
    """Hide the middle of a telephone number: `010-****-5678`."""
    parts = number.split("-")
    return "-".join([parts[0], "*" * len(parts[1]), *parts[2:]])
