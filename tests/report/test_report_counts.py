from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidewalk.report import Format, ReportError, parse_formats
from guidewalk.report.counts import Counts, count
from guidewalk.report.phrases import phrases_for
from guidewalk.report.phrases.en import EN
from guidewalk.report.phrases.ko import KO
from guidewalk.verdict import FindingKind, Verdict

if TYPE_CHECKING:
    from guidewalk.report.phrases import Phrases
    from guidewalk.verdict import Checked


def test_the_counts_add_up_to_all_sentences(checked: Checked) -> None:
    counts = count(checked)
    assert counts.of == {
        Verdict.HOLDS: 2,
        Verdict.DRIFTED: 5,
        Verdict.UNREACHED: 1,
        Verdict.UNCHECKED: 6,
    }
    assert counts.sentences == 14


@given(st.lists(st.integers(0, 400), min_size=4, max_size=4))
def test_shares_add_up_to_a_hundred_and_stray_less_than_a_tenth(numbers: list[int]) -> None:
    counts = Counts(sum(numbers), dict(zip(Verdict, numbers, strict=True)))
    shares = counts.shares()
    assert round(sum(shares.values()), 6) == (100 if sum(numbers) else 0)
    for verdict, number in counts.of.items():
        exact = 100 * number / max(counts.sentences, 1)
        assert abs(shares[verdict] - exact) < 0.1 + 1e-9


def test_a_sentence_without_a_verdict_is_refused_by_name(checked: Checked) -> None:
    with pytest.raises(ReportError, match=r"14 sentences, 13 verdicts \(without a verdict: s14\)"):
        count(replace(checked, judgements=checked.judgements[:-1]))


def test_a_sentence_with_two_verdicts_is_refused_by_name(checked: Checked) -> None:
    with pytest.raises(ReportError, match="with two verdicts: s1"):
        count(replace(checked, judgements=(checked.judgements[0], *checked.judgements)))


def test_verdicts_out_of_the_order_of_the_text_are_refused(checked: Checked) -> None:
    with pytest.raises(ReportError, match="not in the order of the text"):
        count(replace(checked, judgements=checked.judgements[::-1]))


@pytest.mark.parametrize("verdict", [Verdict.HOLDS, Verdict.UNCHECKED, Verdict.UNREACHED])
def test_findings_without_drift_are_refused(checked: Checked, verdict: Verdict) -> None:
    judgements = tuple(
        replace(j, verdict=verdict) if j.sentence.id == "s7" else j for j in checked.judgements
    )
    with pytest.raises(ReportError, match=r"s7 is .* with 2 finding"):
        count(replace(checked, judgements=judgements))


def test_drift_without_a_finding_is_refused(checked: Checked) -> None:
    judgements = tuple(
        replace(j, findings=()) if j.sentence.id == "s7" else j for j in checked.judgements
    )
    with pytest.raises(ReportError, match="s7 is drifted with 0 finding"):
        count(replace(checked, judgements=judgements))


@pytest.mark.parametrize("phrases", [KO, EN])
def test_every_verdict_and_finding_kind_has_its_words(phrases: Phrases) -> None:
    assert phrases.verdict.keys() == phrases.meaning.keys() == set(Verdict)
    assert phrases.kind.keys() == phrases.help.keys() == set(FindingKind)


def test_both_languages_say_the_same_things() -> None:
    assert KO.interface.keys() == EN.interface.keys()
    assert KO.reason.keys() == EN.reason.keys()


@pytest.mark.parametrize(
    ("language", "spoken"), [("ko", KO), ("ko-KR", KO), ("KO", KO), ("en", EN), ("ja", EN)]
)
def test_a_guide_is_answered_in_its_language_or_in_english(language: str, spoken: Phrases) -> None:
    assert phrases_for(language) is spoken


def test_formats_are_read_from_a_list() -> None:
    assert parse_formats("html, JSON,") == {Format.HTML, Format.JSON}


@pytest.mark.parametrize("text", ["pdf", "html,pdf", ",", ""])
def test_an_unknown_format_is_an_error_that_names_the_known_ones(text: str) -> None:
    with pytest.raises(ReportError, match="html, json, junit, sarif, github"):
        parse_formats(text)
