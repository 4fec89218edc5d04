"""Phrases about time: the customer's clock at the bank is moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_bdd import parsers, step

if TYPE_CHECKING:
    from steps.witness import Witness


@step("유효기간의 절반이 지난다")
def half_gone(witness: Witness) -> None:
    """Let half of the certificate's time pass."""
    if witness.ready():
        first = witness.holder.first
        witness.holder.be_at(first.start + (first.end - first.start) / 2)


@step(parsers.parse("유효기간이 {days:d}일 남은 날이 된다"))
def days_left(witness: Witness, days: int) -> None:
    """Let it be the day on which so many days are left."""
    if witness.ready():
        witness.holder.have_left(days)


@step(parsers.parse("유효기간이 끝나고 {days:d}일이 지난다"))
def days_after(witness: Witness, days: int) -> None:
    """Let it be so many days after the certificate's end."""
    if witness.ready():
        witness.holder.have_left(-days)
