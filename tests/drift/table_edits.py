"""Changes to the guide that make it false. Sentences are named as the changed guide has them."""

from __future__ import annotations

from tests.drift.rows import APP, PC, Case, Put, claims, edit, expect, relabelled

_SPELLING = "guide: a misspelt label"
_LEFT_OUT = "guide: a step left out"
_EXCHANGED = "guide: two steps exchanged"
_NUMBER = "guide: a wrong number"
_PLACE = "guide: a wrong place"
_NEVER = "guide: a control that never was"
_KIND = "guide: a wrong kind of control"

EDITS: tuple[Case, ...] = (
    edit(
        "misspelt-account-password",
        _SPELLING,
        PC,
        (
            Put(
                "**출금계좌**를 정하고 **계좌비밀번호**를", "**출금계좌**를 정하고 **계비밀번호**를"
            ),
        ),
        relabelled("PC 10 국민은행", "계좌비밀번호"),
        quick=True,
    ),
    edit(
        "misspelt-terms",
        _SPELLING,
        PC,
        (Put("**전체약관보기**", "**전채약관보기**"),),
        relabelled("PC 3", "전체약관보기"),
    ),
    edit(
        "misremembered-approved",
        _SPELLING,
        PC,
        (Put("**전화승인완료**", "**전화인증완료**"),),
        relabelled("PC 9 통화가", "전화승인완료"),
    ),
    edit(
        "misspelt-security-tab",
        _SPELLING,
        APP,
        (Put("**인증/보안**", "**인증/보완**"),),
        relabelled("앱 2", "인증/보안"),
    ),
    edit(
        "misspelt-kb-password",
        _SPELLING,
        APP,
        (Put("**국민은행 인증서 비밀번호**", "**국민은행 인증서 비번**"),),
        relabelled("앱 10", "국민은행 인증서 비밀번호"),
    ),
    edit(
        "misspelt-option",
        _SPELLING,
        APP,
        (
            Put("연락처 본인인증과 ARS", "연락쳐 본인인증과 ARS"),
            Put("이 글에서는 연락처", "이 글에서는 연락쳐"),
        ),
        relabelled("앱 7 연락쳐", "연락처 본인인증"),
        relabelled("앱 7 이 글에서는", "연락처 본인인증"),
    ),
    # Left out: what the reader must do all the same, told where they were or where they go on.
    # A screen with one button only, that is passed over in silence: a screen or a control.
    edit(
        "without-asking-for-the-call",
        _LEFT_OUT,
        PC,
        (Put(" **인증받기** 버튼을 눌러 주세요.", ""),),
        expect("undocumented-control | undocumented-screen", "PC 7", "PC 8 전화로"),
    ),
    edit(
        "without-confirming-the-means",
        _LEFT_OUT,
        PC,
        (Put("12. **확인** 버튼을 눌러 다음으로 넘어가세요.\n\n", ""),),
        expect("undocumented-control", "PC 11 보안카드의", "PC 13 세부"),
        quick=True,
    ),
    edit(
        "without-the-telephone-number",
        _LEFT_OUT,
        PC,
        (
            Put("본인의 **이메일**과 **휴대폰번호**를", "본인의 **이메일**을"),
            Put("두 칸을 채웠으면", "다 채웠으면"),
        ),
        expect("undocumented-control", "PC 13 세부", "PC 13 다 채웠으면"),
    ),
    edit(
        "without-the-new-password",
        _LEFT_OUT,
        PC,
        (Put("17. 앞으로 국민은행에서 쓸 **금융인증서 비밀번호**를 등록하세요.\n\n", ""),),
        # The screen has two fields for it, and both must be filled in.
        expect("undocumented-control", "PC 18", "PC 16", most=2),
    ),
    edit(
        "without-the-issue-button",
        _LEFT_OUT,
        APP,
        (Put("4. **금융인증서 발급/재발급** 버튼을 눌러 주세요.\n\n", ""),),
        expect("undocumented-control | undocumented-screen", "앱 3", "앱 5"),
    ),
    edit(
        "without-going-on-from-terms",
        _LEFT_OUT,
        APP,
        (Put("6. **다음** 버튼을 누르세요.\n\n", ""),),
        expect("undocumented-control", "앱 5", "앱 7 연락처"),
    ),
    edit(
        "without-the-pattern",
        _LEFT_OUT,
        APP,
        (Put("13. 미리 등록해 둔 **KB국민인증서 패턴**을 입력하세요.\n\n", ""),),
        expect("undocumented-screen | undocumented-control", "앱 12", "앱 14"),
        stops=True,
    ),
    # Exchanged: either of the two, or both.
    edit(
        "agree-before-reading",
        _EXCHANGED,
        PC,
        (
            Put("3. **전체약관보기** 버튼을 눌러 주세요.", "3. **전체동의** 버튼을 누르세요."),
            Put(
                "4. 약관을 모두 살펴보았으면 **전체동의** 버튼을 누르세요.",
                "4. **전체약관보기** 버튼을 눌러 주세요.",
            ),
        ),
        expect("reordered", "PC 3", "PC 4", most=2),
    ),
    edit(
        "password-before-text-message",
        _EXCHANGED,
        PC,
        (
            Put(
                "16. SMS 문자가 도착하면 화면에 보이는 **숫자**를 답장으로 보내세요.",
                "16. 앞으로 쓸 **금융인증서 비밀번호**를 정해 등록하세요.",
            ),
            Put(
                "17. 앞으로 국민은행에서 쓸 **금융인증서 비밀번호**를 등록하세요.",
                "17. SMS 문자가 도착하면 화면에 보이는 **숫자**를 답장으로 보내세요.",
            ),
        ),
        expect("reordered", "PC 16", "PC 17", most=2),
    ),
    edit(
        "app-passwords-exchanged",
        _EXCHANGED,
        APP,
        (
            Put(
                "9. 국민은행 **출금계좌 비밀번호**를 입력해 주세요.\n\n"
                "10. 이번에는 **국민은행 인증서 비밀번호**를 입력해 주세요.",
                "9. **국민은행 인증서 비밀번호**를 입력해 주세요.\n\n"
                "10. 이번에는 국민은행 **출금계좌 비밀번호**를 입력해 주세요.",
            ),
        ),
        expect("reordered", "앱 9", "앱 10", most=2),
    ),
    edit(
        "app-pattern-and-data-exchanged",
        _EXCHANGED,
        APP,
        (
            Put(
                "13. 미리 등록해 둔 **KB국민인증서 패턴**을 입력하세요.",
                "13. 화면에 나온 고객명, 이메일, 주소, 전화번호를 살펴보고 **다음** 버튼을 누르세요.",
            ),
            Put(
                "14. 화면에 나온 본인의 고객명, 이메일, 주소, 전화번호가 맞는지 확인하고 "
                "**다음** 버튼을 누르세요.",
                "14. 미리 등록해 둔 **KB국민인증서 패턴**을 입력하세요.",
            ),
        ),
        # One of the sentences names five things, each of which comes later.
        expect("reordered", "앱 13", "앱 14", most=6),
    ),
    # Wrong numbers.
    edit(
        "wrong-caller",
        _NUMBER,
        PC,
        (Put("02-1588-9999", "02-1588-9998"),),
        expect("fact-changed", "PC 9 02-1588-9998에서"),
    ),
    # The number is part of the field's name.
    edit(
        "wrong-number-of-digits",
        _NUMBER,
        PC,
        (Put("일련번호 끝 4자리", "일련번호 끝 6자리"),),
        expect("relabelled | fact-changed", "PC 11 보안카드의", suggest="일련번호 끝 4자리"),
    ),
    edit(
        "three-years-and-sixty-days",
        _NUMBER,
        claims("유효기간", "만료 안내"),
        (Put("2년 동안", "3년 동안"), Put("30일 이하", "60일 이하")),
        expect("fact-changed", "금융인증서는 발급받은 날부터 3년"),
        expect("fact-changed", "국민은행은 유효기간이 60일"),
        whole=True,
        quick=True,
    ),
    # Wrong places.
    edit(
        "centre-said-bottom-right",
        _PLACE,
        PC,
        (Put("화면 왼쪽 위에 있는", "화면 오른쪽 아래에 있는"),),
        expect("misplaced", "PC 1 화면"),
    ),
    edit(
        "issue-said-bottom-left",
        _PLACE,
        PC,
        (Put("화면 중앙에 늘어선 탭에서", "화면 왼쪽 아래에 늘어선 탭에서"),),
        expect("misplaced", "PC 2"),
    ),
    edit(
        "menu-said-bottom-left",
        _PLACE,
        APP,
        (Put("화면 오른쪽 위에 있는", "화면 왼쪽 아래에 있는"),),
        expect("misplaced", "앱 1 화면"),
    ),
    # What never was.
    edit(
        "button-that-never-was",
        _NEVER,
        PC,
        (
            Put(
                "6. 다 적었으면 **확인** 버튼을 누르세요.",
                "6. **개인정보 동의서 출력** 버튼을 누르세요. 다 적었으면 **확인** 버튼을 누르세요.",
            ),
        ),
        expect("removed", "PC 6 개인정보"),
    ),
    edit(
        "field-that-never-was",
        _NEVER,
        PC,
        (
            Put(
                "**이름**, **휴대폰번호**, **생년월일**을",
                "**이름**, **휴대폰번호**, **주소**, **생년월일**을",
            ),
        ),
        expect("removed", "PC 14"),
    ),
    edit(
        "option-that-never-was",
        _NEVER,
        PC,
        (Put("보안카드, OTP, KB국민인증서 중에서", "보안카드, OTP, 지문, KB국민인증서 중에서"),),
        expect("option-removed", "PC 10 그런"),
    ),
    edit(
        "app-button-that-never-was",
        _NEVER,
        APP,
        (
            Put(
                "12. 이어서 **다음** 버튼을 누르세요.",
                "12. **계좌 조회** 버튼을 누르세요. 이어서 **다음** 버튼을 누르세요.",
            ),
        ),
        expect("removed", "앱 12 계좌"),
    ),
    edit(
        "agree-said-check-box",
        _KIND,
        PC,
        (
            Put(
                "약관을 모두 살펴보았으면 **전체동의** 버튼을 누르세요.",
                "약관을 모두 살펴보았으면 **전체동의** 체크박스에 체크하세요.",
            ),
        ),
        expect("wrong-role", "PC 4"),
    ),
)
