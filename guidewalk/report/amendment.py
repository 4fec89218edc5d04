"""Where in a sentence the words stand that a finding would replace."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidewalk.guide import Location

if TYPE_CHECKING:
    from guidewalk.guide import Sentence
    from guidewalk.verdict import Finding

_OPENING = "'‘’“\"「『[<《【`*"
_WHOLE = 0.5  # a suggestion at least this like the sentence is the sentence written anew


@dataclass(frozen=True, slots=True)
class Amendment:
    """A replacement of some of a sentence's characters.

    Attributes:
        start: offset of the first character replaced, in the sentence's text.
        end: offset after the last character replaced.
        text: what is written instead.
    """

    start: int
    end: int
    text: str

    def applied(self, sentence_text: str) -> str:
        """The sentence with the replacement made.

        Args:
            sentence_text: the sentence's text.

        Returns:
            The new text.
        """
        return sentence_text[: self.start] + self.text + sentence_text[self.end :]


@dataclass(frozen=True, slots=True)
class Change:
    """A run of characters in an amended sentence.

    Attributes:
        kind: `same`, `old` (to be struck out) or `new`.
        text: the characters.
    """

    kind: str
    text: str


def amendment(sentence: Sentence, finding: Finding) -> Amendment | None:
    """What to replace in the sentence to make the suggestion true.

    Args:
        sentence: the sentence.
        finding: what is wrong with it.

    Returns:
        The replacement; None without a suggestion, or where the expected words do not stand in
        the sentence, or stand in several places and none is plainly meant.
    """
    if finding.suggestion is None or finding.suggestion == finding.expected:
        return None
    start = _place(sentence, finding.expected) if finding.expected else None
    if start is not None:
        return Amendment(start, start + len(finding.expected), finding.suggestion)
    alike = difflib.SequenceMatcher(None, sentence.text, finding.suggestion, autojunk=False)
    if alike.ratio() >= _WHOLE and finding.suggestion != sentence.text:
        return Amendment(0, len(sentence.text), finding.suggestion)
    return None


def changes(text: str, amended: Amendment) -> tuple[Change, ...]:
    """What an amendment strikes out and puts in, word by word.

    Args:
        text: the sentence as it is.
        amended: what is replaced in it.

    Returns:
        Runs in order; the old and the same ones together are the text, the new and the same ones
        the amended text.
    """
    before, after = _words(text[amended.start : amended.end]), _words(amended.text)
    runs = [Change("same", text[: amended.start])]
    old = new = ""
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        was, becomes = "".join(before[i1:i2]), "".join(after[j1:j2])
        # a space that happens to stay does not part two changed words: the eye would stumble
        if tag == "equal" and (was.strip() or not (old or new)):
            runs += [Change("old", old), Change("new", new), Change("same", was)]
            old = new = ""
        else:
            old, new = old + was, new + becomes
    runs += [Change("old", old), Change("new", new), Change("same", text[amended.end :])]
    return tuple(run for run in runs if run.text)


def region(sentence: Sentence, start: int, end: int) -> Location:
    """Where characters of a sentence stand in the guide.

    Args:
        sentence: the sentence.
        start: offset of the first character, in the sentence's text.
        end: offset after the last one.

    Returns:
        Their place, `end_column` exclusive.
    """
    line, column = _position(sentence, start)
    end_line, end_column = _position(sentence, end)
    return Location(line, column, end_line, end_column)


def _place(sentence: Sentence, words: str) -> int | None:
    for instruction in sentence.instructions:
        if instruction.label == words:
            offset = _offset(sentence, instruction.line, instruction.column)
            if offset is not None and sentence.text.startswith(words, offset):
                return offset
    starts = [match.start() for match in re.finditer(re.escape(words), sentence.text)]
    quoted = [start for start in starts if start and sentence.text[start - 1] in _OPENING]
    for candidates in (starts, quoted):
        if len(candidates) == 1:
            return candidates[0]
    return None


def _offset(sentence: Sentence, line: int, column: int) -> int | None:
    down = line - sentence.location.line
    lines = sentence.text.split("\n")
    if not 0 <= down < len(lines):
        return None
    offset = column - (sentence.location.column if down == 0 else 1)
    if not 0 <= offset <= len(lines[down]):
        return None
    return sum(len(text) + 1 for text in lines[:down]) + offset


def _position(sentence: Sentence, offset: int) -> tuple[int, int]:
    before = sentence.text[:offset]
    down = before.count("\n")
    if down == 0:
        return sentence.location.line, sentence.location.column + offset
    return sentence.location.line + down, offset - before.rfind("\n")


def _words(text: str) -> list[str]:
    return re.findall(r"\s+|\w+|[^\w\s]", text)
