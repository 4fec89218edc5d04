from __future__ import annotations

import unicodedata
from dataclasses import replace

from edited_feature import PC_TEXT, feature_for, kinds, pc, problems
from paper_guide import PAPER, PC, STORY, TITLE, Said, click, guide_of

from guidewalk.derive import derive
from guidewalk.feature import parse_feature
from guidewalk.trace import ProblemKind, resolve, trace


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


def test_a_sentence_that_a_step_says_twice_is_cited_twice_in_order():
    said = Said("'확인' 버튼을 누릅니다.", (click("확인"),))
    guide = guide_of(("두 번", "pc", [(1, [said, said])]))
    once = [f"#> 1. {said.text}", '만일 "확인" 버튼을 누른다']
    assert kinds(list(trace(guide, [feature_for(guide, *once)]))) == {"not-carried"}
    feature = feature_for(guide, *once, *once)
    assert trace(guide, [feature]) == ()
    assert [c.sentence_id for c in resolve(guide, feature).values()] == ["s1", "s2"]


def test_a_sentence_outside_steps_that_begins_with_a_number_is_found():
    said = Said("3. 4. 사이에 '확인'을 누릅니다.", (click("확인"),))
    guide = guide_of(("숫자", "pc", [(None, [said])]))
    assert trace(guide, [parse_feature(one.text, "f") for one in derive(guide)]) == ()
