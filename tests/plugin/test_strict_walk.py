"""A strict walk: what a failed scenario tells and leaves, and what an impossible one is."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from guidewalk.walk.browser import find_browser
from tests.library import GUIDE, library_site

if TYPE_CHECKING:
    from collections.abc import Iterator

_FEATURE = """# language: ko
# guide: library.md
기능: 책 빌리기

  시나리오: 책을 빌린다
    #> 1. 도서관(http://library.example) 홈페이지에 접속하세요.
    먼저 "도서관" 홈페이지를 연다
    #> 2. **회원 번호**를 입력하세요.
    만일 "회원 번호" 칸에 입력한다
    #> 3. **대출** 버튼을 누르세요.
    만일 "대출" 버튼을 누른다
"""
_APP = """
  시나리오: 앱에서 빌린다
    #> 1. 도서관(http://library.example) 홈페이지에 접속하세요.
    먼저 "도서관" 앱을 연다
"""


@pytest.fixture
def library() -> Iterator[str]:
    """Address of the library's site."""
    with library_site() as address:
        yield address


@pytest.fixture
def suite(pytester: pytest.Pytester) -> pytest.Pytester:
    """A suite of one feature, its guide and its reader."""
    pytester.makefile(".md", library=GUIDE)
    pytester.makefile(".toml", reader='"회원 번호" = "0042"')
    pytester.makefile(".feature", library=_FEATURE)
    return pytester


def _run(suite: pytest.Pytester, site: str, *arguments: str) -> tuple[int, str]:
    done = suite.runpytest_subprocess(
        *("-p", "no:cacheprovider", "--junitxml=junit.xml", "-o", "junit_family=xunit1"),
        *("--guidewalk-site", site, "--guidewalk-reader", "reader.toml", *arguments),
    )
    return int(done.ret), "\n".join(done.outlines)


def _case(suite: pytest.Pytester) -> ET.Element:
    case = ET.parse(suite.path / "junit.xml").getroot().find(".//testcase")  # noqa: S314 - our own
    assert case is not None
    return case


def _relabel(suite: pytest.Pytester, old: str, new: str) -> None:
    """Make guide and feature say something else than the screen."""
    for name in ("library.md", "library.feature"):
        path = suite.path / name
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_scenario_that_holds_leaves_nothing_but_its_place_in_junit(
    suite: pytest.Pytester, library: str
):
    status, told = _run(suite, library)
    assert status == 0, told
    case = _case(suite)
    assert (case.get("name"), case.get("file")) == ("책을 빌린다", "library.feature")
    assert [one.attrib for one in case.iter("property")] == [
        {"name": "feature", "value": "library.feature:5"}
    ]
    assert not (suite.path / "test-results").exists()


def test_a_contradicted_scenario_tells_the_story_and_leaves_trace_and_picture(
    suite: pytest.Pytester, library: str
):
    _relabel(suite, "대출", "책 대출하기")
    status, told = _run(suite, library)
    assert status == pytest.ExitCode.TESTS_FAILED
    assert "library.md:9: **책 대출하기** 버튼을 누르세요." in told
    assert 'step:     library.feature:11: "책 대출하기" 버튼을 누른다' in told
    assert "nearest:  대출" in told
    left = {
        one.get("name"): suite.path / str(one.get("value")) for one in _case(suite).iter("property")
    }
    assert left["guidewalk_picture"].read_bytes().startswith(b"\x89PNG")
    with ZipFile(left["guidewalk_trace"]) as trace:
        assert any(name.endswith(".trace") for name in trace.namelist())
    assert left["guidewalk_trace"].name in told


def test_a_trace_can_be_turned_off(suite: pytest.Pytester, library: str):
    _relabel(suite, "대출", "책 대출하기")
    status, _ = _run(suite, library, "--guidewalk-trace=off")
    assert status == pytest.ExitCode.TESTS_FAILED
    assert [one.get("name") for one in _case(suite).iter("property")] == ["feature"]
    assert not (suite.path / "test-results").exists()


def test_ids_and_places_are_the_same_under_xdist(suite: pytest.Pytester, library: str):
    _relabel(suite, "대출", "책 대출하기")
    status, told = _run(suite, library, "-n", "1")
    assert status == pytest.ExitCode.TESTS_FAILED
    assert "FAILED library.feature::책을 빌린다" in told
    assert _case(suite).get("file") == "library.feature"
    assert "guidewalk_trace" in {one.get("name") for one in _case(suite).iter("property")}


_DIES_AT_FIRST = """#!/bin/sh
if [ ! -e "{mark}" ]; then : > "{mark}"; kill -SEGV $$; fi
exec "{browser}" "$@"
"""


def test_a_browser_that_dies_while_starting_is_started_once_more(
    suite: pytest.Pytester, library: str, monkeypatch: pytest.MonkeyPatch
):
    mark, program = suite.path / "died", suite.path / "dies-at-first"
    script = _DIES_AT_FIRST.format(mark=mark, browser=find_browser().executable)
    program.write_text(script, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("GUIDEWALK_BROWSER", str(program))
    status, told = _run(suite, library)
    assert status == 0, told
    assert mark.exists()


def test_what_nothing_here_can_walk_is_skipped_and_never_passes(
    suite: pytest.Pytester, library: str
):
    path = suite.path / "library.feature"
    path.write_text(_FEATURE.partition("  시나리오")[0] + _APP, encoding="utf-8")
    status, told = _run(suite, library, "-rs")
    assert status == 0, told
    assert "1 skipped" in told
    assert '"도서관" 앱을 연다: not-built' in told


def test_a_strict_walk_keeps_what_it_saw_for_the_report(suite: pytest.Pytester, library: str):
    folder = suite.path / "kept" / "observations"
    _run(suite, library, "--guidewalk-observations", str(folder))
    run = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    assert (run["schema"], run["guide"], run["site"]) == (1, "library.md", library)
    files = list(folder.glob("*.jsonl"))
    assert [file.name for file in files] == ["library.feature-책을-빌린다.jsonl"]
    lines = files[0].read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["mark"] for line in lines] == ["done", "done", "done"]


def test_observations_of_two_guides_are_not_kept_in_one_folder(
    suite: pytest.Pytester, library: str
):
    suite.makefile(".md", other=GUIDE)
    suite.makefile(".feature", other=_FEATURE.replace("library.md", "other.md"))
    status, told = _run(suite, library, "--guidewalk-observations", "kept")
    assert status == pytest.ExitCode.INTERRUPTED
    assert "other.feature:1: it is of the guide 'other.md', and library.feature of" in told


def test_the_examples_of_an_outline_are_readable_in_junit(suite: pytest.Pytester, library: str):
    outline = (
        _FEATURE.replace("시나리오:", "시나리오 개요:").replace('"대출"', '"<단추>"')
        + "\n    예:\n      | 단추 |\n      | 대출 |\n"
    )
    (suite.path / "library.feature").write_text(outline, encoding="utf-8")
    escaping = "disable_test_id_escaping_and_forfeit_all_rights_to_community_support=true"
    status, told = _run(suite, library, "-o", escaping)
    assert status == 0, told
    assert _case(suite).get("name") == "책을 빌린다[대출]"
