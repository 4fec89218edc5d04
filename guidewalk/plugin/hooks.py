"""pytest's and pytest-bdd's hooks: between the test run and the walk."""

from __future__ import annotations

import importlib
import pkgutil
import re
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from guidewalk.observation import from_json_line, to_json_line
from guidewalk.plugin import fixtures
from guidewalk.plugin.collect import FeatureFile, feature_of, name_of
from guidewalk.plugin.plan import plan_of
from guidewalk.plugin.refuse import complaints
from guidewalk.plugin.settings import KEY, Failure, Settings
from guidewalk.walk.task import Mode, Task

if TYPE_CHECKING:
    from collections.abc import Generator

    from guidewalk.observation import Observation

_TASKS = pytest.StashKey[dict[int, Task]]()
_SEEN = pytest.StashKey[tuple["Observation", ...]]()
_FAILED = pytest.StashKey[Failure]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of a strict walk; `guidewalk check` gives its own settings."""
    group = parser.getgroup("guidewalk", "walk guides through real screens")
    group.addoption("--guidewalk-site", metavar="URL", help="address of the site that is walked")
    group.addoption("--guidewalk-reader", metavar="FILE", type=Path, help="what the reader types")
    group.addoption(
        "--guidewalk-lenient", action="store_true", help="record contradictions and go on"
    )
    group.addoption("--guidewalk-evidence", metavar="DIR", type=Path, help="take pictures into DIR")
    group.addoption(
        "--guidewalk-observations",
        metavar="DIR",
        type=Path,
        help="keep what was seen as JSON lines",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Take the settings, and make the step phrases known."""
    option = config.option
    if KEY not in config.stash:
        config.stash[KEY] = Settings(
            mode=Mode.LENIENT if option.guidewalk_lenient else Mode.STRICT,
            site=option.guidewalk_site,
            reader_file=option.guidewalk_reader,
            evidence=option.guidewalk_evidence,
            observations=option.guidewalk_observations,
        )
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Keeper(config.stash[KEY]), "guidewalk-keeper")
    # Registered here, after every entry point, so that our way to start a browser comes last.
    config.pluginmanager.register(fixtures, "guidewalk-fixtures")
    for name in ("guidewalk.vocabulary", *_suites()):
        for module in _modules(name):
            if not config.pluginmanager.is_registered(module):
                config.pluginmanager.register(module, f"guidewalk-steps-{module.__name__}")


def _suites() -> tuple[str, ...]:
    return tuple(dict.fromkeys(point.value for point in entry_points(group="guidewalk.steps")))


def _modules(name: str) -> list[Any]:
    package = importlib.import_module(name)
    found = [package]
    for module in pkgutil.iter_modules(getattr(package, "__path__", [])):
        found.append(importlib.import_module(f"{name}.{module.name}"))
    return found


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A feature file is a file of tests."""
    if file_path.suffix != ".feature":
        return None
    return FeatureFile.from_parent(parent, path=file_path)  # type: ignore[no-any-return]


def pytest_itemcollected(item: pytest.Item) -> None:
    """A scenario is where its feature says, under its own name."""
    feature, name = feature_of(item), name_of(item)
    if feature is not None and name is not None:
        line = next(s.line for s in feature.scenarios if s.name == name)
        item.__dict__["location"] = (feature.path, line - 1, name)
        item.name = name
        item._nodeid = f"{feature.path}::{name}"  # noqa: SLF001 - the only way to a readable id


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse what would pass in silence."""
    told = complaints(items)
    if told:
        raise pytest.UsageError("\n".join(told))


def pytest_bdd_before_scenario(request: pytest.FixtureRequest) -> None:
    """Know what each step of this scenario carries out."""
    item = request.node
    feature, name = feature_of(item), name_of(item)
    if feature is not None and name is not None:
        item.stash[_TASKS] = plan_of(feature, name, request.config)


def pytest_bdd_before_step(request: pytest.FixtureRequest, step: Any) -> None:  # noqa: ANN401 - pytest-bdd's
    """A step begins."""
    tasks = request.node.stash.get(_TASKS, None)
    if tasks is None:
        return
    task = tasks[step.line_number]
    begun = request.config.stash[KEY].begun
    if begun is not None:
        begun(task.scenario, task.text)
    request.getfixturevalue("walker").begin(task)


def pytest_bdd_after_step(request: pytest.FixtureRequest) -> None:
    """A step has ended well."""
    if _TASKS in request.node.stash:
        request.getfixturevalue("walker").end()


def pytest_bdd_step_error(request: pytest.FixtureRequest, exception: Exception) -> None:
    """A step has failed: keep why, for whoever runs the walk."""
    if _TASKS in request.node.stash:
        request.node.stash[_FAILED] = Failure(type(exception).__name__, str(exception))


def pytest_bdd_after_scenario(request: pytest.FixtureRequest) -> None:
    """The scenario has ended: keep what it saw."""
    item = request.node
    if _TASKS in item.stash and "walker" in request._fixture_defs:  # noqa: SLF001 - was it ever made
        item.stash[_SEEN] = request.getfixturevalue("walker").finish()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Send what was seen along with the report, which crosses over from xdist's workers."""
    report = yield
    if call.when == "call" and (_SEEN in item.stash or _FAILED in item.stash):
        report.guidewalk = [to_json_line(o) for o in item.stash.get(_SEEN, ())]
        failed = item.stash.get(_FAILED, None)
        report.guidewalk_failure = [failed.kind, failed.message] if failed else None
    return report


class Keeper:
    """Receives what was seen, in the process that runs the tests.

    Args:
        settings: who wants to know of it.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """One scenario's report has come in.

        Args:
            report: the report, perhaps from another process.
        """
        lines = getattr(report, "guidewalk", None)
        if lines is None:
            return
        failure = Failure(*report.guidewalk_failure) if report.guidewalk_failure else None
        if self._settings.told is not None:
            self._settings.told(tuple(from_json_line(line) for line in lines), failure)
        if self._settings.observations is not None and lines:
            self._settings.observations.mkdir(parents=True, exist_ok=True)
            name = re.sub(r"[^\w가-힣.-]+", "-", report.nodeid).strip("-")
            (self._settings.observations / f"{name}.jsonl").write_text(
                "\n".join(lines) + "\n", encoding="utf-8"
            )
