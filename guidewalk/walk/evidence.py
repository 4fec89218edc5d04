"""Pictures of the screens, taken once a screen and shared by all that happened on it."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING

from playwright.sync_api import Error

from guidewalk.observation import Box, Shot

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from guidewalk.screen.model import Node, Screen


class Camera:
    """Takes pictures of one page into a folder.

    Args:
        page: the page.
        folder: where the pictures go; None takes none.
        name: what their file names begin with.
    """

    def __init__(self, page: Page, folder: Path | None, name: str) -> None:
        self._page = page
        self._folder = folder
        self._name = re.sub(r"[^\w가-힣]+", "-", name).strip("-")
        self._count = 0
        self._session = page.context.new_cdp_session(page) if folder else None

    def take(self) -> str | None:
        """Take a picture of what is in view.

        Returns:
            Its file name in the folder; None where no pictures are taken or none can be had.
        """
        if self._folder is None or self._session is None:
            return None
        try:
            # Straight from the browser: it neither waits for fonts nor hides the caret, which
            # halves the time of a picture.
            taken = self._session.send(
                "Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True}
            )
        except Error:
            return None
        self._count += 1
        name = f"{self._name}-{self._count:02d}.png"
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / name).write_bytes(base64.b64decode(taken["data"]))
        return name


def shot(screen: Screen, node: Node | None = None, picture: str | None = None) -> Shot:
    """The screen as evidence.

    Args:
        screen: the screen.
        node: the thing in question; None if there is none.
        picture: file name of its picture.

    Returns:
        The evidence, with the place of the thing if the picture shows it.
    """
    box = None
    if node is not None:
        at = Box(
            node.box.x - screen.scroll_x,
            node.box.y - screen.scroll_y,
            node.box.width,
            node.box.height,
        )
        inside = 0 <= at.y + at.height / 2 <= screen.height
        box = at if inside and at.width * at.height > 0 else None
    return Shot(screen.title, screen.url, picture, screen.width, screen.height, box)
