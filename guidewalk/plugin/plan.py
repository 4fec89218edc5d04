"""What each step of a scenario carries out: the guide's sentence, and what comes after it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from guidewalk.plugin.collect import feature_of, scenario_of
from guidewalk.plugin.settings import KEY
from guidewalk.screen.names import plain
from guidewalk.trace import resolve
from guidewalk.walk.task import Task

if TYPE_CHECKING:
    import pytest

    from guidewalk.feature import Feature, Scenario
    from guidewalk.guide import Guide


def plan_of(feature: Feature, scenario: Scenario, config: pytest.Config) -> dict[int, Task]:
    """The tasks of one scenario.

    Args:
        feature: the feature it stands in.
        scenario: the scenario.
        config: the run.

    Returns:
        The task of each step, by the line it stands on.

    """
    guide = guide_of(feature, config)
    cited = resolve(guide, feature) if guide is not None else {}
    tasks = {}
    for number, step in enumerate(scenario.steps):
        known = cited.get(step.line)
        sentence = guide.sentence(known.sentence_id) if guide is not None and known else None
        tasks[step.line] = Task(
            scenario=scenario.name,
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


def face_of(item: pytest.Item) -> str:
    """Which kind of screen a scenario is for.

    Args:
        item: the test of the scenario.

    Returns:
        `app` where the guide's section of that name is for an app, or the feature or scenario is
        tagged `@app`; else `pc`.

    """
    feature, scenario = feature_of(item), scenario_of(item)
    if feature is None or scenario is None:
        return "pc"
    guide = guide_of(feature, item.config)
    sections = guide.sections if guide is not None else ()
    told = next((s.face for s in sections if plain(s.title) == plain(feature.name)), "pc")
    return "app" if "@app" in scenario.tags else told


def guide_of(feature: Feature, config: pytest.Config) -> Guide | None:
    """The guide that a feature walks.

    Args:
        feature: the feature.
        config: the run.

    Returns:
        The run's own guide, else the one that the feature names, its path as the feature names it;
        None if it names none.

    Raises:
        GuideError: it cannot be read.

    """
    given = config.stash[KEY].guide
    if given is not None or feature.guide is None:
        return given
    return _read(config.rootpath, feature.guide)


@lru_cache(maxsize=8)
def _read(root: Path, name: str) -> Guide:
    from dataclasses import replace  # noqa: PLC0415 - only a run with a guide reads one

    from guidewalk.read import read_guide  # noqa: PLC0415

    return replace(read_guide(root / name), path=Path(name).as_posix())
