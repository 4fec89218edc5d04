"""The folder of a report, which may be any folder of the user's."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

from guidewalk.cli.exits import Ended, Exit
from guidewalk.plugin.record import RUN, clear

if TYPE_CHECKING:
    from pathlib import Path

EVIDENCE = "evidence"
OBSERVATIONS = "observations"


def prepare(out: Path) -> None:
    """Make the folder of a report, and take an earlier run's pictures and observations out of it.

    Only what a run of ours has left is removed, and only where one has been: `run.json` tells. A
    user who names a folder with other things in it (`--out .`) keeps them all.

    Args:
        out: the folder, made if need be.

    Raises:
        Ended: it cannot be written.
    """
    try_out(out)
    try:
        if (out / OBSERVATIONS / RUN).is_file():
            for picture in (out / EVIDENCE).glob("*.png"):
                picture.unlink()
        clear(out / OBSERVATIONS)
    except OSError as error:
        raise _cannot(out, error) from error


def try_out(out: Path) -> None:
    """See that a folder can be written, before long work is done for it.

    Args:
        out: the folder, made if need be.

    Raises:
        Ended: it cannot be written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out):
            pass
    except OSError as error:
        raise _cannot(out, error) from error


def _cannot(out: Path, error: OSError) -> Ended:
    return Ended(
        Exit.IMPOSSIBLE,
        f"{out}: no report can be written there ({error.strerror}). Choose another folder with "
        "--out, or make this one writable.",
    )
