"""Where one sentence ends and the next begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guidewalk.language.quotes import PAIRS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidewalk.language.grammar import Grammar
    from guidewalk.language.quotes import Quote

_TERMINAL = re.compile(r"[.!?。！？…]+")
_CLOSERS = "\"'”’)]）」』》〉】" + "".join(PAIRS.values())
_URL = re.compile(r"(?:https?://|www\.)[^\s)>\]\"'\u0080-\uffff]+")
_PARENTHESES = re.compile(r"\([^()\n]*\)|（[^（）\n]*）")
_DATE = re.compile(r"\d{1,4}\s?\.\s?\d{1,2}\s?\.(?:\s?\d{1,2}\s?\.)?")
_CIRCLED = re.compile(r"(?<=\s)[①-⑳❶-❿➀-➓⓵-⓾]")
_NUMBER_ONLY = re.compile(r"(?:^|\s)\d{1,4}$")


def sentence_spans(
    text: str, quotes: Iterable[Quote], grammar: Grammar
) -> tuple[tuple[int, int], ...]:
    """Split the text of a block.

    Full stops inside quotations, addresses, parentheses, dates, decimals and abbreviations end
    nothing; nor does an ellipsis in the middle. A line end does where the line ends as a sentence
    ends in this language.

    Args:
        text: the text.
        quotes: its quotations.
        grammar: its language.

    Returns:
        Start and end of each sentence, white space around it left out; together they hold every
        character that is not white space.

    """
    shielded = _shield(text, quotes)
    cuts = sorted({*_stops(text, shielded, grammar), *_line_ends(text, shielded, grammar)})
    spans = []
    start = 0
    for cut in [*cuts, len(text)]:
        piece = text[start:cut]
        if piece.strip():
            begin = start + len(piece) - len(piece.lstrip())
            spans.append((begin, begin + len(piece.strip())))
        start = cut
    return tuple(spans)


def _shield(text: str, quotes: Iterable[Quote]) -> list[bool]:
    shielded = [False] * len(text)
    ranges = [(quote.start, quote.end) for quote in quotes]
    for pattern in (_URL, _PARENTHESES, _DATE):
        ranges += [(m.start(), m.end()) for m in pattern.finditer(text)]
    for start, end in ranges:
        shielded[start:end] = [True] * (end - start)
    for found in _URL.finditer(text):  # the full stop after an address ends the sentence
        if found.group().endswith((".", "?", "!")) and text[found.end() : found.end() + 1] in (
            "",
            " ",
            "\n",
        ):
            shielded[found.end() - 1] = False
    return shielded


def _stops(text: str, shielded: list[bool], grammar: Grammar) -> Iterable[int]:
    for found in _TERMINAL.finditer(text):
        end = found.end()
        if shielded[found.start()]:
            closing = _closes_a_sentence(text, end, shielded)
            if not closing or not grammar.is_final(text[: found.start()]):
                continue
        while end < len(text) and text[end] in _CLOSERS:
            end += 1
        if end >= len(text):
            continue
        before = text[: found.start()]
        if text[end].isspace():
            if _ends_here(before, found.group(), grammar):
                yield end
        elif text[end].isalpha() and not text[end].isascii() and grammar.is_final(before):
            yield end


def _closes_a_sentence(text: str, end: int, shielded: list[bool]) -> bool:
    """`(앱은 다릅니다.)` or `"…하세요."`: the stop before the mark that ends the shield."""
    closers = end
    while closers < len(text) and text[closers] in _CLOSERS:
        closers += 1
    return (
        closers > end
        and (closers >= len(text) or not shielded[closers])
        and (closers < len(text) and text[closers].isspace())
    )


def _ends_here(before: str, stop: str, grammar: Grammar) -> bool:
    if not before.strip():
        return False
    if "…" in stop or (len(stop) > 1 and set(stop) == {"."}):
        return grammar.is_final(before)
    if stop == ".":
        return not (_NUMBER_ONLY.search(before) or grammar.abbreviates(before))
    return True


def _line_ends(text: str, shielded: list[bool], grammar: Grammar) -> Iterable[int]:
    if _CIRCLED.match(" " + text.lstrip(), 1):
        yield from (m.start() for m in _CIRCLED.finditer(text) if not shielded[m.start()])
    for at, char in enumerate(text):
        if char == "\n" and not shielded[at] and grammar.is_final(text[:at].rstrip()[-12:]):
            yield at + 1
