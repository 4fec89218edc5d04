"""What a tool said of one bank, and how right that was."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bench.rivals.cases import Case


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a tool said.

    Attributes:
        alarm: Whether it failed or reported anything.
        steps: Where it points to, one entry a failure: the guide's step, or two neighbours where
            it points between them (a screen that did not come is a matter of the step that leads
            to it and of the one that happens on it).
        said: What it says of them, one line each.
        seconds: Wall time of the whole command.
        walk: Seconds of it in the browser, by the tool's own report; None if it gave none.
    """

    alarm: bool
    steps: tuple[tuple[int, ...], ...]
    said: tuple[str, ...]
    seconds: float
    walk: float | None


def judged(case: Case, outcome: Outcome) -> dict[str, Any]:
    """Set what was said beside what is true.

    Args:
        case: The bank that was tried.
        outcome: What the tool said of it.

    Returns:
        The outcome's own fields, and: `found` (an alarm where there is a drift), `right_step`
        (it points to a step, and to none but such as are false), `named` (how many of the false
        sentences it names, of `false`), `false_alarm` (an alarm where all is true).

    """
    allowed = case.also.union(*case.false)
    told = frozenset(step for where in outcome.steps for step in where)
    right = all(allowed & frozenset(where) for where in outcome.steps)
    return {
        "case": case.name,
        "class": case.sort,
        "drifts": list(case.drifts),
        "false": len(case.false),
        "found": not case.is_true and outcome.alarm,
        "right_step": not case.is_true and bool(told) and right,
        "named": sum(bool(told & steps) for steps in case.false),
        "false_alarm": case.is_true and outcome.alarm,
        **asdict(outcome),
    }
