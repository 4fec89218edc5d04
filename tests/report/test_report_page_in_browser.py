from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator


@pytest.fixture
def opened(page: Page, page_path: Path) -> Page:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: complaints.append(request.url))
    page.goto(page_path.as_uri())
    asked = [c for c in complaints if c != page_path.as_uri() and not c.startswith("data:image/")]
    assert asked == []
    return page


def sentences(page: Page) -> Locator:
    return page.locator("details.sentence")


def test_the_counts_are_those_of_the_sentences_below(opened: Page) -> None:
    for name, verdict, amount, share in (
        ("고쳐야 함", "drifted", 5, "35.7%"),
        ("도달하지 못함", "unreached", 1, "7.1%"),
        ("화면과 같음", "holds", 2, "14.3%"),
        ("확인 대상 아님", "unchecked", 6, "42.9%"),
    ):
        box = opened.get_by_role("checkbox", name=re.compile(rf"{name} {amount}문장 {share}"))
        expect(box).to_be_visible()
        expect(opened.locator(f"details.{verdict}")).to_have_count(amount)
    expect(opened.get_by_text("5 + 1 + 2 + 6 = 전체 14문장")).to_be_visible()


def test_choosing_verdicts_shows_their_sentences_alone(opened: Page) -> None:
    drifted = opened.get_by_role("checkbox", name="고쳐야 함")
    holds = opened.get_by_role("checkbox", name="화면과 같음")
    expect(sentences(opened).filter(visible=True)).to_have_count(14)
    drifted.check()
    expect(sentences(opened).filter(visible=True)).to_have_count(5)
    expect(opened.get_by_role("status")).to_be_visible()
    expect(opened.get_by_role("group", name="1단계")).to_have_count(0)
    holds.check()
    expect(sentences(opened).filter(visible=True)).to_have_count(7)
    drifted.uncheck()
    holds.uncheck()
    expect(sentences(opened).filter(visible=True)).to_have_count(14)
    expect(opened.get_by_role("status")).to_be_hidden()


def test_the_filter_needs_no_mouse(opened: Page) -> None:
    opened.get_by_role("checkbox", name="도달하지 못함").focus()
    opened.keyboard.press("Space")
    expect(sentences(opened).filter(visible=True)).to_have_count(1)


def test_what_drifted_is_open_and_the_rest_is_one_click_away(opened: Page) -> None:
    expect(opened.locator("details.sentence[open]")).to_have_count(5)
    expect(opened.locator("details.drifted[open]")).to_have_count(5)
    opened.get_by_role("button", name="모두 펼치기").click()
    expect(opened.locator("details.sentence[open]")).to_have_count(14)
    opened.get_by_role("button", name="모두 접기").click()
    expect(opened.locator("details.sentence[open]")).to_have_count(0)


def test_a_finding_in_the_list_leads_to_its_sentence(opened: Page) -> None:
    opened.get_by_role("checkbox", name="화면과 같음").check()  # hides where the link leads
    opened.get_by_role("button", name="모두 펼치기").click()
    opened.get_by_role("link", name=re.compile("18행 · 5단계 화면에 없음")).click()
    expect(opened.locator("#s11")).to_be_in_viewport()
    expect(opened.locator("#s11 > summary")).to_be_focused()


def test_a_sentence_not_reached_leads_to_what_stopped_the_walk(opened: Page) -> None:
    opened.locator("#s12 > summary").click()
    opened.locator("#s12").get_by_role("link").click()
    expect(opened.locator("#s11")).to_be_in_viewport()


def test_the_difference_can_be_heard_as_well_as_seen(opened: Page) -> None:
    change = opened.get_by_role("region", name="고칠 곳 2: 이름이 바뀜").locator(".change")
    expect(change).to_have_text(
        "'회원 번호'와 '지울 말: 비밀 번호넣을 말: 비밀번호(숫자 6자리)'를 입력한 후, "
        "'로그인' 버튼을 클릭합니다."
    )


def test_the_suggested_wording_can_be_copied(opened: Page) -> None:
    opened.context.grant_permissions(["clipboard-read", "clipboard-write"])
    finding = opened.get_by_role("region", name="고칠 곳 1: 사실이 바뀜")
    finding.get_by_role("button", name="복사").click()
    expect(finding.get_by_role("button", name="복사했습니다")).to_be_visible()
    assert opened.evaluate("navigator.clipboard.readText()") == (
        "회원증의 유효기간은 발급일로부터 5년이며, 기간이 지나면 책을 빌릴 수 없습니다."
    )


def test_a_picture_is_enlarged_and_put_back_with_the_keyboard(opened: Page) -> None:
    large = opened.locator("#s7-1-1 .whole")
    expect(large).to_be_hidden()
    opened.locator("#s7-1-1 .enlarge").focus()
    opened.keyboard.press("Enter")
    expect(large).to_be_visible()
    expect(opened.get_by_role("link", name="작게 보기")).to_be_focused()
    opened.keyboard.press("Escape")
    expect(large).to_be_hidden()
    expect(opened.locator("#s7-1-1 .enlarge")).to_be_focused()


def test_the_outline_lies_on_the_control(opened: Page) -> None:
    figure = opened.locator("#s7-1-1 .cut")
    screen = figure.bounding_box()
    outline = figure.locator(".outline").bounding_box()
    assert screen is not None
    assert outline is not None
    scale = screen["width"] / 1280
    assert outline["x"] - screen["x"] == pytest.approx((440 - 5) * scale, abs=2)
    assert outline["y"] - screen["y"] == pytest.approx((300 - 5) * scale, abs=2)
    assert outline["width"] == pytest.approx((400 + 10) * scale, abs=4)
    assert 440 < screen["width"] <= 480


def test_a_very_tall_screen_is_shown_around_its_control(opened: Page) -> None:
    figure = opened.locator("#s4-1-1 .cut")
    screen = figure.bounding_box()
    outline = figure.locator(".outline").bounding_box()
    assert screen is not None
    assert outline is not None
    assert screen["height"] < screen["width"]
    assert screen["y"] < outline["y"] < screen["y"] + screen["height"]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("everything_open", [False, True])
def test_axe_has_nothing_to_say(opened: Page, width: int, *, everything_open: bool) -> None:
    opened.set_viewport_size({"width": width, "height": 844})
    if everything_open:
        opened.get_by_role("button", name="모두 펼치기").click()
    results = Axe().run(opened)
    assert results.violations_count == 0, results.generate_report()


def test_nothing_sticks_out_on_a_phone(opened: Page) -> None:
    opened.set_viewport_size({"width": 360, "height": 740})
    opened.get_by_role("button", name="모두 펼치기").click()
    assert opened.evaluate("document.documentElement.scrollWidth") == 360


def test_without_javascript_everything_can_be_seen_and_filtered(
    browser: Browser, page_path: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(page_path.as_uri())
    expect(sentences(page).filter(visible=True)).to_have_count(14)
    expect(page.get_by_role("button")).to_have_count(0)
    page.get_by_role("checkbox", name="화면과 같음").check()
    expect(sentences(page).filter(visible=True)).to_have_count(2)
    context.close()


def test_in_print_the_controls_are_gone_and_the_verdicts_stay(opened: Page) -> None:
    opened.emulate_media(media="print")
    expect(opened.get_by_role("button")).to_have_count(0)
    expect(opened.get_by_role("checkbox")).to_have_count(0)
    expect(opened.locator(".verdict").filter(visible=True)).to_have_count(14)
    expect(opened.locator("#s7-1-1 .cut")).to_be_visible()
