"""Plain text, Markdown and HTML: blocks, numbers, sections, positions."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidewalk.guide import Guide

Read = "Callable[[str], Guide]"


def texts(guide: Guide) -> list[str]:
    return [" ".join(sentence.text.split()) for sentence in guide.sentences]


def numbers(guide: Guide) -> list[list[int]]:
    return [[step.number for step in section.steps] for section in guide.sections]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("하나입니다. 둘입니다.", ["하나입니다.", "둘입니다."]),
        ("버전 3.5를 씁니다. 끝입니다.", ["버전 3.5를 씁니다.", "끝입니다."]),
        ("2023. 5. 20. 이후입니다.", ["2023. 5. 20. 이후입니다."]),
        ("2023.05.20에 고쳤습니다.", ["2023.05.20에 고쳤습니다."]),
        ("https://a.kr/b.c?d=e 를 봅니다. 끝.", ["https://a.kr/b.c?d=e 를 봅니다.", "끝."]),
        ("No. 3을 봅니다.", ["No. 3을 봅니다."]),
        ("‘확인. 취소’ 버튼을 누릅니다.", ["‘확인. 취소’ 버튼을 누릅니다."]),
        (
            "앱을 켭니다. (웹은 다릅니다.) 끝입니다.",
            ["앱을 켭니다.", "(웹은 다릅니다.)", "끝입니다."],
        ),
        ("기다리면… 됩니다. 끝입니다.", ["기다리면… 됩니다.", "끝입니다."]),
        ("됐습니다… 다음입니다.", ["됐습니다…", "다음입니다."]),
        ("하나입니다.둘입니다.", ["하나입니다.", "둘입니다."]),
        ("하나입니까? 둘입니다! 셋。 넷", ["하나입니까?", "둘입니다!", "셋。", "넷"]),
        ("하나를 엽니다\n둘을 닫습니다", ["하나를 엽니다", "둘을 닫습니다"]),
        ("이것은 아주 긴 줄이라서\n다음 줄로 이어집니다.", None),
    ],
)
def test_sentences_end_where_they_end(
    text: str, sentences: list[str] | None, txt: Callable[[str], Guide]
) -> None:
    if sentences is None:
        sentences = [" ".join(text.split())]
    assert texts(txt(f"글입니다.\n\n{text}"))[1:] == sentences


def test_lines_wrapped_at_eighty_columns_are_one_paragraph(txt: Callable[[str], Guide]) -> None:
    guide = txt(
        "이 글은 회사에서 쓰는 출입 앱을 내려받고 등록하는 방법을 차례로 적은 것으로 처음부터\n"
        "끝까지 그대로 따라 하면 누구나 등록을 마칠 수 있습니다. 버전은 반드시 3.5 이상이\n"
        "어야 합니다.\n"
    )
    assert len(guide.sentences) == 2
    assert guide.sentences[1].location.end_line == 3


@pytest.mark.parametrize(
    ("marks", "printed"),
    [
        (("1. ", "2. ", "3. "), [1, 2, 3]),
        (("1) ", "2) ", "3) "), [1, 2, 3]),
        (("(1) ", "(2) ", "(3) "), [1, 2, 3]),
        (("① ", "② ", "③ "), [1, 2, 3]),
        (("1단계: ", "2단계: ", "3단계: "), [1, 2, 3]),
        (("Step 1. ", "Step 2. ", "Step 3. "), [1, 2, 3]),
        (("첫째, ", "둘째, ", "셋째, "), [1, 2, 3]),
        (("1.", "2.", "3."), [1, 2, 3]),
        (("1. ", "2. ", "2. "), [1, 2, 2]),
        (("1. ", "2. ", "5. "), [1, 2, 5]),
    ],
)
def test_numbers_are_kept_as_printed_in_every_style(
    marks: tuple[str, ...], printed: list[int], txt: Callable[[str], Guide]
) -> None:
    guide = txt("\n\n".join(f"{mark}'확인'을 누릅니다." for mark in marks))
    assert numbers(guide) == [printed]
    assert all(s.text == "'확인'을 누릅니다." for s in guide.sentences)


def test_several_steps_on_one_line_are_several_steps(txt: Callable[[str], Guide]) -> None:
    guide = txt("1. '가'를 누릅니다. 2. '나'를 누릅니다. 3. '다'를 누릅니다.")
    assert numbers(guide) == [[1, 2, 3]]


def test_nested_lists_belong_to_their_step(txt: Callable[[str], Guide]) -> None:
    guide = txt(
        "1. '가'를 누릅니다.\n   가. '나'를 누릅니다.\n   1) '다'를 누릅니다.\n2. '라'를 누릅니다."
    )
    assert numbers(guide) == [[1, 2]]
    assert guide.sections[0].steps[0].labels == ("가", "나", "다")


def test_a_line_that_begins_with_a_date_is_no_step(txt: Callable[[str], Guide]) -> None:
    guide = txt("1. '가'를 누릅니다.\n\n■ 관련 글\n\n2023.05.20 - 발급 방법\n\n5. 20. 발표한 글")
    assert numbers(guide) == [[1], []]


def test_a_short_line_that_stands_alone_is_a_heading(txt: Callable[[str], Guide]) -> None:
    guide = txt(
        "큰 제목\n\n▶ 첫 부분\n\n1. '가'를 누릅니다.\n\n둘째 부분, 앱\n\n1. '나'를 누릅니다."
    )
    assert guide.title == "큰 제목"
    assert [(s.title, s.face) for s in guide.sections] == [
        ("첫 부분", "pc"),
        ("둘째 부분, 앱", "app"),
    ]


def test_a_caption_between_two_steps_is_no_heading(txt: Callable[[str], Guide]) -> None:
    guide = txt("제목\n\n1. '가'를 누릅니다.\n\n로그인 화면\n\n2. '나'를 누릅니다.")
    assert numbers(guide) == [[1, 2]]


def test_a_telephone_number_does_not_make_a_section_an_app(txt: Callable[[str], Guide]) -> None:
    guide = txt("제목\n\n휴대폰 번호 바꾸기\n\n1. '휴대폰 번호'를 입력합니다.")
    assert guide.sections[0].face == "pc"


def test_markdown_headings_numbers_and_emphasis(md: Callable[[str], Guide]) -> None:
    guide = md(
        "---\ntitle: 머리\n---\n# 제목\n\n## 첫 부분 ##\n\n3. **확인** 버튼을 누르세요.\n"
        "   `저장`을 누르세요.\n\n   ![그림](a.png)\n4. [다음](b.html)을 누르세요.\n"
    )
    assert (guide.title, guide.sections[0].title) == ("제목", "첫 부분")
    assert numbers(guide) == [[3, 4]]
    assert guide.sections[0].steps[0].labels == ("확인", "저장")
    assert texts(guide) == [
        "제목",
        "첫 부분",
        "**확인** 버튼을 누르세요.",
        "`저장`을 누르세요.",
        "그림",
        "[다음](b.html)을 누르세요.",
    ]


def test_markdown_escapes_and_entities_keep_their_source(md: Callable[[str], Guide]) -> None:
    (sentence,) = md("1. 'A \\* B &amp; C'를 누르세요.").sentences
    assert sentence.text == "'A \\* B &amp; C'를 누르세요."
    assert sentence.instructions[0].label == "A * B & C"


def test_markdown_tables_quotes_and_code_are_read_too(md: Callable[[str], Guide]) -> None:
    guide = md(
        "> 인용입니다.\n> 이어집니다.\n\n| 이름 | 값 |\n|--|--|\n| a \\| b | 다 |\n\n"
        "```sh\n코드\n```\n"
    )
    assert texts(guide) == ["인용입니다.", "이어집니다.", "이름", "값", "a \\| b", "다", "코드"]
    assert guide.sentences[-1].reason == "code"


def test_a_picture_within_a_sentence_names_what_it_shows(md: Callable[[str], Guide]) -> None:
    (sentence,) = md("1. ![설정](gear.png) 아이콘을 누르세요.").sentences
    assert [(i.label, i.role) for i in sentence.instructions] == [("설정", "button")]


def test_bold_that_is_a_whole_sentence_is_no_label(md: Callable[[str], Guide]) -> None:
    (sentence,) = md("1. **'확인'을 누르세요.**").sentences
    assert [i.label for i in sentence.instructions] == ["확인"]
    assert sentence.text == "**'확인'을 누르세요.**"


def test_a_numbered_heading_with_text_below_is_a_step(md: Callable[[str], Guide]) -> None:
    guide = md(
        "# 제목\n\n## 1단계. 로그인\n\n'로그인'을 누르세요.\n\n"
        "## 2단계. 발급\n\n'발급'을 누르세요.\n"
    )
    assert numbers(guide) == [[1, 2]]


def test_a_numbered_heading_with_a_list_below_is_a_section(md: Callable[[str], Guide]) -> None:
    guide = md("# 제목\n\n## 1. PC\n\n1. '가'를 누르세요.\n\n## 2. 앱\n\n1. '나'를 누르세요.\n")
    assert [s.title for s in guide.sections] == ["PC", "앱"]


def test_html_lists_number_as_a_browser_does(html: Callable[[str], Guide]) -> None:
    guide = html(
        "<html><head><title>머리</title><style>p{}</style></head><body><h1>제목</h1>"
        "<ol start=3><li><b>확인</b> 버튼을 누르세요.<li value=7>'A &amp; B'를<br>누르세요.</ol>"
        "<script>누르세요()</script></body></html>"
    )
    assert guide.title == "제목"
    assert numbers(guide) == [[3, 7]]
    assert [step.labels for step in guide.sections[0].steps] == [("확인",), ("A & B",)]
    assert texts(guide)[1] == "<b>확인</b> 버튼을 누르세요."


def test_the_title_of_an_html_page_stands_in_for_its_heading(html: Callable[[str], Guide]) -> None:
    assert html("<title>머리</title><p>말입니다.</p>").title == "머리"


def test_html_in_markdown_is_read(md: Callable[[str], Guide]) -> None:
    guide = md("<!-- 주석 -->\n\n<p>말입니다.</p>\n\n끝<br>입니다.")
    assert texts(guide)[0] == "<p>말입니다.</p>" or texts(guide)[0] == "말입니다."


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(ending: str, txt: Callable[[str], Guide]) -> None:
    guide = txt(ending.join(["제목", "", "1. '가'를 누릅니다.", "", "2. '나'를 누릅니다."]))
    assert [s.location.line for s in guide.sentences] == [1, 3, 5]
    assert [s.location.column for s in guide.sentences] == [1, 4, 4]


def test_a_decomposed_text_is_read_where_it_stands(txt: Callable[[str], Guide]) -> None:
    text = unicodedata.normalize("NFD", "1. '확인' 버튼을 누르세요.")
    (sentence,) = txt(text).sentences
    assert sentence.text == text[3:]
    assert sentence.instructions[0].label == "확인"
    assert sentence.location.end_column == len(text) + 1


def test_spaces_that_do_not_break_and_signs_of_no_width_are_white_space(
    txt: Callable[[str], Guide],
) -> None:
    guide = txt("\u00a0\n1.\u00a0'확\u200b인\u00a0창'을 누르세요.\u200b\n\u00a0\n")
    (sentence,) = guide.sentences
    assert sentence.instructions[0].label == "확인 창"
    assert sentence.location.line == 2
