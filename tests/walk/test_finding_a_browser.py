"""Which browser walks: the four cases in their order, the messages, and one that really starts."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from guidewalk.walk.browser import (
    Browser,
    NoBrowser,
    Origin,
    find_browser,
    launch_arguments,
)
from guidewalk.walk.installed import confined, playwright_download

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from playwright.sync_api import Playwright

SHELL = Path("/usr/lib/chromium/chromium-headless-shell")
DOWNLOAD = Path("/cache/chromium_headless_shell-1255/linux64/chrome-headless-shell")


def nothing(_: object = None) -> None:
    """Find nothing, whatever is asked for."""


def only(*paths: Path | str) -> Callable[[Path], bool]:
    there = {Path(path) for path in paths}
    return lambda path: path in there


def on_path(**programs: str) -> Callable[[str], str | None]:
    return lambda name: programs.get(name.replace("-", "_"))


def brought() -> Browser:
    return Browser(SHELL, Origin.DISTRIBUTION)


def must_not_be_asked() -> Browser | None:
    pytest.fail("an installation was started although there is a browser")


def test_a_browser_named_by_the_variable_comes_before_an_installed_one() -> None:
    found = find_browser(
        {"GUIDEWALK_BROWSER": "/opt/mine/chrome"},
        nothing,
        only("/opt/mine/chrome", SHELL),
        lambda: DOWNLOAD,
        must_not_be_asked,
    )
    assert found == Browser(Path("/opt/mine/chrome"), Origin.NAMED)


def test_the_variable_may_name_a_program_on_the_path() -> None:
    found = find_browser(
        {"GUIDEWALK_BROWSER": "vivaldi"}, on_path(vivaldi="/bin/vivaldi"), only("/bin/vivaldi")
    )
    assert found == Browser(Path("/bin/vivaldi"), Origin.NAMED)


def test_a_variable_that_leads_nowhere_is_an_error_even_where_another_browser_is_installed() -> (
    None
):
    with pytest.raises(NoBrowser, match="GUIDEWALK_BROWSER names '/gone/chrome'"):
        find_browser({"GUIDEWALK_BROWSER": "/gone/chrome"}, nothing, only(SHELL))


@pytest.mark.parametrize("value", ["", "   "])
def test_an_empty_variable_is_as_good_as_none(value: str) -> None:
    found = find_browser({"GUIDEWALK_BROWSER": value}, nothing, only(SHELL), platform="linux")
    assert found.origin is Origin.INSTALLED


def test_an_installed_browser_comes_before_playwrights_download() -> None:
    found = find_browser(
        {}, nothing, only(SHELL), lambda: DOWNLOAD, must_not_be_asked, platform="linux"
    )
    assert found == Browser(SHELL, Origin.INSTALLED)


def test_a_headless_shell_comes_before_a_full_browser() -> None:
    find = on_path(chrome_headless_shell="/x/chrome-headless-shell", google_chrome="/x/chrome")
    there = only("/x/chrome-headless-shell", "/x/chrome", "/opt/google/chrome/chrome")
    found = find_browser({}, find, there, nothing, platform="linux")
    assert found.executable == Path("/x/chrome-headless-shell")


def test_the_binary_comes_before_the_wrapper_that_starts_it() -> None:
    there = only("/usr/bin/chromium", "/usr/lib/chromium/chromium")
    found = find_browser(
        {}, on_path(chromium="/usr/bin/chromium"), there, nothing, platform="linux"
    )
    assert found.executable == Path("/usr/lib/chromium/chromium")


@pytest.mark.parametrize(
    ("platform", "environ", "program"),
    [
        ("linux", {}, "/opt/google/chrome/chrome"),
        ("linux", {}, "/opt/microsoft/msedge/msedge"),
        ("darwin", {}, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
        ("darwin", {}, "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
        ("win32", {"PROGRAMFILES": "/c/p"}, "/c/p/Google/Chrome/Application/chrome.exe"),
        ("win32", {"PROGRAMFILES(X86)": "/c/x"}, "/c/x/Microsoft/Edge/Application/msedge.exe"),
        ("win32", {"LOCALAPPDATA": "/c/l"}, "/c/l/Chromium/Application/chrome.exe"),
    ],
)
def test_each_platforms_usual_places_are_looked_at(
    platform: str, environ: Mapping[str, str], program: str
) -> None:
    found = find_browser(environ, nothing, only(program), nothing, platform=platform)
    assert found == Browser(Path(program), Origin.INSTALLED)


def test_playwrights_download_is_taken_where_nothing_is_installed() -> None:
    found = find_browser({}, nothing, only(), lambda: DOWNLOAD, must_not_be_asked)
    assert found == Browser(DOWNLOAD, Origin.PLAYWRIGHT)


def test_the_distributions_package_is_the_last_resort() -> None:
    found = find_browser({}, nothing, only(), nothing, brought)
    assert found == Browser(SHELL, Origin.DISTRIBUTION)


@pytest.mark.parametrize(
    ("platform", "advice"),
    [
        ("linux", "apt-get install chromium-headless-shell"),
        ("darwin", "brew install --cask chromium"),
        ("win32", "Microsoft Edge that Windows brings"),
    ],
)
def test_without_any_browser_the_message_says_what_to_install_here(
    platform: str, advice: str
) -> None:
    with pytest.raises(NoBrowser) as error:
        find_browser({}, nothing, only(), nothing, nothing, platform=platform)
    assert advice in str(error.value)
    assert "GUIDEWALK_BROWSER" in str(error.value)


def program(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_a_snap_is_passed_over(tmp_path: Path) -> None:
    launcher = program(tmp_path / "snap" / "bin" / "chromium")
    find = on_path(chromium=str(launcher))
    with pytest.raises(NoBrowser):
        find_browser({}, find, lambda path: path == launcher, nothing, platform="linux")


def test_ubuntus_script_that_starts_a_snap_is_known_for_one(tmp_path: Path) -> None:
    script = program(tmp_path / "chromium-browser", '#!/bin/sh\nexec /snap/bin/chromium "$@"\n')
    honest = program(tmp_path / "chromium", '#!/bin/sh\nexec /usr/lib/chromium/chromium "$@"\n')
    assert confined(script)
    assert not confined(honest)


def downloaded(registry: Path, release: str, *, complete: bool = True) -> Path:
    shell = program(registry / release / "chrome-headless-shell-linux64" / "chrome-headless-shell")
    if complete:
        (registry / release / "INSTALLATION_COMPLETE").touch()
    return shell


def test_the_newest_complete_download_is_taken(tmp_path: Path) -> None:
    downloaded(tmp_path, "chromium_headless_shell-999")
    newest = downloaded(tmp_path, "chromium_headless_shell-1255")
    downloaded(tmp_path, "chromium_headless_shell-1300", complete=False)
    assert playwright_download({"PLAYWRIGHT_BROWSERS_PATH": str(tmp_path)}) == newest


def test_no_download_is_no_browser(tmp_path: Path) -> None:
    assert playwright_download({"PLAYWRIGHT_BROWSERS_PATH": str(tmp_path / "none")}) is None


def test_the_sandbox_is_off_only_for_root_on_linux() -> None:
    assert "--no-sandbox" in launch_arguments("linux", 0)
    assert "--no-sandbox" not in launch_arguments("linux", 1000)
    assert "--no-sandbox" not in launch_arguments("darwin", 0)


def test_finding_neither_imports_playwright_nor_starts_a_program() -> None:
    code = """if True:
        import sys
        from guidewalk.walk.browser import find_browser
        sys.addaudithook(lambda event, _: event == "subprocess.Popen" and sys.exit(event))
        find_browser()
        sys.exit("playwright" in sys.modules)
    """
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - code of this test


def test_the_browser_found_here_starts_and_tells_roles_and_names(playwright: Playwright) -> None:
    browser = find_browser()
    assert os.access(browser.executable, os.X_OK)
    started = playwright.chromium.launch(
        executable_path=browser.executable, args=launch_arguments()
    )
    page = started.new_page()
    page.set_content("<button aria-label='인증받기'>x</button>")
    heard = page.evaluate(
        "(b => [b.computedRole, b.computedName])(document.querySelector('button'))"
    )
    started.close()
    assert heard == ["button", "인증받기"]
