"""The public agency, which knows the bank only by its certificates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from steps.visit import Answer, Visit

_WELCOME = re.compile(r"님, (?:안녕하세요|환영합니다)")
_DOCUMENT = re.compile(r"증명서가 발급되었습니다")


class PublicAgency:
    """The agency's site. Every method raises `Lost` where a page lacks what it needs.

    Args:
        visit: the customer before it.
    """

    face: ClassVar[str] = "agency"

    def __init__(self, visit: Visit) -> None:
        self._visit = visit

    def sign_in(self, serial: str | None = None) -> Answer:
        """Sign in with a certificate, in the authority's window.

        Args:
            serial: serial number of the certificate; None for the latest one.

        Returns:
            What the agency says.
        """
        self._visit.open(self.face)
        self._visit.press("금융인증서로 로그인")
        self._show_certificate(serial)
        return self._visit.answer(_WELCOME)

    def print_document(self) -> Answer:
        """Sign in, and have a document printed.

        Returns:
            What the agency says.
        """
        answer = self.sign_in()
        if not answer.done:
            return answer
        self._visit.press("증명서 발급")
        self._show_certificate()
        return self._visit.answer(_DOCUMENT)

    def _show_certificate(self, serial: str | None = None) -> None:
        which = {} if serial is None else {"인증서 일련번호": serial}
        self._visit.fill("국민은행 ID", "금융인증서 비밀번호", given=which)
        self._visit.send("확인")
