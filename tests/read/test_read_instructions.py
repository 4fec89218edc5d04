"""What one sentence asks for: verbs in every politeness, labels in every quotation, places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidewalk.guide import Guide, Sentence


def asked(sentence: Sentence) -> list[tuple[str, str | None]]:
    return [(i.action.value, i.label) for i in sentence.instructions]


ENDINGS = [
    "클릭합니다",
    "클릭하세요",
    "클릭해 주세요",
    "클릭해주세요",
    "클릭해 주시기 바랍니다",
    "클릭하시기 바랍니다",
    "클릭하십시오",
    "클릭해 주십시오",
    "클릭한다",
    "클릭해요",
    "클릭하면 됩니다",
    "클릭하시면 됩니다",
    "클릭하시면 되겠습니다",
    "클릭합시다",
    "클릭하도록 하겠습니다",
    "클릭해 보겠습니다",
    "클릭해 보도록 하겠습니다",
    "클릭해 봅니다",
    "클릭해야 합니다",
    "클릭하셔야 합니다",
    "클릭하기",
    "클릭할 것",
    "클릭",
    "클릭 바랍니다",
    "누릅니다",
    "누르세요",
    "눌러 주세요",
    "눌러주시기 바랍니다",
    "누르십시오",
    "누른다",
    "눌러요",
    "누르면 됩니다",
    "누르시면 됩니다",
    "누릅시다",
    "눌러 보겠습니다",
    "누르기만 하면 됩니다",
    "터치하세요",
    "탭해 주세요",
]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_click_is_read_in_every_politeness(ending: str, step: Callable[[str], Sentence]) -> None:
    sentence = step(f"'확인' 버튼을 {ending}.")
    assert asked(sentence) == [("click", "확인")]
    assert sentence.instructions[0].role == "button"


CONNECTIVES = [
    "클릭하고",
    "클릭한 후",
    "클릭한 다음,",
    "클릭한 뒤에",
    "클릭하신 뒤",
    "클릭하여",
    "클릭해",
    "클릭해서",
    "클릭하면서",
    "클릭하며",
    "클릭하시고",
    "클릭하고 나서",
    "클릭 후",
    "누르고",
    "눌러",
    "눌러서",
    "누른 후에",
    "누르신 다음",
]


@pytest.mark.parametrize("connective", CONNECTIVES)
def test_a_click_is_read_before_another_one(
    connective: str, step: Callable[[str], Sentence]
) -> None:
    sentence = step(f"'개인' 탭을 {connective} '확인'을 누르세요.")
    assert asked(sentence) == [("click", "개인"), ("click", "확인")]


@pytest.mark.parametrize(
    "ending",
    [
        "누르지 마세요",
        "누르지 않습니다",
        "누르면 안 됩니다",
        "클릭하지 마십시오",
        "클릭하지 말아 주세요",
        "안 누릅니다",
    ],
)
def test_what_is_not_to_be_done_is_no_instruction(
    ending: str, step: Callable[[str], Sentence]
) -> None:
    sentence = step(f"'취소' 버튼을 {ending}.")
    assert sentence.instructions == ()
    assert sentence.kind.value != "instruction"


def test_instead_of_one_thing_another_is_done(step: Callable[[str], Sentence]) -> None:
    assert asked(step("'취소'를 누르지 말고 '다음'을 누르세요.")) == [("click", "다음")]


VERBS = [
    ("'이메일'을 적어 주세요.", "type", "이메일"),
    ("'이메일'을 기입합니다.", "type", "이메일"),
    ("'신청서'를 작성합니다.", "type", "신청서"),
    ("'휴대폰 번호'를 변경합니다.", "type", "휴대폰 번호"),
    ("'비밀번호'를 설정하세요.", "type", "비밀번호"),
    ("'보안카드'를 선택하세요.", "select", "보안카드"),
    ("'보안카드'를 고릅니다.", "select", "보안카드"),
    ("'보안카드'를 골라 주세요.", "select", "보안카드"),
    ("'보안' 탭을 선택합니다.", "click", "보안"),
    ("'설정'으로 이동합니다.", "click", "설정"),
    ("'인증센터' 메뉴로 들어가세요.", "click", "인증센터"),
    ("'약관'에 동의합니다.", "check", "약관"),
    ("'만 14세 이상' 체크박스를 체크합니다.", "check", "만 14세 이상"),
    ("'고객명'을 확인합니다.", "confirm", "고객명"),
    ("'완료' 메시지가 표시되는지 확인하세요.", "confirm", "완료"),
    ("'숫자'를 답장합니다.", "reply", "숫자"),
    ("'숫자'를 답장으로 보내 주세요.", "reply", "숫자"),
    ("'패턴'을 그려 주세요.", "draw", "패턴"),
    ("'약관'을 읽습니다.", "read", "약관"),
    ("'신분증 사진'을 첨부하세요.", "upload", "신분증 사진"),
    ("'신분증.jpg' 파일을 올려 주세요.", "upload", "신분증.jpg"),
    ("화면을 아래로 내려 주세요.", "scroll", None),
    ("KB스타뱅킹에 로그인합니다.", "sign-in", "KB스타뱅킹"),
    ("Enter 키를 누르세요.", "press", "Enter"),
    ("전화를 받으세요.", "answer", None),
    ("'KB스타뱅킹' 앱을 켜세요.", "open", "KB스타뱅킹"),
]


@pytest.mark.parametrize(("text", "action", "label"), VERBS)
def test_each_verb_asks_for_its_action(
    text: str, action: str, label: str | None, step: Callable[[str], Sentence]
) -> None:
    assert asked(step(text)) == [(action, label)]


@pytest.mark.parametrize(
    "text",
    [
        "본인 인증을 받습니다.",
        "값을 내립니다.",
        "다음 화면으로 이동합니다.",
        "버튼을 누르세요.",
        "결과를 확인합니다.",
    ],
)
def test_a_verb_that_names_nothing_on_the_screen_asks_a_browser_for_nothing(
    text: str, step: Callable[[str], Sentence]
) -> None:
    assert step(text).instructions == ()


QUOTED = [
    "'확인'",
    "‘확인’",
    "‘확인‘",
    '"확인"',
    "“확인”",
    "「확인」",
    "『확인』",
    "[확인]",
    "<확인>",
    "《확인》",
    "【확인】",
    "“‘확인’”",
    "' 확인 '",
    "\"'확인' 버튼\"",
    "'확인 버튼'",
]


@pytest.mark.parametrize("quoted", QUOTED)
def test_a_label_is_read_from_every_kind_of_quotation_marks(
    quoted: str, step: Callable[[str], Sentence]
) -> None:
    assert asked(step(f"{quoted}을 누르세요.")) == [("click", "확인")]


def test_an_apostrophe_is_no_quotation_mark(prose: Callable[[str], Sentence]) -> None:
    sentence = prose("그라데이션's 블로그에서 '확인'을 누르세요.")
    assert asked(sentence) == [("click", "확인")]
    assert sentence.faults == ()


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("'가'와 '나', '다'를 입력합니다.", ["가", "나", "다"]),
        ("'가', '나' 및 '다'를 입력하세요.", ["가", "나", "다"]),
        ("성명과 생년월일을 입력하세요.", ["성명", "생년월일"]),
        ("본인의 고객명, 이메일, 주소를 입력합니다.", ["고객명", "이메일", "주소"]),
        ("본인의 성명과 본인의 주소를 입력합니다.", ["성명", "주소"]),
        ("'≡ (삼디다스)'를 입력합니다.", ["≡ (삼디다스)"]),
        ("'금융인증서 > 발급'을 입력합니다.", ["금융인증서 > 발급"]),
        ("'금융인증서\n발급'을 입력합니다.", ["금융인증서 발급"]),
        ("검색 결과와 이름을 입력합니다.", ["검색 결과", "이름"]),
        ("비밀번호 6자리를 입력합니다.", ["비밀번호"]),
    ],
)
def test_lists_of_labels_are_taken_apart(
    text: str, labels: list[str], step: Callable[[str], Sentence]
) -> None:
    assert asked(step(text)) == [("type", label) for label in labels]


@pytest.mark.parametrize(
    ("text", "label", "role"),
    [
        ("확인 버튼을 누르세요.", "확인", "button"),
        ("로그인 링크를 클릭합니다.", "로그인", "link"),
        ("'보안' 메뉴를 누릅니다.", "보안", "menuitem"),
        ("'이름' 입력란에 입력합니다.", "이름", "textbox"),
        ("'동의함' 체크박스를 클릭합니다.", "동의함", "checkbox"),
        ("'여자' 라디오 버튼을 누르세요.", "여자", "radio"),
        ("'설정' 아이콘을 누르세요.", "설정", "button"),
        ("'인증'이라는 탭을 누르세요.", "인증", "tab"),
    ],
)
def test_the_noun_after_a_label_gives_its_role(
    text: str, label: str, role: str, step: Callable[[str], Sentence]
) -> None:
    (instruction,) = step(text).instructions
    assert (instruction.label, instruction.role) == (label, role)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("왼쪽 상단에", "top-left"),
        ("화면 왼쪽 위에 있는", "top-left"),
        ("좌측 하단의", "bottom-left"),
        ("우측 상단에 보이는", "top-right"),
        ("오른쪽 아래", "bottom-right"),
        ("하단의", "bottom"),
        ("화면 맨 아래에 있는", "bottom"),
        ("상단", "top"),
        ("중앙에 있는", "center"),
        ("화면 가운데", "center"),
        ("오른쪽에 있는", "right"),
        ("위에서 말한", None),
        ("아래", None),
    ],
)
def test_places_on_the_screen(
    words: str, place: str | None, step: Callable[[str], Sentence]
) -> None:
    (instruction,) = step(f"{words} '메뉴' 버튼을 누르세요.").instructions
    assert instruction.place == place


def test_a_place_applies_to_the_label_after_it_alone(step: Callable[[str], Sentence]) -> None:
    sentence = step("왼쪽 상단에 '인증센터' 탭을 클릭한 후, '개인' 탭을 클릭합니다.")
    assert [i.place for i in sentence.instructions] == ["top-left", None]


def test_a_container_is_clicked_before_what_is_in_it(step: Callable[[str], Sentence]) -> None:
    sentence = step("'고객정보수정'에서 휴대폰 번호를 수정하면 됩니다.")
    assert asked(sentence) == [("click", "고객정보수정"), ("type", "휴대폰 번호")]
    assert [i.verb for i in sentence.instructions] == [None, "수정"]


def test_a_screen_is_a_place_to_be_and_not_clicked(step: Callable[[str], Sentence]) -> None:
    assert asked(step("'로그인' 화면에서 '확인'을 누릅니다.")) == [("click", "확인")]


@pytest.mark.parametrize(
    "text",
    [
        "'이름' 칸에 '홍길동'을 입력합니다.",
        "'이름'에 '홍길동'이라고 적습니다.",
        "이름에 홍길동이라고 입력합니다.",
    ],
)
def test_a_value_is_told_from_its_field(text: str, step: Callable[[str], Sentence]) -> None:
    (instruction,) = step(text).instructions
    assert (instruction.action.value, instruction.label) == ("type", "이름")
    assert instruction.value == "홍길동"


@pytest.mark.parametrize(
    ("text", "label", "role", "value"),
    [
        (
            "국민은행 (https://www.kbstar.com) 홈페이지를 실행합니다.",
            "국민은행",
            "site",
            "https://www.kbstar.com",
        ),
        ("국민은행 사이트에 접속하세요.", "국민은행", "site", None),
        ("'KB스타뱅킹' 앱을 실행합니다.", "KB스타뱅킹", "app", None),
        ("국민은행 앱을 여세요.", "국민은행", "app", None),
    ],
)
def test_sites_and_apps_are_opened(
    text: str, label: str, role: str, value: str | None, step: Callable[[str], Sentence]
) -> None:
    (instruction,) = step(text).instructions
    assert instruction.action.value == "open"
    assert (instruction.label, instruction.role, instruction.value) == (label, role, value)


@pytest.mark.parametrize(
    "aim", ["사용자 확인을 위해서", "번호를 입력하기 위해", "번호를 입력하려면", "인증을 위하여"]
)
def test_a_purpose_is_no_instruction(aim: str, step: Callable[[str], Sentence]) -> None:
    assert asked(step(f"{aim} '다음'을 누르세요.")) == [("click", "다음")]


def test_what_describes_a_thing_is_no_instruction(step: Callable[[str], Sentence]) -> None:
    assert asked(step("앞에서 선택한 카드에 적힌 '번호'를 입력합니다.")) == [("type", "번호")]


def test_a_sentence_over_two_lines_is_one(txt: Callable[[str], Guide]) -> None:
    (sentence,) = txt("1. '확인' 버튼을\n   누르세요.").sentences
    assert asked(sentence) == [("click", "확인")]
    assert (sentence.location.line, sentence.location.end_line) == (1, 2)


@pytest.mark.parametrize(
    "text", ["저는 '확인'을 눌렀습니다.", "어제 국민은행 앱에서 '발급' 버튼을 눌러 보았습니다."]
)
def test_a_narration_outside_steps_is_no_instruction(
    text: str, prose: Callable[[str], Sentence]
) -> None:
    sentence = prose(text)
    assert (sentence.instructions, sentence.reason) == ((), "narration")
