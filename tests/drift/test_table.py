"""The table is what the issue asks for, and speaks of sentences and drifts that there are."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

from guidewalk.claims import known_facts
from guidewalk.derive import derive
from guidewalk.feature import parse_feature
from guidewalk.read import read_guide
from mock_bank.drifts.registry import DRIFTS
from tests.drift.case import Case, Sort
from tests.drift.edit import EditError, Put, Quote, Rewrite, edited
from tests.drift.laboratory import GUIDE, judged_lines
from tests.drift.score import lines_at
from tests.drift.table import CASES
from tests.drift.walked_part import NoScenarioError, part

if TYPE_CHECKING:
    from guidewalk.derive import DerivedFeature
    from guidewalk.guide import Guide
    from tests.drift.edit import Edit


@cache
def understood(edits: tuple[Edit, ...] = ()) -> tuple[Guide, tuple[DerivedFeature, ...]]:
    """Our guide with some changes, and what is derived from it; most cases share the unchanged."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "guide.md"
        path.write_text(edited(GUIDE.read_text("utf-8"), edits), "utf-8")
        guide = read_guide(path)
    return guide, derive(guide, known_facts())


DRIFTED = [case for case in CASES if case.sort is Sort.DRIFT]


def test_there_are_as_many_changes_as_the_issue_wants() -> None:
    sorts = Counter(case.sort for case in CASES)
    assert len({name for case in DRIFTED for name in case.drifts}) >= 60
    assert sorts[Sort.BENIGN] >= 25
    assert sorts[Sort.EDIT] + sorts[Sort.REWORDING] >= 22


def test_every_class_of_drift_has_at_least_three() -> None:
    classes = Counter(case.group for case in DRIFTED)
    assert {name for name, count in classes.items() if count < 3} == set()


def test_at_least_three_runs_have_five_different_drifts() -> None:
    assert sum(len(case.drifts) == 5 for case in CASES) >= 3


def test_no_two_cases_share_a_name() -> None:
    assert [n for n, count in Counter(case.name for case in CASES).items() if count > 1] == []


def test_what_makes_a_sentence_false_expects_something_and_what_does_not_expects_nothing() -> None:
    telling = {Sort.DRIFT, Sort.EDIT}
    assert [c.name for c in CASES if (c.sort in telling) is not bool(c.expect)] == []


def test_every_drift_of_the_bank_is_in_a_case() -> None:
    assert set(DRIFTS) - {name for case in CASES for name in case.drifts} == set()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_has_its_drifts_its_scenarios_and_its_sentences(case: Case) -> None:
    assert [name for name in case.drifts if name not in DRIFTS] == []
    guide, features = understood(case.edits)
    assert part(features, case.walk)
    for expected in (*case.expect, *case.allow):
        assert len(lines_at(judged_lines(guide), expected.where)) == len(expected.where)


def test_a_scenario_that_is_not_derived_is_told() -> None:
    with pytest.raises(NoScenarioError, match="pc:지문"):
        part(understood()[1], ("pc", "pc:지문"))


def test_only_the_named_scenarios_are_kept() -> None:
    kept = part(understood()[1], ("pc:OTP", "claim:유효기간", "claim:스마트폰뱅킹"))
    scenarios = [s for text in kept.values() for s in parse_feature(text, "x").scenarios]
    assert [(scenario.name, scenario.tags) for scenario in scenarios] == [
        ("PC: 국민은행 사이트에서 금융인증서 발급받기 – OTP", ()),
        ("스마트폰뱅킹", ("@app",)),
        ("유효기간", ()),
    ]


TEXT = (
    "# 안내\n\n## PC: 발급\n\n1. **확인**을 누르세요.\n\n## 앱: 발급\n\n1. **다음**을 누르세요.\n"
)


@pytest.mark.parametrize(
    "change",
    [
        Put("취소", "확인"),
        Put("누르세요", "눌러요"),
        Rewrite("책", "x"),
        Quote("책", "“", "”"),
        Rewrite("", "x"),
    ],
)
def test_an_edit_without_its_one_target_is_refused(change: Put | Rewrite | Quote) -> None:
    with pytest.raises(EditError):
        edited(TEXT, (change,))


def test_edits_change_their_own_section_only() -> None:
    assert edited(TEXT, (Quote("PC", "「", "」"),)) == TEXT.replace("**확인**", "「확인」")
    assert edited(TEXT, (Rewrite("PC", "1. 끝."),)) == TEXT.replace(
        "1. **확인**을 누르세요.", "1. 끝."
    )
    assert edited(TEXT, (Put("다음", "계속"),)) == TEXT.replace("다음", "계속")


def test_an_edit_of_bold_type_needs_some() -> None:
    with pytest.raises(EditError, match="bold"):
        edited("## PC: 발급\n\n1. 확인을 누르세요.\n", (Quote("PC", "“", "”"),))
