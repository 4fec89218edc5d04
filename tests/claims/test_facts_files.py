"""What an author of facts is told when a file cannot be used, and what a good one gives."""

from __future__ import annotations

import pytest

from guidewalk.claims import FactError, known_facts, parse_facts, understand
from guidewalk.language import grammar_of

GOOD = """
subject = ["도서관", "책"]
[[fact]]
name = "대출 기간"
steps = ['그러면 책을 "{quantity}" 동안 빌린다']
[[fact.said]]
about = [["빌리", "빌릴", "대출"]]
quantity = ["일", "주"]
"""


def test_a_fact_of_another_suite_matches_in_its_own_words():
    facts = parse_facts(GOOD, "library/facts.toml")
    (match,), unmatched = understand(
        "도서관의 책은 2주 동안 빌릴 수 있습니다.", facts, grammar_of("ko")
    )
    assert match.steps == ('그러면 책을 "2주" 동안 빌린다',)
    assert unmatched == ()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[[fact]]", "[[fact", "it is not TOML"),
        ("about =", "abuot =", "there is no 'abuot' here; known keys: about, before"),
        ('about = [["빌리", "빌릴", "대출"]]', 'about = ["대출"]', "about is a list of lists"),
        ('about = [["빌리", "빌릴", "대출"]]', "about = [[]]", "about needs at least one word"),
        ('about = [["빌리", "빌릴", "대출"]]', "", "about needs at least one word"),
        ('name = "대출 기간"', "", "it needs a name, steps"),
        ("""steps = ['그러면 책을 "{quantity}" 동안 빌린다']""", "", "it needs a name, steps"),
        ('quantity = ["일", "주"]', "", "not every [[fact.said]] asks for one"),
        ('["일", "주"]', '["권"]', "'권' is no unit of time"),
        ("[[fact.said]]", 'face = "watch"\n[[fact.said]]', "face is one of pc, app"),
        ("[[fact.said]]", 'said_as = "연체"\n[[fact.said]]', "no fact above it is named '연체'"),
    ],
)
def test_a_file_of_facts_at_fault_says_where_and_what_to_do(old: str, new: str, told: str):
    assert old in GOOD
    with pytest.raises(FactError) as error:
        parse_facts(GOOD.replace(old, new, 1), "library/facts.toml")
    assert str(error.value).startswith("library/facts.toml")
    assert told in str(error.value)


def test_the_facts_of_this_suite_bear_names_of_their_own():
    names = [fact.name for fact in known_facts()]
    assert len(names) == len(set(names)) >= 12


def test_what_is_said_as_another_fact_is_observed_along_with_it_on_its_own_face():
    second = """
[[fact]]
name = "앱의 대출 기간"
said_as = "대출 기간"
face = "app"
steps = ['그러면 앱에서 책을 "{quantity}" 동안 빌린다']
"""
    facts = parse_facts(GOOD + second, "library/facts.toml")
    matches, _ = understand("책은 2주 동안 빌릴 수 있습니다.", facts, grammar_of("ko"))
    assert [(one.fact.name, one.fact.face, one.steps) for one in matches] == [
        ("대출 기간", "pc", ('그러면 책을 "2주" 동안 빌린다',)),
        ("앱의 대출 기간", "app", ('그러면 앱에서 책을 "2주" 동안 빌린다',)),
    ]


def test_reissue_and_notice_are_observed_in_the_app_as_well_as_on_the_pc():
    faces = {fact.name: fact.face for fact in known_facts()}
    for name in ("재발급과 이전 인증서", "만료 안내"):
        assert (faces[name], faces[f"앱의 {name}"]) == ("pc", "app")
    assert faces["스마트폰뱅킹"] == "app"
