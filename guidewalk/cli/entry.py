"""Where a command line begins and ends: in one message and an exit status, whatever happens."""

from __future__ import annotations

import io
import signal
import sys
from typing import NoReturn

from rich.console import Console

from guidewalk.cli.commands import app
from guidewalk.cli.exits import Ended, Exit

_say = Console(stderr=True, highlight=False)


def main() -> None:
    """Run the command line; every error ends in one message and an exit status."""
    # A CI server that gives up on a job sends SIGTERM: bank and browser must go then too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a letter shows a question mark, and the work goes on.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        app()
    except Ended as end:
        _end(str(end), end.status)
    except KeyboardInterrupt:
        _stopped()
    except SystemExit as end:
        if end.code == Exit.STOPPED:  # typer has taken the interrupt, and says nothing
            _stopped()
        raise
    except Exception as error:  # noqa: BLE001 - no traceback reaches a user
        _fail(error)


def _fail(error: Exception) -> NoReturn:
    from guidewalk.claims import FactError
    from guidewalk.derive import UnknownLanguageError
    from guidewalk.feature import FeatureError
    from guidewalk.read import GuideError
    from guidewalk.report import ReportError

    if isinstance(
        error, FeatureError | GuideError | ReportError | FactError | UnknownLanguageError
    ):
        _end(str(error), Exit.INPUT)
    if isinstance(error, OSError) and error.filename is not None:
        _end(f"{error.filename}: {error.strerror}.", Exit.INPUT)
    told = " ".join(str(error).split())
    _end(f"a fault of guidewalk's own: {type(error).__name__}: {told}", Exit.IMPOSSIBLE)


def _stopped() -> NoReturn:
    # Python notes an interrupt that leaves a string of code (importing a dataclass runs some), also
    # where it is caught, and dies of it at its end, under `python -m`; the next string clears that.
    exec("")  # noqa: S102 - nothing at all
    _end("stopped", Exit.STOPPED)


def _end(told: str, status: Exit) -> NoReturn:
    _say.print(f"guidewalk: {told}", markup=False, soft_wrap=True)
    sys.exit(status)
