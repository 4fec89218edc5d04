"""One request on its way: who is there, what time it is for them, and where they stand."""

import secrets
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from starlette.responses import RedirectResponse, Response

from mock_bank.journeys.model import Journey, Screen, Way
from mock_bank.pages.desk import Desk
from mock_bank.pages.facts import facts_of
from mock_bank.pages.pressing import Outcome
from mock_bank.pages.rendering import View, page
from mock_bank.rules import visits
from mock_bank.rules.agency import challenge_of
from mock_bank.rules.cases import Case
from mock_bank.rules.certificates import (
    certificate_facts,
    certificates_of,
    days_to_notice,
    status_of,
)
from mock_bank.rules.clock import now_for
from mock_bank.rules.conditions import CONDITIONS
from mock_bank.rules.customers import by_lab_token
from mock_bank.rules.lockout import is_locked
from mock_bank.rules.means import open_accounts
from mock_bank.rules.store import Work
from mock_bank.rules.tables import CustomerRow, VisitRow
from mock_bank.rules.windows import open_window

Session = MutableMapping[str, Any]
_SEE_OTHER = 303


@dataclass(frozen=True, slots=True)
class Caller:
    """Who sends a request, as far as their browser says.

    Attributes:
        face: Which face of the bank they are at.
        session: The signed session of this face.
        lab_token: What binds the browser to a customer of the lab; empty if nothing does.

    """

    face: str
    session: Session
    lab_token: str = ""


@dataclass(slots=True)
class Walk:
    """One request on its way.

    Attributes:
        case: The visit, and whatever an act needs.
        journey: The face as this customer finds it.
        screen: What was asked for.
        caller: Who asks.
        desk: The bank.
        bound: The customer to whom the browser belongs, if the lab has bound it.
        member: The visit in which somebody has signed in, if so.

    """

    case: Case
    journey: Journey
    screen: Screen
    caller: Caller
    desk: Desk
    bound: CustomerRow | None
    member: VisitRow | None

    @property
    def way(self) -> Way:
        """The way that the screen belongs to."""
        return self.journey.way(self.screen.way)

    @property
    def here(self) -> Screen:
        """Where the visit stands."""
        return self.journey.screen(self.case.visit.trail[-1])

    def redirect(self, key: str, notice: str = "") -> Response:
        """Send the browser to a screen, with a notice to be shown there once."""
        if notice:
            self.caller.session["notice"] = notice
        return RedirectResponse(self.journey.screen(key).path, _SEE_OTHER)

    def begin(self) -> None:
        """Begin the way anew, in a session of its own."""
        visit, session = self.case.visit, self.caller.session
        if visit.id not in session.get("visits", {}).values():
            self.case.work.db.add(visit)
            session["visits"] = {**session.get("visits", {}), self.way.name: visit.id}
            session.setdefault("csrf", secrets.token_urlsafe(18))
        visits.start(visit, self.way.start)
        self.case.customer = None
        if self.way.by_device and self.bound is not None:
            self.case.customer = self.bound
            visit.customer_id = self.bound.id

    def go(self, from_screen: str, to_screen: str) -> Response:
        """Move on, past every screen that does not concern this customer."""
        # The press may have told who is there, and so what time it is for them.
        self.case.customer = visits.customer_of(self.case.work.db, self.case.visit)
        self.case.now = _now(self.case.customer or self.bound)
        to = self.journey.screen(to_screen)
        while to.when and not CONDITIONS[to.when](self.case):
            to = self.journey.screen(to.otherwise)
        if not to.open:
            visits.go(self.case.visit, from_screen, to.key, final=to.final)
        return self.redirect(to.key)

    def lost(self) -> Response | None:
        """Send away whoever may not be inside the way, or give None if they may."""
        visit, case = self.case.visit, self.case
        if visits.has_idled(visit, case.now, case.policy):
            visits.forget(visit)
            return self.redirect(self.way.lost, "timed_out")
        if not visit.trail:
            return self.redirect(self.way.lost, self.way.unbegun)
        if self.is_locked() and (self.screen.signed_in or not self.here.final):
            return self.lock()
        return None

    def is_locked(self) -> bool:
        """Say whether the visit's customer is locked."""
        who, case = self.case.visit.customer_id, self.case
        return who is not None and is_locked(case.work.db, who, case.policy)

    def lock(self) -> Response:
        """End the way for a customer who is locked."""
        visits.go(self.case.visit, self.here.key, self.way.locked, final=True)
        return self.redirect(self.way.locked)

    def touch(self) -> None:
        """Note that the visit is alive, by the clock of whoever it belongs to by now."""
        customer = visits.customer_of(self.case.work.db, self.case.visit)
        self.case.visit.seen_at = _now(customer or self.bound)

    def show(self, outcome: Outcome | None = None, *, opened: str = "") -> Response:
        """Answer with the screen, again if a press was refused.

        Args:
            outcome: What came of the press.
            opened: The menu that is open.

        """
        case, session = self.case, self.caller.session
        facts = facts_of(case, self.screen)
        days_left = self._days_to_notice()
        if days_left is not None:
            facts["days_left"] = days_left
        view = View(
            self.journey,
            self.screen,
            facts=facts,
            csrf=session.get("csrf", ""),
            turn=case.visit.turn,
            opened=opened,
            notice=session.pop("notice", "") or case.visit.notes.get("notice", ""),
            options={"account": open_accounts(case)},
            member=self.member is not None,
            more=self._more(),
            seed=self._seed(),
        )
        if outcome is None:
            return page(view)
        return page(replace(view, refusals=outcome.refusals, kept=outcome.kept), 422)

    def _seed(self) -> str:
        who = self.bound or self.case.customer
        return "" if who is None else who.id

    def _more(self) -> Mapping[str, Any]:
        match self.screen.kind:
            case "window":
                window = open_window(self.case, self.journey.window)
                return {"source": f"{self.desk.authority_url}/w/{window.id}"}
            case "signing":
                challenge = challenge_of(self.case)
                return {"source": f"{self.desk.authority_url}/s/{challenge}"}
            case "certificates":
                return {"certificates": self._certificates()}
            case _:
                return {}

    def _certificates(self) -> list[Mapping[str, Any]]:
        """Tell of every certificate of the customer, the latest first."""
        case, words = self.case, self.journey.words
        held = reversed(certificates_of(case.work.db, case.known_customer().id))
        return [
            {
                **certificate_facts(each),
                "status": words[f"status_{status_of(each, case.now).value}"],
            }
            for each in held
        ]

    def _days_to_notice(self) -> int | None:
        member, case = self.member, self.case
        if member is None or member.customer_id is None:
            return None
        return days_to_notice(case.work.db, member.customer_id, case.now, case.policy)


