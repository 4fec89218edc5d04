"""The faces of the bank as web applications: three routes each, since journeys say the rest."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.datastructures import UploadFile
from starlette.responses import JSONResponse, Response

from mock_bank.pages.desk import Desk
from mock_bank.pages.flow import press_button, view_menu, view_screen, wait_for_handset
from mock_bank.pages.walking import Caller

LAB_COOKIE = "bank_lab"
"""Binds a browser to a customer of the lab before anybody has been identified."""

_WAIT_SECONDS = 20.0


async def form_fields(request: Request) -> Mapping[str, str]:
    """Read a form's fields; files are not asked for anywhere and are left aside."""
    form = await request.form()
    return {name: value for name, value in form.items() if not isinstance(value, UploadFile)}


Form = Annotated[Mapping[str, str], Depends(form_fields)]


def face_routes(desk: Desk, face: str, *, front: str, menu: str) -> APIRouter:
    """Give the routes of one face.

    Args:
        desk: The bank.
        face: Its name, `pc`, `app` or `agency`.
        front: The path of its first page; it ends with a slash.
        menu: The path of the page with a menu; what follows its address opens a part of it.

    """
    router = APIRouter(include_in_schema=False)

    def caller(request: Request) -> Caller:
        return Caller(face, request.session, request.cookies.get(LAB_COOKIE, ""))

    @router.get(f"{front}menu/{{name}}")
    def open_menu(request: Request, name: str) -> Response:
        return view_menu(desk, caller(request), menu, name)

    @router.get("/{path:path}/wait")
    async def wait(request: Request, path: str) -> Response:
        to = await wait_for_handset(desk, caller(request), f"/{path}", _WAIT_SECONDS)
        return Response(status_code=204) if to is None else JSONResponse({"next": to})

    @router.get("/{path:path}")
    def view(request: Request, path: str) -> Response:
        return view_screen(desk, caller(request), f"/{path}")

    @router.post("/{path:path}")
    def press(request: Request, path: str, form: Form) -> Response:
        return press_button(desk, caller(request), f"/{path}", form)

    return router
