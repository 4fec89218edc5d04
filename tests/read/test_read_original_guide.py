"""The original guide, sentence by sentence, typed from reading it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reading_table import Ask, Row, rows_of

if TYPE_CHECKING:
    from guidewalk.guide import Guide

SENTENCES: tuple[Row, ...] = (
    Row(1, "aside", None, "heading"),
    Row(5, "aside", None, "greeting"),
    Row(5, "aside", None, "greeting"),
    Row(5, "aside", None, "navigation-aid"),
    Row(5, "claim", None, None),
    Row(5, "claim", None, None),
    Row(5, "claim", None, None),
    Row(5, "aside", None, "opinion"),
    Row(9, "claim", None, None),
    Row(9, "claim", None, None),
    Row(9, "claim", None, None),
    Row(9, "claim", None, None),
    Row(9, "aside", None, "navigation-aid"),
    Row(15, "aside", None, "heading"),
    Row(
        17, "instruction", 1, None, asks=(Ask("open", "국민은행", value="https://www.kbstar.com"),)
    ),
    Row(
        17,
        "instruction",
        1,
        None,
        asks=(
            Ask("click", "인증센터", place="top-left"),
            Ask("click", "개인"),
        ),
    ),
    Row(23, "instruction", 2, None, asks=(Ask("click", "금융인증서 발급/재발급", place="center"),)),
    Row(29, "instruction", 3, None, asks=(Ask("click", "전체약관보기"),)),
    Row(35, "instruction", 4, None, asks=(Ask("click", "전체동의"),)),
    Row(
        41,
        "instruction",
        5,
        None,
        asks=(
            Ask("type", "국민은행 ID"),
            Ask("type", "주민등록번호"),
        ),
    ),
    Row(
        43,
        "instruction",
        5,
        None,
        asks=(
            Ask("click", "ID를 모르시는 경우", condition="국민은행 ID를 모른다면"),
            Ask("type", "성명", condition="국민은행 ID를 모른다면"),
            Ask("type", "생년월일", condition="국민은행 ID를 모른다면"),
            Ask("type", "출금계좌번호", condition="국민은행 ID를 모른다면"),
            Ask("type", "계비밀번호", condition="국민은행 ID를 모른다면"),
        ),
    ),
    Row(49, "instruction", 6, None, asks=(Ask("click", "확인"),)),
    Row(55, "instruction", 7, None, asks=(Ask("confirm", "ARS 인증"),)),
    Row(55, "instruction", 7, None, asks=(Ask("click", "인증받기"),)),
    Row(
        61,
        "instruction",
        8,
        None,
        asks=(
            Ask("select", "휴대폰 번호"),
            Ask("click", "확인"),
        ),
    ),
    Row(
        63,
        "instruction",
        8,
        None,
        asks=(
            Ask("click", "고객정보수정", condition="본인의 휴대폰 번호가 변경된 경우"),
            Ask("type", "휴대폰 번호", condition="본인의 휴대폰 번호가 변경된 경우"),
        ),
    ),
    Row(
        69,
        "instruction",
        9,
        None,
        asks=(
            Ask("answer", None, place="phone", value="02-1588-9999"),
            Ask("type", "승인번호", place="phone"),
        ),
    ),
    Row(69, "instruction", 9, None, asks=(Ask("click", "전화승인완료"),)),
    Row(
        75,
        "instruction",
        10,
        None,
        asks=(
            Ask("type", "출금계좌"),
            Ask("type", "계좌비밀번호"),
        ),
    ),
    Row(
        75,
        "instruction",
        10,
        None,
        asks=(
            Ask(
                "select", "인증방식", group="인증방식", options=("보안카드", "OPT", "KB국민인증서")
            ),
        ),
    ),
    Row(
        75,
        "instruction",
        10,
        None,
        asks=(Ask("select", "보안카드", group="인증방식", chosen=True),),
    ),
    Row(81, "aside", 11, "needs-a-person"),
    Row(
        81,
        "instruction",
        11,
        None,
        asks=(
            Ask("type", "일련번호 끝 4자리"),
            Ask("type", "비밀번호"),
        ),
    ),
    Row(87, "instruction", 12, None, asks=(Ask("click", "확인"),)),
    Row(
        93,
        "instruction",
        13,
        None,
        asks=(
            Ask("type", "이메일"),
            Ask("type", "휴대폰번호"),
        ),
    ),
    Row(93, "instruction", 13, None, asks=(Ask("click", "확인"),)),
    Row(
        99,
        "instruction",
        14,
        None,
        asks=(
            Ask("type", "이름"),
            Ask("type", "휴대폰번호"),
            Ask("type", "생년월일"),
        ),
    ),
    Row(105, "instruction", 15, None, asks=(Ask("click", "확인"),)),
    Row(111, "instruction", 16, None, asks=(Ask("reply", "숫자", place="phone"),)),
    Row(117, "instruction", 17, None, asks=(Ask("type", "금융인증서 비밀번호"),)),
    Row(123, "instruction", 18, None, asks=(Ask("click", "확인"),)),
    Row(129, "aside", None, "heading"),
    Row(133, "instruction", 1, None, asks=(Ask("open", "KB스타뱅킹"),)),
    Row(133, "instruction", 1, None, asks=(Ask("click", "≡ (삼디다스)", place="top-right"),)),
    Row(139, "instruction", 2, None, asks=(Ask("click", "인증/보안"),)),
    Row(145, "instruction", 3, None, asks=(Ask("click", "금융인증서 > 인증서발급/재발급"),)),
    Row(151, "instruction", 4, None, asks=(Ask("click", "금융인증서 발급/재발급"),)),
    Row(
        157,
        "instruction",
        5,
        None,
        asks=(
            Ask("click", "약관 전체 동의"),
            Ask("click", "전체동의"),
        ),
    ),
    Row(163, "instruction", 6, None, asks=(Ask("click", "다음"),)),
    Row(
        169,
        "instruction",
        7,
        None,
        asks=(
            Ask(
                "select", "인증방식", group="인증방식", options=("연락처 본인인증", "ARS 본인인증")
            ),
        ),
    ),
    Row(
        169,
        "instruction",
        7,
        None,
        asks=(Ask("select", "연락처 본인인증", group="인증방식", chosen=True),),
    ),
    Row(175, "instruction", 8, None, asks=(Ask("click", "확인"),)),
    Row(181, "instruction", 9, None, asks=(Ask("type", "출금계좌 비밀번호"),)),
    Row(187, "instruction", 10, None, asks=(Ask("type", "국민은행 인증서 비밀번호"),)),
    Row(193, "instruction", 11, None, asks=(Ask("type", "출금 계좌번호"),)),
    Row(199, "instruction", 12, None, asks=(Ask("click", "다음"),)),
    Row(205, "instruction", 13, None, asks=(Ask("type", "KB국민인증서 패턴"),)),
    Row(
        211,
        "instruction",
        14,
        None,
        asks=(
            Ask("confirm", "고객명"),
            Ask("confirm", "이메일"),
            Ask("confirm", "주소"),
            Ask("confirm", "전화번호"),
            Ask("click", "다음"),
        ),
    ),
    Row(217, "instruction", 15, None, asks=(Ask("type", "금융인증서 비밀번호"),)),
    Row(223, "outcome", 16, None),
    Row(225, "aside", None, "heading"),
    Row(227, "aside", None, "navigation-aid"),
    Row(229, "aside", None, "navigation-aid"),
    Row(231, "aside", None, "navigation-aid"),
    Row(232, "aside", None, "navigation-aid"),
    Row(233, "aside", None, "navigation-aid"),
    Row(234, "aside", None, "navigation-aid"),
)


def test_every_sentence_of_the_original_is_read_as_it_is_meant(original: Guide) -> None:
    for found, meant in zip(rows_of(original), SENTENCES, strict=True):
        assert found == meant


def test_the_numbers_of_both_sections_are_kept_as_printed(original: Guide) -> None:
    pc, app, related = original.sections
    assert [step.number for step in pc.steps] == list(range(1, 19))
    assert [step.number for step in app.steps] == list(range(1, 17))
    assert related.steps == ()


def test_titles_lines_and_faces_of_the_sections(original: Guide) -> None:
    assert original.title == "KB국민은행 금융인증서 발급 및 재발급 방법 (사이트, 앱)"
    assert [(s.title, s.line, s.face) for s in original.sections] == [
        ("국민은행 사이트, 금융인증서 발급 방법", 15, "pc"),
        ("국민은행 앱, 금융인증서 발급 방법", 129, "app"),
        ("국민은행 관련된 포스팅", 225, "pc"),
    ]


def test_a_paragraph_after_a_step_belongs_to_it_until_the_next_number(original: Guide) -> None:
    fifth = original.sections[0].steps[4]
    assert (fifth.number, fifth.line, fifth.end_line) == (5, 41, 43)
    assert fifth.labels == (
        "국민은행 ID",
        "주민등록번호",
        "ID를 모르시는 경우",
        "성명",
        "생년월일",
        "출금계좌번호",
        "계비밀번호",
    )


def test_the_only_fault_is_the_quotation_mark_of_line_17_that_never_closes(
    original: Guide,
) -> None:
    ((sentence, fault),) = [(s, f) for s in original.sentences for f in s.faults]
    assert sentence.location.line == 17
    assert (fault.location.line, fault.location.column) == (17, 4)
    assert fault.message == "17행 4열의 여는 따옴표(')가 닫히지 않았습니다."
    assert fault.expected == "'국민은행 (https://www.kbstar.com) 홈페이지를"
    assert fault.suggestion == "'국민은행' (https://www.kbstar.com) 홈페이지를 실행합니다."


def test_labels_stand_where_the_guide_has_them(original: Guide) -> None:
    lines = original.text.split("\n")
    named = [i for s in original.sentences for i in s.instructions if i.label]
    assert len(named) > 50
    for instruction in named:
        assert lines[instruction.line - 1][instruction.column - 1 :].startswith(
            instruction.label or ""
        )


def test_what_the_original_promises(original: Guide) -> None:
    promised = [
        (s.location.line, o.subject, o.deed, o.condition)
        for s in original.sentences
        for o in s.outcomes
    ]
    assert promised == [
        (43, "ID", "조회", "국민은행 ID를 모른다면"),
        (123, "금융인증서", "발급", None),
        (223, "국민은행 금융인증서", "발급", None),
    ]


def test_verbs_are_kept_so_that_a_change_is_told_from_a_first_entry(original: Guide) -> None:
    verbs = {(i.label, i.verb) for s in original.sentences for i in s.instructions}
    assert ("휴대폰 번호", "수정") in verbs
    assert ("금융인증서 비밀번호", "등록") in verbs
    assert ("ARS 인증", "진행") in verbs
    assert ("고객정보수정", None) in verbs


def test_roles_are_those_of_the_nouns_after_the_labels(original: Guide) -> None:
    roles = {i.label: i.role for s in original.sentences for i in s.instructions}
    assert roles["국민은행"] == "site"
    assert roles["KB스타뱅킹"] == "app"
    assert roles["인증센터"] == "tab"
    assert roles["인증받기"] == "button"
    assert roles["승인번호"] is None
