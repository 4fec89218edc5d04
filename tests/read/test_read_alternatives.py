"""Conditions, choices, the author's own way, what happens off the screen, and promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidewalk.guide import Guide, Sentence


@pytest.mark.parametrize(
    ("clause", "condition"),
    [
        ("만약에 국민은행 ID를 모른다면,", "국민은행 ID를 모른다면"),
        ("만일 비밀번호를 잊었으면", "비밀번호를 잊었으면"),
        ("OTP가 없는 경우에는", "OTP가 없는 경우"),
        ("번호가 변경된 경우,", "번호가 변경된 경우"),
        ("처음이라면", "처음이라면"),
        ("비밀번호를 분실했다면", "비밀번호를 분실했다면"),
        ("ID를 모르면", "ID를 모르면"),
        ("OTP를 쓰는 분은", "OTP를 쓰는 분"),
    ],
)
def test_a_condition_is_kept_as_written_without_its_if(
    clause: str, condition: str, step: Callable[[str], Sentence]
) -> None:
    sentence = step(f"{clause} '찾기'를 누르고 '이름'을 입력하세요.")
    assert [i.condition for i in sentence.instructions] == [condition, condition]


@pytest.mark.parametrize(
    "event",
    [
        "통화가 종료되면",
        "SMS 문자를 받으면,",
        "화면이 나타나면",
        "인증이 완료되면",
        "입력을 마쳤다면",
        "두 칸을 다 적었다면",
        "약관을 모두 읽으셨다면",
        "'다음' 버튼이 활성화되면",
    ],
)
def test_waiting_for_an_event_is_no_condition(event: str, step: Callable[[str], Sentence]) -> None:
    (instruction,) = step(f"{event} '완료' 버튼을 클릭합니다.").instructions
    assert (instruction.label, instruction.condition) == ("완료", None)


def test_a_condition_in_the_middle_governs_what_follows_it(
    step: Callable[[str], Sentence],
) -> None:
    sentence = step("'확인'을 누르고, 만약 오류가 나면 '다시'를 누르세요.")
    assert [(i.label, i.condition) for i in sentence.instructions] == [
        ("확인", None),
        ("다시", "오류가 나면"),
    ]


@pytest.mark.parametrize(
    ("text", "group", "options"),
    [
        (
            "그리고 보안카드/OTP와 KB국민인증서 중 원하는 '인증방식'을 선택하여 진행합니다.",
            "인증방식",
            ("보안카드", "OTP", "KB국민인증서"),
        ),
        (
            "인증을 하기 위해서 연락처 본인인증과 ARS 본인인증 중 원하는 '인증방식'을 클릭합니다.",
            "인증방식",
            ("연락처 본인인증", "ARS 본인인증"),
        ),
        ("'카드', '계좌' 가운데 하나를 고르세요.", None, ("카드", "계좌")),
        ("결제 수단은 카드와 현금 중에서 선택합니다.", "결제 수단", ("카드", "현금")),
        ("'카드' 또는 '계좌이체'를 선택합니다.", None, ("카드", "계좌이체")),
    ],
)
def test_a_choice_lists_its_options(
    text: str, group: str | None, options: tuple[str, ...], step: Callable[[str], Sentence]
) -> None:
    (instruction,) = step(text).instructions
    assert instruction.action.value == "select"
    assert (instruction.group, instruction.options) == (group, options)


def test_one_thing_among_tabs_is_no_choice(step: Callable[[str], Sentence]) -> None:
    (instruction,) = step("중앙 탭 중에서 '발급/재발급' 탭을 클릭합니다.").instructions
    assert (instruction.action.value, instruction.label) == ("click", "발급/재발급")
    assert (instruction.place, instruction.options) == ("center", ())


@pytest.mark.parametrize(
    "author",
    [
        "필자는 보안카드로 진행해 보도록 하겠습니다.",
        "저는 보안카드를 선택했습니다.",
        "여기서는 보안카드를 고르겠습니다.",
        "이 글에서는 보안카드를 골라 진행하겠습니다.",
        "본 글에서는 '보안카드'로 진행합니다.",
    ],
)
def test_the_authors_own_choice_is_in_the_group_that_listed_it(
    author: str, txt: Callable[[str], Guide]
) -> None:
    guide = txt(f"1. 보안카드와 OTP 중 원하는 '인증방식'을 선택합니다. {author}")
    (chosen,) = guide.sentences[1].instructions
    assert (chosen.action.value, chosen.label, chosen.group) == ("select", "보안카드", "인증방식")
    assert chosen.chosen


def test_a_method_of_going_on_must_be_named_by_the_screen(
    step: Callable[[str], Sentence],
) -> None:
    (instruction,) = step("PC 방법에서는 ARS 인증으로 본인 인증을 진행합니다.").instructions
    assert (instruction.action.value, instruction.label) == ("confirm", "ARS 인증")
    assert instruction.verb == "진행"


@pytest.mark.parametrize(
    "text",
    [
        "「02-1588-9999」로 전화가 오며, 수신을 한 후, 화면에 표시된 '승인번호'를 입력합니다.",
        "02-1588-9999에서 전화가 걸려 오면 받은 다음 '승인번호'를 입력하세요.",
        "'02-1588-9999' 번으로 전화가 오면 '승인번호'를 입력하세요.",
    ],
)
def test_a_call_is_answered_and_typed_into(text: str, step: Callable[[str], Sentence]) -> None:
    answer, typed = step(text).instructions
    assert (answer.action.value, answer.label, answer.value, answer.place) == (
        "answer",
        None,
        "02-1588-9999",
        "phone",
    )
    assert (typed.action.value, typed.label, typed.place) == ("type", "승인번호", "phone")


def test_typing_without_a_call_is_not_on_the_telephone(step: Callable[[str], Sentence]) -> None:
    (typed,) = step("화면에 표시된 '승인번호'를 입력합니다.").instructions
    assert typed.place is None


def test_a_text_message_is_answered_on_the_telephone(step: Callable[[str], Sentence]) -> None:
    (reply,) = step("SMS 문자를 받으면, 화면에 표시된 '숫자'를 답장합니다.").instructions
    assert (reply.action.value, reply.label, reply.place) == ("reply", "숫자", "phone")


@pytest.mark.parametrize(
    ("text", "subject", "deed"),
    [
        ("'확인'을 클릭하면, 금융인증서가 발급됩니다.", "금융인증서", "발급"),
        ("'이름'을 입력하면 ID를 조회할 수 있습니다.", "ID", "조회"),
        ("'다음'을 누르면 '완료' 창이 나타납니다.", "완료", "나타나다"),
        ("'전송'을 누르면 문자가 옵니다.", None, None),
    ],
)
def test_what_an_instruction_promises(
    text: str, subject: str | None, deed: str | None, step: Callable[[str], Sentence]
) -> None:
    sentence = step(text)
    assert len(sentence.instructions) == 1
    found = [(o.subject, o.deed) for o in sentence.outcomes]
    assert found == ([(subject, deed)] if subject else [])


def test_a_result_alone_is_an_outcome(step: Callable[[str], Sentence]) -> None:
    sentence = step("국민은행 금융인증서가 발급되었습니다.")
    assert (sentence.kind.value, sentence.instructions) == ("outcome", ())
