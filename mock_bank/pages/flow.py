"""Walking a journey on the PC site: who may see which screen, and what a press leads to."""

import hmac
import secrets
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, replace
from typing import Any

from starlette.responses import RedirectResponse, Response

from mock_bank.journeys.model import Journey, Screen
from mock_bank.pages.desk import Desk
from mock_bank.pages.facts import facts_of
from mock_bank.pages.pressing import Outcome, leads_on, press
from mock_bank.pages.rendering import View, page, plain_page
from mock_bank.rules import visits
from mock_bank.rules.cases import Case
from mock_bank.rules.certificates import by_serial
from mock_bank.rules.clock import now_for
from mock_bank.rules.customers import by_lab_token
from mock_bank.rules.lockout import is_locked
from mock_bank.rules.means import open_accounts
from mock_bank.rules.store import Work
from mock_bank.rules.windows import open_window

Session = MutableMapping[str, Any]
_SEE_OTHER = 303


@dataclass(frozen=True, slots=True)
class Caller:
    """Who sends a request, as far as their browser says.

    Attributes:
        session: The signed session of this face.
        lab_token: What binds the browser to a customer of the lab; empty if nothing does.

    """

    session: Session
    lab_token: str = ""


@dataclass(slots=True)
class Walk:
    """One request on its way: the case, the journey as this customer finds it, the caller."""

    case: Case
    journey: Journey
    caller: Caller
    desk: Desk

    def redirect(self, key: str, notice: str = "") -> Response:
        """Send the browser to a screen, with a notice to be shown there once."""
        if notice:
            self.caller.session["notice"] = notice
        return RedirectResponse(self.journey.screen(key).path, _SEE_OTHER)

    def show(self, screen: Screen, outcome: Outcome | None = None) -> Response:
        """Answer with a screen, again if a press was refused."""
        case = self.case
        more: dict[str, str] = {}
        if screen.kind == "window":
            window = open_window(case, self.journey.window)
            more["source"] = f"{self.desk.authority_url}/w/{window.id}"
        view = View(
            self.journey,
            screen,
            facts=facts_of(case, screen),
            csrf=self.caller.session.get("csrf", ""),
            turn=case.visit.turn,
            notice=self.caller.session.pop("notice", "") or case.visit.notes.get("notice", ""),
            options={"account": open_accounts(case)},
            more=more,
        )
        if outcome is None:
            return page(view)
        return page(replace(view, refusals=outcome.refusals, kept=outcome.kept), 422)

    def lost(self) -> Response | None:
        """Send away whoever may not be inside the journey, or give None if they may."""
        visit, case = self.case.visit, self.case
        if visits.has_idled(visit, case.now, case.policy):
            visits.forget(visit)
            return self.redirect(self.journey.centre, "timed_out")
        if not visit.trail:
            return self.redirect(self.journey.centre, "not_begun")
        here = self.journey.screen(visit.trail[-1])
        locked = visit.customer_id is not None and is_locked(
            case.work.db, visit.customer_id, case.policy
        )
        if locked and not here.final:
            visits.go(visit, here.key, self.journey.locked, final=True)
            return self.redirect(self.journey.locked)
        return None


def view_screen(desk: Desk, caller: Caller, path: str) -> Response:
    """Answer a GET inside or outside the journey.

    Args:
        desk: The bank.
        caller: Whose browser.
        path: The address asked for.

    """
    with desk.work() as work:
        walk = _walk(desk, work, caller)
        screen = walk.journey.screen_at(path)
        if screen is None:
            return nowhere()
        if screen.open:
            return _front(walk, screen)
        response = _view_inside(walk, screen)
        _touch(walk)
        return response


def view_menu(desk: Desk, caller: Caller, opened: str) -> Response:
    """Answer with the bank's front and one of its menus open."""
    with desk.work() as work:
        walk = _walk(desk, work, caller)
        home = walk.journey.screen("home")
        if home.control(opened) is None:
            return nowhere()
        return page(View(walk.journey, home, opened=opened))


def press_button(desk: Desk, caller: Caller, path: str, form: Mapping[str, str]) -> Response:
    """Answer a POST: do what the button is for, then send the browser on.

    Args:
        desk: The bank.
        caller: Whose browser.
        path: The address of the screen the form belongs to.
        form: The fields as sent.

    """
    csrf = caller.session.get("csrf", "")
    if not csrf or not hmac.compare_digest(csrf.encode(), form.get("csrf", "").encode()):
        return plain_page(
            "요청을 받을 수 없습니다",
            "보안을 위해 처리하지 않았습니다. 인증센터에서 처음부터 다시 시작해 주십시오.",
            403,
            home=True,
        )
    with desk.work() as work:
        walk = _walk(desk, work, caller)
        screen = walk.journey.screen_at(path)
        if screen is None:
            return nowhere()
        response = walk.lost() or _press_inside(walk, screen, form)
        _touch(walk)
        return response


