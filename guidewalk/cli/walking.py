"""Walking derived features: an ordinary pytest run inside this process, in lenient mode.

With several workers, it is xdist's run: each is a process with a browser of its own.
"""

from __future__ import annotations

import io
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from guidewalk.cli.exits import Ended, Exit
from guidewalk.plugin.settings import KEY, Failure, Settings, hand_over

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from guidewalk.observation import Observation

# What a walk needs, by name: other plugins that happen to be installed would only cost time.
_PLUGINS = ("pytest_bdd.plugin", "pytest_playwright.pytest_playwright", "guidewalk.plugin")
_SIDE_BY_SIDE = ("-p", "xdist.plugin", "--dist", "load", "--maxschedchunk", "1")
_WITHOUT = ("cacheprovider", "terminal", "junitxml", "pastebin", "doctest", "unittest")
# Each says by itself all that a user needs; any other exception in a step is a fault of ours.
_TOLD = {
    "ReaderError": Exit.INPUT,
    "GuideError": Exit.INPUT,
    "SiteUnreachable": Exit.IMPOSSIBLE,
    "PageGone": Exit.IMPOSSIBLE,
    "NoBrowser": Exit.IMPOSSIBLE,
}


class _Node(Protocol):
    """A worker process, as xdist's `pytest_configure_node` is given it."""

    workerinput: dict[str, Any]


@dataclass(slots=True)
class _Run:
    """A run as it goes: gives the plugin its settings, and receives what it sees."""

    settings: Settings
    workers: int
    observations: list[Observation] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[KEY] = self.settings

    @pytest.hookimpl(optionalhook=True)  # xdist's: where one process walks, there is none
    def pytest_configure_node(self, node: _Node) -> None:
        hand_over(self.settings, node.workerinput)

    def pytest_runtest_logstart(self, location: tuple[str, int | None, str]) -> None:
        """A scenario begins; of one in another process, nobody hears of its steps."""
        if self.workers > 1 and self.settings.begun is not None:
            self.settings.begun(location[2], "")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.complaints.append(report.longreprtext)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """What failed outside a step: the browser, the reader."""
        if report.failed and getattr(report, "guidewalk_failure", None) is None:
            crash = getattr(report.longrepr, "reprcrash", None)
            told = crash.message if crash is not None else report.longreprtext
            name, _, message = told.partition(": ")
            self.failures.append(Failure(name.rpartition(".")[2], message or told))

    def told(self, seen: tuple[Observation, ...], failure: Failure | None) -> None:
        """One scenario has ended."""
        self.observations += seen
        if failure is not None:
            self.failures.append(failure)


def walk(
    features: Mapping[str, str], settings: Settings, folder: Path, workers: int = 1
) -> tuple[Observation, ...]:
    """Walk features through a site.

    Nothing that pytest says reaches the user: standard output and error are turned away meanwhile.

    Args:
        features: text of each feature by its file name.
        settings: how to walk; its `told` is taken by this function.
        folder: an empty folder for the feature files and whatever pytest leaves.
        workers: how many browsers walk side by side, each scenario in one of them.

    Returns:
        What was observed, in the order of the features and their steps.

    Raises:
        Ended: the walk could not be made.
        KeyboardInterrupt: the user stopped it; browser and pages are closed.
    """
    run = _Run(settings, workers)
    run.settings = replace(settings, told=run.told)
    paths = []
    for name, text in features.items():
        (folder / name).write_text(text, encoding="utf-8")
        paths.append(str(folder / name))
    (folder / "walk.ini").write_text("[pytest]\n", encoding="utf-8")
    arguments = [
        *paths,
        "--disable-plugin-autoload",
        *(word for name in _PLUGINS for word in ("-p", name)),
        *(word for name in _WITHOUT for word in ("-p", f"no:{name}")),
        *("--noconftest", "--capture=no", "--exitfirst", "-W", "ignore"),
        *("-c", str(folder / "walk.ini"), "--rootdir", str(folder)),
        # pytest-playwright empties this folder: it must be nobody else's.
        *("--output", str(folder / "playwright")),
        *((*_SIDE_BY_SIDE, "-n", str(workers)) if workers > 1 else ()),
    ]
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        status = pytest.main(arguments, plugins=[run])
    _fail_if_failed(run, status, said.getvalue())
    place = {name: number for number, name in enumerate(features)}
    return tuple(sorted(run.observations, key=lambda one: (place[one.feature], one.line)))


def _fail_if_failed(run: _Run, status: int, said: str) -> None:
    if run.complaints:
        told = "\n".join(run.complaints)
        raise Ended(
            Exit.IMPOSSIBLE,
            f"{told}\nThe steps were derived from the guide: install the suite that defines such "
            "phrases (entry point group `guidewalk.steps`), or report it as a fault of guidewalk.",
        )
    if status == pytest.ExitCode.INTERRUPTED:
        raise KeyboardInterrupt
    for failure in run.failures:
        raise Ended(_TOLD.get(failure.kind, Exit.IMPOSSIBLE), _story(failure))
    if status != pytest.ExitCode.OK:
        last = "".join(said.strip().splitlines()[-1:])
        told = f"the walk could not be made (pytest ended with status {int(status)}): {last}"
        raise Ended(Exit.IMPOSSIBLE, told)


def _story(failure: Failure) -> str:
    if failure.kind in _TOLD:
        return failure.message
    what = " ".join(line.strip() for line in failure.message.strip().splitlines()[:3])
    if "BrowserType.launch" in failure.message:
        return (
            f"the browser does not start: {what} Set GUIDEWALK_BROWSER to the path of another, or "
            "mend this one."
        )
    place = f" at {failure.step}" if failure.step else ""
    return (
        f"the walk broke off{place}: {failure.kind}: {what} This is a fault of guidewalk or of its "
        "step definitions, not of the guide; please report it."
    )
