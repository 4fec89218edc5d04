"""A customer who reissues their certificate on the PC site, from the first page to the last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from steps.visit import Lost

if TYPE_CHECKING:
    from guidewalk.screen.model import Node
    from steps.handset import Handset
    from steps.visit import Visit

ISSUED = re.compile(r"금융인증서가 발급되었습니다")
TOLD = re.compile(r"재발급 안내")


class Reissue:
    """The way through the bank's screens. Every method raises `Lost` where one lacks its need.

    Args:
        visit: the customer before the PC site.
    """

    face: ClassVar[str] = "pc"

    def __init__(self, visit: Visit) -> None:
        self._visit = visit

    def begin(self) -> Node:
        """Go as far as where the bank knows the customer and offers to reissue.

        Returns:
            What it says there.
        """
        offer = self.offer()
        if offer is None:
            raise Lost(TOLD.pattern)
        return offer

    def offer(self) -> Node | None:
        """What the bank says of reissuing once it knows the customer.

        Returns:
            Where it says so; None if it does not.
        """
        self._visit.open(self.face)
        self._visit.press("인증센터", "개인", "금융인증서 발급/재발급", "전체약관보기", "전체동의")
        self._visit.fill("국민은행 ID", "주민등록번호")
        self._visit.press("확인")
        return self._visit.says(TOLD)

    def go_through(self, handset: Handset) -> Node:
        """Reissue.

        Args:
            handset: the customer's telephone.

        Returns:
            What the bank says in the end.
        """
        self.begin()
        self._visit.press("재발급 동의")
        self._telephone(handset)
        self._prove()
        self._issue(handset)
        return self._visit.see(ISSUED)

    def _telephone(self, handset: Handset) -> None:
        self._visit.press("인증받기")
        self._visit.choose("휴대폰 번호")
        self._visit.press("확인")
        code = self._visit.shown("승인번호")
        if handset.answer() is None:
            raise Lost("전화")
        handset.key_in(code)
        if not handset.hung_up():
            raise Lost("통화 종료")
        self._visit.press("전화승인완료")

    def _prove(self) -> None:
        self._visit.fill("출금계좌", "계좌비밀번호")
        self._visit.choose("보안카드")
        self._visit.fill("일련번호 끝 4자리", "비밀번호")
        self._visit.press("확인")
        self._visit.fill("이메일", "휴대폰번호")
        self._visit.press("확인")

    def _issue(self, handset: Handset) -> None:
        self._visit.fill("이름", "휴대폰번호", "생년월일")
        self._visit.press("확인")
        if not handset.reply(self._visit.shown("숫자")):
            raise Lost("문자")
        self._visit.device.learn()
        self._visit.fill("금융인증서 비밀번호")
        self._visit.press("확인")
