"""pytest's and pytest-bdd's hooks: between the test run and the walk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from guidewalk.observation import Mark, to_json_line
from guidewalk.plugin.collect import FeatureFile, feature_of, scenario_of
from guidewalk.plugin.fixtures import SITE, STEP, TRAIL, WALKER
from guidewalk.plugin.plan import guide_of, plan_of
from guidewalk.plugin.refuse import complaints, uncollected
from guidewalk.plugin.settings import KEY, Failure
from guidewalk.walk.task import Mode, Task

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from guidewalk.observation import Observation

_TASKS = pytest.StashKey[dict[int, Task]]()
_SEEN = pytest.StashKey[tuple["Observation", ...]]()
_FAILED = pytest.StashKey[Failure]()
_GUIDES = pytest.StashKey[dict[str, str]]()


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A feature file is a file of tests."""
    if file_path.suffix != ".feature":
        return None
    return FeatureFile.from_parent(parent, path=file_path)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Refuse what would pass in silence.

    As a failure of the very file, so that it is told under xdist too, and other files go on.
    """
    report = yield
    if report.passed:
        items = report.result or []
        told = complaints(items)
        if isinstance(collector, FeatureFile):
            told += uncollected(collector, items) + _other_guide(collector)
        if told:
            report.outcome = "failed"
            report.longrepr = "\n".join(told)
            report.result = []
    return report


def _other_guide(file: FeatureFile) -> tuple[str, ...]:
    """Observations kept in one folder are of one guide: a report is about one."""
    settings, named = file.config.stash[KEY], file.feature.guide
    if settings.observations is None or settings.guide is not None or named is None:
        return ()
    guides = file.config.stash.setdefault(_GUIDES, {})
    guides.setdefault(named, file.feature.path)
    first = next(iter(guides))
    if named == first:
        return ()
    told = (
        f"{file.feature.path}:1: it is of the guide '{named}', and {guides[first]} of '{first}'. "
        "--guidewalk-observations keeps those of one guide: run the features of each by itself."
    )
    return (told,)


def pytest_itemcollected(item: pytest.Item) -> None:
    """A scenario is where its feature says."""
    feature, scenario = feature_of(item), scenario_of(item)
    if feature is not None and scenario is not None:
        # Item.location is a cached property: this is its cache. pytest counts lines from 0.
        item.__dict__["location"] = (feature.path, scenario.line - 1, item.name)
        # JUnit's own `line` counts from 0, and the default family leaves it out.
        item.user_properties.append(("feature", f"{feature.path}:{scenario.line}"))


def pytest_bdd_before_scenario(request: pytest.FixtureRequest) -> None:
    """Know what each step of this scenario carries out."""
    item = request.node
    feature, scenario = feature_of(item), scenario_of(item)
    if feature is not None and scenario is not None:
        item.stash[_TASKS] = plan_of(feature, scenario, request.config)


def pytest_bdd_before_step(request: pytest.FixtureRequest, step: Any) -> None:  # noqa: ANN401 - pytest-bdd's
    """A step begins."""
    tasks = request.node.stash.get(_TASKS, None)
    if tasks is None:
        return
    task = request.node.stash[STEP] = tasks[step.line_number]
    begun = request.config.stash[KEY].begun
    if begun is not None:
        begun(task.scenario, task.text)
    if WALKER in request.node.stash:
        request.node.stash[WALKER].log.begin(task)
    elif task.guide:
        # Every step that carries out a guide is recorded, also one that needs no walker.
        request.getfixturevalue("walker")


def pytest_bdd_after_step(request: pytest.FixtureRequest) -> None:
    """A step has ended well; a strict scenario that cannot be walked here does not pass."""
    walker = request.node.stash.get(WALKER, None)
    if walker is None or _TASKS not in request.node.stash:
        return
    walker.log.end()
    draft = walker.log.current
    if walker.mode is Mode.STRICT and draft.mark is Mark.NOT_POSSIBLE:
        pytest.skip(f"{_place(draft.task)}: {draft.because}")


def pytest_bdd_step_error(request: pytest.FixtureRequest, exception: BaseException) -> None:
    """A step has failed: keep why, for whoever runs the walk, and how the screen was."""
    if _TASKS not in request.node.stash:
        return
    place = _place(request.node.stash[STEP])
    request.node.stash[_FAILED] = Failure(type(exception).__name__, str(exception), place)
    trail = request.node.stash.get(TRAIL, None)
    if trail is not None:
        trail.keep()
        for name, path in trail.kept.items():
            request.node.add_report_section("call", f"guidewalk {name}", str(path))
            request.node.user_properties.append((f"guidewalk_{name}", str(path)))


def pytest_bdd_after_scenario(request: pytest.FixtureRequest) -> None:
    """The scenario has ended: keep what it saw."""
    item = request.node
    if _TASKS in item.stash and WALKER in item.stash:
        item.stash[_SEEN] = item.stash[WALKER].finish()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Send what was seen along with the report, which crosses over from xdist's workers."""
    report = yield
    if call.when == "call" and _TASKS in item.stash:
        failed = item.stash.get(_FAILED, None)
        report.__dict__ |= {
            "guidewalk": [to_json_line(seen) for seen in item.stash.get(_SEEN, ())],
            "guidewalk_failure": [failed.kind, failed.message, failed.step] if failed else None,
            "guidewalk_walked": _walked(item),
        }
    return report


def _walked(item: pytest.Item) -> tuple[str, str, str]:
    """Guide, its digest, and site of a scenario."""
    feature = feature_of(item)
    guide = guide_of(feature, item.config) if feature is not None else None
    site = item.stash.get(SITE, "")
    return (guide.path, guide.sha256, site) if guide is not None else ("", "", site)


def _place(task: Task) -> str:
    return f"{task.feature}:{task.line}: {task.text}"
