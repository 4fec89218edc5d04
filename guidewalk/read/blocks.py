"""What every source format is turned into: blocks of characters that know where they stand."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ZERO_WIDTH = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f")
"""Format characters that a reader does not see (Unicode category Cf, and the soft hyphen)."""

_SPACES = {ord(char): " " for char in map(chr, range(0x3001)) if char.isspace() and char != "\n"}
_NOT_ONE_TO_ONE = re.compile("[\r\x85\u2028\u2029" + "".join(sorted(ZERO_WIDTH)) + "]")


class BlockKind(StrEnum):
    """What a block is in the layout of the guide."""

    HEADING = "heading"
    TEXT = "text"
    CAPTION = "caption"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that markup sets off (bold, code, a link's text, a picture's description).

    Attributes:
        start: index of its first character in the run.
        end: index after its last one.
        source_start: offset in the guide of the markup before it.
        source_end: offset in the guide after the markup behind it.

    """

    start: int
    end: int
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class Run:
    """Characters with markup taken out, each knowing where in the guide it stands.

    Attributes:
        text: the characters: NFC, no-break spaces as spaces, zero-width ones left out.
        starts: for each character the offset in the guide at which it begins.
        ends: for each character the offset in the guide after it (an entity is several long).
        marks: what markup sets off.

    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    marks: tuple[Mark, ...] = ()

    def cut(self, start: int, end: int) -> Run:
        """The part from index `start` to before index `end`."""
        return Run(
            self.text[start:end],
            self.starts[start:end],
            self.ends[start:end],
            tuple(
                replace(mark, start=mark.start - start, end=mark.end - start)
                for mark in self.marks
                if start <= mark.start and mark.end <= end
            ),
        )

    @property
    def source_start(self) -> int:
        """Offset in the guide of the first character, markup that begins there included."""
        return min([self.starts[0], *(m.source_start for m in self.marks if m.start == 0)])

    @property
    def source_end(self) -> int:
        """Offset in the guide after the last character, markup that ends there included."""
        last = len(self.text)
        return max([self.ends[-1], *(m.source_end for m in self.marks if m.end == last)])


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, an item of a list, a cell, a caption or a piece of code.

    Attributes:
        kind: which.
        run: its characters.
        level: of a heading, 1 to 6; 0 otherwise.
        number: the number printed before it by a list of the format; None without one.
        depth: how many lists it stands in.
        indent: columns of white space before it (plain text only).
        alone: it stands between empty lines (plain text only; elsewhere true).

    """

    kind: BlockKind
    run: Run
    level: int = 0
    number: int | None = None
    depth: int = 0
    indent: int = 0
    alone: bool = True


class Glyph(NamedTuple):
    """A character of a run in the making: what it is, and which part of the guide it stands for."""

    char: str
    start: int
    end: int


def glyphs(text: str, start: int, end: int) -> Iterable[Glyph]:
    """The characters of `text[start:end]`, line ends as one line feed, clusters composed to NFC.

    Args:
        text: the guide.
        start: offset of the first character.
        end: offset after the last one.

    Returns:
        One glyph a character that a reader sees, or a space.

    """
    piece = text[start:end]
    if unicodedata.is_normalized("NFC", piece) and not _NOT_ONE_TO_ONE.search(piece):
        places = range(start, end + 1)
        return list(map(Glyph, piece.translate(_SPACES), places, places[1:]))
    return _clusters(text, start, end)


def _clusters(text: str, start: int, end: int) -> Iterable[Glyph]:
    """The same for a text in which a character may be several, or none."""
    at = start
    while at < end:
        stop = at + 1
        if text[at] == "\r" and stop < end and text[stop] == "\n":
            stop += 1
        elif text[at] > "\u007f" or (stop < end and text[stop] > "\u02ff"):
            while stop < end and _joins_before(text[stop]):
                stop += 1
        yield from _glyph(text[at:stop], at, stop)
        at = stop


def _joins_before(char: str) -> bool:
    """Whether a character is written into the one before it (vowel and final jamo, accents)."""
    return "\u1160" <= char <= "\u11ff" or unicodedata.combining(char) != 0


def _glyph(cluster: str, start: int, end: int) -> Iterable[Glyph]:
    if cluster in ("\r\n", "\r", "\n", "\u2028", "\u2029", "\x85"):
        yield Glyph("\n", start, end)
        return
    for char in cluster if cluster.isascii() else unicodedata.normalize("NFC", cluster):
        if char in ZERO_WIDTH:
            continue
        yield Glyph(" " if char.isspace() else char, start, end)


def run_of(made: Iterable[Glyph], marks: Iterable[Mark] = ()) -> Run:
    """A run from glyphs, and the stretches of it that markup sets off."""
    kept = tuple(made)
    return Run(
        "".join(glyph.char for glyph in kept),
        tuple(glyph.start for glyph in kept),
        tuple(glyph.end for glyph in kept),
        tuple(mark for mark in marks if mark.end > mark.start),
    )


def run_between(text: str, start: int, end: int) -> Run:
    """The run of `text[start:end]`, all of it words.

    Args:
        text: the guide.
        start: offset of the first character.
        end: offset after the last one.

    Returns:
        The run; at no cost a character where each stands for itself.

    """
    piece = text[start:end]
    if unicodedata.is_normalized("NFC", piece) and not _NOT_ONE_TO_ONE.search(piece):
        return Run(piece.translate(_SPACES), range(start, end), range(start + 1, end + 1))
    return run_of(glyphs(text, start, end))
