"""Running the bank: three sockets, one server, a quick and clean end."""

import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType

import uvicorn

from mock_bank.app import Front, agency_app, authority_app, bank_app
from mock_bank.drifts.registry import drifted
from mock_bank.drifts.standing import standing
from mock_bank.journeys.faces import Faces
from mock_bank.pages.bells import Bells
from mock_bank.pages.desk import Desk
from mock_bank.pages.trust import trust_in
from mock_bank.rules.authority import authority_from, new_authority
from mock_bank.rules.store import Store
from mock_bank.rules.tables import CustomerRow


@dataclass(frozen=True, slots=True)
class Ports:
    """The sockets a bank listens at, and where a browser finds them.

    Attributes:
        bank: Socket of the bank.
        authority: Socket of the certificate authority.
        agency: Socket of the public agency.
        host: The address all are bound to.

    """

    bank: socket.socket
    authority: socket.socket
    agency: socket.socket
    host: str

    @property
    def bank_url(self) -> str:
        """The bank's origin."""
        return self._origin(self.bank)

    @property
    def authority_url(self) -> str:
        """The authority's origin."""
        return self._origin(self.authority)

    @property
    def agency_url(self) -> str:
        """The public agency's origin."""
        return self._origin(self.agency)

    def _origin(self, bound: socket.socket) -> str:
        # Bound to every address there is, it is found at this machine's own.
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)  # noqa: S104
        return f"http://{f'[{host}]' if ':' in host else host}:{bound.getsockname()[1]}"


def bind(
    host: str, port: int, authority_port: int | None = None, agency_port: int | None = None
) -> Ports:
    """Bind the three sockets.

    Args:
        host: The address to listen at.
        port: The bank's port; 0 takes any free one.
        authority_port: The authority's; None takes the one after the bank's, or any free one
            where the bank's is any free one.
        agency_port: The agency's; None takes the second after the bank's, likewise.

    Raises:
        OSError: If a port cannot be had; its message names host and port.

    """
    ports = [port, authority_port, agency_port]
    wanted = [
        each if each is not None else (port + after if port else 0)
        for after, each in enumerate(ports)
    ]
    bound: list[socket.socket] = []
    try:
        bound.extend(_bind_one(host, each) for each in wanted)
    except (OSError, OverflowError):
        for each in bound:
            each.close()
        raise
    bank, authority, agency = bound
    return Ports(bank, authority, agency, host)


def _bind_one(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns off Nagle's algorithm only where the protocol is named: 40 ms a request.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError as error:
        bound.close()
        raise OSError(
            error.errno, f"cannot listen at {host} port {port}: {error.strerror}"
        ) from error
    return bound


class Service(uvicorn.Server):
    """A uvicorn server that wakes its long polls before it waits for them to end.

    Args:
        config: As for uvicorn.
        bells: To be closed first.
        said: Called once it is really listening.

    """

    def __init__(self, config: uvicorn.Config, bells: Bells, said: Callable[[], None]) -> None:
        super().__init__(config)
        self._bells = bells
        self._said = said

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """End on a signal, with exit status 0: being told to stop is no failure."""
        del sig, frame
        self.should_exit = True

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say so."""
        await super().startup(sockets)
        if self.started:
            self._said()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the long polls, then everything else."""
        self._bells.close()
        await super().shutdown(sockets)


@dataclass(frozen=True, slots=True)
class Setting:
    """How a bank is to be run.

    Attributes:
        database: A SQLAlchemy URL, or None for a file that goes with the bank.
        authority_url: The origin under which browsers find the authority, where a proxy stands
            before it; None if they find it where it listens.
        agency_url: The same for the public agency.
        drifts: Drifts that everybody meets.

    """

    database: str | None = None
    authority_url: str | None = None
    agency_url: str | None = None
    drifts: tuple[str, ...] = ()


def serve(ports: Ports, setting: Setting, said: Callable[[], None]) -> None:
    """Run the bank until a signal ends it.

    Args:
        ports: Where to listen.
        setting: How.
        said: Called once it is really listening.

    Raises:
        SQLAlchemyError: If the database cannot be used.

    """
    store = Store(setting.database)
    try:
        desk = desk_of(store, ports, setting)
        service_of(desk, ports, said).run(sockets=[ports.bank, ports.authority, ports.agency])
    finally:
        store.close()


def desk_of(store: Store, ports: Ports, setting: Setting) -> Desk:
    """Furnish a bank.

    Args:
        store: Its memory; the authority's key is kept there.
        ports: Where it will listen.
        setting: How it is to be run.

    """

    def faces_of(customer: CustomerRow | None) -> Faces:
        return drifted(
            (*setting.drifts, *(standing(store) if customer is None else customer.drifts))
        )

    authority = authority_from(store.setting("authority", lambda: new_authority().pem()))
    return Desk(
        store,
        authority,
        (setting.authority_url or ports.authority_url).rstrip("/"),
        (setting.agency_url or ports.agency_url).rstrip("/"),
        trust_in(authority.certificate, f"{ports.authority_url}/crl.der"),
        faces_of,
    )


def service_of(desk: Desk, ports: Ports, said: Callable[[], None]) -> Service:
    """Put the server of a bank together.

    Args:
        desk: The bank.
        ports: Where it will listen.
        said: Called once it is really listening.

    """
    cookie_key = desk.store.setting("cookie key", lambda: secrets.token_urlsafe(32))
    others = {
        ports.authority.getsockname()[1]: authority_app(desk),
        ports.agency.getsockname()[1]: agency_app(desk, cookie_key),
    }
    front = Front(bank_app(desk, cookie_key), others)
    # No access log: an address may hold a token, and what customers type is never logged.
    config = uvicorn.Config(
        front,
        log_level="warning",
        access_log=False,
        lifespan="off",
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    return Service(config, desk.bells, said)
