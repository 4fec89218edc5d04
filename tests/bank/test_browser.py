"""The PC site in a real browser: by role and whole name, with the telephone as a second page."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pyotp
import pytest
from axe_playwright_python.sync_playwright import Axe
from browser_people import People, all_screens, window_screens
from playwright.sync_api import Browser, expect

from bench.bare import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bank_client import Made


@pytest.fixture
def people(browser: Browser, site: str, customer: Made) -> Iterator[People]:
    context = browser.new_context()
    context.set_default_timeout(10_000)
    context.add_cookies(
        [{"name": name, "value": value, "url": site} for name, value in customer.cookies.items()]
    )
    broken: list[str] = []
    pair = People(context.new_page(), context.new_page(), site, customer.made)
    for page in (pair.page, pair.handset):
        page.on("pageerror", lambda error: broken.append(str(error)))
    yield pair
    context.close()
    assert broken == []


def test_the_bare_walk_issues_a_certificate(people: People, customer: Made):
    walk(people.page, people.handset, people.made, people.site)
    [certificate] = customer.lab()["certificates"]
    shown = people.page.get_by_role("status", name="일련번호", exact=True)
    expect(shown).to_have_text(certificate["serial"])
    expect(people.page.get_by_role("link", name="PEM 내려받기", exact=True)).to_be_visible()


def test_the_sub_menu_opens_under_its_tab_at_the_top_left(people: People):
    page = people.page
    page.goto(people.site)
    assert page.get_by_role("tab", name="개인", exact=True).count() == 0
    people.click("tab", "인증센터")
    expect(page.get_by_role("tab", name="기업", exact=True)).to_be_visible()
    tab = page.get_by_role("tab", name="인증센터", exact=True).bounding_box()
    under = page.get_by_role("tab", name="개인", exact=True).bounding_box()
    assert tab is not None
    assert under is not None
    width, height = page.viewport_size["width"], page.viewport_size["height"]
    assert tab["x"] + tab["width"] < width / 2
    assert under["x"] + under["width"] < width / 2
    assert tab["y"] + tab["height"] <= under["y"] < height / 3


def test_the_certificate_tabs_stand_in_the_middle(people: People):
    people.page.goto(f"{people.site}/certificate")
    box = people.page.get_by_role("tablist", name="인증서 업무", exact=True).bounding_box()
    assert box is not None
    first = people.page.get_by_role("tab", name="이용안내", exact=True).bounding_box()
    last = people.page.get_by_role("tab", name="보안매체 관리", exact=True).bounding_box()
    assert first is not None
    assert last is not None
    middle = (first["x"] + last["x"] + last["width"]) / 2
    assert middle == pytest.approx(people.page.viewport_size["width"] / 2, abs=5)


def test_the_terms_are_shown_in_full_on_request(people: People):
    people.page.goto(f"{people.site}/certificate/terms")
    main = people.page.get_by_role("main")
    before = main.aria_snapshot()
    people.click("button", "전체약관보기")
    after = main.aria_snapshot()
    assert "제1조" not in before
    assert "제1조" in after
    button = people.page.get_by_role("button", name="전체약관보기", exact=True, expanded=True)
    expect(button).to_be_visible()


def test_a_forgotten_id_is_looked_up_and_shown_but_not_filled_in(people: People):
    people.to_identity()
    people.click("button", "ID를 모르시는 경우")
    people.see("ID 조회")
    people.type("성명", people.values["성명"])
    people.type("생년월일", people.values["생년월일"])
    people.type("출금계좌번호", people.values["출금계좌번호"])
    people.type("계좌비밀번호", people.values["계좌비밀번호"])
    people.click("button", "조회")
    people.see("사용자 확인")
    expect(people.page.get_by_role("status")).to_contain_text(people.values["국민은행 ID"])
    expect(people.page.get_by_role("textbox", name="국민은행 ID", exact=True)).to_have_value("")


def test_a_changed_mobile_number_is_the_handset_s_and_is_rung(people: People):
    people.to_number()
    people.click("link", "고객정보수정")
    people.see("고객정보수정")
    people.type("휴대폰 번호", people.values["새 휴대폰 번호"])
    people.click("button", "수정")
    people.see("전화인증 번호 선택")
    people.take_call()
    people.see(people.values["새 휴대폰 번호"], people.handset)


def test_only_the_chosen_means_shows_its_fields(people: People):
    people.to_number()
    people.take_call()
    page = people.page
    means = page.get_by_role("group", name="인증방식", exact=True)
    assert means.get_by_role("radio", checked=True).count() == 0
    assert means.get_by_role("textbox").count() == 0
    for radio, fields in (("보안카드", 3), ("OTP", 1), ("KB국민인증서", 1)):
        means.get_by_role("radio", name=radio, exact=True).check()
        expect(means.get_by_role("textbox")).to_have_count(fields)


def test_a_customer_with_a_token_gets_on(people: People):
    people.to_number()
    people.take_call()
    people.fill_account()
    people.page.get_by_role("radio", name="OTP", exact=True).check()
    people.type("OTP 번호", pyotp.TOTP(people.values["OTP"]["secret"]).now())
    people.click("button", "확인")
    people.see("세부정보 입력")


def test_a_customer_with_the_bank_s_certificate_gets_on_after_a_wrong_password(people: People):
    people.to_number()
    people.take_call()
    people.fill_account()
    people.page.get_by_role("radio", name="KB국민인증서", exact=True).check()
    people.type("인증서 비밀번호", "틀린것")
    people.click("button", "확인")
    box = people.page.get_by_role("textbox", name="인증서 비밀번호", exact=True)
    expect(box).to_be_focused()
    expect(box).to_have_attribute("aria-invalid", "true")
    expect(box).to_have_accessible_description(
        "인증서 비밀번호가 일치하지 않습니다. 남은 횟수: 4회"
    )
    expect(people.page.get_by_role("alert")).to_be_visible()
    box.fill(people.values["국민은행 인증서 비밀번호"])
    people.type("계좌비밀번호", people.values["계좌비밀번호"])
    people.click("button", "확인")
    people.see("세부정보 입력")


def test_back_and_reload_do_no_harm(people: People, customer: Made):
    people.to_number()
    people.take_call()
    people.page.go_back()
    people.page.reload()
    people.page.go_forward()
    people.see("출금계좌 확인")
    assert not any(customer.lab()["failures"].values())
    assert len(customer.phone()["calls"]) == 1


def test_a_number_keyed_in_quickly_arrives_in_order(people: People):
    people.to_number()
    people.handset.goto(f"{people.site}{people.made['handset']}")
    people.page.get_by_role("radio", name="휴대폰 번호", exact=True).check()
    people.click("button", "확인")
    code = people.page.get_by_role("status", name="승인번호", exact=True).inner_text()
    people.click("button", "받기", people.handset)
    people.handset.get_by_role("button", name="0", exact=True).wait_for()
    keys = "document.querySelector(`button[name=key][value='${key}']`).click()"
    people.handset.evaluate(f"code => {{ for (const key of code) {keys} }}", code)
    people.handset.get_by_role("heading", name="통화가 종료되었습니다").wait_for()
    expect(people.handset.get_by_text("승인되었습니다")).to_be_visible()


def test_a_reply_being_typed_survives_a_call_that_comes_in(people: People):
    people.handset.goto(f"{people.site}{people.made['handset']}")
    people.type("답장", "반쯤 쓴 글", people.handset)
    people.to_number()
    people.page.get_by_role("radio", name="휴대폰 번호", exact=True).check()
    people.click("button", "확인")
    people.handset.get_by_role("heading", name="수신 전화", exact=True).wait_for()
    box = people.handset.get_by_role("textbox", name="답장", exact=True)
    expect(box).to_have_value("반쯤 쓴 글")


SERIOUS = {"serious", "critical"}


def test_no_screen_has_a_serious_accessibility_fault(people: People):
    seen: set[str] = set()
    faults: list[str] = []

    for name, page in all_screens(people):
        seen.add(name)
        # What axe finds in a page leaves out a frame of another origin: look into that too.
        for frame in page.frames:
            found = Axe().run(frame).response["violations"]
            faults += [f"{name}: {each['id']}" for each in found if each["impact"] in SERIOUS]
    assert faults == []
    assert len(seen) == 24


def test_the_window_moves_on_by_itself_and_loads_once(people: People):
    people.to_number()
    people.take_call()
    people.fill_account()
    people.page.get_by_role("radio", name="OTP", exact=True).check()
    people.type("OTP 번호", pyotp.TOTP(people.values["OTP"]["secret"]).now())
    people.click("button", "확인")
    screens = window_screens(people)
    for name, _page in screens:
        if name == "window text":
            break
    loaded: list[float] = []
    people.page.on("framenavigated", lambda _frame: loaded.append(time.monotonic()))
    next(screens)
    assert len(loaded) == 1
