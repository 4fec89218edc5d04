"""Who is there: by ID and registration number, or by account where the ID is forgotten."""

from collections.abc import Sequence

from mock_bank.rules.calls import CallState, latest_call, ring, state_of
from mock_bank.rules.cases import Answers, Case
from mock_bank.rules.customers import by_account, by_bank_id, by_rrn
from mock_bank.rules.lockout import judge_secret
from mock_bank.rules.refusals import Refusal
from mock_bank.rules.tables import CallRow
from mock_bank.rules.typed import account_number, is_test_mobile, mobile_number, same_date
from mock_bank.rules.visits import note


def agree(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Take note of which terms have been agreed to."""
    note(case.visit, agreed=sorted(answers))
    return []


def hear(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Take whatever is answered; nothing comes of it and nothing of it is kept."""
    del case, answers
    return []


def identify(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Accept a customer by bank ID and resident registration number."""
    db, bank_id = case.work.db, answers.get("bank_id")
    rrn = f"{answers['rrn_front']}-{answers['rrn_back']}" if "rrn_front" in answers else None
    customer = by_bank_id(db, bank_id) if bank_id is not None else by_rrn(db, rrn or "")
    if customer is None:
        return [Refusal("unknown_id", "bank_id" if bank_id is not None else "rrn")]
    refusal = judge_secret(
        db,
        customer.id,
        Refusal("wrong_rrn", "rrn"),
        secret="identity",  # noqa: S106 - the name of a secret, not one
        right=rrn is None or rrn == customer.rrn,
        now=case.now,
        policy=case.policy,
    )
    if refusal is None:
        # Whatever was settled before may have been settled by somebody else.
        case.visit.customer_id, case.visit.notes = customer.id, {}
    return [] if refusal is None else [refusal]


def look_up_id(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Tell a forgotten ID to who knows name, birth date, account and its password."""
    db = case.work.db
    customer = by_account(db, account_number(answers["account"]) or "")
    if customer is None:
        return [Refusal("unknown_account", "account")]
    number = account_number(answers["account"])
    account = next(each for each in customer.accounts if each.number == number)
    name, birth = answers.get("name", customer.name), answers.get("birth")
    password = answers.get("account_password", account.password)
    wrong = ""
    if name.strip() != customer.name:
        wrong = "name"
    elif birth is not None and not same_date(birth, customer.birth):
        wrong = "birth"
    elif password != account.password:
        wrong = "account_password"
    refusal = judge_secret(
        db,
        customer.id,
        Refusal(f"wrong_{wrong}", wrong),
        secret="identity",  # noqa: S106 - the name of a secret, not one
        right=not wrong,
        now=case.now,
        policy=case.policy,
    )
    if refusal is None:
        note(case.visit, found_id=customer.bank_id, notice="found_id")
    return [] if refusal is None else [refusal]


def ask_for_call(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Wish for an approval call: whatever call there was is worth nothing from now on."""
    del answers
    note(case.visit, call=None)
    return []


def choose_telephone(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Take note of which of the customer's telephones is to be rung later."""
    note(case.visit, phone=answers["phone"])
    return []


def place_call(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Ring the chosen one of the customer's telephones; the first one, if several are ticked."""
    customer = case.known_customer()
    numbers = {
        "mobile": customer.mobile,
        "home": customer.home_phone,
        "work": customer.work_phone,
    }
    ticked = [name for name in numbers if answers.get(name)]
    if not ticked and any(name in answers for name in numbers):
        return [Refusal("nothing_chosen", "phone")]
    chosen = answers.get("phone") or case.visit.notes.get("phone") or next(iter(ticked), "mobile")
    number = numbers[chosen]
    call = ring(case.work, customer, number, case.now, case.policy)
    note(case.visit, call=call.id)
    return []


def change_mobile(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Keep a changed mobile number; calls and texts go there from now on.

    Only numbers that no subscriber has are taken, so that nobody's own number is ever stored.
    """
    number = mobile_number(answers["mobile"])
    if number is None:
        return [Refusal("no_mobile", "mobile")]
    if not is_test_mobile(number):
        return [Refusal("real_mobile", "mobile")]
    if case.policy.keeps_new_mobile:
        case.known_customer().mobile = number
    note(case.visit, notice="saved_mobile")
    return []


def confirm_call(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Accept the call once the right number has been keyed in, once."""
    del answers
    call = call_of(case)
    if call is None:
        return [Refusal("call_gone")]
    match state_of(call, case.now):
        case CallState.APPROVED:
            call.used_at = case.now
            return []
        case CallState.RINGING | CallState.TALKING:
            return [Refusal("call_waits")]
        case CallState.USED | CallState.MISSED | CallState.ENDED:
            return [Refusal("call_gone")]


def call_of(case: Case) -> CallRow | None:
    """Find the call this visit has placed, unless a later one has taken its place."""
    call = latest_call(case.work.db, case.known_customer().id)
    return call if call is not None and call.id == case.visit.notes.get("call") else None
