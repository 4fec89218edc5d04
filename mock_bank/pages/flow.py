"""Walking a face of the bank: who may see which screen, and what a press leads to."""

import hmac
from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from mock_bank.journeys.model import Journey
from mock_bank.pages.acts import ACTS
from mock_bank.pages.desk import Desk
from mock_bank.pages.pressing import Outcome, leads_on, press
from mock_bank.pages.rendering import plain_page
from mock_bank.pages.walking import Caller, Walk, find_walk
from mock_bank.rules import visits
from mock_bank.rules.certificates import by_serial
from mock_bank.rules.codes import topic_of_handset
from mock_bank.rules.device import still_waits
from mock_bank.rules.refusals import WAITING
from mock_bank.rules.store import Work


def view_screen(desk: Desk, caller: Caller, path: str) -> Response:
    """Answer a GET inside or outside a way.

    Args:
        desk: The bank.
        caller: Whose browser.
        path: The address asked for.

    """
    with desk.work() as work:
        walk = find_walk(desk, work, caller, path)
        if walk is None:
            return nowhere()
        if walk.screen.open:
            response = walk.show()
        elif walk.screen.signed_in:
            response = _view_as_member(walk)
        else:
            response = _view_inside(walk)
        walk.touch()
        return response


def view_menu(desk: Desk, caller: Caller, path: str, opened: str) -> Response:
    """Answer with a page whose menu is open.

    Args:
        desk: The bank.
        caller: Whose browser.
        path: The page that has the menu.
        opened: The name of the menu.

    """
    with desk.work() as work:
        walk = find_walk(desk, work, caller, path)
        if walk is None or walk.screen.control(opened) is None:
            return nowhere()
        walk.touch()
        return walk.show(opened=opened)


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
            "보안을 위해 처리하지 않았습니다. 첫 화면에서 처음부터 다시 시작해 주십시오.",
            403,
            home=True,
        )
    # Read before the transaction: it is asked over HTTP, and the answer needs the memory too.
    trust = desk.trust() if caller.face == "agency" and "signature" in form else None
    with desk.work() as work:
        walk = find_walk(desk, work, caller, path)
        if walk is None or walk.screen.open:
            return nowhere()
        walk.case.trust = trust
        response = walk.lost() or _press_inside(walk, form)
        walk.touch()
        return response


async def wait_for_handset(desk: Desk, caller: Caller, path: str, seconds: float) -> str | None:
    """Wait until a screen that waits for the customer's telephone has waited long enough.

    Args:
        desk: The bank.
        caller: Whose browser.
        path: The address of the screen.
        seconds: After which to give up.

    Returns:
        The address to go to, or None when the time was up.

    """

    def look() -> str | None:
        return None if _topic(desk, caller, path) else path

    topic = await run_in_threadpool(_topic, desk, caller, path)
    return path if topic is None else await desk.bells.wait(topic, look, seconds)


def _topic(desk: Desk, caller: Caller, path: str) -> str | None:
    """Name what a waiting screen has to listen to; None if it waits no more."""
    with desk.store.read() as db:
        walk = find_walk(desk, Work(db), caller, path)
        if walk is None or walk.case.customer is None or walk.screen.kind != "waiting":
            return None
        case, stands = walk.case, walk.case.visit.trail[-1:] == [walk.screen.key]
        idle = visits.has_idled(case.visit, case.now, case.policy)
        waits = stands and not idle and not walk.is_locked() and still_waits(case)
        return topic_of_handset(walk.case.customer.id) if waits else None


def nowhere() -> Response:
    """Answer that there is no such page."""
    text = "주소를 확인하거나 첫 화면으로 가 주십시오."
    return plain_page("페이지를 찾을 수 없습니다", text, 404, home=True)


def _view_as_member(walk: Walk) -> Response:
    visit = walk.case.visit
    away = walk.lost()
    if away is not None:
        return away
    if "signed_in" not in visit.notes:
        return walk.redirect(walk.way.lost, walk.way.unbegun)
    if walk.screen.key not in visit.trail:
        visits.enter(visit, walk.screen.key)
    return walk.show()


def _view_inside(walk: Walk) -> Response:
    case, journey, screen = walk.case, walk.journey, walk.screen
    visit = case.visit
    idle = visits.has_idled(visit, case.now, case.policy)
    over = not visit.trail or idle or (walk.here.final and "signed_in" not in visit.notes)
    if screen.key == walk.way.start and over:
        if walk.way.by_device and walk.bound is None:
            return walk.redirect(journey.stranger)
        walk.begin()
        return walk.show()
    return walk.lost() or _view_on_the_way(walk)


def _view_on_the_way(walk: Walk) -> Response:
    journey, screen, here = walk.journey, walk.screen, walk.here
    visit = walk.case.visit
    if screen.kind == "download" and leads_on(here, screen.key):
        return _download(walk)
    if screen.key not in visit.trail:
        ways = [key for key in visit.trail if leads_on(journey.screen(key), screen.key)]
        if not ways or _only_pressed(journey, ways, screen.key):
            return walk.redirect(here.key, "out_of_order")
        visits.go(visit, ways[-1], screen.key, final=screen.final)
    elif screen.kind == "waiting" and screen.key == here.key:
        return _view_waiting(walk)
    return walk.show()


def _view_waiting(walk: Walk) -> Response:
    refusals = ACTS[walk.screen.then_does](walk.case, {})
    if not refusals:
        return walk.go(walk.screen.key, walk.screen.then)
    if all(refusal.reason in WAITING for refusal in refusals):
        return walk.show()
    return walk.show(Outcome("", refusals, {}))


def _only_pressed(journey: Journey, ways: list[str], key: str) -> bool:
    """Say whether the only ways to a screen are buttons: those are sent, not addressed."""
    return not any(
        control.role != "button" and control.to == key
        for way in ways
        for control in journey.screen(way).walk()
    )


def _press_inside(walk: Walk, form: Mapping[str, str]) -> Response:
    case, screen = walk.case, walk.screen
    visit, here = case.visit, walk.here
    if screen.key not in visit.trail:
        return walk.redirect(here.key, "" if here.final else "out_of_order")
    if form.get("turn") != str(visit.turn):
        # Sent a second time, or from a page that has been overtaken: what was done stays done.
        return walk.redirect(here.key)
    visits.note(visit, notice=None)
    outcome = press(case, screen, form)
    if outcome.locked:
        return walk.lock()
    if outcome.refusals:
        return walk.show(outcome)
    if not outcome.to:
        return walk.redirect(screen.key)
    return walk.go(screen.key, outcome.to)


def _download(walk: Walk) -> Response:
    if "unkept" in walk.case.visit.notes:
        return nowhere()
    certificate = by_serial(walk.case.work.db, walk.case.visit.notes["serial"])
    return Response(
        certificate.pem,
        media_type="application/x-pem-file",
        headers={"Content-Disposition": 'attachment; filename="certificate.pem"'},
    )
