"""What a Korean sentence promises will have happened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guidewalk.guide import Outcome
from guidewalk.language.ko.masks import QUOTE_HEAD
from guidewalk.language.ko.targets import collapse, quoted_target, trimmed

if TYPE_CHECKING:
    from guidewalk.language.grammar import Phrase

_FINAL = r"(?:니다|어요|아요|여요|해요|돼요|다|요)"
_BECOMES = re.compile(
    r"(?P<particle>이|가|은|는|을|를)\s+(?:(?:모두|바로|새로|정상적으로|자동으로|곧|즉시|화면에|다시|\S+으로)\s+)*"
    r"(?:(?P<noun>[가-힣]{2,})(?:이|가)?\s?(?:되|됩|된|됐|돼|될)"
    r"|(?P<native>나타나|나타납|나타났|나타난|나옵|나와|나온|뜹|뜬|떠|열립|열린|열려|보입|보여|생깁|생긴|바뀝|바뀐|바뀌|끝납|끝난|끝나|끝났|도착합|도착해|넘어갑))"
    r"[가-힣\s]{0,12}?" + _FINAL + r"[.!\s]*$"
)
_ABLE = re.compile(
    r"(?P<particle>을|를)\s+(?:(?:바로|새로|다시|직접)\s+)*(?P<noun>[가-힣]{2,}?)(?:하실|할|받을)\s수\s?있"
    r"[가-힣\s]{0,8}?" + _FINAL + r"[.!\s]*$"
)
_NATIVE = {
    "나타": "나타나다",
    "나옵": "나오다",
    "나와": "나오다",
    "나온": "나오다",
    "뜹": "뜨다",
    "뜬": "뜨다",
    "떠": "뜨다",
    "열": "열리다",
    "보": "보이다",
    "생": "생기다",
    "바": "바뀌다",
    "끝": "끝나다",
    "도": "도착하다",
    "넘": "넘어가다",
}


def find_outcomes(
    phrase: Phrase, masked: str, start: int, condition: str | None, *, able: bool
) -> tuple[Outcome, ...]:
    """What the end of a sentence says will happen.

    Args:
        phrase: the sentence.
        masked: its text with quotations masked.
        start: offset after the last thing that is asked; what happens stands after it.
        condition: the sentence's condition.
        able: whether "one can then …" counts (it does after an instruction).

    Returns:
        One outcome, or none.

    """
    found = _BECOMES.search(masked, start) or (_ABLE.search(masked, start) if able else None)
    if found is None:
        return ()
    begin, stop = start, found.start()
    quote = next((q for q in phrase.quotes if start <= q.start and q.end <= stop), None)
    if quote and masked[quote.start] == QUOTE_HEAD:
        subject = quoted_target(phrase, masked, quote).label
    else:
        begin = max([begin, *(m.end() for m in re.finditer(r"[,]\s|면\s", masked[:stop]))])
        begin = trimmed(phrase.text, masked, begin, stop)
        subject = collapse(phrase.text[begin:stop])
    if not subject:
        return ()
    words = found.groupdict()
    noun = words.get("noun")
    if noun:
        return (Outcome(subject, noun, condition),)
    native = words["native"]
    deed = next(headword for head, headword in _NATIVE.items() if native.startswith(head))
    return (Outcome(subject, deed, condition),)
