"""The authority's window for other sites: ID and password in, certificate and signature out."""

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from mock_bank.journeys.model import Journey
from mock_bank.pages.desk import Desk
from mock_bank.pages.faces import LAB_COOKIE, Form
from mock_bank.pages.facts import facts_of
from mock_bank.pages.pressing import Outcome, press
from mock_bank.pages.rendering import View, page
from mock_bank.rules.cases import Case
from mock_bank.rules.clock import now_for
from mock_bank.rules.customers import by_lab_token
from mock_bank.rules.store import Work
from mock_bank.rules.visits import blank_visit, note

_SEE_OTHER = 303


def signing_routes(desk: Desk) -> APIRouter:
    """Give the routes of the window, whose address carries what is to be signed.

    Args:
        desk: The bank whose customers sign.

    """
    router = APIRouter(include_in_schema=False)

    @router.get("/s/{challenge}")
    def enter(challenge: str) -> Response:
        return RedirectResponse(f"/s/{challenge}/sign", _SEE_OTHER)

    @router.get("/s/{challenge}/sign")
    def view(request: Request, challenge: str) -> Response:
        with desk.store.read() as db:
            case, journey = _case(desk, Work(db), request, challenge)
            return _show(case, journey, journey.window, challenge)

    @router.post("/s/{challenge}/sign")
    def act(request: Request, challenge: str, form: Form) -> Response:
        with desk.work() as work:
            case, journey = _case(desk, work, request, challenge)
            outcome = press(case, journey.screen(journey.window), form)
            if outcome.refusals or not outcome.to:
                return _show(case, journey, journey.window, challenge, outcome)
            return _show(case, journey, outcome.to, challenge)

    return router


def _case(desk: Desk, work: Work, request: Request, challenge: str) -> tuple[Case, Journey]:
    token = request.cookies.get(LAB_COOKIE, "")
    bound = by_lab_token(work.db, token) if token else None
    faces, now = desk.faces_of(bound), now_for(bound.clock_offset if bound else 0.0)
    # A visit of one request: nothing of it is kept.
    visit = blank_visit(now)
    note(visit, challenge=challenge)
    case = Case(work, faces.policy, visit, None, now, desk.authority, desk.crl_url)
    return case, faces.agency


def _show(
    case: Case, journey: Journey, key: str, challenge: str, outcome: Outcome | None = None
) -> Response:
    screen, notes = journey.screen(key), case.visit.notes
    view = View(
        journey,
        screen,
        facts=facts_of(case, screen),
        address=f"/s/{challenge}",
        refusals=() if outcome is None else outcome.refusals,
        kept={} if outcome is None else outcome.kept,
        more={name: notes.get(name, "") for name in ("certificate", "signature")},
    )
    return page(view, 422 if outcome is not None else 200)
