"""From verdicts to the document that becomes `report.json`."""

from __future__ import annotations

import importlib.metadata
from typing import TYPE_CHECKING

from guidewalk.report.counts import count
from guidewalk.report.document import (
    BoxPart,
    CountsPart,
    FindingPart,
    GuidePart,
    ReportDocument,
    ScreenPart,
    SentencePart,
    ToolPart,
    WalkedPart,
)
from guidewalk.report.evidence import EVIDENCE, exhibit_name

if TYPE_CHECKING:
    from guidewalk.observation import Shot
    from guidewalk.report.evidence import Album
    from guidewalk.verdict import Checked, Judgement


def tool_version() -> str:
    """The installed version of guidewalk, as its package metadata has it."""
    return importlib.metadata.version("guidewalk")


def document_of(checked: Checked, album: Album) -> ReportDocument:
    """The report as data.

    Args:
        checked: the guide with its verdicts.
        album: the pictures that can be shown; evidence without a picture in it becomes null.

    Returns:
        The document.

    Raises:
        ReportError: the verdicts do not add up.
    """
    counts = count(checked)
    guide = checked.guide
    return ReportDocument(
        schema=1,
        tool=ToolPart(name="guidewalk", version=tool_version()),
        guide=GuidePart(
            path=guide.path, title=guide.title, language=guide.language, sha256=guide.sha256
        ),
        site=checked.site,
        started=checked.started,
        seconds=checked.seconds,
        counts=CountsPart(
            sentences=counts.sentences, **{v.value: number for v, number in counts.of.items()}
        ),
        sentences=tuple(_sentence(judgement, album) for judgement in checked.judgements),
    )


def to_json(document: ReportDocument) -> str:
    """The text of `report.json`.

    Args:
        document: the report as data.

    Returns:
        Indented JSON with a line break at its end, Korean unescaped.
    """
    return document.model_dump_json(indent=2) + "\n"


def _sentence(judgement: Judgement, album: Album) -> SentencePart:
    sentence, place = judgement.sentence, judgement.sentence.location
    return SentencePart(
        id=sentence.id,
        line=place.line,
        column=place.column,
        end_line=place.end_line,
        end_column=place.end_column,
        text=sentence.text,
        section=sentence.section,
        step=sentence.step,
        verdict=judgement.verdict,
        reason=judgement.reason,
        scenarios=judgement.scenarios,
        findings=tuple(
            FindingPart(
                kind=finding.kind,
                message=finding.message,
                expected=finding.expected,
                found=finding.found,
                suggestion=finding.suggestion,
                screen=_screen(finding.seen),
                evidence=f"{EVIDENCE}/{exhibit_name(sentence.id, number)}"
                if album.of(finding.seen)
                else None,
            )
            for number, finding in enumerate(judgement.findings, start=1)
        ),
        notes=judgement.notes,
        screens=tuple(_walked(shot, album) for shot in judgement.seen),
    )


def _screen(shot: Shot | None) -> ScreenPart | None:
    return ScreenPart(title=shot.title, url=shot.url) if shot else None


def _walked(shot: Shot, album: Album) -> WalkedPart:
    box = shot.box
    return WalkedPart(
        title=shot.title,
        url=shot.url,
        picture=f"{EVIDENCE}/{shot.picture}" if album.of(shot) else None,
        box=BoxPart(x=box.x, y=box.y, width=box.width, height=box.height) if box else None,
    )
