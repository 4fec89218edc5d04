"""Drifts: each changes what it says and nothing else, or says that it cannot."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from app_client import App
from bank_client import Made, Pc

from mock_bank.drifts.changes import alter, decide, drop, relabel, skip
from mock_bank.drifts.model import DriftError, JourneyDrift, PolicyDrift
from mock_bank.drifts.registry import DRIFTS, drifted
from mock_bank.rules.policy import Policy

if TYPE_CHECKING:
    from collections.abc import Callable

    from mock_bank.journeys.model import Journey

PLAIN = drifted(())


def differences(one: Journey, other: Journey) -> set[str]:
    """Name the screens that are not the same."""
    ours = {screen.key: screen for screen in one.screens}
    theirs = {screen.key: screen for screen in other.screens}
    return {key for key in ours.keys() | theirs.keys() if ours.get(key) != theirs.get(key)}


def test_every_drift_is_found_by_its_own_name_and_says_what_it_does():
    assert all(name == drift.name and drift.about for name, drift in DRIFTS.items())


@pytest.mark.parametrize("name", DRIFTS)
def test_a_drift_changes_something_and_cannot_be_applied_twice(name: str):
    assert drifted((name,)) != PLAIN
    with pytest.raises(DriftError):
        drifted((name, name))


@pytest.mark.parametrize(
    ("name", "face", "screens"),
    [
        ("rename-arsrequest", "pc", {"telephone"}),
        ("app-menu-renamed", "app", {"menu"}),
        ("pattern-screen-removed", "app", {"pattern", "account"}),
        ("phone-missing-from-confirmation", "app", {"review"}),
    ],
)
def test_a_drift_of_screens_changes_those_and_no_others(name: str, face: str, screens: set[str]):
    changed = drifted((name,))
    assert differences(PLAIN.journey(face), changed.journey(face)) == screens
    for other in {"pc", "app", "agency"} - {face}:
        assert changed.journey(other) == PLAIN.journey(other)


@pytest.mark.parametrize(
    ("name", "fact"),
    [
        ("validity-3-years", "validity_years"),
        ("notice-at-20-days", "notice_days"),
        ("former-not-revoked", "reissue_revokes"),
        ("expired-accepted-for-transfer", "transfer_accepts"),
        ("agency-accepts-revoked", "agency_checks_revocation"),
    ],
)
def test_a_drift_of_facts_changes_one_fact(name: str, fact: str):
    drift = DRIFTS[name]
    assert isinstance(drift, PolicyDrift)
    changed = drift.change(Policy())
    assert [
        each.name
        for each in fields(Policy)
        if getattr(changed, each.name) != getattr(Policy(), each.name)
    ] == [fact]


@pytest.mark.parametrize("drift", [d for d in DRIFTS.values() if isinstance(d, JourneyDrift)])
def test_a_drift_of_screens_raises_where_its_target_is_absent(drift: JourneyDrift):
    bare = replace(PLAIN.journey(drift.face), screens=())
    with pytest.raises(DriftError):
        drift.change(bare)


def test_each_stroke_says_what_it_sought_and_what_was_there():
    with pytest.raises(DriftError, match="no screen 'nowhere'"):
        relabel("nowhere", "ask", "인증받기", "다른 말")(PLAIN.pc)
    with pytest.raises(DriftError, match="no control 'nothing'; it has ask"):
        drop("telephone", "nothing")(PLAIN.pc)
    with pytest.raises(DriftError, match="is called '인증받기', not '옛말'"):
        relabel("telephone", "ask", "옛말", "다른 말")(PLAIN.pc)
    with pytest.raises(DriftError, match="no screen 'nowhere'"):
        skip("pattern", to="nowhere")(PLAIN.app)
    with pytest.raises(DriftError, match="no fact 'colour'"):
        decide(colour="red")(Policy())
    with pytest.raises(DriftError, match="is 2 already"):
        decide(validity_years=2)(Policy())
    with pytest.raises(DriftError, match=r"no drift 'nothing'; there are validity-3-years"):
        drifted(("nothing",))


def test_a_control_is_found_within_others():
    changed = alter("identity", "rrn_back", lambda found: replace(found, label="뒤"))(PLAIN.pc)
    found = changed.screen("identity").control("rrn_back")
    assert found is not None
    assert found.label == "뒤"


# Each as a customer meets it, who alone has it.


def test_a_drift_is_met_by_its_customer_alone(origins: dict[str, str], make: Callable[..., Made]):
    theirs, plain = make(drifts=["rename-arsrequest"]), make()
    for made, words in ((theirs, "ARS 요청"), (plain, "인증받기")):
        with Pc(origins, made) as pc:
            assert f">{words}</button>" in pc.agree().identify().page.text


def test_the_app_s_menu_item_is_renamed(origins: dict[str, str], make: Callable[..., Made]):
    with App(origins, make(drifts=["app-menu-renamed"])) as app:
        page = app.get("/app/menu/security").text
    assert "인증서 신청" in page
    assert "인증서발급/재발급" not in page


def test_without_its_screen_no_pattern_is_asked(origins: dict[str, str], make: Callable[..., Made]):
    with App(origins, make(drifts=["pattern-screen-removed"])) as app:
        assert app.to_pattern().heading == "고객정보 확인"


def test_the_telephone_number_is_missing_from_the_confirmation(
    origins: dict[str, str], make: Callable[..., Made]
):
    with App(origins, make(drifts=["phone-missing-from-confirmation"])) as app:
        assert set(app.to_pattern().draw().facts()) == {"고객명", "이메일", "주소"}


def test_a_certificate_is_valid_for_three_years(make: Callable[..., Made]):
    wish = {"certificate": {"issued_days_ago": 800}}
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


def test_the_notice_comes_at_twenty_days(origins: dict[str, str], make: Callable[..., Made]):
    def told(days_ago: float, *drifts: str) -> bool:
        made = make(drifts=list(drifts), certificate={"issued_days_ago": days_ago})
        with _signed_in(made, origins) as pc:
            return "인증서 만료 안내" in pc.page.text

    assert told(705)
    assert not told(705, "notice-at-20-days")
    assert told(715, "notice-at-20-days")


def test_the_former_certificate_stays_valid(origins: dict[str, str], make: Callable[..., Made]):
    made = make(drifts=["former-not-revoked"], certificate={"issued_days_ago": 5})
    with Pc(origins, made) as pc:
        pc.to_done()
    assert [each["status"] for each in made.lab()["certificates"]] == ["valid", "valid"]


def test_an_expired_certificate_is_accepted_for_a_transfer_and_for_nothing_else(
    origins: dict[str, str], make: Callable[..., Made]
):
    made = make(drifts=["expired-accepted-for-transfer"], certificate={"issued_days_ago": 800})
    password = made.values["금융인증서 비밀번호"]
    with _signed_in(made, origins) as pc:
        account = made.values["출금계좌"]
        pc.get("/banking/transfer")
        pc.send(press="next", account=account, to_account="123456-04-123456", amount="1")
        pc.send(press="send", certificate_password=password)
        assert pc.heading == "이체가 완료되었습니다"
        pc.get("/banking/remittance")
        pc.send(press="next", account=account, country="미국", to_person="A", amount="1")
        pc.send(press="send", certificate_password=password)
        assert "만료된 인증서" in pc.summary


def test_a_drift_that_is_not_there_is_told_with_those_that_are(lab: httpx.Client):
    answer = lab.post("/lab/customers", json={"drifts": ["nothing"]})
    assert answer.status_code == 422
    assert "rename-arsrequest" in answer.json()["detail"]


def test_a_bank_can_be_started_with_drifts_for_everybody(start_bank: Callable[..., Any]):
    _, origins = start_bank("--drift", "app-menu-renamed", "--drift", "rename-arsrequest")
    page = httpx.get(f"{origins['bank']}/app/menu/security").text
    assert "인증서 신청" in page
    answer = httpx.post(f"{origins['bank']}/lab/customers", json={"drifts": ["rename-arsrequest"]})
    assert answer.status_code == 422


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mock_bank", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603


def test_the_drifts_there_are_can_be_listed_and_a_wrong_one_is_told():
    listed = _run("--drifts")
    assert listed.returncode == 0
    assert [line.split()[0] for line in listed.stdout.splitlines()] == list(DRIFTS)
    wrong = _run("--port", "0", "--drift", "nothing")
    assert wrong.returncode == 2
    assert "--drifts" in wrong.stderr
    assert "Traceback" not in wrong.stderr
