"""Using a certificate: which one, is its password right, is it still worth anything."""

from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from mock_bank.rules.cases import Answers, Case
from mock_bank.rules.certificates import certificates_of, status_of
from mock_bank.rules.lockout import judge_secret
from mock_bank.rules.refusals import Refusal
from mock_bank.rules.tables import CertificateRow, CustomerRow
from mock_bank.rules.worth import Status


@dataclass(frozen=True, slots=True)
class Presented:
    """A certificate whose holder has given its password.

    Attributes:
        row: The certificate.
        key: Its private key, unlocked.

    """

    row: CertificateRow
    key: ec.EllipticCurvePrivateKey


def unlock(case: Case, customer: CustomerRow, answers: Answers) -> Presented | Refusal:
    """Unlock one of a customer's certificates with its password, whatever it is worth.

    Args:
        case: The visit.
        customer: The holder.
        answers: `certificate_password`, and `certificate_serial` where not the latest one is
            meant.

    Returns:
        The certificate with its key, or why not.

    """
    held = certificates_of(case.work.db, customer.id)
    if not held:
        return Refusal("no_certificate")
    serial = answers.get("certificate_serial", "").lower()
    chosen = next((each for each in held if each.serial == serial), None) if serial else held[-1]
    if chosen is None:
        return Refusal("not_your_certificate", "certificate_serial")
    key = _open(chosen, answers["certificate_password"])
    refusal = judge_secret(
        case.work.db,
        customer.id,
        Refusal("wrong_certificate_password", "certificate_password"),
        secret="certificate",  # noqa: S106 - the name of a secret, not one
        right=key is not None,
        now=case.now,
        policy=case.policy,
    )
    if refusal is not None:
        return refusal
    return Presented(chosen, key) if key is not None else Refusal("no_certificate")


def present(
    case: Case, customer: CustomerRow, answers: Answers, accepts: Sequence[Status]
) -> Presented | Refusal:
    """Unlock a certificate and see that it is still worth what is asked.

    Args:
        case: The visit.
        customer: The holder.
        answers: As for `unlock`.
        accepts: What it must be worth.

    Returns:
        The certificate with its key, or why not.

    """
    presented = unlock(case, customer, answers)
    if isinstance(presented, Refusal):
        return presented
    status = status_of(presented.row, case.now)
    return presented if status in accepts else Refusal(f"certificate_{status.value}")


def _open(certificate: CertificateRow, password: str) -> ec.EllipticCurvePrivateKey | None:
    try:
        key = load_pem_private_key(certificate.locked_key.encode(), password.encode())
    except ValueError:
        return None
    return key if isinstance(key, ec.EllipticCurvePrivateKey) else None
