"""The strokes of which drifts are made: each does what it says, or says what it sought."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from mock_bank.drifts import changes, screens
from mock_bank.drifts.changes import alter, decide, drop, relabel
from mock_bank.drifts.model import DriftError
from mock_bank.drifts.registry import drifted
from mock_bank.drifts.screens import exchange, goes_by_itself, insert, skip
from mock_bank.journeys.fields import textbox
from mock_bank.journeys.model import Control, Screen
from mock_bank.rules.policy import Policy

if TYPE_CHECKING:
    from collections.abc import Callable

    from mock_bank.journeys.model import Journey

PLAIN = drifted(())
NEW = Screen(
    "new", "form", "/new", "새 화면", "새 화면", controls=(Control("next", "button", "다음"),)
)


@pytest.mark.parametrize(
    ("stroke", "said"),
    [
        (relabel("nowhere", "ask", "인증받기", "다른 말"), "no screen 'nowhere'"),
        (relabel("telephone", "ask", "옛말", "다른 말"), "is called '인증받기', not '옛말'"),
        (drop("telephone", "nothing"), "no control 'nothing'; it has ask"),
        (skip("terms", to="nowhere"), "no screen 'nowhere'"),
        (skip("nowhere", to="terms"), "no screen 'nowhere'"),
        (exchange("terms", "call", then="means"), "does not lead to 'call'"),
        (exchange("telephone", "number", then="means"), "does not lead to 'means'"),
        (insert("terms", "show_terms", NEW), "no control 'show_terms' that leads on"),
        (insert("terms", "agree", replace(NEW, key="call")), "has a screen 'call' already"),
        (insert("terms", "agree", replace(NEW, controls=())), "has no control 'next'"),
        (goes_by_itself("terms", "show_terms"), "no control 'show_terms' that leads on"),
        (screens.reword("terms", heading="약관동의"), "heading of screen 'terms' is '약관동의'"),
        (screens.unfold("identity"), "hides no text"),
        (screens.say("nothing", "말"), "does not tell 'nothing'"),
        (changes.turn("terms", "agree", role="button"), "has role 'button' already"),
        (changes.turn_parts("terms", "agree", role="link"), "'agree' that has parts"),
        (changes.reverse("number", "phone", "work"), "does not begin with 'work'"),
        (changes.add("terms", Control("agree", "button", "또")), "has a control 'agree' already"),
        (changes.add("terms", textbox("x", "또"), before="y"), "no control 'y'"),
        (
            changes.swap_labels("terms", ("agree", "동의"), ("show_terms", "전체약관보기")),
            "is called '전체동의', not '동의'",
        ),
    ],
)
def test_a_stroke_without_target_says_what_it_sought_and_what_was_there(
    stroke: Callable[[Journey], Journey], said: str
):
    with pytest.raises(DriftError, match=said):
        stroke(PLAIN.pc)


@pytest.mark.parametrize(
    ("facts", "said"),
    [({"colour": "red"}, "no fact 'colour'"), ({"validity_years": 2}, "is 2 already")],
)
def test_a_fact_that_is_not_there_or_so_already_is_told(facts: dict[str, Any], said: str):
    with pytest.raises(DriftError, match=said):
        decide(**facts)(Policy())


def test_a_drift_that_is_not_there_is_told_with_those_that_are():
    with pytest.raises(DriftError, match=r"no drift 'nothing'; there are rename-arsrequest"):
        drifted(("nothing",))


def test_a_control_is_found_within_others():
    changed = alter("identity", "rrn_back", lambda found: replace(found, label="뒤"))(PLAIN.pc)
    found = changed.screen("identity").control("rrn_back")
    assert found is not None
    assert found.label == "뒤"


def _way(journey: Journey, start: str, count: int) -> list[str]:
    """Follow the first thing on each screen that leads on."""
    keys = [start]
    while len(keys) < count:
        screen = journey.screen(keys[-1])
        keys.append(screen.then or next(each.to for each in screen.walk() if each.to))
    return keys


def test_exchanged_screens_come_in_the_other_order_and_lead_to_what_followed():
    assert _way(PLAIN.app, "reissue", 4) == [
        "reissue",
        "account_password",
        "kb_password",
        "account",
    ]
    changed = exchange("account_password", "kb_password", then="account")(PLAIN.app)
    assert _way(changed, "reissue", 4) == ["reissue", "kb_password", "account_password", "account"]
    assert changed.screen("reissue").otherwise == "kb_password"


def test_an_inserted_screen_belongs_to_the_way_and_leads_to_what_followed():
    changed = insert("identity", "confirm", NEW)(PLAIN.pc)
    confirm, onward = changed.screen("identity").control("confirm"), changed.screen("new")
    assert confirm is not None
    assert (confirm.to, confirm.does) == ("new", "identify")
    assert (onward.way, onward.controls[-1].to) == ("issuing", "reissue")


def test_a_screen_that_goes_leaves_no_way_that_leads_to_it():
    changed = skip("certificate", to="terms")(PLAIN.app)
    assert all("certificate" not in {each.to for each in s.walk()} for s in changed.screens)
    assert "certificate" not in {way.lost for way in changed.ways}
