from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from any_guide import GUIDES
from hypothesis import given, settings
from paper_guide import APP, PAPER, PC, STORY, TITLE, Said, click, guide_of, typed

from guidewalk.derive import derive, phrasebook
from guidewalk.feature import Feature, parse_feature
from guidewalk.guide import Action, Guide, Instruction, Outcome
from guidewalk.trace import Cited, Problem, ProblemKind, resolve, trace

PATHS = {one.file_name: one.text for one in derive(PAPER)}
PC_TEXT = PATHS["pc.feature"]


def pc(text: str = PC_TEXT) -> Feature:
    return parse_feature(text, "features/pc.feature")


def problems(old: str, new: str, count: int = -1) -> list[Problem]:
    """What tracing says once the derived feature is edited."""
    assert old in PC_TEXT
    return list(trace(PAPER, [pc(PC_TEXT.replace(old, new, count))]))


def kinds(found: list[Problem]) -> set[str]:
    return {problem.kind.value for problem in found}


def feature_for(guide: Guide, *lines: str) -> Feature:
    title = guide.sections[0].title
    head = ["# language: ko", f"기능: {title}", f"  시나리오: {title}"]
    return parse_feature("\n".join([*head, *lines, ""]), "f.feature")


def test_what_is_derived_has_no_problem():
    assert trace(PAPER, [parse_feature(text, path) for path, text in PATHS.items()]) == ()


def test_a_section_without_a_feature_is_left_alone():
    assert trace(PAPER, [pc()]) == ()
    assert trace(PAPER, []) == ()


def test_each_step_comes_from_its_sentence_and_instruction():
    feature, cited = pc(), resolve(PAPER, pc())
    main = feature.scenarios[0]
    found = [(PAPER.sentence(cited[s.line].sentence_id), cited[s.line]) for s in main.steps]
    assert [(s.step, c.instruction, c.outcome) for s, c in found] == [
        (1, 0, False),
        (1, 0, False),
        (1, 1, False),
        (2, 0, False),
        (3, 0, False),
        (4, 0, False),
        (4, 1, False),
        (5, 0, False),
        (5, 1, False),
        (5, None, False),  # the call ends
        (5, 0, False),
        (6, 0, False),
        (6, 0, False),  # the three options
        (6, 0, False),
        (6, 0, False),
        (6, 0, False),
        (7, 0, False),
        (8, 0, False),
        (9, 0, False),
        (9, 0, False),
        (9, None, True),
    ]
    assert len(cited) == sum(len(scenario.steps) for scenario in feature.scenarios)


def test_another_option_and_going_on_with_it_come_from_the_sentence_that_lists_it():
    feature = pc()
    other = next(s for s in feature.scenarios if s.name.endswith("OTP"))
    listing = next(s for s in PAPER.sentences if s.instructions and s.instructions[0].options)
    cited = resolve(PAPER, feature)
    assert [cited[s.line] for s in other.steps[-3:-1]] == [Cited(listing.id, 0)] * 2


def test_a_feature_named_as_no_section_is_told_the_nearest_title():
    (problem,) = problems(f"기능: {TITLE}", "기능: 가나은행 사이트에서 증서 얻기")
    assert problem.kind is ProblemKind.NO_SECTION
    assert TITLE in problem.message


def test_a_feature_named_as_a_section_with_nothing_to_do_is_refused():
    feature = parse_feature(PC_TEXT.replace(f"기능: {TITLE}", "기능: 뒷이야기"), "f.feature")
    assert kinds(list(trace(PAPER, [feature]))) == {"no-section"}
    assert trace(guide_of(STORY), [feature])[0].message.endswith(
        "no section of the guide has an instruction"
    )


def test_a_citation_of_a_changed_sentence_is_told_the_nearest_one_with_its_line():
    found = problems("#> 3. '확인' 버튼을 누릅니다.", "#> 3. '확인' 단추를 누르세요.", 1)
    (problem,) = [p for p in found if p.kind is ProblemKind.UNKNOWN_SENTENCE]
    line = pc().scenarios[0].steps[4].citation
    assert line is not None
    assert problem.line == line.line
    assert problem.guide_line == 9
    assert "guides/paper.md:9 (step 3): ''확인' 버튼을 누릅니다.'" in problem.message
    assert "write '#> 3. '확인' 버튼을 누릅니다.' here" in problem.message


