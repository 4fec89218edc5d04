"""Options and settings of a run, and the step phrases that it knows."""

from __future__ import annotations

import importlib
import pkgutil
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING

from guidewalk.plugin import fixtures, specs
from guidewalk.plugin.keeper import Keeper
from guidewalk.plugin.settings import KEY, Settings, handed_over
from guidewalk.walk.task import Mode

if TYPE_CHECKING:
    from types import ModuleType

    import pytest


def pytest_addhooks(pluginmanager: pytest.PytestPluginManager) -> None:
    """Let suites do what a screen asks for elsewhere."""
    pluginmanager.add_hookspecs(specs)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of a strict walk; `guidewalk check` gives its own settings."""
    group = parser.getgroup("guidewalk", "walk guides through real screens")
    group.addoption("--guidewalk-site", metavar="URL", help="address of the site that is walked")
    group.addoption(
        "--guidewalk-reader",
        metavar="FILE",
        type=Path,
        help="what the reader types (TOML); without it, a fresh customer of the site's lab",
    )
    group.addoption(
        "--guidewalk-lenient",
        action="store_true",
        help="record contradictions and go on, instead of failing at the first one",
    )
    group.addoption(
        "--guidewalk-evidence",
        metavar="DIR",
        type=Path,
        help="take a picture of every screen into DIR",
    )
    group.addoption(
        "--guidewalk-observations",
        metavar="DIR",
        type=Path,
        help="keep what was seen in DIR, for `guidewalk report DIR`, which looks for the pictures "
        "in the folder `evidence` beside DIR; what an earlier run left there is replaced",
    )
    group.addoption(
        "--guidewalk-trace",
        choices=("on-failure", "off"),
        default="on-failure",
        help="whether a scenario that fails leaves a Playwright trace and a picture in the folder "
        "of --output (default: %(default)s)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Take the settings, and make the step phrases known."""
    config.addinivalue_line("markers", "app: a scenario that is walked on a phone")
    option = config.option
    if (handed := handed_over(config)) is not None:
        config.stash[KEY] = handed
    elif KEY not in config.stash:
        mode = Mode.LENIENT if option.guidewalk_lenient else Mode.STRICT
        config.stash[KEY] = Settings(
            mode=mode,
            site=option.guidewalk_site,
            reader_file=option.guidewalk_reader,
            evidence=option.guidewalk_evidence,
            observations=option.guidewalk_observations,
            trace=mode is Mode.STRICT and option.guidewalk_trace == "on-failure",
        )
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Keeper(config.stash[KEY]), "guidewalk-keeper")
    # Registered here, after every entry point, so that our way to start a browser comes last.
    config.pluginmanager.register(fixtures, "guidewalk-fixtures")
    for module in step_modules():
        if not config.pluginmanager.is_registered(module):
            config.pluginmanager.register(module, f"guidewalk-steps-{module.__name__}")


def step_modules() -> list[ModuleType]:
    """The modules that define step phrases: guidewalk's own and those of installed suites.

    A suite names its package in the entry point group `guidewalk.steps`.

    Returns:
        The modules, imported.

    Raises:
        ImportError: an installed suite cannot be imported.

    """
    suites = [point.value for point in entry_points(group="guidewalk.steps")]
    found: list[ModuleType] = []
    for name in dict.fromkeys(("guidewalk.vocabulary", *suites)):
        package = importlib.import_module(name)
        inside = pkgutil.iter_modules(getattr(package, "__path__", []))
        found += [package, *(importlib.import_module(f"{name}.{one.name}") for one in inside)]
    return found
