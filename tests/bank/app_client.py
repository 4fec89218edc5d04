"""A customer with the app, without a browser."""

from __future__ import annotations

import re
from html import unescape

from bank_client import Pc

_FACTS = re.compile(r"<dt id=\"([\w-]+)\">(.*?)</dt><dd aria-labelledby=\"[\w-]+\">(.*?)</dd>")


class App(Pc):
    """The app in one session."""

    def facts(self) -> dict[str, str]:
        """What the page defines, term to definition."""
        return {unescape(term): unescape(fact) for _, term, fact in _FACTS.findall(self.page.text)}

    def to_approval(self, method: str = "text") -> App:
        self.get("/app/issue/terms")
        self.send(press="next", **{f"term{number}": "yes" for number in range(1, 5)})
        self.send(press="confirm", method=method)
        return self

    def answer(self) -> App:
        """Reply to the text message with the digits in sight, and look again."""
        self.customer.do("reply", text=self.shown("code"))
        self.get(self.page.url.path)
        return self

    def to_secrets(self) -> App:
        self.to_approval().answer()
        if self.heading == "재발급 안내":
            self.send(press="consent")
        return self

    def to_pattern(self) -> App:
        values = self.customer.values
        self.to_secrets()
        self.send(account_password=values["출금계좌 비밀번호"])
        self.send(kb_password=values["국민은행 인증서 비밀번호"])
        self.send(press="confirm", account=values["출금계좌번호"])
        return self

    def draw(self) -> App:
        self.send(pattern="-".join(map(str, self.customer.values["KB국민인증서 패턴"])))
        return self

    def to_new_password(self) -> App:
        self.to_pattern().draw().send(press="next")
        return self

    def to_done(self) -> App:
        self.to_new_password()
        password = self.customer.values["금융인증서 비밀번호"]
        self.send(certificate_password=password, certificate_password_again=password)
        return self
