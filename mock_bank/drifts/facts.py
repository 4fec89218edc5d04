"""Drifts of what the bank has decided: numbers, periods, and what it accepts."""

from collections.abc import Callable

from mock_bank.drifts.changes import decide, drop
from mock_bank.drifts.model import Drift, OnJourney, OnPolicy
from mock_bank.drifts.screens import reword
from mock_bank.journeys.model import Journey
from mock_bank.rules.worth import Status


def _fact(name: str, about: str, **facts: object) -> Drift:
    return Drift(name, "fact", about, (OnPolicy(decide(**facts)),))


def _claim(name: str, about: str, **facts: object) -> Drift:
    return Drift(name, "claim", about, (OnPolicy(decide(**facts)),))


def _untrue(name: str, about: str, **facts: object) -> Drift:
    return Drift(name, "outcome-untrue", about, (OnPolicy(decide(**facts)),))


_DIGITS_IN_TEXT: tuple[Callable[[Journey], Journey], ...] = (
    drop("authority_text", "code"),
    reword(
        "authority_text",
        lead="휴대폰으로 받은 문자에 적힌 대로 답장해 주십시오. {text_minutes}분 동안 유효합니다.",
    ),
)

FACTS = (
    _fact(
        "caller-changed", "The approval call comes from 02-1599-9999.", ars_number="02-1599-9999"
    ),
    _fact(
        "call-from-another-number",
        "The approval call comes from 1588-9999; the screen announces the old number.",
        caller_number="1588-9999",
    ),
    Drift(
        "text-carries-number",
        "fact",
        "PC: the digits to reply with stand in the text message, no longer on the screen.",
        (OnPolicy(decide(text_tells_code=True)), OnJourney("pc", _DIGITS_IN_TEXT)),
    ),
    _fact(
        "card-serial-6-digits",
        "PC: six digits of the card's serial number are asked for.",
        card_serial_digits=6,
    ),
    _fact(
        "validity-3-years",
        "A certificate is valid for three years instead of two.",
        validity_years=3,
    ),
    _fact("validity-1-year", "A certificate is valid for one year.", validity_years=1),
    _fact(
        "notice-at-20-days",
        "The notice that a certificate runs out comes 20 days before, not 30.",
        notice_days=20,
    ),
    _fact("notice-at-60-days", "That notice comes 60 days before.", notice_days=60),
    _claim(
        "former-not-revoked",
        "Reissuing leaves the former certificate valid.",
        reissue_revokes=False,
    ),
    _claim(
        "expired-accepted-for-transfer",
        "A transfer goes through with an expired certificate.",
        transfer_accepts=(Status.VALID, Status.EXPIRED),
    ),
    _claim(
        "agency-accepts-revoked",
        "The public agency does not look at the revocation list.",
        agency_checks_revocation=False,
    ),
    _claim("no-notice", "Nobody is told that a certificate runs out.", notice_days=-1),
    _claim(
        "remittance-refused",
        "An overseas remittance is refused even with a valid certificate.",
        remittance_accepts=(),
    ),
    _untrue(
        "issued-not-kept",
        "The last page shows a certificate that the bank does not have.",
        keeps_certificates=False,
    ),
    _untrue(
        "issued-already-revoked",
        "The last page shows a certificate that is revoked already.",
        revokes_at_once=True,
    ),
    _untrue(
        "mobile-not-kept",
        "PC: 고객정보수정 says that the number is changed, and keeps the old one.",
        keeps_new_mobile=False,
    ),
)
