from __future__ import annotations

import pytest
from edited_feature import PC_TEXT, feature_for, kinds, pc, problems
from paper_guide import PAPER, TITLE, Said, click, guide_of, typed

from guidewalk.derive import derive
from guidewalk.feature import parse_feature
from guidewalk.guide import Action, Instruction, Outcome
from guidewalk.trace import Cited, ProblemKind, resolve, trace


def test_a_quoted_word_that_the_sentence_does_not_have_is_refused():
    found = problems('"계좌비밀번호"', '"계비밀번호"')
    assert kinds(found) == {"foreign-word", "not-carried"}
    message = next(p.message for p in found if p.kind is ProblemKind.FOREIGN_WORD)
    assert "'계비밀번호' does not stand in" in message
    assert '"계좌비밀번호" 칸에 입력한다' in message


def test_the_suites_own_phrase_must_quote_truly_too():
    own = '만일 왼쪽 상단의 "센터" 탭을 누른다'
    assert problems(own, '만일 조심스레 "센터" 탭으로 간다') == []
    found = problems(own, '만일 조심스레 "중심" 탭으로 간다')
    assert kinds(found) == {"foreign-word", "not-carried"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('만일 "계좌비밀번호" 칸에 입력한다', '만일 "계좌비밀번호" 버튼을 누른다'),
        ('그리고 "개인" 탭을 누른다', '그리고 "개인" 버튼을 누른다'),
        ('왼쪽 상단의 "센터" 탭을', '오른쪽 상단의 "센터" 탭을'),
        ('왼쪽 상단의 "센터" 탭을', '"센터" 탭을'),
        ('그리고 "개인" 탭을', '그리고 중앙의 "개인" 탭을'),
        ('그리고 "휴대폰 번호" 칸을 새 값으로 고친다', '그리고 "휴대폰 번호" 칸에 입력한다'),
        ('화면의 "승인번호" 값을 전화기에 입력한다', '"승인번호" 칸에 입력한다'),
        ('"02-000-0000" 번호에서 걸려', "걸려"),
        ('"증서" 발급 결과가', '"증서" 폐기 결과가'),
        ('만일 "승인완료" 버튼을 누른다', '그러면 "승인완료" 내용을 확인한다'),
        ('만일 "아이디 찾기" 항목을 누른다', '만일 왼쪽의 "아이디 찾기" 버튼을 누른다'),
    ],
)
def test_a_step_that_does_another_thing_than_its_sentence_is_refused(old: str, new: str):
    found = problems(old, new)
    assert "wrong-action" in kinds(found)
    assert "Its steps can be: " in next(
        p.message for p in found if p.kind is ProblemKind.WRONG_ACTION
    )


def test_the_end_of_a_call_is_only_awaited_where_the_guide_says_so():
    found = problems('만일 "아이디" 칸에', '만일 통화가 끝난다\n    그리고 "아이디" 칸에', 1)
    assert kinds(found) == {"wrong-action"}


def test_a_feature_may_say_the_kind_of_control_where_the_guide_names_none():
    assert problems('"아이디 찾기" 항목을', '"아이디 찾기" 링크를') == []


def test_an_instruction_that_no_scenario_carries_is_told_with_the_step_to_add():
    (problem,) = problems('    그리고 "개인" 탭을 누른다\n', "")
    assert problem.kind is ProblemKind.NOT_CARRIED
    assert (problem.line, problem.guide_line) == (9, 5)
    assert "'개인' (click) is asked for at guides/paper.md:5 (step 1)" in problem.message
    assert problem.message.endswith('탭을 누릅니다.\': "개인" 탭을 누른다')


def test_an_instruction_carried_in_one_scenario_only_is_carried():
    assert problems('    그리고 "개인" 탭을 누른다\n', "", 1) == []


def test_a_label_that_a_sentence_names_twice_needs_two_steps():
    said = Said("'확인'을 누르고 다시 '확인'을 누릅니다.", (click("확인"), click("확인")))
    guide = guide_of(("두 번", "pc", [(1, [said])]))
    once = [f"#> 1. {said.text}", '만일 "확인" 버튼을 누른다']
    assert kinds(list(trace(guide, [feature_for(guide, *once)]))) == {"not-carried"}
    assert trace(guide, [feature_for(guide, *once, '그리고 "확인" 버튼을 누른다')]) == ()