def test_a_citation_with_another_steps_number_does_not_resolve():
    found = problems("#> 8. '확인'", "#> 7. '확인'")
    assert kinds(found) == {"unknown-sentence", "not-carried"}


def test_a_citation_nobody_follows_must_resolve_too():
    found = problems("    #> 3.", "    #> 3. 이런 문장은 없습니다.\n    #> 3.", 1)
    assert kinds(found) == {"unknown-sentence"}


def test_white_space_and_unicode_form_of_a_sentence_do_not_matter():
    decomposed = guide_of(PC)
    sentences = tuple(
        replace(s, text=unicodedata.normalize("NFD", s.text).replace(" ", "\u00a0 \n"))
        for s in decomposed.sentences
    )
    guide = replace(decomposed, sentences=sentences)
    assert trace(guide, [pc()]) == ()


def test_a_step_without_a_citation_is_refused():
    text = PC_TEXT.replace("    #> 1. '가나은행' 홈페이지를 엽니다.\n", "", 1)
    found = trace(PAPER, [pc(text)])
    assert kinds(list(found)) == {"no-citation"}
    assert found[0].line == 6
    assert '"가나은행" 홈페이지를 연다' in str(found[0])


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


def test_a_sentence_that_a_step_says_twice_is_cited_twice_in_order():
    said = Said("'확인' 버튼을 누릅니다.", (click("확인"),))
    guide = guide_of(("두 번", "pc", [(1, [said, said])]))
    once = [f"#> 1. {said.text}", '만일 "확인" 버튼을 누른다']
    assert kinds(list(trace(guide, [feature_for(guide, *once)]))) == {"not-carried"}
    feature = feature_for(guide, *once, *once)
    assert trace(guide, [feature]) == ()
    assert [c.sentence_id for c in resolve(guide, feature).values()] == ["s1", "s2"]


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


def test_a_sentence_outside_steps_that_begins_with_a_number_is_found():
    said = Said("3. 4. 사이에 '확인'을 누릅니다.", (click("확인"),))
    guide = guide_of(("숫자", "pc", [(None, [said])]))
    assert trace(guide, [parse_feature(one.text, "f") for one in derive(guide)]) == ()


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


def test_two_features_carry_a_section_together():
    cut = PC_TEXT.index("    #> 5.")
    head = PC_TEXT[: PC_TEXT.index("    #>")]
    main = PC_TEXT[: PC_TEXT.index("\n  시나리오: " + TITLE + " – ")]
    first, second = parse_feature(PC_TEXT[:cut], "1.feature"), head + main[cut:]
    assert kinds(list(trace(PAPER, [first]))) == {"not-carried", "outcome-not-carried"}
    rest = PC_TEXT[len(main) :]
    both = [first, parse_feature(second + rest, "2.feature")]
    assert trace(PAPER, both) == ()


# Going on with an option, and an option that is both listed and picked, are said elsewhere too.
OTHERS = ('"OTP" 쪽', '"앱인증" 쪽')
NEEDED = sorted(
    {
        line
        for line in PC_TEXT.splitlines()
        if line.strip().startswith(("먼저", "만일", "그리고", "그러면"))
        and not any(word in line for word in ("방식으로 진행", "선택지", "통화가 끝난다", *OTHERS))
    }
)


@pytest.mark.parametrize("line", NEEDED)
def test_a_step_taken_out_everywhere_is_missed(line: str):
    without = "".join(f"{one}\n" for one in PC_TEXT.splitlines() if one != line)
    assert kinds(list(trace(PAPER, [pc(without)]))) & {
        "not-carried",
        "option-not-carried",
        "outcome-not-carried",
    }


@settings(deadline=None, max_examples=400)
@given(GUIDES)
def test_whatever_the_guide_tracing_what_is_derived_finds_only_what_has_no_name(guide: Guide):
    features = [parse_feature(one.text, one.file_name) for one in derive(guide)]
    book = phrasebook("ko")
    for problem in trace(guide, features):
        assert problem.kind is ProblemKind.NOT_CARRIED
        sentences = [s for s in guide.sentences if s.location.line == problem.guide_line]
        assert any(book.step_for(i) is None for s in sentences for i in s.instructions)


def test_the_hand_made_guides_other_section_is_traced_by_its_own_feature():
    guide = guide_of(APP)
    assert trace(guide, [parse_feature(PATHS["app.feature"], "app.feature")]) == ()
