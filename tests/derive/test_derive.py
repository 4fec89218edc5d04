from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from any_guide import GUIDES
from hypothesis import given, settings
from paper_guide import APP, PAPER, PC, STORY, TITLE, Said, click, guide_of, typed

from guidewalk.derive import derive, phrasebook
from guidewalk.feature import Feature, duplicates, parse_feature
from guidewalk.guide import Action, Guide, Instruction, Kind, Outcome

BOOK = phrasebook("ko")
CHOICE = Instruction(Action.SELECT, "방식", options=("가", "나"))


def features_of(guide: Guide) -> list[Feature]:
    return [parse_feature(one.text, one.file_name) for one in derive(guide)]


def scenario(name: str, guide: Guide = PAPER) -> list[str]:
    found = [s for f in features_of(guide) for s in f.scenarios if s.name == name]
    assert len(found) == 1, name
    return [f"{step.keyword} {step.text}" for step in found[0].steps]


def test_each_section_with_an_instruction_gives_one_feature_named_as_it_is():
    derived = derive(PAPER)
    assert [one.file_name for one in derived] == ["pc.feature", "app.feature"]
    assert [one.section for one in derived] == [TITLE, "가나은행 앱에서 증서 받기"]
    assert [feature.name for feature in features_of(PAPER)] == [one.name for one in derived]
    assert {feature.guide for feature in features_of(PAPER)} == {"guides/paper.md"}


def test_a_second_section_for_the_same_kind_of_screen_gets_a_number():
    other = ("다른 곳에서 받기", *PC[1:])
    derived = derive(guide_of(PC, STORY, other, APP))
    assert [one.file_name for one in derived] == ["pc.feature", "pc-2.feature", "app.feature"]


def test_sections_of_one_title_keep_their_scenarios_apart():
    guide = guide_of(PC, PC)
    features = features_of(guide)
    assert duplicates(features) == ()
    assert [feature.name for feature in features] == [TITLE, f"{TITLE} (2)"]
    assert features[1].scenarios[1].name == f"{TITLE} (2) – 아이디 찾기"
    assert {one.section for one in derive(guide)} == {TITLE}


def test_the_main_scenario_does_what_every_reader_does_with_the_authors_choice():
    assert scenario(TITLE) == [
        '먼저 "가나은행" 홈페이지를 연다',
        '만일 왼쪽 상단의 "센터" 탭을 누른다',
        '그리고 "개인" 탭을 누른다',
        '만일 "아이디" 칸에 입력한다',
        '만일 "확인" 버튼을 누른다',
        '만일 "휴대폰 번호" 항목을 고른다',
        '그리고 "확인" 버튼을 누른다',
        '만일 "02-000-0000" 번호에서 걸려 온 전화를 받는다',
        '그리고 화면의 "승인번호" 값을 전화기에 입력한다',
        "그러면 통화가 끝난다",
        '만일 "승인완료" 버튼을 누른다',
        '만일 "계좌비밀번호" 칸에 입력한다',
        '그러면 "인증방식" 선택지에 "카드" 항목이 있다',
        '그리고 "인증방식" 선택지에 "OTP" 항목이 있다',
        '그리고 "인증방식" 선택지에 "앱인증" 항목이 있다',
        '만일 "인증방식" 선택에서 "카드" 쪽을 고른다',
        '만일 "일련번호" 칸에 입력한다',
        '만일 "확인" 버튼을 누른다',
        '만일 문자를 받고 화면의 "숫자" 값을 답장한다',
        '만일 "마침" 버튼을 누른다',
        '그러면 "증서" 발급 결과가 보인다',
    ]


def test_an_alternative_goes_the_main_road_to_its_step_and_back_to_the_next_click():
    assert scenario(f"{TITLE} – 아이디 찾기")[3:] == [
        '만일 "아이디 찾기" 항목을 누른다',
        '그리고 "성명" 칸에 입력한다',
        '그러면 "아이디" 조회 결과가 보인다',
        '만일 "아이디" 칸에 입력한다',
        '만일 "확인" 버튼을 누른다',
    ]


