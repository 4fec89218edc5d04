"""The PC site as a web application."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.datastructures import UploadFile
from starlette.responses import Response

from mock_bank.pages.desk import Desk
from mock_bank.pages.flow import Caller, press_button, view_menu, view_screen

LAB_COOKIE = "bank_lab"
"""Binds a browser to a customer of the lab before anybody has been identified."""


async def form_fields(request: Request) -> Mapping[str, str]:
    """Read a form's fields; files are not asked for anywhere and are left aside."""
    form = await request.form()
    return {name: value for name, value in form.items() if not isinstance(value, UploadFile)}


Form = Annotated[Mapping[str, str], Depends(form_fields)]


def _caller(request: Request) -> Caller:
    return Caller(request.session, request.cookies.get(LAB_COOKIE, ""))


def pc_routes(desk: Desk) -> APIRouter:
    """Give the routes of the PC site: two, since the journeys say which addresses there are.

    Args:
        desk: The bank.

    """
    router = APIRouter(include_in_schema=False)

    @router.get("/menu/{name}")
    def menu(request: Request, name: str) -> Response:
        return view_menu(desk, _caller(request), name)

    @router.get("/{path:path}")
    def view(request: Request, path: str) -> Response:
        return view_screen(desk, _caller(request), f"/{path}")

    @router.post("/{path:path}")
    def press(request: Request, path: str, form: Form) -> Response:
        return press_button(desk, _caller(request), f"/{path}", form)

    return router
