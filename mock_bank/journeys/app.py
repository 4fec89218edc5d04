"""The app, as a table."""

from mock_bank.journeys.app_banking import APP_BANKING, app_banking_screens
from mock_bank.journeys.app_front import APP_FRONT
from mock_bank.journeys.app_issuing import APP_ISSUING, app_issuing_screens
from mock_bank.journeys.model import Journey
from mock_bank.journeys.words import WORDS
from mock_bank.rules.policy import Policy


def app_journey(policy: Policy) -> Journey:
    """Give the app: its front, issuing a certificate, and signing in.

    Args:
        policy: Its facts.

    """
    return Journey(
        name="app",
        screens=(*APP_FRONT, *app_issuing_screens(policy), *app_banking_screens(policy)),
        ways=(APP_ISSUING, APP_BANKING),
        stranger="stranger",
        policy=policy,
        words=WORDS,
    )
