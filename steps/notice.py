"""From how many days before its end the bank gives notice of a certificate that runs out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from steps.visit import NeverCame

if TYPE_CHECKING:
    from guidewalk.screen.model import Node
    from steps.holder import Holder

NOTICE = re.compile(r"만료 안내|유효기간이 \d+일 남았습니다")


class Noticeboard(Protocol):
    """Where a bank gives notice: its site or its app."""

    def notice(self) -> Node | None:
        """What the bank tells a customer of the end of their certificate, right after signing in.

        Returns:
            Its notice; None if it gives none.
        """


@dataclass(frozen=True, slots=True)
class Seen:
    """The first notice.

    Attributes:
        days: how many days are left then.
        node: where the bank gives it.
    """

    days: int
    node: Node


class Notice:
    """The bank's notice, looked for on chosen days.

    Raises `Lost` where a page lacks its need, and `NeverCame` where there is no notice at all.

    Args:
        holder: the customer, whose clock is moved.
        bank: the customer before the bank.
    """

    def __init__(self, holder: Holder, bank: Noticeboard) -> None:
        self._holder = holder
        self._bank = bank

    def on(self, days: int) -> Node | None:
        """The notice on the day with so many days left.

        Args:
            days: how many.

        Returns:
            Where the bank gives it; None if it gives none.
        """
        self._holder.have_left(days)
        return self._bank.notice()

    def first(self, guess: int) -> Seen:
        """The first notice, by halving the time in which it must lie.

        Args:
            guess: how many days are left then, as the guide says; it is tried first.

        Returns:
            The first notice.
        """
        there, gone = -1, (self._holder.first.end - self._holder.first.start).days + 1
        # The guess last: where the guide is right, its day is then on the screen for the picture.
        first_looks = (guess + 1, guess, 0)
        node, shown = None, False
        while gone - there > 1:
            near = (days for days in first_looks if there < days < gone)
            days = next(near, (there + gone) // 2)
            seen = self.on(days)
            shown = seen is not None
            there, gone, node = (days, gone, seen) if shown else (there, days, node)
        if node is not None and not shown:
            node = self.on(there)
        if node is None:
            raise NeverCame("인증서 만료 안내")
        return Seen(there, node)
