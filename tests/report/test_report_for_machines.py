from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import library_guide
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidewalk.report.annotations import annotation_lines
from guidewalk.report.counts import count
from guidewalk.report.junit import junit
from guidewalk.report.phrases.en import EN
from guidewalk.report.phrases.ko import KO
from guidewalk.report.sarif import sarif
from guidewalk.report.whereabouts import path_from, uri_from
from guidewalk.verdict import FindingKind

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from guidewalk.verdict import Checked

FILE = "guides/도서관 안내.md"
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


def saying(text: str) -> Checked:
    """The library's guide with the same odd text wherever a text can stand."""
    checked = library_guide.checked()

    def odd(judgement: Any) -> Any:  # noqa: ANN401
        sentence = replace(judgement.sentence, text=text, section=text)
        findings = tuple(
            replace(f, message=text, expected=text, found=text, suggestion=text + "!")
            for f in judgement.findings
        )
        return replace(judgement, sentence=sentence, findings=findings, notes=(text,))

    judgements = tuple(odd(judgement) for judgement in checked.judgements)
    guide = replace(checked.guide, title=text, sentences=tuple(j.sentence for j in judgements))
    return replace(checked, guide=guide, judgements=judgements, site=text)


def suite_of(checked: Checked) -> ET.Element:
    suite = ET.fromstring(junit(checked, count(checked), KO, FILE)).find("testsuite")  # noqa: S314
    assert suite is not None
    return suite


# JUnit


def test_each_sentence_is_a_test_case_where_it_stands(checked: Checked) -> None:
    cases = suite_of(checked).findall("testcase")
    assert [case.get("line") for case in cases] == [
        str(j.sentence.location.line) for j in checked.judgements
    ]
    assert {case.get("file") for case in cases} == {FILE}
    assert cases[6].get("classname") == "누리집에서 재발급하기"
    assert cases[1].get("classname") == "도서관 회원증 재발급 방법"
    assert cases[3].get("name") == (
        "line 4: 회원증의 유효기간은 발급일로부터 3년이며, 기간이 지나면 책을 빌릴 수 없습니다."
    )


def test_what_failed_and_what_was_skipped_is_told_and_counted(checked: Checked) -> None:
    suite = suite_of(checked)
    assert len(suite.findall("testcase/failure")) == 6 == int(suite.get("failures", ""))
    assert len(suite.findall("testcase/skipped")) == 6 == int(suite.get("skipped", ""))
    assert int(suite.get("tests", "")) == 14
    assert suite.get("errors") == "0"
    properties = {p.get("name"): p.get("value") for p in suite.findall("properties/property")}
    assert [properties[f"counts.{name}"] for name in ("sentences", "holds", "unreached")] == [
        "14",
        "2",
        "1",
    ]
    failure = suite.findall("testcase")[6].find("failure")
    assert failure is not None
    assert failure.get("type") == "relabelled wrong-role"
    assert "비밀번호(숫자 6자리)" in failure.get("message", "")
    unreached = suite.findall("testcase")[11].find("failure")
    assert unreached is not None
    assert unreached.get("type") == "unreached"
    assert unreached.get("message", "").startswith("18행")
    skipped = suite.findall("testcase")[13].find("skipped")
    assert skipped is not None
    assert skipped.get("message") == KO.reason["not-built"]


def test_a_time_is_written_as_the_jenkins_schema_wants_it(checked: Checked) -> None:
    long = replace(checked, seconds=12345.6789)
    time = suite_of(long).get("time", "")
    assert time == "12345.679"
    assert re.fullmatch(r"(([0-9]{0,3},)*[0-9]{3}|[0-9]{0,3})*(\.[0-9]*)?", time)


@given(ANY_TEXT)
def test_junit_can_be_read_back_whatever_the_text(text: str) -> None:
    suite = suite_of(saying(text))
    legal = re.sub("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)
    assert suite.get("name") == legal
    skipped = suite.findall("testcase/failure")
    assert all(failure.text for failure in skipped)


# SARIF


def log_of(checked: Checked) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(sarif(checked, KO, "guides/a.md", "1.2.3"))["runs"][0]
    return run


def test_each_finding_kind_is_a_rule_with_help(checked: Checked) -> None:
    rules = log_of(checked)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [kind.value for kind in FindingKind]
    assert all(rule["help"]["text"] and rule["name"][0].isupper() for rule in rules)


def test_each_finding_is_a_result_at_its_sentence(checked: Checked) -> None:
    run = log_of(checked)
    assert run["columnKind"] == "unicodeCodePoints"
    results = run["results"]
    assert len(results) == 6
    for result in results:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
    assert results[1]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 11,
        "startColumn": 4,
        "endLine": 11,
        "endColumn": 45,
        "snippet": {"text": checked.judgements[6].sentence.text},
    }


def test_a_fix_deletes_exactly_the_expected_words(checked: Checked) -> None:
    lines = library_guide.TEXT.split("\n")
    fixed = {}
    for result in log_of(checked)["results"]:
        for fix in result.get("fixes", []):
            (replacement,) = fix["artifactChanges"][0]["replacements"]
            where = replacement["deletedRegion"]
            line = lines[where["startLine"] - 1]
            deleted = line[where["startColumn"] - 1 : where["endColumn"] - 1]
            fixed[deleted] = replacement["insertedContent"]["text"]
    assert fixed == {
        "3년": "5년",
        "비밀 번호": "비밀번호(숫자 6자리)",
        "'로그인' 버튼": "'로그인' 링크",
        "'받을 곳을": "'받을 곳'을",
    }


