"""One bank for the session, a customer of its own for every test."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from bank_client import Made, Pc

from guidewalk.walk.browser import launch_options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

START_SECONDS = 20


@pytest.fixture(scope="session")
def start_bank() -> Iterator[Callable[..., tuple[subprocess.Popen[str], dict[str, str]]]]:
    """Start a bank with more arguments; all are ended with the session."""
    started: list[subprocess.Popen[str]] = []

    def start(*more: str) -> tuple[subprocess.Popen[str], dict[str, str]]:
        command = [sys.executable, "-m", "mock_bank", "--port", "0", "--json", *more]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603
        started.append(process)
        assert process.stdout is not None
        return process, json.loads(process.stdout.readline())

    yield start
    for process in started:
        process.terminate()
    for process in started:
        process.wait(START_SECONDS)
        assert process.stdout is not None
        process.stdout.close()


@pytest.fixture(scope="session")
def origins(start_bank: Callable[..., Any]) -> dict[str, str]:
    """The origins of the session's bank and of its certificate authority."""
    return start_bank()[1]


@pytest.fixture(scope="session")
def site(origins: dict[str, str]) -> str:
    return origins["bank"]


@pytest.fixture(scope="session")
def lab(site: str) -> Iterator[httpx.Client]:
    """A client for the laboratory and the handsets."""
    with httpx.Client(base_url=site) as client:
        yield client


@pytest.fixture
def make(lab: httpx.Client) -> Callable[..., Made]:
    """Make a customer, perhaps of a persona."""

    def make_one(**wish: object) -> Made:
        answer = lab.post("/lab/customers", json=wish)
        assert answer.status_code == 201, answer.text
        return Made(lab, answer.json())

    return make_one


@pytest.fixture
def customer(make: Callable[..., Made]) -> Made:
    return make()


@pytest.fixture
def pc(origins: dict[str, str], customer: Made) -> Iterator[Pc]:
    """The customer's browser on the PC site, without a browser."""
    with Pc(origins, customer) as client:
        yield client


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    # A session has one browser, and who asks first decides how it is started: so all ask alike.
    return {**browser_type_launch_args, **launch_options()}
