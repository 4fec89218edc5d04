"""A customer who reissues their certificate in the app, from its start screen to the last."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from steps.reissue import ISSUED, TOLD
from steps.visit import Lost

if TYPE_CHECKING:
    from guidewalk.screen.model import Node
    from steps.handset import Handset
    from steps.visit import Visit


class AppReissue:
    """The way through the app's screens. Every method raises `Lost` where one lacks its need.

    Args:
        visit: the customer before the app.
    """

    face: ClassVar[str] = "app"

    def __init__(self, visit: Visit) -> None:
        self._visit = visit

    def go_through(self, handset: Handset) -> Node:
        """Reissue.

        Args:
            handset: the customer's telephone.

        Returns:
            What the app says in the end.
        """
        self._visit.open(self.face)
        self._visit.press("전체메뉴", "인증/보안", "인증서발급/재발급", "금융인증서 발급/재발급")
        self._visit.press("약관 전체 동의", "전체동의", "다음")
        self._approve(handset)
        self._visit.see(TOLD)
        self._visit.press("재발급 동의")
        self._prove()
        self._visit.fill("금융인증서 비밀번호")
        return self._visit.see(ISSUED)

    def _approve(self, handset: Handset) -> None:
        self._visit.choose("연락처 본인인증")
        self._visit.press("확인")
        if not handset.reply(self._visit.shown("숫자")):
            raise Lost("문자")
        self._visit.device.learn()

    def _prove(self) -> None:
        self._visit.fill("출금계좌 비밀번호")
        self._visit.fill("국민은행 인증서 비밀번호")
        self._visit.fill("출금 계좌번호")
        self._visit.press("다음")
        self._visit.fill("KB국민인증서 패턴")
        self._visit.press("다음")
