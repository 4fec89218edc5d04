"""The PC site, as a table."""

from mock_bank.journeys.authority_window import authority_screens
from mock_bank.journeys.banking import BANKING, banking_screens
from mock_bank.journeys.certificate import ISSUING, certificate_screens
from mock_bank.journeys.home import CENTRE, CLOSED, HOME
from mock_bank.journeys.model import Journey
from mock_bank.journeys.words import WORDS
from mock_bank.rules.policy import Policy


def pc_journey(policy: Policy) -> Journey:
    """Give the PC site: its front, issuing a certificate, and banking.

    Args:
        policy: Its facts.

    """
    return Journey(
        name="pc",
        screens=(
            HOME,
            CENTRE,
            CLOSED,
            *certificate_screens(policy),
            *banking_screens(policy),
            *authority_screens(policy),
        ),
        ways=(ISSUING, BANKING),
        window="authority_identity",
        policy=policy,
        words=WORDS,
    )
