"""What a run leaves: the data that other programs read, and the page that people do."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Self

import pytest

from tests.drift import run
from tests.drift.outcome import Line, Outcome, Told
from tests.drift.report import Report, write
from tests.drift.rows import PC, Put, benign, drift, edit, relabelled
from tests.drift.sameness import differences
from tests.drift.score import Score, score
from tests.drift.totals import totals

if TYPE_CHECKING:
    from pathlib import Path

    from tests.drift.case import Case

ASK = Line("PC", 7, "인증받기 버튼을 눌러 주세요.", covered=True, verdict="holds", reason=None)
TOLD = Told("relabelled", "인증받기", "ARS 요청", "ARS 요청", "'인증받기'이(가) <없습니다>.")


def good() -> Score:
    case = drift("rename-arsrequest", "label", PC, relabelled("PC 7 인증받기", "ARS 요청"))
    line = replace(ASK, verdict="drifted", findings=(TOLD,))
    return score(case, Outcome(case.name, (line,), {"all": 1.0}))


def said(line: Line = ASK) -> Score:
    return score(good().case, Outcome("rename-arsrequest", (line,), {"all": 2.0}))


def bad() -> Score:
    case = edit("misspelt", "edit", PC, (Put("인증", "<인정>"),), relabelled("PC 7", "인증받기"))
    return score(case, Outcome(case.name, (ASK,), {"all": 1.0}))


def report(*scores: Score) -> Report:
    return Report(scores, totals(scores, 3.0))


def test_the_data_has_the_totals_that_the_issue_names_and_every_case(tmp_path: Path) -> None:
    one = report(good(), bad())
    write([one], tmp_path)
    told = json.loads((tmp_path / "drift.json").read_text("utf-8"))
    named = {"drifts", "benign", "guide_edits", "recall", "right_sentence", "right_kind"}
    named |= {"right_suggestion", "collateral", "false_alarms", "unreached", "seconds"}
    assert told["schema"] == 1
    assert named <= set(told["totals"])
    assert told["totals"]["recall"] == 0.5
    assert [(case["name"], case["passed"]) for case in told["cases"]] == [
        ("rename-arsrequest", True),
        ("misspelt", False),
    ]


def test_the_page_shows_what_was_changed_expected_and_said(tmp_path: Path) -> None:
    one = report(good(), bad())
    write([one], tmp_path)
    page = (tmp_path / "drift.html").read_text("utf-8")
    assert "1 of 2 cases to look at" in page
    assert "PC: 인증받기 is called ARS 요청." in page  # the bank's own words for the drift
    assert "&lt;인정&gt;" in page
    assert "&#39;인증받기&#39;이(가) &lt;없습니다&gt;." in page
    assert "not found" in page


def test_two_rounds_that_say_different_things_are_not_the_same(tmp_path: Path) -> None:
    first, other = report(good()), report(said())
    write([first, other], tmp_path)
    rounds = json.loads((tmp_path / "drift.json").read_text("utf-8"))["rounds"]
    assert (rounds["count"], rounds["same"]) == (2, False)
    assert [one["case"] for one in rounds["differing"]] == ["rename-arsrequest"]


def test_the_page_tells_the_last_rounds_reader_of_what_an_earlier_round_said(
    tmp_path: Path,
) -> None:
    write([report(said()), report(good())], tmp_path)
    page = (tmp_path / "drift.html").read_text("utf-8")
    assert "The last of 2 rounds. They are <strong>not the same</strong>:" in page
    assert "holds (round 1); drifted, relabelled of" in page
    write([report(good()), report(good())], tmp_path)
    assert "The last of 2 rounds: all the same." in (tmp_path / "drift.html").read_text("utf-8")


def test_a_difference_between_rounds_names_sentence_words_and_rounds() -> None:
    (found,) = differences([[good()], [said()], [good()]])
    assert str(found) == (
        "rename-arsrequest: PC 7 인증받기 버튼을 눌러 주세요.: "
        "drifted, relabelled of '인증받기' → 'ARS 요청' (round 1, 3); holds (round 2)"
    )


def test_a_round_in_which_a_case_broke_off_differs_from_one_in_which_it_did_not() -> None:
    broken = score(good().case, Outcome("rename-arsrequest", (), {"all": 2.0}, "it hangs"))
    run_, sentence = differences([[good()], [broken]])
    assert (run_.place, run_.said) == ("the run", ("went through", "it hangs"))
    assert sentence.said[1] == "nothing"


def test_time_and_numbers_of_a_customers_own_make_no_difference() -> None:
    def told(number: str) -> Score:
        finding = Told("outcome-missing", f"번호: {number}", None, None, "")
        return said(replace(ASK, verdict="drifted", findings=(finding,)))

    slower = replace(good(), outcome=replace(good().outcome, seconds={"all": 9.0}))
    assert differences([[good()], [slower]]) == ()
    assert differences([[told("010-1234-5678")], [told("010-8765-4321")]]) == ()
    assert len(differences([[told("010-1234-5678")], [told("없음")]])) == 1


class OnePool:
    """Says of every case what it is told to say."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        self.lines = lines

    def __call__(self, _workers: int) -> OnePool:
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_reason: object) -> None:
        """Nothing is open."""

    def outcomes(self, cases: list[Case], *, whole: bool) -> object:
        return [(case, Outcome(case.name, self.lines, {"all": float(whole)})) for case in cases]


@pytest.mark.parametrize(("findings", "status"), [((), 0), ((TOLD,), 1)])
def test_the_command_fails_when_a_requirement_is_missed(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    findings: tuple[Told, ...],
    status: int,
) -> None:
    monkeypatch.setattr(run, "CASES", (benign("healthy", PC, drifts=()),))
    monkeypatch.setattr(run, "Pool", OnePool((replace(ASK, findings=findings),)))
    monkeypatch.setattr("sys.argv", ["run", "--out", str(tmp_path)])
    assert run.main() == status
    said = capsys.readouterr().out
    assert f"false alarms {status}" in said
    assert ("missed: false_alarms is 1, and should be 0" in said) is bool(status)
    assert (tmp_path / "drift.html").is_file()


def test_a_guide_that_is_read_otherwise_than_the_table_breaks_off_that_case_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lost = drift("rename-arsrequest", "label", PC, relabelled("PC 99", "ARS 요청"))
    monkeypatch.setattr(run, "CASES", (lost, benign("healthy", PC, drifts=())))
    monkeypatch.setattr(run, "Pool", OnePool((ASK,)))
    monkeypatch.setattr("sys.argv", ["run", "--out", str(tmp_path), "--verbose"])
    assert run.main() == 1
    said = capsys.readouterr().out
    assert "broke off: PlaceError: 'PC 99' means 0 sentences of the guide, not one" in said
    assert "ok  healthy" in said


def test_a_name_that_no_case_has_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["run", "--only", "^no such case$"])
    assert run.main() == 2
    assert "no case is named like '^no such case$'" in capsys.readouterr().out
