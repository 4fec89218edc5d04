"""What a certificate is worth at a time, and how many days it has left."""

from datetime import datetime
from enum import StrEnum

from mock_bank.rules.clock import KOREA


class Status(StrEnum):
    """What a certificate is worth, reckoned from its times."""

    VALID = "valid"
    EXPIRED = "expired"
    REVOKED = "revoked"


def worth(not_after: datetime, revoked_at: datetime | None, now: datetime) -> Status:
    """Reckon what a certificate is worth.

    Args:
        not_after: Its end.
        revoked_at: When it was revoked, if ever.
        now: The time in question.

    """
    if revoked_at is not None:
        return Status.REVOKED
    return Status.EXPIRED if now > not_after else Status.VALID


def days_left(not_after: datetime, now: datetime) -> int:
    """Count the days to a certificate's end as a calendar on a Korean wall does.

    Args:
        not_after: Its end.
        now: The time in question.

    Returns:
        0 on its last day; below 0 once that day is over.

    """
    return (not_after.astimezone(KOREA).date() - now.astimezone(KOREA).date()).days
