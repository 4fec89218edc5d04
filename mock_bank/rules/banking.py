"""Internet banking: signing in, sending money at home and abroad, each with a certificate."""

import hmac
import json
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import replace

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from mock_bank.rules.cases import Answers, Case
from mock_bank.rules.clock import now_for
from mock_bank.rules.customers import by_bank_id
from mock_bank.rules.lockout import judge_secret
from mock_bank.rules.presenting import present
from mock_bank.rules.refusals import Refusal
from mock_bank.rules.tables import CustomerRow, PaymentRow
from mock_bank.rules.typed import account_number, amount
from mock_bank.rules.visits import forget, note
from mock_bank.rules.worth import Status


def sign_in(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Sign a customer in with a financial certificate."""
    customer = by_bank_id(case.work.db, answers["bank_id"])
    if customer is None:
        return [Refusal("unknown_id", "bank_id")]
    theirs = replace(case, now=now_for(customer.clock_offset))
    presented = present(theirs, customer, answers, case.policy.sign_in_accepts)
    if isinstance(presented, Refusal):
        return [presented]
    _welcome(case, customer, "certificate")
    return []


def sign_in_by_id(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Sign a customer in with their own password, without any certificate."""
    customer = by_bank_id(case.work.db, answers["bank_id"])
    if customer is None:
        return [Refusal("unknown_id", "bank_id")]
    typed = answers["login_password"].encode()
    refusal = judge_secret(
        case.work.db,
        customer.id,
        Refusal("wrong_login_password", "login_password"),
        secret="login_password",  # noqa: S106 - the name of a secret, not one
        right=hmac.compare_digest(customer.login_password.encode(), typed),
        now=now_for(customer.clock_offset),
        policy=case.policy,
    )
    if refusal is not None:
        return [refusal]
    _welcome(case, customer, "password")
    return []


def sign_out(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Forget who is there."""
    del answers
    forget(case.visit)
    return []


def _welcome(case: Case, customer: CustomerRow, by: str) -> None:
    case.visit.customer_id = customer.id
    case.visit.notes = {"signed_in": by}


def prepare_transfer(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Take an order to send money to another account; nothing is sent yet."""
    refusals = _check_own(case, answers)
    to = account_number(answers["to_account"])
    if to == account_number(answers["account"]):
        refusals.append(Refusal("same_account", "to_account"))
    sum_of_money = amount(answers["amount"])
    if sum_of_money is None:
        refusals.append(Refusal("not_amount", "amount"))
    if not refusals:
        order = {"from": answers["account"], "to": to, "amount": f"{sum_of_money:,}원"}
        note(case.visit, order=order, payment=None)
    return refusals


def prepare_remittance(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Take an order to send money abroad; nothing is sent yet."""
    refusals = _check_own(case, answers)
    dollars = amount(answers["amount"])
    if dollars is None:
        refusals.append(Refusal("not_amount", "amount"))
    if not refusals:
        order = {
            "from": answers["account"],
            "country": answers["country"],
            "to": answers["to_person"],
            "amount": f"USD {dollars:,}",
        }
        note(case.visit, order=order, payment=None)
    return refusals


def transfer(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Send the money that has been ordered, signed with the customer's certificate. Once only."""
    return _send(case, answers, "transfer", case.policy.transfer_accepts)


def remit(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Send the money that has been ordered abroad, signed likewise. Once only."""
    return _send(case, answers, "remittance", case.policy.remittance_accepts)


def _check_own(case: Case, answers: Answers) -> list[Refusal]:
    own = [account.number for account in case.known_customer().accounts]
    return [] if answers["account"] in own else [Refusal("not_your_account", "account")]


def _send(case: Case, answers: Answers, kind: str, accepts: Sequence[Status]) -> Sequence[Refusal]:
    order, customer = case.visit.notes.get("order"), case.known_customer()
    if order is None:
        return [Refusal("no_order")]
    presented = present(case, customer, answers, accepts)
    if isinstance(presented, Refusal):
        return [presented]
    text = json.dumps({"kind": kind, **order}, ensure_ascii=False, sort_keys=True)
    signature = presented.key.sign(text.encode(), ec.ECDSA(hashes.SHA256()))
    payment = PaymentRow(
        customer_id=customer.id,
        kind=kind,
        order=order,
        at=case.now,
        serial=presented.row.serial,
        signature=b64encode(signature).decode(),
    )
    case.work.db.add(payment)
    case.work.db.flush()
    note(case.visit, order=None, payment=payment.id)
    return []
