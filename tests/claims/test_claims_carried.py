"""From a claim to its scenario and its verdict: derived, traced back, judged, noted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from guidewalk.claims import Fact, claims_of
from guidewalk.derive import derive
from guidewalk.feature import Feature, duplicates, parse_feature
from guidewalk.guide import Guide, Kind
from guidewalk.judge import judge
from guidewalk.observation import Contradiction, Mark, Observation, Shot
from guidewalk.read import read_guide
from guidewalk.trace import resolve, trace
from guidewalk.verdict import FindingKind, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

HOUSE = Path(__file__).parents[2]
OUR_GUIDE = HOUSE / "guides" / "financial-certificate.md"
COMMITTED = HOUSE / "features" / "claims.feature"


@pytest.fixture
def guide(tmp_path: Path) -> Callable[[str], Guide]:
    """A guide of a claim and of something to do."""

    def read(*claims: str) -> Guide:
        path = tmp_path / "guide.md"
        told = " ".join(claims)
        path.write_text(f"# 안내\n\n{told}\n\n## 발급\n\n1. '확인' 버튼을 누르세요.\n", "utf-8")
        return read_guide(path)

    return read


def claims_feature(guide: Guide, facts: tuple[Fact, ...]) -> Feature:
    return parse_feature(derive(guide, facts)[-1].text, "claims.feature")


def claim_of(guide: Guide) -> str:
    return next(s.id for s in guide.sentences if s.kind is Kind.CLAIM)


def seen(citation: str, mark: Mark = Mark.DONE, **more: object) -> Observation:
    base = Observation("유효기간", "claims.feature", 5, "그러면", citation, mark)
    return replace(base, **more)  # type: ignore[arg-type]


def test_each_fact_that_a_sentence_states_gets_a_scenario_with_the_sentences_own_quantity(
    guide: Callable[..., Guide], facts: tuple[Fact, ...]
):
    own = guide(
        "금융인증서는 발급받은 날부터 36개월 동안 유효하며, 그동안에는 계속 쓸 수 있습니다."
    )
    feature = claims_feature(own, facts)
    assert feature.name == "안내 – 사실 확인"
    assert [scenario.name for scenario in feature.scenarios] == [
        "유효기간",
        "유효기간 동안의 사용",
    ]
    assert feature.scenarios[0].steps[-1].quoted == ("36개월",)
    assert {s.citation.text for one in feature.scenarios for s in one.steps if s.citation} == {
        own.sentence(claim_of(own)).text
    }


def test_the_same_fact_in_two_sentences_gives_two_scenarios_of_different_names(
    guide: Callable[..., Guide], facts: tuple[Fact, ...]
):
    own = guide("유효기간은 2년입니다.", "금융인증서는 3년간 유효합니다.")
    feature = claims_feature(own, facts)
    assert [one.name for one in feature.scenarios] == ["유효기간", "유효기간 (2)"]
    assert duplicates([feature]) == ()


def test_a_guide_whose_claims_no_fact_answers_to_has_no_feature_for_them(
    guide: Callable[..., Guide], facts: tuple[Fact, ...]
):
    own = guide("수수료는 무료입니다.")
    assert [one.file_name for one in derive(own, facts)] == ["pc.feature"]


def test_without_facts_no_claim_is_derived(guide: Callable[..., Guide]):
    assert [one.file_name for one in derive(guide("유효기간은 2년입니다."))] == ["pc.feature"]


def test_what_is_derived_from_claims_traces_back_and_resolves(
    guide: Callable[..., Guide], facts: tuple[Fact, ...]
):
    own = guide("유효기간은 2년입니다.", "재발급하면 이전 인증서는 폐기됩니다.")
    feature = claims_feature(own, facts)
    assert trace(own, [feature], facts) == ()
    assert {step.line for one in feature.scenarios for step in one.steps} == resolve(
        own, feature
    ).keys()


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ('"2년"', '"3년"', "foreign-word"),
        ("유효기간은 2년입니다.", "유효기간은 4년입니다.", "unknown-sentence"),
        ("유효기간은 발급일로부터", "유효기간은", "claim-not-carried"),
        ("유효기간은 발급일로부터", "유효기간은", "other-claim"),
    ],
)
def test_a_feature_of_claims_that_was_edited_is_found_out(
    guide: Callable[..., Guide], facts: tuple[Fact, ...], old: str, new: str, kind: str
):
    own = guide("유효기간은 2년입니다.")
    text = derive(own, facts)[-1].text
    assert old in text
    problems = trace(own, [parse_feature(text.replace(old, new), "claims.feature")], facts)
    assert kind in {problem.kind.value for problem in problems}


def test_a_claim_turned_round_is_derived_with_the_opposite_steps(
    guide: Callable[..., Guide], facts: tuple[Fact, ...]
):
    feature = claims_feature(guide("만료되어도 금융거래를 할 수 있습니다."), facts)
    assert feature.scenarios[0].steps[-1].text == "금융인증서로 이체할 수 있다"


def test_a_claim_that_was_never_observed_does_not_hold(
    guide: Callable[..., Guide], facts: tuple[Fact, ...]
):
    own = guide("수수료는 무료입니다.")
    (told,) = (j for j in judge(own, (), facts) if j.sentence.kind is Kind.CLAIM)
    assert (told.verdict, told.reason) == (Verdict.UNCHECKED, "no-known-claim")


def test_a_claim_holds_only_if_everything_it_states_was_observed(
    guide: Callable[..., Guide], facts: tuple[Fact, ...]
):
    own = guide("유효기간은 2년입니다.")
    citation = claim_of(own)

    def verdict(*observations: Observation) -> tuple[Verdict, str | None]:
        told = next(j for j in judge(own, observations, facts) if j.sentence.id == citation)
        return told.verdict, told.reason

    done = seen(citation)
    assert verdict(done) == (Verdict.HOLDS, None)
    assert verdict(done, seen(citation, Mark.NOT_POSSIBLE, because="not-built")) == (
        Verdict.UNCHECKED,
        "not-built",
    )
    assert verdict(done, seen(citation, Mark.NOT_TRIED))[0] is Verdict.UNREACHED


def test_a_claim_that_the_bank_contradicts_has_drifted_with_the_banks_own_number(
    guide: Callable[..., Guide], facts: tuple[Fact, ...]
):
    own = guide("유효기간은 3년입니다.")
    told = (Contradiction("fact-changed", "3년", "2년", "2년"),)
    citation = claim_of(own)
    observations = [seen(citation, Mark.CONTRADICTED, contradictions=told)]
    judged = next(j for j in judge(own, observations, facts) if j.sentence.id == citation)
    assert judged.verdict is Verdict.DRIFTED
    (finding,) = judged.findings
    assert (finding.kind, finding.expected, finding.found, finding.suggestion) == (
        FindingKind.FACT_CHANGED,
        "3년",
        "2년",
        "2년",
    )


def test_a_thing_listed_that_no_fact_answers_to_is_noted_on_the_sentence(
    guide: Callable[..., Guide], facts: tuple[Fact, ...]
):
    own = guide("금융인증서가 있으면 인터넷뱅킹, 주식거래, 해외송금을 이용할 수 있습니다.")
    citation = claim_of(own)
    judged = next(j for j in judge(own, [seen(citation)], facts) if j.sentence.id == citation)
    assert judged.verdict is Verdict.HOLDS
    assert len(judged.notes) == 1
    assert "주식거래" in judged.notes[0]


def test_a_clause_that_no_fact_answers_to_is_noted_on_the_sentence(
    guide: Callable[..., Guide], facts: tuple[Fact, ...]
):
    own = guide("유효기간은 2년이고, 발급 수수료는 무료입니다.")
    (claim,) = claims_of(own, facts)
    assert [match.fact.name for match in claim.matches] == ["유효기간"]
    assert claim.unmatched == ("발급 수수료는 무료입니다",)


def test_every_claim_of_our_guide_states_a_fact_and_nothing_is_left_over(facts: tuple[Fact, ...]):
    claims = claims_of(read_guide(OUR_GUIDE), facts)
    assert len(claims) == 7
    assert all(claim.matches and not claim.unmatched for claim in claims)


def test_the_committed_feature_observes_just_what_our_guide_claims(facts: tuple[Fact, ...]):
    guide = read_guide(OUR_GUIDE)
    feature = parse_feature(COMMITTED.read_text("utf-8"), "features/claims.feature")
    assert trace(guide, [feature], facts) == ()


def test_a_claim_is_shown_with_the_screens_of_every_scenario_that_observed_it(
    guide: Callable[..., Guide], facts: tuple[Fact, ...]
):
    own = guide("유효기간은 2년입니다.")
    citation = claim_of(own)
    screens = [Shot(name, f"http://bank/{name}") for name in ("하나", "둘")]
    observations = [
        seen(citation, scenario=f"사실 {number}", seen=shot) for number, shot in enumerate(screens)
    ]
    judged = next(j for j in judge(own, observations, facts) if j.sentence.id == citation)
    assert judged.seen == tuple(screens)
