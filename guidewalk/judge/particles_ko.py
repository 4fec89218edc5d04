"""Korean particles, which depend on how the word before them ends.

A noun that ends in a consonant takes 이, 을, 은, 으로 and 이라고, any other 가, 를, 는, 로 and
라고; after ㄹ it is 로 (한글 맞춤법). Digits and Latin letters are read out.
"""

from __future__ import annotations

import re

_PAIRS = {
    "이(가)": ("이", "가"),
    "을(를)": ("을", "를"),
    "은(는)": ("은", "는"),
    "(으)로": ("으로", "로"),
    "(이)라고": ("이라고", "라고"),
}
_PLACE = re.compile(
    r"(?P<last>[^\s'’\"”)\].!?]?)(?P<shut>[\s'’\"”)\].!?]*)(?P<pair>"
    + "|".join(re.escape(pair) for pair in _PAIRS)
    + ")"
)
_FIRST, _LAST, _FINALS, _RIEUL = 0xAC00, 0xD7A3, 28, 8
_CLOSED = frozenset("013678LMNRlmnr")
_CLOSED_BY_RIEUL = frozenset("178LRlr")


def settle(text: str) -> str:
    """Choose each particle by the word before it.

    Args:
        text: a sentence with particles written as both, `이(가)`, `(으)로`.

    Returns:
        The sentence; where there is no telling how a word is read, both stay.
    """
    return _PLACE.sub(lambda found: f"{found['last']}{found['shut']}{_fitting(found)}", text)


def _fitting(found: re.Match[str]) -> str:
    closed, open_ = _PAIRS[found["pair"]]
    ending = _ending(found["last"])
    if ending is None:
        return found["pair"]
    rieul, consonant = ending
    return closed if consonant and not (rieul and found["pair"] == "(으)로") else open_


def _ending(last: str) -> tuple[bool, bool] | None:
    """Whether a word ends in ㄹ, and whether in any consonant; None if it cannot be told."""
    if not last:
        return None
    if _FIRST <= ord(last) <= _LAST:
        final = (ord(last) - _FIRST) % _FINALS
        return final == _RIEUL, final > 0
    if last.isascii() and last.isalnum():
        return last in _CLOSED_BY_RIEUL, last in _CLOSED
    return None
