"""What a reader may have to hand: words, a code generator, a card of codes, a drawn pattern."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyotp

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Totp:
    """A device that shows a one-time password (RFC 6238).

    Attributes:
        secret: the shared secret, base 32.
        digits: how many digits it shows.
        interval: seconds that one code is good for.

    """

    secret: str
    digits: int = 6
    interval: int = 30

    def now(self, offset: float = 0.0) -> str:
        """What the device shows.

        Args:
            offset: seconds by which the reader's clock is ahead of this machine's.

        Returns:
            The digits.

        """
        import time  # noqa: PLC0415 - the one place that asks for the time

        device = pyotp.TOTP(self.secret, digits=self.digits, interval=self.interval)
        return device.at(int(time.time() + offset))


@dataclass(frozen=True, slots=True)
class CodeCard:
    """A printed card of numbered codes (a Korean bank's 보안카드).

    Attributes:
        codes: code by its number on the card.
        serial: the card's serial number.

    """

    codes: Mapping[int, str]
    serial: str = ""

    def part(self, number: int, *, front: bool, digits: int) -> str:
        """Some digits of one code.

        Args:
            number: the code's number on the card.
            front: the first digits, else the last.
            digits: how many.

        Returns:
            The digits.

        Raises:
            KeyError: the card has no such number.

        """
        code = self.codes[number]
        return code[:digits] if front else code[-digits:]


Value = str | Totp | CodeCard | tuple[int, ...]


def parse_value(raw: Any) -> Value:  # noqa: ANN401 - whatever TOML or JSON may hold
    """A value as a reader file or a lab interface spells it.

    Args:
        raw: a string or number; `{kind = "totp", secret = …, digits = …, interval = …}`;
            `{kind = "code-card", serial = …, codes = {"1" = "2442", …}}`; a list of the numbers of
            points for a drawn pattern.

    Returns:
        The value.

    Raises:
        ValueError: it is none of these.

    """
    match raw:
        case bool():
            pass
        case str() | int():
            return str(raw)
        case {"kind": "totp", "secret": str() as secret}:
            table: dict[str, Any] = raw
            return Totp(secret, int(table.get("digits", 6)), int(table.get("interval", 30)))
        case {"kind": "code-card", "codes": dict() as codes}:
            card: dict[str, Any] = raw
            numbered = {int(number): str(code) for number, code in codes.items()}
            return CodeCard(numbered, str(card.get("serial", "")))
        case [*points] if points and all(isinstance(p, int) for p in points):
            return tuple(points)
    raise ValueError(
        f'{raw!r} is no value: write a string, {{kind = "totp", secret = …}}, '
        '{kind = "code-card", codes = {…}} or a list of point numbers'
    )
