"""What pytest-bdd lets pass in silence is refused at collection, by name and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., tuple[int, str]]

_HEAD = "# language: ko\n기능: 도서관\n\n"
_ONE = '  시나리오: 책을 찾는다\n    먼저 "서가" 방에 간다\n'
_STEPS = """
from pytest_bdd import parsers, step

@step(parsers.parse('"{room}" 방에 간다'))
def go(room: str) -> None:
    pass
"""


@pytest.fixture
def run(pytester: pytest.Pytester) -> Run:
    """Runs pytest on a feature in a folder of its own; gives exit status and output."""

    def running(feature: str, steps: str = _STEPS, *arguments: str) -> tuple[int, str]:
        pytester.makefile(".feature", library=feature)
        pytester.makeconftest(steps)
        done = pytester.runpytest_subprocess("-p", "no:cacheprovider", *arguments)
        return int(done.ret), "\n".join([*done.outlines, *done.errlines])

    return running


def test_a_feature_without_faults_passes_under_its_own_name(run: Run):
    status, told = run(_HEAD + _ONE, _STEPS, "-v")
    assert status == 0, told
    assert "library.feature::책을 찾는다 PASSED" in told


def test_two_scenarios_of_one_name_are_refused_with_both_lines(run: Run):
    status, told = run(_HEAD + _ONE + "\n" + _ONE)
    assert status == pytest.ExitCode.INTERRUPTED
    assert "library.feature:7: scenario '책을 찾는다' has the name of the one at line 4" in told
    assert "1 passed" not in told


def test_a_scenario_without_a_name_is_refused(run: Run):
    status, told = run(_HEAD + '  시나리오:\n    먼저 "서가" 방에 간다\n')
    assert status == pytest.ExitCode.INTERRUPTED
    assert "library.feature:4: this scenario has no name" in told


def test_a_scenario_without_steps_is_refused(run: Run):
    status, told = run(_HEAD + "  시나리오: 아무것도 하지 않는다\n")
    assert status == pytest.ExitCode.INTERRUPTED
    assert "library.feature:4: scenario '아무것도 하지 않는다' has no step" in told


def test_a_scenario_that_another_plugin_drops_is_refused(run: Run):
    dropping = """
import pytest
@pytest.hookimpl(tryfirst=True)
def pytest_pycollect_makeitem(collector, name, obj):
    return [] if name == "책을 찾는다" else None
"""
    status, told = run(_HEAD + _ONE, _STEPS + dropping)
    assert status == pytest.ExitCode.INTERRUPTED
    assert "library.feature:4: pytest does not collect scenario '책을 찾는다'" in told


def test_scenarios_are_collected_where_imported_tests_are_not(run: Run):
    status, told = run(_HEAD + _ONE, _STEPS, "-o", "collect_imported_tests=false")
    assert status == 0, told
    assert "1 passed" in told


def test_an_undefined_step_is_refused_with_the_nearest_phrases(run: Run):
    status, told = run(_HEAD + '  시나리오: 찾는다\n    먼저 "서가" 방으로 간다\n')
    assert status == pytest.ExitCode.INTERRUPTED
    assert "library.feature:5: '\"서가\" 방으로 간다' is not defined by any step" in told
    assert "The nearest phrases are: '\"{room}\" 방에 간다'" in told
    assert "(scenario '찾는다', line 4)" in told


def test_two_definitions_of_one_phrase_are_refused_with_both_places(run: Run):
    again = """
@step(parsers.parse('"{place}" 방에 간다'))
def go_again(place: str) -> None:
    pass
"""
    status, told = run(_HEAD + _ONE, _STEPS + again)
    assert status == pytest.ExitCode.INTERRUPTED
    assert "library.feature:5: '\"서가\" 방에 간다' is defined 2 times" in told
    assert "conftest.py:3 ('\"{room}\" 방에 간다')" in told
    assert "conftest.py:7 ('\"{place}\" 방에 간다')" in told


def test_an_exact_definition_beside_a_parsed_one_is_refused(run: Run):
    exact = """
@step('"서가" 방에 간다')
def go_to_shelves() -> None:
    pass
"""
    status, told = run(_HEAD + _ONE, _STEPS + exact)
    assert status == pytest.ExitCode.INTERRUPTED
    assert "is defined 2 times" in told
    assert "conftest.py:7 ('\"서가\" 방에 간다')" in told


def test_definitions_that_match_different_steps_are_fine(run: Run):
    other = """
@step(parsers.parse('"{room}" 방에서 나온다'))
def leave(room: str) -> None:
    pass
"""
    status, told = run(_HEAD + _ONE + '    그리고 "서가" 방에서 나온다\n', _STEPS + other)
    assert status == 0, told


def test_a_step_definition_that_is_never_awaited_is_refused(run: Run):
    status, told = run(_HEAD + _ONE, _STEPS.replace("def go", "async def go"))
    assert status == pytest.ExitCode.INTERRUPTED
    assert "library.feature:5: '\"서가\" 방에 간다' is an async function (conftest.py:3)" in told


def test_the_steps_of_an_outline_are_looked_at_with_its_examples(run: Run):
    outline = (
        '  시나리오 개요: 방에 간다\n    먼저 "<방>" <어디로> 간다\n\n'
        "    예:\n      | 방 | 어디로 |\n      | 서가 | 방에 |\n      | 로비 | 밖으로 |\n"
    )
    status, told = run(_HEAD + outline)
    assert status == pytest.ExitCode.INTERRUPTED
    assert "library.feature:5: '\"로비\" 밖으로 간다' is not defined" in told


def test_scenarios_bound_by_a_module_are_refused_too(run: Run, pytester: pytest.Pytester):
    pytester.makepyfile(test_bound="from pytest_bdd import scenarios\nscenarios('library.feature')")
    status, told = run(_HEAD + '  시나리오: 찾는다\n    먼저 "서가" 방으로 간다\n')
    assert status == pytest.ExitCode.INTERRUPTED
    assert "ERROR test_bound.py" in told


def test_a_guide_that_is_not_there_is_refused(run: Run):
    status, told = run("# guide: guides/library.md\n" + _HEAD + _ONE)
    assert status == pytest.ExitCode.INTERRUPTED
    assert "library.feature:1: there is no guide 'guides/library.md'" in told


def test_a_scenario_of_a_guide_that_cites_nothing_is_refused(run: Run, pytester: pytest.Pytester):
    pytester.makefile(".md", library="# 도서관\n\n1. **서가** 방에 가세요.\n")
    status, told = run("# guide: library.md\n" + _HEAD + _ONE)
    assert status == pytest.ExitCode.INTERRUPTED
    assert "library.feature:5: no step of scenario '책을 찾는다' cites a sentence" in told


def test_what_is_no_gherkin_is_refused_with_its_line(run: Run):
    status, told = run("기능: 도서관\n")
    assert status == pytest.ExitCode.INTERRUPTED
    assert "library.feature:1: " in told
    assert "# language: ko" in told


def test_a_refusal_reaches_the_user_under_xdist(run: Run):
    status, told = run(_HEAD + _ONE + "\n" + _ONE, _STEPS, "-n", "1")
    assert status != 0
    assert "library.feature:7: scenario '책을 찾는다' has the name of the one at line 4" in told
