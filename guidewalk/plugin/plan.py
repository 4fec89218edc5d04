"""What each step of a scenario carries out: the guide's sentence, and what comes after it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from guidewalk.guide import Action
from guidewalk.plugin.collect import feature_of, scenario_of
from guidewalk.plugin.settings import KEY
from guidewalk.screen.names import bare, plain
from guidewalk.trace import resolve
from guidewalk.walk.task import Ahead, Task

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pytest

    from guidewalk.feature import Feature, Scenario
    from guidewalk.guide import Guide
    from guidewalk.trace.proof import Cited

_DEEDS = {
    Action.OPEN: "see",
    Action.CLICK: "click",
    Action.SELECT: "select",
    Action.CHECK: "check",
    Action.TYPE: "type",
    Action.DRAW: "type",
    Action.CONFIRM: "see",
    Action.READ: "see",
    Action.ANSWER: "elsewhere",
    Action.REPLY: "reply",
}


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
    ahead = tuple(_ahead(guide, scenario, cited))
    labels = _labels(guide, feature)
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
            upcoming=ahead[number + 1 :],
            labels=labels,
            deed=ahead[number].deed,
            also=known.also if known is not None else (),
        )
    return tasks


def _ahead(guide: Guide | None, scenario: Scenario, cited: Mapping[int, Cited]) -> list[Ahead]:
    """Every step of a scenario, as those before it see it."""
    steps = []
    for step in scenario.steps:
        known = cited.get(step.line)
        deed: str | None = None
        if guide is not None and known is not None:
            deed = "see"
            if known.instruction is not None:
                carried = guide.sentence(known.sentence_id).instructions[known.instruction]
                # What is keyed in on a telephone is read off the screen.
                on_phone = carried.place == "phone" and carried.action is Action.TYPE
                deed = "reply" if on_phone else _DEEDS.get(carried.action)
        steps.append(Ahead(step.quoted, deed, step.line))
    return steps


def _labels(guide: Guide | None, feature: Feature) -> frozenset[str]:
    """The names that the guide uses where this feature walks it."""
    return frozenset(
        bare(name)
        for sentence in (guide.sentences if guide is not None else ())
        if plain(sentence.section) == plain(feature.name)
        for one in sentence.instructions
        for name in (one.label, *one.options)
        if name
    )


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
