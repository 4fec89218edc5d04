# ruff: noqa: INP001 - a script, no package
"""Take the documentation's pictures: the report of the last `make check`, and the bank's faces."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from playwright.sync_api import sync_playwright

from guidewalk.cli.site import Site
from guidewalk.plugin.fixtures import PHONE, SCREEN
from guidewalk.reader import reader_for
from guidewalk.reader.source import faces_of
from guidewalk.walk.browser import launch_options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Playwright

HOUSE = Path(__file__).parents[1]
REPORT = HOUSE / "reports" / "latest" / "index.html"
PICTURES = HOUSE / "docs"
# What the reader of our guide has pressed by the time the picture is taken.
Pressed = tuple[tuple[Literal["button", "tab"], str], ...]
ON_PC: Pressed = (("tab", "인증센터"), ("tab", "개인"))
IN_APP: Pressed = (("button", "전체메뉴"), ("tab", "인증/보안"))


def main() -> int:
    """Take the pictures.

    Returns:
        0; 2 where there is no report to show.

    """
    if not REPORT.exists():
        sys.stderr.write(f"{REPORT.relative_to(HOUSE)} is not there: run `make check` first.\n")
        return 2
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright, Site(None) as site:
        browser = playwright.chromium.launch(**launch_options())
        for page, name in _pages(playwright, browser, site.address()):
            path = PICTURES / name
            page.screenshot(path=path)
            sys.stdout.write(f"{path.relative_to(HOUSE)}\n")
        browser.close()
    return 0


def _pages(playwright: Playwright, browser: Browser, site: str) -> Iterator[tuple[Page, str]]:
    """Each page as it is to be pictured, and the name of its picture."""
    report = browser.new_page(viewport={"width": 1200, "height": 1500})
    report.goto(REPORT.as_uri())
    yield report, "report.png"
    faces, reader = faces_of(site) or {}, reader_for(None, site)
    phone = {**playwright.devices[PHONE], "device_scale_factor": 2}
    window = {"viewport": {**SCREEN, "height": 560}}  # below that the screen is empty
    looks = (("pc", window, ON_PC), ("app", phone, IN_APP))
    for face, screen, pressed in looks:
        context = browser.new_context(**screen, locale="ko-KR")
        # The app is installed on this customer's phone.
        context.add_cookies(
            [{"name": n, "value": v, "url": faces[face]} for n, v in reader.cookies.items()]
        )
        page = context.new_page()
        page.goto(faces[face])
        for role, name in pressed:
            page.get_by_role(role, name=name, exact=True).first.click()
            page.wait_for_load_state()
        yield page, f"{face}.png"


if __name__ == "__main__":
    sys.exit(main())