def test_an_alternative_whose_own_step_leads_on_ends_with_that_step():
    assert scenario(f"{TITLE} – 정보수정")[5:] == [
        '만일 "정보수정" 항목을 누른다',
        '그리고 "휴대폰 번호" 칸을 새 값으로 고친다',
        '만일 "휴대폰 번호" 항목을 고른다',
        '그리고 "확인" 버튼을 누른다',
    ]


@pytest.mark.parametrize("option", ["OTP", "앱인증"])
def test_another_option_skips_what_is_only_for_the_authors_one(option: str):
    assert scenario(f"{TITLE} – {option}")[11:] == [
        '만일 "계좌비밀번호" 칸에 입력한다',
        f'만일 "인증방식" 선택에서 "{option}" 쪽을 고른다',
        '그리고 고른 "인증방식" 방식으로 진행한다',
        '만일 "확인" 버튼을 누른다',
    ]


def test_a_click_within_the_step_of_the_authors_option_is_still_made():
    steps = [
        (1, [Said("'방식'을 고릅니다.", (CHOICE,)), Said("저는 가로요.", (
            Instruction(Action.SELECT, "가", group="방식", chosen=True),))]),
        (2, [Said("가의 '번호'를 적고 '확인'을 누릅니다.", (typed("번호"), click("확인")))]),
        (3, [Said("'끝'을 누릅니다.", (click("끝"),))]),
    ]  # fmt: skip
    guide = guide_of(("고르기", "pc", steps))
    assert scenario("고르기 – 나", guide)[-1] == '만일 "확인" 버튼을 누른다'
    assert '만일 "번호" 칸에 입력한다' not in scenario("고르기 – 나", guide)


def test_a_choice_that_the_author_does_not_make_is_made_where_it_is_listed():
    guide = guide_of(("고르기", "pc", [(1, [Said("'방식'을 고릅니다.", (CHOICE,))])]))
    assert scenario("고르기", guide) == [
        '그러면 "방식" 선택지에 "가" 항목이 있다',
        '그리고 "방식" 선택지에 "나" 항목이 있다',
        '만일 "방식" 선택에서 "가" 쪽을 고른다',
    ]


def test_a_choice_without_a_name_is_made_among_the_options_alone():
    listing = Instruction(Action.SELECT, options=("가", "나"))
    guide = guide_of(("고르기", "pc", [(1, [Said("가와 나 중 고릅니다.", (listing,))])]))
    assert scenario("고르기", guide) == [
        '그러면 선택지에 "가" 항목이 있다',
        '그리고 선택지에 "나" 항목이 있다',
        '만일 "가" 항목을 고른다',
    ]


def test_an_author_who_names_the_option_in_passing_still_takes_it():
    listing = replace(CHOICE, options=("모바일 OTP", "OTP"))
    told = Instruction(Action.SELECT, "OTP 기기", group="방식", chosen=True)
    said = [Said("'방식'을 고릅니다.", (listing,)), Said("저는 OTP 기기로요.", (told,))]
    guide = guide_of(("고르기", "pc", [(1, said)]))
    assert [s.name for f in features_of(guide) for s in f.scenarios] == [
        "고르기",
        "고르기 – 모바일 OTP",
    ]


def test_what_a_claim_promises_is_no_step_and_is_not_cited():
    claim = Said("증서가 발급됩니다.", outcomes=(Outcome("증서", "발급"),), kind=Kind.CLAIM)
    steps = [(1, [Said("'확인'을 누릅니다.", (click("확인"),)), claim])]
    (derived,) = derive(guide_of(("주장", "pc", steps)))
    assert "발급" not in derived.text


def test_a_guide_with_nothing_to_do_gives_nothing():
    assert derive(guide_of(STORY)) == ()


def test_deriving_twice_gives_the_same():
    assert derive(PAPER) == derive(guide_of(PC, APP, STORY))


@settings(deadline=None, max_examples=60)
@given(GUIDES)
def test_whatever_the_guide_what_is_derived_can_be_read_and_every_step_is_a_phrase(guide: Guide):
    features = features_of(guide)
    assert duplicates(features) == ()
    for feature in features:
        for one in feature.scenarios:
            for step in one.steps:
                assert step.citation is not None
                assert BOOK.understand(step.text) is not None
            for before, after in pairwise(one.steps):
                assert before.line < after.line
