"""Collecting `.feature` files as they are: no Python module has to name them."""

from __future__ import annotations

import types
from typing import TYPE_CHECKING

import pytest
from pytest_bdd import scenario as bind

from guidewalk.feature import Feature, FeatureError, duplicates, parse_feature

if TYPE_CHECKING:
    from pathlib import Path

FEATURE = pytest.StashKey[Feature]()


class FeatureFile(pytest.Module):
    """A feature file, whose tests are its scenarios."""

    def _getobj(self) -> types.ModuleType:
        """The module that would stand beside the feature, if one had to be written."""
        feature = self.feature
        module = types.ModuleType(self.path.stem)
        module.__file__ = str(self.path)
        for number, scenario in enumerate(feature.scenarios, start=1):
            test = bind(self.path.name, scenario.name, features_base_dir=str(self.path.parent))(
                _nothing
            )
            setattr(module, f"test_{number:02d}", test)
        return module

    @property
    def feature(self) -> Feature:
        """The feature, read once.

        Raises:
            CollectError: it cannot be read, or two scenarios have one name.
        """
        kept = self.stash.get(FEATURE, None)
        if kept is not None:
            return kept
        try:
            feature = parse_feature(self.path.read_text(encoding="utf-8"), _short(self.path, self))
        except (FeatureError, OSError, UnicodeDecodeError) as error:
            raise self.CollectError(str(error)) from error
        twice = duplicates([feature])
        if twice:
            told = "; ".join(
                f"'{d.name}' at lines {', '.join(str(line) for _, line in d.places)}" for d in twice
            )
            raise self.CollectError(
                f"{feature.path}: two scenarios of one name, of which only the last would run: "
                f"{told}. Give each a name of its own."
            )
        self.stash[FEATURE] = feature
        return feature


def _nothing() -> None:
    """All that a scenario does is in its steps."""


def _short(path: Path, node: pytest.Collector) -> str:
    root = node.config.rootpath
    return str(path.relative_to(root)) if path.is_relative_to(root) else str(path)


def feature_of(item: pytest.Item) -> Feature | None:
    """The feature that a test comes from.

    Args:
        item: a test.

    Returns:
        Its feature; None for a test that is no scenario of a feature file.
    """
    file = item.getparent(FeatureFile)
    return file.feature if file is not None else None


def name_of(item: pytest.Item) -> str | None:
    """The name of the scenario that a test is.

    Args:
        item: a test.

    Returns:
        The name; None for a test that is no scenario of a feature file.
    """
    feature = feature_of(item)
    if feature is None:
        return None
    number = getattr(item, "originalname", item.name).removeprefix("test_")
    return feature.scenarios[int(number) - 1].name
