"""For whom a screen is: conditions that a journey names by `when`."""

from collections.abc import Callable, Mapping

from mock_bank.rules.cases import Case
from mock_bank.rules.certificates import valid_one
from mock_bank.rules.device import asked_by_text

Condition = Callable[[Case], bool]


def holds_valid_certificate(case: Case) -> bool:
    """Say whether the customer holds a certificate that a new one would take the place of."""
    return valid_one(case.work.db, case.known_customer().id, case.now) is not None


CONDITIONS: Mapping[str, Condition] = {
    "asked_by_text": asked_by_text,
    "holds_valid_certificate": holds_valid_certificate,
}
