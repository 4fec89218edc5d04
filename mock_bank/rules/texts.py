"""Text messages between the authority and a customer's handset."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mock_bank.rules.codes import topic_of_handset
from mock_bank.rules.store import Work
from mock_bank.rules.tables import CustomerRow, MessageRow


def deliver(work: Work, customer: CustomerRow, sender: str, text: str, now: datetime) -> None:
    """Put a message on the customer's handset."""
    work.db.add(
        MessageRow(customer_id=customer.id, received=True, number=sender, text=text, at=now)
    )
    work.changed.add(topic_of_handset(customer.id))


def keep_reply(work: Work, customer: CustomerRow, to: str, text: str, now: datetime) -> None:
    """Put the customer's own message among those on the handset."""
    work.db.add(MessageRow(customer_id=customer.id, received=False, number=to, text=text, at=now))
    work.changed.add(topic_of_handset(customer.id))


def messages_of(db: Session, customer_id: str) -> Sequence[MessageRow]:
    """List a customer's messages, oldest first."""
    return db.scalars(
        select(MessageRow).where(MessageRow.customer_id == customer_id).order_by(MessageRow.id)
    ).all()
