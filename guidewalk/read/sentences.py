"""The sentences of the pieces of a guide, and where they and their labels stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from guidewalk.guide import WordingFault
from guidewalk.read.blocks import BlockKind
from guidewalk.read.numbering import Style, lead_of
from guidewalk.read.quotation import phrase_of, quotation_of
from guidewalk.read.splitting import sentence_spans

if TYPE_CHECKING:
    from guidewalk.guide import Sentence
    from guidewalk.language.grammar import Blemish, Grammar, Phrase, Reading
    from guidewalk.language.quotes import Quotation
    from guidewalk.read.blocks import Run
    from guidewalk.read.layout import Piece
    from guidewalk.read.positions import Positions

_RUNNING = frozenset({Style.DOT, Style.PAREN, Style.CIRCLED, Style.ENCLOSED, Style.WORD})


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence before it is read.

    Attributes:
        piece: the piece that it stands in.
        phrase: its words.
        run: its characters with their offsets; `run.text` is `phrase.text`.
        number: the number of the step that it begins; None if it begins none.

    """

    piece: Piece
    phrase: Phrase
    run: Run
    number: int | None = None

    @property
    def start(self) -> int:
        """Offset in the guide of its first character, markup that opens there included."""
        return self.run.source_start

    @property
    def end(self) -> int:
        """Offset in the guide after its last character, markup that closes there included."""
        return self.run.source_end


def found_in(pieces: tuple[Piece, ...], grammar: Grammar) -> tuple[Found, ...]:
    """The sentences of all pieces, in order.

    Args:
        pieces: the guide's pieces.
        grammar: its language.

    Returns:
        Every sentence. A number in the middle of a line (`1. … 2. …`) begins a step of its own if
        it follows the one before it.

    """
    found: list[Found] = []
    added = 0
    for each in pieces:
        piece = each if each.step is None else replace(each, step=each.step + added)
        run = piece.block.run
        quotation = quotation_of(run, grammar)
        number, last = piece.number, piece.lead.number or 0
        for index, (start, end) in enumerate(_spans(piece, quotation, grammar)):
            begin, inner = start, None
            if index:
                begin, inner = _running_number(run, start, end, piece, grammar)
            if inner is None or inner != last + 1:
                begin = start
            else:
                last = inner
                if piece.number is not None:  # the block begins a step, so this begins the next
                    added += 1
                    piece = replace(piece, step=(piece.step or 0) + 1)
                    number = inner
            phrase = phrase_of(run, quotation, begin, end)
            found.append(Found(piece, phrase, run.cut(begin, end), number))
            number = None
    return tuple(found)


def _spans(piece: Piece, quotation: Quotation, grammar: Grammar) -> tuple[tuple[int, int], ...]:
    run = piece.block.run
    if piece.block.kind is BlockKind.CODE:
        stripped = run.text.strip()
        start = run.text.find(stripped)
        return ((start, start + len(stripped)),) if stripped else ()
    return sentence_spans(run.text, quotation.quotes, grammar)


def _running_number(
    run: Run, start: int, end: int, piece: Piece, grammar: Grammar
) -> tuple[int, int | None]:
    """The number at the start of a sentence in the middle of a block, and where its words begin."""
    lead = lead_of(run.text[start:end], grammar)
    running = piece.step is not None and lead.style in _RUNNING and lead.style is piece.lead.style
    if not running or lead.number is None or start + lead.end >= end:
        return start, None
    return start + lead.end, lead.number


def located(sentence: Sentence, reading: Reading, found: Found, positions: Positions) -> Sentence:
    """The sentence with what was read in it, every offset turned into line and column."""
    instructions = []
    for asked in reading.asked:
        line, column = positions.at(found.run.starts[min(asked.at, len(found.run.starts) - 1)])
        instructions.append(replace(asked.instruction, line=line, column=column))
    return replace(
        sentence,
        instructions=tuple(instructions),
        outcomes=reading.outcomes,
        faults=tuple(_fault(blemish, found, positions) for blemish in reading.blemishes),
    )


def _fault(blemish: Blemish, found: Found, positions: Positions) -> WordingFault:
    start = found.run.starts[blemish.start]
    end = found.run.ends[max(blemish.start, blemish.end - 1)]
    line, column = positions.at(start)
    return WordingFault(
        message=blemish.message.format(line=line, column=column),
        expected=found.phrase.text[blemish.start : blemish.end],
        suggestion=blemish.suggestion,
        location=positions.location(start, end),
    )
