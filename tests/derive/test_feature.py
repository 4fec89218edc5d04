from __future__ import annotations

import unicodedata

import pytest

from guidewalk.feature import Citation, FeatureError, duplicates, parse_feature

TEXT = """# language: ko
# guide: guides/some.md
@site
기능: 인증서 받기

  # 사람이 적은 메모
  배경:
    #> 1. '가나' 홈페이지를 엽니다.
    먼저 "가나" 홈페이지를 연다

  @slow
  시나리오: 첫째
    #> 2. '확인' 버튼을 누릅니다.
    만일 "확인" 버튼을 누른다
    그리고 "G" 선택에서 "X" 쪽을 고른다
    #> 번호 밖의 문장입니다.
    그러면 화면에 "끝" 글이 보인다

  시나리오: 둘째
    만일 "확인" 버튼을 누른다
"""


def test_a_step_cites_the_nearest_sentence_above_it_within_its_scenario():
    first, second = parse_feature(TEXT, "a.feature").scenarios
    confirm = Citation(2, "'확인' 버튼을 누릅니다.", 13)
    outside = Citation(None, "번호 밖의 문장입니다.", 16)
    assert [step.citation for step in first.steps[1:]] == [confirm, confirm, outside]
    assert second.steps[1].citation is None


def test_a_background_comes_first_in_each_scenario_with_its_own_citation():
    for scenario in parse_feature(TEXT, "a.feature").scenarios:
        assert scenario.steps[0].text == '"가나" 홈페이지를 연다'
        assert scenario.steps[0].citation == Citation(1, "'가나' 홈페이지를 엽니다.", 8)


def test_a_feature_knows_its_guide_its_name_and_where_its_scenarios_stand():
    feature = parse_feature(TEXT, "a.feature")
    assert (feature.path, feature.name, feature.guide) == (
        "a.feature",
        "인증서 받기",
        "guides/some.md",
    )
    found = [(s.name, s.line, s.tags) for s in feature.scenarios]
    assert found == [("첫째", 12, ("@slow",)), ("둘째", 19, ())]


def test_the_quoted_words_of_a_step_are_given_in_order():
    step = parse_feature(TEXT, "a.feature").scenarios[0].steps[2]
    assert (step.keyword, step.line, step.quoted) == ("그리고", 15, ("G", "X"))


def test_a_comment_of_the_authors_own_is_no_citation():
    text = TEXT.replace("#> 2.", "# 2.")
    step = parse_feature(text, "a.feature").scenarios[0].steps[1]
    assert step.citation is None


def test_a_citation_without_a_step_below_it_is_still_known():
    feature = parse_feature(TEXT + "    #> 3. 아무것도 안 합니다.\n", "a.feature")
    assert feature.scenarios[1].citations[-1].text == "아무것도 안 합니다."
    assert feature.scenarios[0].citations[-1].text == "번호 밖의 문장입니다."


def test_scenarios_inside_a_rule_are_found_with_the_rules_background():
    text = (
        "# language: ko\n기능: 이름\n  배경:\n    먼저 가\n  규칙: 하나\n    배경:\n      먼저 나\n"
        "    시나리오: 안\n      #> 1. 다.\n      만일 다\n"
    )
    (scenario,) = parse_feature(text, "a.feature").scenarios
    assert [step.text for step in scenario.steps] == ["가", "나", "다"]
    assert [step.citation is None for step in scenario.steps] == [True, True, False]


def test_windows_line_ends_change_nothing():
    assert parse_feature(TEXT.replace("\n", "\r\n"), "a") == parse_feature(TEXT, "a")


@pytest.mark.parametrize(
    ("text", "line", "advice"),
    [
        ("", 1, "# language: ko"),
        (TEXT.removeprefix("# language: ko\n"), 3, "begin the file with '# language: ko'"),
        ("\ufeff" + TEXT, 1, "byte order mark"),
        (unicodedata.normalize("NFD", TEXT), 4, "NFC"),
        (TEXT.replace("# language: ko", "# language: xq"), 1, "# language: ko"),
        (TEXT + "    누른다 확인\n", 21, "a step begins with one of"),
        (TEXT + "    #>\n", 21, "this citation is empty"),
        (TEXT + "\n  시나리오: 셋째\n", 22, "'셋째' has no step"),
        (TEXT + "\n  시나리오: 셋째\n    만 일 누른다\n", 22, "'셋째' has no step"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line_and_what_to_do(
    text: str, line: int, advice: str
):
    with pytest.raises(FeatureError) as refused:
        parse_feature(text, "features/a.feature")
    assert refused.value.line == line
    assert str(refused.value).startswith(f"features/a.feature:{line}: ")
    assert advice in str(refused.value)


def test_two_scenarios_of_one_name_are_reported_with_their_places():
    text = TEXT.replace("둘째", "첫째")
    (duplicate,) = duplicates([parse_feature(text, "a.feature")])
    assert duplicate.name == "첫째"
    assert duplicate.places == (("a.feature", 12), ("a.feature", 19))


def test_scenarios_of_one_name_in_two_files_are_reported_too():
    features = [parse_feature(TEXT, "a.feature"), parse_feature(TEXT, "b.feature")]
    assert [d.name for d in duplicates(features)] == ["첫째", "둘째"]
    assert duplicates(features[:1]) == ()
