"""The bare walk as a pytest item, so that it is timed and given its browser like the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from bench.bare import walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext

SCREEN = {"width": 1280, "height": 900}


def test_bare(site: str, new_context: Callable[..., BrowserContext]) -> None:
    customer = httpx.post(f"{site}/lab/customers", json={}).raise_for_status().json()
    page = new_context(viewport=SCREEN, locale="ko-KR").new_page()
    handset = new_context(viewport={"width": 400, "height": 800}).new_page()
    walk(page, handset, customer, site)


def test_pause() -> None:
    """pytest sets an item up anew only if another one came between."""
