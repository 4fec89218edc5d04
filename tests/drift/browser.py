"""One browser for all the cases of a worker: starting one takes a fifth of a case."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING
from unittest import mock

import pytest
from playwright.sync_api import Browser, Error, Playwright, sync_playwright

from guidewalk.plugin import fixtures
from guidewalk.walk.browser import launch_options
from guidewalk.walk.starting import started

if TYPE_CHECKING:
    from collections.abc import Iterator


class KeptBrowser:
    """A browser that outlives the pytest runs that walk with it; each case has its own contexts."""

    def __init__(self) -> None:
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None

    @contextmanager
    def lent(self) -> Iterator[None]:
        """Let pytest runs inside the block walk with this browser instead of starting one."""
        playwright, browser = self._started()

        @pytest.fixture(scope="session", name="playwright")
        def lent_playwright() -> Playwright:
            return playwright

        @pytest.fixture(scope="session", name="browser")
        def lent_browser() -> Browser:
            return browser

        with (
            mock.patch.object(fixtures, "lent_playwright", lent_playwright, create=True),
            mock.patch.object(fixtures, "lent_browser", lent_browser, create=True),
        ):
            yield

    def drop(self) -> None:
        """Close it; the next case starts another."""
        if self._browser is not None:
            with suppress(Error):
                self._browser.close()
        self._browser = None

    def _started(self) -> tuple[Playwright, Browser]:
        if self._playwright is None:
            self._playwright = sync_playwright().start()
        if self._browser is None or not self._browser.is_connected():
            chromium = self._playwright.chromium
            self._browser = started(lambda: chromium.launch(**launch_options()))
        return self._playwright, self._browser
