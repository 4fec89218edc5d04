"""The app without a browser: order, secrets, telephone, double posts, strangers."""

from __future__ import annotations

import time
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from app_client import App

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bank_client import Made


@pytest.fixture
def app(origins: dict[str, str], customer: Made) -> Iterator[App]:
    with App(origins, customer) as client:
        yield client


def test_the_whole_way_ends_with_one_certificate(app: App, customer: Made):
    app.to_done()
    assert app.heading == "금융인증서가 발급되었습니다"
    [certificate] = customer.lab()["certificates"]
    assert app.shown("serial") == certificate["serial"]
    assert certificate["status"] == "valid"


def test_a_telephone_nobody_has_registered_gets_nowhere(origins: dict[str, str], customer: Made):
    with App(origins, customer, bound=False) as app:
        app.get("/app/issue/terms")
        assert app.heading == "등록되지 않은 휴대폰입니다"


def test_no_screen_can_be_reached_out_of_order(app: App):
    app.get("/app/issue/certificate-password")
    assert app.heading == "금융인증서"
    assert "처음부터" in app.notice
    app.to_approval()
    for path in ("account-password", "pattern", "done", "approval-by-call", "reissue"):
        app.get(f"/app/issue/{path}")
        assert app.heading == "본인 인증 진행 중"


def test_terms_not_agreed_to_are_told(app: App):
    app.get("/app/issue/terms")
    app.send(press="next", term1="yes", term3="yes")
    assert app.page.status_code == 422
    assert app.heading == "약관동의"
    assert "모두 동의" in app.errors["consents"]


def test_the_way_of_approval_must_be_chosen(app: App):
    app.get("/app/issue/terms")
    app.send(press="next", **{f"term{number}": "yes" for number in range(1, 5)})
    app.send(press="confirm")
    assert "선택" in app.errors["method"]


def test_a_call_approves_as_well_as_a_text(app: App, customer: Made):
    app.to_approval("call")
    assert not customer.phone()["messages"]
    customer.take_call(app.shown("code"))
    app.get(app.page.url.path)
    assert app.heading == "출금계좌 비밀번호 입력"


def test_the_screen_waits_until_the_telephone_has_been_answered(app: App, customer: Made):
    app.to_approval()
    customer.do("reply", text="틀림")
    app.get(app.page.url.path)
    assert app.heading == "본인 인증 진행 중"
    assert app.page.status_code == 200
    app.answer()
    assert app.heading == "출금계좌 비밀번호 입력"


def test_a_waiting_screen_hears_of_the_answer_at_once(app: App, customer: Made):
    app.to_approval()
    code, path = app.shown("code"), app.page.url.path
    heard: list[float] = []

    def wait() -> None:
        assert app.http.get(f"{path}/wait").json() == {"next": path}
        heard.append(time.monotonic())

    listening = Thread(target=wait)
    listening.start()
    time.sleep(0.3)
    customer.do("reply", text=code)
    sent = time.monotonic()
    listening.join(5)
    assert heard
    assert heard[0] - sent < 0.3


def test_an_answer_that_comes_too_late_is_told_and_may_be_asked_again(app: App, customer: Made):
    app.to_approval()
    customer.later(minutes=4)
    app.get(app.page.url.path)
    assert "시간이 지났거나" in app.summary
    assert "다시 인증하기" in app.page.text
    app.get("/app/issue/identity")
    app.send(press="confirm", method="text")
    app.answer()
    assert app.heading == "출금계좌 비밀번호 입력"


def test_each_secret_is_told_at_its_field(app: App, customer: Made):
    values = customer.values
    app.to_secrets()
    app.send(account_password="0000" if values["출금계좌 비밀번호"] != "0000" else "1111")
    assert app.page.status_code == 422
    assert set(app.errors) == {"account_password"}
    app.send(account_password=values["출금계좌 비밀번호"])
    wrong = "".join(str((int(digit) + 1) % 10) for digit in values["국민은행 인증서 비밀번호"])
    app.send(kb_password=wrong)
    assert "남은 횟수: 4회" in app.errors["kb_password"]
    app.send(kb_password=values["국민은행 인증서 비밀번호"])
    app.send(press="confirm", account="123456-04-123456")
    assert "고객님의 계좌가 아닙니다" in app.errors["account"]


def test_the_account_is_the_one_whose_password_was_given(app: App, customer: Made):
    other = customer.lab()["accounts"][1]
    app.to_secrets()
    app.send(account_password=customer.values["출금계좌 비밀번호"])
    app.send(kb_password=customer.values["국민은행 인증서 비밀번호"])
    app.send(press="confirm", account=other)
    assert "비밀번호를 입력하신 계좌가 아닙니다" in app.errors["account"]


def test_five_wrong_patterns_lock_the_customer_and_a_short_one_is_no_try(app: App, customer: Made):
    app.to_pattern()
    app.send(pattern="1-2-3")
    assert "점 4개 이상" in app.errors["pattern"]
    assert not customer.lab()["failures"].get("pattern")
    for left in (4, 3, 2, 1):
        app.send(pattern="9-8-7-4")
        assert f"남은 횟수: {left}회" in app.errors["pattern"]
    app.send(pattern="9-8-7-4")
    assert app.heading == "이용이 정지되었습니다"
    assert customer.lab()["locked"]
    app.get("/app/issue/pattern")
    assert app.heading == "이용이 정지되었습니다"


def test_the_bank_shows_this_customer_s_data_each_beside_its_name(app: App, customer: Made):
    app.to_pattern().draw()
    assert app.heading == "고객정보 확인"
    names = ("고객명", "이메일", "주소", "전화번호")
    assert app.facts() == {name: customer.values[name] for name in names}


def test_the_new_password_is_given_twice_alike(app: App, customer: Made):
    app.to_new_password()
    app.send(certificate_password="123456", certificate_password_again="654321")  # noqa: S106
    assert set(app.errors) == {"certificate_password_again"}
    assert not customer.lab()["certificates"]


def test_a_password_sent_twice_issues_one_certificate(app: App, customer: Made):
    app.to_new_password()
    page, form = app.page.url, app.hidden()
    twice = {"certificate_password": "135790", "certificate_password_again": "135790"}
    for _ in range(2):
        app.page = app.http.post(page, data={**form, **twice})
        assert app.heading == "금융인증서가 발급되었습니다"
    assert len(customer.lab()["certificates"]) == 1


def test_a_form_without_the_session_s_token_is_refused(app: App):
    app.get("/app/issue/terms")
    app.page = app.http.post("/app/issue/terms", data={"press": "next"})
    assert app.page.status_code == 403


def test_a_session_left_alone_for_ten_minutes_ends(app: App, customer: Made):
    app.to_secrets()
    customer.later(minutes=11)
    app.send(account_password=customer.values["출금계좌 비밀번호"])
    assert app.heading == "금융인증서"
    assert "오랫동안" in app.notice


def test_pc_and_app_in_one_browser_have_sessions_of_their_own(app: App, customer: Made):
    app.to_secrets()
    app.agree().identify()
    assert app.heading == "ARS 인증"
    app.get("/app/issue/account-password")
    assert app.heading == "출금계좌 비밀번호 입력"
    assert {"bank_pc", "bank_app"} <= set(app.http.cookies)
    assert not any(customer.lab()["failures"].values())


def test_no_secret_of_the_keypad_is_ever_shown_again(app: App, customer: Made):
    app.to_secrets()
    app.send(account_password="9876")  # noqa: S106
    if customer.values["출금계좌 비밀번호"] != "9876":
        assert "9876" not in app.page.text
