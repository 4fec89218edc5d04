from __future__ import annotations

from dataclasses import replace

import library_guide
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidewalk.guide import Action, Instruction, Kind, Location, Sentence
from guidewalk.report.amendment import Amendment, amendment, changes, region
from guidewalk.verdict import Finding, FindingKind

SECOND = library_guide.sentences()[6]
WRAPPED = library_guide.sentences()[9]


def finding(expected: str, suggestion: str | None) -> Finding:
    return Finding(FindingKind.RELABELLED, "", expected, suggestion=suggestion)


def written(text: str, *instructions: Instruction) -> Sentence:
    place = Location(3, 5, 3, 5 + len(text))
    return Sentence("s1", place, text, "", 1, Kind.INSTRUCTION, instructions=instructions)


def test_the_words_are_replaced_where_they_stand() -> None:
    amended = amendment(SECOND, finding("비밀 번호", "비밀번호"))
    assert amended is not None
    assert (
        amended.applied(SECOND.text)
        == "'회원 번호'와 '비밀번호'를 입력한 후, '로그인' 버튼을 클릭합니다."
    )


def test_the_label_is_meant_when_the_same_word_is_also_the_verb() -> None:
    sentence = written("내용을 확인한 후 '확인' 버튼을 눌러 확인합니다.")
    amended = amendment(sentence, finding("확인", "다음"))
    assert amended is not None
    assert amended.applied(sentence.text) == "내용을 확인한 후 '다음' 버튼을 눌러 확인합니다."


def test_the_readers_own_place_of_a_label_comes_first() -> None:
    text = "'확인'을 누르고 '확인'을 누릅니다."
    sentence = written(text, Instruction(Action.CLICK, "확인", line=3, column=5 + 11))
    amended = amendment(sentence, finding("확인", "다음"))
    assert amended is not None
    assert amended.applied(text) == "'확인'을 누르고 '다음'을 누릅니다."


@pytest.mark.parametrize(
    ("expected", "suggestion"),
    [
        ("확인", "다음"),  # twice, and nothing tells which
        ("없는 말", "다음"),
        ("누릅니다", None),
        ("누릅니다", "누릅니다"),
    ],
)
def test_nothing_is_amended_where_it_cannot_be_told(expected: str, suggestion: str | None) -> None:
    assert amendment(written("확인하고 확인을 누릅니다."), finding(expected, suggestion)) is None


def test_a_whole_sentence_as_suggestion_replaces_the_whole_sentence() -> None:
    whole = "'회원 번호'와 '비밀번호'를 입력한 후, '로그인' 링크를 클릭합니다."
    amended = amendment(SECOND, finding("other words", whole))
    assert amended is not None
    assert amended.applied(SECOND.text) == whole


@pytest.mark.parametrize("sentence", library_guide.sentences(), ids=lambda s: s.id)
def test_a_region_is_where_the_characters_stand_in_the_guide(sentence: Sentence) -> None:
    begin = library_guide.TEXT.index(sentence.text)
    for start in range(len(sentence.text)):
        for end in (start + 1, len(sentence.text)):
            assert region(sentence, start, end) == library_guide.located(
                library_guide.TEXT, begin + start, begin + end
            )


def test_a_label_on_the_second_line_of_a_sentence_is_found() -> None:
    label = "받을 곳을"  # the words also stand, with a line break, in the first line
    line, column = 16, library_guide.TEXT.split("\n")[15].index("'받을") + 2
    sentence = replace(
        WRAPPED, instructions=(Instruction(Action.SELECT, label, line=line, column=column),)
    )
    amended = amendment(sentence, finding(label, "장소를"))
    assert amended is not None
    assert amended.applied(sentence.text) == "받을 곳은\n집과 도서관 중에서 '장소를 고릅니다."
    assert region(sentence, amended.start, amended.end).line == 16


TEXTS = st.text(st.sampled_from("가나 다'\n.a1<&"), max_size=24)


@given(TEXTS, TEXTS, st.data())
def test_a_change_shows_all_of_the_old_and_all_of_the_new(
    text: str, new: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    amended = Amendment(start, data.draw(st.integers(start, len(text))), new)
    runs = changes(text, amended)
    assert "".join(run.text for run in runs if run.kind != "new") == text
    assert "".join(run.text for run in runs if run.kind != "old") == amended.applied(text)


def test_words_that_change_are_struck_out_together() -> None:
    runs = changes("'비밀 번호'를 입력", Amendment(1, 6, "비밀번호(숫자 6자리)"))
    assert [(run.kind, run.text) for run in runs] == [
        ("same", "'"),
        ("old", "비밀 번호"),
        ("new", "비밀번호(숫자 6자리)"),
        ("same", "'를 입력"),
    ]
