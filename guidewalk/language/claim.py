"""What a sentence that states a fact says, clause by clause, as its language's grammar reads it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction


class Unit(StrEnum):
    """A unit of time, whatever word a language has for it."""

    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"


class Bound(StrEnum):
    """On which side of a quantity the fact lies."""

    EXACT = "exact"
    AT_MOST = "at-most"
    BELOW = "below"
    AT_LEAST = "at-least"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit.

    Attributes:
        text: as written (`두 해`, `30일`, `30일 미만`).
        amount: the number, in `unit`.
        unit: its unit (`두 해` and `2년` are 2 years, `한 달` is 1 month).
        bound: which side of it is meant.

    """

    text: str
    amount: Fraction
    unit: Unit
    bound: Bound = Bound.EXACT


class Course(StrEnum):
    """How a circumstance stands to what is said of it."""

    IF = "if"  # …면, …때, …후, …도: it has come about
    BEFORE = "before"  # …전에: it has not come about yet


@dataclass(frozen=True, slots=True)
class Circumstance:
    """What must be so for a clause to be true.

    Attributes:
        text: as written.
        denied: it speaks of the opposite (`인증서가 없으면`).
        course: whether it has come about.

    """

    text: str
    denied: bool = False
    course: Course = Course.IF


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing that a sentence says.

    Attributes:
        text: its main part, as written, without its circumstances.
        subjects: the nouns that it is about, as written without particle; those that a clause
            takes over from the one before it included.
        relation: its verb with what follows it, as written.
        objects: the things that it lists, if it lists several.
        denied: it says that something is not so, or cannot be done.
        circumstances: what must be so, in order.
        quantities: of the clause and of its circumstances, in order.
        plain: it says no more than that something is so. What is said of the past only, or of one
            thing and no other (인터넷뱅킹에만), cannot be borne out by seeing the thing itself.

    """

    text: str
    subjects: tuple[str, ...] = ()
    relation: str = ""
    objects: tuple[str, ...] = ()
    denied: bool = False
    circumstances: tuple[Circumstance, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    plain: bool = True

    @property
    def whole(self) -> str:
        """The clause with its circumstances."""
        return " ".join((*(one.text for one in self.circumstances), self.text))
