"""Walking derived features: an ordinary pytest run inside this process, in lenient mode."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from guidewalk.cli.exits import Ended, Exit
from guidewalk.plugin.settings import KEY, Failure, Settings
from guidewalk.walk.task import Mode

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from guidewalk.guide import Guide
    from guidewalk.observation import Observation

# What a walk needs, by name: other plugins that happen to be installed would only cost time.
_PLUGINS = ("pytest_bdd.plugin", "pytest_playwright.pytest_playwright", "guidewalk.plugin")


@dataclass(slots=True)
class _Run:
    """A run as it goes: gives the plugin its settings, and receives what it sees."""

    settings: Settings
    observations: list[Observation] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[KEY] = self.settings

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.complaints.append(str(report.longrepr))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not hasattr(report, "guidewalk"):
            crash = getattr(report.longrepr, "reprcrash", None)
            told = crash.message if crash is not None else str(report.longrepr)
            name, _, message = told.partition(": ")
            self.failures.append(Failure(name.rpartition(".")[2], message or told))


def walk(  # noqa: PLR0913, PLR0917 - everything that a walk needs
    features: Sequence[Path],
    guide: Guide,
    site: str,
    reader: Path | None,
    out: Path,
    begun: Callable[[str, str], None],
) -> tuple[Observation, ...]:
    """Walk features through a site, recording every contradiction and going on.

    Args:
        features: feature files.
        guide: the guide they come from.
        site: address of the site.
        reader: the reader file; None for a fresh customer of the site's lab.
        out: folder of the report; pictures go to its `evidence`, observations to `observations`.
        begun: is called with scenario and text of each step as it begins.

    Returns:
        What was observed.

    Raises:
        Ended: the walk could not be made.
    """
    run = _Run(Settings())

    def told(seen: tuple[Observation, ...], failure: Failure | None) -> None:
        run.observations += seen
        if failure is not None:
            run.failures.append(failure)

    run.settings = Settings(
        mode=Mode.LENIENT,
        site=site,
        reader_file=reader,
        evidence=out / "evidence",
        guide=guide,
        observations=out / "observations",
        told=told,
        begun=begun,
    )
    arguments = [
        *map(str, features),
        "--disable-plugin-autoload",
        *(word for name in _PLUGINS for word in ("-p", name)),
        *("-p", "no:cacheprovider", "-p", "no:terminal", "-p", "no:junitxml"),
        *(
            "--noconftest",
            "--capture=no",
            "-W",
            "ignore",
            "-c",
            str(features[0].parent / "walk.ini"),
        ),
        *("--rootdir", str(features[0].parent), "--output", str(out / "playwright")),
    ]
    (features[0].parent / "walk.ini").write_text("[pytest]\n", encoding="utf-8")
    status = pytest.main(arguments, plugins=[run])
    _fail_if_failed(run, status)
    return tuple(run.observations)


def _fail_if_failed(run: _Run, status: int) -> None:
    for failure in run.failures:
        known = Exit.INPUT if failure.kind == "ReaderError" else Exit.IMPOSSIBLE
        prefix = "" if failure.kind in _OURS else f"the walk broke off ({failure.kind}): "
        raise Ended(known, prefix + failure.message)
    if run.complaints:
        raise Ended(Exit.IMPOSSIBLE, "\n".join(run.complaints))
    if status not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        raise Ended(Exit.IMPOSSIBLE, f"the walk could not be made (pytest ended with {status}).")


_OURS = frozenset({"ReaderError", "SiteUnreachable", "PageGone", "NoBrowser"})
