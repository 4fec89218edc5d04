"""Claims in many wordings, turned round, and about other things: what each of them states."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

VALIDITY, DURING, AFTER = "유효기간", "유효기간 동안의 사용", "만료 뒤의 금융거래"
NEAR, NOTICE, EARLY = "만료 무렵의 재발급", "만료 안내", "미리 하는 재발급"
REISSUE, PC, PHONE, ABROAD = "재발급과 이전 인증서", "인터넷뱅킹", "스마트폰뱅킹", "해외송금"
TRADE, IDENTITY, PAPERS, AGENCY = (
    "금융거래",
    "다른 서비스의 본인인증",
    "온라인 증명서 발급",
    "공공기관 로그인",
)

OUR_GUIDE = {
    "인터넷으로 증명서를 떼거나 공공기관 사이트에 로그인할 때는 금융인증서가 있어야 하는 경우가 있습니다.": [PAPERS, AGENCY],
    "금융인증서는 인터넷뱅킹과 스마트폰뱅킹 같은 금융거래를 안전하게 하도록 본인을 증명하는 수단입니다.": [PC, PHONE],
    "금융인증서가 있으면 인터넷뱅킹, 스마트폰뱅킹, 해외송금과 같은 여러 금융거래를 할 수 있고, 다른 여러 서비스에서 본인인증을 하는 데에도 쓸 수 있습니다.": [PC, PHONE, ABROAD, IDENTITY],
    "금융인증서는 발급받은 날부터 2년 동안 유효하며, 그동안에는 계속 쓸 수 있습니다.": [f"{VALIDITY} 2년", DURING],
    "다만 유효기간이 지나면 금융거래를 할 수 없으니, 만료일이 가까워지면 재발급을 받아야 합니다.": [AFTER, NEAR],
    "국민은행은 유효기간이 30일 이하로 남으면 만료가 가깝다고 알려 주므로, 미리 재발급을 준비할 수 있습니다.": [f"{NOTICE} 30일", EARLY],
    "재발급을 받을 때는 인증서 유출과 같은 사고를 막기 위해 이전 인증서를 폐기하고 새 인증서를 발급받습니다.": [REISSUE],
}  # fmt: skip
ORIGINAL = {
    "온라인으로 각종 증명서를 발급할 때, 공공기관 사이트에 로그인할 때, 금융인증서가 필요하는 경우가 있습니다.": [PAPERS, AGENCY],
    "금융인증서인터넷 뱅킹, 스마트폰 뱅킹 등의 금융거래를 안전하게 이용하기 위해 필요한 인증수단입니다.": [PC, PHONE],
    "금융인증서를 발급받으면 인터넷 뱅킹, 스마트폰 뱅킹, 해외 송금 등 다양한 금융거래를 이용할 수 있으며, 이를 통해 다양한 서비스에서도 본인인증을 할 수 있습니다.": [PC, PHONE, ABROAD, IDENTITY],
    "금융인증서 유효기간은 발급일로부터 2년으로, 이 기간 동안에는 인증서를 계속 사용할 수 있습니다.": [f"{VALIDITY} 2년", DURING],
    "단, 인증서의 유효기간이 만료되면 금융거래를 할 수 없으므로, 유효기간이 다가오면 재발급을 받아야 합니다.": [AFTER, NEAR],
    "국민은행에서는 인증서의 유효기간이 30일 이내로 남았을 때, 인증서 만료 안내를 해주기 때문에 미리 재발급을 준비할 수 있습니다.": [f"{NOTICE} 30일", EARLY],
    "또한 인증서를 재발급받을 때는 인증서 유출 등의 문제를 방지하기 위해서 이전 인증서를 폐기하고 새로운 인증서를 발급받아야 합니다.": [REISSUE],
}  # fmt: skip
REWORDED = {
    "유효기간은 3년입니다.": [f"{VALIDITY} 3년"],
    "금융인증서의 유효 기간은 두 해입니다.": [f"{VALIDITY} 두 해"],
    "금융인증서는 발급 후 24개월간 유효합니다.": [f"{VALIDITY} 24개월"],
    "금융인증서는 최대 3년까지 유효합니다.": [f"{VALIDITY} 3년"],
    "금융인증서는 **2년 6개월** 동안 유효합니다.": [f"{VALIDITY} 2년 6개월", DURING],
    "발급일로부터 2년이 지나면 만료됩니다.": [f"{VALIDITY} 2년"],
    "발급받은 뒤 2년이 지나면 더 이상 쓸 수 없습니다.": [f"{VALIDITY} 2년"],
    "금융인증서는 2년 동안 사용할 수 있습니다.": [f"{VALIDITY} 2년", DURING],
    "만료되기 전까지는 언제든지 이용할 수 있습니다.": [DURING],
    "만료되면 거래가 제한됩니다.": [AFTER],
    "만료 후에는 금융거래가 불가능합니다.": [AFTER],
    "만료된 인증서로는 송금할 수 없습니다.": [AFTER],
    "유효기간이 끝난 다음에는 이체가 거절됩니다.": [AFTER],
    "만료가 임박하면 갱신해야 합니다.": [NEAR],
    "유효기간이 끝나기 전에 재발급받으셔야 합니다.": [NEAR],
    "유효기간이 지나면 반드시 재발급을 받지 않으면 안 됩니다.": [NEAR],
    "만료 30일 전부터 알림을 보냅니다.": [f"{NOTICE} 30일"],
    "은행은 만료되기 두 달 전에 문자로 알려 줍니다.": [f"{NOTICE} 두 달"],
    "유효기간이 한 달 남으면 은행에서 안내 메시지를 보여 줍니다.": [f"{NOTICE} 한 달"],
    "유효기간이 60일 남았을 때 만료를 알려 드립니다.": [f"{NOTICE} 60일"],
    "만료일이 30일 미만으로 남으면 안내가 나옵니다.": [f"{NOTICE} 30일 미만"],
    "유효기간 2년이 지난 인증서는 이용할 수 없어요.": [f"{VALIDITY} 2년", AFTER],
    "유효기간은 2년이 아니라 3년입니다.": [f"{VALIDITY} 3년"],
    "유효기간은 2년이었으나 3년으로 늘어났습니다.": [f"{VALIDITY} 3년"],
    "금융인증서는 2년 동안만 사용할 수 있습니다.": [f"{VALIDITY} 2년", DURING],
    "만료일 30일 이전에 알림이 표시됩니다.": [f"{NOTICE} 30일"],
    "유효기간이 지나기 전에 미리 재발급받는 것이 가능합니다.": [EARLY],
    "새 인증서를 발급받으면 예전 인증서는 폐기됩니다.": [REISSUE],
    "금융인증서 하나로 인터넷뱅킹·스마트폰뱅킹·해외송금을 이용할 수 있습니다.": [PC, PHONE, ABROAD],
    "재발급받으면 기존 인증서는 더 이상 쓸 수 없습니다.": [REISSUE],
    "재발급하면 예전 인증서는 자동으로 폐기됩니다.": [REISSUE],
    "재발급 시 기존 인증서는 폐기되고 새로운 인증서가 발급됩니다.": [REISSUE],
    "금융인증서만 있으면 스마트폰뱅킹과 해외송금을 모두 이용할 수 있습니다.": [PHONE, ABROAD],
    "금융인증서로 계좌이체를 할 수 있습니다.": [TRADE],
    "정부 사이트에 로그인하려면 금융인증서가 필요합니다.": [AGENCY],
    "금융인증서로는 연말정산 서류를 뗄 수 있습니다.": [PAPERS],
}
TURNED_ROUND = {
    "만료되어도 금융거래를 할 수 있습니다.": [f"!{AFTER}"],
    "만료된 뒤에도 이체할 수 있습니다.": [f"!{AFTER}"],
    "유효기간이 끝나도 이체는 문제없이 됩니다.": [f"!{AFTER}"],
    "유효기간이 만료된 인증서도 인터넷뱅킹에 쓸 수 있습니다.": [f"!{AFTER}"],
    "기한이 지난 금융인증서로도 송금할 수 있습니다.": [f"!{AFTER}"],
    "만료되면 금융거래를 할 수 없는 것은 아닙니다.": [f"!{AFTER}"],
    "만료되기 전에는 금융거래를 할 수 없습니다.": [f"!{DURING}"],
    "유효기간 동안에는 인증서를 쓸 수 없습니다.": [f"!{DURING}"],
    "만료일이 가까워져도 재발급을 받지 않아도 됩니다.": [f"!{NEAR}"],
    "만료 후에도 30일 동안은 금융거래를 할 수 있습니다.": [f"!{AFTER}"],
    "만료 전에는 재발급을 받을 수 없습니다.": [f"!{EARLY}"],
    "스마트폰뱅킹에서는 금융인증서를 사용할 수 없습니다.": [f"!{PHONE}"],
    "유효기간이 30일 남아도 은행은 알려 주지 않습니다.": [f"!{NOTICE} 30일"],
    "재발급을 받아도 이전 인증서는 폐기되지 않습니다.": [f"!{REISSUE}"],
    "이전 인증서는 재발급 후에도 계속 쓸 수 있습니다.": [f"!{REISSUE}"],
    "금융인증서로 해외송금은 할 수 없습니다.": [f"!{ABROAD}"],
    "공공기관 사이트에서는 금융인증서로 로그인할 수 없습니다.": [f"!{AGENCY}"],
}
FOREIGN = (
    "수수료는 무료입니다.",
    "국민은행은 서울에 본점이 있습니다.",
    "카드 유효기간은 발급일로부터 5년입니다.",
    "여권의 유효기간은 10년입니다.",
    "KB국민인증서의 유효기간은 3년입니다.",
    "공동인증서 유효기간은 1년입니다.",
    "인증서비스는 2년간 유효합니다.",
    "비밀번호는 2년 동안 유효합니다.",
    "통장은 발급일로부터 2년 동안 사용할 수 있습니다.",
    "보안카드의 유효기간이 지나면 금융거래를 할 수 없습니다.",
    "OTP의 유효기간이 30일 이내로 남으면 은행이 알려 줍니다.",
    "미성년자라면 인터넷뱅킹을 할 수 없습니다.",
    "공휴일에는 해외송금을 할 수 없습니다.",
    "금융인증서를 분실하면 인터넷뱅킹을 할 수 없습니다.",
    "금융인증서는 2023년부터 유효합니다.",
    "발급에는 30일이 걸립니다.",
    "다른 은행의 금융인증서는 유효기간이 1년입니다.",
    "기업용 금융인증서의 유효기간은 1년입니다.",
    "비밀번호를 5회 틀리면 금융인증서를 쓸 수 없습니다.",
    "재발급을 받으면 계좌가 폐기됩니다.",
    "금융인증서가 있으면 대출 신청을 할 수 있습니다.",
    "금융인증서는 만료되면 자동으로 연장됩니다.",
)
UNTOLD = (
    # What the facts could not tell apart from the truth is no match either.
    "유효기간은 2년이 아닙니다.",
    "유효기간은 최소 2년입니다.",
    "2년마다 금융인증서를 재발급받아야 합니다.",
    "만료 30일 전부터 재발급을 할 수 있습니다.",
    "금융인증서로는 인터넷뱅킹만 이용할 수 있습니다.",
    "유효기간이 30일 이상 남으면 안내가 나옵니다.",
    "유효기간이 지나지 않으면 금융거래를 할 수 없습니다.",
    "금융인증서가 없으면 인터넷뱅킹을 할 수 없습니다.",
    "재발급을 받지 않으면 안 됩니다.",
)


@pytest.mark.parametrize(("claim", "stating"), (OUR_GUIDE | ORIGINAL).items())
def test_every_claim_of_both_guides_states_its_facts(
    stated: Callable[[str], list[str]], claim: str, stating: list[str]
):
    assert stated(claim) == stating


@pytest.mark.parametrize(("claim", "stating"), REWORDED.items())
def test_a_claim_in_other_words_states_the_same_fact_with_its_own_quantity(
    stated: Callable[[str], list[str]], claim: str, stating: list[str]
):
    assert stated(claim) == stating


@pytest.mark.parametrize(("claim", "stating"), TURNED_ROUND.items())
def test_a_claim_turned_round_states_the_opposite(
    stated: Callable[[str], list[str]], claim: str, stating: list[str]
):
    assert stated(claim) == stating


@pytest.mark.parametrize("claim", FOREIGN)
def test_a_claim_about_something_else_states_no_fact(
    stated: Callable[[str], list[str]], claim: str
):
    assert stated(claim) == []


@pytest.mark.parametrize("claim", UNTOLD)
def test_a_claim_that_no_scenario_could_tell_states_no_fact(
    stated: Callable[[str], list[str]], claim: str
):
    assert stated(claim) == []
