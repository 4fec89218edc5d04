"""Where browsers stand on a machine: the usual places of each platform and Playwright's folder."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

# Headless shells first: one starts in a third of a full browser's time. Real binaries before the
# names on PATH, which are often wrapper scripts: they print, and outlive a kill of their own pid.
_LINUX = (
    "/usr/lib/chromium/chromium-headless-shell",
    "/usr/lib64/chromium-browser/headless_shell",
    "chromium-headless-shell",
    "chrome-headless-shell",
    "headless_shell",
    "/usr/lib/chromium/chromium",
    "/usr/lib/chromium-browser/chromium-browser",
    "/usr/lib64/chromium-browser/chromium-browser",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
)
_APPLICATIONS = ("Chromium", "Google Chrome", "Microsoft Edge")
_PROGRAM_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_PROGRAMS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
# How Playwright lays out a download, headless shell first (playwright 1.40 to 1.65).
_DOWNLOADS = (
    "chromium_headless_shell-*/*/chrome-headless-shell",
    "chromium_headless_shell-*/*/chrome-headless-shell.exe",
    "chromium_headless_shell-*/*/headless_shell",
    "chromium-*/*/chrome",
    "chromium-*/*/chrome.exe",
    "chromium-*/*/*.app/Contents/MacOS/*",
)


def installed(
    environ: Mapping[str, str], which: Callable[[str], str | None], platform: str
) -> Iterator[Path]:
    """Where an installed Chromium, Chrome or Edge may stand, best first.

    Args:
        environ: environment variables (Windows tells its program folders in them).
        which: finds a name on PATH.
        platform: as `sys.platform`.

    Yields:
        Paths to look at; a usual place need not exist.

    """
    if platform == "win32":
        folders = [environ[folder] for folder in _PROGRAM_FOLDERS if environ.get(folder)]
        yield from (Path(folder) / program for program in _PROGRAMS for folder in folders)
        sought: tuple[str, ...] = ("chrome", "msedge")
    elif platform == "darwin":
        yield from (
            folder / f"{name}.app" / "Contents" / "MacOS" / name
            for name in _APPLICATIONS
            for folder in (Path("/Applications"), Path.home() / "Applications")
        )
        sought = ("chrome-headless-shell", "chromium", "google-chrome")
    else:
        sought = _LINUX
    for candidate in sought:
        if candidate.startswith("/"):
            yield Path(candidate)
        elif found := which(candidate):
            yield Path(found)


def runnable(path: Path) -> bool:
    """Whether a file is there and may be executed.

    Args:
        path: the file.

    Returns:
        True if so.

    """
    return path.is_file() and os.access(path, os.X_OK)


def confined(path: Path) -> bool:
    """Whether a program is a snap, which sees neither /tmp nor our pipes as they are.

    Args:
        path: the program, as found.

    Returns:
        True for a snap's own launcher and for Ubuntu's script that starts one.

    """
    if "snap" in path.resolve().parts:
        return True
    try:
        with path.open("rb") as file:
            return file.read(2) == b"#!" and b"/snap/" in file.read(1 << 16)
    except OSError:
        return False


def playwright_download(
    environ: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> Path | None:
    """The Chromium that `playwright install` has put on this machine, without asking its driver.

    Args:
        environ: environment variables; `PLAYWRIGHT_BROWSERS_PATH` is heeded as Playwright does.
        platform: as `sys.platform`.

    Returns:
        The newest complete one, a headless shell before a full browser; None if there is none.

    """
    registry = _registry(environ, platform)
    for pattern in _DOWNLOADS:
        found = sorted(registry.glob(pattern), key=lambda path: _revision(registry, path))
        for path in reversed(found):
            release = registry / path.relative_to(registry).parts[0]
            if (release / "INSTALLATION_COMPLETE").exists() and runnable(path):
                return path
    return None


def _registry(environ: Mapping[str, str], platform: str) -> Path:
    named = environ.get("PLAYWRIGHT_BROWSERS_PATH", "")
    if named == "0":  # inside the package itself
        spec = find_spec("playwright")
        package = Path(spec.origin).parent if spec and spec.origin else Path()
        return package / "driver" / "package" / ".local-browsers"
    if named:
        return Path(named)
    home = Path.home()
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "ms-playwright"
    if platform == "darwin":
        return home / "Library" / "Caches" / "ms-playwright"
    return Path(environ.get("XDG_CACHE_HOME") or home / ".cache") / "ms-playwright"


def _revision(registry: Path, path: Path) -> int:
    number = path.relative_to(registry).parts[0].rpartition("-")[2]
    return int(number) if number.isdecimal() else 0
