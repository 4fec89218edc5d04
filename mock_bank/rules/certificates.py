"""Customers' certificates: issued, replaced, and what each is worth at a time."""

from collections.abc import Sequence
from datetime import datetime

from cryptography.hazmat.primitives import serialization
from sqlalchemy import select
from sqlalchemy.orm import Session

from mock_bank.rules.authority import ISSUER_NAME, Authority, issue
from mock_bank.rules.clock import korean_time
from mock_bank.rules.policy import Policy
from mock_bank.rules.store import Work
from mock_bank.rules.tables import CertificateRow, CustomerRow
from mock_bank.rules.worth import Status, days_left, worth


def status_of(certificate: CertificateRow, now: datetime) -> Status:
    """Reckon what a certificate is worth at a time."""
    return worth(certificate.not_after, certificate.revoked_at, now)


def certificates_of(db: Session, customer_id: str) -> Sequence[CertificateRow]:
    """List a customer's certificates, oldest first."""
    return db.scalars(
        select(CertificateRow)
        .where(CertificateRow.customer_id == customer_id)
        .order_by(CertificateRow.id)
    ).all()


def valid_one(db: Session, customer_id: str, now: datetime) -> CertificateRow | None:
    """Find the certificate a customer can use now; the latest, should there be several."""
    held = reversed(certificates_of(db, customer_id))
    return next((each for each in held if status_of(each, now) is Status.VALID), None)


def days_to_notice(db: Session, customer_id: str, now: datetime, policy: Policy) -> int | None:
    """Say whether a customer must be told that their certificate runs out.

    Args:
        db: The open transaction.
        customer_id: The holder.
        now: The customer's time.
        policy: From how many days on.

    Returns:
        The days that remain, or None where there is nothing to tell.

    """
    held = valid_one(db, customer_id, now)
    left = None if held is None else days_left(held.not_after, now)
    return left if left is not None and left <= policy.notice_days else None


def by_serial(db: Session, serial: str) -> CertificateRow:
    """Give the certificate with a serial number that the bank itself has noted."""
    return db.scalars(select(CertificateRow).where(CertificateRow.serial == serial)).one()


def issue_to(  # noqa: PLR0913 - who asks, who signs, under which lock, when, by whose rules
    work: Work,
    customer: CustomerRow,
    authority: Authority,
    *,
    password: str,
    now: datetime,
    policy: Policy,
    crl_url: str,
) -> CertificateRow:
    """Issue a certificate to a customer; the former one is revoked, if the policy says so.

    Args:
        work: The open transaction.
        customer: The holder.
        authority: Who signs.
        password: What the holder locks the key with.
        now: The customer's time.
        policy: For how many years, and what becomes of the former one.
        crl_url: Where the revocation list is to be had.

    """
    for former in certificates_of(work.db, customer.id):
        if policy.reissue_revokes and status_of(former, now) is Status.VALID:
            former.revoked_at = now
    issued = issue(
        authority,
        holder=customer.name,
        holder_id=customer.id,
        now=now,
        years=policy.validity_years,
        password=password,
        crl_url=crl_url,
    )
    certificate = issued.certificate
    row = CertificateRow(
        serial=f"{certificate.serial_number:x}",
        customer_id=customer.id,
        holder=customer.name,
        issuer=ISSUER_NAME,
        not_before=certificate.not_valid_before_utc,
        not_after=certificate.not_valid_after_utc,
        pem=certificate.public_bytes(serialization.Encoding.PEM).decode(),
        locked_key=issued.locked_key,
    )
    work.db.add(row)
    return row


def certificate_facts(certificate: CertificateRow) -> dict[str, str]:
    """Tell what stands in a certificate."""
    return {
        "holder": certificate.holder,
        "issuer": certificate.issuer,
        "serial": certificate.serial,
        "not_before": korean_time(certificate.not_before),
        "not_after": korean_time(certificate.not_after),
    }


def revoked_serials(db: Session) -> list[tuple[int, datetime]]:
    """List serial number and time of every revoked certificate."""
    rows = db.execute(
        select(CertificateRow.serial, CertificateRow.revoked_at).where(
            CertificateRow.revoked_at.is_not(None)
        )
    )
    return [(int(serial, 16), moment) for serial, moment in rows if moment is not None]
