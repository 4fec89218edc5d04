"""Phrases about the certificate itself: holding one, how long it is valid, reissuing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_bdd import parsers, step

from steps.app_reissue import AppReissue
from steps.internet_bank import InternetBank
from steps.reissue import Reissue
from steps.span import Span

if TYPE_CHECKING:
    from steps.witness import Witness


@step("금융인증서를 가진 고객이다")
def holds(witness: Witness) -> None:
    """A customer who was issued a certificate today."""
    witness.ready()


@step(parsers.parse('금융인증서의 유효기간은 발급일로부터 "{span}"이다'))
def valid_for(witness: Witness, span: str) -> None:
    """The bank's own page about the certificate gives it so long a time."""
    told = witness.observe(span, InternetBank, InternetBank.validity)
    if told is not None:
        witness.compare(span, Span(span).between(told.start, told.end), told.node)


@step("금융인증서 재발급을 시작할 수 있다")
def can_begin(witness: Witness) -> None:
    """The bank offers to reissue, once it knows the customer."""
    witness.see("재발급", Reissue, Reissue.begin)


@step("금융인증서 재발급을 시작할 수 없다")
def cannot_begin(witness: Witness) -> None:
    """The bank offers no reissue."""
    witness.miss("재발급 불가", Reissue, Reissue.offer)


@step("금융인증서를 재발급받는다")
def reissues(witness: Witness) -> None:
    """Reissue on the PC site, with the telephone, to the end."""
    witness.see("재발급", Reissue, lambda way: way.go_through(witness.telephone))


@step("앱에서 금융인증서를 재발급받는다")
def reissues_in_app(witness: Witness) -> None:
    """Reissue in the app, with the telephone, to the end."""
    witness.see("재발급", AppReissue, lambda way: way.go_through(witness.telephone))
