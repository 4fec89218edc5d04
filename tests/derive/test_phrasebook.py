from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidewalk.derive import UnknownLanguageError, phrasebook
from guidewalk.derive.form import ACTIONS, Form
from guidewalk.guide import Action, Instruction

BOOK = phrasebook("ko")
LABELS = st.text(min_size=1).map(lambda text: " ".join(text.split())).filter(bool)
PLACES = st.sampled_from([None, *BOOK.places])


@pytest.mark.parametrize(
    ("instruction", "step"),
    [
        (Instruction(Action.OPEN, "국민은행", "site"), '"국민은행" 홈페이지를 연다'),
        (Instruction(Action.OPEN, "KB스타뱅킹", "app"), '"KB스타뱅킹" 앱을 연다'),
        (Instruction(Action.CLICK, "X", "button"), '"X" 버튼을 누른다'),
        (Instruction(Action.CLICK, "X", "tab"), '"X" 탭을 누른다'),
        (Instruction(Action.CLICK, "X", "link"), '"X" 링크를 누른다'),
        (Instruction(Action.CLICK, "X", "menuitem"), '"X" 메뉴를 누른다'),
        (Instruction(Action.CLICK, "X"), '"X" 항목을 누른다'),
        (Instruction(Action.CLICK, "X", "radio"), '"X" 항목을 누른다'),
        (Instruction(Action.CLICK, "X", "tab", "top-left"), '왼쪽 상단의 "X" 탭을 누른다'),
        (Instruction(Action.CLICK, "X", "tab", "center"), '중앙의 "X" 탭을 누른다'),
        (Instruction(Action.CLICK, "X", None, "bottom"), '아래쪽의 "X" 항목을 누른다'),
        (Instruction(Action.TYPE, "X", verb="입력"), '"X" 칸에 입력한다'),
        (Instruction(Action.TYPE, "X", verb="등록"), '"X" 칸에 입력한다'),
        (Instruction(Action.TYPE, "X", verb="수정"), '"X" 칸을 새 값으로 고친다'),
        (Instruction(Action.TYPE, "X", verb="변경"), '"X" 칸을 새 값으로 고친다'),
        (Instruction(Action.TYPE, "X", place="phone"), '화면의 "X" 값을 전화기에 입력한다'),
        (Instruction(Action.SELECT, "X"), '"X" 항목을 고른다'),
        (Instruction(Action.SELECT, "X", group="G"), '"G" 선택에서 "X" 쪽을 고른다'),
        (Instruction(Action.CHECK, "X", "checkbox"), '"X" 체크박스를 켠다'),
        (Instruction(Action.CHECK, "X"), '"X" 항목에 체크한다'),
        (Instruction(Action.TYPE, "출금계좌", verb="정하다"), '"출금계좌" 칸에서 고른다'),
        (Instruction(Action.TYPE, "비밀번호", verb="정하다"), '"비밀번호" 칸에 입력한다'),
        (Instruction(Action.CONFIRM, "ARS 인증", verb="진행"), '화면에 "ARS 인증" 글이 보인다'),
        (Instruction(Action.CONFIRM, "고객명", verb="확인"), '"고객명" 내용을 확인한다'),
        (Instruction(Action.PROCEED, group="G"), '고른 "G" 방식으로 진행한다'),
        (
            Instruction(Action.ANSWER, value="02-1588-9999", place="phone"),
            '"02-1588-9999" 번호에서 걸려 온 전화를 받는다',
        ),
        (Instruction(Action.ANSWER), "걸려 온 전화를 받는다"),
        (Instruction(Action.REPLY, "X"), '문자를 받고 화면의 "X" 값을 답장한다'),
        (Instruction(Action.DRAW, "X"), '"X" 패턴을 그린다'),
        (Instruction(Action.PRESS, "X"), '"X" 키를 누른다'),
        (Instruction(Action.SCROLL), "화면을 아래로 내린다"),
        (Instruction(Action.READ, "X"), '화면에 "X" 글이 보인다'),
        (Instruction(Action.UPLOAD, "X"), '"X" 칸에 파일을 올린다'),
        (Instruction(Action.SIGN_IN), "로그인한다"),
    ],
)
def test_each_instruction_has_its_phrase(instruction: Instruction, step: str):
    assert BOOK.step_for(instruction) == step
    understood = BOOK.understand(step)
    assert understood is not None
    assert instruction.action in ACTIONS[understood.form]


def test_every_form_has_a_phrase_and_no_two_forms_share_one():
    assert set(BOOK.phrases) == set(Form) == set(ACTIONS)
    assert len(set(BOOK.phrases.values())) == len(Form)


def test_an_instruction_without_the_name_that_its_phrase_needs_has_no_step():
    assert BOOK.step_for(Instruction(Action.CLICK)) is None
    assert BOOK.step_for(Instruction(Action.TYPE, place="phone")) is None


@given(form=st.sampled_from(Form), label=LABELS, group=LABELS, place=PLACES)
def test_a_worded_step_is_understood_as_what_it_was_worded_from(
    form: Form, label: str, group: str, place: str | None
):
    text = BOOK.step(form, place=place, label=label, group=group, value=label, deed="발급")
    assert text is not None
    understood = BOOK.understand(text)
    assert understood is not None
    assert understood.form is form
    quoted = [understood.words[name] for name in ("label", "value") if name in understood.words]
    assert all(BOOK.step(Form.CHECK, label=word) == BOOK.step(Form.CHECK, label=label)
               for word in quoted)  # fmt: skip
    assert understood.place == (place if form.startswith("click") else None)


def test_a_phrase_of_the_suites_own_is_not_understood():
    assert BOOK.understand('"2년"이 지난다') is None
    assert BOOK.understand('구석의 "X" 탭을 누른다') is None


@pytest.mark.parametrize(
    ("sentence", "ended"),
    [
        ("통화가 종료되면 '완료' 버튼을 누릅니다.", True),
        ("전화를 끊으면 다음으로 갑니다.", True),
        ("통화가 끝난 뒤 '완료'를 누르세요.", True),
        ("'통화 종료' 버튼을 누릅니다.", False),
        ("전화를 받습니다.", False),
    ],
)
def test_only_a_clause_about_the_call_says_that_it_ended(sentence: str, *, ended: bool):
    assert BOOK.says_call_ended(sentence) is ended


def test_a_guide_in_a_language_without_phrases_is_refused_by_name():
    assert phrasebook("ko-KR") is BOOK
    with pytest.raises(UnknownLanguageError, match=r"'en'.*for: ko"):
        phrasebook("en")
