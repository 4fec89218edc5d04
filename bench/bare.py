"""The floor: the PC main scenario as an expert would write it in plain Playwright."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from playwright.sync_api import FrameLocator, Page


def walk(page: Page, handset_page: Page, customer: Mapping[str, Any], site: str) -> None:
    """Issue a financial certificate on the PC site, by security card.

    Args:
        page: The customer's browser, with the customer's lab cookies or without.
        handset_page: Another page, that becomes the customer's telephone.
        customer: What `POST /lab/customers` answered.
        site: The bank's origin.
    """
    values = customer["values"]
    handset_page.goto(f"{site}{customer['handset']}")
    _agree(page, site)
    _identify(page, values)
    _telephone(page, handset_page)
    _authenticate(page, values)
    _window(page.frame_locator("iframe[title='금융인증서 발급']"), handset_page, values)
    _heading(page, "금융인증서가 발급되었습니다")


def _heading(page: Page | FrameLocator, name: str) -> None:
    # wait_for looks again after 20 ms, expect after 100: over 18 screens that is a second.
    page.get_by_role("heading", level=1, name=name, exact=True).wait_for()


def _click(page: Page | FrameLocator, role: Literal["tab", "button"], name: str) -> None:
    page.get_by_role(role, name=name, exact=True).click()


def _type(page: Page | FrameLocator, name: str, text: str) -> None:
    page.get_by_role("textbox", name=name, exact=True).fill(text)


def _agree(page: Page, site: str) -> None:
    page.goto(f"{site}/")
    _heading(page, "국민은행")
    _click(page, "tab", "인증센터")
    _click(page, "tab", "개인")
    _heading(page, "개인 인증센터")
    _click(page, "tab", "금융인증서 발급/재발급")
    _heading(page, "약관동의")
    _click(page, "button", "전체약관보기")
    _click(page, "button", "전체동의")


def _identify(page: Page, values: Mapping[str, Any]) -> None:
    _heading(page, "사용자 확인")
    _type(page, "국민은행 ID", values["국민은행 ID"])
    front, back = values["주민등록번호"].split("-")
    _type(page, "앞 6자리", front)
    _type(page, "뒤 7자리", back)
    _click(page, "button", "확인")


def _telephone(page: Page, handset_page: Page) -> None:
    _heading(page, "ARS 인증")
    _click(page, "button", "인증받기")
    _heading(page, "전화인증 번호 선택")
    page.get_by_role("radio", name="휴대폰 번호", exact=True).check()
    _click(page, "button", "확인")
    _heading(page, "전화 승인")
    code = page.get_by_role("status", name="승인번호", exact=True).inner_text()
    _click(handset_page, "button", "받기")
    for digit in code:
        _click(handset_page, "button", digit)
    handset_page.get_by_role("heading", name="통화가 종료되었습니다", exact=True).wait_for()
    _click(page, "button", "전화승인완료")


def _authenticate(page: Page, values: Mapping[str, Any]) -> None:
    _heading(page, "출금계좌 확인")
    page.get_by_role("combobox", name="출금계좌", exact=True).select_option(values["출금계좌"])
    _type(page, "계좌비밀번호", values["계좌비밀번호"])
    page.get_by_role("radio", name="보안카드", exact=True).check()
    _type(page, "일련번호 끝 4자리", values["일련번호 끝 4자리"])
    boxes = page.get_by_role("group", name="비밀번호", exact=True).get_by_role("textbox")
    codes = values["보안카드"]["codes"]
    first, second = boxes.evaluate_all("boxes => boxes.map(box => box.labels[0].textContent)")
    boxes.nth(0).fill(codes[first.split("번")[0]][:2])
    boxes.nth(1).fill(codes[second.split("번")[0]][2:])
    _click(page, "button", "확인")
    _heading(page, "세부정보 입력")
    _type(page, "이메일", values["이메일"])
    _type(page, "휴대폰번호", values["휴대폰 번호"])
    _click(page, "button", "확인")


def _window(frame: FrameLocator, handset_page: Page, values: Mapping[str, Any]) -> None:
    _heading(frame, "본인확인")
    _type(frame, "이름", values["이름"])
    _type(frame, "휴대폰번호", values["휴대폰 번호"])
    _type(frame, "생년월일", values["생년월일"])
    _click(frame, "button", "확인")
    _heading(frame, "문자 인증")
    digits = frame.get_by_role("status", name="숫자", exact=True).inner_text()
    _type(handset_page, "답장", digits)
    _click(handset_page, "button", "보내기")
    _heading(frame, "금융인증서 비밀번호 등록")
    _type(frame, "금융인증서 비밀번호", values["금융인증서 비밀번호"])
    _type(frame, "금융인증서 비밀번호 확인", values["금융인증서 비밀번호"])
    _click(frame, "button", "확인")
