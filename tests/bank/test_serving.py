"""Starting and stopping, as a person or a test command does it."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from bank_client import Made, Pc

from mock_bank.rules.customers import make_customer
from mock_bank.rules.policy import Policy
from mock_bank.rules.store import Store

if TYPE_CHECKING:
    from pathlib import Path

Start = Callable[..., tuple[subprocess.Popen[str], dict[str, str]]]


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mock_bank", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)  # noqa: S603


def test_it_answers_as_soon_as_it_has_said_where(start_bank: Start):
    _, origins = start_bank()
    assert httpx.get(origins["bank"]).status_code == 200
    assert httpx.get(f"{origins['authority']}/crl.der").status_code == 200


def test_the_authority_is_an_origin_of_its_own(start_bank: Start):
    _, origins = start_bank()
    assert httpx.get(f"{origins['authority']}/certificate").status_code == 404
    assert httpx.get(f"{origins['bank']}/crl.der").status_code == 404


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_at_once_with_somebody_still_waiting(start_bank: Start, ending: signal.Signals):
    process, origins = start_bank()
    # One for both: by then it is connected, and only a request stands between it and waiting.
    with httpx.Client(base_url=origins["bank"], timeout=20) as lab:
        made = Made(lab, lab.post("/lab/customers").json())
        seen = made.handset_page().split('data-version="')[1].split('"')[0]
        answers: list[int] = []

        def wait() -> None:
            answers.append(lab.get(f"{made.handset}/news", params={"seen": seen}).status_code)

        waiting = threading.Thread(target=wait)
        waiting.start()
        time.sleep(0.5)
        begun = time.monotonic()
        process.send_signal(ending)
        assert process.wait(10) == 0
        assert time.monotonic() - begun < 2
        waiting.join(5)
    assert answers == [204]


@pytest.mark.parametrize("host", ["::", "192.0.2.1", "bank.example.com"])
def test_it_refuses_to_be_reached_from_elsewhere_unless_told_in_so_many_words(host: str):
    done = _run("--host", host)
    assert done.returncode == 2
    assert "--allow-remote" in done.stderr


def test_a_port_that_is_taken_is_told_with_what_to_do(start_bank: Start):
    _, origins = start_bank()
    port = origins["bank"].rsplit(":", 1)[1]
    done = _run("--port", port)
    assert done.returncode == 2
    assert port in done.stderr
    assert "--port" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("url", ["sqlite:////no/such/folder/bank.sqlite3", "nonsense", "x://y"])
def test_a_database_that_cannot_be_used_is_told_without_a_traceback(url: str):
    done = _run("--port", "0", "--database", url)
    assert done.returncode == 2
    assert "--database" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_authority_s_address_can_be_another_behind_a_proxy(start_bank: Start):
    _, origins = start_bank("--authority-url", "http://ca.example.com:9/")
    assert origins["authority"].startswith("http://ca.example.com:9")
    with httpx.Client(base_url=origins["bank"]) as lab:
        made = Made(lab, lab.post("/lab/customers").json())
        with Pc(origins, made) as pc:
            assert 'src="http://ca.example.com:9/w/' in pc.to_window().page.text


def test_customers_outlive_the_process_in_a_database_of_one_s_own(
    start_bank: Start, tmp_path: Path
):
    url = f"sqlite:///{tmp_path / 'bank.sqlite3'}"
    process, origins = start_bank("--database", url)
    with httpx.Client(base_url=origins["bank"]) as lab:
        made = Made(lab, lab.post("/lab/customers").json())
    process.terminate()
    process.wait(10)
    _, origins = start_bank("--database", url)
    with httpx.Client(base_url=origins["bank"]) as lab:
        assert Made(lab, made.made).lab()["name"] == made.values["성명"]


def test_two_processes_can_share_one_bank(start_bank: Start, tmp_path: Path):
    url = f"sqlite:///{tmp_path / 'bank.sqlite3'}"
    first, second = (start_bank("--database", url)[1] for _ in range(2))
    with httpx.Client(base_url=first["bank"]) as lab:
        made = Made(lab, lab.post("/lab/customers").json())
        with Pc(first, made) as pc:
            pc.agree().identify()
            pc.http.base_url = second["bank"]
            pc.page = pc.get("/certificate/telephone")
            pc.ask_call().approve()
            assert pc.heading == "출금계좌 확인"


def test_a_store_is_safe_with_many_threads(tmp_path: Path):
    store = Store(f"sqlite:///{tmp_path / 'bank.sqlite3'}")
    made: list[Any] = []

    def some() -> None:
        made.extend(make_customer(store, Policy()).id for _ in range(10))

    threads = [threading.Thread(target=some) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    store.close()
    assert len(set(made)) == 80


def test_a_setting_is_made_once(tmp_path: Path):
    url = f"sqlite:///{tmp_path / 'bank.sqlite3'}"
    one, two = Store(url), Store(url)
    assert one.setting("key", lambda: "first") == two.setting("key", lambda: "second") == "first"
    one.close()
    two.close()
