"""Issuing at the authority: who are you, answer our text message, choose a password."""

import secrets
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from mock_bank.rules.cases import Answers, Case
from mock_bank.rules.certificates import certificate_facts, issue_to
from mock_bank.rules.codes import fresh_code, topic_of_window
from mock_bank.rules.lockout import judge_secret
from mock_bank.rules.refusals import Refusal
from mock_bank.rules.tables import VisitRow, WindowRow
from mock_bank.rules.texts import deliver
from mock_bank.rules.typed import mobile_number, same_date
from mock_bank.rules.visits import note


def open_window(case: Case, first: str) -> WindowRow:
    """Open a window for the visit's customer, or give the one already open.

    Args:
        case: The visit; it keeps the window's token.
        first: The key of the window's first screen.

    """
    token = case.visit.notes.get("window")
    kept = None if token is None else case.work.db.get(WindowRow, token)
    if kept is not None:
        return kept
    window = WindowRow(
        id=secrets.token_urlsafe(24),
        visit_id=case.visit.id,
        customer_id=case.known_customer().id,
        screen=first,
        wrong=0,
    )
    case.work.db.add(window)
    case.work.db.flush()
    note(case.visit, window=window.id)
    return window


def find_window(db: Session, token: str) -> WindowRow | None:
    """Find a window that its visit still stands by, and hold it."""
    window = db.get(WindowRow, token, with_for_update=True)
    if window is None:
        return None
    visit = db.get(VisitRow, window.visit_id)
    return window if visit is not None and visit.notes.get("window") == token else None


def window_of(case: Case) -> WindowRow | None:
    """Find the window this visit has opened."""
    token = case.visit.notes.get("window")
    return None if token is None else find_window(case.work.db, token)


def recognise(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Check name, mobile number and birth date, then send the text message."""
    customer, window = case.known_customer(), window_of(case)
    if window is None:
        return [Refusal("window_gone")]
    refusals = []
    if answers.get("name", customer.name).strip() != customer.name:
        refusals.append(Refusal("wrong_name", "name"))
    if mobile_number(answers.get("mobile", customer.mobile)) != customer.mobile:
        refusals.append(Refusal("wrong_mobile", "mobile"))
    birth = answers.get("birth")
    if birth is not None and not same_date(birth, customer.birth):
        refusals.append(Refusal("wrong_birth", "birth"))
    if refusals:
        refusal = judge_secret(
            case.work.db,
            customer.id,
            refusals[0],
            secret="identity",  # noqa: S106 - the name of a secret, not one
            right=False,
            now=case.now,
            policy=case.policy,
        )
        return [refusal or refusals[0], *refusals[1:]]
    send_code(case, window)
    return []


def send_code(case: Case, window: WindowRow) -> None:
    """Send a text message to be answered with the digits that the window shows from now on."""
    customer, policy = case.known_customer(), case.policy
    window.code = fresh_code(policy.text_digits)
    window.sent_at = case.now
    window.expires_at = case.now + timedelta(minutes=policy.text_minutes)
    window.replied_at, window.wrong = None, 0
    told = f"인증 숫자는 {window.code}입니다. 이 숫자를"
    if not policy.text_tells_code:
        told = f"화면에 표시된 숫자 {policy.text_digits}자리를"
    deliver(
        case.work,
        customer,
        policy.text_sender,
        f"[금융인증서] {told} 이 문자에 답장해 주십시오."
        f" {policy.text_minutes}분 안에 보내셔야 합니다.",
        case.now,
    )


def code_is_live(case: Case, window: WindowRow) -> bool:
    """Say whether an answer to the window's text message would still be taken."""
    return (
        window.replied_at is None
        and window.expires_at is not None
        and case.now < window.expires_at
        and window.wrong < case.policy.tries
    )


def hear_reply(case: Case, text: str) -> str:
    """Take a customer's reply to a text message.

    Args:
        case: The visit of the customer's last window that has sent a message.
        text: What they sent.

    Returns:
        What the authority answers, in Korean; empty if it answers nothing.

    """
    window = window_of(case)
    if window is None or window.code is None or window.replied_at is not None:
        return "진행 중인 인증이 없습니다."
    if not code_is_live(case, window):
        return "인증 시간이 지났거나 횟수를 넘었습니다. 화면에서 문자를 다시 받아 주십시오."
    case.work.changed.add(topic_of_window(window.id))
    if text.strip() != window.code:
        window.wrong += 1
        return "숫자가 일치하지 않습니다. 화면에 표시된 숫자를 다시 보내 주십시오."
    window.replied_at = case.now
    return ""


def last_asking(db: Session, customer_id: str) -> WindowRow | None:
    """Find the window whose text message the customer would be answering."""
    return db.scalar(
        select(WindowRow)
        .where(WindowRow.customer_id == customer_id, WindowRow.sent_at.is_not(None))
        .order_by(WindowRow.sent_at.desc())
    )


def register_password(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Issue the certificate, locked with the password given twice. Once only."""
    window = window_of(case)
    if window is None or window.replied_at is None:
        return [Refusal("window_gone")]
    return _issue(case, window, answers)


def issue_in_app(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Issue the certificate without a window, locked with the password given twice. Once only."""
    return _issue(case, open_window(case, ""), answers) or confirm_issued(case, answers)


def _issue(case: Case, window: WindowRow, answers: Answers) -> Sequence[Refusal]:
    password = answers["certificate_password"]
    if answers.get("certificate_password_again", password) != password:
        return [Refusal("not_same", "certificate_password_again")]
    if window.serial is None:
        certificate = issue_to(
            case.work,
            case.known_customer(),
            case.authority,
            password=password,
            now=case.now,
            policy=case.policy,
            crl_url=case.crl_url,
        )
        window.serial = certificate.serial
        if case.policy.revokes_at_once:
            certificate.revoked_at = case.now
        if not case.policy.keeps_certificates:
            case.work.db.expunge(certificate)
            note(case.visit, unkept=certificate_facts(certificate))
    return []


def confirm_issued(case: Case, answers: Answers) -> Sequence[Refusal]:
    """Ask the authority whether the certificate has been issued, and take note of it."""
    del answers
    window = window_of(case)
    if window is None or window.serial is None:
        return [Refusal("not_issued")]
    note(case.visit, serial=window.serial)
    return []
