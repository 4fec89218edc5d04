"""A person with the app in one page and the telephone's calls and messages in another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from browser_people import People

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class AppPeople(People):
    """Two pages of one person: the app in one, calls and messages in the other."""

    def key_in(self, box: str, digits: str) -> None:
        """Tap a box and type on the keypad that comes up."""
        self.page.get_by_role("textbox", name=box, exact=True).tap()
        pad = self.page.get_by_role("dialog", name="보안 키패드", exact=True)
        for digit in digits:
            pad.get_by_role("button", name=digit, exact=True).tap()

    def draw(self, points: Sequence[int]) -> None:
        """Draw a pattern with the mouse, in as few moves as there are points."""
        places = []
        for point in points:
            box = self.page.get_by_role("img", name=f"{point}번 점", exact=True).bounding_box()
            assert box is not None
            places.append((box["x"] + box["width"] / 2, box["y"] + box["height"] / 2))
        mouse = self.page.mouse
        mouse.move(*places[0])
        mouse.down()
        for place in places[1:]:
            mouse.move(*place)
        mouse.up()

    def draw_with_a_finger(self, points: Sequence[int]) -> None:
        """Draw a pattern as a touch screen tells it."""
        session = self.page.context.new_cdp_session(self.page)
        for at, point in enumerate(points):
            box = self.page.get_by_role("img", name=f"{point}번 점", exact=True).bounding_box()
            assert box is not None
            place = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
            kind = "touchMove" if at else "touchStart"
            session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [place]})
        session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def tap(self, role: Literal["button", "tab", "menuitem"], name: str) -> None:
        self.page.get_by_role(role, name=name, exact=True).tap()

    # The way, a piece at a time; `seen` is told the name of each screen as it comes.

    def to_terms(self, seen: Callable[[str], None] = lambda _: None) -> None:
        self.page.goto(f"{self.site}/app/")
        self.see("KB스타뱅킹")
        seen("start")
        self.tap("button", "전체메뉴")
        self.see("전체메뉴")
        seen("menu")
        self.tap("tab", "인증/보안")
        menu = self.page.get_by_role("menu", name="금융인증서", exact=True)
        menu.get_by_role("menuitem", name="인증서발급/재발급", exact=True).wait_for()
        seen("security")
        self.tap("menuitem", "인증서발급/재발급")
        self.see("금융인증서")
        seen("certificate")
        self.tap("button", "금융인증서 발급/재발급")
        self.see("약관동의")
        seen("terms")

    def to_identity(self, seen: Callable[[str], None] = lambda _: None) -> None:
        self.to_terms(seen)
        self.tap("button", "약관 전체 동의")
        self.page.get_by_role("dialog", name="약관 내용", exact=True).wait_for()
        seen("sheet")
        self.tap("button", "전체동의")
        seen("agreed")
        self.tap("button", "다음")
        self.see("본인 인증")
        seen("identity")

    def by_text(self, seen: Callable[[str], None] = lambda _: None) -> None:
        self.page.get_by_role("radio", name="연락처 본인인증", exact=True).tap()
        self.tap("button", "확인")
        self.see("본인 인증 진행 중")
        seen("text")
        digits = self.page.get_by_role("status", name="숫자", exact=True).inner_text()
        self.handset.goto(f"{self.site}{self.made['handset']}")
        self.type("답장", digits, self.handset)
        self.click("button", "보내기", self.handset)

    def by_call(self, seen: Callable[[str], None] = lambda _: None) -> None:
        self.page.get_by_role("radio", name="ARS 본인인증", exact=True).tap()
        self.tap("button", "확인")
        self.see("본인 인증 진행 중")
        seen("call")
        code = self.page.get_by_role("status", name="승인번호", exact=True).inner_text()
        self.handset.goto(f"{self.site}{self.made['handset']}")
        self.click("button", "받기", self.handset)
        for digit in code:
            self.click("button", digit, self.handset)

    def to_pattern(self, seen: Callable[[str], None] = lambda _: None) -> None:
        self.see("출금계좌 비밀번호 입력")
        seen("account password")
        self.key_in("출금계좌 비밀번호", self.values["출금계좌 비밀번호"][:2])
        seen("keypad")
        self.page.keyboard.press("Escape")
        self.key_in("출금계좌 비밀번호", self.values["출금계좌 비밀번호"])
        self.see("국민은행 인증서 비밀번호 입력")
        seen("kb password")
        self.key_in("국민은행 인증서 비밀번호", self.values["국민은행 인증서 비밀번호"])
        self.see("본인 확인")
        seen("account")
        self.type("출금 계좌번호", self.values["출금계좌번호"])
        self.tap("button", "다음")
        self.see("KB국민인증서 인증")
        seen("pattern")

    def to_done(self, seen: Callable[[str], None] = lambda _: None) -> None:
        self.see("고객정보 확인")
        seen("review")
        self.tap("button", "다음")
        self.see("금융인증서 비밀번호 등록")
        seen("new password")
        for box in ("금융인증서 비밀번호", "금융인증서 비밀번호 확인"):
            self.key_in(box, self.values["금융인증서 비밀번호"])
        self.see("금융인증서가 발급되었습니다")
        seen("done")
