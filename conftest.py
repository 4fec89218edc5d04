"""Where both sides meet: starts the bank, and gives each scenario a customer of its own.

The customer comes from the bank's laboratory, through guidewalk's own `reader` fixture: the site
that is given to it here has one.
"""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import pytest

from mock_bank.process import BankNotStartedError, running

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHARED = "GUIDEWALK_TEST_SITE"  # one bank for all of xdist's workers


@contextmanager
def _bank() -> Iterator[str]:
    """The address of a bank on free ports."""
    with ExitStack() as stack:
        try:
            address = stack.enter_context(running())
        except BankNotStartedError as error:
            raise pytest.UsageError(str(error)) from error
        yield address


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Under xdist, start one bank for all workers, before they are."""
    option = session.config.option
    workers = getattr(option, "numprocesses", None)
    if workers and not option.guidewalk_site and not hasattr(session.config, "workerinput"):
        stack = ExitStack()
        session.config.add_cleanup(stack.close)
        os.environ[_SHARED] = stack.enter_context(_bank())
        stack.callback(os.environ.pop, _SHARED, None)


@pytest.fixture(scope="session")
def site(pytestconfig: pytest.Config) -> Iterator[str]:
    """Address of the bank."""
    given = pytestconfig.option.guidewalk_site or os.environ.get(_SHARED)
    if given:
        yield given
        return
    with _bank() as address:
        yield address
