"""The site to walk: the one that is given, or the mock that this suite brings."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import contextmanager
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from guidewalk.cli.exits import Ended, Exit

if TYPE_CHECKING:
    from collections.abc import Iterator

_STOP = 5  # seconds that a site of our own may take to stop


@contextmanager
def site_at(address: str | None) -> Iterator[str]:
    """The address of a site that is up.

    Without an address, the installed mock site is started on a free loopback port, by the module
    that the entry point group `guidewalk.site` names, and stopped afterwards. It tells its address
    as the first value of one line of JSON.

    Args:
        address: the site; None starts one.

    Yields:
        Its address.

    Raises:
        Ended: none is given and none can be started.
    """
    if address is not None:
        yield address if "://" in address else f"http://{address}"
        return
    modules = [point.value for point in entry_points(group="guidewalk.site")]
    if not modules:
        raise Ended(Exit.IMPOSSIBLE, "there is no site to walk: name one with --site URL.")
    command = [sys.executable, "-m", modules[0], "--port", "0", "--json"]
    with subprocess.Popen(  # noqa: S603 - an installed module of this very environment
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as own:
        try:
            yield _told(own, modules[0])
        finally:
            own.terminate()
            try:
                own.wait(_STOP)
            except subprocess.TimeoutExpired:
                own.kill()


def _told(own: subprocess.Popen[str], module: str) -> str:
    line = own.stdout.readline() if own.stdout is not None else ""
    try:
        return str(next(iter(json.loads(line).values())))
    except (ValueError, AttributeError, StopIteration) as error:
        own.terminate()
        said = own.stderr.read().strip().splitlines() if own.stderr is not None else []
        raise Ended(
            Exit.IMPOSSIBLE,
            f"the mock site does not start (python -m {module}): {said[-1] if said else line!r}.",
        ) from error
