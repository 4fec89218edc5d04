"""What a drift is."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from mock_bank.journeys.model import Journey
from mock_bank.journeys.redraw import Redraw
from mock_bank.rules.policy import Policy

BENIGN = "benign"
"""The class of those changes that make no guide wrong."""


class DriftError(LookupError):
    """A drift has nothing to change, or there is no drift of that name; the message says which."""


@dataclass(frozen=True, slots=True)
class OnPolicy:
    """A change to what the bank has decided, on all its faces.

    Attributes:
        change: Gives the changed policy; raises DriftError where there is nothing to change.

    """

    change: Callable[[Policy], Policy]


@dataclass(frozen=True, slots=True)
class OnJourney:
    """A change to what one face of the bank shows and where it leads.

    Attributes:
        face: Which face: `pc`, `app` or `agency`.
        changes: Each gives the changed journey; raises DriftError where its target is absent.

    """

    face: str
    changes: tuple[Callable[[Journey], Journey], ...]

    def change(self, journey: Journey) -> Journey:
        """Give the changed journey.

        Raises:
            DriftError: If one of the changes does not find its target.

        """
        for change in self.changes:
            journey = change(journey)
        return journey


@dataclass(frozen=True, slots=True)
class OnPages:
    """A change to the markup of one face's pages.

    Attributes:
        face: Which face.
        redraw: What is done to which pages. It raises DriftError where its target is absent.

    """

    face: str
    redraw: Redraw

    def change(self, journey: Journey) -> Journey:
        """Give the journey whose pages will be redrawn.

        Raises:
            DriftError: If it has no such screen, or is redrawn in this way already.

        """
        absent = self.redraw.screens - {screen.key for screen in journey.screens}
        if absent:
            raise DriftError(f"journey {journey.name!r} has no screen {min(absent)!r} to redraw")
        if self.redraw in journey.redraws:
            raise DriftError(f"journey {journey.name!r} is redrawn in this way already")
        return replace(journey, redraws=(*journey.redraws, self.redraw))


Part = OnPolicy | OnJourney | OnPages


@dataclass(frozen=True, slots=True)
class Drift:
    """A named change to the bank.

    Attributes:
        name: By which it is switched on.
        kind: Its class, such as `label-little`; `benign` for one that makes no guide wrong.
        about: What it does, in a line.
        parts: What it changes; all of them pure.

    """

    name: str
    kind: str
    about: str
    parts: tuple[Part, ...]

    @property
    def benign(self) -> bool:
        """Whether it makes no guide wrong."""
        return self.kind == BENIGN