def test_an_option_that_no_scenario_names_is_told():
    found = list(
        trace(PAPER, [pc(PC_TEXT.partition("\n  시나리오: " + TITLE + " – OTP")[0]
            .replace('    그리고 "인증방식" 선택지에 "OTP" 항목이 있다\n', ""))])
    )  # fmt: skip
    assert kinds(found) == {"option-not-carried"}
    assert "the option 'OTP' is offered" in found[0].message
    assert '"인증방식" 선택지에 "OTP" 항목이 있다' in found[0].message


def test_an_outcome_that_no_scenario_looks_for_is_told():
    found = problems('    그러면 "증서" 발급 결과가 보인다\n', "")
    assert kinds(found) == {"outcome-not-carried"}
    assert "'증서' 발급 is promised" in found[0].message


def test_steps_in_another_order_than_the_sentences_instructions_are_refused():
    first, second = '만일 왼쪽 상단의 "센터" 탭을 누른다', '그리고 "개인" 탭을 누른다'
    found = problems(f"{first}\n    {second}", f"{second}\n    {first}", 1)
    assert kinds(found) == {"out-of-order"}
    assert (found[0].line, found[0].guide_line) == (10, 5)
    assert f"'{first[3:]}' comes after '{second[4:]}' (line 9)" in found[0].message


def test_steps_in_another_order_than_the_guides_are_refused():
    three = "    #> 3. '확인' 버튼을 누릅니다.\n    만일 \"확인\" 버튼을 누른다\n"
    two = "    #> 2. '아이디'를 적습니다.\n    만일 \"아이디\" 칸에 입력한다\n"
    assert kinds(problems(two + three, three + two, 1)) == {"out-of-order"}


def test_an_alternative_may_come_before_what_every_reader_does_in_its_own_step_only():
    own = '    만일 "정보수정" 항목을 누른다\n    그리고 "휴대폰 번호" 칸을 새 값으로 고친다\n'
    cite = "    #> 4. 번호가 바뀌었다면 '정보수정'에서 휴대폰 번호를 고칩니다.\n"
    three = "    #> 3. '확인' 버튼을 누릅니다.\n    만일 \"확인\" 버튼을 누른다\n"
    assert kinds(problems(three + cite + own, cite + own + three)) == {"out-of-order"}


def test_a_label_with_marks_inside_it_is_the_sentences_own():
    said = Said("**인증**센터와 `가&gt;나`를 누릅니다.", (click("인증센터"), click("가>나")))
    guide = guide_of(("표시", "pc", [(1, [said])]))
    features = [parse_feature(one.text, one.file_name) for one in derive(guide)]
    assert trace(guide, features) == ()


def test_an_instruction_without_a_name_wants_a_step_of_the_suites_own():
    said = Said("화면을 누릅니다.", (Instruction(Action.CLICK), typed("이름")))
    guide = guide_of(("이름 없음", "pc", [(1, [said])]))
    lines = ["#> 1. 화면을 누릅니다.", '만일 "이름" 칸에 입력한다']
    (problem,) = [
        p for p in trace(guide, [feature_for(guide, *lines)]) if p.kind is ProblemKind.NOT_CARRIED
    ]
    assert "add a step of the suite's own" in problem.message
    lines.insert(1, "만일 화면 아무 곳이나 두드린다")
    assert trace(guide, [feature_for(guide, *lines)]) == ()


def test_the_suites_own_phrase_can_look_for_an_outcome():
    said = Said("증서가 발급됩니다.", (), (Outcome("증서", "발급"),))
    guide = guide_of(("결과", "pc", [(1, [Said("'확인' 버튼.", (click("확인"),)), said])]))
    lines = ["#> 1. '확인' 버튼.", '만일 "확인" 버튼을 누른다', f"#> 1. {said.text}"]
    feature = feature_for(guide, *lines, '그러면 휴대전화에 "증서" 파일이 생긴다')
    assert trace(guide, [feature]) == ()
    assert list(resolve(guide, feature).values())[1] == Cited("s2", None, outcome=True)


def test_two_controls_of_one_name_are_told_apart_by_their_kind():
    said = Said("'확인' 버튼을 누르고 '확인' 탭을 누릅니다.", (click("확인"), click("확인", "tab")))
    guide = guide_of(("두 가지", "pc", [(1, [said])]))
    lines = [f"#> 1. {said.text}", '만일 "확인" 탭을 누른다', '그리고 "확인" 버튼을 누른다']
    feature = feature_for(guide, *lines)
    assert [cited.instruction for cited in resolve(guide, feature).values()] == [1, 0]
    assert kinds(list(trace(guide, [feature]))) == {"out-of-order"}
