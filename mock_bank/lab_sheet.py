"""The laboratory, for a person with a browser: make a customer and read what to type."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter
from pyotp import TOTP
from starlette.responses import HTMLResponse, RedirectResponse, Response

from mock_bank.drifts.standing import standing
from mock_bank.pages.desk import Desk
from mock_bank.pages.faces import LAB_COOKIE
from mock_bank.pages.rendering import plain_page, render
from mock_bank.rules.customers import make_customer, values_of
from mock_bank.rules.tables import CustomerRow


def sheet_routes(desk: Desk) -> APIRouter:
    """Give the laboratory's pages.

    Args:
        desk: The bank that is experimented with.

    """
    router = APIRouter(prefix="/lab", include_in_schema=False)

    @router.get("/")
    def front() -> Response:
        return HTMLResponse(render("lab.html", customer=None))

    @router.post("/")
    def make() -> Response:
        policy = desk.faces_of(None).policy
        customer = make_customer(desk.store, policy, drifts=standing(desk.store))
        response = RedirectResponse(f"/lab/customers/{customer.id}/sheet", 303)
        response.set_cookie(LAB_COOKIE, customer.lab_token, httponly=True, samesite="lax")
        return response

    @router.get("/customers/{customer_id}/sheet")
    def sheet(customer_id: str) -> Response:
        with desk.store.read() as db:
            customer = db.get(CustomerRow, customer_id)
            if customer is None:
                text = "시험실 첫 화면(/lab/)에서 새 고객을 만들어 주십시오."
                return plain_page("그런 고객이 없습니다", text, 404)
            values = values_of(customer, desk.faces_of(customer).policy)
            plain = {name: value for name, value in values.items() if isinstance(value, str)}
            html = render(
                "lab.html",
                customer=customer,
                values=plain,
                card=_codes(values["보안카드"]),
                # A person at the sheet has no device that would show it.
                otp=TOTP(customer.otp_secret).now(),
            )
        return HTMLResponse(html)

    return router


def _codes(card: Mapping[str, Any]) -> list[tuple[str, str]]:
    codes: Mapping[str, str] = card["codes"]
    return list(codes.items())
