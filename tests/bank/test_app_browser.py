"""The app, banking and the agency in a real browser: a phone's for the app, with touch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from app_people import AppPeople
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Playwright, expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bank_client import Made

SERIOUS = {"serious", "critical"}


@pytest.fixture
def enter(
    browser: Browser, playwright: Playwright, site: str
) -> Iterator[Callable[[Made], AppPeople]]:
    """Give a customer a phone with the app, and another page for its calls and messages."""
    contexts = []
    broken: list[str] = []

    def open_for(made: Made) -> AppPeople:
        device: dict[str, Any] = dict(playwright.devices["Pixel 7"])
        device.pop("default_browser_type", None)
        context = browser.new_context(**device)
        context.set_default_timeout(15_000)
        context.add_cookies(
            [{"name": name, "value": value, "url": site} for name, value in made.cookies.items()]
        )
        contexts.append(context)
        people = AppPeople(context.new_page(), context.new_page(), site, made.made)
        people.page.on("pageerror", lambda error: broken.append(str(error)))
        return people

    yield open_for
    for context in contexts:
        context.close()
    assert broken == []


@pytest.fixture
def people(enter: Callable[[Made], AppPeople], customer: Made) -> AppPeople:
    return enter(customer)


def faults_on(page: Page, name: str) -> list[str]:
    """Name the serious faults that axe finds in a page and in its frames."""
    return [
        f"{name}: {each['id']}"
        for frame in page.frames
        for each in Axe().run(frame).response["violations"]
        if each["impact"] in SERIOUS
    ]


def test_the_whole_way_by_role_and_name_and_no_screen_has_a_serious_fault(
    people: AppPeople, customer: Made
):
    faults: list[str] = []
    seen: list[str] = []

    def look(name: str) -> None:
        seen.append(name)
        faults.extend(faults_on(people.page, name))

    people.to_identity(look)
    people.by_text(look)
    people.to_pattern(look)
    people.draw(customer.values["KB국민인증서 패턴"])
    people.to_done(look)
    [certificate] = customer.lab()["certificates"]
    shown = people.page.get_by_role("status", name="일련번호", exact=True)
    expect(shown).to_have_text(certificate["serial"])
    assert faults == []
    assert len(seen) == 17


def test_by_a_call_and_with_a_finger_it_goes_as_well(people: AppPeople, customer: Made):
    people.to_identity()
    people.by_call()
    people.to_pattern()
    people.draw_with_a_finger(customer.values["KB국민인증서 패턴"])
    people.to_done()
    assert len(customer.lab()["certificates"]) == 1


def test_the_menu_button_is_at_the_top_right(people: AppPeople):
    people.page.goto(f"{people.site}/app/")
    box = people.page.get_by_role("button", name="전체메뉴", exact=True).bounding_box()
    assert box is not None
    size = people.page.viewport_size
    assert box["x"] + box["width"] / 2 > size["width"] * 2 / 3
    assert box["y"] + box["height"] < size["height"] / 5


def test_the_sheet_takes_the_focus_and_leaves_the_rest_alone(people: AppPeople):
    people.to_terms()
    people.tap("button", "약관 전체 동의")
    sheet = people.page.get_by_role("dialog", name="약관 내용", exact=True)
    expect(sheet).to_be_visible()
    assert sheet.get_attribute("aria-modal") == "true"
    assert sheet.evaluate("sheet => sheet.contains(document.activeElement)")
    assert people.page.get_by_role("button", name="다음", exact=True).evaluate(
        "button => { button.focus(); return document.activeElement !== button; }"
    )
    boxes = people.page.locator("input[type=checkbox]")
    assert not any(box.is_checked() for box in boxes.all())
    people.tap("button", "전체동의")
    expect(sheet).to_be_hidden()
    assert all(box.is_checked() for box in boxes.all())
    expect(people.page.get_by_role("status")).to_have_text("모든 약관에 동의했습니다.")


def keys(people: AppPeople) -> list[str]:
    pad = people.page.get_by_role("dialog", name="보안 키패드", exact=True)
    return [name for name in pad.get_by_role("button").all_inner_texts() if name.isdigit()]


def to_keypad(people: AppPeople) -> None:
    people.to_identity()
    people.by_text()
    people.see("출금계좌 비밀번호 입력")


def test_the_digits_lie_in_another_order_each_time(people: AppPeople):
    to_keypad(people)
    box = people.page.get_by_role("textbox", name="출금계좌 비밀번호", exact=True)
    orders = set()
    for _ in range(4):
        box.tap()
        digits = keys(people)
        assert sorted(digits) == list("0123456789")
        orders.add("".join(digits))
        people.page.keyboard.press("Escape")
    assert len(orders) > 1


def test_a_digit_can_be_taken_back_and_too_few_are_told(people: AppPeople, customer: Made):
    to_keypad(people)
    page, password = people.page, customer.values["출금계좌 비밀번호"]
    people.key_in("출금계좌 비밀번호", password[:3])
    people.tap("button", "입력완료")
    box = page.get_by_role("textbox", name="출금계좌 비밀번호", exact=True)
    expect(box).to_have_accessible_description("숫자 4자리를 입력해 주십시오.")
    assert not customer.lab()["failures"]
    wrong = str((int(password[2]) + 1) % 10)
    people.key_in("출금계좌 비밀번호", password[:2] + wrong)
    people.tap("button", "지우기")
    for digit in password[2:]:
        people.tap("button", digit)
    people.see("국민은행 인증서 비밀번호 입력")
    assert not any(customer.lab()["failures"].values())


def test_nothing_is_typed_into_a_box_but_by_its_keypad(people: AppPeople):
    to_keypad(people)
    box = people.page.get_by_role("textbox", name="출금계좌 비밀번호", exact=True)
    box.focus()
    people.page.keyboard.type("1234")
    expect(box).to_have_value("")
    expect(box).not_to_be_editable()


def test_a_wrong_pattern_is_told_and_may_be_drawn_again(people: AppPeople, customer: Made):
    people.to_identity()
    people.by_text()
    people.to_pattern()
    people.draw([9, 8, 7])
    expect(people.page.get_by_text("점 4개 이상을 이어 그려 주십시오.")).to_be_visible()
    people.draw([9, 8, 7, 4])
    expect(people.page.get_by_text("남은 횟수: 4회")).to_be_visible()
    people.draw(customer.values["KB국민인증서 패턴"])
    people.see("고객정보 확인")


def test_a_line_across_a_point_takes_it_along(people: AppPeople):
    people.to_identity()
    people.by_text()
    people.to_pattern()
    with people.page.expect_request(lambda request: request.method == "POST") as sent:
        people.draw([1, 3, 9])
    assert "pattern=1-2-3-6-9" in (sent.value.post_data or "")


def test_back_and_reload_do_no_harm(people: AppPeople, customer: Made):
    to_keypad(people)
    people.key_in("출금계좌 비밀번호", customer.values["출금계좌 비밀번호"])
    people.see("국민은행 인증서 비밀번호 입력")
    people.page.go_back()
    people.page.reload()
    people.page.go_forward()
    people.see("국민은행 인증서 비밀번호 입력")
    assert not any(customer.lab()["failures"].values())
    assert len(customer.phone()["messages"]) == 2


@pytest.fixture
def holder(enter: Callable[[Made], AppPeople], make: Callable[..., Made]) -> AppPeople:
    """Somebody whose certificate runs out soon."""
    return enter(make(certificate={"issued_days_ago": 710}))


def test_signing_in_to_the_app_tells_of_the_end_and_has_no_serious_fault(holder: AppPeople):
    page, values = holder.page, holder.values
    page.goto(f"{holder.site}/app/")
    holder.tap("button", "로그인")
    holder.see("금융인증서 로그인")
    faults = faults_on(page, "login")
    holder.type("국민은행 ID", values["국민은행 ID"])
    holder.key_in("금융인증서 비밀번호", values["금융인증서 비밀번호"])
    holder.see(f"{values['고객명']}님, 환영합니다")
    notice = page.get_by_role("status").filter(has_text="미리 재발급해 주십시오")
    expect(notice.get_by_role("heading", name="인증서 만료 안내", exact=True)).to_be_visible()
    faults += faults_on(page, "welcome")
    assert faults == []


def test_banking_by_role_and_name_has_no_serious_fault(holder: AppPeople):
    page, values = holder.page, holder.values
    faults: list[str] = []

    def see(heading: str) -> None:
        holder.see(heading)
        faults.extend(faults_on(page, heading))

    page.goto(f"{holder.site}/")
    holder.click("link", "로그인")
    see("금융인증서 로그인")
    holder.type("국민은행 ID", values["국민은행 ID"])
    holder.type("금융인증서 비밀번호", values["금융인증서 비밀번호"])
    holder.click("button", "로그인")
    see(f"{values['고객명']}님, 환영합니다")
    holder.click("link", "인증서 관리")
    see("인증서 관리")
    holder.click("tab", "이체")
    holder.click("tab", "해외송금")
    see("해외송금")
    holder.click("tab", "이체")
    holder.click("tab", "즉시이체")
    see("이체")
    page.get_by_role("combobox", name="출금계좌", exact=True).select_option(values["출금계좌"])
    holder.type("입금계좌번호", "123456-04-123456")
    holder.type("금액", "100,000")
    holder.click("button", "다음")
    see("이체 내용 확인")
    holder.type("금융인증서 비밀번호", values["금융인증서 비밀번호"])
    holder.click("button", "이체")
    see("이체가 완료되었습니다")
    assert faults == []


def test_the_agency_by_role_and_name_has_no_serious_fault(
    holder: AppPeople, origins: dict[str, str]
):
    page = holder.page
    page.goto(origins["agency"])
    faults = faults_on(page, "home")
    holder.click("button", "금융인증서로 로그인")
    sign_at_the_agency(holder, "금융인증서 로그인 창")
    holder.see(f"{holder.values['고객명']}님, 안녕하세요")
    faults += faults_on(page, "services")
    holder.click("button", "증명서 발급")
    holder.see("증명서 발급 확인")
    faults += faults_on(page, "signing")
    sign_at_the_agency(holder, "금융인증서 서명 창")
    holder.see("증명서가 발급되었습니다")
    faults += faults_on(page, "document")
    assert faults == []


def sign_at_the_agency(people: AppPeople, window: str) -> None:
    frame = people.page.frame_locator(f"iframe[title='{window}']")
    people.see("금융인증서 서명", frame)
    people.type("국민은행 ID", people.values["국민은행 ID"], frame)
    people.type("금융인증서 비밀번호", people.values["금융인증서 비밀번호"], frame)
    people.click("button", "확인", frame)
