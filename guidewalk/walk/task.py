"""One step of a scenario, as the walker is given it, and what it makes of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from guidewalk.observation import Contradiction, Mark, Note, Observation, Shot

if TYPE_CHECKING:
    from collections.abc import Iterator


AWAY = frozenset({"reply", "elsewhere"})  # deeds that are done away from the screen


class Mode(StrEnum):
    """What the walker does at a contradiction."""

    STRICT = "strict"  # stops the scenario, with the story
    LENIENT = "lenient"  # records it, takes what is most plausible, goes on


@dataclass(frozen=True, slots=True)
class Ahead:
    """A step that comes later in the scenario.

    Attributes:
        names: the words that it quotes: what it needs on the screen.
        deed: what it does with them: `click`, `type`, `select`, `check`, `see`, `reply`
            for what is read off and used elsewhere, or `elsewhere` for what is done away from the
            screen; None if that is not known.
        line: 1-based line of the step in its feature.
    """

    names: tuple[str, ...]
    deed: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Task:
    """One step of a scenario.

    Attributes:
        scenario: the scenario's name.
        feature: path of its feature file.
        line: 1-based line of the step.
        text: the step.
        citation: id of the sentence that it carries out; None if it cites none.
        instruction: index of the instruction in that sentence; None if it carries none.
        sentence: the guide's sentence.
        guide: path of the guide, for messages.
        guide_line: 1-based line of the sentence in the guide; 0 if there is none.
        upcoming: the steps that follow, in order.
        labels: every name that an instruction of the guide's section uses, in bare form.
        deed: what it does, as in `Ahead`.
        also: ids of further sentences that claim what the step observes.
    """

    scenario: str
    feature: str
    line: int
    text: str
    citation: str | None = None
    instruction: int | None = None
    sentence: str = ""
    guide: str = ""
    guide_line: int = 0
    upcoming: tuple[Ahead, ...] = ()
    labels: frozenset[str] = frozenset()
    deed: str | None = None
    also: tuple[str, ...] = ()


@dataclass(slots=True)
class Draft:
    """What is known so far of how one step went."""

    task: Task
    mark: Mark = Mark.DONE
    contradictions: list[Contradiction] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    because: str | None = None
    seen: Shot | None = None
    seconds: float = 0.0

    def observations(self) -> Iterator[Observation]:
        """The step as it went, once for each sentence that it is about.

        Yields:
            The observations for the judge.
        """
        seen = self._observation()
        yield seen
        yield from (replace(seen, citation=other) for other in self.task.also)

    def _observation(self) -> Observation:
        task = self.task
        return Observation(
            scenario=task.scenario,
            feature=task.feature,
            line=task.line,
            step=task.text,
            citation=task.citation,
            mark=Mark.CONTRADICTED if self.contradictions else self.mark,
            contradictions=tuple(self.contradictions),
            notes=tuple(dict.fromkeys(self.notes)),
            because=self.because,
            seen=self.seen,
            instruction=task.instruction,
            seconds=self.seconds,
        )
