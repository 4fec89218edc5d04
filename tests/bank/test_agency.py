"""The public agency without a browser: who is signed in, who is refused and with what reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import httpx
import pytest
from bank_client import Made, Pc

if TYPE_CHECKING:
    from collections.abc import Callable

_HANDED = re.compile(r'data-certificate="([^"]+)" data-signature="([^"]+)"')


class Agency(Pc):
    """The agency in one session, with the authority's window beside it."""

    def __init__(self, origins: dict[str, str], customer: Made) -> None:
        super().__init__({"bank": origins["agency"]}, customer)

    def window(self, **instead: str) -> Pc:
        """Open the window of the page in sight, and fill it in."""
        found = re.search(r'<iframe[^>]* src="([^"]+)"', self.page.text)
        assert found is not None, self.page.text
        window = Pc({"bank": found[1].rsplit("/s/", 1)[0]}, self.customer)
        values = self.customer.values
        fields = {
            "bank_id": values["국민은행 ID"],
            "certificate_password": values["금융인증서 비밀번호"],
        }
        window.get(found[1])
        window.send(press="confirm", **{**fields, **instead})
        return window

    def sign(self, **instead: str) -> Agency:
        """Sign in the window, and hand over what it gives."""
        with self.window(**instead) as window:
            handed = _HANDED.search(window.page.text)
            assert handed is not None, window.summary
        self.send(certificate=handed[1], signature=handed[2])
        return self


def held(days_ago: float, **more: bool) -> dict[str, object]:
    return {"certificate": {"issued_days_ago": days_ago, **more}}


def test_a_valid_certificate_signs_in_and_prints_a_document(
    origins: dict[str, str], make: Callable[..., Made]
):
    with Agency(origins, make(**held(0))) as agency:
        agency.get("/login")
        name = agency.customer.values["성명"]
        assert agency.sign().heading == f"{name}님, 안녕하세요"
        agency.get("/services/sign")
        assert agency.heading == f"{name}님, 안녕하세요"
        agency.send(press="print")
        assert agency.sign().heading == "증명서가 발급되었습니다"
        assert name in agency.page.text
        assert "문서확인번호" in agency.page.text


@pytest.mark.parametrize(
    ("wish", "reason"),
    [(held(732), "유효기간이 만료된 인증서입니다."), (held(1, revoked=True), "폐기된 인증서")],
)
def test_a_certificate_that_is_worth_nothing_is_refused_with_the_reason(
    wish: dict[str, object], reason: str, origins: dict[str, str], make: Callable[..., Made]
):
    with Agency(origins, make(**wish)) as agency:
        agency.get("/login")
        assert reason in agency.sign().summary
        assert agency.heading == "금융인증서 로그인"
        agency.get("/services")
        assert "환영" not in agency.page.text
        assert "안녕하세요" not in agency.heading


def test_who_has_no_certificate_is_told_so_in_the_window(origins: dict[str, str], customer: Made):
    with Agency(origins, customer) as agency:
        agency.get("/login")
        with agency.window() as window:
            assert "발급받은 금융인증서가 없습니다" in window.summary


def test_five_wrong_passwords_lock_the_holder(origins: dict[str, str], make: Callable[..., Made]):
    made = make(**held(0))
    wrong = "".join(str((int(digit) + 1) % 10) for digit in made.values["금융인증서 비밀번호"])
    with Agency(origins, made) as agency:
        agency.get("/login")
        for left in (4, 3, 2, 1):
            with agency.window(certificate_password=wrong) as window:
                assert f"남은 횟수: {left}회" in window.errors["certificate_password"]
        for password in (wrong, made.values["금융인증서 비밀번호"]):
            with agency.window(certificate_password=password) as window:
                assert "이용이 정지되었습니다" in window.summary
    assert made.lab()["locked"]


def test_the_former_certificate_is_refused_and_the_new_one_taken(
    origins: dict[str, str], make: Callable[..., Made]
):
    made = make(**held(100))
    [former] = made.lab()["certificates"]
    with Pc(origins, made) as pc:
        pc.to_done()
    with Agency(origins, made) as agency:
        agency.get("/login")
        assert "폐기된 인증서" in agency.sign(certificate_serial=former["serial"]).summary
        assert agency.sign().heading.endswith("님, 안녕하세요")


def test_a_signature_is_good_for_one_challenge(origins: dict[str, str], make: Callable[..., Made]):
    made = make(**held(0))
    with Agency(origins, made) as agency, Agency(origins, made) as other:
        agency.get("/login")
        with agency.window() as window:
            handed = _HANDED.search(window.page.text)
        assert handed is not None
        signed = {"certificate": handed[1], "signature": handed[2]}
        other.get("/login")
        other.send(**signed)
        assert "전자서명이 올바르지 않습니다" in other.summary
        agency.send(**signed)
        assert agency.heading.endswith("님, 안녕하세요")


def test_only_the_one_who_signed_in_gets_the_document(
    origins: dict[str, str], make: Callable[..., Made]
):
    other = make(**held(0))
    with Agency(origins, make(**held(0))) as agency:
        agency.get("/login")
        agency.sign().send(press="print")
        values = other.values
        agency.sign(
            bank_id=values["국민은행 ID"], certificate_password=values["금융인증서 비밀번호"]
        )
        assert "로그인한 분의 금융인증서가 아닙니다" in agency.summary


def test_nothing_handed_over_is_nothing_believed(origins: dict[str, str], customer: Made):
    with Agency(origins, customer) as agency:
        agency.get("/login")
        agency.send()
        assert agency.page.status_code == 422
        agency.send(certificate="nonsense", signature="nonsense")
        assert agency.page.status_code == 422
        assert agency.heading == "금융인증서 로그인"


def test_services_are_for_who_has_signed_in(origins: dict[str, str], customer: Made):
    with Agency(origins, customer) as agency:
        for path in ("/services", "/services/sign", "/services/document"):
            assert agency.get(path).url.path == "/"
            assert agency.heading == "모의 민원24 (공공기관)"


def test_the_agency_is_a_site_of_its_own(origins: dict[str, str], lab: httpx.Client):
    assert len(set(origins.values())) == 3
    assert lab.get("/lab").json()["faces"]["agency"] == f"{origins['agency']}/"
    for path in ("/certificate", "/lab", "/app/"):
        assert httpx.get(f"{origins['agency']}{path}").status_code == 404


def test_the_authority_publishes_its_own_certificate(origins: dict[str, str]):
    assert "BEGIN CERTIFICATE" in httpx.get(f"{origins['authority']}/root.pem").text


def test_an_agency_that_has_drifted_takes_a_revoked_certificate_but_no_expired_one(
    origins: dict[str, str], make: Callable[..., Made]
):
    drifts = ["agency-accepts-revoked"]
    with Agency(origins, make(drifts=drifts, **held(1, revoked=True))) as agency:
        agency.get("/login")
        assert agency.sign().heading.endswith("님, 안녕하세요")
    with Agency(origins, make(drifts=drifts, **held(800))) as agency:
        agency.get("/login")
        assert "만료된 인증서" in agency.sign().summary
