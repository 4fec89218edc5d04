"""Changes that a proxy plants in the bank's pages, and of which the bank knows nothing.

Where the page does not let through any more what the bank insists on, the walk cannot get on: what
comes after is unreached, and nothing else is said of it.
"""

from __future__ import annotations

from tests.drift.planting import Plant
from tests.drift.rows import APP, PC, Case, expect, outside, relabelled
from tests.drift.table_labels import LOOKUP

OUTSIDE: tuple[Case, ...] = (
    # Names.
    outside(
        "the-first-tab-renamed",
        PC,
        Plant("rename", "국민은행", "인증센터", "가람누리"),
        relabelled("PC 1 화면", "가람누리"),
    ),
    outside(
        "the-number-shown-is-mine",
        PC,
        Plant("rename", "전화인증 번호 선택", "휴대폰 번호", "물보라"),
        relabelled("PC 8 전화로", "물보라"),
        quick=True,
    ),
    outside(
        "the-first-of-two-secret-boxes-renamed",
        PC,
        Plant("rename", "금융인증서 비밀번호 등록", "금융인증서 비밀번호", "새봄뜰"),
        relabelled("PC 17", "새봄뜰"),
    ),
    outside(
        "a-name-of-a-value-renamed",
        APP,
        Plant("rename", "고객정보 확인", "고객명", "가람누리"),
        relabelled("앱 14", "가람누리"),
    ),
    outside(
        "the-name-of-what-is-chosen-from",
        PC,
        Plant("rename", "출금계좌 확인", "인증방식", "인증수단"),
        relabelled("PC 10 그런", "인증수단"),
    ),
    outside(
        "the-name-of-what-is-chosen-from-in-the-app",
        APP,
        Plant("rename", "본인 인증", "인증방식", "가람누리"),
        relabelled("앱 7 연락처", "가람누리"),
    ),
    outside(
        "tabs-exchanged",
        PC,
        Plant("exchange", "개인 인증센터", "금융인증서 발급/재발급", "이용안내"),
        relabelled("PC 2", "이용안내"),
    ),
    # Names changed wherever they stand, headings, hints and the box that asks once more included.
    outside(
        "one-word-of-every-button",
        PC,
        Plant("reword", "", "확인", "완료"),
        *(relabelled(f"PC {step}", "완료") for step in (6, 12, 15, 18)),
        relabelled("PC 8 전화로", "완료"),
        relabelled("PC 13 두", "완료"),
    ),
    outside(
        "the-name-of-a-secret-and-of-its-repetition",
        APP,
        Plant("reword", "", "금융인증서 비밀번호", "인증서 PIN"),
        relabelled("앱 15", "인증서 PIN"),
    ),
    outside(
        "the-name-of-what-is-read-off",
        PC,
        Plant("reword", "", ">숫자<", ">코드<"),
        relabelled("PC 16", "코드"),
    ),
    outside(
        "the-first-of-many-boxes",
        LOOKUP,
        Plant("reword", "", "성명", "이름"),
        relabelled("PC 5 국민은행", "이름"),
    ),
    outside(
        "the-second-button-of-a-form",
        LOOKUP,
        Plant("reword", "", "ID를 모르시는 경우", "아이디 찾기"),
        relabelled("PC 5 국민은행", "아이디 찾기"),
    ),
    # Gone. What stands on every page of a site is not what a guide's own button is called now.
    outside(
        "the-way-on-gone-and-a-login-beside-it",
        PC,
        Plant("remove", "약관동의", "전체동의"),
        expect("removed", "PC 4"),
        quick=True,
    ),
    outside(
        "a-box-gone-that-is-insisted-on",
        PC,
        Plant("remove", "사용자 확인", "국민은행 ID"),
        expect("removed", "PC 5 사용자"),
        stops=True,
    ),
    outside(
        "a-list-gone-that-is-insisted-on",
        PC,
        Plant("remove", "출금계좌 확인", "출금계좌"),
        expect("removed", "PC 10 국민은행"),
        stops=True,
    ),
    outside(
        "the-guide-s-own-choice-gone",
        PC,
        Plant("remove", "출금계좌 확인", "보안카드"),
        expect("option-removed", "PC 10 그런"),
        expect("option-removed", "PC 10 이"),
        stops=True,
        quick=True,
    ),
    outside(
        "the-account-gone-in-the-app",
        APP,
        Plant("remove", "본인 확인", "출금 계좌번호"),
        expect("removed", "앱 11"),
        stops=True,
    ),
    # Another kind.
    outside(
        "a-box-became-text",
        PC,
        Plant("flatten", "세부정보 입력", "이메일"),
        expect("wrong-role", "PC 13 세부"),
        stops=True,
    ),
    outside(
        "a-box-cannot-be-edited",
        PC,
        Plant("lock", "본인확인", "이름"),
        expect("wrong-role", "PC 14"),
        stops=True,
    ),
    outside(
        "the-guide-s-own-choice-became-text",
        PC,
        Plant("flatten", "출금계좌 확인", "보안카드"),
        expect("wrong-role", "PC 10 그런"),
        expect("wrong-role", "PC 10 이"),
        stops=True,
    ),
    outside(
        "a-tab-became-text",
        PC,
        Plant("flatten", "국민은행", "개인"),
        expect("wrong-role | removed", "PC 1 화면"),
        stops=True,
    ),
    outside(
        "a-button-in-a-window-became-text",
        APP,
        Plant("flatten", "약관동의", "전체동의"),
        expect("wrong-role | removed", "앱 5"),
        stops=True,
    ),
    # In another part of the page, which is so short that it ends half-way down the screen.
    outside(
        "a-tab-in-the-footer",
        PC,
        Plant("sink", "국민은행", "인증센터"),
        expect("misplaced", "PC 1 화면"),
    ),
    # There, but not working.
    outside(
        "a-button-under-filled-boxes-dead",
        PC,
        Plant("deaden", "사용자 확인", "확인"),
        expect("no-effect", "PC 6"),
        quick=True,
    ),
    outside(
        "a-button-under-a-filled-box-dead-in-the-app",
        APP,
        Plant("deaden", "본인 확인", "다음"),
        expect("no-effect", "앱 12"),
        stops=True,
    ),
    outside(
        "a-list-disabled",
        PC,
        Plant("disable", "출금계좌 확인", "출금계좌"),
        expect("disabled", "PC 10 국민은행"),
        stops=True,
    ),
    outside(
        "the-guide-s-own-choice-disabled",
        PC,
        Plant("disable", "출금계좌 확인", "보안카드"),
        expect("disabled", "PC 10 그런"),
        expect("disabled", "PC 10 이"),
        stops=True,
    ),
    outside(
        "what-the-next-button-waits-for-disabled",
        APP,
        Plant("disable", "약관동의", "약관 전체 동의"),
        expect("disabled", "앱 5"),
        stops=True,
    ),
    outside(
        "a-keypad-disabled",
        APP,
        Plant("disable", "출금계좌 비밀번호 입력", "출금계좌 비밀번호"),
        expect("disabled", "앱 9"),
        stops=True,
    ),
    outside(
        "a-button-twice",
        PC,
        Plant("double", "세부정보 입력", "확인"),
        expect("ambiguous", "PC 13 두"),
    ),
    # What no reader stumbles over.
    outside("a-star-for-a-must", PC, Plant("rename", "", "이메일", "이메일 *")),
    outside("a-must-in-words", PC, Plant("rename", "", "국민은행 ID", "[필수] 국민은행 ID")),
    outside("a-notice-with-the-guide-s-own-word", PC, Plant("cover", "사용자 확인", "확인")),
)
