"""Faults of a Korean sentence's own wording."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guidewalk.language.grammar import Blemish
from guidewalk.language.quotes import PAIRS

if TYPE_CHECKING:
    from guidewalk.language.grammar import Asked, Phrase

_CLOSING = {"‘": "’", "“": "”", "'": "'", '"': '"', **PAIRS}
_FRAGMENT = re.compile(r".[^\s,.]*(?:\s\([^)]*\))?(?:\s[^\s,.]+)?")


def quotation_faults(phrase: Phrase, asked: tuple[Asked, ...]) -> tuple[Blemish, ...]:
    """Quotation marks that have no partner.

    Args:
        phrase: the sentence.
        asked: what it asks for; a label that begins right after an open mark shows where the mark
            was meant to close.

    Returns:
        One blemish a mark.

    """
    return tuple(
        [_unclosed(phrase, at, asked) for at in phrase.unclosed]
        + [_stray(phrase, at) for at in phrase.strays if phrase.text[at - 1 : at].strip()]
    )


def _unclosed(phrase: Phrase, at: int, asked: tuple[Asked, ...]) -> Blemish:
    text = phrase.text
    mark = text[at]
    fragment = _FRAGMENT.match(text, at)
    end = fragment.end() if fragment else at + 1
    label = next(
        (a.instruction.label for a in asked if a.at == at + 1 and a.instruction.label), None
    )
    if label and text.startswith(label, at + 1):
        close = at + 1 + len(label)
        suggestion = f"{text[:close]}{_CLOSING.get(mark, mark)}{text[close:]}"
    else:
        suggestion = text[:at] + text[at + 1 :]
    return Blemish(
        f"{{line}}행 {{column}}열의 여는 따옴표({mark})가 닫히지 않았습니다.", at, end, suggestion
    )


def _stray(phrase: Phrase, at: int) -> Blemish:
    text = phrase.text
    mark = text[at]
    start = text.rfind(" ", 0, at) + 1
    return Blemish(
        f"{{line}}행 {{column}}열의 닫는 따옴표({mark})에 짝이 되는 여는 따옴표가 없습니다.",
        start,
        at + 1,
        text[:at] + text[at + 1 :],
    )


def unreadable_step(phrase: Phrase) -> Blemish:
    """A step that asks for something, and no verb in it is one that can be followed."""
    return Blemish(
        "{line}행의 단계에서 무엇을 하라는 것인지 읽을 수 없습니다. "
        "'누릅니다', '입력합니다', '선택합니다', '확인합니다'처럼 할 일을 나타내는 말로 써 주세요.",
        0,
        len(phrase.text.rstrip()),
    )
