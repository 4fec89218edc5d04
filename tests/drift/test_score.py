"""The scoring itself: what is said well is scored well, and whatever is not is not."""

from __future__ import annotations

import pytest

from tests.drift.outcome import Line, Outcome, Told
from tests.drift.rows import PC, Case, Put, drift, edit, expect, relabelled, reworded
from tests.drift.score import PlaceError, Score, score
from tests.drift.telling import lacking
from tests.drift.totals import Totals, missed, totals

ASK = "인증받기 버튼을 눌러 주세요."
CONFIRM = "다 적었으면 확인 버튼을 누르세요."
PUT = (Put("a", "b"),)


def said(kind: str = "relabelled", suggestion: str | None = "ARS 요청") -> Told:
    return Told(kind, "인증받기", "ARS 요청", suggestion, "…")


def line(
    step: int, text: str, *findings: Told, verdict: str = "holds", covered: bool = True
) -> Line:
    return Line("PC", step, text, covered, "drifted" if findings else verdict, None, findings)


def scored(case: Case, *lines: Line) -> Score:
    return score(case, Outcome(case.name, lines, {"all": 1.0}))


RENAMED = drift("renamed", "label", PC, relabelled("PC 7 인증받기", "ARS 요청"))
TRUE = reworded("true", "words", PC, *PUT)


def test_a_finding_as_expected_is_all_that_is_wished_for() -> None:
    one = scored(RENAMED, line(6, CONFIRM), line(7, ASK, said()))
    assert one.passed
    assert [(m.found, m.right_sentence, m.right_kind, m.right_suggestion) for m in one.marks] == [
        (True, True, True, True)
    ]


def test_silence_is_a_miss_in_every_respect() -> None:
    one = scored(RENAMED, line(7, ASK))
    assert not one.passed
    assert [(m.found, m.right_sentence, m.right_kind, m.right_suggestion) for m in one.marks] == [
        (False, False, False, False)
    ]


@pytest.mark.parametrize("verdict", ["holds", "unreached"])
def test_a_miss_tells_what_was_said_of_its_sentence(verdict: str) -> None:
    one = scored(RENAMED, line(7, ASK, verdict=verdict))
    assert lacking(one.marks[0]) == f"not found ({verdict})"


def test_a_finding_on_another_sentence_is_found_but_wrong_there_and_collateral() -> None:
    one = scored(RENAMED, line(6, CONFIRM, said()), line(7, ASK))
    (mark,) = one.marks
    assert (mark.found, mark.right_sentence, mark.right_kind) == (True, False, False)
    assert len(one.collateral) == 1
    assert one.collateral[0].startswith("PC 6 ")


def test_one_stray_finding_does_not_stand_for_two_that_are_missing() -> None:
    both = drift("both", "x", PC, expect("removed", "PC 7"), expect("removed", "PC 8"))
    one = scored(both, line(6, CONFIRM, said("removed")), line(7, ASK), line(8, "휴대폰"))
    assert sorted(mark.found for mark in one.marks) == [False, True]


def test_another_kind_or_another_suggestion_is_scored_as_such() -> None:
    kind = scored(RENAMED, line(7, ASK, said("removed")))
    assert [(m.right_sentence, m.right_kind) for m in kind.marks] == [(True, False)]
    words = scored(RENAMED, line(7, ASK, said(suggestion="인증")))
    assert [(m.right_kind, m.right_suggestion) for m in words.marks] == [(True, False)]
    assert not kind.passed
    assert not words.passed


@pytest.mark.parametrize("second", [said("removed"), said("relabelled", "다른 것")])
def test_a_second_finding_on_the_right_sentence_spoils_the_kind(second: Told) -> None:
    one = scored(RENAMED, line(7, ASK, said(), second))
    assert [m.right_kind for m in one.marks] == [False]
    assert not one.passed


def test_two_expectations_of_one_sentence_want_a_finding_each() -> None:
    two = drift("two", "x", PC, relabelled("PC 7", "가"), relabelled("PC 7", "나"))
    well = scored(two, line(7, ASK, said(suggestion="가"), said(suggestion="나")))
    half = scored(two, line(7, ASK, said(suggestion="가")))
    assert well.passed
    assert [m.right_suggestion for m in half.marks] == [True, False]