def find_walk(desk: Desk, work: Work, caller: Caller, path: str) -> Walk | None:
    """Find out who is there, what time it is for them, and what they ask for.

    Args:
        desk: The bank.
        work: The open transaction.
        caller: Who sends the request.
        path: The address asked for.

    Returns:
        The request on its way, or None where there is no such page.

    """
    db = work.db
    bound = by_lab_token(db, caller.lab_token) if caller.lab_token else None
    ids: Mapping[str, str] = caller.session.get("visits", {})
    held = {way: visit for way, id_ in ids.items() if (visit := visits.held_visit(db, id_))}
    known = {way: visits.customer_of(db, visit) for way, visit in held.items()}
    anybody = next((customer for customer in known.values() if customer), None) or bound
    screen = desk.faces_of(anybody).journey(caller.face).screen_at(path)
    if screen is None:
        return None
    who = known.get(screen.way) or bound or anybody
    faces, now = desk.faces_of(who), _now(who)
    member = next((each for each in held.values() if _signed_in(each, now, desk, who)), None)
    visit = held.get(screen.way) or (member if screen.open else None) or visits.blank_visit(now)
    customer = visits.customer_of(db, visit)
    case = Case(work, faces.policy, visit, customer, now, desk.authority, desk.crl_url)
    journey = faces.journey(caller.face)
    found = journey.screen_at(path)
    return None if found is None else Walk(case, journey, found, caller, desk, bound, member)


def _signed_in(visit: VisitRow, now: datetime, desk: Desk, who: CustomerRow | None) -> bool:
    idle = visits.has_idled(visit, now, desk.faces_of(who).policy)
    return "signed_in" in visit.notes and not idle


def _now(customer: CustomerRow | None) -> datetime:
    return now_for(customer.clock_offset if customer else 0.0)
