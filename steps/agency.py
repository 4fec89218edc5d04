"""Phrases about the public agency, where the certificate proves who somebody is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_bdd import step

from steps.public_agency import PublicAgency

if TYPE_CHECKING:
    from steps.witness import Witness


@step("금융인증서로 공공기관에 로그인할 수 있다")
def can_sign_in_there(witness: Witness) -> None:
    """The agency lets the customer in with the certificate."""
    witness.can("공공기관 로그인", PublicAgency, PublicAgency.sign_in)


@step("금융인증서로 공공기관에 로그인할 수 없다")
def cannot_sign_in_there(witness: Witness) -> None:
    """The agency refuses the certificate."""
    witness.cannot("공공기관 로그인", PublicAgency, PublicAgency.sign_in)


@step("이전 금융인증서로 공공기관에 로그인할 수 없다")
def former_refused_there(witness: Witness) -> None:
    """The agency refuses the certificate of before the reissue."""
    witness.cannot(
        "공공기관의 이전 인증서", PublicAgency, lambda it: it.sign_in(witness.holder.first.serial)
    )


@step("금융인증서로 공공기관의 증명서를 발급받을 수 있다")
def can_print(witness: Witness) -> None:
    """The agency prints a document for the customer."""
    witness.can("증명서 발급", PublicAgency, PublicAgency.print_document)


@step("금융인증서로 공공기관의 증명서를 발급받을 수 없다")
def cannot_print(witness: Witness) -> None:
    """The agency prints no document for the customer."""
    witness.cannot("증명서 발급", PublicAgency, PublicAgency.print_document)
