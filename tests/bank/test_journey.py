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

from mock_bank.journeys.faces import Faces, faces_under
from mock_bank.journeys.model import Control, Journey, Screen
from mock_bank.pages.acts import ACTS
from mock_bank.rules.conditions import CONDITIONS
from mock_bank.rules.policy import Policy
from mock_bank.rules.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mock_bank.rules.tables import CustomerRow
from mock_bank.serving import Setting, bind, desk_of, service_of

FACES = faces_under(Policy())
JOURNEYS = (FACES.pc, FACES.app, FACES.agency)
JOURNEY = FACES.pc
every_face = pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.name)
TEMPLATES = Path(__file__).parents[2] / "mock_bank" / "pages" / "templates"


@every_face
def test_every_way_leads_to_a_screen_and_every_act_is_known(journey: Journey):
    for screen in journey.screens:
        for control in screen.walk():
            assert not control.to or journey.screen(control.to)
            assert not control.does or control.does in ACTS
        for key in filter(None, (screen.then, screen.otherwise)):
            assert journey.screen(key)
        assert not screen.then_does or screen.then_does in ACTS
        assert not screen.when or screen.when in CONDITIONS
        assert screen.open or screen.framed or journey.way(screen.way)
    for way in journey.ways:
        assert all(journey.screen(key) for key in (way.start, way.lost, way.locked))
        assert way.unbegun in journey.words
    assert journey.screen(journey.home)
    assert all(journey.screen(key) for key in (journey.window, journey.stranger) if key)


@every_face
def test_every_screen_has_a_title_and_an_address_of_its_own(journey: Journey):
    for several in ([each.title for each in journey.screens], [s.path for s in journey.screens]):
        assert len(set(several)) == len(several)


@every_face
def test_on_no_screen_do_two_controls_bear_one_name(journey: Journey):
    menu = [tab for each in JOURNEY.screen("home").controls for tab in each.walk()]
    if journey is not JOURNEY:
        menu = []
    for screen in journey.screens:
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
    screens = [screen for journey in JOURNEYS for screen in journey.screens]
    words = {control.label for screen in screens for control in screen.walk()}
    words |= {screen.heading for screen in screens}
    # What the app is called stands on its every screen; a digit is no word.
    words -= {"KB스타뱅킹", *"0123456789"}
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
    with pytest.raises(LookupError, match=r"no way 'nowhere'; it has issuing, banking"):
        JOURNEY.way("nowhere")


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
def _served(faces: Faces) -> Iterator[Pc]:
    """Serve a bank that everybody finds like that, and come to it as a new customer."""

    def faces_of(customer: CustomerRow | None) -> Faces:
        del customer
        return faces

    ports, listening = bind("127.0.0.1", 0), Event()
    desk = replace(desk_of(Store(), ports, Setting()), faces_of=faces_of)
    service = service_of(desk, ports, listening.set)
    thread = Thread(target=service.run, args=([ports.bank, ports.authority, ports.agency],))
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
    with _served(FACES.having(journey)) as pc:
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
        way="issuing",
    )
    journey = _changed(JOURNEY, "terms", "agree", to="extra")
    journey = replace(journey, screens=(*journey.screens, extra))
    with _served(FACES.having(journey)) as pc:
        pc.get("/certificate/terms")
        pc.send(press="agree")
        assert pc.heading == "알려 드립니다"
        pc.send(press="go")
        assert pc.heading == "사용자 확인"


def test_a_button_that_does_nothing_stays_where_it_is():
    with _served(FACES.having(_changed(JOURNEY, "terms", "agree", to=""))) as pc:
        pc.get("/certificate/terms")
        pc.send(press="agree")
        assert pc.page.status_code == 200
        assert pc.heading == "약관동의"


def test_facts_are_those_of_the_policy():
    policy = replace(Policy(), ars_number="02-1588-0000", approval_digits=3)
    with _served(faces_under(policy)) as pc:
        pc.agree().identify().ask_call()
        assert "02-1588-0000" in pc.page.text
        assert "02-1588-9999" not in pc.page.text
        assert len(pc.shown("code")) == 3
        page = pc.customer.handset_page()
        assert "02-1588-0000" in page
        pc.approve()
        assert pc.heading == "출금계좌 확인"
