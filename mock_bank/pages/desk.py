"""What every page needs at hand: store, journeys, bells, authority and the templates."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from mock_bank.journeys.faces import Faces
from mock_bank.pages.bells import Bells
from mock_bank.rules.authority import Authority
from mock_bank.rules.store import Store, Work
from mock_bank.rules.tables import CustomerRow
from mock_bank.rules.verification import Trust


@dataclass(frozen=True, slots=True)
class Desk:
    """One bank at work.

    Attributes:
        store: Its memory.
        authority: Who signs its customers' certificates.
        authority_url: The origin of the authority's windows, without a slash at the end.
        agency_url: The origin of the public agency, likewise.
        trust: What the agency knows of the bank, read anew.
        faces_of: Gives the bank as one customer finds it; None is somebody unknown.
        bells: Wakes pages that wait.

    """

    store: Store
    authority: Authority
    authority_url: str
    agency_url: str
    trust: Callable[[], Trust]
    faces_of: Callable[[CustomerRow | None], Faces]
    bells: Bells = field(default_factory=Bells)

    @property
    def crl_url(self) -> str:
        """Where the authority's revocation list is to be had."""
        return f"{self.authority_url}/crl.der"

    @contextmanager
    def work(self) -> Iterator[Work]:
        """Open a transaction, and ring for what it changed once it stands."""
        with self.store.write() as work:
            yield work
        self.bells.ring(work.changed)
