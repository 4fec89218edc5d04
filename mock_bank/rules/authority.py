"""The certificate authority: real X.509, made with `cryptography`."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from mock_bank.rules.clock import machine_now, years_after

ISSUER_NAME = "모의금융인증센터"
_AUTHORITY_YEARS = 60
"""So long that a customer's clock may be moved by decades."""


@dataclass(frozen=True, slots=True)
class Authority:
    """A certificate authority.

    Attributes:
        key: Its private key, on the curve P-256, quick to make and to sign with.
        certificate: Its own certificate, signed by itself.

    """

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    def pem(self) -> str:
        """Write key and certificate as PEM, one after the other, for keeping."""
        key = self.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        return (key + self.certificate.public_bytes(serialization.Encoding.PEM)).decode()


@dataclass(frozen=True, slots=True)
class Issued:
    """A certificate just issued.

    Attributes:
        certificate: The certificate.
        locked_key: Its private key, PKCS #8 as PEM, encrypted with the holder's password.

    """

    certificate: x509.Certificate
    locked_key: str


def new_authority() -> Authority:
    """Found an authority."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name(ISSUER_NAME)
    start = machine_now().replace(microsecond=0) - timedelta(days=1)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(years_after(start, _AUTHORITY_YEARS))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(certificates=True), critical=True)
        .sign(key, hashes.SHA256())
    )
    return Authority(key, certificate)


def authority_from(pem: str) -> Authority:
    """Read an authority back from what `Authority.pem` wrote."""
    key = serialization.load_pem_private_key(pem.encode(), password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TypeError("the kept authority's key is no elliptic-curve key; reset the database")
    return Authority(key, x509.load_pem_x509_certificate(pem.encode()))


def issue(  # noqa: PLR0913 - a certificate is for whom, from when, how long, under which lock
    authority: Authority,
    *,
    holder: str,
    holder_id: str,
    now: datetime,
    years: int,
    password: str,
    crl_url: str,
) -> Issued:
    """Issue a certificate with a new key.

    Args:
        authority: Who signs.
        holder: The holder's name in Korean.
        holder_id: What tells two holders of one name apart.
        now: From when it is valid; the holder's time.
        years: For how many years.
        password: What the private key is encrypted with.
        crl_url: Where the authority's revocation list is to be had.

    """
    key = ec.generate_private_key(ec.SECP256R1())
    start = now.astimezone(UTC).replace(microsecond=0)
    point = x509.DistributionPoint([x509.UniformResourceIdentifier(crl_url)], None, None, None)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(_name(holder, holder_id))
        .issuer_name(authority.certificate.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(years_after(start, years))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(certificates=False), critical=True)
        .add_extension(x509.CRLDistributionPoints([point]), critical=False)
        .sign(authority.key, hashes.SHA256())
    )
    locked = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(password.encode()),
    )
    return Issued(certificate, locked.decode())


def revocation_list(
    authority: Authority, revoked: Iterable[tuple[int, datetime]], now: datetime
) -> bytes:
    """Sign the list of revoked certificates.

    Args:
        authority: Who signs.
        revoked: Serial number and time of each.
        now: The time of the list; the next is due a day later.

    Returns:
        A certificate revocation list, DER.

    """
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(authority.certificate.subject)
        .last_update(now)
        .next_update(now + timedelta(days=1))
    )
    for serial, moment in revoked:
        entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(moment)
        builder = builder.add_revoked_certificate(
            entry.add_extension(x509.CRLReason(x509.ReasonFlags.superseded), critical=False).build()
        )
    signed = builder.sign(authority.key, hashes.SHA256())
    return signed.public_bytes(serialization.Encoding.DER)


def _name(common: str, holder_id: str | None = None) -> x509.Name:
    parts = [
        x509.NameAttribute(NameOID.COUNTRY_NAME, "KR"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, "모의은행 (시험용)"),
        x509.NameAttribute(NameOID.COMMON_NAME, common),
    ]
    if holder_id is not None:
        parts.append(x509.NameAttribute(NameOID.SERIAL_NUMBER, holder_id))
    return x509.Name(parts)


def _usage(*, certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not certificates,
        content_commitment=not certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=certificates,
        crl_sign=certificates,
        encipher_only=False,
        decipher_only=False,
    )
