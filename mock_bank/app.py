"""The bank, its certificate authority and the public agency: one application on three ports."""

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import FastAPI, Request
from fastapi.exception_handlers import http_exception_handler
from starlette.exceptions import HTTPException
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from mock_bank import __doc__ as about
from mock_bank.lab.routes import lab_routes
from mock_bank.lab_sheet import sheet_routes
from mock_bank.pages.authority_window import authority_routes
from mock_bank.pages.busy import busy_routes
from mock_bank.pages.desk import Desk
from mock_bank.pages.faces import face_routes
from mock_bank.pages.handset import handset_routes
from mock_bank.pages.rendering import STATIC, plain_page
from mock_bank.pages.signing_window import signing_routes

PC_COOKIE, APP_COOKIE, AGENCY_COOKIE = "bank_pc", "bank_app", "agency"
"""The sessions. Each face has a cookie of its own."""


@dataclass(frozen=True, slots=True)
class Front:
    """Sends a request to the bank or to another house, by the port it came in at.

    Attributes:
        bank: Serves every other port.
        others: Port to who serves it.

    """

    bank: ASGIApp
    others: Mapping[int, ASGIApp]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        server = scope.get("server")
        port = 0 if server is None else server[1]
        await self.others.get(port, self.bank)(scope, receive, send)


@dataclass(frozen=True, slots=True)
class Faces:
    """Sends a request to the app or to the PC site, by its path."""

    pc: ASGIApp
    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        to_app = scope.get("path", "").startswith("/app/")
        await (self.app if to_app else self.pc)(scope, receive, send)


def bank_app(desk: Desk, cookie_key: str) -> ASGIApp:
    """Put the bank together: laboratory, handsets, the PC site and the app.

    Args:
        desk: What its pages need.
        cookie_key: Signs sessions; the same in every process of one bank.

    """
    pc = FastAPI(
        title="Mock bank, laboratory interface",
        description=about or "",
        openapi_url="/lab/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    _shared_parts(pc)
    pc.include_router(lab_routes(desk))
    pc.include_router(sheet_routes(desk))
    pc.include_router(handset_routes(desk))
    pc.include_router(busy_routes(desk))
    pc.include_router(face_routes(desk, "pc", front="/", menu="/"))
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    _shared_parts(app)
    app.include_router(face_routes(desk, "app", front="/app/", menu="/app/menu"))
    return Faces(
        SessionMiddleware(pc, cookie_key, session_cookie=PC_COOKIE, max_age=None),
        SessionMiddleware(app, cookie_key, session_cookie=APP_COOKIE, max_age=None),
    )


def authority_app(desk: Desk) -> ASGIApp:
    """Put the certificate authority's origin together.

    Args:
        desk: The bank whose customers it serves.

    """
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    _shared_parts(app)
    app.include_router(busy_routes(desk))
    app.include_router(authority_routes(desk))
    app.include_router(signing_routes(desk))
    return app


def agency_app(desk: Desk, cookie_key: str) -> ASGIApp:
    """Put the public agency together.

    Args:
        desk: What its pages need; of the bank it uses the clock of the visitor and no more.
        cookie_key: Signs sessions.

    """
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    _shared_parts(app)
    app.include_router(face_routes(desk, "agency", front="/", menu="/"))
    return SessionMiddleware(app, cookie_key, session_cookie=AGENCY_COOKIE, max_age=None)


def _shared_parts(app: FastAPI) -> None:
    app.mount("/static", StaticFiles(directory=STATIC))
    app.exception_handler(HTTPException)(_refused)
    app.exception_handler(Exception)(_broken)


async def _refused(request: Request, error: HTTPException) -> Response:
    if request.url.path.startswith("/lab"):
        return await http_exception_handler(request, error)
    text = f"{request.url.path} 주소에서는 이 요청을 받지 않습니다. 첫 화면으로 가 주십시오."
    return plain_page("요청을 처리할 수 없습니다", text, error.status_code)


async def _broken(request: Request, error: Exception) -> Response:
    del request, error
    text = "모의 은행에 오류가 생겼습니다. 자세한 내용은 모의 은행을 실행한 창에 있습니다."
    return plain_page("잠시 후 다시 이용해 주십시오", text, 500)
