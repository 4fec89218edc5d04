"""What each step of a scenario carries out: the guide's sentence, and what comes after it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from guidewalk.plugin.settings import KEY
from guidewalk.trace import resolve
from guidewalk.walk.task import Task

if TYPE_CHECKING:
    import pytest

    from guidewalk.feature import Feature
    from guidewalk.guide import Guide


def plan_of(feature: Feature, name: str, config: pytest.Config) -> dict[int, Task]:
    """The tasks of one scenario.

    Args:
        feature: the feature it stands in.
        name: the scenario's name.
        config: the run.

    Returns:
        The task of each step, by the line it stands on.
    """
    guide = config.stash[KEY].guide or _guide(feature, config.rootpath)
    cited = resolve(guide, feature) if guide is not None else {}
    scenario = next(s for s in feature.scenarios if s.name == name)
    tasks = {}
    for number, step in enumerate(scenario.steps):
        known = cited.get(step.line)
        sentence = guide.sentence(known.sentence_id) if guide is not None and known else None
        tasks[step.line] = Task(
            scenario=name,
            feature=feature.path,
            line=step.line,
            text=step.text,
            citation=sentence.id if sentence is not None else None,
            instruction=known.instruction if known is not None else None,
            sentence=" ".join(sentence.text.split()) if sentence is not None else "",
            guide=guide.path if guide is not None else "",
            guide_line=sentence.location.line if sentence is not None else 0,
            upcoming=tuple(later.quoted for later in scenario.steps[number + 1 :]),
        )
    return tasks


def _guide(feature: Feature, root: Path) -> Guide | None:
    return _read(root / feature.guide) if feature.guide is not None else None


@lru_cache(maxsize=8)
def _read(path: Path) -> Guide:
    from guidewalk.read import read_guide  # noqa: PLC0415 - only a run with a guide reads one

    return read_guide(path)
