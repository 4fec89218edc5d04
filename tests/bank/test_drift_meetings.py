"""Drifts as a customer meets them, who alone has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from app_client import App
from bank_client import Made, Pc

if TYPE_CHECKING:
    from collections.abc import Callable

    Make = Callable[..., Made]


def test_a_drift_is_met_by_its_customer_alone(origins: dict[str, str], make: Make):
    theirs, plain = make(drifts=["rename-arsrequest"]), make()
    for made, words in ((theirs, "ARS 요청"), (plain, "인증받기")):
        with Pc(origins, made) as pc:
            assert f">{words}</button>" in pc.agree().identify().page.text


def test_a_drift_is_met_from_the_first_page_on_before_anybody_is_identified(
    origins: dict[str, str], make: Make
):
    theirs, plain = make(drifts=["menu-bottom-right", "breadcrumb"]), make()
    for made, there in ((theirs, True), (plain, False)):
        with Pc(origins, made) as pc:
            text = pc.get("/").text
            assert ("at-bottom-right" in text) is there
            assert ("현재 위치" in text) is there


def test_the_app_s_menu_item_is_renamed(origins: dict[str, str], make: Make):
    with App(origins, make(drifts=["app-menu-renamed"])) as app:
        page = app.get("/app/menu/security").text
    assert "인증서 신청" in page
    assert "인증서발급/재발급" not in page


def test_without_its_screen_no_pattern_is_asked(origins: dict[str, str], make: Make):
    with App(origins, make(drifts=["pattern-screen-removed"])) as app:
        assert app.to_pattern().heading == "고객정보 확인"


def test_the_telephone_number_is_missing_from_the_confirmation(origins: dict[str, str], make: Make):
    with App(origins, make(drifts=["phone-missing-from-confirmation"])) as app:
        assert set(app.to_pattern().draw().facts()) == {"고객명", "이메일", "주소"}


def test_a_certificate_is_valid_for_three_years(make: Make):
    wish: dict[str, Any] = {"certificate": {"issued_days_ago": 800}}
    statuses = [
        make(drifts=drifts, **wish).lab()["certificates"][0]["status"]
        for drifts in ([], ["validity-3-years"])
    ]
    assert statuses == ["expired", "valid"]


def _signed_in(made: Made, origins: dict[str, str]) -> Pc:
    pc, values = Pc(origins, made), made.values
    pc.get("/login")
    pc.get("/login/id")
    pc.send(press="login", bank_id=values["국민은행 ID"], login_password=values["사용자암호"])
    return pc


@pytest.mark.parametrize(
    ("drift", "silent", "told"), [("notice-at-20-days", 705, 715), ("no-notice", 729, None)]
)
def test_the_notice_comes_later_or_never(
    origins: dict[str, str], make: Make, drift: str, silent: float, told: float | None
):
    def is_told(days_ago: float, *drifts: str) -> bool:
        made = make(drifts=list(drifts), certificate={"issued_days_ago": days_ago})
        with _signed_in(made, origins) as pc:
            return "인증서 만료 안내" in pc.page.text

    assert is_told(silent)
    assert not is_told(silent, drift)
    assert told is None or is_told(told, drift)


def test_the_former_certificate_stays_valid(origins: dict[str, str], make: Make):
    made = make(drifts=["former-not-revoked"], certificate={"issued_days_ago": 5})
    with Pc(origins, made) as pc:
        pc.to_done()
    assert [each["status"] for each in made.lab()["certificates"]] == ["valid", "valid"]


def _ordered(pc: Pc, made: Made, path: str, **order: str) -> Pc:
    pc.get(path)
    pc.send(press="next", account=made.values["출금계좌"], amount="1", **order)
    pc.send(press="send", certificate_password=made.values["금융인증서 비밀번호"])
    return pc


def test_an_expired_certificate_is_accepted_for_a_transfer_and_for_nothing_else(
    origins: dict[str, str], make: Make
):
    made = make(drifts=["expired-accepted-for-transfer"], certificate={"issued_days_ago": 800})
    with _signed_in(made, origins) as pc:
        _ordered(pc, made, "/banking/transfer", to_account="123456-04-123456")
        assert pc.heading == "이체가 완료되었습니다"
        _ordered(pc, made, "/banking/remittance", country="미국", to_person="A")
        assert "만료된 인증서" in pc.summary


def test_a_remittance_is_refused_with_a_valid_certificate(origins: dict[str, str], make: Make):
    made = make(drifts=["remittance-refused"], certificate={})
    with _signed_in(made, origins) as pc:
        _ordered(pc, made, "/banking/remittance", country="미국", to_person="A")
        assert "사용할 수 없는 인증서" in pc.summary


def test_the_call_comes_from_another_number_than_the_screen_announces(
    origins: dict[str, str], make: Make
):
    made = make(drifts=["call-from-another-number"])
    with Pc(origins, made) as pc:
        assert "02-1588-9999 번호로" in pc.agree().identify().ask_call().page.text
    assert [call["caller"] for call in made.phone()["calls"]] == ["1588-9999"]


def test_the_digits_stand_in_the_text_message_and_not_on_the_screen(
    origins: dict[str, str], make: Make
):
    made = make(drifts=["text-carries-number"])
    with Pc(origins, made) as pc, pc.to_window().frame() as frame:
        assert "<output" not in frame.recognise().page.text
        told = re.search(r"숫자는 (\d\d)입니다", made.phone()["messages"][0]["text"])
        assert told is not None
        made.do("reply", text=told[1])
        assert "비밀번호 등록" in frame.get(frame.source).text


def test_a_certificate_that_is_shown_and_not_kept_is_nowhere(origins: dict[str, str], make: Make):
    pc_made, app_made = (make(drifts=["issued-not-kept"]) for _ in range(2))
    with Pc(origins, pc_made) as pc, App(origins, app_made) as app:
        for face in (pc, app):
            face.to_done()
            assert face.heading == "금융인증서가 발급되었습니다"
            assert face.shown("holder") == face.customer.values["성명"]
            assert face.customer.lab()["certificates"] == []
        assert pc.get("/certificate/certificate.pem").status_code == 404


def test_a_certificate_that_is_shown_is_revoked_already(origins: dict[str, str], make: Make):
    made = make(drifts=["issued-already-revoked"])
    with App(origins, made) as app:
        assert app.to_done().heading == "금융인증서가 발급되었습니다"
    assert [each["status"] for each in made.lab()["certificates"]] == ["revoked"]


def test_a_forgotten_id_is_looked_up_and_not_told(origins: dict[str, str], make: Make):
    for drifts, told in (([], True), (["id-not-told"], False)):
        made = make(drifts=drifts)
        with Pc(origins, made) as pc:
            pc.agree().get("/certificate/identity")
            pc.send(press="forgot")
            pc.send(
                press="confirm",
                name=made.values["성명"],
                birth=made.values["생년월일"],
                account=made.values["출금계좌번호"],
                account_password=made.values["계좌비밀번호"],
            )
            assert pc.heading == "사용자 확인"
            assert (made.values["국민은행 ID"] in pc.page.text) is told
            assert bool(pc.notice) is told


def test_a_changed_mobile_number_is_confirmed_and_not_kept(origins: dict[str, str], make: Make):
    made = make(drifts=["mobile-not-kept"])
    with Pc(origins, made) as pc:
        pc.agree().identify().send(press="ask")
        pc.get("/certificate/contact")
        pc.send(press="confirm", mobile=made.values["새 휴대폰 번호"])
        assert "수정했습니다" in pc.notice
    assert made.lab()["mobile"] == made.values["휴대폰 번호"]


def test_a_screen_in_between_insists_on_its_field_and_leads_on(origins: dict[str, str], make: Make):
    with Pc(origins, make(drifts=["inserted-field-after-call"])) as pc:
        pc.to_means()
        assert pc.heading == "생년월일 확인"
        assert "asked_birth" in pc.send(press="next").text
        assert pc.errors == {"asked_birth": "입력해 주십시오."}
        pc.send(press="next", asked_birth="1990-01-31")
        assert pc.heading == "출금계좌 확인"


def test_a_required_check_box_holds_the_form_back(origins: dict[str, str], make: Make):
    with App(origins, make(drifts=["app-consent-required"])) as app:
        app.to_pattern().draw().send(press="next")
        assert (app.heading, list(app.errors)) == ("고객정보 확인", ["consent"])
        app.send(press="next", consent="yes")
        assert app.heading == "금융인증서 비밀번호 등록"


def test_check_boxes_for_telephones_ring_the_one_that_is_ticked(
    origins: dict[str, str], make: Make
):
    made = make(drifts=["phone-as-checkboxes"])
    with Pc(origins, made) as pc:
        pc.agree().identify().send(press="ask")
        assert "하나를 선택해" in pc.send(press="confirm").text
        assert pc.send(press="confirm", home="yes").status_code == 200
        assert pc.heading == "전화 승인"
    assert made.phone()["calls"][0]["called"].startswith("02-0")


def test_the_chosen_telephone_is_rung_also_where_it_is_chosen_first(
    origins: dict[str, str], make: Make
):
    made = make(drifts=["number-before-telephone"])
    with Pc(origins, made) as pc:
        pc.agree().identify()
        assert pc.heading == "ARS 인증 번호 선택"
        pc.send(press="confirm", phone="work")
        assert pc.heading == "ARS 인증"
        pc.send(press="ask")
        assert pc.heading == "전화 승인"
    assert made.phone()["calls"][0]["called"].startswith("02-0")


def test_what_cannot_be_used_is_not_asked(origins: dict[str, str], make: Make):
    with Pc(origins, make(drifts=["email-disabled"])) as pc:
        pc.to_means().send(press="confirm", **pc.account(), **pc.card())
        pc.send(press="confirm", mobile=pc.customer.values["휴대폰 번호"])
        assert pc.heading == "인증센터에서 계속"


def test_a_disabled_choice_is_refused(origins: dict[str, str], make: Make):
    with Pc(origins, make(drifts=["mobile-radio-disabled"])) as pc:
        pc.agree().identify().ask_call()
        assert pc.errors == {"phone": "하나를 선택해 주십시오."}


@pytest.mark.parametrize("drift", ["app-account-as-text", "app-account-only-in-heading"])
def test_without_the_field_for_the_account_the_app_still_goes_on(
    origins: dict[str, str], make: Make, drift: str
):
    made = make(drifts=[drift])
    with App(origins, made) as app:
        app.to_secrets().send(account_password=made.values["출금계좌 비밀번호"])
        app.send(kb_password=made.values["국민은행 인증서 비밀번호"])
        if drift == "app-account-as-text":
            assert app.facts() == {"출금 계좌번호": made.values["출금계좌"]}
        app.send(press="confirm")
        assert app.heading == "KB국민인증서 인증"


def test_the_call_s_page_goes_on_by_itself(origins: dict[str, str], make: Make):
    made = make(drifts=["call-goes-by-itself"])
    with Pc(origins, made) as pc:
        pc.agree().identify().ask_call()
        assert "전화승인완료" not in pc.page.text
        made.take_call(pc.shown("code"))
        assert pc.get("/certificate/call/wait").json() == {"next": "/certificate/call"}
        pc.get("/certificate/call")
        assert pc.heading == "출금계좌 확인"
