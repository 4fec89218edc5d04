"""The site to walk: the one that is given, or the mock that this suite brings."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Self

from guidewalk.cli.exits import Ended, Exit

if TYPE_CHECKING:
    from types import TracebackType

_STOP = 5  # seconds that a site of our own may take to stop
_ANSWER = 10.0  # seconds that a site that is given may take to answer


class Site:
    """A site that is up when its address is asked for.

    Without an address, the installed mock site is started on a free loopback port, by the module
    that the entry point group `guidewalk.site` names, and stopped afterwards. It tells its address
    as the first value of one line of JSON. It starts on entering, and is waited for only when its
    address is asked for: meanwhile there is a guide to read and a browser to find.

    Args:
        given: address of the site; None starts one.
    """

    def __init__(self, given: str | None) -> None:
        self._given = given
        self._own: subprocess.Popen[str] | None = None
        self._module = ""

    def __enter__(self) -> Self:
        """Start the mock site, if it is to be one.

        Raises:
            Ended: there is no site.
        """
        if self._given is not None:
            return self
        modules = [point.value for point in entry_points(group="guidewalk.site")]
        if not modules:
            raise Ended(Exit.IMPOSSIBLE, "there is no site to walk: name one with --site URL.")
        self._module = modules[0]
        self._own = subprocess.Popen(  # noqa: S603 - an installed module of this very environment
            [sys.executable, "-m", self._module, "--port", "0", "--json"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop the mock site."""
        if self._own is None:
            return
        self._own.terminate()
        try:
            self._own.communicate(timeout=_STOP)
        except subprocess.TimeoutExpired:
            self._own.kill()
            self._own.communicate()

    def address(self) -> str:
        """Wait until the site listens. To be called once.

        Returns:
            Its address.

        Raises:
            Ended: it does not start, or one that was given cannot be reached.
        """
        if self._given is not None:
            address = self._given if "://" in self._given else f"http://{self._given}"
            _reach(address)
            return address
        own = self._own
        line = own.stdout.readline() if own is not None and own.stdout is not None else ""
        try:
            return str(next(iter(json.loads(line).values())))
        except (ValueError, AttributeError, StopIteration) as error:
            told = own.communicate()[1] if own is not None and not line else line
            last = told.strip().splitlines()[-1:] or ["it said nothing"]
            raise Ended(
                Exit.IMPOSSIBLE,
                f"the mock site does not start (python -m {self._module}): {last[0]}.",
            ) from error


def _reach(address: str) -> None:
    """See that a site answers, whatever it answers."""
    import httpx  # noqa: PLC0415 - only where a site is given

    try:
        httpx.get(address, timeout=_ANSWER)
    except httpx.InvalidURL as error:
        told = f"--site {address}: that is no address of a site ({error})."
        raise Ended(Exit.INPUT, told) from error
    except httpx.TransportError as error:
        raise Ended(
            Exit.IMPOSSIBLE,
            f"--site {address}: the site cannot be reached ({error}). Check that it is up and that "
            "the address is right.",
        ) from error
