"""Drifts as the laboratory and the command line switch them, for one or for everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest
from bank_client import Made, Pc

if TYPE_CHECKING:
    from collections.abc import Callable

    Make = Callable[..., Made]


def test_a_drift_that_is_not_there_is_told_with_those_that_are(lab: httpx.Client):
    for method, path in (("POST", "/lab/customers"), ("PUT", "/lab/drifts")):
        answer = lab.request(method, path, json={"drifts": ["nothing"]})
        assert answer.status_code == 422
        assert "rename-arsrequest" in answer.json()["detail"]


def test_a_bank_can_be_started_with_drifts_for_everybody(start_bank: Callable[..., Any]):
    _, origins = start_bank("--drift", "app-menu-renamed", "--drift", "rename-arsrequest")
    page = httpx.get(f"{origins['bank']}/app/menu/security").text
    assert "인증서 신청" in page
    answer = httpx.post(f"{origins['bank']}/lab/customers", json={"drifts": ["rename-arsrequest"]})
    assert answer.status_code == 422


def test_drifts_can_be_set_for_the_unknown_and_for_customers_made_from_now_on(
    start_bank: Callable[..., Any],
):
    _, origins = start_bank()
    with httpx.Client(base_url=origins["bank"]) as lab:

        def stand(*names: str) -> None:
            answer = lab.put("/lab/drifts", json={"drifts": list(names)})
            assert answer.json() == {"drifts": list(names)}
            assert lab.get("/lab/drifts").json() == {"drifts": list(names)}

        def menu(cookies: dict[str, str]) -> str:
            url = f"{origins['bank']}/app/menu/security"
            return "인증서 신청" if "인증서 신청" in httpx.get(url, cookies=cookies).text else ""

        def make() -> Made:
            return Made(lab, lab.post("/lab/customers", json={}).json())

        before = make()
        stand("app-menu-renamed", "dark")
        during = make()
        assert (menu({}), menu(before.cookies), menu(during.cookies)) == (
            "인증서 신청",
            "",
            "인증서 신청",
        )
        stand()
        after = make()
        assert (menu({}), menu(during.cookies), menu(after.cookies)) == ("", "인증서 신청", "")


def test_the_lab_says_in_openapi_how_drifts_are_set(lab: httpx.Client):
    put = lab.get("/lab/openapi.json").json()["paths"]["/lab/drifts"]["put"]
    assert "from now on" in put["description"]
    assert "422" in put["responses"]


def test_a_slow_page_holds_nobody_else_up(origins: dict[str, str], make: Make):
    slow, quick = make(drifts=["slow-front"]), make()
    with Pc(origins, slow) as waiting, Pc(origins, quick) as other:
        with pytest.raises(httpx.ReadTimeout):
            waiting.http.get("/certificate/terms", timeout=0.5)
        assert other.http.get("/certificate/terms", timeout=2).status_code == 200


def test_a_background_request_is_answered_at_once_or_never(site: str):
    assert httpx.get(f"{site}/busy/now").status_code == 204
    with pytest.raises(httpx.ReadTimeout):
        httpx.get(f"{site}/busy/forever", timeout=0.7)
