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


def standing(text: str, words: Iterable[str]) -> frozenset[str]:
    """Which of these words stand in a text.

    Stems are compared as jamo (Unicode NFD), so that `지나` is found in 지나면, 지난 and 지났을
    때. A word stands where one begins (재발급 is not 발급), or right after another of the words
    (인증서만료 has 인증서 and 만료); where a longer one of the words stands, a shorter one that
    begins there does not (인증서비스 is no 인증서).

    Args:
        text: the text.
        words: stems to look for, spaced or not.

    Returns:
        Those that stand in it.

    """
    plain = unicodedata.normalize("NFD", text).casefold()
    longest: dict[int, tuple[int, str]] = {}
    for word in sorted(set(words), key=len):
        for found in _pattern(word).finditer(plain):
            longest[found.start()] = (found.end(), word)
    seen: set[str] = set()
    ends: set[int] = set()
    for start, (end, word) in sorted(longest.items()):
        begins = start == 0 or _LETTER.match(plain[start - 1]) is None
        if begins or start in ends or len(word.replace(" ", "")) >= _TELLING:
            seen.add(word)
            ends.add(end)
    return frozenset(seen)


@lru_cache(maxsize=2048)
def _pattern(word: str) -> re.Pattern[str]:
    syllables = [unicodedata.normalize("NFD", one) for one in word.casefold() if one != " "]
    gap = r"\s?" if len(syllables) >= _SPACED else ""
    return re.compile(gap.join(map(re.escape, syllables)))
