"""The catalogue of step phrases that scenarios can use."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path

from pytest_bdd.steps import step_function_context_registry
from rapidfuzz import fuzz


@dataclass(frozen=True, slots=True)
class Phrase:
    """One step phrase.

    Attributes:
        pattern: as features write it, parameters in braces.
        says: what it does.
        place: file and line of its definition.
    """

    pattern: str
    says: str
    place: str


def phrases(word: str | None = None) -> tuple[Phrase, ...]:
    """The step phrases of guidewalk and of the installed suites.

    Args:
        word: only phrases that have this word in pattern or description; where none has, those
            that are most like it.

    Returns:
        The phrases, by pattern.
    """
    names = ["guidewalk.vocabulary", *(p.value for p in entry_points(group="guidewalk.steps"))]
    modules = {
        importlib.import_module(found).__name__
        for name in dict.fromkeys(names)
        for found in (name, *_inside(name))
    }
    known = {
        Phrase(
            context.parser.name,
            (inspect.getdoc(context.step_func) or "").split("\n")[0],
            _place(
                context.step_func.__code__.co_filename, context.step_func.__code__.co_firstlineno
            ),
        )
        for context in step_function_context_registry.values()
        if context.step_func.__module__ in modules
    }
    ordered = sorted(known, key=lambda phrase: phrase.pattern)
    if word is None:
        return tuple(ordered)
    having = tuple(p for p in ordered if word.casefold() in f"{p.pattern} {p.says}".casefold())
    near = sorted(ordered, key=lambda p: -fuzz.partial_ratio(word, f"{p.pattern} {p.says}"))
    return having or tuple(near[:5])


def _inside(name: str) -> list[str]:
    package = importlib.import_module(name)
    paths = getattr(package, "__path__", [])
    return [f"{name}.{module.name}" for module in pkgutil.iter_modules(paths)]


def _place(file: str, line: int) -> str:
    path = Path(file)
    here = Path.cwd()
    return f"{path.relative_to(here) if path.is_relative_to(here) else path}:{line}"
