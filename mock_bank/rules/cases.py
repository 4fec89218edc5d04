"""What an act works on: one customer's visit, at one time, under one policy."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from mock_bank.rules.authority import Authority
from mock_bank.rules.policy import Policy
from mock_bank.rules.refusals import Refusal
from mock_bank.rules.store import Work
from mock_bank.rules.tables import CustomerRow, VisitRow
from mock_bank.rules.verification import Trust


@dataclass(slots=True)
class Case:
    """One act's surroundings.

    Attributes:
        work: The open transaction.
        policy: The journey's facts.
        visit: The visit, held.
        customer: Who has been identified, if anybody yet.
        now: The time on that customer's clock.
        authority: Who signs certificates.
        crl_url: Where the authority's revocation list is to be had.
        trust: For a site that knows no more of the bank: what it trusts.

    """

    work: Work
    policy: Policy
    visit: VisitRow
    customer: CustomerRow | None
    now: datetime
    authority: Authority
    crl_url: str
    trust: Trust | None = None

    def known_customer(self) -> CustomerRow:
        """Give the identified customer.

        Raises:
            LookupError: If the journey asks for it before it has identified anybody.

        """
        if self.customer is None:
            raise LookupError("this act needs a customer, and the journey has identified none yet")
        return self.customer


Answers = Mapping[str, str]
"""What was typed or chosen, by the name of the control. A journey that does not ask a question
gives no answer to it, and what was not asked is not checked."""

Act = Callable[[Case, Answers], Sequence[Refusal]]
"""Does what a button is for. No refusal means that it has been done."""
