"""The set-up brings a browser that starts, or says what to do."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from guidewalk import provide
from guidewalk.walk.browser import Browser, NoBrowser, Origin

DISTRIBUTIONS = Path("/usr/lib/chromium/chromium-headless-shell")


def script(path: Path, text: str) -> Path:
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.fixture
def starts(tmp_path: Path) -> Path:
    return script(tmp_path / "starts", "echo Chromium 156")


@pytest.fixture
def lacks_a_library(tmp_path: Path) -> Path:
    return script(tmp_path / "lacks", "echo 'libnss3.so: cannot open shared object' >&2; exit 127")


class Machine:
    """A machine without a browser, and what its installers would do."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.commands: list[str] = []
        self.packages: list[str] = []
        self.download: Path | None = None
        self.downloads: Path | None = None
        self.debian = True
        monkeypatch.setattr(provide, "_run", self._run)
        monkeypatch.setattr(provide, "_apt_get", self._apt_get)
        monkeypatch.setattr(provide, "root_on_debian", lambda: self.debian)
        monkeypatch.setattr(provide, "playwright_download", lambda: self.download)
        monkeypatch.setattr(provide, "find_browser", self._find)

    def _run(self, command: list[str], _: dict[str, str] | None = None) -> bool:
        self.commands.append(command[3])
        if command[3] == "install":
            self.download = self.downloads
        return self.download is not None

    def _apt_get(self, *packages: str) -> bool:
        if self.debian:
            self.packages += packages
        return self.debian

    def _find(self) -> Browser:
        if not self.packages:
            raise NoBrowser
        return Browser(DISTRIBUTIONS, Origin.INSTALLED)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(monkeypatch)


def test_a_download_that_starts_is_taken_and_the_distribution_left_alone(
    machine: Machine, starts: Path
) -> None:
    machine.downloads = starts
    assert provide.install_browser() == Browser(starts, Origin.PLAYWRIGHT)
    assert not machine.packages


def test_a_download_that_does_not_start_gives_way_to_the_distributions_package(
    machine: Machine, lacks_a_library: Path
) -> None:
    machine.downloads = lacks_a_library
    assert provide.install_browser() == Browser(DISTRIBUTIONS, Origin.DISTRIBUTION)
    assert machine.packages == ["chromium-headless-shell"]


def test_where_nothing_can_be_downloaded_the_distributions_package_is_installed(
    machine: Machine,
) -> None:
    assert provide.install_browser() == Browser(DISTRIBUTIONS, Origin.DISTRIBUTION)
    assert machine.commands == ["install"]


def test_where_nothing_can_be_installed_there_is_no_browser(machine: Machine) -> None:
    machine.debian = False
    assert provide.install_browser() is None
    assert machine.commands == ["install"]


def test_what_keeps_a_browser_from_starting_is_told_in_its_own_words(
    starts: Path, lacks_a_library: Path, tmp_path: Path
) -> None:
    assert provide.fault_of_browser(starts) is None
    assert provide.fault_of_browser(lacks_a_library) == "libnss3.so: cannot open shared object"
    assert "No such file" in str(provide.fault_of_browser(tmp_path / "gone"))


def test_a_driver_that_lacks_a_library_is_given_it(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(_: list[str]) -> str | None:
        return None if "libatomic1" in machine.packages else "libatomic.so.1: cannot open"

    monkeypatch.setattr(provide, "fault_of", fault)
    assert provide.provide_driver() is None


def test_the_set_up_ends_with_three_where_the_driver_does_not_start(
    machine: Machine,
    lacks_a_library: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    machine.debian = False
    monkeypatch.setattr(provide, "_DRIVER", [str(lacks_a_library)])
    assert provide.main() == 3
    assert "apt-get install libatomic1" in capsys.readouterr().out


def test_the_set_up_ends_with_three_where_the_browser_named_does_not_start(
    lacks_a_library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GUIDEWALK_BROWSER", str(lacks_a_library))
    assert provide.main() == 3
    assert "libnss3.so" in capsys.readouterr().out


def test_the_set_up_ends_with_three_and_advice_where_the_variable_leads_nowhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GUIDEWALK_BROWSER", "/gone/chrome")
    assert provide.main() == 3
    assert "unset it" in capsys.readouterr().out


def test_a_missing_korean_font_is_a_warning_only(
    starts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GUIDEWALK_BROWSER", str(starts))
    monkeypatch.setattr(provide, "writes_korean", lambda: False)
    monkeypatch.setattr(provide, "root_on_debian", lambda: False)
    assert provide.main() == 0
    assert "no font here writes Korean" in capsys.readouterr().out
