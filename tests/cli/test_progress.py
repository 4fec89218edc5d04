"""What a user sees while a check goes on, and what is left when they stop it."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from uuid import uuid4

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Said

    Command = Callable[..., Said]

_MARK = "GUIDEWALK_TEST_MARK"  # in the environment of everything that a check starts
_NOT_OURS = ("pytest", "collected", "PASSED", "FAILED", "====", "test session", "rootdir")
_LONGEST = 30  # seconds

pytestmark = pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="looks into /proc")


def _alive(mark: str) -> list[str]:
    """Command lines of the processes that carry a mark."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if f"{_MARK}={mark}".encode() in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return [command for command in found if command]


class Terminal:
    """A check on a terminal of its own, as a user has it.

    Args:
        folder: where it runs.
        arguments: after `guidewalk`.
    """

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.mark = uuid4().hex
        self._screen, other = pty.openpty()
        fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 60, 0, 0))
        self._process = subprocess.Popen(  # noqa: S603 - our own
            [sys.executable, "-m", "guidewalk", *arguments],
            stdin=other,
            stdout=other,
            stderr=other,
            cwd=folder,
            env={**os.environ, _MARK: self.mark, "TERM": "xterm"},
            start_new_session=True,
            # Ctrl-C reaches whoever is in the foreground of the terminal that they control.
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509 - no threads
        )
        os.close(other)
        os.set_blocking(self._screen, False)
        self.shown = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait(1)
        os.close(self._screen)

    def until(self, words: str) -> None:
        """Read the screen until it shows these words."""
        end = time.monotonic() + _LONGEST
        while words not in self.shown and time.monotonic() < end:
            self._read()
        assert words in self.shown, self.shown

    def press_control_c(self) -> None:
        """Press it."""
        os.write(self._screen, b"\x03")

    def send(self, sign: signal.Signals) -> None:
        """Send a signal to the check alone, as a CI server does."""
        self._process.send_signal(sign)

    def status(self) -> int:
        """Wait for its end."""
        end = time.monotonic() + _LONGEST
        while self._process.poll() is None and time.monotonic() < end:
            self._read()
        self._read()
        status = self._process.poll()
        assert status is not None, self.shown
        return status

    def _read(self) -> None:
        try:
            self.shown += os.read(self._screen, 65536).decode(errors="replace")
        except BlockingIOError:
            time.sleep(0.02)
        except OSError:  # the other end is closed
            time.sleep(0.02)


def _gone(mark: str) -> list[str]:
    """What is left of a check, once it has had a moment to go."""
    end = time.monotonic() + 5
    while _alive(mark) and time.monotonic() < end:
        time.sleep(0.05)
    return _alive(mark)


def test_a_terminal_shows_scenario_and_step(guide: Path, library: str):
    with Terminal(guide.parent, "check", guide.name, "--site", library) as terminal:
        terminal.until("walking: 책 빌리기")
        terminal.until('"도서관" 홈페이지를 연다')
        assert terminal.status() == 0
        assert not [word for word in _NOT_OURS if word in terminal.shown]
        assert _gone(terminal.mark) == []


def test_a_pipe_gets_a_line_a_scenario(guidewalk: Command, guide: Path, library: str):
    said = guidewalk("check", guide.name, "--site", library)
    assert said.status == 0, said
    assert said.err.splitlines() == [
        "reading library.md",
        f"site {library}",
        "walking: 책 빌리기",
        "writing the report",
    ]
    assert not [word for word in _NOT_OURS if word in said.out]


@pytest.fixture
def shelves(guide: Path) -> Path:
    """A guide of four walks, to be made side by side."""
    told = guide.read_text("utf-8")
    section = told.partition("## ")[2]
    others = "".join(
        section.replace("책 빌리기", f"책 빌리기 {number}").join(("\n## ", ""))
        for number in (2, 3, 4)
    )
    guide.write_text(told + others, "utf-8")
    return guide


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize("how", ["Ctrl-C", "SIGTERM"])
def test_a_check_that_is_stopped_leaves_nothing_running(
    shelves: Path, library: str, how: str, workers: str
):
    order = ("check", shelves.name, "--site", f"{library}/slow", "--workers", workers)
    with Terminal(shelves.parent, *order) as terminal:
        terminal.until("walking: 책 빌리기")
        assert _comes(terminal.mark, "chrom")
        if how == "Ctrl-C":
            terminal.press_control_c()
        else:
            terminal.send(signal.SIGTERM)
        assert terminal.status() == 128 + signal.SIGINT
        assert "guidewalk: stopped" in terminal.shown
        assert "Traceback" not in terminal.shown
        assert _gone(terminal.mark) == []


def test_walks_side_by_side_say_what_one_after_the_other_says(
    guidewalk: Command, shelves: Path, library: str
):
    heard = {}
    for workers in ("1", "2"):
        said = guidewalk("check", shelves.name, "--site", library, "--workers", workers)
        assert said.status == 0, said
        report = json.loads((shelves.parent / "reports/latest/report.json").read_text("utf-8"))
        heard[workers] = (sorted(said.err.splitlines()), [_lasting(s) for s in report["sentences"]])
    assert heard["1"] == heard["2"]


def _lasting(sentence: dict[str, Any]) -> dict[str, Any]:
    """What a report says of a sentence, but for how long that took."""
    return {name: value for name, value in sentence.items() if name != "seconds"}


def test_a_stopped_check_takes_its_mock_bank_along(guide: Path):
    with Terminal(guide.parent, "check", guide.name) as terminal:
        terminal.until("site http://")
        assert _comes(terminal.mark, "mock_bank")
        terminal.press_control_c()
        assert terminal.status() == 128 + signal.SIGINT
        assert "Traceback" not in terminal.shown
        assert _gone(terminal.mark) == []


_INTERRUPTED = """
from guidewalk.cli import entry

entry.app = lambda: exec("raise KeyboardInterrupt")
entry.main()
"""


def test_stopping_while_python_runs_a_string_of_code_is_stopping_all_the_same(tmp_path: Path):
    (tmp_path / "interrupted.py").write_text(_INTERRUPTED, "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "interrupted"], cwd=tmp_path, capture_output=True, check=False
    )
    assert (run.returncode, run.stderr.decode()) == (128 + signal.SIGINT, "guidewalk: stopped\n")


def _comes(mark: str, name: str) -> bool:
    """Whether a process of this name is started."""
    end = time.monotonic() + _LONGEST
    while time.monotonic() < end:
        if any(name in command for command in _alive(mark)):
            return True
        time.sleep(0.05)
    return False
