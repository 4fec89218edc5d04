"""The customer's telephone: a call to answer, a keypad, text messages and replies."""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from mock_bank.pages.desk import Desk
from mock_bank.pages.faces import Form
from mock_bank.pages.rendering import plain_page, render
from mock_bank.rules import calls, texts
from mock_bank.rules.cases import Case
from mock_bank.rules.clock import korean_time, now_for
from mock_bank.rules.codes import topic_of_handset
from mock_bank.rules.customers import by_handset
from mock_bank.rules.store import Work
from mock_bank.rules.tables import CustomerRow, VisitRow
from mock_bank.rules.windows import hear_reply, last_asking

_SEE_OTHER = 303
_WAIT_SECONDS = 20.0
_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#")

Deed = Callable[[Desk, Work, CustomerRow, Mapping[str, str]], None]


def handset_routes(desk: Desk) -> APIRouter:
    """Give the routes of the handsets.

    Args:
        desk: The bank that rings and writes.

    """
    router = APIRouter(prefix="/handset", include_in_schema=False)

    @router.get("/{token}")
    def view(token: str) -> Response:
        with desk.store.read() as db:
            customer = by_handset(db, token)
            if customer is None:
                return _unknown()
            state = _state(Work(db), customer)
        return HTMLResponse(render("handset.html", **state), headers={"Cache-Control": "no-store"})

    @router.get("/{token}/news")
    async def news(token: str, seen: str = "") -> Response:
        def look() -> dict[str, str] | None:
            found = _parts(desk, token)
            return found if found is not None and found["version"] != seen else None

        topic = _topic(desk, token)
        if topic is None:
            return _unknown()
        found = await desk.bells.wait(topic, look, _WAIT_SECONDS)
        return Response(status_code=204) if found is None else JSONResponse(found)

    @router.post("/{token}/{deed}")
    def do(request: Request, token: str, deed: str, form: Form) -> Response:
        with desk.work() as work:
            customer = by_handset(work.db, token)
            if customer is None or deed not in _DEEDS:
                return _unknown()
            _DEEDS[deed](desk, work, customer, form)
        if request.headers.get("accept") == "application/json":
            return JSONResponse(_parts(desk, token))
        return RedirectResponse(f"/handset/{token}", _SEE_OTHER)

    return router


def _unknown() -> Response:
    text = "이 주소의 휴대폰이 없습니다. 시험실(/lab/)에서 새 고객을 만들어 주십시오."
    return plain_page("휴대폰을 찾을 수 없습니다", text, 404)


def _topic(desk: Desk, token: str) -> str | None:
    with desk.store.read() as db:
        customer = by_handset(db, token)
        return None if customer is None else topic_of_handset(customer.id)


def _parts(desk: Desk, token: str) -> dict[str, str] | None:
    """Render what changes on a handset, with a version that changes with it."""
    with desk.store.read() as db:
        customer = by_handset(db, token)
        if customer is None:
            return None
        state = _state(Work(db), customer)
    return {"version": state["version"], "html": render("handset_live.html", **state)}


def _state(work: Work, customer: CustomerRow) -> dict[str, Any]:
    """Gather what the handset shows."""
    now = now_for(customer.clock_offset)
    call = calls.latest_call(work.db, customer.id)
    state: dict[str, Any] = {
        "token": customer.handset_token,
        "number": customer.mobile,
        "call": call,
        "call_state": None if call is None else calls.state_of(call, now).value,
        "keys": _KEYS,
        "messages": texts.messages_of(work.db, customer.id),
        "time": korean_time,
    }
    html = render("handset_live.html", version="", **state)
    state["version"] = hashlib.sha256(html.encode()).hexdigest()[:16]
    return state


def _answer(_desk: Desk, work: Work, customer: CustomerRow, _form: Mapping[str, str]) -> None:
    call = calls.latest_call(work.db, customer.id)
    if call is not None:
        calls.answer(work, call, now_for(customer.clock_offset))


def _hang_up(_desk: Desk, work: Work, customer: CustomerRow, _form: Mapping[str, str]) -> None:
    call = calls.latest_call(work.db, customer.id)
    if call is not None:
        calls.hang_up(work, call, now_for(customer.clock_offset))


def _press(_desk: Desk, work: Work, customer: CustomerRow, form: Mapping[str, str]) -> None:
    call = calls.latest_call(work.db, customer.id)
    if call is not None and form.get("key") in _KEYS:
        calls.press(work, call, form["key"], now_for(customer.clock_offset))


def _reply(desk: Desk, work: Work, customer: CustomerRow, form: Mapping[str, str]) -> None:
    text = form.get("text", "").strip()
    if not text:
        return
    policy, now = desk.faces_of(customer).policy, now_for(customer.clock_offset)
    texts.keep_reply(work, customer, policy.text_sender, text[:80], now)
    window = last_asking(work.db, customer.id)
    if window is None:
        return
    visit = work.db.get_one(VisitRow, window.visit_id)
    case = Case(work, policy, visit, customer, now, desk.authority, desk.crl_url)
    answer = hear_reply(case, text)
    if answer:
        texts.deliver(work, customer, policy.text_sender, answer, now)


_DEEDS: dict[str, Deed] = {
    "answer": _answer,
    "decline": _hang_up,
    "hang-up": _hang_up,
    "press": _press,
    "reply": _reply,
}
