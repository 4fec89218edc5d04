"""How the rules say no: where and why, never in what words."""

from dataclasses import dataclass, field
from typing import Final

WAITING: Final = frozenset({"call_waits", "reply_waits"})
"""The reasons that say no more than not yet: the customer has still to answer the telephone."""

LOCKED: Final = "locked"
"""The reason that ends the visit: the customer is locked, whatever else was typed."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something was not accepted.

    Attributes:
        reason: A key; the words for it belong to the journeys.
        control: The name of the control it is about; empty for the screen as a whole.
        facts: Values for the words, such as how many tries are left.

    """

    reason: str
    control: str = ""
    facts: dict[str, str | int] = field(default_factory=dict)
