"""Account password, and the means of authentication: security card, OTP or the bank's own."""

import hmac
from collections.abc import Sequence

from mock_bank.rules.card import expected_answer, fresh_pair
from mock_bank.rules.cases import Answers, Case
from mock_bank.rules.lockout import judge_secret
from mock_bank.rules.otp import use_otp
from mock_bank.rules.refusals import Refusal
from mock_bank.rules.typed import account_number, mobile_number
from mock_bank.rules.visits import note


def asked_pair(case: Case) -> tuple[int, int]:
    """Give the two code numbers this visit asks for, the same ones until they are answered."""
    kept = case.visit.notes.get("card")
    if kept is None:
        kept = fresh_pair(case.policy.card_codes)
        note(case.visit, card=list(kept))
    first, second = kept
    return first, second


def authenticate(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Check the account's password, then the chosen means."""
    customer = case.known_customer()
    number = account_number(answers.get("account", customer.accounts[0].number))
    account = next((each for each in customer.accounts if each.number == number), None)
    if account is None:
        return [Refusal("not_your_account", "account")]
    typed = answers.get("account_password")
    if typed is not None:
        refusal = _judge(case, "account_password", _same(typed, account.password))
        if refusal is not None:
            return [refusal]
    refusal = _check_means(case, answers)
    if refusal is not None:
        return [refusal]
    note(case.visit, card=None)
    return []


def _check_means(case: Case, answers: Answers) -> Refusal | None:
    customer = case.known_customer()
    match answers.get("means"):
        case "otp":
            refusal = _judge(
                case, "otp", use_otp(case.work.db, customer, answers["otp"], case.policy)
            )
        case "kb":
            refusal = _judge(
                case, "kb_password", _same(answers["kb_password"], customer.kb_password)
            )
        case "card":
            refusal = _check_card(case, answers)
        case _:
            refusal = None
    return refusal


def _check_card(case: Case, answers: Answers) -> Refusal | None:
    customer = case.known_customer()
    end = customer.card_serial[-case.policy.card_serial_digits :]
    if not _same(answers.get("card_serial", end), end):
        return _judge(case, "card_serial", right=False)
    halves = expected_answer(customer.card_codes, asked_pair(case))
    typed = (answers.get("card_first", halves[0]), answers.get("card_second", halves[1]))
    return _judge(case, "card_code", _same("-".join(typed), "-".join(halves)))


def _judge(case: Case, control: str, right: bool) -> Refusal | None:  # noqa: FBT001 - the verdict
    # A wrong serial number and a wrong code are tries at one thing, the card.
    secret = "card" if control.startswith("card") else control
    return judge_secret(
        case.work.db,
        case.known_customer().id,
        Refusal(f"wrong_{control}", control),
        secret=secret,
        right=right,
        now=case.now,
        policy=case.policy,
    )


def _same(typed: str, known: str) -> bool:
    return hmac.compare_digest(typed.encode(), known.encode())


def confirm_details(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Check e-mail and mobile number against those the bank knows."""
    customer = case.known_customer()
    refusals = []
    if answers.get("email", customer.email).strip().lower() != customer.email:
        refusals.append(Refusal("wrong_email", "email"))
    if mobile_number(answers.get("mobile", customer.mobile)) != customer.mobile:
        refusals.append(Refusal("wrong_mobile", "mobile"))
    return refusals


def open_accounts(case: Case) -> list[str]:
    """List the numbers of the accounts the identified customer may draw from."""
    return [] if case.customer is None else [each.number for each in case.customer.accounts]
