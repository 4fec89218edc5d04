"""A customer with a plain HTTP client: fills forms as a browser would, follows redirects."""

from __future__ import annotations

import re
from html import unescape
from typing import Any, Self

import httpx

_HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
_HEADING = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)
_OUTPUT = re.compile(r'<output aria-labelledby="(\w+)-label">(.*?)</output>')
_FRAME = re.compile(r'<iframe[^>]* src="([^"]+)"')
_ERROR = re.compile(r'<span class="error" id="(\w+)-error">(.*?)</span>')
_SUMMARY = re.compile(r'role="alert">\s*<p>(.*?)</p>', re.DOTALL)
_NOTICE = re.compile(r'<div class="notice" role="status">(.*?)</div>', re.DOTALL)
_BOXES = re.compile(r"(\d+)번 [앞뒤] 2자리")


class Made:
    """A customer of the lab, and their telephone."""

    def __init__(self, http: httpx.Client, made: dict[str, Any]) -> None:
        self.http = http
        self.id: str = made["id"]
        self.values: dict[str, Any] = made["values"]
        self.cookies = {each["name"]: each["value"] for each in made["cookies"]}
        self.handset: str = made["handset"]
        self.made = made

    def lab(self) -> dict[str, Any]:
        return self.http.get(f"/lab/customers/{self.id}").json()

    def phone(self) -> dict[str, Any]:
        return self.http.get(f"/lab/customers/{self.id}/handset").json()

    def handset_page(self) -> str:
        return self.http.get(self.handset).text

    def later(self, **timedelta: float) -> None:
        days = sum(
            value * {"days": 1, "minutes": 1 / 1440}[unit] for unit, value in timedelta.items()
        )
        answer = self.http.put(f"/lab/customers/{self.id}/clock", json={"advance_days": days})
        assert answer.status_code == 200, answer.text

    def do(self, deed: str, **fields: str) -> httpx.Response:
        return self.http.post(f"{self.handset}/{deed}", data=fields)

    def take_call(self, code: str) -> None:
        self.do("answer")
        for digit in code:
            self.do("press", key=digit)


class Pc:
    """The PC site in one session."""

    def __init__(self, origins: dict[str, str], customer: Made, *, bound: bool = True) -> None:
        self.customer = customer
        # Without TLS there is nothing to verify, and making ready for it takes 50 ms.
        self.http = httpx.Client(
            base_url=origins["bank"],
            follow_redirects=True,
            verify=False,  # noqa: S501
            cookies=customer.cookies if bound else {},
        )
        self.page = httpx.Response(200, text="")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()

    def get(self, path: str) -> httpx.Response:
        self.page = self.http.get(path)
        return self.page

    def send(self, **fields: str) -> httpx.Response:
        """Send the form of the page in sight."""
        self.page = self.http.post(self.page.url, data={**self.hidden(), **fields})
        return self.page

    def hidden(self) -> dict[str, str]:
        return dict(_HIDDEN.findall(self.page.text))

    @property
    def heading(self) -> str:
        found = _HEADING.search(self.page.text)
        assert found is not None, self.page.text
        return unescape(found[1])

    @property
    def errors(self) -> dict[str, str]:
        # A box with a keypad keeps an empty place for what its script has to say.
        return {name: told for name, told in _ERROR.findall(self.page.text) if told}

    @property
    def summary(self) -> str:
        found = _SUMMARY.search(self.page.text)
        return found[1] if found else ""

    @property
    def notice(self) -> str:
        found = _NOTICE.search(self.page.text)
        return found[1] if found else ""

    def shown(self, name: str) -> str:
        return dict(_OUTPUT.findall(self.page.text))[name]

    # The way, a screen at a time.

    def agree(self) -> Pc:
        self.get("/certificate/terms")
        self.send(press="agree")
        return self

    def identify(self, **instead: str) -> Pc:
        front, back = self.customer.values["주민등록번호"].split("-")
        fields = {
            "bank_id": self.customer.values["국민은행 ID"],
            "rrn_front": front,
            "rrn_back": back,
        }
        self.send(press="confirm", **{**fields, **instead})
        return self

    def ask_call(self, phone: str = "mobile") -> Pc:
        self.send(press="ask")
        self.send(press="confirm", phone=phone)
        return self

    def approve(self) -> Pc:
        self.customer.take_call(self.shown("code"))
        self.send(press="approved")
        return self

    def to_means(self) -> Pc:
        return self.agree().identify().consent().ask_call().approve()

    def consent(self) -> Pc:
        """Consent to a new certificate, if there is one already."""
        if self.heading == "재발급 안내":
            self.send(press="consent")
        return self

    def account(self) -> dict[str, str]:
        values = self.customer.values
        return {"account": values["출금계좌"], "account_password": values["계좌비밀번호"]}

    def card(self) -> dict[str, str]:
        """Answer what the card is asked on the page in sight."""
        codes = self.customer.values["보안카드"]["codes"]
        first, second = self.pair()
        return {
            "means": "card",
            "card_serial": self.customer.values["일련번호 끝 4자리"],
            "card_first": codes[first][:2],
            "card_second": codes[second][2:],
        }

    def pair(self) -> tuple[str, str]:
        first, second = _BOXES.findall(self.page.text)
        return first, second

    def details(self) -> Pc:
        values = self.customer.values
        self.send(press="confirm", email=values["이메일"], mobile=values["휴대폰 번호"])
        return self

    def to_window(self) -> Pc:
        self.to_means()
        self.send(press="confirm", **self.account(), **self.card())
        return self.details()

    def frame(self) -> Frame:
        found = _FRAME.search(self.page.text)
        assert found is not None, self.page.text
        return Frame(found[1], self.customer)

    def to_done(self) -> Pc:
        with self.to_window().frame() as frame:
            frame.recognise().reply().password()
        self.send()
        return self


class Frame(Pc):
    """The authority's window."""

    def __init__(self, source: str, customer: Made) -> None:
        super().__init__({"bank": source.rsplit("/w/", 1)[0]}, customer, bound=False)
        self.source = source
        self.get(source)

    def recognise(self, **instead: str) -> Frame:
        values = self.customer.values
        fields = {
            "name": values["이름"],
            "mobile": values["휴대폰 번호"],
            "birth": values["생년월일"],
        }
        self.send(press="confirm", **{**fields, **instead})
        return self

    def reply(self) -> Frame:
        self.customer.do("reply", text=self.shown("code"))
        self.get(self.source)
        return self

    def password(self, again: str | None = None) -> Frame:
        password = self.customer.values["금융인증서 비밀번호"]
        self.send(
            press="confirm",
            certificate_password=password,
            certificate_password_again=password if again is None else again,
        )
        return self
