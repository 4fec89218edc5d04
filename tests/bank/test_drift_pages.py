"""Drifts of markup: each finds what it changes on a drawn page, and says so where it does not."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from drawn_pages import answer, drawn

from mock_bank.drifts.markup import dead, one, put
from mock_bank.drifts.model import DriftError, OnPages
from mock_bank.drifts.registry import DRIFTS, drifted
from mock_bank.journeys.redraw import Page
from mock_bank.pages.redrawing import LateResponse, redrawn

if TYPE_CHECKING:
    from mock_bank.drifts.markup import Brush
    from mock_bank.journeys.model import Journey

PLAIN = drifted(())
SEEDS = [f"{number:x}" for number in range(24)]
TELLING = {
    *("home", "centre", "terms", "means", "window", "done", "authority_text"),
    *("menu", "certificate", "account_password", "review"),
}
"""Of the pages that some changes are all for, those that differ from one another."""
ON_PAGES = [
    (name, part)
    for name, drift in DRIFTS.items()
    for part in drift.parts
    if isinstance(part, OnPages)
]


@pytest.mark.parametrize(("name", "part"), ON_PAGES, ids=[f"{n}-{p.face}" for n, p in ON_PAGES])
def test_a_change_of_pages_finds_its_target_on_the_pages_it_is_for(name: str, part: OnPages):
    plain, changed = PLAIN.journey(part.face), drifted((name,)).journey(part.face)

    def differs(key: str, seed: str) -> bool:
        before = BeautifulSoup(drawn(plain, key), "html.parser")
        return BeautifulSoup(drawn(changed, key, seed), "html.parser") != before

    if part.redraw.seconds:
        return
    if part.redraw.screens:
        seeds = SEEDS if name.endswith("-notice") else [""]
        assert all(any(differs(key, seed) for seed in seeds) for key in part.redraw.screens)
    else:
        keys = {each.key for each in changed.screens} & TELLING
        found = [differs(key, "") for key in keys]  # on every one, to see that none raises
        assert any(found)


@pytest.mark.parametrize("brush", [dead("button[value=ask]"), put("footer", "<p></p>")])
def test_a_change_of_a_page_without_its_target_is_told(brush: Brush):
    page = Page(BeautifulSoup("<main></main>", "html.parser"), "telephone", "")
    with pytest.raises(DriftError, match="the page has nothing at"):
        brush(page)


def test_a_page_that_nothing_changes_is_written_as_it_was():
    for face in ("pc", "app", "agency"):
        for screen in PLAIN.journey(face).screens:
            if screen.kind != "download":
                html = drawn(PLAIN.journey(face), screen.key)
                again = redrawn(html, (), screen.key, "")
                assert BeautifulSoup(again, "html.parser") == BeautifulSoup(html, "html.parser")
                assert again.count("<input") == html.count("<input")


def test_other_screens_than_those_named_are_drawn_as_ever():
    changed = drifted(("ask-dead",)).pc
    assert drawn(changed, "terms") == drawn(PLAIN.pc, "terms")
    assert not isinstance(answer(changed, "terms"), LateResponse)


def test_a_slow_page_is_late_and_says_what_it_always_said():
    late = answer(drifted(("slow-front",)).pc, "terms")
    assert isinstance(late, LateResponse)
    assert late.seconds == 3.0
    assert BeautifulSoup(bytes(late.body), "html.parser") == BeautifulSoup(
        drawn(PLAIN.pc, "terms"), "html.parser"
    )


def test_a_dead_button_keeps_its_name_and_sends_nothing():
    page = BeautifulSoup(drawn(drifted(("ask-dead",)).pc, "telephone"), "html.parser")
    button = one(page, "main button")
    assert (button.get_text(), button["type"], button.get("name")) == ("인증받기", "button", None)


def test_a_notice_comes_at_one_step_which_is_another_for_others():
    changed = drifted(("modal-notice",)).pc
    steps = [each.key for each in changed.screens if each.key in _named(changed)]
    hit = [[key for key in steps if "<dialog" in drawn(changed, key, seed)] for seed in SEEDS[:10]]
    assert all(len(keys) == 1 for keys in hit)
    assert len({keys[0] for keys in hit}) > 3


def _named(journey: Journey) -> frozenset[str]:
    return journey.redraws[0].screens


def test_names_in_decomposed_unicode_are_the_same_names():
    plain = BeautifulSoup(drawn(PLAIN.pc, "means"), "html.parser")
    changed = BeautifulSoup(drawn(drifted(("nfd-labels",)).pc, "means"), "html.parser")
    for old, new in zip(plain.select("label"), changed.select("label"), strict=True):
        assert old.get_text() != new.get_text() or old.get_text().isascii()
        assert unicodedata.normalize("NFC", new.get_text()) == old.get_text()


def test_renamed_ids_still_belong_together():
    for key in ("identity", "means", "terms", "done"):
        page = BeautifulSoup(drawn(drifted(("other-ids",)).pc, key), "html.parser")
        ids = {str(each["id"]) for each in page.select("[id]")}
        for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
            for referring in page.select(f"[{name}]"):
                assert set(str(referring[name]).split()) <= ids
