"""Customers of the mock bank: made here, and only these are ever accepted."""

import secrets
from collections.abc import Sequence
from random import Random, SystemRandom
from typing import Any

import pyotp
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from mock_bank.rules.people import PERSONAS, Person, somebody
from mock_bank.rules.policy import Policy
from mock_bank.rules.registration import impossible_number
from mock_bank.rules.store import Store
from mock_bank.rules.tables import AccountRow, CustomerRow

_RETRIES = 5
_PATTERNS = ([1, 2, 3, 6, 9], [1, 4, 7, 8, 9], [1, 5, 9, 6, 3], [7, 5, 3, 2, 1])


class UnknownPersonaError(LookupError):
    """No persona of that name; the message names those there are."""


def make_customer(
    store: Store, policy: Policy, persona: str | None = None, drifts: Sequence[str] = ()
) -> CustomerRow:
    """Make a customer and keep them.

    Args:
        store: Where.
        policy: How many digits their secrets have.
        persona: The name of a known persona, of whom a fresh copy is made: the person is the
            same, every number that must be one customer's alone is new. None makes up somebody.
        drifts: The names of the drifts that they alone meet.

    Returns:
        The new customer, detached and fully loaded.

    Raises:
        UnknownPersonaError: If there is no such persona.

    """
    chance = SystemRandom()
    if persona is None:
        person = somebody(chance)
    elif persona in PERSONAS:
        person = PERSONAS[persona]
    else:
        known = ", ".join(PERSONAS)
        raise UnknownPersonaError(f"no persona is called {persona!r}; known: {known}")
    for remaining in reversed(range(_RETRIES)):
        customer = _invent(person, policy, chance, persona)
        customer.drifts = list(drifts)
        try:
            with store.write() as work:
                work.db.add(customer)
        except IntegrityError:
            # Two customers drew one number. Draw again.
            if not remaining:
                raise
        else:
            break
    return customer


def _invent(person: Person, policy: Policy, chance: Random, persona: str | None) -> CustomerRow:
    def digits(count: int) -> str:
        return "".join(chance.choices("0123456789", k=count))

    codes = [digits(4) for _ in range(policy.card_codes)]
    for number, code in person.codes:
        codes[number - 1] = code
    bank_id = f"{person.roman}{digits(6)}"
    accounts = [
        AccountRow(
            number=f"{digits(6)}-{kind}-{digits(6)}",
            position=position,
            password=digits(policy.account_password_digits),
        )
        for position, kind in enumerate(("04", "21"))
    ]
    return CustomerRow(
        id=secrets.token_hex(8),
        persona=persona,
        name=person.name,
        birth=person.birth,
        rrn=impossible_number(person.birth, woman=person.woman, chance=chance),
        bank_id=bank_id,
        email=f"{bank_id}@example.com",
        address=person.address,
        # 010-0NNN and 02-0NN are given to no subscriber.
        mobile=f"010-0{digits(3)}-{digits(4)}",
        new_mobile=f"010-0{digits(3)}-{digits(4)}",
        home_phone=f"02-0{digits(2)}-{digits(4)}",
        work_phone=f"02-0{digits(2)}-{digits(4)}",
        card_serial=digits(10),
        card_codes=codes,
        otp_secret=pyotp.random_base32(),
        kb_password=digits(policy.kb_password_digits),
        kb_pattern=list(chance.choice(_PATTERNS)),
        login_password=f"{person.roman}!{digits(4)}",
        wished_password=digits(policy.certificate_password_digits),
        handset_token=secrets.token_urlsafe(12),
        lab_token=secrets.token_urlsafe(12),
        clock_offset=0.0,
        accounts=accounts,
    )


def by_bank_id(db: Session, bank_id: str) -> CustomerRow | None:
    """Find a customer by their ID; case counts for nothing, as on most keyboards of phones."""
    return db.scalar(select(CustomerRow).where(CustomerRow.bank_id == bank_id.strip().lower()))


def by_rrn(db: Session, rrn: str) -> CustomerRow | None:
    """Find a customer by their resident registration number, written with its hyphen."""
    return db.scalar(select(CustomerRow).where(CustomerRow.rrn == rrn))


def by_account(db: Session, number: str) -> CustomerRow | None:
    """Find a customer by one of their account numbers, written with its hyphens."""
    account = db.get(AccountRow, number)
    return None if account is None else db.get(CustomerRow, account.customer_id)


def by_handset(db: Session, token: str) -> CustomerRow | None:
    """Find the customer whose handset has this address."""
    return db.scalar(select(CustomerRow).where(CustomerRow.handset_token == token))


def by_lab_token(db: Session, token: str) -> CustomerRow | None:
    """Find the customer to whom the lab has bound a browser."""
    return db.scalar(select(CustomerRow).where(CustomerRow.lab_token == token))


def values_of(customer: CustomerRow, policy: Policy) -> dict[str, Any]:
    """Say what this customer would type, choose or draw, under the names a Korean would use.

    Args:
        customer: Whose values.
        policy: For the digits asked of the card and of the one-time password.

    Returns:
        Name to value. Most are text; the card and the token are tables with a `kind`.

    """
    account = customer.accounts[0]
    return {
        "국민은행 ID": customer.bank_id,
        "주민등록번호": customer.rrn,
        "성명": customer.name,
        "이름": customer.name,
        "고객명": customer.name,
        "생년월일": customer.birth.isoformat(),
        "출금계좌": account.number,
        "출금계좌번호": account.number,
        "출금계좌 비밀번호": account.password,
        "계좌비밀번호": account.password,
        "휴대폰 번호": customer.mobile,
        "새 휴대폰 번호": customer.new_mobile,
        "전화번호": customer.mobile,
        "이메일": customer.email,
        "주소": customer.address,
        "금융인증서 비밀번호": customer.wished_password,
        "사용자암호": customer.login_password,
        "국민은행 인증서 비밀번호": customer.kb_password,
        "KB국민인증서 비밀번호": customer.kb_password,
        "KB국민인증서 패턴": list(customer.kb_pattern),
        "일련번호 끝 4자리": customer.card_serial[-policy.card_serial_digits :],
        "보안카드": {
            "kind": "code-card",
            "serial": customer.card_serial,
            "codes": {str(number): code for number, code in enumerate(customer.card_codes, 1)},
        },
        "OTP": {
            "kind": "totp",
            "secret": customer.otp_secret,
            "digits": policy.otp_digits,
            "interval": policy.otp_seconds,
        },
    }
