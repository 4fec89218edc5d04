# ruff: noqa: INP001 - a script, no package
"""Take the documentation's pictures: the top of the page that the last `make check` wrote."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from guidewalk.walk.browser import find_browser, launch_arguments

HOUSE = Path(__file__).parents[1]
PAGE = HOUSE / "reports" / "latest" / "index.html"
PICTURE = HOUSE / "docs" / "report.png"


def main() -> int:
    """Take the pictures.

    Returns:
        0; 2 where there is no report to show.

    """
    if not PAGE.exists():
        sys.stderr.write(f"{PAGE.relative_to(HOUSE)} is not there: run `make check` first.\n")
        return 2
    PICTURE.parent.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_browser().executable, args=launch_arguments()
        )
        page = browser.new_page(viewport={"width": 1200, "height": 1500})
        page.goto(PAGE.as_uri())
        page.screenshot(path=PICTURE)
        browser.close()
    sys.stdout.write(f"{PICTURE.relative_to(HOUSE)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
