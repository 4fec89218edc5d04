"""The rules alone: no HTTP, no HTML."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random

import pyotp
import pytest
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from hypothesis import given, settings
from hypothesis import strategies as st

from mock_bank.rules import typed
from mock_bank.rules.authority import authority_from, issue, new_authority, revocation_list
from mock_bank.rules.card import expected_answer, fresh_pair
from mock_bank.rules.clock import years_after
from mock_bank.rules.lockout import run_of_failures
from mock_bank.rules.otp import matching_step
from mock_bank.rules.policy import Policy
from mock_bank.rules.registration import check_digit, impossible_number

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
CRL = "http://127.0.0.1/crl.der"


@settings(deadline=None)
@given(
    birth=st.dates(date(1920, 1, 1), date(2025, 12, 31)), woman=st.booleans(), seed=st.integers()
)
def test_a_registration_number_is_impossible_twice_over(birth: date, woman: bool, seed: int):  # noqa: FBT001
    number = impossible_number(birth, woman=woman, chance=Random(seed))  # noqa: S311
    front, back = number.split("-")
    assert (len(front), len(back)) == (6, 7)
    assert not 1 <= int(front[2:4]) <= 12
    assert int(back[-1]) != check_digit(front + back[:6])


def test_the_check_digit_follows_the_published_rule():
    # 2·1+3·2+4·3+5·4+6·5+7·6+8·7+9·8+2·9+3·0+4·1+5·2 = 272; 272 mod 11 = 8; 11 - 8 = 3
    assert check_digit("123456789012") == 3


@pytest.mark.parametrize("text", ["1990-01-31", "19900131", "900131", "1990.01.31", " 1990 01 31"])
def test_a_date_may_be_written_in_several_ways(text: str):
    assert typed.is_date(text)
    assert typed.same_date(text, date(1990, 1, 31))


@pytest.mark.parametrize("text", ["", "1990", "19901301", "901331", "1990-02-30", "900131x", "٢٠"])
def test_what_is_no_date_is_refused(text: str):
    assert not typed.is_date(text)


def test_the_twenty_ninth_of_february_is_a_date():
    assert typed.is_date("2004-02-29")
    assert typed.is_date("040229")
    assert not typed.is_date("2005-02-29")


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_at_all_can_be_read(text: str):
    for read in (typed.mobile_number, typed.account_number, typed.is_email, typed.is_date):
        read(text)


def test_numbers_are_read_with_or_without_hyphens():
    assert typed.mobile_number("01001234567") == typed.mobile_number("010-0123-4567")
    assert typed.account_number("12345604123456") == "123456-04-123456"
    assert typed.mobile_number("02-0123-4567") is None
    assert typed.account_number("123456-04-12345") is None


def test_the_middle_of_a_telephone_number_is_hidden():
    assert typed.masked("010-0123-4567") == "010-****-4567"


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["card", "otp"]), st.booleans())))
def test_a_run_of_failures_ends_with_a_right_try_at_the_same_secret(tries: list[tuple[str, bool]]):
    runs = run_of_failures(tries)
    for secret, count in runs.items():
        own = [right for name, right in tries if name == secret]
        assert own[len(own) - count :] == [False] * count
        assert count == len(own) or own[len(own) - count - 1]


def test_a_pair_of_card_numbers_is_always_two_different_ones():
    pairs = {fresh_pair(3) for _ in range(500)}
    assert pairs == {(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)}


def test_the_answer_is_the_front_half_of_the_first_and_the_back_half_of_the_second():
    codes = ["0000"] * 35
    codes[7], codes[34] = "2442", "8808"
    assert expected_answer(codes, (8, 35)) == ("24", "08")


@pytest.mark.parametrize(("off", "step"), [(-60, None), (-30, 9), (0, 10), (30, 11), (60, None)])
def test_a_one_time_password_fits_its_own_step_and_the_two_beside_it(off: int, step: int | None):
    secret = "JBSWY3DPEHPK3PXP" * 2
    otp = pyotp.TOTP(secret).at(10 * 30 + off)
    assert matching_step(secret, otp, 10 * 30 + 5, Policy()) == step


def test_years_are_counted_by_the_calendar():
    assert years_after(NOW, 2) == NOW.replace(year=2028)
    assert years_after(datetime(2024, 2, 29, tzinfo=UTC), 2).date() == date(2026, 2, 28)


def test_a_certificate_is_real_and_lasts_as_long_as_the_policy_says():
    authority = new_authority()
    issued = issue(
        authority,
        holder="김보람",
        holder_id="7",
        now=NOW,
        years=3,
        password="482913",  # noqa: S106
        crl_url=CRL,
    )
    certificate = issued.certificate
    certificate.verify_directly_issued_by(authority.certificate)
    assert certificate.not_valid_before_utc == NOW
    assert certificate.not_valid_after_utc == NOW.replace(year=2029)
    assert "김보람" in certificate.subject.rfc4514_string()
    with pytest.raises((ValueError, InvalidSignature)):
        new_authority().certificate.verify_directly_issued_by(authority.certificate)
    key = load_pem_private_key(issued.locked_key.encode(), b"482913")
    assert key.public_key() == certificate.public_key()
    with pytest.raises(ValueError, match=r"(?i)password|decrypt"):
        load_pem_private_key(issued.locked_key.encode(), b"482914")


def test_an_authority_can_be_kept_and_read_back():
    authority = new_authority()
    again = authority_from(authority.pem())
    assert again.certificate == authority.certificate
    assert again.key.public_key() == authority.certificate.public_key()


def test_the_revocation_list_is_signed_and_names_the_revoked():
    authority = new_authority()
    crl = x509.load_der_x509_crl(revocation_list(authority, [(77, NOW)], NOW + timedelta(days=1)))
    assert crl.is_signature_valid(authority.key.public_key())
    revoked = crl.get_revoked_certificate_by_serial_number(77)
    assert revoked is not None
    assert revoked.revocation_date_utc == NOW
    assert crl.get_revoked_certificate_by_serial_number(78) is None
