"""The shape of `report.json`, schema version 1: the interface for other programs."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from guidewalk.verdict import FindingKind, Verdict


class _Part(BaseModel):
    """What every part of the document has in common: no field more, none changed."""

    model_config = ConfigDict(extra="forbid", frozen=True, serialize_by_alias=True)


class ToolPart(_Part):
    """The program that wrote the report."""

    name: Literal["guidewalk"]
    version: str


class GuidePart(_Part):
    """The guide that was checked; `path` is as the user gave it."""

    path: str
    title: str
    language: str
    sha256: str


class CountsPart(_Part):
    """How many sentences ended in each verdict."""

    sentences: int = Field(ge=0)
    holds: int = Field(ge=0)
    drifted: int = Field(ge=0)
    unreached: int = Field(ge=0)
    unchecked: int = Field(ge=0)

    @model_validator(mode="after")
    def _add_up(self) -> Self:
        total = self.holds + self.drifted + self.unreached + self.unchecked
        if total != self.sentences:
            raise ValueError(f"{total} verdicts for {self.sentences} sentences")
        return self


class ScreenPart(_Part):
    """A screen by its document title and address."""

    title: str
    url: str


class BoxPart(_Part):
    """A rectangle on a picture, in CSS pixels from its top left corner."""

    x: float
    y: float
    width: float
    height: float


class WalkedPart(ScreenPart):
    """A screen on which a sentence was carried out.

    `picture` is a path relative to the report's folder, `box` the control that was used.
    """

    picture: str | None
    box: BoxPart | None


class FindingPart(_Part):
    """One thing wrong with a sentence; `evidence` is a path relative to the report's folder."""

    kind: FindingKind
    message: str
    expected: str
    found: str | None
    suggestion: str | None
    screen: ScreenPart | None
    evidence: str | None


class SentencePart(_Part):
    """One sentence and its verdict; lines and columns are 1-based, counted in characters."""

    id: str
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    end_line: int = Field(ge=1)
    end_column: int = Field(ge=1)
    text: str
    section: str
    step: int | None
    verdict: Verdict
    reason: str | None
    scenarios: tuple[str, ...]
    findings: tuple[FindingPart, ...]
    notes: tuple[str, ...]
    screens: tuple[WalkedPart, ...]


class ReportDocument(_Part):
    """The whole report."""

    schema_version: Literal[1] = Field(alias="schema")
    tool: ToolPart
    guide: GuidePart
    site: str
    started: str
    seconds: float = Field(ge=0)
    counts: CountsPart
    sentences: tuple[SentencePart, ...]

    @model_validator(mode="after")
    def _count_what_is_there(self) -> Self:
        if self.counts.sentences != len(self.sentences):
            raise ValueError(f"{self.counts.sentences} counted, {len(self.sentences)} listed")
        for verdict in Verdict:
            listed = sum(sentence.verdict is verdict for sentence in self.sentences)
            counted = getattr(self.counts, verdict.value)
            if counted != listed:
                raise ValueError(f"{verdict}: {counted} counted, {listed} listed")
        return self
