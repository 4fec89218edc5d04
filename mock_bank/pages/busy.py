"""What pages with something going on in the background ask for. Nobody waits for the answers."""

import asyncio

from fastapi import APIRouter, Request
from starlette.responses import Response

from mock_bank.pages.desk import Desk

_LOOK_SECONDS = 0.5


def busy_routes(desk: Desk) -> APIRouter:
    """Give the routes of background requests: one answered at once, one never.

    Args:
        desk: The bank; once it closes, the endless one ends too.

    """
    router = APIRouter(prefix="/busy", include_in_schema=False)

    @router.get("/now")
    async def now() -> Response:
        return Response(status_code=204)

    @router.get("/forever")
    async def forever(request: Request) -> Response:
        # Nothing rings when a browser goes away.
        while not desk.bells.closed and not await request.is_disconnected():  # noqa: ASYNC110
            await asyncio.sleep(_LOOK_SECONDS)
        return Response(status_code=204)

    return router
