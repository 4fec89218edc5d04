"""The quotations of a block: by marks in the text, and by markup."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from guidewalk.language.grammar import Phrase
from guidewalk.language.quotes import Quotation, Quote, find_quotes

if TYPE_CHECKING:
    from guidewalk.language.grammar import Grammar
    from guidewalk.read.blocks import Mark, Run

_LONGEST_LABEL = 40


def quotation_of(run: Run, grammar: Grammar) -> Quotation:
    """All the quotations of a block.

    Bold, code and a link's text name a thing as quotation marks do, unless they set off a whole
    sentence, or hold quotation marks themselves.

    Args:
        run: the block's characters.
        grammar: its language.

    Returns:
        Marks and markup together; where they overlap, the marks in the text win.

    """
    written = find_quotes(run.text, grammar.after_quote)
    by_markup = [
        Quote(mark.start, mark.end, mark.start, mark.end, by_markup=True)
        for mark in _outermost(run.marks)
        if _names_a_thing(run.text[mark.start : mark.end], run.text, grammar)
    ]
    kept = [
        quote
        for quote in by_markup
        if all(quote.end <= other.start or other.end <= quote.start for other in written.quotes)
    ]
    quotes = sorted((*written.quotes, *kept), key=lambda quote: quote.start)
    return replace(written, quotes=tuple(quotes))


def _outermost(marks: tuple[Mark, ...]) -> list[Mark]:
    outer: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if not outer or mark.start >= outer[-1].end:
            outer.append(mark)
    return outer


def _names_a_thing(marked: str, text: str, grammar: Grammar) -> bool:
    words = marked.strip()
    if not words or len(words) > _LONGEST_LABEL or words == text.strip():
        return False
    if words[-1] in ".!?。:," or "\n" in marked:
        return False
    return not (grammar.is_final(words) and " " in words)


def phrase_of(run: Run, quotation: Quotation, start: int, end: int) -> Phrase:
    """One sentence of a block, with the quotations that stand in it."""
    return Phrase(
        run.text[start:end],
        tuple(
            Quote(
                quote.start - start,
                quote.end - start,
                quote.inner_start - start,
                quote.inner_end - start,
                quote.by_markup,
            )
            for quote in quotation.quotes
            if start <= quote.start and quote.end <= end
        ),
        tuple(at - start for at in quotation.unclosed if start <= at < end),
        tuple(at - start for at in quotation.strays if start <= at < end),
    )
