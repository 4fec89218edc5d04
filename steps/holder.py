"""A customer who holds a certificate, as the bank's lab interface keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta, timezone
from functools import cached_property
from typing import TYPE_CHECKING, Any

import httpx

from guidewalk.reader import new_customer
from guidewalk.reader.source import trusted

if TYPE_CHECKING:
    from guidewalk.reader import Reader

_TIMEOUT = 10.0  # seconds
_KOREA = timezone(timedelta(hours=9))
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Held:
    """A certificate of a customer.

    Attributes:
        serial: its serial number, hexadecimal.
        start: from when on it is valid.
        end: until when.
        status: `valid`, `expired` or `revoked`, by the customer's clock.
    """

    serial: str
    start: datetime
    end: datetime
    status: str


class Holder:
    """The customer, their certificates and their clock.

    Args:
        reader: what they would type, and where the lab keeps them.
    """

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    @classmethod
    def of(cls, reader: Reader) -> Holder | None:
        """A fresh customer, who was issued a certificate just now, at the same bank.

        Args:
            reader: any customer of the bank.

        Returns:
            The customer; None where no lab can make one.
        """
        if reader.account is None:
            return None
        try:
            return cls(new_customer(reader.account, {"certificate": {"issued_days_ago": 0}}))
        except (httpx.HTTPError, ValueError):
            return None

    @cached_property
    def first(self) -> Held:
        """The certificate that they were issued first."""
        return self.certificates()[0]

    def certificates(self) -> tuple[Held, ...]:
        """Every certificate they were ever issued.

        Returns:
            The certificates, the oldest first.
        """
        return tuple(
            Held(
                one["serial"],
                datetime.fromisoformat(one["not_before"]),
                datetime.fromisoformat(one["not_after"]),
                one["status"],
            )
            for one in self._record()["certificates"]
        )

    def be_at(self, moment: datetime) -> None:
        """Put the customer's clock, which is the bank's for them, at a time.

        Args:
            moment: the time.
        """
        address = f"{self.reader.account}/clock"
        answer = httpx.put(
            address, json={"now": moment.isoformat()}, timeout=_TIMEOUT, verify=trusted()
        )
        answer.raise_for_status()

    def have_left(self, days: int) -> None:
        """Let it be the day on which the certificate has so many days left, by a Korean calendar.

        Around noon, so that it stays that day however long a visit takes.

        Args:
            days: how many; 0 is its last day, before its end; less than 0 a day after that.
        """
        end = self.first.end.astimezone(_KOREA)
        last = datetime.combine(end.date(), time(), _KOREA)
        self.be_at(last - days * _DAY + _DAY / 2 if days else last + (end - last) / 2)

    def _record(self) -> dict[str, Any]:
        answer = httpx.get(str(self.reader.account), timeout=_TIMEOUT, verify=trusted())
        answer.raise_for_status()
        record: dict[str, Any] = answer.json()
        return record
