"""Hiding what must not be read as Korean words: labels in quotation marks, addresses, remarks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guidewalk.language.ko.nouns import URL

if TYPE_CHECKING:
    from guidewalk.language.grammar import Phrase

QUOTE_HEAD = "\ue001"
QUOTE_TAIL = "\ue000"
HIDDEN = "\ue002"

_REMARK = re.compile(r"\([^()\ue000\ue001]{1,30}\)")
_SAYS_SOMETHING = re.compile(r"(?:다|요|오)\.?\)$")


def masked(phrase: Phrase) -> str:
    """The phrase with each quotation, address and short remark replaced by marks of its length.

    Args:
        phrase: the sentence.

    Returns:
        A string as long as `phrase.text`: a quotation is QUOTE_HEAD and then QUOTE_TAIL, an address
        or a remark in parentheses is HIDDEN, and line breaks are spaces.

    """
    text = phrase.text.replace("\n", " ")
    for quote in phrase.quotes:
        length = quote.end - quote.start
        if length:
            mask = QUOTE_HEAD + QUOTE_TAIL * (length - 1)
            text = text[: quote.start] + mask + text[quote.end :]
    text = URL.sub(lambda m: HIDDEN * len(m.group()), text)
    return _REMARK.sub(
        lambda m: m.group() if _SAYS_SOMETHING.search(m.group()) else HIDDEN * len(m.group()), text
    )
