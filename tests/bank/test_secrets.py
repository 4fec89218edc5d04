"""Wrong input is told at its field; five wrong tries lock the customer and nobody else."""

from __future__ import annotations

import base64
import time
from typing import TYPE_CHECKING

import pyotp
import pytest
from bank_client import Made, Pc

if TYPE_CHECKING:
    from collections.abc import Callable


def _another(text: str) -> str:
    """Digits of the same length that are surely different."""
    return text.translate(str.maketrans("0123456789", "1234567890"))


def test_an_unknown_id_is_told_at_its_field_and_what_was_typed_stays(pc: Pc):
    pc.agree().identify(bank_id="stranger99")
    assert pc.page.status_code == 422
    assert list(pc.errors) == ["bank_id"]
    assert 'value="stranger99"' in pc.page.text
    assert pc.summary


def test_registration_numbers_and_secrets_are_never_sent_back(pc: Pc, customer: Made):
    pc.agree().identify(rrn_back=_another(customer.values["주민등록번호"][-7:]))
    assert list(pc.errors) == ["rrn"]
    assert customer.values["주민등록번호"][:6] not in pc.page.text
    assert customer.values["국민은행 ID"] in pc.page.text


def test_an_empty_form_is_told_field_by_field_and_is_no_try(pc: Pc, customer: Made):
    pc.agree()
    pc.send(press="confirm")
    assert list(pc.errors) == ["bank_id", "rrn"]
    assert 'name="bank_id" type="text"' in pc.page.text
    assert pc.page.text.count("autofocus") == 1
    assert customer.lab()["failures"] == {}


def test_another_customer_s_registration_number_is_refused(
    pc: Pc, make: Callable[..., Made], customer: Made
):
    front, back = make().values["주민등록번호"].split("-")
    pc.agree().identify(rrn_front=front, rrn_back=back)
    assert "rrn" in pc.errors
    assert customer.lab()["failures"] == {"identity": 1}


def test_five_wrong_registration_numbers_lock_the_customer(pc: Pc, customer: Made):
    pc.agree()
    wrong = _another(customer.values["주민등록번호"][-7:])
    for left in (4, 3, 2, 1):
        pc.identify(rrn_back=wrong)
        assert f"{left}회" in pc.errors["rrn"]
    pc.identify(rrn_back=wrong)
    assert pc.heading == "이용이 정지되었습니다"
    assert "영업점" in pc.page.text
    assert customer.lab()["locked"] is True


def test_a_locked_customer_is_refused_with_the_right_secret_too(pc: Pc, customer: Made):
    pc.agree()
    for _ in range(5):
        pc.identify(rrn_back=_another(customer.values["주민등록번호"][-7:]))
    pc.agree().identify()
    assert pc.heading == "이용이 정지되었습니다"


def test_one_customer_s_lock_is_nobody_else_s(
    pc: Pc, customer: Made, make: Callable[..., Made], origins: dict[str, str]
):
    pc.agree()
    for _ in range(5):
        pc.identify(rrn_back=_another(customer.values["주민등록번호"][-7:]))
    with Pc(origins, make()) as other:
        other.agree().identify()
        assert other.heading == "ARS 인증"


def test_a_right_try_forgives_the_wrong_ones_before_it(pc: Pc, customer: Made):
    pc.agree()
    wrong = _another(customer.values["주민등록번호"][-7:])
    for _ in range(4):
        pc.identify(rrn_back=wrong)
    pc.identify()
    assert pc.heading == "ARS 인증"
    pc.agree()
    pc.identify(rrn_back=wrong)
    assert "4회" in pc.errors["rrn"]


def test_five_wrong_account_passwords_lock_the_customer(pc: Pc, customer: Made):
    pc.to_means()
    wrong = {**pc.account(), **pc.card()}
    wrong["account_password"] = _another(wrong["account_password"])
    pc.send(press="confirm", **wrong)
    assert list(pc.errors) == ["account_password"]
    for _ in range(4):
        pc.send(press="confirm", **wrong)
    assert pc.heading == "이용이 정지되었습니다"
    assert customer.lab()["locked"] is True


def test_wrong_serial_and_wrong_codes_are_tries_at_one_card(pc: Pc, customer: Made):
    pc.to_means()
    right = {**pc.account(), **pc.card()}
    wrong_serial = {**right, "card_serial": _another(right["card_serial"])}
    wrong_code = {**right, "card_second": _another(right["card_second"])}
    pc.send(press="confirm", **wrong_serial)
    assert list(pc.errors) == ["card_serial"]
    pc.send(press="confirm", **wrong_code)
    assert list(pc.errors) == ["card_code"]
    assert customer.lab()["failures"]["card"] == 2


def test_the_card_asks_for_the_same_two_codes_until_they_are_answered(pc: Pc):
    pc.to_means()
    pair = pc.pair()
    assert pair[0] != pair[1]
    pc.get("/certificate/means")
    assert pc.pair() == pair
    pc.send(press="confirm", **{**pc.account(), **pc.card(), "card_first": "x1"})
    assert pc.pair() == pair


def test_the_halves_are_the_front_of_the_first_and_the_back_of_the_second(pc: Pc):
    pc.to_means()
    answers = pc.card()
    swapped = {**answers, "card_first": answers["card_second"]}
    swapped["card_second"] = answers["card_first"]
    if swapped == answers:
        pytest.skip("this pair happens to read the same both ways")
    pc.send(press="confirm", **{**pc.account(), **swapped})
    assert "card_code" in pc.errors


