"""What a failed scenario leaves behind, for finding out why: a Playwright trace and a picture."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from playwright.sync_api import Error

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

TRACE = "trace.zip"
PICTURE = "screen.png"


class Trail:
    """Records one scenario, and keeps the record only if it fails.

    The trace has the page at every action (DOM snapshots). Its film strip of screenshots is left
    out: bench/README.md has the cost of both.

    Args:
        page: the scenario's page, before it goes anywhere.
        folder: where the record goes; it is made only if there is something to keep.

    """

    def __init__(self, page: Page, folder: Path) -> None:
        self._page = page
        self._folder = folder
        self.kept: dict[str, Path] = {}
        page.context.tracing.start(snapshots=True)

    def keep(self) -> None:
        """Keep trace and picture: the scenario has failed, and its page is as it was then.

        What cannot be had (the page was closed, the disk is full) is left out: the failure itself
        is what must be told.
        """
        if self.kept:
            return
        with suppress(Error, OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._page.screenshot(path=self._folder / PICTURE)
            self.kept["picture"] = self._folder / PICTURE
        with suppress(Error, OSError):
            self._page.context.tracing.stop(path=self._folder / TRACE)
            self.kept["trace"] = self._folder / TRACE
