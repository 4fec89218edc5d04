"""Drifts that live in scripts, as a person with a browser meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser_people import People

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bank_client import Made
    from playwright.sync_api import Browser


@pytest.fixture
def people(
    browser: Browser, site: str, make: Callable[..., Made]
) -> Iterator[Callable[..., People]]:
    """Two pages of somebody who alone meets some drifts."""
    contexts = []

    def meet(*drifts: str) -> People:
        made = make(drifts=list(drifts))
        context = browser.new_context(locale="ko-KR")
        contexts.append(context)
        context.add_cookies(
            [{"name": name, "value": value, "url": site} for name, value in made.cookies.items()]
        )
        return People(context.new_page(), context.new_page(), site, made.made)

    yield meet
    for context in contexts:
        context.close()


def test_choosing_a_number_sends_the_form(people: Callable[..., People]):
    person = people("number-goes-by-itself")
    person.to_number()
    assert person.page.get_by_role("button", name="확인", exact=True).count() == 0
    person.page.get_by_role("radio", name="휴대폰 번호", exact=True).click()
    person.see("전화 승인")


def test_a_notice_that_covers_the_page_is_closed_once_for_all(people: Callable[..., People]):
    person = people("modal-notice")
    met = 0
    for path in ("/certificate", "/certificate/terms", "/certificate", "/certificate/terms"):
        person.page.goto(f"{person.site}{path}")
        notice = person.page.get_by_role("dialog", name="공지사항", exact=True)
        if notice.is_visible():
            met += 1
            notice.get_by_role("button", name="닫기", exact=True).click()
            notice.wait_for(state="hidden")
    assert met <= 1


def test_controls_that_come_late_work_like_any_other(people: Callable[..., People]):
    person = people("late-controls", "submit-inputs", "other-ids", "wrapped")
    person.to_number()


def test_links_in_place_of_buttons_and_renamed_ids_lead_on(people: Callable[..., People]):
    person = people("other-ids", "aria-labels", "dom-reordered", "hanging-request", "polling")
    person.to_number()
    person.take_call()
