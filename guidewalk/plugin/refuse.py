"""Refusing, at collection and by name, what pytest-bdd would let pass in silence."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pytest_bdd.compat import get_fixture_names, getfixturedefs
from pytest_bdd.scenario import scenario_wrapper_template_registry
from pytest_bdd.steps import (
    StepFunctionContext,
    StepNamePrefix,
    step_function_context_registry,
)

from guidewalk.plugin.collect import FeatureFile, feature_of
from guidewalk.screen.names import likeness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def uncollected(file: FeatureFile, items: Iterable[Any]) -> tuple[str, ...]:
    """Scenarios that would not run, because something kept pytest from collecting them.

    Args:
        file: a feature file.
        items: what was collected from it.

    Returns:
        One text a scenario, with its place.

    """
    names = {getattr(item, "originalname", None) for item in items}
    return tuple(
        f"{file.feature.path}:{scenario.line}: pytest does not collect scenario '{scenario.name}': "
        "another plugin took it, or its name is one that Python keeps for itself. Rename it."
        for scenario in file.feature.scenarios
        if scenario.name not in names
    )


def complaints(items: Iterable[Any]) -> tuple[str, ...]:
    """What is wrong between collected scenarios and the step definitions that they can see.

    Args:
        items: what one collector has collected; what is no scenario is passed over.

    Returns:
        One text each for an undefined step, a step with several definitions, and a step definition
        that is never awaited, all with place and step; empty if all is well.

    """
    told: dict[str, None] = {}
    seen: set[tuple[str, str]] = set()
    known: tuple[StepFunctionContext, ...] | None = None  # what one sees, all its siblings see
    for item in items:
        if not isinstance(item, pytest.Function):
            continue
        template = scenario_wrapper_template_registry.get(item.obj)
        if template is None:
            continue
        call = getattr(item, "callspec", None)
        example = call.params.get("_pytest_bdd_example", {}) if call is not None else {}
        for step in template.render(example).steps:
            if (step.type, step.name) in seen:
                continue
            seen.add((step.type, step.name))
            place = f"{_path(template, item)}:{step.line_number}: '{step.name}'"
            scenario = f"(scenario '{template.name}', line {template.line_number})"
            known = known if known is not None else _visible(item)
            for complaint in _complaints(step, item, known):
                told[f"{place} {complaint} {scenario}."] = None
    return tuple(told)


def _path(template: Any, item: pytest.Item) -> str:  # noqa: ANN401 - pytest-bdd's
    feature = feature_of(item)
    return feature.path if feature is not None else _short(template.feature.filename, item)


def _visible(item: pytest.Item) -> tuple[StepFunctionContext, ...]:
    """The step definitions that a scenario can see.

    As pytest-bdd's own `find_fixturedefs_for_step` does, which goes through all fixtures of the run
    again for each step.
    """
    fixtures = item.session._fixturemanager  # noqa: SLF001 - pytest-bdd's own way to find one
    found = (
        step_function_context_registry.get(definition.func)
        for name in get_fixture_names(fixtures)
        if name.startswith(StepNamePrefix.step_def.value)
        for definition in getfixturedefs(fixtures, name, item) or ()
    )
    return tuple(context for context in found if context is not None)


def _complaints(
    step: Any,  # noqa: ANN401 - pytest-bdd's
    item: pytest.Item,
    known: Iterable[StepFunctionContext],
) -> Iterator[str]:
    definitions = [
        each
        for each in known
        if each.type in (None, step.type) and each.parser.is_matching(step.name)
    ]
    if not definitions:
        wanted = _unquoted(step.name)
        near = sorted(phrases(), key=lambda name: -likeness(wanted, _unquoted(name)))[:3]
        yield (
            "is not defined by any step. The nearest phrases are: "
            + "; ".join(f"'{name}'" for name in near)
            + ". `guidewalk steps WORD` searches them all"
        )
    if len(definitions) > 1:
        places = sorted(
            f"{_place(each.step_func, item)} ('{each.parser.name}')" for each in definitions
        )
        yield (
            f"is defined {len(places)} times, and one would be chosen in silence: "
            f"{'; '.join(places)}. Keep one of them, or make them match different steps"
        )
    for each in definitions:
        function = each.step_func
        if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function):
            yield (
                f"is an async function ({_place(function, item)}), which is never awaited: "
                "write a plain one"
            )


def _unquoted(phrase: str) -> str:
    """A phrase without what its steps fill in."""
    return re.sub(r'"[^"]*"|\{[^}]*\}', "", phrase)


def _place(function: Callable[..., object], item: pytest.Item) -> str:
    code = inspect.unwrap(function).__code__
    return f"{_short(code.co_filename, item)}:{code.co_firstlineno}"


def _short(file: str, item: pytest.Item) -> str:
    path, root = Path(file), item.config.rootpath
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()


def phrases() -> tuple[str, ...]:
    """Every step phrase that is defined, as its pattern.

    Returns:
        The patterns, sorted; pytest-bdd's own `trace` step, which debugs, is left out.

    """
    return tuple(
        sorted({c.parser.name for c in step_function_context_registry.values()} - {"trace"})
    )
