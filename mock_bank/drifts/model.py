"""What a drift is."""

from collections.abc import Callable
from dataclasses import dataclass

from mock_bank.journeys.model import Journey
from mock_bank.rules.policy import Policy


class DriftError(LookupError):
    """A drift has nothing to change, or there is no drift of that name; the message says which."""


@dataclass(frozen=True, slots=True)
class JourneyDrift:
    """A change to what one face of the bank shows.

    Attributes:
        name: By which it is switched on.
        about: What it does, in a line.
        face: Which face: `pc`, `app` or `agency`.
        change: Gives the changed journey; raises DriftError where its target is absent.

    """

    name: str
    about: str
    face: str
    change: Callable[[Journey], Journey]


@dataclass(frozen=True, slots=True)
class PolicyDrift:
    """A change to what the bank has decided, on all its faces.

    Attributes:
        name: By which it is switched on.
        about: What it does, in a line.
        change: Gives the changed policy; raises DriftError where there is nothing to change.

    """

    name: str
    about: str
    change: Callable[[Policy], Policy]


Drift = JourneyDrift | PolicyDrift
