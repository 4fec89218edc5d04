"""The way through, by HTTP: order, repetition, time, forgery."""

from __future__ import annotations

import httpx
import pytest
from bank_client import Made, Pc
from cryptography import x509


def test_the_whole_way_ends_with_one_certificate(pc: Pc, customer: Made):
    pc.to_done()
    assert pc.heading == "금융인증서가 발급되었습니다"
    [certificate] = customer.lab()["certificates"]
    assert certificate["status"] == "valid"
    assert pc.shown("serial") == certificate["serial"]
    assert pc.shown("holder") == customer.values["고객명"]


def test_the_downloaded_certificate_is_the_one_shown(pc: Pc, customer: Made):
    pc.to_done()
    serial = pc.shown("serial")
    answer = pc.get("/certificate/certificate.pem")
    certificate = x509.load_pem_x509_certificate(answer.content)
    assert f"{certificate.serial_number:x}" == serial
    assert customer.values["고객명"] in certificate.subject.rfc4514_string()


@pytest.mark.parametrize(
    "path", ["identity", "telephone", "call", "means", "issue", "done", "certificate.pem", "locked"]
)
def test_no_screen_can_be_reached_by_its_address_before_the_journey_has_begun(pc: Pc, path: str):
    pc.get(f"/certificate/{path}")
    assert pc.heading == "개인 인증센터"
    assert "처음부터" in pc.notice


@pytest.mark.parametrize("path", ["lookup", "means", "details", "issue", "done", "certificate.pem"])
def test_a_later_screen_sends_the_customer_back_to_where_they_are(pc: Pc, path: str):
    pc.agree()
    pc.get(f"/certificate/{path}")
    assert pc.heading == "사용자 확인"
    assert "순서" in pc.notice


def test_a_form_sent_to_a_later_screen_does_nothing(pc: Pc):
    pc.agree()
    hidden = pc.hidden()
    pc.page = pc.http.post("/certificate/details", data={**hidden, "press": "confirm"})
    assert pc.heading == "사용자 확인"


def test_a_screen_already_passed_may_be_seen_again_and_gone_on_from(pc: Pc):
    pc.agree().identify()
    pc.get("/certificate/identity")
    assert pc.heading == "사용자 확인"
    pc.get("/certificate/telephone")
    assert pc.heading == "ARS 인증"
    pc.get("/certificate/identity")
    pc.identify()
    assert pc.heading == "ARS 인증"


def test_going_on_anew_from_an_earlier_screen_takes_back_what_came_after_it(pc: Pc):
    pc.to_means()
    pc.get("/certificate/identity")
    pc.identify()
    pc.get("/certificate/means")
    assert pc.heading == "ARS 인증"


def test_a_form_sent_twice_is_done_once(pc: Pc, customer: Made):
    pc.agree().identify()
    pc.send(press="ask")
    page = pc.page
    pc.send(press="confirm", phone="mobile")
    pc.page = page
    pc.send(press="confirm", phone="mobile")
    assert pc.heading == "전화 승인"
    assert len(customer.phone()["calls"]) == 1


def test_the_right_card_code_sent_twice_is_no_wrong_try(pc: Pc, customer: Made):
    pc.to_means()
    page, answers = pc.page, {**pc.account(), **pc.card()}
    pc.send(press="confirm", **answers)
    pc.page = page
    pc.send(press="confirm", **answers)
    assert pc.heading == "세부정보 입력"
    assert not any(customer.lab()["failures"].values())


def test_a_password_sent_twice_issues_one_certificate(pc: Pc, customer: Made):
    with pc.to_window().frame() as frame:
        page = frame.recognise().reply().page
        frame.password()
        frame.page = page
        frame.password()
        assert frame.heading == "발급을 마쳤습니다"
    assert len(customer.lab()["certificates"]) == 1