def test_a_one_time_password_is_taken_once(pc: Pc, customer: Made):
    pc.to_means()
    otp = pyotp.TOTP(customer.values["OTP"]["secret"]).now()
    answers = {**pc.account(), "means": "otp", "otp": otp}
    pc.send(press="confirm", **answers)
    assert pc.heading == "세부정보 입력"
    pc.get("/certificate/means")
    pc.send(press="confirm", **answers)
    assert list(pc.errors) == ["otp"]


@pytest.mark.parametrize(("steps", "taken"), [(-1, True), (1, True), (-3, False), (3, False)])
def test_a_one_time_password_may_be_one_step_off(pc: Pc, customer: Made, steps: int, taken: bool):  # noqa: FBT001
    pc.to_means()
    token = pyotp.TOTP(customer.values["OTP"]["secret"])
    otp = token.at(int(time.time()) + 30 * steps)
    if not taken and any(token.verify(otp, valid_window=2) for _ in "x"):
        pytest.skip("two steps happen to share a password")
    pc.send(press="confirm", **pc.account(), means="otp", otp=otp)
    assert (pc.heading == "세부정보 입력") is taken


def test_the_bank_s_own_certificate_is_taken_by_its_password(pc: Pc, customer: Made):
    pc.to_means()
    password = customer.values["국민은행 인증서 비밀번호"]
    pc.send(press="confirm", **pc.account(), means="kb", kb_password=password + "x")
    assert list(pc.errors) == ["kb_password"]
    pc.send(press="confirm", **pc.account(), means="kb", kb_password=password)
    assert pc.heading == "세부정보 입력"


def test_a_means_must_be_chosen_and_must_exist(pc: Pc):
    pc.to_means()
    pc.send(press="confirm", **pc.account())
    assert list(pc.errors) == ["means"]
    pc.send(press="confirm", **pc.account(), means="none")
    assert list(pc.errors) == ["means"]


def test_only_the_chosen_means_is_checked(pc: Pc):
    pc.to_means()
    pc.send(press="confirm", **pc.account(), **pc.card(), otp="nonsense")
    assert pc.heading == "세부정보 입력"


def test_another_customer_s_account_is_refused(pc: Pc, make: Callable[..., Made]):
    pc.to_means()
    answers = {**pc.account(), **pc.card(), "account": make().values["출금계좌"]}
    pc.send(press="confirm", **answers)
    assert list(pc.errors) == ["account"]


@pytest.mark.parametrize("way", ["with hyphens", "bare", "short"])
def test_a_forgotten_id_is_told_to_who_knows_the_account(pc: Pc, customer: Made, way: str):
    values = customer.values
    birth = values["생년월일"]
    account = values["출금계좌번호"]
    if way != "with hyphens":
        birth, account = birth.replace("-", ""), account.replace("-", "")
    if way == "short":
        birth = birth[2:]
    pc.agree()
    pc.send(press="forgot")
    assert pc.heading == "ID 조회"
    answers = {"name": values["성명"], "birth": birth, "account": account}
    pc.send(press="confirm", account_password=values["계좌비밀번호"], **answers)
    assert pc.heading == "사용자 확인"
    assert values["국민은행 ID"] in pc.notice
    assert f'value="{values["국민은행 ID"]}"' not in pc.page.text


@pytest.mark.parametrize("field", ["name", "birth", "account_password"])
def test_a_look_up_with_one_thing_wrong_is_told_at_its_field(pc: Pc, customer: Made, field: str):
    values = customer.values
    answers = {
        "name": values["성명"],
        "birth": values["생년월일"],
        "account": values["출금계좌번호"],
        "account_password": values["계좌비밀번호"],
    }
    wrong = {"name": "아무개", "birth": "1931-01-31"}
    answers[field] = wrong.get(field, _another(answers[field]))
    pc.agree()
    pc.send(press="forgot")
    pc.send(press="confirm", **answers)
    assert list(pc.errors) == [field]
    assert customer.lab()["failures"] == {"identity": 1}


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("birth", "1990-13-01", "날짜"),
        ("birth", "1990", "날짜"),
        ("account", "123", "14자리"),
        ("account_password", "12a4", "숫자 4자리"),
        ("name", "   ", "입력"),
    ],
)
def test_misshapen_input_is_told_at_its_field(pc: Pc, field: str, text: str, words: str):
    pc.agree()
    pc.send(press="forgot")
    answers = {"name": "김", "birth": "900131", "account": "1" * 14, "account_password": "0000"}
    pc.send(press="confirm", **{**answers, field: text})
    assert list(pc.errors) == [field]
    assert words in pc.errors[field]
    assert f'aria-describedby="{field}-error"' in pc.page.text


def test_what_a_stranger_types_is_kept_nowhere(pc: Pc, customer: Made):
    stranger = {
        "name": "낯선이름",
        "birth": "1971-07-07",
        "account": "777777-77-777777",
        "account_password": "7171",
    }
    pc.agree()
    pc.send(press="forgot")
    pc.send(press="confirm", **stranger)
    assert list(pc.errors) == ["account"]
    cookies = [
        base64.urlsafe_b64decode(f"{each.split('.')[0]}==") for each in pc.http.cookies.values()
    ]
    pc.get("/certificate/lookup")
    seen = f"{pc.page.text} {customer.lab()} {cookies}"
    assert all(typed not in seen for typed in stranger.values())
