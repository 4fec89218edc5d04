"""Plain text: which lines belong together, and which are headings."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidewalk.language.quotes import find_quotes
from guidewalk.read.blocks import Block, BlockKind, run_between
from guidewalk.read.numbering import Lead, begins_with_date, lead_of

if TYPE_CHECKING:
    from guidewalk.language.grammar import Grammar

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_RULE = re.compile(r"\s*([-=_*~─━═—.·#+<>]\s?)\1{2,}\s*")
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,}|─{3,}|━{3,})\s*")
_BRACKETED = re.compile(
    r"\s*(?:\[[^\]]+\]|【[^】]+】|<[^>]+>|〈[^〉]+〉|《[^》]+》|={2,}\s*[^=]+={2,})\s*"
)
_SENTENCE_END = re.compile(r"[.!?…。:;,][\"'”’)\]]*\s*$")
_LONGEST_HEADING = 80  # display columns: 40 Hangul syllables
_NARROWEST_WRAP = 30
_FULL = 0.7  # a line that fills this share of the widest one was wrapped


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with its place in the text."""

    start: int
    end: int
    text: str
    lead: Lead

    @property
    def blank(self) -> bool:
        return not self.text.strip() or (self.lead.end >= len(self.text) and not self.lead.number)

    @property
    def rule(self) -> bool:
        return _RULE.fullmatch(self.text) is not None


def plain_blocks(text: str, grammar: Grammar) -> tuple[Block, ...]:
    """The blocks of a plain text.

    Args:
        text: the guide.
        grammar: its language, which knows how lines begin and end.

    Returns:
        Its blocks. Lines that were wrapped are one block; a line with a bullet or a number begins
        one; a short line that stands alone and is no sentence is a heading.

    """
    lines = _lines(text, grammar)
    groups: list[list[int]] = []
    for index, line in enumerate(lines):
        if line.blank or line.rule:
            continue
        begins = (
            not groups
            or groups[-1][-1] != index - 1
            or line.lead.number is not None
            or line.lead.bullet
            or line.lead.heading
            or not _goes_on([lines[i] for i in groups[-1]], line, grammar)
        )
        if begins:
            groups.append([index])
        else:
            groups[-1].append(index)
    return tuple(_block(text, lines, group, grammar) for group in groups)


def _lines(text: str, grammar: Grammar) -> list[_Line]:
    lines = []
    for found in _LINE.finditer(text):
        if not found.group():
            break
        run = run_between(text, found.start(), found.end()).text.rstrip("\n")
        lines.append(_Line(found.start(), found.end(), run, lead_of(run, grammar)))
    return lines


def _width(text: str) -> int:
    """Columns on a terminal (Unicode Standard Annex 11: East Asian wide characters take two)."""
    return sum(2 if unicodedata.east_asian_width(ch) in "WF" else 1 for ch in text)


def _goes_on(group: list[_Line], line: _Line, grammar: Grammar) -> bool:
    """Whether `line` goes on where the group before it stopped."""
    last = group[-1].text.rstrip()
    if group[-1].lead.heading or _BRACKETED.fullmatch(last):
        return False
    if grammar.is_open(last) or last.endswith(",") or _closes_quotation(last, line.text, grammar):
        return True
    if _SENTENCE_END.search(last) or grammar.is_final(last):
        return not _looks_alone(line.text, grammar)
    margin = max(_NARROWEST_WRAP, *(_width(each.text.rstrip()) for each in group))
    return _width(last) >= max(_NARROWEST_WRAP, _FULL * margin)


def _closes_quotation(last: str, following: str, grammar: Grammar) -> bool:
    """Whether a quotation that is open at the end of a line is closed in the next one."""
    left_open = find_quotes(last, grammar.after_quote).unclosed
    if not left_open:
        return False
    both = find_quotes(f"{last}\n{following}", grammar.after_quote)
    return any(quote.start in left_open for quote in both.quotes)


def _looks_alone(text: str, grammar: Grammar) -> bool:
    return _BRACKETED.fullmatch(text) is not None or not (
        _SENTENCE_END.search(text)
        or grammar.is_final(text)
        or grammar.is_open(text)
        or _width(text) > _NARROWEST_WRAP
    )


def _block(text: str, lines: list[_Line], group: list[int], grammar: Grammar) -> Block:
    first, last = lines[group[0]], lines[group[-1]]
    before = lines[group[0] - 1] if group[0] else None
    after = lines[group[-1] + 1] if group[-1] + 1 < len(lines) else None
    alone = (before is None or before.blank or before.rule) and (
        after is None
        or after.blank
        or after.rule
        or after.lead.number is not None
        or after.lead.bullet
    )
    underlined = after is not None and _UNDERLINE.fullmatch(after.text) is not None
    run = run_between(text, first.start, last.end)
    is_heading = len(group) == 1 and _is_heading(first, alone=alone or underlined, grammar=grammar)
    indent = len(first.text.expandtabs(4)) - len(first.text.expandtabs(4).lstrip())
    return Block(
        BlockKind.HEADING if is_heading else BlockKind.TEXT,
        run,
        level=2 if is_heading else 0,
        indent=indent,
        alone=not (first.lead.heading or _BRACKETED.fullmatch(first.text) or underlined),
    )


def _is_heading(line: _Line, *, alone: bool, grammar: Grammar) -> bool:
    words = line.text[line.lead.end :].strip()
    if not any(ch.isalnum() for ch in words) or _width(words) > _LONGEST_HEADING:
        return False
    if _SENTENCE_END.search(words) or grammar.is_final(words) or begins_with_date(words, grammar):
        return False
    if line.lead.number is not None or line.lead.bullet:
        return False
    return line.lead.heading or _BRACKETED.fullmatch(line.text) is not None or alone
