"""The Korean step phrases: the one place where guidewalk words a step.

The step definitions use the same words, so a change here is a change of the suite's vocabulary.
"""

from __future__ import annotations

from guidewalk.derive.form import Form
from guidewalk.derive.phrasebook import Keywords, Phrasebook

KOREAN = Phrasebook(
    language="ko",
    phrases={
        Form.OPEN_SITE: '"{label}" 홈페이지를 연다',
        Form.OPEN_APP: '"{label}" 앱을 연다',
        Form.CLICK_BUTTON: '"{label}" 버튼을 누른다',
        Form.CLICK_TAB: '"{label}" 탭을 누른다',
        Form.CLICK_LINK: '"{label}" 링크를 누른다',
        Form.CLICK_MENUITEM: '"{label}" 메뉴를 누른다',
        Form.CLICK_ANY: '"{label}" 항목을 누른다',
        Form.TYPE: '"{label}" 칸에 입력한다',
        Form.PICK: '"{label}" 칸에서 고른다',
        Form.CHANGE: '"{label}" 칸을 새 값으로 고친다',
        Form.TYPE_ON_PHONE: '화면의 "{label}" 값을 전화기에 입력한다',
        Form.SELECT: '"{label}" 항목을 고른다',
        Form.SELECT_IN_GROUP: '"{group}" 선택에서 "{label}" 쪽을 고른다',
        Form.OPTION: '선택지에 "{label}" 항목이 있다',
        Form.OPTION_IN_GROUP: '"{group}" 선택지에 "{label}" 항목이 있다',
        Form.CHECK: '"{label}" 체크박스를 켠다',
        Form.CHECK_ANY: '"{label}" 항목에 체크한다',
        Form.SHOWN: '화면에 "{label}" 글이 보인다',
        Form.CONFIRM: '"{label}" 내용을 확인한다',
        Form.PROCEED: '고른 "{group}" 방식으로 진행한다',
        Form.ANSWER: "걸려 온 전화를 받는다",
        Form.ANSWER_NUMBER: '"{value}" 번호에서 걸려 온 전화를 받는다',
        Form.CALL_ENDED: "통화가 끝난다",
        Form.REPLY: '문자를 받고 화면의 "{label}" 값을 답장한다',
        Form.DRAW: '"{label}" 패턴을 그린다',
        Form.PRESS: '"{label}" 키를 누른다',
        Form.SCROLL: "화면을 아래로 내린다",
        Form.UPLOAD: '"{label}" 칸에 파일을 올린다',
        Form.SIGN_IN: "로그인한다",
        Form.OUTCOME: '"{label}" {deed} 결과가 보인다',
    },
    places={
        "top-left": "왼쪽 상단",
        "top": "위쪽",
        "top-right": "오른쪽 상단",
        "left": "왼쪽",
        "center": "중앙",
        "right": "오른쪽",
        "bottom-left": "왼쪽 하단",
        "bottom": "아래쪽",
        "bottom-right": "오른쪽 하단",
    },
    placed="{place}의 {phrase}",
    changing=frozenset({"수정", "변경", "갱신", "고치다", "바꾸다"}),
    deciding=frozenset({"정하다", "고르다", "선택", "지정"}),
    invented=r"비밀번호|암호|패스워드|패턴|PIN|핀",
    showing=frozenset({"진행", "표시", "노출", "보이다", "나타나다", "뜨다"}),
    # A clause about the call, not a button named 통화종료: the verb must be conjugated.
    call_ended=r"(?:통화|전화)(?:가|를)?\s*(?:모두\s*)?(?:종료되|종료한|종료하|끝나|끝난|끝내|끊|마치|마친)",
    keywords=Keywords(
        feature="기능", scenario="시나리오", given="먼저", when="만일", then="그러면", more="그리고"
    ),
    claims="{title} – 사실 확인",
)
