"""One browser's way through a journey: how far it has come, and whether it still may go on."""

import secrets
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from mock_bank.rules.policy import Policy
from mock_bank.rules.tables import CustomerRow, VisitRow


def blank_visit(now: datetime) -> VisitRow:
    """Make a visit that has been nowhere yet. It is kept only once it goes somewhere."""
    return VisitRow(
        id=secrets.token_urlsafe(18), customer_id=None, trail=[], notes={}, turn=0, seen_at=now
    )


def held_visit(db: Session, visit_id: str) -> VisitRow | None:
    """Find a visit and hold it until the transaction ends: two of its posts come one by one."""
    return db.get(VisitRow, visit_id, with_for_update=True)


def customer_of(db: Session, visit: VisitRow) -> CustomerRow | None:
    """Find who has been identified in a visit."""
    return None if visit.customer_id is None else db.get(CustomerRow, visit.customer_id)


def has_idled(visit: VisitRow, now: datetime, policy: Policy) -> bool:
    """Say whether a visit under way has been left alone for too long."""
    return bool(visit.trail) and now - visit.seen_at > timedelta(minutes=policy.idle_minutes)


def start(visit: VisitRow, first: str) -> None:
    """Begin a journey, forgetting whatever the visit knew."""
    visit.trail, visit.notes, visit.customer_id = [first], {}, None
    visit.turn += 1


def forget(visit: VisitRow) -> None:
    """Leave the journey, forgetting whatever the visit knew."""
    visit.trail, visit.notes, visit.customer_id = [], {}, None
    visit.turn += 1


def go(visit: VisitRow, from_screen: str, to_screen: str, *, final: bool) -> None:
    """Move on from a screen on the trail.

    Whatever was done after that screen is undone by going on from it anew. A screen already
    passed is returned to; a final one leaves no way back.

    Args:
        visit: The visit; its turn is counted on, so that a second press of the same button is
            known as such.
        from_screen: Where the customer acted.
        to_screen: Where they come to.
        final: Whether nothing follows.

    """
    visit.turn += 1
    if final:
        visit.trail = [to_screen]
    elif to_screen in visit.trail:
        visit.trail = visit.trail[: visit.trail.index(to_screen) + 1]
    else:
        visit.trail = [*visit.trail[: visit.trail.index(from_screen) + 1], to_screen]


def note(visit: VisitRow, **facts: object) -> None:
    """Keep something settled in this visit; None takes it away again."""
    kept = {**visit.notes, **facts}
    visit.notes = {name: value for name, value in kept.items() if value is not None}


def enter(visit: VisitRow, screen: str) -> None:
    """Come to a screen that stands open to who is signed in, from wherever they were."""
    visit.turn += 1
    visit.trail = [screen]
