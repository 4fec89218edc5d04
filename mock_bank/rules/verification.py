"""Believing a stranger's certificate: chain, dates, revocation and signature, and nothing else.

What a site does that knows the bank only by the certificate of its authority and by the revocation
list that the authority publishes (RFC 5280, section 6, for a path of one).
"""

from base64 import b64decode
from binascii import Error as NotBase64
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from mock_bank.rules.refusals import Refusal

_SIGNED_FOR = "mock certificate window, signature for another site: "


@dataclass(frozen=True, slots=True)
class Trust:
    """What a site knows of the world.

    Attributes:
        anchor: The certificate of the authority it trusts.
        revoked: The authority's revocation list, DER; None where it could not be had.
        read_at: When it was fetched, by the machine's clock.

    """

    anchor: x509.Certificate
    revoked: bytes | None
    read_at: datetime


@dataclass(frozen=True, slots=True)
class Signed:
    """What a window hands to a site: the holder's certificate and their signature.

    Attributes:
        certificate: PEM.
        signature: Base 64, ECDSA with SHA-256 over `signed_text` of the challenge.

    """

    certificate: str
    signature: str


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a certificate that was believed.

    Attributes:
        name: As it stands in the certificate.
        number: What tells two holders of one name apart.
        serial: The certificate's serial number.

    """

    name: str
    number: str
    serial: str


def signed_text(challenge: str) -> bytes:
    """Give what is signed for a challenge: no signature for a site can be one for a payment."""
    return f"{_SIGNED_FOR}{challenge}".encode()


def verify(
    signed: Signed, challenge: str, trust: Trust, now: datetime, *, check_revocation: bool
) -> Holder | Refusal:
    """Verify a certificate and a signature made with it.

    Args:
        signed: What the window handed over.
        challenge: What the site asked to be signed; to be used once.
        trust: What the site knows.
        now: The time at which the certificate must be valid.
        check_revocation: Whether the revocation list is looked at.

    Returns:
        The holder, or why they are not believed.

    """
    try:
        certificate = x509.load_pem_x509_certificate(signed.certificate.encode())
        signature = b64decode(signed.signature, validate=True)
    except (ValueError, NotBase64):
        return Refusal("unreadable_certificate")
    reason = (
        _doubt_chain(certificate, trust.anchor)
        or _doubt_signature(certificate, signature, challenge)
        or _doubt_dates(certificate, now)
        or (_doubt_revocation(certificate, trust) if check_revocation else "")
    )
    return Refusal(reason) if reason else _holder(certificate)


def _doubt_chain(certificate: x509.Certificate, anchor: x509.Certificate) -> str:
    try:
        certificate.verify_directly_issued_by(anchor)
        limits = certificate.extensions.get_extension_for_class(x509.BasicConstraints).value
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except (ValueError, TypeError, InvalidSignature, x509.ExtensionNotFound):
        return "unknown_issuer"
    return "" if usage.digital_signature and not limits.ca else "unknown_issuer"


def _doubt_signature(certificate: x509.Certificate, signature: bytes, challenge: str) -> str:
    key = certificate.public_key()
    if not isinstance(key, ec.EllipticCurvePublicKey):
        return "wrong_signature"
    try:
        key.verify(signature, signed_text(challenge), ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return "wrong_signature"
    return ""


def _doubt_dates(certificate: x509.Certificate, now: datetime) -> str:
    if now > certificate.not_valid_after_utc:
        return "certificate_expired"
    return "" if now >= certificate.not_valid_before_utc else "certificate_early"


def _doubt_revocation(certificate: x509.Certificate, trust: Trust) -> str:
    key = trust.anchor.public_key()
    if trust.revoked is None or not isinstance(key, ec.EllipticCurvePublicKey):
        return "no_revocation_list"
    try:
        listed = x509.load_der_x509_crl(trust.revoked)
    except ValueError:
        return "no_revocation_list"
    due = listed.next_update_utc
    fresh = due is not None and trust.read_at <= due and listed.issuer == trust.anchor.subject
    if not fresh or not listed.is_signature_valid(key):
        return "no_revocation_list"
    entry = listed.get_revoked_certificate_by_serial_number(certificate.serial_number)
    return "" if entry is None else "certificate_revoked"


def _holder(certificate: x509.Certificate) -> Holder:
    def named(oid: x509.ObjectIdentifier) -> str:
        return str(certificate.subject.get_attributes_for_oid(oid)[0].value)

    serial = f"{certificate.serial_number:x}"
    return Holder(named(NameOID.COMMON_NAME), named(NameOID.SERIAL_NUMBER), serial)
