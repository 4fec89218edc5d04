"""Which words stand in a Korean text, whatever endings and particles they bear."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPACED = 3  # from so many syllables on, writers put spaces into a compound or leave them out
_TELLING = 4  # from so many syllables on, a word is told also inside a longer one
_LETTER = re.compile(r"[\u1100-\u11ff0-9A-Za-z]")


def standing(text: str, words: Iterable[str], others: Iterable[str] = ()) -> frozenset[str]:
    """Which of these words stand in a text.

    Stems are compared as jamo (Unicode NFD), so that `지나` is found in 지나면, 지난 and 지났을
    때. A word stands where one begins (재발급 is not 발급), or right after another of the words
    (인증서만료 has 인증서 and 만료).

    Args:
        text: the text.
        words: stems to look for, spaced or not.
        others: longer words that only look like one of them (인증서비스 is no 인증서).

    Returns:
        Those that stand in it.

    """
    return frozenset(word for _, _, word in _spans(text, words, others))


def strange(noun: str, words: Iterable[str], others: Iterable[str] = ()) -> bool:
    """Whether a noun, of one word or more, has a word that begins with none of these.

    Args:
        noun: the noun, without a particle.
        words: the words that are known.
        others: longer words that only look like one of them.

    Returns:
        True for 카드 유효기간 and 공동인증서 where only 유효기간 and 인증서 are known.

    """
    spans = _spans(noun, words, others)
    starts = [found.start() for found in re.finditer(r"\S+", unicodedata.normalize("NFD", noun))]
    return not all(any(start <= at < end for start, end, _ in spans) for at in starts)


def _spans(text: str, words: Iterable[str], others: Iterable[str]) -> list[tuple[int, int, str]]:
    plain = unicodedata.normalize("NFD", text).casefold()
    other = [found.span() for word in others for found in _pattern(word).finditer(plain)]
    found = sorted(
        (match.start(), match.end(), word)
        for word in set(words)
        for match in _pattern(word).finditer(plain)
        if not any(start <= match.start() and match.end() <= end for start, end in other)
    )
    kept: list[tuple[int, int, str]] = []
    ends: set[int] = set()
    for start, end, word in found:
        begins = start == 0 or _LETTER.match(plain[start - 1]) is None
        if begins or start in ends or len(word.replace(" ", "")) >= _TELLING:
            kept.append((start, end, word))
            ends.add(end)
    return kept


@lru_cache(maxsize=2048)
def _pattern(word: str) -> re.Pattern[str]:
    syllables = len(word.replace(" ", ""))
    gap = r"\s?" if syllables >= _SPACED else ""
    parts = [
        gap.join(re.escape(unicodedata.normalize("NFD", one)) for one in part)
        for part in word.casefold().split()
    ]
    return re.compile(r"\s?".join(parts))
