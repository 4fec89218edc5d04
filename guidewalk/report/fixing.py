"""The guide with the suggested wording put in, and that as a patch for review."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from guidewalk.report.amendment import Amendment, amendment, region

if TYPE_CHECKING:
    from guidewalk.guide import Location
    from guidewalk.verdict import Checked, Judgement


@dataclass(frozen=True, slots=True)
class Fixed:
    """A guide in new words.

    Attributes:
        text: the whole guide.
        made: how many suggestions were put in.
        left: how many findings have no wording that could be put in: a person has to.
    """

    text: str
    made: int
    left: int


def fixed(checked: Checked) -> Fixed:
    """Put the suggestions of a check into its guide.

    Nothing but the words that a suggestion replaces is touched. Where two suggestions are about
    the same words, the first is taken.

    Args:
        checked: the guide with its verdicts.

    Returns:
        The guide's new text.
    """
    text, made, left = checked.guide.text, 0, 0
    starts = _line_starts(text)
    for judgement in reversed(checked.judgements):
        changes = _changes(judgement)
        left += len(judgement.findings) - len(changes)
        for change in reversed(changes):
            start, end = _offsets(region(judgement.sentence, change.start, change.end), starts)
            words = judgement.sentence.text[change.start : change.end]
            if text[start:end] != words:  # written otherwise in the file (an HTML entity)
                left += 1
                continue
            text = text[:start] + change.text + text[end:]
            made += 1
    return Fixed(text, made, left)


def patch(checked: Checked, new: Fixed) -> str:
    """The change as a unified diff, which `patch -p0` and `git apply -p0` take.

    Args:
        checked: the guide with its verdicts.
        new: the guide in new words.

    Returns:
        The diff; empty if nothing was changed.
    """
    name = PurePath(checked.guide.path).as_posix()
    lines = difflib.unified_diff(
        checked.guide.text.splitlines(keepends=True),
        new.text.splitlines(keepends=True),
        fromfile=name,
        tofile=name,
    )
    return "".join(_whole(line) for line in lines)


def _whole(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _changes(judgement: Judgement) -> list[Amendment]:
    """What to replace in a sentence, in order, without overlap."""
    sentence = judgement.sentence
    suggested = (amendment(sentence, finding) for finding in judgement.findings)
    found = {change for change in suggested if change is not None}
    kept: list[Amendment] = []
    for change in sorted(found, key=lambda one: (one.start, one.end)):
        if not kept or change.start >= kept[-1].end:
            kept.append(change)
    return kept


def _line_starts(text: str) -> list[int]:
    """Offset of the first character of each line."""
    return [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", text))]


def _offsets(place: Location, starts: list[int]) -> tuple[int, int]:
    return (
        starts[place.line - 1] + place.column - 1,
        starts[place.end_line - 1] + place.end_column - 1,
    )
