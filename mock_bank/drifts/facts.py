"""Drifts of what the bank has decided."""

from mock_bank.drifts.changes import decide
from mock_bank.drifts.model import PolicyDrift
from mock_bank.rules.worth import Status

FACT_DRIFTS = (
    PolicyDrift(
        "validity-3-years",
        "A certificate is valid for three years instead of two.",
        decide(validity_years=3),
    ),
    PolicyDrift(
        "notice-at-20-days",
        "The notice that a certificate runs out comes 20 days before, not 30.",
        decide(notice_days=20),
    ),
    PolicyDrift(
        "former-not-revoked",
        "Reissuing leaves the former certificate valid.",
        decide(reissue_revokes=False),
    ),
    PolicyDrift(
        "expired-accepted-for-transfer",
        "A transfer goes through with an expired certificate.",
        decide(transfer_accepts=(Status.VALID, Status.EXPIRED)),
    ),
    PolicyDrift(
        "agency-accepts-revoked",
        "The public agency does not look at the revocation list.",
        decide(agency_checks_revocation=False),
    ),
)
