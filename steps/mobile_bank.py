"""The bank's app, as a customer uses it with their certificate."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from steps.notice import NOTICE

if TYPE_CHECKING:
    from guidewalk.screen.model import Node
    from steps.visit import Answer, Visit

_WELCOME = re.compile(r"환영합니다")


class MobileBank:
    """The app. Every method raises `Lost` where a page lacks what it needs.

    Args:
        visit: the customer before it.
    """

    face: ClassVar[str] = "app"

    def __init__(self, visit: Visit) -> None:
        self._visit = visit

    def sign_in(self) -> Answer:
        """Sign in with the certificate; its password is typed on the app's own keypad.

        Returns:
            What the bank says.
        """
        self._visit.open(self.face)
        self._visit.press("로그인")
        self._visit.fill("국민은행 ID", "금융인증서 비밀번호")
        return self._visit.answer(_WELCOME)

    def notice(self) -> Node | None:
        """What the app tells a customer of the end of their certificate, right after signing in.

        Returns:
            Its notice; None if it gives none.
        """
        self.sign_in()
        self._visit.see(_WELCOME)
        return self._visit.says(NOTICE)
