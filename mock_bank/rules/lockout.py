"""Wrong tries, counted. A customer is locked by what has happened, not by a mark."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mock_bank.rules.policy import Policy
from mock_bank.rules.refusals import LOCKED, Refusal
from mock_bank.rules.tables import AttemptRow


def run_of_failures(tries: Iterable[tuple[str, bool]]) -> dict[str, int]:
    """Count, for each secret, the wrong tries since it was last given rightly.

    Args:
        tries: Secret and whether it was right, in order of time.

    Returns:
        Secret to count.

    """
    runs: dict[str, int] = {}
    for secret, right in tries:
        runs[secret] = 0 if right else runs.get(secret, 0) + 1
    return runs


def failures(db: Session, customer_id: str) -> dict[str, int]:
    """Give the current runs of wrong tries of one customer, by secret."""
    rows = db.execute(
        select(AttemptRow.secret, AttemptRow.right)
        .where(AttemptRow.customer_id == customer_id)
        .order_by(AttemptRow.id)
    )
    return run_of_failures((secret, right) for secret, right in rows)


def is_locked(db: Session, customer_id: str, policy: Policy) -> bool:
    """Say whether any one secret was given wrongly so often that the customer is locked."""
    return any(count >= policy.tries for count in failures(db, customer_id).values())


def judge_secret(  # noqa: PLR0913 - a try is who, what, right or wrong, when, by whose rules
    db: Session,
    customer_id: str,
    refusal: Refusal,
    *,
    secret: str,
    right: bool,
    now: datetime,
    policy: Policy,
) -> Refusal | None:
    """Keep one try at a secret and say what follows from it.

    Args:
        db: The open transaction; the try must be committed also when refused.
        customer_id: Whose secret.
        refusal: What to answer to a wrong try; how many tries are left is added to its facts.
        secret: Which secret, so that tries at one do not excuse tries at another.
        right: Whether it was right.
        now: The customer's time.
        policy: How many wrong tries lock.

    Returns:
        None if accepted; a refusal with the reason LOCKED if the customer is locked, which holds
        for the right secret too.

    """
    if is_locked(db, customer_id, policy):
        return Refusal(LOCKED)
    db.add(AttemptRow(customer_id=customer_id, secret=secret, right=right, at=now))
    db.flush()
    if right:
        return None
    left = policy.tries - failures(db, customer_id)[secret]
    if left <= 0:
        return Refusal(LOCKED)
    return Refusal(refusal.reason, refusal.control, {**refusal.facts, "left": left})
