"""Which browser walks. One function decides; finding one never installs anything.

Finding happens at every start and takes about a millisecond: Playwright is not even imported.
Providing (`guidewalk.provide`, part of the set-up) hands `find_browser` a way to install one.
"""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guidewalk.walk.installed import confined, installed, playwright_download, runnable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

VARIABLE = "GUIDEWALK_BROWSER"

_ADVICE = {
    "darwin": "install Google Chrome or Chromium (`brew install --cask chromium`)",
    "win32": "install Google Chrome, or use the Microsoft Edge that Windows brings",
    "linux": (
        "install Chromium (Debian: `apt-get install chromium-headless-shell`, "
        "Fedora: `dnf install chromium-headless`) or Google Chrome; a snap will not do"
    ),
}


class Origin(StrEnum):
    """Where the browser comes from."""

    NAMED = VARIABLE
    INSTALLED = "installed"
    PLAYWRIGHT = "Playwright's download"
    DISTRIBUTION = "the distribution's package"


class NoBrowser(Exception):  # noqa: N818 - reads as what happened
    """No browser to walk with; the message says what was sought and what to install.

    The command line ends with exit status 3 on it.
    """


@dataclass(frozen=True, slots=True)
class Browser:
    """A browser that can be started.

    Attributes:
        executable: its program.
        origin: who brought it.

    """

    executable: Path
    origin: Origin


def find_browser(  # noqa: PLR0913 - all that it asks the machine can be put in its place
    environ: Mapping[str, str] = os.environ,
    which: Callable[[str], str | None] = shutil.which,
    exists: Callable[[Path], bool] = runnable,
    playwright_path: Callable[[], Path | None] = playwright_download,
    install: Callable[[], Browser | None] | None = None,
    *,
    platform: str = sys.platform,
) -> Browser:
    """Decide which browser walks.

    In this order: what `GUIDEWALK_BROWSER` names; an installed Chromium, Chrome, Edge or headless
    shell; Playwright's own download; what `install` brings. A name that leads nowhere is an error,
    never passed over: who names a browser wants that one.

    Args:
        environ: environment variables.
        which: finds a name on PATH.
        exists: whether a path is a program that can be run.
        playwright_path: where Playwright's own download is; None if it has none.
        install: brings a browser where there is none; None to find only, which changes nothing.
        platform: as `sys.platform`.

    Returns:
        The browser.

    Raises:
        NoBrowser: there is none; the message says what was sought and what to do.

    """
    if named := environ.get(VARIABLE, "").strip().strip('"'):
        return _named(named, which, exists)
    for path in installed(environ, which, platform):
        if exists(path) and not confined(path):
            return Browser(path, Origin.INSTALLED)
    if (download := playwright_path()) is not None:
        return Browser(download, Origin.PLAYWRIGHT)
    if install is not None and (brought := install()) is not None:
        return brought
    raise NoBrowser(_nothing(platform))


def _named(
    named: str, which: Callable[[str], str | None], exists: Callable[[Path], bool]
) -> Browser:
    on_path = which(named)
    path = Path(on_path) if on_path else Path(named).expanduser()
    if not exists(path):
        raise NoBrowser(
            f"{VARIABLE} names {named!r}, and no program of that name or path can be run here.\n"
            f"Set {VARIABLE} to the path of a Chromium, Chrome or Edge program, or unset it to "
            "let guidewalk look for one."
        )
    return Browser(path, Origin.NAMED)


def _nothing(platform: str) -> str:
    advice = _ADVICE.get(platform, _ADVICE["linux"])
    return (
        f"No browser to walk with: {VARIABLE} is not set, no Chromium, Chrome or Edge is on PATH "
        "or in its usual places, and Playwright has downloaded none.\n"
        f"What to do: {advice}; or run `python -m playwright install chromium-headless-shell`; "
        f"or set {VARIABLE} to the path of one."
    )


def launch_arguments(platform: str = sys.platform, user: int | None = None) -> list[str]:
    """What the browser is started with, so that a walk sees the same thing everywhere.

    Args:
        platform: as `sys.platform`.
        user: numeric id of the user; None asks the system.

    Returns:
        Command-line switches of Chromium.

    """
    if user is None:
        user = os.getuid() if hasattr(os, "getuid") else 1
    # Chromium refuses to start its sandbox as root; for everyone else it stays on. (Playwright
    # adds the switch by itself unless `chromium_sandbox=True` is passed to `launch`.)
    alone = ["--no-sandbox"] if platform == "linux" and user == 0 else []
    return [
        *alone,
        "--disable-gpu",
        # Without a graphics card there is nothing to keep apart: a process less for each frame.
        "--in-process-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        # The walker reads Element.computedRole and Element.computedName, which are behind a
        # feature flag and empty while the accessibility tree is not being kept.
        "--enable-blink-features=ComputedAccessibilityInfo",
        "--force-renderer-accessibility",
    ]


def launch_options() -> dict[str, Any]:
    """How Playwright is to start the browser that this machine has.

    Returns:
        What `BrowserType.launch` is given.

    Raises:
        NoBrowser: there is none.
    """
    arguments = launch_arguments()
    return {
        "executable_path": str(find_browser().executable),
        "args": arguments,
        # Playwright's own default is to leave the sandbox out, for root and for everybody else.
        "chromium_sandbox": "--no-sandbox" not in arguments,
    }
