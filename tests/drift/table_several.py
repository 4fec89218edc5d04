"""Several drifts of the bank at once: one run finds them all."""

from __future__ import annotations

from tests.drift.rows import APP, BOTH, PC, Case, claims, expect, relabelled, several
from tests.drift.table_facts import NOTICE, VALIDITY

SEVERAL: tuple[Case, ...] = (
    # The same twice.
    several(
        "two-names-changed-a-lot",
        PC,
        ("agree-renamed", "approved-renamed"),
        relabelled("PC 4", "모두 확인했습니다"),
        relabelled("PC 9 통화가", "다음 단계로"),
    ),
    several(
        "two-names-in-one-sentence",
        PC,
        ("email-lengthened", "mobile-reworded"),
        relabelled("PC 13 세부", "이메일 주소", most=1),
        relabelled("PC 13 세부", "휴대전화번호", most=1),
    ),
    several(
        "two-fields-gone",
        PC,
        ("account-password-not-asked", "birth-not-asked"),
        expect("removed", "PC 10 국민은행"),
        expect("removed", "PC 14"),
    ),
    several(
        "two-screens-inserted",
        BOTH,
        ("inserted-notice-after-identity", "app-inserted-notice-after-account"),
        expect("undocumented-screen", "PC 6"),
        expect("undocumented-screen", "앱 12"),
    ),
    several(
        "two-screens-gone",
        APP,
        ("pattern-screen-removed", "app-kb-password-screen-removed"),
        expect("removed", "앱 10"),
        expect("removed", "앱 13"),
    ),
    # Five different ones.
    several(
        "five-on-the-pc",
        PC,
        (
            "menu-bottom-right",
            "agree-renamed",
            "number-goes-by-itself",
            "otp-not-offered",
            "done-not-shown",
        ),
        expect("misplaced", "PC 1 화면"),
        relabelled("PC 4", "모두 확인했습니다"),
        expect("removed", "PC 8 전화로"),
        expect("option-removed", "PC 10 그런"),
        expect("outcome-missing", "PC 18"),
        quick=True,
    ),
    several(
        "five-more-on-the-pc",
        PC,
        (
            "terms-button-removed",
            "inserted-notice-after-identity",
            "caller-changed",
            "email-as-text",
            "window-labels-swapped",
        ),
        expect("removed", "PC 3"),
        expect("undocumented-screen", "PC 6"),
        expect("fact-changed", "PC 9 02-1588-9999에서"),
        expect("wrong-role", "PC 13 세부"),
        relabelled("PC 14", "생년월일", "이름", most=2),
    ),
    several(
        "five-in-the-app",
        APP,
        (
            "app-menu-top-left",
            "app-menu-renamed",
            "app-ars-not-offered",
            "app-kb-password-screen-removed",
            "phone-missing-from-confirmation",
        ),
        expect("misplaced", "앱 1 화면"),
        relabelled("앱 3", "인증서 신청", "금융인증서 > 인증서 신청"),
        expect("option-removed", "앱 7 연락처"),
        expect("removed", "앱 10"),
        expect("removed", "앱 14"),
    ),
    several(
        "five-everywhere",
        (*BOTH, *claims("유효기간", "만료 안내")),
        (
            "validity-3-years",
            "notice-at-20-days",
            "show-terms-disabled",
            "app-certificate-page-removed",
            "app-account-lengthened",
        ),
        expect("fact-changed", VALIDITY),
        expect("fact-changed", NOTICE),
        expect("disabled", "PC 3"),
        expect("removed", "앱 4"),
        relabelled("앱 11", "출금 계좌번호 입력"),
    ),
)
