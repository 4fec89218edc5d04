"""A screen of a journey as it is sent, without anybody having walked there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mock_bank.pages.rendering import View, page

if TYPE_CHECKING:
    from starlette.responses import HTMLResponse

    from mock_bank.journeys.model import Journey

_CERTIFICATE = {
    "serial": "1a2b",
    "not_before": "어제",
    "not_after": "내일",
    "status": "유효",
}


def answer(journey: Journey, key: str, seed: str = "") -> HTMLResponse:
    """Draw a screen, with something in whatever it needs."""
    screen = journey.screen(key)
    view = View(
        journey,
        screen,
        csrf="token",
        options={"account": ["123456-04-123456"]},
        more={
            "source": "about:blank",
            "certificates": [_CERTIFICATE],
            "certificate": "",
            "signature": "",
        },
        seed=seed,
    )
    return page(view)


def drawn(journey: Journey, key: str, seed: str = "") -> str:
    """Draw a screen and give its HTML."""
    return bytes(answer(journey, key, seed).body).decode()
