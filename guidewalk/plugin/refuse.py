"""Refusing, at collection and by name, what pytest-bdd would let pass in silence."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from pytest_bdd.scenario import find_fixturedefs_for_step, scenario_wrapper_template_registry
from pytest_bdd.steps import step_function_context_registry
from rapidfuzz import fuzz, process

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pytest


def complaints(items: Iterable[pytest.Item]) -> tuple[str, ...]:
    """What is wrong between the collected scenarios and the step definitions.

    Args:
        items: the collected tests.

    Returns:
        One text each for an undefined step, a step with several definitions, and a step definition
        that is never awaited; empty if all is well.
    """
    told: dict[str, None] = {}
    seen: set[tuple[str, str, str]] = set()
    for item in items:
        template = scenario_wrapper_template_registry.get(getattr(item, "obj", None))  # type: ignore[call-overload]
        if template is None:
            continue
        for step in template.steps:
            where = (str(item.path), step.type, step.name)
            if where in seen or "<" in step.name:
                continue
            seen.add(where)
            place = f"{template.feature.rel_filename}:{step.line_number}: '{step.name}'"
            for complaint in _complaints(step, item):
                told[f"{place} {complaint}"] = None
    return tuple(told)


def _complaints(step: object, item: pytest.Item) -> Iterator[str]:
    found = list(find_fixturedefs_for_step(step, item.session._fixturemanager, item))  # type: ignore[arg-type]  # noqa: SLF001 - pytest-bdd's own way
    functions = {step_function_context_registry[d.func].step_func for d in found}
    if not functions:
        near = [
            name
            for name, _, _ in process.extract(_text(step), phrases(), limit=3, scorer=fuzz.WRatio)
        ]
        yield (
            "is not defined by any step. The nearest phrases are: "
            + "; ".join(near)
            + ". `guidewalk steps WORD` searches them all."
        )
    if len(functions) > 1:
        places = "; ".join(sorted(f"{_place(f)} ({f.__name__})" for f in functions))
        yield f"is defined more than once, and one would be chosen in silence: {places}."
    for function in functions:
        if inspect.iscoroutinefunction(function):
            yield f"is an async function ({_place(function)}), which is never awaited: write a plain one."


def _text(step: object) -> str:
    return str(getattr(step, "name", step))


def _place(function: object) -> str:
    code = getattr(function, "__code__", None)
    return f"{code.co_filename}:{code.co_firstlineno}" if code is not None else repr(function)


def phrases() -> tuple[str, ...]:
    """Every step phrase that is defined, as its pattern.

    Returns:
        The patterns, sorted.
    """
    return tuple(
        sorted({c.parser.name for c in step_function_context_registry.values()} - {"trace"})
    )
