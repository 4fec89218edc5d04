"""Our own guide: read right, the same in substance as the original, and none of it copied."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reading_table import Ask, Row, rows_of

if TYPE_CHECKING:
    from guidewalk.guide import Guide

CORRECTED = {"계비밀번호": "계좌비밀번호", "OPT": "OTP"}

SENTENCES: tuple[Row, ...] = (
    Row(1, "aside", None, "heading"),
    Row(3, "aside", None, "greeting"),
    Row(3, "aside", None, "navigation-aid"),
    Row(3, "claim", None, None),
    Row(3, "claim", None, None),
    Row(3, "claim", None, None),
    Row(3, "aside", None, "opinion"),
    Row(5, "claim", None, None),
    Row(5, "claim", None, None),
    Row(5, "claim", None, None),
    Row(5, "claim", None, None),
    Row(5, "aside", None, "navigation-aid"),
    Row(7, "aside", None, "heading"),
    Row(9, "instruction", 1, None, asks=(Ask("open", "국민은행", value="https://www.kbstar.com"),)),
    Row(
        9,
        "instruction",
        1,
        None,
        asks=(
            Ask("click", "인증센터", place="top-left"),
            Ask("click", "개인"),
        ),
    ),
    Row(11, "instruction", 2, None, asks=(Ask("click", "금융인증서 발급/재발급", place="center"),)),
    Row(13, "instruction", 3, None, asks=(Ask("click", "전체약관보기"),)),
    Row(15, "instruction", 4, None, asks=(Ask("click", "전체동의"),)),
    Row(
        17,
        "instruction",
        5,
        None,
        asks=(
            Ask("type", "국민은행 ID"),
            Ask("type", "주민등록번호"),
        ),
    ),
    Row(
        19,
        "instruction",
        5,
        None,
        asks=(
            Ask("click", "ID를 모르시는 경우", condition="국민은행 ID가 생각나지 않는다면"),
            Ask("type", "성명", condition="국민은행 ID가 생각나지 않는다면"),
            Ask("type", "생년월일", condition="국민은행 ID가 생각나지 않는다면"),
            Ask("type", "출금계좌번호", condition="국민은행 ID가 생각나지 않는다면"),
            Ask("type", "계좌비밀번호", condition="국민은행 ID가 생각나지 않는다면"),
        ),
    ),
    Row(21, "instruction", 6, None, asks=(Ask("click", "확인"),)),
    Row(23, "instruction", 7, None, asks=(Ask("confirm", "ARS 인증"),)),
    Row(23, "instruction", 7, None, asks=(Ask("click", "인증받기"),)),
    Row(
        25,
        "instruction",
        8,
        None,
        asks=(
            Ask("select", "휴대폰 번호"),
            Ask("click", "확인"),
        ),
    ),
    Row(
        27,
        "instruction",
        8,
        None,
        asks=(
            Ask("click", "고객정보수정", condition="휴대폰 번호가 그사이 바뀌었다면"),
            Ask("type", "휴대폰 번호", condition="휴대폰 번호가 그사이 바뀌었다면"),
        ),
    ),
    Row(
        29,
        "instruction",
        9,
        None,
        asks=(
            Ask("answer", None, place="phone", value="02-1588-9999"),
            Ask("type", "승인번호", place="phone"),
        ),
    ),
    Row(29, "instruction", 9, None, asks=(Ask("click", "전화승인완료"),)),
    Row(
        31,
        "instruction",
        10,
        None,
        asks=(
            Ask("type", "출금계좌"),
            Ask("type", "계좌비밀번호"),
        ),
    ),
    Row(
        31,
        "instruction",
        10,
        None,
        asks=(
            Ask(
                "select", "인증방식", group="인증방식", options=("보안카드", "OTP", "KB국민인증서")
            ),
        ),
    ),
    Row(
        31,
        "instruction",
        10,
        None,
        asks=(Ask("select", "보안카드", group="인증방식", chosen=True),),
    ),
    Row(33, "aside", 11, "needs-a-person"),
    Row(
        33,
        "instruction",
        11,
        None,
        asks=(
            Ask("type", "일련번호 끝 4자리"),
            Ask("type", "비밀번호"),
        ),
    ),
    Row(35, "instruction", 12, None, asks=(Ask("click", "확인"),)),
    Row(
        37,
        "instruction",
        13,
        None,
        asks=(
            Ask("type", "이메일"),
            Ask("type", "휴대폰번호"),
        ),
    ),
    Row(37, "instruction", 13, None, asks=(Ask("click", "확인"),)),
    Row(
        39,
        "instruction",
        14,
        None,
        asks=(
            Ask("type", "이름"),
            Ask("type", "휴대폰번호"),
            Ask("type", "생년월일"),
        ),
    ),
    Row(41, "instruction", 15, None, asks=(Ask("click", "확인"),)),
    Row(43, "instruction", 16, None, asks=(Ask("reply", "숫자", place="phone"),)),
    Row(45, "instruction", 17, None, asks=(Ask("type", "금융인증서 비밀번호"),)),
    Row(47, "instruction", 18, None, asks=(Ask("click", "확인"),)),
    Row(49, "aside", None, "heading"),
    Row(51, "instruction", 1, None, asks=(Ask("open", "KB스타뱅킹"),)),
    Row(51, "instruction", 1, None, asks=(Ask("click", "≡ (삼디다스)", place="top-right"),)),
    Row(53, "instruction", 2, None, asks=(Ask("click", "인증/보안"),)),
    Row(55, "instruction", 3, None, asks=(Ask("click", "금융인증서 > 인증서발급/재발급"),)),
    Row(57, "instruction", 4, None, asks=(Ask("click", "금융인증서 발급/재발급"),)),
    Row(
        59,
        "instruction",
        5,
        None,
        asks=(
            Ask("click", "약관 전체 동의"),
            Ask("click", "전체동의"),
        ),
    ),
    Row(61, "instruction", 6, None, asks=(Ask("click", "다음"),)),
    Row(
        63,
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
        63,
        "instruction",
        7,
        None,
        asks=(Ask("select", "연락처 본인인증", group="인증방식", chosen=True),),
    ),
    Row(65, "instruction", 8, None, asks=(Ask("click", "확인"),)),
    Row(67, "instruction", 9, None, asks=(Ask("type", "출금계좌 비밀번호"),)),
    Row(69, "instruction", 10, None, asks=(Ask("type", "국민은행 인증서 비밀번호"),)),
    Row(71, "instruction", 11, None, asks=(Ask("type", "출금 계좌번호"),)),
    Row(73, "instruction", 12, None, asks=(Ask("click", "다음"),)),
    Row(75, "instruction", 13, None, asks=(Ask("type", "KB국민인증서 패턴"),)),
    Row(
        77,
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
    Row(79, "instruction", 15, None, asks=(Ask("type", "금융인증서 비밀번호"),)),
    Row(81, "outcome", 16, None),
)


def test_every_sentence_of_our_guide_is_read_as_it_is_meant(ours: Guide) -> None:
    for found, meant in zip(rows_of(ours), SENTENCES, strict=True):
        assert found == meant


def test_it_asks_for_the_same_as_the_original_step_by_step(ours: Guide, original: Guide) -> None:
    assert _asked(ours) == _asked(original)


def test_it_states_as_many_facts_as_the_original(ours: Guide, original: Guide) -> None:
    def claims(guide: Guide) -> int:
        return sum(sentence.kind.value == "claim" for sentence in guide.sentences)

    assert claims(ours) == claims(original) == 7


def test_no_sentence_of_the_original_is_copied(ours: Guide, original: Guide) -> None:
    def words(guide: Guide) -> set[str]:
        marks = str.maketrans("", "", "*'\"‘’“”「」")
        return {" ".join(s.text.translate(marks).split()) for s in guide.sentences}

    assert words(ours) & words(original) == set()


def test_nothing_is_wrong_with_its_wording(ours: Guide) -> None:
    assert [fault for sentence in ours.sentences for fault in sentence.faults] == []


def _asked(guide: Guide) -> list[tuple[object, ...]]:
    return [
        (section.face, step.number, _corrected(instruction))
        for section in guide.sections
        for step in section.steps
        for sentence in step.sentences
        for instruction in sentence.instructions
    ]


def _corrected(instruction: object) -> tuple[object, ...]:
    from guidewalk.guide import Instruction  # noqa: PLC0415 - a type at run time, here alone

    assert isinstance(instruction, Instruction)
    bare = replace(instruction, verb=None, line=0, column=0)
    return (
        bare.action,
        CORRECTED.get(bare.label or "", bare.label),
        bare.group,
        tuple(CORRECTED.get(option, option) for option in bare.options),
        bare.place,
        bare.value,
        bare.role,
        bare.chosen,
        bare.condition is not None,
    )
