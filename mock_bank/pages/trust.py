"""What the agency knows of the bank: the authority's certificate, and the list it publishes."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from cryptography import x509

from mock_bank.rules.clock import machine_now
from mock_bank.rules.verification import Trust

if TYPE_CHECKING:
    from httpx import Client

_PATIENCE_SECONDS = 5.0


def trust_in(anchor: x509.Certificate, crl_address: str) -> Callable[[], Trust]:
    """Make what reads the revocation list anew each time it is called, over HTTP.

    Args:
        anchor: The authority's certificate, as the agency was given it.
        crl_address: Where the authority publishes its revocation list.

    """

    def look() -> Trust:
        from httpx import HTTPError  # noqa: PLC0415 - as for the client

        try:
            answer = _client().get(crl_address)
            revoked = answer.content if answer.is_success else None
        except HTTPError:
            revoked = None
        return Trust(anchor, revoked, machine_now())

    return look


@cache
def _client() -> "Client":
    # Only when it is wanted: it would take a tenth of a second of every start.
    from httpx import Client  # noqa: PLC0415

    return Client(timeout=_PATIENCE_SECONDS)
