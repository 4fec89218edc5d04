"""A case of the laboratory: what is changed, what is walked, and what must be found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.drift.edit import Edit
    from tests.drift.planting import Plant

PC = ("pc",)
APP = ("app",)
BOTH = ("pc", "app")


class Sort(StrEnum):
    """What a case changes, and so how it counts."""

    DRIFT = "drift"  # the bank, so that a sentence becomes false
    BENIGN = "benign"  # the bank or the window, so that every sentence stays true
    EDIT = "edit"  # the guide, so that a sentence becomes false
    REWORDING = "rewording"  # the guide, so that every sentence stays true


@dataclass(frozen=True, slots=True)
class Expected:
    """A finding that a fair judge would make.

    Attributes:
        where: the sentence: `PC 7` or `앱 3`, with its first words where the step has several
            sentences (`PC 7 인증받기`); outside steps its first words alone. Markup and quotation
            marks are left out. Several only where the finding may honestly stand at either (what
            the guide leaves out, between two sentences; two things that changed places).
        kinds: the finding kind; two only where both are equally honest.
        suggestions: what it must suggest, one of them; empty where nothing is required.
        most: how many findings of these kinds the sentence may have, where it says several things
            that are false now.

    """

    where: tuple[str, ...]
    kinds: tuple[str, ...]
    suggestions: tuple[str, ...] = ()
    most: int = 1


@dataclass(frozen=True, slots=True)
class Case:
    """One experiment.

    Attributes:
        name: its own; of a single drift, the drift's.
        group: the class of change, as issue 4 lists them.
        sort: what it changes.
        walk: the scenarios that are kept: `pc`, `app` (the main ones), `pc:OTP` (an alternative, by
            the words after the dash in its name), `claim:유효기간` (a fact, wherever stated).
        expect: the findings, and no others.
        allow: findings that are honest too, and not required.
        stops: nothing leads on, so that what comes after may be unreached.
        drifts: names of the bank's drifts and benign changes.
        edits: changes to the guide, in order.
        plants: changes to the bank's pages, planted from outside.
        whole: `make drift` walks every scenario of the guide instead.
        quick: it is in the cut that `make test` runs.
        window: width and height of the PC's window in CSS pixels, if another.
        phone: Playwright's name of the phone, if another.

    """

    name: str
    group: str
    sort: Sort
    walk: tuple[str, ...]
    expect: tuple[Expected, ...] = ()
    allow: tuple[Expected, ...] = ()
    stops: bool = False
    drifts: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    plants: tuple[Plant, ...] = ()
    whole: bool = False
    quick: bool = False
    window: tuple[int, int] | None = None
    phone: str | None = None


def claims(*facts: str) -> tuple[str, ...]:
    """What to walk: the scenarios of some facts.

    Args:
        facts: their names, as in the suite's `facts.toml`.

    Returns:
        Words for `Case.walk`.

    """
    return tuple(f"claim:{fact}" for fact in facts)
