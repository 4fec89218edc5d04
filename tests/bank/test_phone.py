"""The telephone: approval by call, text message and reply."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from bank_client import Made, Pc


def _wrong(code: str) -> str:
    return f"{(int(code) + 1) % 100:02d}"


def test_the_bank_rings_the_chosen_telephone(pc: Pc, customer: Made):
    pc.agree().identify().ask_call()
    assert "02-1588-9999" in pc.page.text
    [call] = customer.phone()["calls"]
    assert call["state"] == "ringing"
    assert (call["caller"], call["called"]) == ("02-1588-9999", customer.values["휴대폰 번호"])
    assert "수신 전화" in customer.handset_page()


def test_the_bank_can_ring_at_home(pc: Pc, customer: Made):
    pc.agree().identify().ask_call("home")
    [call] = customer.phone()["calls"]
    assert call["called"].startswith("02-0")
    pc.approve()
    assert pc.heading == "출금계좌 확인"


def test_approval_before_the_number_is_keyed_in_is_refused(pc: Pc, customer: Made):
    pc.agree().identify().ask_call()
    pc.send(press="approved")
    assert pc.heading == "전화 승인"
    assert "아직" in pc.summary
    customer.do("answer")
    pc.send(press="approved")
    assert "아직" in pc.summary


def test_a_wrong_number_is_told_on_the_telephone_and_may_be_tried_again(pc: Pc, customer: Made):
    pc.agree().identify().ask_call()
    code = pc.shown("code")
    customer.take_call(_wrong(code))
    assert "승인번호가 맞지 않습니다" in customer.handset_page()
    for digit in code:
        customer.do("press", key=digit)
    assert "통화가 종료되었습니다" in customer.handset_page()
    pc.send(press="approved")
    assert pc.heading == "출금계좌 확인"


def test_three_wrong_numbers_end_the_call_and_the_screen_offers_a_new_one(pc: Pc, customer: Made):
    pc.agree().identify().ask_call()
    code = pc.shown("code")
    assert "다시 받기" not in pc.page.text
    customer.take_call(_wrong(code) * 3)
    assert customer.phone()["calls"][0]["state"] == "ended"
    pc.send(press="approved")
    assert "다시 받아" in pc.summary
    assert "인증 전화 다시 받기" in pc.page.text


def test_a_declined_call_approves_nothing(pc: Pc, customer: Made):
    pc.agree().identify().ask_call()
    customer.do("decline")
    customer.take_call(pc.shown("code"))
    pc.send(press="approved")
    assert pc.heading == "전화 승인"


def test_an_approval_number_lives_three_minutes(pc: Pc, customer: Made):
    pc.agree().identify().ask_call()
    customer.take_call(pc.shown("code"))
    customer.later(minutes=3.1)
    pc.send(press="approved")
    assert pc.heading == "전화 승인"
    assert "유효 시간" in pc.summary


def test_an_approval_works_once(pc: Pc):
    pc.to_means()
    pc.get("/certificate/call")
    pc.send(press="approved")
    assert pc.heading == "전화 승인"


def test_asking_again_gives_a_new_call_and_the_old_one_is_worth_nothing(pc: Pc, customer: Made):
    pc.agree().identify().ask_call()
    customer.take_call(pc.shown("code"))
    pc.get("/certificate/telephone")
    pc.ask_call()
    assert [call["state"] for call in customer.phone()["calls"]][1] == "ringing"
    pc.send(press="approved")
    assert pc.heading == "전화 승인"
    pc.approve()
    assert pc.heading == "출금계좌 확인"


def test_a_changed_mobile_number_is_rung_from_then_on(pc: Pc, customer: Made):
    new = customer.values["새 휴대폰 번호"]
    pc.agree().identify()
    pc.send(press="ask")
    pc.get("/certificate/contact")
    assert customer.values["휴대폰 번호"] in pc.page.text
    pc.send(press="confirm", mobile=new.replace("-", ""))
    assert pc.heading == "전화인증 번호 선택"
    assert new in pc.notice
    pc.send(press="confirm", phone="mobile")
    assert customer.phone()["number"] == new
    assert customer.phone()["calls"][-1]["called"] == new


def test_a_number_that_could_be_somebody_s_is_not_taken(pc: Pc, customer: Made):
    pc.agree().identify()
    pc.send(press="ask")
    pc.get("/certificate/contact")
    pc.send(press="confirm", mobile="010-2345-6789")
    assert list(pc.errors) == ["mobile"]
    assert customer.phone()["number"] == customer.values["휴대폰 번호"]


def test_the_window_goes_on_once_the_digits_have_been_sent_back(pc: Pc, customer: Made):
    with pc.to_window().frame() as frame:
        frame.recognise()
        assert frame.heading == "문자 인증"
        [message] = customer.phone()["messages"]
        assert message["received"]
        assert frame.shown("code") not in message["text"]
        frame.reply()
        assert frame.heading == "금융인증서 비밀번호 등록"


def test_wrong_digits_are_answered_by_text_and_may_be_sent_again(pc: Pc, customer: Made):
    with pc.to_window().frame() as frame:
        code = frame.recognise().shown("code")
        customer.do("reply", text=_wrong(code))
        assert "일치하지 않습니다" in customer.phone()["messages"][-1]["text"]
        frame.get(frame.source)
        assert frame.heading == "문자 인증"
        frame.reply()
        assert frame.heading == "금융인증서 비밀번호 등록"


def test_text_digits_live_three_minutes_and_new_ones_can_be_had(pc: Pc, customer: Made):
    with pc.to_window().frame() as frame:
        frame.recognise()
        customer.later(minutes=3.1)
        frame.reply()
        assert frame.heading == "문자 인증"
        assert "시간이 지났" in customer.phone()["messages"][-1]["text"]
        assert "문자 다시 받기" in frame.page.text
        frame.get(f"{frame.source}/identity")
        frame.recognise().reply()
        assert frame.heading == "금융인증서 비밀번호 등록"


def test_the_window_cannot_be_got_through_by_address(pc: Pc):
    with pc.to_window().frame() as frame:
        for path in ("text", "password", "done"):
            frame.get(f"{frame.source}/{path}")
            assert frame.heading == "본인확인"


def test_somebody_else_is_refused_in_the_window_at_the_field(pc: Pc):
    with pc.to_window().frame() as frame:
        frame.recognise(name="아무개")
        assert list(frame.errors) == ["name"]
        frame.recognise(birth="19300101")
        assert list(frame.errors) == ["birth"]
        frame.recognise(mobile="010-0000-0000")
        assert list(frame.errors) == ["mobile"]


def test_two_passwords_must_be_the_same_six_digits(pc: Pc, customer: Made):
    with pc.to_window().frame() as frame:
        frame.recognise().reply().password(again="000000")
        assert list(frame.errors) == ["certificate_password_again"]
        letters = {"certificate_password": "12ab56", "certificate_password_again": "1"}
        frame.send(press="confirm", **letters)
        assert list(frame.errors) == ["certificate_password", "certificate_password_again"]
    assert customer.lab()["certificates"] == []


def test_a_window_is_of_no_use_once_its_journey_has_begun_anew(pc: Pc):
    with pc.to_window().frame() as frame:
        pc.agree().identify()
        pc.get("/certificate/terms")
        pc.to_done()
        frame.get(frame.source)
        assert frame.page.status_code == 404


def test_a_waiting_window_hears_of_the_reply_at_once(pc: Pc, customer: Made):
    """Not a benchmark: without the wake-up it would be the next look, up to a second later."""
    with pc.to_window().frame() as frame:
        code = frame.recognise().shown("code")
        heard: list[tuple[float, dict[str, str]]] = []

        def wait() -> None:
            answer = httpx.get(f"{frame.source}/wait", timeout=10)
            heard.append((time.monotonic(), answer.json()))

        waiting = threading.Thread(target=wait)
        waiting.start()
        time.sleep(0.3)
        assert not heard
        sent = time.monotonic()
        customer.do("reply", text=code)
        waiting.join(5)
        [(moment, answer)] = heard
        assert answer["next"] in frame.source
        assert moment - sent < 0.5


def test_a_handset_nobody_has_is_told_in_korean(site: str):
    answer = httpx.get(f"{site}/handset/nobody")
    assert answer.status_code == 404
    assert "휴대폰을 찾을 수 없습니다" in answer.text