def test_what_is_honest_at_either_of_two_sentences_may_stand_at_one_but_not_at_both() -> None:
    case = drift("either", "x", PC, expect("reordered", "PC 6", "PC 7"))
    assert scored(case, line(6, CONFIRM), line(7, ASK, said("reordered"))).passed
    assert scored(case, line(6, CONFIRM, said("reordered")), line(7, ASK)).passed
    both = scored(case, line(6, CONFIRM, said("reordered")), line(7, ASK, said("reordered")))
    assert not both.passed


def test_what_is_only_allowed_is_not_missed_and_another_kind_there_is_collateral() -> None:
    case = drift("a", "x", PC, expect("removed", "PC 6"), allow=(expect("removed", "PC 7"),))
    first = line(6, CONFIRM, said("removed"))
    assert scored(case, first, line(7, ASK)).passed
    assert scored(case, first, line(7, ASK, said("removed"))).passed
    assert scored(case, first, line(7, ASK, said("ambiguous"))).collateral


def test_sentences_that_are_not_reached_are_told_apart_from_those_that_nothing_leads_to() -> None:
    lost = line(8, "휴대폰", verdict="unreached")
    one = scored(RENAMED, line(7, ASK, said()), lost)
    assert (one.unreached, one.stopped, one.passed) == (("PC 8 휴대폰",), (), True)
    dead = drift("dead", "x", PC, expect("no-effect", "PC 7"), stops=True)
    one = scored(dead, line(7, ASK, said("no-effect")), lost)
    assert (one.unreached, one.stopped) == ((), ("PC 8 휴대폰",))


def test_a_true_guide_is_falsely_alarmed_by_a_finding_and_by_an_unreached_sentence() -> None:
    assert not scored(TRUE, line(7, ASK)).false_alarm
    assert scored(TRUE, line(7, ASK, said())).false_alarm
    assert scored(TRUE, line(7, ASK, verdict="unreached")).false_alarm
    assert scored(TRUE, line(7, ASK, verdict="unchecked")).false_alarm
    assert not scored(TRUE, line(7, ASK, verdict="unreached", covered=False)).false_alarm


def test_a_run_that_broke_off_has_found_nothing() -> None:
    one = score(RENAMED, Outcome("renamed", error="Ended: no browser"))
    assert not one.passed
    assert [m.found for m in one.marks] == [False]
    assert score(TRUE, Outcome("true", error="Ended: no browser")).false_alarm


@pytest.mark.parametrize("where", ["PC 9", "PC 7 없는 말", "앱 7", "없는 말"])
def test_an_expectation_of_a_sentence_that_is_not_there_is_a_fault_of_the_table(where: str) -> None:
    with pytest.raises(PlaceError, match="means 0 sentences"):
        scored(drift("x", "x", PC, expect("removed", where)), line(7, ASK))


def test_an_expectation_that_means_two_sentences_is_a_fault_of_the_table() -> None:
    with pytest.raises(PlaceError, match="means 2 sentences"):
        scored(drift("x", "x", PC, expect("removed", "PC 7")), line(7, ASK), line(7, CONFIRM))


def reckoned(*scores: Score) -> Totals:
    return totals(scores, 2.0)


def test_totals_are_parts_of_the_expected_findings_and_counts_of_the_rest() -> None:
    good = scored(RENAMED, line(7, ASK, said()))
    bad = scored(edit("e", "x", PC, PUT, expect("removed", "PC 7")), line(7, ASK))
    alarm = scored(TRUE, line(7, ASK, said()))
    told = reckoned(good, bad, alarm)
    assert (told.drifts, told.benign, told.guide_edits) == (1, 0, 2)
    assert (told.recall, told.right_sentence, told.right_kind) == (0.5, 0.5, 0.5)
    assert (told.right_suggestion, told.collateral, told.false_alarms) == (1.0, 0, 1)
    assert {line.partition(" ")[0] for line in missed(told)} == {
        *("recall", "right_sentence", "right_kind"),
        "false_alarms",
    }
    assert missed(reckoned(good)) == ()