def test_the_bank_does_not_believe_a_browser_that_says_the_window_is_done(pc: Pc, customer: Made):
    pc.to_window()
    pc.send()
    assert pc.page.status_code == 422
    assert "아직" in pc.summary
    assert customer.lab()["certificates"] == []


def test_nothing_behind_the_last_screen_can_be_done_again(pc: Pc, customer: Made):
    pc.to_done()
    pc.get("/certificate/means")
    assert pc.heading == "금융인증서가 발급되었습니다"
    pc.get("/certificate/issue")
    assert pc.heading == "금융인증서가 발급되었습니다"
    assert len(customer.lab()["certificates"]) == 1


def test_a_second_certificate_revokes_the_first_and_the_list_says_so(
    pc: Pc, customer: Made, origins: dict[str, str]
):
    pc.to_done()
    pc.to_done()
    first, second = customer.lab()["certificates"]
    assert (first["status"], second["status"]) == ("revoked", "valid")
    crl = x509.load_der_x509_crl(httpx.get(f"{origins['authority']}/crl.der").content)
    assert crl.get_revoked_certificate_by_serial_number(int(first["serial"], 16)) is not None
    assert crl.get_revoked_certificate_by_serial_number(int(second["serial"], 16)) is None


@pytest.mark.parametrize("token", ["", "wrong"])
def test_a_form_without_the_session_s_token_is_refused(pc: Pc, token: str):
    pc.agree()
    pc.page = pc.http.post("/certificate/identity", data={"csrf": token, "press": "confirm"})
    assert pc.page.status_code == 403
    assert pc.heading == "요청을 받을 수 없습니다"


def test_a_form_with_another_session_s_token_is_refused(
    pc: Pc, origins: dict[str, str], customer: Made
):
    pc.agree()
    with Pc(origins, customer) as other:
        other.agree()
        pc.page = pc.http.post("/certificate/identity", data=other.hidden())
    assert pc.page.status_code == 403


def test_a_session_left_alone_for_ten_minutes_ends(pc: Pc, customer: Made):
    pc.agree().identify()
    customer.later(minutes=9)
    pc.get("/certificate/telephone")
    assert pc.heading == "ARS 인증"
    customer.later(minutes=11)
    pc.get("/certificate/telephone")
    assert pc.heading == "개인 인증센터"
    assert "오랫동안" in pc.notice


def test_a_form_sent_after_the_session_has_ended_does_nothing(pc: Pc, customer: Made):
    pc.agree().identify()
    customer.later(minutes=11)
    pc.send(press="ask")
    assert pc.heading == "개인 인증센터"


def test_a_notice_is_shown_once(pc: Pc):
    pc.get("/certificate/means")
    assert pc.notice
    pc.get("/certificate")
    assert not pc.notice


def test_without_lab_cookies_the_clock_becomes_the_customer_s_when_they_are_known(
    origins: dict[str, str], customer: Made
):
    customer.later(days=800)
    with Pc(origins, customer, bound=False) as pc:
        pc.to_done()
        assert pc.heading == "금융인증서가 발급되었습니다"
    [certificate] = customer.lab()["certificates"]
    assert certificate["not_before"][:10] == customer.lab()["now"][:10]


def test_an_address_that_is_no_screen_is_told_in_korean(pc: Pc):
    assert pc.get("/certificate/nothing").status_code == 404
    assert pc.heading == "페이지를 찾을 수 없습니다"
    assert pc.get("/identity").status_code == 404


def test_every_address_in_a_page_of_the_bank_is_a_path_except_the_window_s(
    pc: Pc, site: str, origins: dict[str, str]
):
    texts = [pc.get("/").text, pc.get("/menu/certificates").text, pc.get("/certificate").text]
    texts += [pc.to_window().page.text]
    assert all(site not in text for text in texts)
    assert origins["authority"] in texts[-1]


def test_redirects_name_no_host(pc: Pc):
    answer = pc.http.get("/certificate/means", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/certificate")
