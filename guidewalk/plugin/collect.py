"""Collecting `.feature` files as they are: no Python module has to name them."""

from __future__ import annotations

import types

import pytest
from pytest_bdd import scenario as bind

from guidewalk.feature import Feature, FeatureError, Scenario, duplicates, parse_feature
from guidewalk.plugin.settings import KEY

FEATURE = pytest.StashKey[Feature]()
_MODULE = pytest.StashKey[types.ModuleType]()


class FeatureFile(pytest.Module):
    """A feature file, whose tests are its scenarios, each under its own name."""

    def _getobj(self) -> types.ModuleType:
        """The module that would stand beside the feature, if one had to be written."""
        kept = self.stash.get(_MODULE, None)
        if kept is not None:
            return kept
        module = types.ModuleType(self.path.stem)
        module.__file__ = str(self.path)
        for scenario in self.feature.scenarios:
            test = bind(self.path.name, scenario.name, features_base_dir=str(self.path.parent))
            made = test(_nothing)
            made.__module__ = module.__name__  # or `collect_imported_tests = false` drops it
            setattr(module, scenario.name, made)
        self.stash[_MODULE] = module
        return module

    def funcnamefilter(self, name: str) -> bool:
        """Every function of such a module is a scenario, whatever `python_functions` says.

        pytest makes the node id, the `-k` words and the JUnit name from the attribute's name, so
        that the scenario's own name as attribute is all it takes to have it everywhere.

        Args:
            name: an attribute of the module.

        Returns:
            Whether a scenario has that name.

        """
        return any(scenario.name == name for scenario in self.feature.scenarios)

    @property
    def feature(self) -> Feature:
        """The feature, read once.

        Raises:
            CollectError: it cannot be read, or would pass without testing anything; the message
                names file and line.

        """
        kept = self.stash.get(FEATURE, None)
        if kept is not None:
            return kept
        root = self.config.rootpath
        inside = self.path.is_relative_to(root)
        short = (self.path.relative_to(root) if inside else self.path).as_posix()
        try:
            feature = parse_feature(self.path.read_text(encoding="utf-8"), short)
        except UnicodeDecodeError as error:
            told = f"{short}:1: it is not UTF-8 text ({error.reason}); save it as UTF-8."
            raise self.CollectError(told) from error
        except (FeatureError, OSError) as error:
            raise self.CollectError(str(error)) from error
        faults = [*_names(feature), *self._guide(feature)]
        if faults:
            raise self.CollectError("\n".join(faults))
        self.stash[FEATURE] = feature
        return feature

    def _guide(self, feature: Feature) -> list[str]:
        """What is wrong between a feature and the guide that it names."""
        if feature.guide is None or self.config.stash[KEY].guide is not None:
            return []
        line = _line_of_guide(self.path.read_text(encoding="utf-8"))
        at = f"{feature.path}:{line}:"
        if not (self.config.rootpath / feature.guide).is_file():
            told = f"there is no guide '{feature.guide}' in {self.config.rootpath}"
            return [f"{at} {told}. Name it after '# guide:' by its path from there."]
        return [
            f"{feature.path}:{scenario.line}: no step of scenario '{scenario.name}' cites a "
            f"sentence, although line {line} names the guide '{feature.guide}'. Write the guide's "
            "own sentence above its steps, as '#> 3. sentence'; `guidewalk derive` does."
            for scenario in feature.scenarios
            if not any(step.citation for step in scenario.steps)
        ]


def _nothing() -> None:
    """All that a scenario does is in its steps."""


def _names(feature: Feature) -> list[str]:
    nameless = [
        f"{feature.path}:{scenario.line}: this scenario has no name; write one after '시나리오:'."
        for scenario in feature.scenarios
        if not scenario.name
    ]
    twice = [
        f"{feature.path}:{line}: scenario '{found.name}' has the name of the one at line "
        f"{found.places[0][1]}, and only the last of them would run. Give each a name of its own."
        for found in duplicates([feature])
        for _, line in found.places[1:]
        if found.name
    ]
    return nameless + twice


def _line_of_guide(text: str) -> int:
    lines = text.splitlines()
    return next(n for n, line in enumerate(lines, 1) if line.replace(" ", "").startswith("#guide:"))


def feature_of(item: pytest.Item) -> Feature | None:
    """The feature that a test comes from.

    Args:
        item: a test.

    Returns:
        Its feature; None for a test that is no scenario of a feature file.

    """
    file = item.getparent(FeatureFile)
    return file.feature if file is not None else None


def scenario_of(item: pytest.Item) -> Scenario | None:
    """The scenario that a test is.

    Args:
        item: a test.

    Returns:
        The scenario; None for a test that is no scenario of a feature file.

    """
    feature = feature_of(item)
    if feature is None:
        return None
    name = getattr(item, "originalname", item.name)
    return next(scenario for scenario in feature.scenarios if scenario.name == name)
