"""Hooks that a suite may implement beside its step phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from guidewalk.walk.walker import Walker


@pytest.hookspec(firstresult=True)
def pytest_guidewalk_waiting(request: pytest.FixtureRequest, walker: Walker) -> bool | None:
    """What the guide names next is not on the screen: do what the screen asks for elsewhere.

    A reader whose telephone rings answers it, though no sentence of the guide says so. Called
    before anything is said to be missing; must be quick where there is nothing to do.

    Args:
        request: the scenario's own, for its fixtures.
        walker: the walk, whose `device.seen()` is the screen.

    Returns:
        True if something was done; None to leave it to others.
    """


@pytest.hookspec(firstresult=True)
def pytest_guidewalk_promise(
    request: pytest.FixtureRequest, walker: Walker, subject: str, deed: str
) -> str | None:
    """A screen says that what the guide promises has come about: see whether it has.

    Args:
        request: the scenario's own, for its fixtures.
        walker: the walk; its page must be left as it is.
        subject: what it happened to, as the guide calls it (`금융인증서`).
        deed: what happened to it, as a noun (`발급`).

    Returns:
        What speaks against it, in words of the site; None if nothing does, or it is not known.
    """