def nowhere() -> Response:
    """Answer that there is no such page."""
    text = "주소를 확인하거나 첫 화면으로 가 주십시오."
    return plain_page("페이지를 찾을 수 없습니다", text, 404, home=True)


def _walk(desk: Desk, work: Work, caller: Caller) -> Walk:
    """Find out who is there and what time it is for them."""
    bound = by_lab_token(work.db, caller.lab_token) if caller.lab_token else None
    visit = visits.held_visit(work.db, caller.session.get("visit", ""))
    customer = visits.customer_of(work.db, visit) if visit is not None else None
    who = customer or bound
    journey, now = desk.journey_of(who), now_for(who.clock_offset if who else 0.0)
    if visit is None:
        visit = visits.blank_visit(now)
    case = Case(work, journey.policy, visit, customer, now, desk.authority, desk.crl_url)
    return Walk(case, journey, caller, desk)


def _touch(walk: Walk) -> None:
    """Note that the visit is alive, by the clock of whoever it belongs to by now."""
    case, caller = walk.case, walk.caller
    customer = visits.customer_of(case.work.db, case.visit)
    bound = by_lab_token(case.work.db, caller.lab_token) if caller.lab_token else None
    who = customer or bound
    case.visit.seen_at = now_for(who.clock_offset if who else 0.0)


def _front(walk: Walk, screen: Screen) -> Response:
    notice = walk.caller.session.pop("notice", "")
    return page(View(walk.journey, screen, facts=facts_of(walk.case, screen), notice=notice))


def _view_inside(walk: Walk, screen: Screen) -> Response:
    case, journey = walk.case, walk.journey
    visit = case.visit
    over = not visit.trail or journey.screen(visit.trail[-1]).final
    idle = visits.has_idled(visit, case.now, case.policy)
    if screen.key == journey.start and (over or idle):
        _begin(walk)
        return walk.show(screen)
    away = walk.lost()
    if away is not None:
        return away
    here = journey.screen(visit.trail[-1])
    if screen.kind == "download" and leads_on(here, screen.key):
        return _download(walk)
    if screen.key not in visit.trail:
        ways = [key for key in visit.trail if leads_on(journey.screen(key), screen.key)]
        if not ways or _only_pressed(journey, ways, screen.key):
            return walk.redirect(here.key, "out_of_order")
        visits.go(visit, ways[-1], screen.key, final=screen.final)
    return walk.show(screen)


def _only_pressed(journey: Journey, ways: list[str], key: str) -> bool:
    """Say whether the only ways to a screen are buttons: those are sent, not addressed."""
    return not any(
        control.role != "button" and control.to == key
        for way in ways
        for control in journey.screen(way).walk()
    )


def _begin(walk: Walk) -> None:
    """Begin the journey anew, in a session of its own."""
    visit, session = walk.case.visit, walk.caller.session
    if visit.id != session.get("visit"):
        walk.case.work.db.add(visit)
        session["visit"] = visit.id
        session["csrf"] = secrets.token_urlsafe(18)
    visits.start(visit, walk.journey.start)
    walk.case.customer = None


def _press_inside(walk: Walk, screen: Screen, form: Mapping[str, str]) -> Response:
    case, journey = walk.case, walk.journey
    visit = case.visit
    here = journey.screen(visit.trail[-1])
    if screen.key not in visit.trail:
        return walk.redirect(here.key, "" if here.final else "out_of_order")
    if form.get("turn") != str(visit.turn):
        # Sent a second time, or from a page that has been overtaken: what was done stays done.
        return walk.redirect(here.key)
    visits.note(visit, notice=None)
    outcome = press(case, screen, form)
    if outcome.locked:
        visits.go(visit, screen.key, journey.locked, final=True)
        return walk.redirect(journey.locked)
    if outcome.refusals:
        return walk.show(screen, outcome)
    if not outcome.to:
        return walk.redirect(screen.key)
    visits.go(visit, screen.key, outcome.to, final=journey.screen(outcome.to).final)
    return walk.redirect(outcome.to)


def _download(walk: Walk) -> Response:
    certificate = by_serial(walk.case.work.db, walk.case.visit.notes["serial"])
    return Response(
        certificate.pem,
        media_type="application/x-pem-file",
        headers={"Content-Disposition": 'attachment; filename="certificate.pem"'},
    )
