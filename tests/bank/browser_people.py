"""A person at two pages, the bank and the telephone, and their way past every screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import pyotp
from playwright.sync_api import FrameLocator, Page

if TYPE_CHECKING:
    from collections.abc import Iterator

Where = Page | FrameLocator
Pressed = Literal["tab", "button", "link"]


@dataclass
class People:
    """Two pages of one person: the bank in one, the telephone in the other."""

    page: Page
    handset: Page
    site: str
    made: dict[str, Any]

    @property
    def values(self) -> dict[str, Any]:
        return self.made["values"]

    @property
    def frame(self) -> FrameLocator:
        return self.page.frame_locator("iframe[title='금융인증서 발급']")

    def click(self, role: Pressed, name: str, where: Where | None = None) -> None:
        (where or self.page).get_by_role(role, name=name, exact=True).click()

    def type(self, name: str, text: str, where: Where | None = None) -> None:
        (where or self.page).get_by_role("textbox", name=name, exact=True).fill(text)

    def see(self, heading: str, where: Where | None = None) -> None:
        found = (where or self.page).get_by_role("heading", level=1, name=heading, exact=True)
        found.wait_for()

    # The way to a screen, so that a test can begin there.

    def to_identity(self) -> None:
        self.page.goto(f"{self.site}/certificate")
        self.click("tab", "금융인증서 발급/재발급")
        self.click("button", "전체동의")
        self.see("사용자 확인")

    def to_number(self) -> None:
        self.to_identity()
        self.type("국민은행 ID", self.values["국민은행 ID"])
        front, back = self.values["주민등록번호"].split("-")
        group = self.page.get_by_role("group", name="주민등록번호", exact=True)
        group.get_by_role("textbox", name="앞 6자리", exact=True).fill(front)
        group.get_by_role("textbox", name="뒤 7자리", exact=True).fill(back)
        self.click("button", "확인")
        self.click("button", "인증받기")
        self.see("전화인증 번호 선택")

    def take_call(self) -> None:
        self.handset.goto(f"{self.site}{self.made['handset']}")
        self.page.get_by_role("radio", name="휴대폰 번호", exact=True).check()
        self.click("button", "확인")
        code = self.page.get_by_role("status", name="승인번호", exact=True).inner_text()
        self.click("button", "받기", self.handset)
        for digit in code:
            self.click("button", digit, self.handset)
        self.handset.get_by_role("heading", name="통화가 종료되었습니다").wait_for()
        self.click("button", "전화승인완료")
        self.see("출금계좌 확인")

    def fill_account(self) -> None:
        box = self.page.get_by_role("combobox", name="출금계좌", exact=True)
        box.select_option(self.values["출금계좌"])
        self.type("계좌비밀번호", self.values["계좌비밀번호"])


def all_screens(people: People) -> Iterator[tuple[str, Page]]:
    """Go the whole way, giving each screen as it comes."""
    page, handset, values = people.page, people.handset, people.values
    for path in ("/", "/menu/certificates", "/certificate", "/closed", "/nowhere", "/lab/"):
        page.goto(f"{people.site}{path}")
        yield path, page
    people.to_identity()
    yield "identity", page
    people.click("button", "확인")
    yield "identity refused", page
    people.click("button", "ID를 모르시는 경우")
    yield "lookup", page
    page.goto(f"{people.site}/certificate/terms")
    people.click("button", "전체약관보기")
    yield "terms", page
    people.to_number()
    yield "number", page
    people.click("link", "고객정보수정")
    yield "contact", page
    page.goto(f"{people.site}/certificate/telephone")
    yield "telephone", page
    people.click("button", "인증받기")
    handset.goto(f"{people.site}{people.made['handset']}")
    yield "handset quiet", handset
    page.get_by_role("radio", name="휴대폰 번호", exact=True).check()
    people.click("button", "확인")
    people.see("전화 승인")
    yield "call", page
    handset.get_by_role("button", name="받기", exact=True).wait_for()
    yield "handset ringing", handset
    people.click("button", "받기", handset)
    handset.get_by_role("button", name="통화 종료", exact=True).wait_for()
    yield "handset talking", handset
    for digit in page.get_by_role("status", name="승인번호", exact=True).inner_text():
        people.click("button", digit, handset)
    handset.get_by_role("heading", name="통화가 종료되었습니다").wait_for()
    people.click("button", "전화승인완료")
    people.see("출금계좌 확인")
    page.get_by_role("radio", name="보안카드", exact=True).check()
    yield "means", page
    people.fill_account()
    page.get_by_role("radio", name="OTP", exact=True).check()
    people.type("OTP 번호", pyotp.TOTP(values["OTP"]["secret"]).now())
    people.click("button", "확인")
    people.see("세부정보 입력")
    yield "details", page
    yield from window_screens(people)


def window_screens(people: People) -> Iterator[tuple[str, Page]]:
    page, frame, values = people.page, people.frame, people.values
    people.type("이메일", values["이메일"])
    people.type("휴대폰번호", values["휴대폰 번호"])
    people.click("button", "확인")
    people.see("본인확인", frame)
    yield "window identity", page
    people.type("이름", values["이름"], frame)
    people.type("휴대폰번호", values["휴대폰 번호"], frame)
    people.type("생년월일", values["생년월일"], frame)
    people.click("button", "확인", frame)
    people.see("문자 인증", frame)
    yield "window text", page
    digits = frame.get_by_role("status", name="숫자", exact=True).inner_text()
    people.type("답장", digits, people.handset)
    people.click("button", "보내기", people.handset)
    people.see("금융인증서 비밀번호 등록", frame)
    yield "window password", page
    yield "handset messages", people.handset
    people.type("금융인증서 비밀번호", values["금융인증서 비밀번호"], frame)
    people.type("금융인증서 비밀번호 확인", values["금융인증서 비밀번호"], frame)
    people.click("button", "확인", frame)
    people.see("금융인증서가 발급되었습니다")
    yield "done", page
