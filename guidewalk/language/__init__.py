"""Natural languages that guides are written in; one package each, chosen by the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.language.ko import Korean

if TYPE_CHECKING:
    from guidewalk.language.grammar import Grammar

_HANGUL = (("가", "힣"), ("\u1100", "\u11ff"), ("ㄱ", "ㆎ"))
_LEAST_SHARE = 0.1


def hangul_share(text: str) -> float:
    """Which share of the letters of a text is Hangul, from 0 to 1."""
    letters = [ch for ch in text if ch.isalpha()]
    hangul = sum(any(low <= ch <= high for low, high in _HANGUL) for ch in letters)
    return hangul / len(letters) if letters else 0.0


def grammar_for(text: str) -> Grammar:
    """The grammar of the language that a guide is written in.

    Args:
        text: the guide.

    Returns:
        Its grammar. Korean is the only one so far, and reads every text; where less than a tenth of
        the letters is Hangul, the guide's language tag is `und` (BCP 47: undetermined).

    """
    return Korean("ko" if hangul_share(text) >= _LEAST_SHARE else "und")


class UnknownLanguageError(Exception):
    """There is no grammar of a language."""


def grammar_of(tag: str) -> Grammar:
    """The grammar of a language.

    Args:
        tag: BCP 47 tag; only its first part counts.

    Returns:
        Its grammar.

    Raises:
        UnknownLanguageError: there is none.

    """
    if tag.partition("-")[0].lower() != "ko":
        raise UnknownLanguageError(f"there is no grammar of '{tag}'; there is one of: ko")
    return Korean("ko")
