"""The faces of the bank that a customer meets, all under one policy."""

from dataclasses import dataclass

from mock_bank.journeys.agency import agency_journey
from mock_bank.journeys.app import app_journey
from mock_bank.journeys.model import Journey
from mock_bank.journeys.pc import pc_journey
from mock_bank.rules.policy import Policy


@dataclass(frozen=True, slots=True)
class Faces:
    """The journeys of one customer.

    Attributes:
        policy: The facts they share.
        pc: The PC site.
        app: The app.
        agency: The public agency, and the authority's window on it.

    """

    policy: Policy
    pc: Journey
    app: Journey
    agency: Journey

    def journey(self, name: str) -> Journey:
        """Find a face by its name: `pc`, `app` or `agency`."""
        journey: Journey = getattr(self, name)
        return journey

    def having(self, journey: Journey) -> "Faces":
        """Give the same bank with another journey for one of its faces."""
        journeys = {name: self.journey(name) for name in ("pc", "app", "agency")}
        return Faces(self.policy, **{**journeys, journey.name: journey})


def faces_under(policy: Policy) -> Faces:
    """Write every face for a policy.

    Args:
        policy: The facts.

    """
    return Faces(policy, pc_journey(policy), app_journey(policy), agency_journey(policy))
