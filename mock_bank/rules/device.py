"""The app knows whose telephone it is on. What it still asks before it issues a certificate."""

import hmac
from collections.abc import Sequence

from mock_bank.rules.calls import CallState, ring, state_of
from mock_bank.rules.cases import Answers, Case
from mock_bank.rules.identity import call_of
from mock_bank.rules.lockout import judge_secret
from mock_bank.rules.refusals import Refusal
from mock_bank.rules.typed import account_number
from mock_bank.rules.visits import note
from mock_bank.rules.windows import code_is_live, open_window, send_code, window_of


def begin_approval(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Reach the customer on the telephone in the chosen way: by text message or by a call."""
    way = answers.get("method", "text")
    if way == "text":
        send_code(case, open_window(case, ""))
    else:
        customer = case.known_customer()
        call = ring(case.work, customer, customer.mobile, case.now, case.policy)
        note(case.visit, call=call.id)
    note(case.visit, approval=way)
    return []


def asked_by_text(case: Case) -> bool:
    """Say whether the customer is asked by text message."""
    return case.visit.notes.get("approval") == "text"


def confirm_reply(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Accept the right reply to the text message."""
    del answers
    window = window_of(case)
    if window is None:
        return [Refusal("code_gone")]
    if window.replied_at is not None:
        return []
    return [Refusal("reply_waits" if code_is_live(case, window) else "code_gone")]


def still_waits(case: Case) -> bool:
    """Say, without changing anything, whether the customer has still to answer the telephone."""
    if asked_by_text(case):
        return any(refusal.reason == "reply_waits" for refusal in confirm_reply(case, {}))
    call = call_of(case)
    return call is not None and state_of(call, case.now) in {CallState.RINGING, CallState.TALKING}


def check_account_password(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Accept the password of one of the customer's accounts; which one is asked afterwards."""
    typed = answers["account_password"].encode()
    accounts = [
        account.number
        for account in case.known_customer().accounts
        if hmac.compare_digest(account.password.encode(), typed)
    ]
    refusal = _judge(case, "account_password", "account_password", right=bool(accounts))
    if refusal is not None:
        return [refusal]
    note(case.visit, accounts=accounts)
    return []


def check_account(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Accept the number of the account whose password has been given."""
    if "account" not in answers:
        return []
    number = account_number(answers["account"])
    own = [account.number for account in case.known_customer().accounts]
    if number not in own:
        return [Refusal("not_your_account", "account")]
    if number not in case.visit.notes.get("accounts", own):
        return [Refusal("other_account", "account")]
    return []


def check_kb_password(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Accept the password of the bank's own certificate."""
    known, typed = case.known_customer().kb_password, answers["kb_password"]
    right = hmac.compare_digest(known.encode(), typed.encode())
    refusal = _judge(case, "kb_password", "kb_password", right=right)
    return [] if refusal is None else [refusal]


def check_pattern(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Accept the drawn pattern; one with too few points is no try at it."""
    points = answers["pattern"].split("-")
    if len(points) < case.policy.pattern_points:
        return [Refusal("short_pattern", "pattern")]
    right = points == [str(point) for point in case.known_customer().kb_pattern]
    refusal = _judge(case, "pattern", "pattern", right=right)
    return [] if refusal is None else [refusal]


def _judge(case: Case, secret: str, control: str, *, right: bool) -> Refusal | None:
    return judge_secret(
        case.work.db,
        case.known_customer().id,
        Refusal(f"wrong_{secret}", control),
        secret=secret,
        right=right,
        now=case.now,
        policy=case.policy,
    )
