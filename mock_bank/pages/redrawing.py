"""Changing pages that have been drawn already, where a drift wants it."""

import asyncio
from collections.abc import Sequence

from starlette.responses import HTMLResponse
from starlette.types import Receive, Scope, Send

from mock_bank.journeys.redraw import Page, Redraw


class LateResponse(HTMLResponse):
    """A page that comes late. It is the sending that waits, so that no transaction does.

    Attributes:
        seconds: How late.

    """

    seconds: float = 0.0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Wait, then send."""
        await asyncio.sleep(self.seconds)
        await super().__call__(scope, receive, send)


def redrawn(html: str, redraws: Sequence[Redraw], screen: str, seed: str) -> str:
    """Change a page.

    Args:
        html: As the templates drew it.
        redraws: What to change, in this order.
        screen: The key of the screen.
        seed: Stands for the customer.

    Returns:
        The changed page; whatever was not changed is written as it was.

    """
    # Only now: a bank without such drifts never needs it.
    from bs4 import BeautifulSoup  # noqa: PLC0415
    from bs4.dammit import EntitySubstitution  # noqa: PLC0415
    from bs4.formatter import HTMLFormatter  # noqa: PLC0415

    page = Page(BeautifulSoup(html, "html.parser"), screen, seed)
    for redraw in redraws:
        redraw.change(page)
    as_it_was = HTMLFormatter(
        entity_substitution=EntitySubstitution.substitute_xml,
        void_element_close_prefix="",
        empty_attributes_are_booleans=True,
    )
    return page.document.decode(formatter=as_it_was)
