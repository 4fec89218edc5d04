"""The life of a certificate: reissued, running out, expired, revoked; and what it is good for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from app_client import App
from bank_client import Made, Pc
from cryptography import x509
from hypothesis import given
from hypothesis import strategies as st

from mock_bank.rules.worth import Status, days_left, worth

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
EXPIRED = "유효기간이 만료된 인증서입니다. 인증센터에서 재발급해 주십시오."
REVOKED = "폐기된 인증서입니다."
NONE = "발급받은 금융인증서가 없습니다."
NOTICE = "인증서 만료 안내"


@given(st.timedeltas(timedelta(0), timedelta(days=4000)))
def test_a_certificate_is_valid_to_its_last_moment_and_not_beyond(left: timedelta):
    assert worth(NOW + left, None, NOW) is Status.VALID
    assert worth(NOW, None, NOW + left + timedelta(seconds=1)) is Status.EXPIRED
    assert worth(NOW + left, NOW, NOW) is Status.REVOKED


def test_days_are_counted_by_the_calendar_in_korea():
    end = datetime(2026, 12, 1, 0, 30, tzinfo=UTC)  # half past nine in Seoul
    assert days_left(end, datetime(2026, 11, 30, 14, 59, tzinfo=UTC)) == 1
    assert days_left(end, datetime(2026, 11, 30, 15, 1, tzinfo=UTC)) == 0


def held(days_ago: float = 0, **more: bool) -> dict[str, Any]:
    return {"certificate": {"issued_days_ago": days_ago, **more}}


def sign_in(pc: Pc, path: str = "/login", **instead: str) -> Pc:
    values = pc.customer.values
    fields = {
        "bank_id": values["국민은행 ID"],
        "certificate_password": values["금융인증서 비밀번호"],
    }
    pc.get(path)
    pc.send(**({} if path.startswith("/app") else {"press": "login"}), **{**fields, **instead})
    return pc


def sign_in_by_id(pc: Pc) -> Pc:
    pc.get("/login")
    pc.get("/login/id")
    values = pc.customer.values
    pc.send(press="login", bank_id=values["국민은행 ID"], login_password=values["사용자암호"])
    assert pc.heading == f"{values['고객명']}님, 환영합니다"
    return pc


def order(pc: Pc, what: str) -> Pc:
    """Fill in a transfer or a remittance, up to the page that asks for the certificate."""
    to = {
        "transfer": {"to_account": "123456-04-123456", "amount": "100,000"},
        "remittance": {"country": "미국", "to_person": "John Doe", "amount": "500"},
    }[what]
    pc.get(f"/banking/{what}")
    pc.send(press="next", account=pc.customer.values["출금계좌"], **to)
    return pc


def send(pc: Pc, what: str, **instead: str) -> Pc:
    order(pc, what)
    password = pc.customer.values["금융인증서 비밀번호"]
    pc.send(press="send", **{"certificate_password": password, **instead})
    return pc


def test_a_valid_certificate_signs_in_and_sends_money_at_home_and_abroad(
    origins: dict[str, str], make: Callable[..., Made]
):
    with Pc(origins, make(**held())) as pc:
        assert sign_in(pc).heading == f"{pc.customer.values['고객명']}님, 환영합니다"
        assert send(pc, "transfer").heading == "이체가 완료되었습니다"
        assert "100,000원" in pc.page.text
        assert send(pc, "remittance").heading == "해외송금이 완료되었습니다"
        assert "USD 500" in pc.page.text


def test_a_valid_certificate_signs_in_to_the_app(
    origins: dict[str, str], make: Callable[..., Made]
):
    with App(origins, make(**held())) as app:
        assert sign_in(app, "/app/login").heading.endswith("님, 환영합니다")
        assert "금융인증서 만료일" in app.page.text


WORTHLESS = [({}, NONE), (held(731 + 1), EXPIRED), (held(1, revoked=True), REVOKED)]


@pytest.mark.parametrize(("wish", "reason"), WORTHLESS)
@pytest.mark.parametrize("path", ["/login", "/app/login"])
def test_a_certificate_that_is_worth_nothing_does_not_sign_in(
    path: str, wish: dict[str, Any], reason: str, origins: dict[str, str], make: Callable[..., Made]
):
    with Pc(origins, make(**wish)) as pc:
        sign_in(pc, path)
        assert pc.heading == "금융인증서 로그인"
        assert reason in pc.summary


@pytest.mark.parametrize(("wish", "reason"), WORTHLESS)
@pytest.mark.parametrize("what", ["transfer", "remittance"])
def test_a_certificate_that_is_worth_nothing_sends_no_money(
    what: str, wish: dict[str, Any], reason: str, origins: dict[str, str], make: Callable[..., Made]
):
    with Pc(origins, make(**wish)) as pc:
        send(sign_in_by_id(pc), what)
        assert reason in pc.summary
        assert "완료" not in pc.heading


@pytest.mark.parametrize("use", ["sign-in", "app", "transfer", "remittance"])
def test_five_wrong_passwords_of_a_certificate_lock_its_holder(
    use: str, origins: dict[str, str], make: Callable[..., Made]
):
    made = make(**held())
    wrong = "".join(str((int(digit) + 1) % 10) for digit in made.values["금융인증서 비밀번호"])
    with Pc(origins, made) as pc:
        if use in ("transfer", "remittance"):
            order(sign_in_by_id(pc), use)
        for left in (4, 3, 2, 1, 0):
            if use in ("transfer", "remittance"):
                pc.send(press="send", certificate_password=wrong)
            else:
                sign_in(pc, "/app/login" if use == "app" else "/login", certificate_password=wrong)
            if left:
                assert f"남은 횟수: {left}회" in pc.errors["certificate_password"]
        assert pc.heading == "이용이 정지되었습니다"
        assert made.lab()["locked"]


def test_a_transfer_sent_twice_is_done_once(origins: dict[str, str], make: Callable[..., Made]):
    with Pc(origins, make(**held())) as pc:
        order(sign_in(pc), "transfer")
        page, form = pc.page.url, pc.hidden()
        fields = {"certificate_password": pc.customer.values["금융인증서 비밀번호"]}
        numbers = set()
        for _ in range(2):
            pc.page = pc.http.post(page, data={**form, **fields, "press": "send"})
            assert pc.heading == "이체가 완료되었습니다"
            numbers.add(pc.page.text.split("paid_number-label")[2][2:10])
        assert len(numbers) == 1
        pc.get("/banking/transfer/confirm")
        assert pc.heading == "이체가 완료되었습니다"


def test_money_goes_to_another_account_and_is_more_than_nothing(
    origins: dict[str, str], make: Callable[..., Made]
):
    with Pc(origins, make(**held())) as pc:
        sign_in(pc).get("/banking/transfer")
        own = pc.customer.values["출금계좌"]
        pc.send(press="next", account=own, to_account=own, amount="100")
        assert "다른 계좌" in pc.errors["to_account"]
        for amount in ("0", "-5", "12.5", "많이"):
            pc.send(press="next", account=own, to_account="123456-04-123456", amount=amount)
            assert set(pc.errors) == {"amount"}
        pc.get("/banking/remittance")
        pc.send(press="next", account=own, country="달나라", to_person="A", amount="1")
        assert set(pc.errors) == {"country"}


@pytest.mark.parametrize(
    "path", ["/banking", "/banking/transfer", "/banking/remittance", "/banking/certificates"]
)
def test_banking_is_for_who_has_signed_in(pc: Pc, path: str):
    pc.get(path)
    assert pc.heading == "금융인증서 로그인"
    assert "로그인이 필요한" in pc.notice


def test_signing_out_ends_it(origins: dict[str, str], make: Callable[..., Made]):
    with Pc(origins, make(**held())) as pc:
        sign_in(pc).get("/banking")
        pc.send(press="logout")
        assert pc.heading == "국민은행"
        pc.get("/banking")
        assert pc.heading == "금융인증서 로그인"


def notice_on(origins: dict[str, str], made: Made) -> list[bool]:
    """Whether the notice stands after signing in and at home, on the PC and in the app."""
    seen = []
    for path, home in (("/login", "/"), ("/app/login", "/app/")):
        with Pc(origins, made) as face:
            assert sign_in(face, path).heading.endswith("환영합니다")
            seen.append(NOTICE in face.page.text)
            seen.append(NOTICE in face.get(home).text)
    return seen


@pytest.mark.parametrize(("left", "told"), [(31, False), (30, True), (1, True)])
def test_the_bank_tells_of_the_end_from_thirty_days_before(
    left: int,
    told: bool,  # noqa: FBT001
    origins: dict[str, str],
    make: Callable[..., Made],
):
    made = make(**held())
    [certificate] = made.lab()["certificates"]
    then = datetime.fromisoformat(certificate["not_after"]) - timedelta(days=left)
    made.http.put(f"/lab/customers/{made.id}/clock", json={"now": then.isoformat()})
    assert notice_on(origins, made) == [told] * 4
    if told:
        with Pc(origins, made) as pc:
            assert f"{left}일 남았습니다" in sign_in(pc).page.text


def test_who_has_not_signed_in_is_told_nothing(origins: dict[str, str], make: Callable[..., Made]):
    with Pc(origins, make(**held(725))) as pc:
        assert NOTICE not in pc.get("/").text
        assert NOTICE not in pc.get("/app/").text


def test_the_bank_says_when_each_certificate_ends_and_what_it_is_worth(
    origins: dict[str, str], make: Callable[..., Made]
):
    made = make(**held(10))
    with App(origins, made) as app:
        app.to_done()
    with Pc(origins, made) as pc:
        page = sign_in(pc).get("/banking/certificates").text
    assert page.index("유효</dd>") < page.index("폐기</dd>")
    for certificate in made.lab()["certificates"]:
        assert certificate["serial"] in page


@pytest.mark.parametrize("face", [Pc, App])
def test_a_holder_is_told_and_the_former_certificate_is_revoked_at_once(
    face: type[Pc], origins: dict[str, str], make: Callable[..., Made]
):
    made = make(**held(100))
    [former] = made.lab()["certificates"]
    with face(origins, made) as client:
        if isinstance(client, App):
            client.to_approval().answer()
        else:
            client.agree().identify()
        assert client.heading == "재발급 안내"
        assert "이전 인증서는 폐기됩니다" in client.page.text
        assert made.lab()["certificates"] == [former]
        client.to_done()
    old, new = made.lab()["certificates"]
    assert (old["status"], new["status"]) == ("revoked", "valid")
    listed = x509.load_der_x509_crl(httpx.get(f"{origins['authority']}/crl.der").content)
    assert listed.get_revoked_certificate_by_serial_number(int(old["serial"], 16)) is not None
    with Pc(origins, made) as pc:
        assert REVOKED in sign_in(pc, certificate_serial=former["serial"]).summary
        send(sign_in_by_id(pc), "transfer", certificate_serial=former["serial"])
        assert REVOKED in pc.summary
        assert send(pc, "transfer").heading == "이체가 완료되었습니다"


def test_an_expired_certificate_is_taken_the_place_of_without_any_screen_more(
    origins: dict[str, str], make: Callable[..., Made]
):
    made = make(**held(800))
    with Pc(origins, made) as pc:
        assert pc.agree().identify().heading == "ARS 인증"
        pc.to_done()
    assert [each["status"] for each in made.lab()["certificates"]] == ["expired", "valid"]


def test_another_customer_s_certificate_is_not_found(
    origins: dict[str, str], make: Callable[..., Made]
):
    other = make(**held()).lab()["certificates"][0]["serial"]
    with Pc(origins, make(**held())) as pc:
        sign_in(pc, certificate_serial=other)
        assert set(pc.errors) == {"certificate_serial"}


def test_a_browser_that_is_bound_to_nobody_goes_by_the_clock_of_who_signs_in(
    origins: dict[str, str], make: Callable[..., Made]
):
    made = make(**held())
    made.later(days=800)
    with Pc(origins, made, bound=False) as pc:
        assert EXPIRED in sign_in(pc).summary


def test_a_certificate_can_only_have_been_issued_in_the_past(lab: httpx.Client):
    for wish in (held(-1), held(1, colour="red"), {"certificate": {"issued_days_ago": "bald"}}):
        assert lab.post("/lab/customers", json=wish).status_code == 422
