from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from any_guide import GUIDES
from edited_feature import PATHS, PC_LINES, PC_TEXT, kinds, pc
from hypothesis import given, settings
from paper_guide import APP, PAPER, PC, TITLE, guide_of

from guidewalk.derive import derive, phrasebook
from guidewalk.feature import parse_feature
from guidewalk.trace import Cited, ProblemKind, resolve, trace

if TYPE_CHECKING:
    from guidewalk.guide import Guide


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


@settings(deadline=None, max_examples=40)
@given(GUIDES)
def test_whatever_the_guide_tracing_what_is_derived_finds_only_what_has_no_name(guide: Guide):
    features = [parse_feature(one.text, one.file_name) for one in derive(guide)]
    book = phrasebook("ko")
    for problem in trace(guide, features):
        assert problem.kind is ProblemKind.NOT_CARRIED
        sentences = [s for s in guide.sentences if s.location.line == problem.guide_line]
        assert any(book.step_for(i) is None for s in sentences for i in s.instructions)


def test_sections_of_one_title_are_each_traced_by_their_own_feature():
    guide = guide_of(PC, PC)
    features = [parse_feature(one.text, one.file_name) for one in derive(guide)]
    assert trace(guide, features) == ()
    second = {cited.sentence_id for cited in resolve(guide, features[1]).values()}
    assert second.isdisjoint(c.sentence_id for c in resolve(guide, features[0]).values())
    assert {guide.sentence(one).location.line > PC_LINES for one in second} == {True}


def test_the_hand_made_guides_other_section_is_traced_by_its_own_feature():
    guide = guide_of(APP)
    assert trace(guide, [parse_feature(PATHS["app.feature"], "app.feature")]) == ()
