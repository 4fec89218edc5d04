"""From how many days before its end the bank gives notice of a certificate that runs out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steps.visit import Lost

if TYPE_CHECKING:
    from guidewalk.screen.model import Node
    from steps.holder import Holder
    from steps.internet_bank import InternetBank


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
    """The bank's notice, looked for on chosen days. Raises `Lost` where a page lacks its need.

    Args:
        holder: the customer, whose clock is moved.
        bank: the customer before the bank.
    """

    def __init__(self, holder: Holder, bank: InternetBank) -> None:
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
        for days in (guess + 1, guess, 0):
            if there < days < gone:
                there, gone = (days, gone) if self.on(days) else (there, days)
        while gone - there > 1:
            middle = (there + gone) // 2
            there, gone = (middle, gone) if self.on(middle) else (there, middle)
        node = self.on(there) if there >= 0 else None
        if node is None:
            raise Lost("인증서 만료 안내")
        return Seen(there, node)
