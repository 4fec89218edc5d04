"""Provide what a walk needs beyond Python packages: system libraries, a browser, a Korean font.

Part of the set-up (`python -m guidewalk.provide`); a walk itself only finds, never installs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING

from guidewalk.walk.browser import Browser, NoBrowser, Origin, find_browser
from guidewalk.walk.installed import playwright_download

if TYPE_CHECKING:
    from pathlib import Path

_DOWNLOAD = [sys.executable, "-m", "playwright", "install", "chromium-headless-shell"]
_LIBRARIES = [sys.executable, "-m", "playwright", "install-deps", "chromium-headless-shell"]
_DRIVER = [sys.executable, "-m", "playwright", "--version"]
_LONGEST = 900  # seconds that one installation may take
_SILENT = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
NO_BROWSER = 3  # exit status, as of `guidewalk check`


def main() -> int:
    """Find or install, and say what was found.

    Returns:
        0 with a browser that starts; 3 without one. A missing font is only warned of.

    """
    if (fault := provide_driver()) is not None:
        _say(
            f"Playwright, which drives the browser, does not start: {fault}\n"
            "Install the library it lacks (Debian, Ubuntu: apt-get install libatomic1; "
            "Fedora: dnf install libatomic)."
        )
        return NO_BROWSER
    try:
        browser = find_browser(install=install_browser)
    except NoBrowser as error:
        _say(str(error))
        return NO_BROWSER
    if (fault := fault_of_browser(browser.executable)) is not None:
        _say(
            f"browser {browser.executable} ({browser.origin}) does not start: {fault}\n"
            "Install what it lacks (`python -m playwright install-deps chromium-headless-shell` "
            "on Debian and Ubuntu), or set GUIDEWALK_BROWSER to another one."
        )
        return NO_BROWSER
    _say(f"browser {browser.executable} ({browser.origin})")
    if not writes_korean() and not _apt_get("fonts-noto-cjk", "fontconfig"):
        _say(
            "warning: no font here writes Korean, so pictures will show empty boxes for it; "
            "install one (Debian, Ubuntu: apt-get install fonts-noto-cjk)"
        )
    return 0


def provide_driver() -> str | None:
    """Make Playwright's own driver start: a bare Debian lacks one library of its Node.

    Returns:
        What still keeps it from starting; None if it starts.

    """
    fault = fault_of(_DRIVER)
    if fault is not None and _apt_get("libatomic1"):
        fault = fault_of(_DRIVER)
    return fault


def install_browser() -> Browser | None:
    """Bring a browser to a machine that has none.

    Playwright's own download first; if it cannot be had, or does not start for want of system
    libraries, the distribution's package (Debian or Ubuntu, as root). Ubuntu has only a snap of
    Chromium, which will not do: there the libraries that the download lacks are installed.

    Returns:
        A browser that starts; None if none could be brought.

    """
    _say("no browser here: trying Playwright's own download")
    quick = {**os.environ, "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}
    _run(_DOWNLOAD, quick)
    if (browser := _downloaded()) is not None:
        return browser
    if _apt_get("chromium-headless-shell"):
        try:
            return Browser(find_browser().executable, Origin.DISTRIBUTION)
        except NoBrowser:
            return None
    if playwright_download() is not None and root_on_debian():
        _say("installing the libraries that the download needs")
        _run(_LIBRARIES)
    return _downloaded()


def _downloaded() -> Browser | None:
    path = playwright_download()
    if path is None or fault_of_browser(path) is not None:
        return None
    return Browser(path, Origin.PLAYWRIGHT)


def fault_of_browser(executable: Path) -> str | None:
    """What keeps a browser from starting.

    Args:
        executable: its program.

    Returns:
        The last line of what it said; None if it starts. Windows programs are believed: there,
        asking for the version opens a window.

    """
    return None if sys.platform == "win32" else fault_of([str(executable), "--version"])


def fault_of(command: list[str]) -> str | None:
    """What goes wrong when a program is run.

    Args:
        command: the program and its arguments.

    Returns:
        The last line of what it said; None if it ends well.

    """
    try:
        asked = subprocess.run(  # noqa: S603 - the very program that a walk will run
            command, capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    if asked.returncode == 0:
        return None
    said = (asked.stderr or asked.stdout).strip().splitlines()
    return said[-1] if said else f"exit status {asked.returncode}"


def writes_korean() -> bool:
    """Whether pictures will show Korean letters.

    Returns:
        True if a Korean font is known to fontconfig; macOS and Windows bring one.

    """
    if sys.platform in {"darwin", "win32"}:
        return True
    asked = shutil.which("fc-list")
    if asked is None:
        return False
    fonts = subprocess.run(  # noqa: S603 - found on PATH just now
        [asked, ":lang=ko", "family"], capture_output=True, text=True, check=False
    )
    return bool(fonts.stdout.strip())


def root_on_debian() -> bool:
    """Whether packages of Debian or Ubuntu can be installed here.

    Returns:
        True for root on a machine with apt-get.

    """
    return hasattr(os, "getuid") and os.getuid() == 0 and shutil.which("apt-get") is not None


def _apt_get(*packages: str) -> bool:
    if not root_on_debian():
        return False
    _say(f"apt-get install {' '.join(packages)}")
    return _package_lists() and _run(
        ["apt-get", "install", "--yes", "-qq", "--no-install-recommends", *packages], _SILENT
    )


@cache
def _package_lists() -> bool:
    return _run(["apt-get", "update", "-qq"], _SILENT)


def _run(command: list[str], environ: dict[str, str] | None = None) -> bool:
    """Whether a command went well; what it said is shown only if it did not."""
    try:
        done = subprocess.run(  # noqa: S603 - commands of this file only
            command,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=_LONGEST,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        _say(f"{' '.join(command)}: {error}")
        return False
    if done.returncode:
        said = done.stdout.strip().splitlines()[-1:]
        _say(f"`{' '.join(command)}` failed: {''.join(said)}")
    return done.returncode == 0


def _say(line: str) -> None:
    sys.stdout.write(f"set-up: {line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
