"""Claims of our guide against the bank as it is, and against one that has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from drifting_bank import INTRODUCTION, Verdicts

from mock_bank.process import running

if TYPE_CHECKING:
    from collections.abc import Callable

VALIDITY = "금융인증서는 발급받은 날부터 2년 동안 유효하며, 그동안에는 계속 쓸 수 있습니다."
EXPIRY = (
    "다만 유효기간이 지나면 금융거래를 할 수 없으니, 만료일이 가까워지면 재발급을 받아야 합니다."
)
NOTICE = (
    "국민은행은 유효기간이 30일 이하로 남으면 만료가 가깝다고 알려 주므로, 미리 재발급을 준비할 수 "
    "있습니다."
)
REISSUE = (
    "재발급을 받을 때는 인증서 유출과 같은 사고를 막기 위해 이전 인증서를 폐기하고 새 인증서를 "
    "발급받습니다."
)
USE = "금융인증서가 있으면 인터넷뱅킹과 해외송금을 할 수 있습니다."
HOLDS: tuple[str, list[object]] = ("holds", [])

DRIFTS = {
    "validity-3-years": (VALIDITY, ("fact-changed", "2년", "3년")),
    "notice-at-20-days": (NOTICE, ("fact-changed", "30일", "20일")),
    "expired-accepted-for-transfer": (
        EXPIRY,
        ("fact-changed", "금융거래 거절", "이체가 완료되었습니다"),
    ),
    "agency-accepts-revoked": (
        REISSUE,
        ("fact-changed", "공공기관의 이전 인증서 거절", "안녕하세요"),
    ),
}


@pytest.mark.parametrize(("drift", "found"), DRIFTS.items())
def test_a_bank_that_has_changed_is_found_out_by_the_sentence_that_it_makes_false(
    checked: Callable[..., Verdicts], drift: str, found: tuple[str, tuple[str, str, str]]
):
    sentence, (kind, expected, shown) = found
    with running(drift) as site:
        told = checked(site, USE, sentence)
    verdict, findings = told[sentence]
    assert verdict == "drifted"
    assert [(one[0], one[1]) for one in findings] == [(kind, expected)]
    assert shown in str(findings[0][2])
    assert told[USE] == HOLDS


def test_a_former_certificate_that_is_not_revoked_is_found_out_at_the_bank_and_at_the_agency(
    checked: Callable[..., Verdicts],
):
    with running("former-not-revoked") as site:
        told = checked(site, USE, REISSUE)
    verdict, findings = told[REISSUE]
    assert verdict == "drifted"
    assert [one[:2] for one in findings] == [
        ("fact-changed", "이전 인증서 거절"),
        ("fact-changed", "공공기관의 이전 인증서 거절"),
    ]
    assert told[USE] == HOLDS


def test_a_guide_with_other_numbers_drifts_in_just_those_two_sentences(
    checked: Callable[..., Verdicts],
):
    changed = [line.replace("2년", "3년").replace("30일", "60일") for line in INTRODUCTION]
    with running() as site:
        told = checked(site, *changed)
    findings = [one for _, found in told.values() for one in found]
    assert findings == [("fact-changed", "3년", "2년"), ("fact-changed", "60일", "30일")]
    assert sum(verdict == "holds" for verdict, _ in told.values()) == 5


def test_a_claim_turned_round_drifts_and_one_about_something_else_is_not_checked(
    checked: Callable[..., Verdicts],
):
    turned, foreign = "만료되어도 금융거래를 할 수 있습니다.", "발급 수수료는 무료입니다."
    with running() as site:
        told = checked(site, turned, foreign)
    verdict, ((kind, expected, found),) = told[turned]
    assert (verdict, kind, expected) == ("drifted", "fact-changed", "금융거래 가능")
    assert "유효기간이 만료된 인증서입니다" in str(found)
    assert told[foreign] == ("unchecked", [])
