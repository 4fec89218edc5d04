"""The authority's window for other sites: signs what they ask, with a certificate of its holder."""

from base64 import b64encode
from collections.abc import Sequence

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from mock_bank.rules.cases import Answers, Case
from mock_bank.rules.customers import by_bank_id
from mock_bank.rules.presenting import unlock
from mock_bank.rules.refusals import Refusal
from mock_bank.rules.verification import signed_text
from mock_bank.rules.visits import note


def sign(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Sign the visit's challenge.

    What the certificate is worth is for the site to find out that relies on it; here only its
    password is asked.
    """
    customer = by_bank_id(case.work.db, answers["bank_id"])
    if customer is None:
        return [Refusal("unknown_id", "bank_id")]
    presented = unlock(case, customer, answers)
    if isinstance(presented, Refusal):
        return [presented]
    text = signed_text(case.visit.notes["challenge"])
    signature = b64encode(presented.key.sign(text, ec.ECDSA(hashes.SHA256()))).decode()
    note(case.visit, certificate=presented.row.pem, signature=signature)
    return []
