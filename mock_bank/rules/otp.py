"""One-time passwords of a hardware token (RFC 6238), each good once."""

import hmac
import time

import pyotp
from sqlalchemy.orm import Session

from mock_bank.rules.policy import Policy
from mock_bank.rules.tables import CustomerRow, OtpUseRow


def matching_step(secret: str, typed: str, seconds: float, policy: Policy) -> int | None:
    """Find which time step a password belongs to, one before and one after allowed.

    Args:
        secret: The token's secret, base 32.
        typed: What the customer typed.
        seconds: The time, in seconds since 1970.
        policy: Digits, and seconds of a step.

    Returns:
        The number of the step, or None if the password fits none of the three.

    """
    token = pyotp.TOTP(secret, digits=policy.otp_digits, interval=policy.otp_seconds)
    now = int(seconds) // policy.otp_seconds
    for step in (now, now - 1, now + 1):
        if hmac.compare_digest(token.generate_otp(step).encode(), typed.encode()):
            return step
    return None


def use_otp(db: Session, customer: CustomerRow, typed: str, policy: Policy) -> bool:
    """Accept a one-time password, once.

    The token is a thing in the customer's hand: it follows the true time and not the clock that
    the lab moves.

    Returns:
        Whether it fits and has not been used before.

    """
    step = matching_step(customer.otp_secret, typed, time.time(), policy)
    if step is None or db.get(OtpUseRow, (customer.id, step)) is not None:
        return False
    db.add(OtpUseRow(customer_id=customer.id, step=step))
    db.flush()
    return True
