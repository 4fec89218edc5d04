"""Believing a certificate: every reason for doubt, one by one, with nothing but bytes."""

from __future__ import annotations

import ast
from base64 import b64encode
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key

from mock_bank.rules.authority import Authority, Issued, issue, new_authority, revocation_list
from mock_bank.rules.refusals import Refusal
from mock_bank.rules.verification import Holder, Signed, Trust, signed_text, verify

NOW = datetime.now(UTC).replace(microsecond=0)
PASSWORD = "482913"  # noqa: S105
CHALLENGE = "once and never again"


def issued_by(authority: Authority) -> Issued:
    return issue(
        authority,
        holder="김보람",
        holder_id="7",
        now=NOW,
        years=2,
        password=PASSWORD,
        crl_url="http://127.0.0.1/crl.der",
    )


def sign(issued: Issued, challenge: str = CHALLENGE) -> Signed:
    key = load_pem_private_key(issued.locked_key.encode(), PASSWORD.encode())
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    signature = key.sign(signed_text(challenge), ec.ECDSA(hashes.SHA256()))
    pem = issued.certificate.public_bytes(Encoding.PEM).decode()
    return Signed(pem, b64encode(signature).decode())


AUTHORITY = new_authority()
ISSUED = issued_by(AUTHORITY)
SIGNED = sign(ISSUED)
TRUST = Trust(AUTHORITY.certificate, revocation_list(AUTHORITY, [(1, NOW)], NOW), NOW)


def believed(
    signed: Signed = SIGNED,
    trust: Trust = TRUST,
    now: datetime = NOW,
    *,
    challenge: str = CHALLENGE,
    check_revocation: bool = True,
) -> Holder | str:
    found = verify(signed, challenge, trust, now, check_revocation=check_revocation)
    return found.reason if isinstance(found, Refusal) else found


def test_a_valid_certificate_and_signature_name_the_holder():
    assert believed() == Holder("김보람", "7", f"{ISSUED.certificate.serial_number:x}")


def test_a_certificate_of_another_authority_of_the_same_name_is_not_believed():
    assert believed(sign(issued_by(new_authority()))) == "unknown_issuer"


def test_the_authority_itself_is_no_visitor():
    key = AUTHORITY.key.sign(signed_text(CHALLENGE), ec.ECDSA(hashes.SHA256()))
    pem = AUTHORITY.certificate.public_bytes(Encoding.PEM).decode()
    assert believed(Signed(pem, b64encode(key).decode())) == "unknown_issuer"


def test_a_signature_for_another_challenge_is_worth_nothing():
    assert believed(challenge="another") == "wrong_signature"


def test_another_holder_s_signature_is_worth_nothing():
    theirs = sign(issued_by(AUTHORITY))
    assert believed(replace(SIGNED, signature=theirs.signature)) == "wrong_signature"


@pytest.mark.parametrize(
    ("days", "reason"), [(-1, "certificate_early"), (729, None), (732, "certificate_expired")]
)
def test_a_certificate_counts_from_its_first_day_to_its_last(days: int, reason: str | None):
    found = believed(now=NOW + timedelta(days=days))
    assert found == reason if reason else isinstance(found, Holder)


def revoked(authority: Authority, at: datetime = NOW) -> bytes:
    return revocation_list(authority, [(ISSUED.certificate.serial_number, NOW)], at)


def test_a_certificate_on_the_list_is_not_believed():
    assert believed(trust=replace(TRUST, revoked=revoked(AUTHORITY))) == "certificate_revoked"


def test_who_does_not_look_at_the_list_believes_what_is_on_it():
    trust = replace(TRUST, revoked=revoked(AUTHORITY))
    assert isinstance(believed(trust=trust, check_revocation=False), Holder)


@pytest.mark.parametrize(
    "listed",
    [None, b"", b"nonsense", revoked(new_authority()), revoked(AUTHORITY, NOW - timedelta(days=2))],
    ids=["none", "empty", "nonsense", "another's", "out of date"],
)
def test_without_a_list_that_can_be_trusted_nobody_is_believed(listed: bytes | None):
    assert believed(trust=replace(TRUST, revoked=listed)) == "no_revocation_list"


@pytest.mark.parametrize("pem", ["", "nonsense", "-----BEGIN CERTIFICATE-----\nAAAA\n"])
def test_what_is_no_certificate_is_said_to_be_unreadable(pem: str):
    assert believed(replace(SIGNED, certificate=pem)) == "unreadable_certificate"
    assert believed(replace(SIGNED, signature="§")) == "unreadable_certificate"


def test_the_agency_knows_nothing_of_the_bank_s_memory():
    rules = Path(verify.__code__.co_filename).parent
    seen, names = set(), {"agency", "verification"}
    for name in names:
        for node in ast.walk(ast.parse((rules / f"{name}.py").read_text())):
            if isinstance(node, ast.ImportFrom):
                seen.add(node.module)
    ours = {module for module in seen if module and module.startswith("mock_bank")}
    known = {"cases", "clock", "codes", "refusals", "verification", "visits"}
    assert ours <= {f"mock_bank.rules.{name}" for name in known}
