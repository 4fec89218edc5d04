"""The public agency: believes a certificate or does not. It has never seen the bank's memory."""

import secrets
from collections.abc import Sequence

from mock_bank.rules.cases import Answers, Case
from mock_bank.rules.clock import korean_day, korean_time
from mock_bank.rules.codes import fresh_code
from mock_bank.rules.refusals import Refusal
from mock_bank.rules.verification import Holder, Signed, verify
from mock_bank.rules.visits import note

_DOCUMENT_DIGITS = 8


def challenge_of(case: Case) -> str:
    """Give what a visitor must sign, the same until they have tried."""
    kept = case.visit.notes.get("challenge")
    if kept is None:
        kept = secrets.token_urlsafe(24)
        note(case.visit, challenge=kept)
    return str(kept)


def agency_sign_in(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Sign in whoever has signed the challenge with a certificate that can be believed."""
    holder = _believe(case, answers)
    if isinstance(holder, Refusal):
        return [holder]
    case.visit.notes = {
        "signed_in": "certificate",
        "holder": holder.name,
        "holder_number": holder.number,
    }
    return []


def agency_print(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Print a document for the same holder, who has signed again."""
    holder = _believe(case, answers)
    if isinstance(holder, Refusal):
        return [holder]
    if holder.number != case.visit.notes.get("holder_number", holder.number):
        return [Refusal("other_holder")]
    number = f"{korean_day(case.now)}-{fresh_code(_DOCUMENT_DIGITS)}"
    note(case.visit, holder=holder.name, document=number, printed_at=korean_time(case.now))
    return []


def _believe(case: Case, answers: Answers) -> Holder | Refusal:
    challenge = case.visit.notes.get("challenge")
    # Used up, whatever comes of it.
    note(case.visit, challenge=None)
    if challenge is None or case.trust is None:
        return Refusal("wrong_signature")
    return verify(
        Signed(answers["certificate"], answers["signature"]),
        challenge,
        case.trust,
        case.now,
        check_revocation=case.policy.agency_checks_revocation,
    )
