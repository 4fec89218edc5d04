"""The certificate authority's window, on an origin of its own."""

from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.hazmat.primitives.serialization import Encoding
from fastapi import APIRouter
from starlette.responses import JSONResponse, RedirectResponse, Response

from mock_bank.journeys.model import Journey, Screen
from mock_bank.pages.desk import Desk
from mock_bank.pages.faces import Form
from mock_bank.pages.facts import facts_of
from mock_bank.pages.pressing import Outcome, leads_on, press
from mock_bank.pages.rendering import View, page, plain_page
from mock_bank.rules.authority import revocation_list
from mock_bank.rules.cases import Case
from mock_bank.rules.certificates import revoked_serials
from mock_bank.rules.clock import machine_now, now_for
from mock_bank.rules.codes import topic_of_window
from mock_bank.rules.lockout import is_locked
from mock_bank.rules.refusals import LOCKED, Refusal
from mock_bank.rules.store import Work
from mock_bank.rules.tables import CustomerRow, VisitRow, WindowRow
from mock_bank.rules.visits import has_idled
from mock_bank.rules.windows import code_is_live, find_window

_SEE_OTHER = 303
_WAIT_SECONDS = 20.0


@dataclass(slots=True)
class Pane:
    """One request to a window: the window, its case, and the journey as its customer finds it."""

    window: WindowRow
    case: Case
    journey: Journey

    @property
    def here(self) -> Screen:
        """Where the window stands."""
        return self.journey.screen(self.window.screen)

    def address_of(self, screen: Screen) -> str:
        """Give a screen's address without a host."""
        return f"/w/{self.window.id}{screen.path}"

    def redirect(self) -> Response:
        """Send the frame to where the window stands."""
        return RedirectResponse(self.address_of(self.here), _SEE_OTHER)

    def show(self, outcome: Outcome | None = None) -> Response:
        """Answer with the screen the window stands at."""
        view = View(
            self.journey,
            self.here,
            facts=facts_of(self.case, self.here),
            address=f"/w/{self.window.id}",
            refusals=() if outcome is None else outcome.refusals,
            kept={} if outcome is None else outcome.kept,
            seed=self.window.customer_id,
        )
        return page(view, 422 if outcome is not None else 200)


def authority_routes(desk: Desk) -> APIRouter:
    """Give the routes of the authority's origin.

    Args:
        desk: The bank whose customers it serves.

    """
    router = APIRouter(include_in_schema=False)

    @router.get("/w/{token}")
    def enter(token: str) -> Response:
        with desk.work() as work:
            pane = _pane(desk, work, token)
            return _closed() if pane is None else pane.redirect()

    @router.get("/w/{token}/wait")
    async def wait(token: str) -> Response:
        moved = await desk.bells.wait(
            topic_of_window(token), lambda: _where_to(desk, token), _WAIT_SECONDS
        )
        return Response(status_code=204) if moved is None else JSONResponse({"next": moved})

    @router.get("/w/{token}/{path}")
    def view(token: str, path: str) -> Response:
        with desk.work() as work:
            pane = _pane(desk, work, token)
            return _closed() if pane is None else _view(pane, f"/{path}")

    @router.post("/w/{token}/{path}")
    def act(token: str, path: str, form: Form) -> Response:
        with desk.work() as work:
            pane = _pane(desk, work, token)
            return _closed() if pane is None else _act(pane, f"/{path}", form)

    @router.get("/crl.der")
    def revoked() -> Response:
        with desk.store.read() as db:
            body = revocation_list(desk.authority, revoked_serials(db), machine_now())
        return Response(body, media_type="application/pkix-crl")

    @router.get("/root.pem")
    def root() -> Response:
        pem = desk.authority.certificate.public_bytes(Encoding.PEM)
        return Response(pem, media_type="application/x-pem-file")

    return router


def _pane(desk: Desk, work: Work, token: str) -> Pane | None:
    """Find a window that is still of use."""
    window = find_window(work.db, token)
    if window is None:
        return None
    customer = work.db.get_one(CustomerRow, window.customer_id)
    journey, now = desk.faces_of(customer).pc, now_for(customer.clock_offset)
    visit = work.db.get_one(VisitRow, window.visit_id)
    if has_idled(visit, now, journey.policy):
        return None
    visit.seen_at = now
    case = Case(work, journey.policy, visit, customer, now, desk.authority, desk.crl_url)
    return Pane(window, case, journey)


def _closed() -> Response:
    text = "이 창의 유효 시간이 지났습니다. 은행 화면에서 처음부터 다시 시작해 주십시오."
    return plain_page("창이 닫혔습니다", text, 404)


def _view(pane: Pane, path: str) -> Response:
    screen = pane.journey.framed_screen_at(path)
    if screen is None:
        return _closed()
    if screen.key != pane.here.key:
        if not leads_on(pane.here, screen.key):
            return pane.redirect()
        pane.window.screen = screen.key
    if pane.here.kind == "waiting":
        if pane.window.replied_at is not None:
            pane.window.screen = pane.here.then
            return pane.redirect()
        if not code_is_live(pane.case, pane.window):
            return pane.show(Outcome("", [Refusal("code_gone")], {}))
    return pane.show()


def _act(pane: Pane, path: str, form: Mapping[str, str]) -> Response:
    screen = pane.journey.framed_screen_at(path)
    if screen is None or screen.key != pane.here.key:
        # Sent a second time: what was done stays done.
        return pane.redirect()
    case = pane.case
    if is_locked(case.work.db, pane.window.customer_id, case.policy):
        return pane.show(Outcome("", [Refusal(LOCKED)], {}))
    outcome = press(case, screen, form)
    if outcome.refusals:
        return pane.show(outcome)
    pane.window.screen = outcome.to or screen.key
    return pane.redirect()


def _where_to(desk: Desk, token: str) -> str | None:
    """Look whether the waiting window has somewhere to go: on, or to be told that it is late."""
    with desk.store.read() as db:
        window = db.get(WindowRow, token)
        if window is None:
            return f"/w/{token}"
        customer = db.get_one(CustomerRow, window.customer_id)
        visit = db.get_one(VisitRow, window.visit_id)
        now, journey = now_for(customer.clock_offset), desk.faces_of(customer).pc
        case = Case(Work(db), journey.policy, visit, customer, now, desk.authority, desk.crl_url)
        waits = journey.screen(window.screen).kind == "waiting" and code_is_live(case, window)
        return None if waits else f"/w/{token}"
