"""The laboratory: customers, clock, telephone, reset; and each customer alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
from bank_client import Made, Pc


def test_the_lab_says_which_faces_are_built(lab: httpx.Client):
    answer = lab.get("/lab").json()
    assert answer["faces"]["pc"] == "/"
    assert isinstance(answer["drifts"], list)


def test_a_customer_comes_with_everything_they_would_type(customer: Made):
    values = customer.values
    assert set(values) >= {
        "국민은행 ID",
        "주민등록번호",
        "성명",
        "이름",
        "생년월일",
        "출금계좌번호",
        "출금계좌",
        "출금계좌 비밀번호",
        "계좌비밀번호",
        "휴대폰 번호",
        "새 휴대폰 번호",
        "이메일",
        "주소",
        "전화번호",
        "고객명",
        "금융인증서 비밀번호",
        "국민은행 인증서 비밀번호",
        "보안카드",
        "OTP",
        "일련번호 끝 4자리",
        "KB국민인증서 패턴",
    }
    assert values["보안카드"]["kind"] == "code-card"
    assert list(values["보안카드"]["codes"]) == [str(number) for number in range(1, 36)]
    assert values["보안카드"]["serial"].endswith(values["일련번호 끝 4자리"])
    assert values["OTP"].keys() == {"kind", "secret", "digits", "interval"}
    pattern = values["KB국민인증서 패턴"]
    assert len(set(pattern)) == len(pattern)
    assert set(pattern) <= set(range(1, 10))


def test_two_copies_of_a_persona_share_the_person_and_no_number(make: Callable[..., Made]):
    one, two = (make(persona="김보람").values for _ in range(2))
    for same in ("성명", "생년월일", "주소"):
        assert one[same] == two[same]
    assert (one["성명"], one["생년월일"]) == ("김보람", "1990-01-31")
    assert one["보안카드"]["codes"]["8"] == "2442"
    for other in ("국민은행 ID", "주민등록번호", "출금계좌번호", "휴대폰 번호", "이메일"):
        assert one[other] != two[other]


def test_an_unknown_persona_is_told_with_those_there_are(lab: httpx.Client):
    answer = lab.post("/lab/customers", json={"persona": "홍길동"})
    assert answer.status_code == 404
    assert "김보람" in answer.json()["detail"]


def test_an_unknown_customer_is_told_in_json_with_what_to_do(lab: httpx.Client):
    for answer in (
        lab.get("/lab/customers/nobody"),
        lab.get("/lab/customers/nobody/handset"),
        lab.put("/lab/customers/nobody/clock", json={"advance_days": 1}),
    ):
        assert answer.status_code == 404
        assert "POST /lab/customers" in answer.json()["detail"]


def test_a_clock_can_be_set_and_advanced_and_nobody_else_s_moves(
    lab: httpx.Client, make: Callable[..., Made]
):
    one, two = make(), make()
    before = two.lab()["now"][:10]
    answer = lab.put(f"/lab/customers/{one.id}/clock", json={"now": "2030-05-05T12:00:00+09:00"})
    assert answer.json()["now"].startswith("2030-05-05T03:00:0")
    one.later(days=2)
    assert one.lab()["now"].startswith("2030-05-07")
    assert two.lab()["now"][:10] == before


def test_a_clock_setting_that_makes_no_sense_is_refused(lab: httpx.Client, customer: Made):
    for setting in (
        {},
        {"now": "2030-05-05T12:00:00", "advance_days": 1},
        {"now": "2030-05-05T12:00:00"},
        {"now": "9999-12-31T00:00:00Z"},
        {"advance_days": 1e9},
        {"days": 1},
    ):
        answer = lab.put(f"/lab/customers/{customer.id}/clock", json=setting)
        assert answer.status_code == 422, setting


def test_a_certificate_s_status_follows_the_customer_s_clock(pc: Pc, customer: Made):
    pc.to_done()
    customer.later(days=729)
    assert customer.lab()["certificates"][0]["status"] == "valid"
    customer.later(days=3)
    assert customer.lab()["certificates"][0]["status"] == "expired"


def test_the_interface_describes_itself(lab: httpx.Client):
    paths = lab.get("/lab/openapi.json").json()["paths"]
    assert set(paths) == {
        "/lab",
        "/lab/customers",
        "/lab/customers/{customer_id}",
        "/lab/customers/{customer_id}/handset",
        "/lab/customers/{customer_id}/clock",
        "/lab/drifts",
        "/lab/reset",
    }


def test_a_person_can_make_a_customer_by_hand(site: str):
    with httpx.Client(base_url=site, follow_redirects=True) as browser:
        assert "새 고객 만들기" in browser.get("/lab/").text
        sheet = browser.post("/lab/")
        assert "국민은행 ID" in sheet.text
        assert "bank_lab" in browser.cookies


def test_reset_forgets_everybody(start_bank: Callable[..., Any]):
    _, origins = start_bank()
    with httpx.Client(base_url=origins["bank"]) as lab:
        made = Made(lab, lab.post("/lab/customers").json())
        with Pc(origins, made) as pc:
            pc.to_done()
            assert lab.post("/lab/reset").status_code == 204
            assert lab.get(f"/lab/customers/{made.id}").status_code == 404
            assert lab.get(made.handset).status_code == 404
            pc.get("/certificate/done")
            assert pc.heading == "개인 인증센터"


def test_customers_walking_at_once_never_meet(make: Callable[..., Made], origins: dict[str, str]):
    def walk(made: Made) -> tuple[str, int]:
        with Pc(origins, made) as pc:
            pc.to_done()
            return pc.shown("holder"), len(made.lab()["certificates"])

    everybody = [make() for _ in range(6)]
    with ThreadPoolExecutor(6) as pool:
        ends = list(pool.map(walk, everybody))
    assert ends == [(made.values["고객명"], 1) for made in everybody]


def test_the_whole_way_writes_nothing_a_customer_types_to_the_terminal(
    start_bank: Callable[..., Any], capfd: pytest.CaptureFixture[str]
):
    _, origins = start_bank()
    with httpx.Client(base_url=origins["bank"]) as lab:
        made = Made(lab, lab.post("/lab/customers").json())
        with Pc(origins, made) as pc:
            pc.to_done()
    said = capfd.readouterr()
    assert said.err == ""
