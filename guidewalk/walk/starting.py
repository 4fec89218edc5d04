"""How a browser is started: once more, if it dies of the start itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import Error
from playwright.sync_api import TimeoutError as OutOfTime

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser


def started(launch: Callable[[], Browser]) -> Browser:
    """Start a browser; one that dies while starting is started a second time.

    Rarely, not once in a thousand starts, Chromium ends with SIGSEGV before it says a word.
    Nothing has been walked by then, so a second start hides nothing of the site or of the guide. A
    start that was waited for in vain is not repeated, as that would double a long wait.

    Args:
        launch: starts it, as `BrowserType.launch` does.

    Returns:
        The browser.

    Raises:
        playwright.sync_api.Error: it does not start.

    """
    try:
        return launch()
    except OutOfTime:
        raise
    except Error:
        return launch()
