"""Approval by telephone: the bank rings, the customer keys in the number on the screen."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from mock_bank.rules.codes import fresh_code, topic_of_handset
from mock_bank.rules.policy import Policy
from mock_bank.rules.store import Work
from mock_bank.rules.tables import CallRow, CustomerRow


class CallState(StrEnum):
    """Where a call stands, reckoned from its times."""

    RINGING = "ringing"
    TALKING = "talking"
    APPROVED = "approved"
    USED = "used"
    MISSED = "missed"
    ENDED = "ended"


def state_of(call: CallRow, now: datetime) -> CallState:
    """Reckon where a call stands.

    Args:
        call: The call.
        now: The customer's time; an approval number that is too old makes the call worthless.

    """
    if call.used_at is not None:
        return CallState.USED
    if now >= call.expires_at:
        return CallState.MISSED if call.answered_at is None else CallState.ENDED
    if call.approved_at is not None:
        return CallState.APPROVED
    if call.ended_at is not None:
        return CallState.ENDED
    return CallState.RINGING if call.answered_at is None else CallState.TALKING


def ring(
    work: Work, customer: CustomerRow, to_number: str, now: datetime, policy: Policy
) -> CallRow:
    """Ring a customer. A call that was still going on ends.

    Args:
        work: The open transaction.
        customer: Who is rung.
        to_number: On which of their telephones.
        now: The customer's time.
        policy: The caller's number, and how long and how many digits.

    Returns:
        The call, ringing.

    """
    former = latest_call(work.db, customer.id)
    if former is not None and former.ended_at is None:
        former.ended_at = now
    call = CallRow(
        customer_id=customer.id,
        from_number=policy.caller_number or policy.ars_number,
        to_number=to_number,
        code=fresh_code(policy.approval_digits),
        rang_at=now,
        expires_at=now + timedelta(minutes=policy.approval_minutes),
        tries=policy.approval_tries,
        keyed="",
        wrong=0,
    )
    work.db.add(call)
    work.db.flush()
    work.changed.add(topic_of_handset(customer.id))
    return call


def latest_call(db: Session, customer_id: str) -> CallRow | None:
    """Find the customer's last call."""
    return db.scalar(
        select(CallRow).where(CallRow.customer_id == customer_id).order_by(CallRow.id.desc())
    )


def answer(work: Work, call: CallRow, now: datetime) -> None:
    """Pick up a ringing call; anything else is left as it is."""
    if state_of(call, now) is CallState.RINGING:
        call.answered_at = now
        work.changed.add(topic_of_handset(call.customer_id))


def hang_up(work: Work, call: CallRow, now: datetime) -> None:
    """End or decline a call, from the customer's side."""
    if call.ended_at is None:
        call.ended_at = now
        work.changed.add(topic_of_handset(call.customer_id))


def press(work: Work, call: CallRow, key: str, now: datetime) -> None:
    """Press a key of the keypad during a call.

    The number is judged when it has all its digits. A right one approves and ends the call; a
    wrong one may be tried again, until the call has heard too many.

    Args:
        work: The open transaction.
        call: The call; keys pressed while nobody talks do nothing.
        key: One of `0`-`9`, `*` (starts the number again) and `#` (does nothing).
        now: The customer's time.

    """
    if state_of(call, now) is not CallState.TALKING:
        return
    work.changed.add(topic_of_handset(call.customer_id))
    if key == "*":
        call.keyed = ""
    elif key.isascii() and key.isdigit():
        # The digits of a refused number stay in sight until the next one begins.
        call.keyed = key if len(call.keyed) >= len(call.code) else call.keyed + key
        if len(call.keyed) == len(call.code):
            _judge(call, now)


def _judge(call: CallRow, now: datetime) -> None:
    if call.keyed == call.code:
        call.approved_at = call.ended_at = now
        return
    call.wrong += 1
    if call.wrong >= call.tries:
        call.ended_at = now
