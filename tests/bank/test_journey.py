"""The tables: whole, plain, and the only place where words of the journey stand."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

import httpx
import pytest
from bank_client import Made, Pc

from mock_bank.journeys.certificate import certificate_journey
from mock_bank.journeys.model import Control, Journey, Screen
from mock_bank.pages.acts import ACTS
from mock_bank.pages.desk import Desk
from mock_bank.rules.authority import new_authority
from mock_bank.rules.policy import Policy
from mock_bank.rules.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mock_bank.rules.tables import CustomerRow
from mock_bank.serving import bind, service_of

JOURNEY = certificate_journey(Policy())
TEMPLATES = Path(__file__).parents[2] / "mock_bank" / "pages" / "templates"


def test_every_way_leads_to_a_screen_and_every_act_is_known():
    for screen in JOURNEY.screens:
        for control in screen.walk():
            assert not control.to or JOURNEY.screen(control.to)
            assert not control.does or control.does in ACTS
        assert not screen.then or JOURNEY.screen(screen.then)
        assert not screen.then_does or screen.then_does in ACTS
    for key in (JOURNEY.start, JOURNEY.window, JOURNEY.locked, JOURNEY.centre):
        assert JOURNEY.screen(key)


def test_every_screen_has_a_title_and_an_address_of_its_own():
    for several in ([each.title for each in JOURNEY.screens], [s.path for s in JOURNEY.screens]):
        assert len(set(several)) == len(several)


def test_on_no_screen_do_two_controls_bear_one_name():
    menu = [tab for each in JOURNEY.screen("home").controls for tab in each.walk()]
    for screen in JOURNEY.screens:
        around = [] if screen.framed or screen.key == "home" else menu
        names = [(control.role, control.label) for control in [*screen.walk(), *around]]
        assert len(set(names)) == len(names), screen.key


def test_every_reason_a_rule_gives_has_words():
    source = "".join(
        path.read_text() for path in (TEMPLATES.parents[1] / "rules").glob("*.py")
    ) + "".join(path.read_text() for path in TEMPLATES.parent.glob("*.py"))
    reasons = set(re.findall(r'Refusal\("(\w+)"', source))
    reasons |= set(re.findall(r'notice="(\w+)"', source))
    assert {"unknown_id", "call_waits", "found_id"} <= reasons
    assert reasons <= set(JOURNEY.words)


def test_no_label_or_heading_of_the_journey_stands_in_a_template():
    words = {control.label for screen in JOURNEY.screens for control in screen.walk()}
    words |= {screen.heading for screen in JOURNEY.screens}
    # The words of the handset and of the laboratory are their own.
    texts = {
        path.name: path.read_text()
        for path in TEMPLATES.glob("*.html")
        if not path.name.startswith(("handset", "lab"))
    }
    found = [
        (name, word)
        for name, text in texts.items()
        for word in words
        if re.search(rf'[>"]\s*{re.escape(word)}\s*[<"]', text)
    ]
    assert found == []


def test_a_screen_that_is_not_there_is_named_with_those_that_are():
    with pytest.raises(LookupError, match=r"no screen 'nowhere'; it has home, centre"):
        JOURNEY.screen("nowhere")


def _changed(journey: Journey, key: str, name: str, **changes: object) -> Journey:
    """Change one control: what a drift will do."""

    def change(control: Control) -> Control:
        parts = tuple(change(part) for part in control.parts)
        here = changes if control.name == name else {}
        return replace(control, **{"parts": parts, **here})

    screens = tuple(
        replace(screen, controls=tuple(change(each) for each in screen.controls))
        if screen.key == key
        else screen
        for screen in journey.screens
    )
    return replace(journey, screens=screens)


@contextmanager
def _served(journey: Journey) -> Iterator[Pc]:
    """Serve a bank in which everybody finds that journey, and come to it as a new customer."""

    def journey_of(customer: CustomerRow | None) -> Journey:
        del customer
        return journey

    ports, listening = bind("127.0.0.1", 0, None), Event()
    desk = Desk(Store(), new_authority(), ports.authority_url, journey_of)
    service = service_of(desk, ports, listening.set)
    thread = Thread(target=service.run, args=([ports.bank, ports.authority],))
    thread.start()
    try:
        assert listening.wait(10)
        with httpx.Client(base_url=ports.bank_url) as lab:
            made = Made(lab, lab.post("/lab/customers").json())
            with Pc({"bank": ports.bank_url}, made) as pc:
                yield pc
    finally:
        service.should_exit = True
        thread.join(10)
        desk.store.close()


def test_another_label_and_another_role_are_a_change_of_data_alone():
    journey = _changed(JOURNEY, "terms", "agree", label="모두 동의")
    journey = _changed(journey, "terms", "show_terms", role="link", reveals="", to="terms")
    with _served(journey) as pc:
        page = pc.get("/certificate/terms").text
    assert ">모두 동의</button>" in page
    assert "전체동의" not in page
    assert '<a href="/certificate/terms">전체약관보기</a>' in page


def test_a_screen_put_in_between_is_walked_through():
    extra = Screen(
        key="extra",
        kind="notice",
        path="/certificate/extra",
        title="안내",
        heading="알려 드립니다",
        controls=(Control("go", "button", "다음", to="identity"),),
    )
    journey = _changed(JOURNEY, "terms", "agree", to="extra")
    journey = replace(journey, screens=(*journey.screens, extra))
    with _served(journey) as pc:
        pc.get("/certificate/terms")
        pc.send(press="agree")
        assert pc.heading == "알려 드립니다"
        pc.send(press="go")
        assert pc.heading == "사용자 확인"


def test_a_button_that_does_nothing_stays_where_it_is():
    with _served(_changed(JOURNEY, "terms", "agree", to="")) as pc:
        pc.get("/certificate/terms")
        pc.send(press="agree")
        assert pc.page.status_code == 200
        assert pc.heading == "약관동의"


def test_facts_are_those_of_the_policy():
    policy = replace(Policy(), ars_number="02-1588-0000", approval_digits=3)
    with _served(certificate_journey(policy)) as pc:
        pc.agree().identify().ask_call()
        assert "02-1588-0000" in pc.page.text
        assert "02-1588-9999" not in pc.page.text
        assert len(pc.shown("code")) == 3
        page = pc.customer.handset_page()
        assert "02-1588-0000" in page
        pc.approve()
        assert pc.heading == "출금계좌 확인"
