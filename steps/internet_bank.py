"""The bank's PC site, as a customer uses it with their certificate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from steps.notice import NOTICE

if TYPE_CHECKING:
    from guidewalk.screen.model import Node
    from steps.visit import Answer, Visit

_WELCOME = re.compile(r"환영합니다")
_TRANSFERRED = re.compile(r"이체가 완료되었습니다")
_REMITTED = re.compile(r"해외송금이 완료되었습니다")
_DAY = len("2026-11-23")
_TO = "110-1234-5678-900"  # digits like an account's; the bank sends no money anywhere


@dataclass(frozen=True, slots=True)
class Validity:
    """What the bank says of a certificate's time.

    Attributes:
        start: the day of its issue.
        end: its last day.
        node: where the bank says so.
    """

    start: date
    end: date
    node: Node


class InternetBank:
    """The PC site. Every method raises `Lost` where a page lacks what it needs.

    Args:
        visit: the customer before it.
    """

    face: ClassVar[str] = "pc"

    def __init__(self, visit: Visit) -> None:
        self._visit = visit

    def sign_in(self, serial: str | None = None) -> Answer:
        """Sign in with a certificate.

        Args:
            serial: serial number of the certificate; None for the latest one.

        Returns:
            What the bank says.
        """
        self._visit.open(self.face)
        self._visit.press("로그인")
        which = {} if serial is None else {"인증서 일련번호": serial}
        self._visit.fill("국민은행 ID", "금융인증서 비밀번호", given=which)
        self._visit.send("로그인")
        return self._visit.answer(_WELCOME)

    def transfer(self) -> Answer:
        """Send money to an account; only the order is signed with the certificate.

        Returns:
            What the bank says.
        """
        self._sign_in_by_id()
        self._visit.press("이체", "즉시이체")
        self._visit.fill("출금계좌", given={"입금계좌번호": _TO, "금액": "1000"})
        self._visit.press("다음")
        self._visit.fill("금융인증서 비밀번호")
        self._visit.send("이체")
        return self._visit.answer(_TRANSFERRED)

    def remit(self) -> Answer:
        """Send money abroad; only the order is signed with the certificate.

        Returns:
            What the bank says.
        """
        self._sign_in_by_id()
        self._visit.press("이체", "해외송금")
        abroad = {"받는 나라": "미국", "받는 분": "HONG GILDONG", "금액(USD)": "100"}
        self._visit.fill("출금계좌", given=abroad)
        self._visit.press("다음")
        self._visit.fill("금융인증서 비밀번호")
        self._visit.send("송금")
        return self._visit.answer(_REMITTED)

    def validity(self) -> Validity:
        """From when and until when the bank says that the certificate is valid.

        Returns:
            What its page about the customer's certificates says.
        """
        self._sign_in_by_id()
        self._visit.press("인증서 관리")
        start, end = self._visit.shown("발급일시"), self._visit.shown("만료일시")
        node = self._visit.see(re.compile("인증서 관리"))
        return Validity(date.fromisoformat(start[:_DAY]), date.fromisoformat(end[:_DAY]), node)

    def told(self, words: re.Pattern[str]) -> Node:
        """Something that the bank says right after signing in.

        Args:
            words: of it.

        Returns:
            Where it says so.
        """
        self._sign_in_by_id()
        return self._visit.see(words)

    def notice(self) -> Node | None:
        """What the bank tells a customer of the end of their certificate, right after signing in.

        Returns:
            Its notice; None if it gives none.
        """
        self._sign_in_by_id()
        return self._visit.says(NOTICE)

    def _sign_in_by_id(self) -> None:
        """Sign in without a certificate, so that only what follows depends on one."""
        self._visit.open(self.face)
        self._visit.press("로그인", "아이디 로그인")
        self._visit.fill("국민은행 ID", "사용자암호")
        self._visit.send("로그인")
        self._visit.see(_WELCOME)
