"""Facts that the words of a journey speak of: `{mobile}`, `{call_code}`, `{ars_number}`."""

import re
from collections.abc import Mapping
from dataclasses import asdict

from mock_bank.journeys.model import Screen
from mock_bank.rules.cases import Case
from mock_bank.rules.certificates import by_serial, certificate_facts, valid_one
from mock_bank.rules.clock import korean_day, korean_time
from mock_bank.rules.identity import call_of
from mock_bank.rules.means import asked_pair
from mock_bank.rules.tables import CustomerRow, PaymentRow
from mock_bank.rules.typed import masked
from mock_bank.rules.windows import window_of

Facts = Mapping[str, str | int]

_NOTED = ("found_id", "holder", "document", "printed_at")
"""Notes of a visit that are told as they stand."""

_BLANK = re.compile(r"\{(\w+)\}")


def fill(text: str, facts: Facts) -> str:
    """Put facts into their places in a text.

    Args:
        text: Words with `{names}`; a name that is no fact stays as it is written.
        facts: Name to value.

    """
    return _BLANK.sub(lambda found: str(facts.get(found[1], found[0])), text)


def facts_of(case: Case, screen: Screen) -> dict[str, str | int]:
    """Gather what the words of one screen may speak of.

    Args:
        case: The visit.
        screen: The screen about to be shown; the card's numbers are drawn when it asks for them.

    """
    facts: dict[str, str | int] = asdict(case.policy)
    facts |= {name: case.visit.notes[name] for name in _NOTED if name in case.visit.notes}
    if case.customer is None:
        return facts
    facts |= _customer_facts(case.customer)
    # The one whose password has been given; two accounts may share a password.
    facts["own_account"] = case.visit.notes.get("accounts", [case.customer.accounts[0].number])[0]
    held = valid_one(case.work.db, case.customer.id, case.now)
    facts["held_until"] = "없음" if held is None else korean_day(held.not_after)
    facts |= _payment_facts(case)
    if screen.control("card_first") or screen.control("card_second"):
        facts["card_first"], facts["card_second"] = asked_pair(case)
    if "call" in case.visit.notes:
        call = call_of(case)
        facts["call_code"] = "" if call is None else call.code
    window = window_of(case)
    if window is not None:
        facts["text_code"] = window.code or ""
    if "serial" in case.visit.notes:
        facts |= case.visit.notes.get("unkept") or certificate_facts(
            by_serial(case.work.db, case.visit.notes["serial"])
        )
    return facts


def _customer_facts(customer: CustomerRow) -> Facts:
    return {
        "name": customer.name,
        "email": customer.email,
        "address": customer.address,
        "mobile": customer.mobile,
        "mobile_masked": masked(customer.mobile),
        "home_masked": masked(customer.home_phone),
        "work_masked": masked(customer.work_phone),
    }


def _payment_facts(case: Case) -> Facts:
    """Tell what is to be sent, or what has been sent."""
    order = case.visit.notes.get("order")
    facts: dict[str, str | int] = {}
    if "payment" in case.visit.notes:
        payment = case.work.db.get_one(PaymentRow, case.visit.notes["payment"])
        order = payment.order
        facts = {"paid_at": korean_time(payment.at), "paid_number": f"{payment.id:08d}"}
    return facts | {f"order_{name}": value for name, value in (order or {}).items()}
