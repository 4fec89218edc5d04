"""What a scenario is given: a site, a reader, a walker."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from guidewalk.plugin.collect import scenario_of
from guidewalk.plugin.plan import face_of
from guidewalk.plugin.settings import KEY
from guidewalk.plugin.trail import Trail
from guidewalk.reader import Reader, reader_for
from guidewalk.reader.source import faces_of
from guidewalk.walk.browser import launch_options
from guidewalk.walk.evidence import Camera
from guidewalk.walk.sight import attend
from guidewalk.walk.starting import started
from guidewalk.walk.task import Task
from guidewalk.walk.walker import Walker

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from playwright.sync_api import Browser, BrowserContext, Playwright

SCREEN = {"width": 1280, "height": 900}
PHONE = "Pixel 7"  # Playwright's emulation of a current phone: screen, touch, user agent
TRAIL = pytest.StashKey[Trail]()
WALKER = pytest.StashKey[Walker]()
STEP = pytest.StashKey[Task]()
SITE = pytest.StashKey[str]()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start the browser that this machine has."""
    return {**browser_type_launch_args, **launch_options()}


@pytest.fixture(scope="session")
def launch_browser(launch_browser: Callable[..., Browser]) -> Callable[..., Browser]:
    """Start it once more if it dies while starting."""
    return lambda **options: started(lambda: launch_browser(**options))


@pytest.fixture(scope="session")
def site(pytestconfig: pytest.Config) -> str:
    """Address of the site that is walked; a suite's conftest may give its own."""
    address = pytestconfig.stash[KEY].site
    if address is None:
        raise pytest.UsageError(
            "no site to walk: give --guidewalk-site URL, or a session fixture `site` in conftest.py"
        )
    return address


@pytest.fixture(scope="session")
def faces(site: str) -> Mapping[str, str]:
    """Address of each face of the site (`pc`, `app`)."""
    return faces_of(site) or {"pc": site}


@pytest.fixture
def reader(pytestconfig: pytest.Config, site: str) -> Reader:
    """Who follows the guide in this scenario: nobody whom another scenario meets."""
    return reader_for(pytestconfig.stash[KEY].reader_file, site)


@pytest.fixture
def walker(  # noqa: PLR0913, PLR0917 - pytest's way to be given fixtures
    request: pytest.FixtureRequest,
    playwright: Playwright,
    new_context: Callable[..., BrowserContext],
    site: str,
    reader: Reader,
    faces: Mapping[str, str],
) -> Walker:
    """Walks this scenario in a browser context of its own."""
    request.node.stash[SITE] = site
    settings = request.config.stash[KEY]
    touch = face_of(request.node) == "app"
    screen = (
        {**playwright.devices[PHONE], "device_scale_factor": 1} if touch else {"viewport": SCREEN}
    )
    context = new_context(**screen, locale="ko-KR")
    attend(context)
    if reader.cookies:
        first = next(iter(faces.values()))
        context.add_cookies(
            [{"name": n, "value": v, "url": first} for n, v in reader.cookies.items()]
        )
    page = context.new_page()
    if settings.trace and request.config.getoption("--tracing") == "off":
        folder = Path(request.getfixturevalue("output_path"))
        request.node.stash[TRAIL] = Trail(page, folder)
    scenario = scenario_of(request.node)
    name = scenario.name if scenario is not None else request.node.name
    camera = Camera(page, settings.evidence, name)
    made = Walker(page, reader, faces, settings.mode, camera, touch=touch)
    waiting = request.config.hook.pytest_guidewalk_waiting
    made.course.errand.bystander = lambda: waiting(request=request, walker=made)
    promise = request.config.hook.pytest_guidewalk_promise
    made.reading.untrue = lambda subject, deed: promise(
        request=request, walker=made, subject=subject, deed=deed
    )
    request.node.stash[WALKER] = made
    step = request.node.stash.get(STEP, None)
    if step is not None:  # the step that asked for a walker first
        made.log.begin(step)
    return made
