"""Kinds of control, places on a screen and other nouns of Korean guides, as data."""

from __future__ import annotations

import re

ROLES: dict[str, str] = {
    "라디오 버튼": "radio",
    "라디오버튼": "radio",
    "라디오": "radio",
    "체크 박스": "checkbox",
    "체크박스": "checkbox",
    "확인란": "checkbox",
    "버튼": "button",
    "단추": "button",
    "아이콘": "button",
    "탭": "tab",
    "링크": "link",
    "메뉴": "menuitem",
    "입력창": "textbox",
    "입력 창": "textbox",
    "입력란": "textbox",
    "입력칸": "textbox",
    "입력 칸": "textbox",
    "텍스트 상자": "textbox",
    "칸": "textbox",
    "란": "textbox",
    "목록 상자": "combobox",
    "드롭다운": "combobox",
    "콤보박스": "combobox",
    "팝업창": "dialog",
    "팝업": "dialog",
    "대화 상자": "dialog",
    "대화상자": "dialog",
    "창": "dialog",
    "키": "key",
}
"""The noun after a label, and the ARIA role that it speaks of (WAI-ARIA 1.2 §5.4)."""

VAGUE = ("항목", "부분", "문구", "글자", "메시지", "글씨", "옵션", "표시", "기능", "서비스")
"""Nouns after a label that say nothing of its role."""

SITES = ("홈페이지", "웹사이트", "웹 사이트", "사이트", "누리집", "인터넷뱅킹", "웹페이지", "포털")
APPS = ("애플리케이션", "어플리케이션", "어플", "앱")

SURFACES = (
    "화면",
    "페이지",
    "단계",
    "섹션",
    "영역",
    "목록",
    "팝업창",
    "팝업",
    "창",
    "대화상자",
    "양식",
)
"""Where a thing is rather than what is acted on: `'로그인' 화면에서`."""

DEVICE = re.compile(
    r"(?<![가-힣])(?:앱|어플|어플리케이션|애플리케이션|스마트폰|모바일|휴대폰|휴대전화|핸드폰|태블릿)"
    r"(?!\s*(?:번호|인증|문자|본인|카드|결제))"
)
"""Words that speak of an app, or of a telephone as the device (not of its number)."""

EMPTY_OBJECTS = frozenset(
    {
        "것",
        "이것",
        "그것",
        "이를",
        "하나",
        "한 가지",
        "한가지",
        "방법",
        "다음",
        "아래",
        "위",
        "내용",
        "사항",
        "정보",
        "결과",
        "여부",
        "화면",
        "버튼",
        "탭",
        "메뉴",
        "링크",
        "해당",
        "해당 버튼",
        "해당 메뉴",
        "방식",
        "절차",
        "단계",
        "과정",
        "다음 단계",
        "상태",
        "무엇",
        "모두",
        "전부",
        "원하는 것",
        "브라우저",
        "웹 브라우저",
        "인터넷",
        "인터넷 브라우저",
        "컴퓨터",
        "휴대폰",
        "스마트폰",
    }
)
"""Objects that name nothing on a screen."""

TELEPHONE_NUMBER = re.compile(r"\+?\d{2,4}(?:[-–.\s]?\d{3,4}){1,2}|1\d{3}-?\d{4}|\*?\d{3,4}")
URL = re.compile(
    r"(?:https?://|www\.)[^\s가-힣)'\"’”」』>\]]+|[\w-]+(?:\.[\w-]+)*\.(?:com|co\.kr|go\.kr|or\.kr|net|kr|org)(?![\w.])(?:/[^\s가-힣)'\"]*)?"
)

PARTICLE = re.compile(
    r"(?:안에서|내에서|에서는|에서|에게|에는|에도|에|으로는|으로|로는|로|"
    r"이라는|라는|이라고|라고|까지|부터|을|를|이나|나|이랑|랑|이|가|은|는|와|과|하고|및|또는|의|도|만)"
    r"(?![가-힣])"
)
"""Particles as they follow a label."""

ROLE_WORD = re.compile(
    r"\s*(?P<role>" + "|".join(sorted(map(re.escape, ROLES), key=len, reverse=True)) + r")"
    r"(?=(?:들)?(?:을|를|이|가|은|는|에|에서|에서는|으로|로|의|와|과|도|만|까지|이나)?(?![가-힣]))"
)
SURFACE_WORD = re.compile(
    r"\s*(?:"
    + "|".join(SURFACES)
    + r")(?=(?:에|에서|에서는|으로|로|의|이|가|을|를|은|는)(?![가-힣]))"
)
VAGUE_WORD = re.compile(
    r"\s*(?:"
    + "|".join(VAGUE)
    + r")(?=(?:을|를|이|가|은|는|에|에서|으로|로|의|도|만|까지)?(?![가-힣]))"
)
OPENED_WORD = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:(?:공식|모바일|전용|은행|PC|스마트폰)\s*)*"
    r"(?:(?P<site>" + "|".join(SITES) + r")|(?P<app>" + "|".join(APPS) + r"))(?:\s*\([^)]*\))?"
    r"(?=(?:을|를|이|가|은|는|에|에서|에서는|으로|로|의)?(?![가-힣]))"
)
