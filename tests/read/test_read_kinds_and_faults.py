"""What a sentence is when it asks for nothing, and what is wrong with one that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidewalk.guide import Guide, Sentence


@pytest.mark.parametrize(
    ("text", "kind", "reason"),
    [
        ("안녕하세요.", "aside", "greeting"),
        ("저는 IT 블로거 김하나입니다.", "aside", "greeting"),
        ("IT 정보를 소개하는 그라데이션's입니다.", "aside", "greeting"),
        ("이번 시간에는 발급 방법에 대해서 알아보는 시간을 갖겠습니다.", "aside", "navigation-aid"),
        ("자세한 방법은 아래 포스팅을 참고하시면 되겠습니다.", "aside", "navigation-aid"),
        ("네이버 블로그 공유", "aside", "navigation-aid"),
        ("그래서 금융인증서를 발급해야 할 필요가 있습니다.", "aside", "opinion"),
        ("미리 준비해 두는 편이 좋습니다.", "aside", "opinion"),
        ("유효기간은 발급일로부터 2년입니다.", "claim", None),
        ("인증서를 재발급받으면 이전 인증서는 폐기됩니다.", "claim", None),
        ("유효기간이 만료되면 금융거래를 할 수 없습니다.", "claim", None),
        ("유효기간이 다가오면 재발급을 받아야 합니다.", "claim", None),
        ("인증서를 등록하고 여러 곳에서 이용할 수 있습니다.", "claim", None),
        ("어디에서 발급받나요?", "aside", "question"),
    ],
)
def test_the_kind_of_a_sentence_in_a_paragraph(
    text: str, kind: str, reason: str | None, prose: Callable[[str], Sentence]
) -> None:
    sentence = prose(text)
    assert (sentence.kind.value, sentence.reason, sentence.instructions) == (kind, reason, ())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("먼저 국민은행 보안카드를 지참합니다.", "needs-a-person"),
        ("신분증을 준비해 주세요.", "needs-a-person"),
        ("휴대폰을 챙기세요.", "needs-a-person"),
        ("잠시 기다려 주세요.", "needs-a-person"),
    ],
)
def test_what_only_a_person_can_do(text: str, reason: str, step: Callable[[str], Sentence]) -> None:
    sentence = step(text)
    assert (sentence.kind.value, sentence.reason) == ("aside", reason)


def test_a_claim_keeps_no_instructions(prose: Callable[[str], Sentence]) -> None:
    sentence = prose("사용자는 '확인' 버튼을 클릭할 수 있습니다.")
    assert (sentence.kind.value, sentence.instructions) == ("claim", ())


@pytest.mark.parametrize("mark", ["'", '"', "‘", "“", "「"])
def test_a_quotation_that_never_closes_is_the_fault_of_its_sentence_alone(
    mark: str, txt: Callable[[str], Guide]
) -> None:
    guide = txt(f"1. {mark}국민은행 홈페이지를 실행합니다. '인증센터' 탭을 클릭합니다.")
    first, second = guide.sentences
    (fault,) = first.faults
    assert fault.message == f"1행 4열의 여는 따옴표({mark})가 닫히지 않았습니다."
    assert fault.suggestion is not None
    assert [i.label for i in first.instructions] == ["국민은행"]
    assert (second.faults, [i.label for i in second.instructions]) == ((), ["인증센터"])


def test_a_closing_mark_without_an_opening_one_is_a_fault(
    step: Callable[[str], Sentence],
) -> None:
    (fault,) = step("확인' 버튼을 누르세요.").faults
    assert "닫는 따옴표(')" in fault.message
    assert fault.suggestion == "확인 버튼을 누르세요."


def test_a_step_that_names_a_thing_but_no_known_deed_cannot_be_read(
    step: Callable[[str], Sentence],
) -> None:
    (fault,) = step("'밝기' 막대를 끝까지 미세요.").faults
    assert "읽을 수 없습니다" in fault.message


@pytest.mark.parametrize(
    "text", ["이 단계는 조금 오래 걸립니다.", "'확인'은 파란색입니다.", "화면은 이렇게 생겼습니다."]
)
def test_a_step_that_only_tells_is_no_fault(text: str, step: Callable[[str], Sentence]) -> None:
    assert step(text).faults == ()