def test_a_finding_keeps_its_fingerprint_when_its_sentence_moves(checked: Checked) -> None:
    def moved(sentence: Any) -> Any:  # noqa: ANN401
        place = replace(
            sentence.location,
            line=sentence.location.line + 7,
            end_line=sentence.location.end_line + 7,
        )
        return replace(sentence, location=place)

    lower = replace(
        checked,
        judgements=tuple(replace(j, sentence=moved(j.sentence)) for j in checked.judgements),
    )
    before = [result["partialFingerprints"] for result in log_of(checked)["results"]]
    assert [result["partialFingerprints"] for result in log_of(lower)["results"]] == before
    assert len({str(fingerprint) for fingerprint in before}) == len(before)


def test_the_same_finding_twice_has_two_fingerprints(checked: Checked) -> None:
    twice = tuple(
        replace(j, findings=j.findings[:1] * 2) if j.sentence.id == "s7" else j
        for j in checked.judgements
    )
    results = log_of(replace(checked, judgements=twice))["results"]
    prints = [str(result["partialFingerprints"]) for result in results]
    assert len(set(prints)) == len(prints)


def test_times_are_in_utc(checked: Checked) -> None:
    invocation = log_of(checked)["invocations"][0]
    assert invocation["startTimeUtc"] == "2026-11-14T00:12:33.000Z"
    assert invocation["endTimeUtc"] == "2026-11-14T00:13:14.250Z"


@given(ANY_TEXT)
def test_sarif_can_be_read_back_whatever_the_text(text: str) -> None:
    assert {result["message"]["text"] for result in log_of(saying(text))["results"]} == {text}


# where the guide is


def test_a_guide_inside_the_folder_is_named_from_there(tmp_path: Path) -> None:
    assert path_from("guides/도서관 안내.md", tmp_path) == "guides/도서관 안내.md"
    assert path_from(str(tmp_path / "a" / ".." / "b.md"), tmp_path) == "b.md"
    assert uri_from("guides/50% a#b?.md", tmp_path) == "guides/50%25%20a%23b%3F.md"
    assert uri_from("c:d.md", tmp_path) == "c%3Ad.md"


def test_a_guide_outside_the_folder_has_a_file_uri(tmp_path: Path) -> None:
    inside = tmp_path / "project"
    assert path_from("../other/도움말.md", inside) == (tmp_path / "other/도움말.md").as_posix()
    assert uri_from("../other/a b.md", inside) == (tmp_path / "other/a b.md").as_uri()


def test_a_guide_reached_by_another_name_of_the_folder_is_inside_it(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    (real / "a.md").touch()
    (tmp_path / "link").symlink_to(real)
    assert path_from(str(tmp_path / "link" / "a.md"), real) == "a.md"


# workflow annotations


def test_each_finding_and_each_sentence_not_reached_is_a_line(checked: Checked) -> None:
    lines = annotation_lines(checked, EN, "guides/a.md").splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["::error"] * 6 + ["::warning"]
    assert lines[1] == (
        "::error file=guides/a.md,line=11,endLine=11,col=4,endColumn=45,title=Renamed::"
        "‘비밀 번호’라고 되어 있지만 화면의 이름은 ‘비밀번호(숫자 6자리)’입니다."
        "%0AWrite instead: 비밀번호(숫자 6자리)"
    )


def test_columns_are_left_out_of_a_sentence_of_several_lines(checked: Checked) -> None:
    first = annotation_lines(checked, EN, "a.md").splitlines()[0]
    assert first.startswith("::error file=a.md,line=4,endLine=5,title=")


def test_nothing_wrong_is_no_line() -> None:
    assert annotation_lines(library_guide.all_hold(), EN, "a.md") == ""


def test_marks_of_the_command_are_escaped() -> None:
    lines = annotation_lines(saying("100%, a:b\r\n::stop::"), EN, "a,b:c%.md")
    assert lines.startswith("::error file=a%2Cb%3Ac%25.md,line=4,")
    assert "::100%25, a:b%0D%0A::stop::%0A" in lines


@given(ANY_TEXT)
def test_an_annotation_is_one_line_whatever_the_text(text: str) -> None:
    told = annotation_lines(saying(text), KO, text)
    lines = told.removesuffix("\n").split("\n")
    assert len(lines) == 7
    assert "\r" not in told
    for line in lines:
        found = re.fullmatch(r"::(error|warning) ([^:]*)::(.*)", line, re.DOTALL)
        assert found is not None
        message = found[3].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
        assert " ".join(text.split()) in " ".join(message.split())


@pytest.mark.parametrize("path", [FILE, "a.md"])
def test_rules_and_messages_are_in_the_phrases_language(checked: Checked, path: str) -> None:
    assert json.loads(sarif(checked, EN, path, "1"))["runs"][0]["language"] == "en"
