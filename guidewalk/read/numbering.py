"""What stands before a line's words: bullets, heading marks and numbers, as printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from guidewalk.language.grammar import OrdinalKind

if TYPE_CHECKING:
    from guidewalk.language.grammar import Grammar


class Style(StrEnum):
    """How a number is printed; the first style of a section is that of its steps."""

    DOT = "1."
    PAREN = "1)"
    ENCLOSED = "(1)"
    CIRCLED = "①"
    WORD = "step 1"
    ORDINAL = "first"
    LETTER = "a."
    COMPOUND = "1-1"


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before the words of a line.

    Attributes:
        end: index of the first character of the words.
        number: the printed number; None without one.
        style: how it is printed; None without one.
        bullet: there is a bullet.
        heading: there is a mark that sets off a heading (`▶`, `■`, `#`).

    """

    end: int
    number: int | None = None
    style: Style | None = None
    bullet: bool = False
    heading: bool = False


_BULLET = re.compile(r"[•●○◦▪▫∙‣⁃※☞👉✔✅✓◎▸](?:\ufe0f)?\s*|[-*+·–—→>](?=\s)\s+")
_HEADING_MARK = re.compile(r"(?:[▶▷►◀■□◆◇★☆◈▣▼▽🔹🔸📌📍](?:\ufe0f)?\s*|#{1,6}\s+)+")
_DATE = re.compile(r"\d{4}\s?[.\-/]|\d{1,2}\.\s?\d{1,2}\.(?=\s|\()")
_NUMBERS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    (
        Style.COMPOUND,
        re.compile(r"(?P<first>\d{1,2})[-.](?P<n>\d{1,2})(?:[.)]\s*|\s+(?=\D))(?=\S)"),
    ),
    (Style.DOT, re.compile(r"(?P<n>\d{1,3})\s?\.(?!\d)\s*")),
    (Style.PAREN, re.compile(r"(?P<n>\d{1,3})\s?\)\s*")),
    (Style.ENCLOSED, re.compile(r"[(\[](?P<n>\d{1,3})[)\]]\s*")),
    (Style.CIRCLED, re.compile(r"(?P<c>[①-⑳❶-❿➀-➓⓵-⓾])\s*")),
    (Style.LETTER, re.compile(r"(?P<l>[a-zA-Z])[.)]\s+")),
)
_WORDED = {
    OrdinalKind.STEP: Style.WORD,
    OrdinalKind.RANK: Style.ORDINAL,
    OrdinalKind.LETTER: Style.LETTER,
}
_CIRCLES = (("①", 1), ("❶", 1), ("➀", 1), ("➊", 1), ("⓵", 1))
_COMPOUND_DECIMAL = re.compile(r"\d+\.\d+\s")


def lead_of(line: str, grammar: Grammar) -> Lead:
    """What stands before the words of a line.

    Args:
        line: the line.
        grammar: its language, which may number in words.

    Returns:
        The lead. A date at the start of a line is no number, nor is a decimal.

    """
    at = len(line) - len(line.lstrip())
    heading = _HEADING_MARK.match(line, at)
    if heading:
        at = heading.end()
    bullet = _BULLET.match(line, at)
    if bullet:
        at = bullet.end()
    number = _number(line, at, grammar)
    if number is None:
        return Lead(at, bullet=bullet is not None, heading=heading is not None)
    value, style, end = number
    return Lead(end, value, style, bullet is not None, heading is not None)


def begins_with_date(line: str, grammar: Grammar) -> bool:
    """Whether a line begins with a date, in figures or in the words of its language."""
    return _DATE.match(line) is not None or grammar.date(line)


def _number(line: str, at: int, grammar: Grammar) -> tuple[int, Style, int] | None:
    if begins_with_date(line[at:], grammar):
        return None
    if word := grammar.ordinal(line[at:]):
        return word.number, _WORDED[word.kind], at + word.end
    for style, pattern in _NUMBERS:
        found = pattern.match(line, at)
        if found is None or (style is Style.COMPOUND and _COMPOUND_DECIMAL.match(line, at)):
            continue
        return _value(found), style, found.end()
    return None


def _value(found: re.Match[str]) -> int:
    parts = found.groupdict()
    if digits := parts.get("n"):
        return int(digits)
    if circle := parts.get("c"):
        first = max((mark for mark, _ in _CIRCLES if mark <= circle), key=ord)
        return ord(circle) - ord(first) + 1
    return ord(parts["l"].lower()) - ord("a") + 1
