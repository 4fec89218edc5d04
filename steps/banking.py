"""Phrases about banking with the certificate, and about what the bank says of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pytest_bdd import parsers, step

from steps.internet_bank import InternetBank
from steps.mobile_bank import MobileBank
from steps.notice import Notice
from steps.span import Span

if TYPE_CHECKING:
    from steps.witness import Witness


@step("금융인증서로 인터넷뱅킹에 로그인할 수 있다")
def can_sign_in(witness: Witness) -> None:
    """The PC site lets the customer in with the certificate."""
    witness.can("인터넷뱅킹 로그인", InternetBank, InternetBank.sign_in)


@step("금융인증서로 인터넷뱅킹에 로그인할 수 없다")
def cannot_sign_in(witness: Witness) -> None:
    """The PC site refuses the certificate."""
    witness.cannot("인터넷뱅킹 로그인", InternetBank, InternetBank.sign_in)


@step("이전 금융인증서로 인터넷뱅킹에 로그인할 수 있다")
def can_sign_in_with_former(witness: Witness) -> None:
    """The PC site lets the customer in with the certificate of before the reissue."""
    witness.can(
        "이전 인증서 사용", InternetBank, lambda it: it.sign_in(witness.holder.first.serial)
    )


@step("이전 금융인증서로 인터넷뱅킹에 로그인할 수 없다")
def cannot_sign_in_with_former(witness: Witness) -> None:
    """The PC site refuses the certificate of before the reissue."""
    witness.cannot("이전 인증서", InternetBank, lambda it: it.sign_in(witness.holder.first.serial))


@step("금융인증서로 앱에 로그인할 수 있다")
def can_sign_in_to_app(witness: Witness) -> None:
    """The app lets the customer in with the certificate."""
    witness.can("스마트폰뱅킹 로그인", MobileBank, MobileBank.sign_in)


@step("금융인증서로 앱에 로그인할 수 없다")
def cannot_sign_in_to_app(witness: Witness) -> None:
    """The app refuses the certificate."""
    witness.cannot("스마트폰뱅킹 로그인", MobileBank, MobileBank.sign_in)


@step("금융인증서로 이체할 수 있다")
def can_transfer(witness: Witness) -> None:
    """The bank takes a transfer that is signed with the certificate."""
    witness.can("금융거래", InternetBank, InternetBank.transfer)


@step("금융인증서로 이체할 수 없다")
def cannot_transfer(witness: Witness) -> None:
    """The bank refuses a transfer that is signed with the certificate."""
    witness.cannot("금융거래", InternetBank, InternetBank.transfer)


@step("금융인증서로 해외송금할 수 있다")
def can_remit(witness: Witness) -> None:
    """The bank takes a remittance abroad that is signed with the certificate."""
    witness.can("해외송금", InternetBank, InternetBank.remit)


@step("금융인증서로 해외송금할 수 없다")
def cannot_remit(witness: Witness) -> None:
    """The bank refuses a remittance abroad that is signed with the certificate."""
    witness.cannot("해외송금", InternetBank, InternetBank.remit)


@step("은행이 재발급을 안내한다")
def told_to_reissue(witness: Witness) -> None:
    """What the bank tells the customer after signing in says to reissue."""
    witness.see("재발급 안내", InternetBank, lambda it: it.told(re.compile("재발급")))


@step(parsers.parse('만료 안내는 유효기간이 "{span}" 남은 날부터 보인다'))
def notice_from(witness: Witness, span: str) -> None:
    """The first day with the bank's notice is measured by moving the clock."""
    days = Span(span).likeliest
    seen = witness.observe(span, InternetBank, lambda it: Notice(witness.holder, it).first(days))
    if seen is not None:
        witness.compare(span, Span(span).days(seen.days), seen.node)


@step(parsers.parse('앱의 만료 안내는 유효기간이 "{span}" 남은 날부터 보인다'))
def notice_in_app_from(witness: Witness, span: str) -> None:
    """The first day with the app's notice is measured by moving the clock."""
    days = Span(span).likeliest
    seen = witness.observe(span, MobileBank, lambda it: Notice(witness.holder, it).first(days))
    if seen is not None:
        witness.compare(span, Span(span).days(seen.days), seen.node)


@step(parsers.parse('유효기간이 "{span}" 남은 날에는 만료 안내가 없다'))
def no_notice_on(witness: Witness, span: str) -> None:
    """On that day the bank gives no notice."""
    days = Span(span).likeliest
    witness.miss(f"{span}: 안내 없음", InternetBank, lambda it: Notice(witness.holder, it).on(days))


@step(parsers.parse('유효기간이 "{span}" 남은 날에는 앱에도 만료 안내가 없다'))
def no_notice_in_app_on(witness: Witness, span: str) -> None:
    """On that day the app gives no notice."""
    days = Span(span).likeliest
    witness.miss(f"{span}: 안내 없음", MobileBank, lambda it: Notice(witness.holder, it).on(days))
