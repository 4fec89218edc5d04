"""What a walk saw, step by step: the only thing that passes from the browser to the judge.

The walker records, it never decides about the guide; `guidewalk.judge` decides, it never looks.
Observations are kept as JSON lines, one scenario a file, so that runs on many machines can be
merged afterwards.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


class Mark(StrEnum):
    """How one step of a scenario ended."""

    DONE = "done"  # carried out, and seen, as written
    CONTRADICTED = "contradicted"  # the screen says otherwise; carries contradictions
    NOT_TRIED = "not-tried"  # an earlier contradiction left no way to it
    NOT_POSSIBLE = "not-possible"  # nothing here can do it (no telephone, no such face)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a picture, in CSS pixels of the screen from its top left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Shot:
    """The screen at one moment, as evidence.

    Attributes:
        title: the document's title.
        url: its address.
        picture: file name of the picture inside the evidence folder; None where none was taken.
        width: width of the picture in CSS pixels.
        height: height of the picture in CSS pixels.
        box: where the control in question is; None if it is not on the picture.

    """

    title: str
    url: str
    picture: str | None = None
    width: float = 0.0
    height: float = 0.0
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One way in which the screen and a step disagree.

    Attributes:
        kind: a finding kind of the report contract (`relabelled`, `removed`, …).
        expected: the guide's words.
        found: what the screen has instead; None for nothing.
        suggestion: what to write instead; None if there is no telling.
        offered: names of the controls the screen does offer, nearest first.
        alternative: another explanation that the walk could not rule out; None if there is none.
        elsewhere: the guide's words do stand on the screen, on something else.
        label: the guide's name for the thing, where `expected` is its kind or place.
        press: what the guide lacks is to be pressed, not to be filled in.
        seen: the screen at that moment.

    """

    kind: str
    expected: str
    found: str | None = None
    suggestion: str | None = None
    offered: tuple[str, ...] = ()
    alternative: str | None = None
    elsewhere: bool = False
    label: str = ""
    press: bool = False
    seen: Shot | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A difference that no reader would stumble over; noted, never a finding.

    Attributes:
        about: `name` (white space, letter case, an icon) or `role` (another kind of clickable
            thing), `elsewhere` (the screen asked for something to be done on the telephone).
        expected: the guide's words.
        found: the screen's.
    """

    about: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class Observation:
    """One step of one scenario, as it went.

    Attributes:
        scenario: the scenario's name.
        feature: path of the feature file.
        line: 1-based line of the step in it.
        step: the step's text.
        citation: id of the sentence that the step carries out; None for a step that cites none.
        instruction: index of the instruction in that sentence; None if it carries none of them.
        mark: how it ended.
        contradictions: in what it was contradicted.
        notes: cosmetic differences that are no finding.
        because: for NOT_TRIED, id of the sentence whose finding stopped the walk, or the name of
            what was missing on the way to where a claim is observed; for NOT_POSSIBLE, the reason
            that the sentence is unchecked.
        seen: the screen when it was done.
        seconds: how long it took.

    """

    scenario: str
    feature: str
    line: int
    step: str
    citation: str | None
    mark: Mark
    contradictions: tuple[Contradiction, ...] = ()
    notes: tuple[Note, ...] = ()
    because: str | None = None
    seen: Shot | None = None
    instruction: int | None = None
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Run:
    """Everything one run (or shard) observed.

    Attributes:
        site: address of the site that was walked.
        started: ISO 8601 time with offset.
        seconds: duration of the walk.
        observations: in the order they were made.

    """

    site: str
    started: str
    seconds: float
    observations: tuple[Observation, ...] = field(default=())


def to_json_line(observation: Observation) -> str:
    """One observation as a line of JSON.

    Args:
        observation: what to write.

    Returns:
        The line, without a line break.

    """
    return json.dumps(asdict(observation), ensure_ascii=False)


def from_json_line(line: str) -> Observation:
    """The observation in a line that `to_json_line` wrote.

    Args:
        line: one line of JSON.

    Returns:
        The observation.

    Raises:
        ValueError: the line is no observation.

    """
    try:
        raw: dict[str, Any] = json.loads(line)
        return Observation(
            **{
                **raw,
                "mark": Mark(raw["mark"]),
                "notes": tuple(Note(**note) for note in raw["notes"]),
                "seen": _shot(raw["seen"]),
                "contradictions": tuple(
                    Contradiction(**{**c, "offered": tuple(c["offered"]), "seen": _shot(c["seen"])})
                    for c in raw["contradictions"]
                ),
            }
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"not an observation: {line[:80]}") from error


def _shot(raw: dict[str, Any] | None) -> Shot | None:
    if raw is None:
        return None
    return Shot(**{**raw, "box": Box(**raw["box"]) if raw["box"] else None})


def read_observations(path: Path) -> tuple[Observation, ...]:
    """All observations in a file of JSON lines.

    Args:
        path: the file.

    Returns:
        Its observations, in order.

    Raises:
        ValueError: a line is no observation; the message names file and line.
        OSError: the file cannot be read.

    """
    observations = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            observations.append(from_json_line(line))
        except ValueError as error:
            raise ValueError(f"{path}:{number}: {error}") from error
    return tuple(observations)
