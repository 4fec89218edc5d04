"""Verbs found with a morphological analyser (kiwipiepy) instead of patterns, for comparison only.

The rest of the grammar is the product's own: this gives it the same predicates, with the stem and
the ending of each told by the analyser.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any

from guidewalk.language.ko.conjugation import Mood
from guidewalk.language.ko.predicates import Predicate
from guidewalk.language.ko.verbs import EVENTS, NATIVE_VERBS, NOUN_VERBS, Verb

if TYPE_CHECKING:
    from collections.abc import Callable

_CONNECTIVES = {
    Mood.NEXT: ("고", "며", "면서", "어서", "아서", "어", "아", "거나", "자마자", "여", "여서"),
    Mood.AIM: ("려면", "려고", "고자", "러", "도록", "게"),
    Mood.CASE: ("다면", "ᆫ다면", "는다면", "거든"),
    Mood.MUST: ("어야", "아야", "여야"),
}
_AUXILIARY = {"주", "보", "두", "놓", "드리", "하", "버리"}
_AFTER_MODIFIER = {
    "수": Mood.ABLE,
    "필요": Mood.NEED,
    "때": Mood.CASE,
    "경우": Mood.CASE,
    "후": Mood.NEXT,
    "뒤": Mood.NEXT,
    "다음": Mood.NEXT,
    "이후": Mood.NEXT,
    "상태": Mood.NEXT,
}


@cache
def _verbs() -> tuple[dict[str, Verb], dict[str, Verb]]:
    nouns = {noun: Verb(noun, action) for action, group in NOUN_VERBS.items() for noun in group}
    native = {verb.lemma.removesuffix("다"): verb for verb in (*NATIVE_VERBS, *EVENTS)}
    return nouns, native


def finder() -> Callable[[str], tuple[Predicate, ...]]:
    """A function like `guidewalk.language.ko.predicates.find_predicates`; loads the model."""
    from kiwipiepy import Kiwi  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415 - not a dependency of the project

    kiwi = Kiwi()
    events = {verb.lemma for verb in EVENTS}

    def find(masked: str) -> tuple[Predicate, ...]:
        tokens = kiwi.tokenize(masked)
        nouns, native = _verbs()
        found = []
        for at, token in enumerate(tokens):
            form = unicodedata.normalize("NFC", token.form)
            if token.tag.startswith("NN") and form in nouns:
                made = _noun_verb(tokens, at)
                verb = nouns[form]
            elif token.tag.startswith("VV") and form in native:
                mood, end = _mood(tokens, at + 1)
                made = mood, end, native[form].lemma in events
                verb = native[form]
            else:
                continue
            if made is None:
                continue
            mood, end, passive = made
            if at and tokens[at - 1].tag == "MAG" and tokens[at - 1].form in ("안", "못"):
                mood = Mood.DENIED
            stop = tokens[end - 1].start + tokens[end - 1].len
            found.append(Predicate(verb, mood, token.start, max(stop, token.start + 1), passive))
        return tuple(found)

    return find


def _noun_verb(tokens: list[Any], at: int) -> tuple[Mood, int, bool] | None:
    follow = at + 1
    if follow < len(tokens) and tokens[follow].tag in ("JKO", "JKS"):
        follow += 1
    if follow < len(tokens):
        token = tokens[follow]
        if token.form in ("하", "되") and token.tag in ("XSV", "VV", "XSA", "VX"):
            mood, end = _mood(tokens, follow + 1)
            return mood, end, token.form == "되"
        if tokens[at + 1].form in ("후", "뒤", "다음") and tokens[at + 1].tag.startswith("NN"):
            return Mood.NEXT, at + 2, False
        if follow == at + 2 and token.form == "위하":
            return Mood.AIM, follow + 1, False
    if at and (at + 1 == len(tokens) or tokens[at + 1].tag in ("SF", "SP")):
        return Mood.ASKED, at + 1, False
    return None


def _mood(tokens: list[Any], at: int) -> tuple[Mood, int]:  # noqa: PLR0911 - one a tag
    """Mood and end of the endings from `at` on."""
    past = False
    while at < len(tokens):
        token = tokens[at]
        form = unicodedata.normalize("NFC", token.form)
        following: Any = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.tag == "EP":
            past = past or form in ("었", "았", "였")
        elif token.tag == "EF":
            if form.endswith(("까", "나요", "가요")):
                return Mood.QUERY, at + 1
            return (Mood.PAST if past else Mood.ASKED), at + 1
        elif token.tag == "EC":
            step = _connective(tokens, at, form)
            if step is not None:
                return step
            at += 1  # an auxiliary goes on: skip its stem
        elif token.tag == "ETM":
            after = following.form if following else ""
            if after == "것" and at + 2 >= len(tokens) - 1:
                return Mood.ASKED, at + 2
            mood = _AFTER_MODIFIER.get(after)
            return (mood, at + 2) if mood else (Mood.MODIFIER, at + 1)
        elif token.tag == "ETN":
            after = following.form if following else ""
            told = {"위하": Mood.AIM, "전": Mood.AIM, "때문": Mood.OTHER}
            return told.get(after, Mood.ASKED), at + 1 + (after in told)
        else:
            return Mood.OTHER, at
        at += 1
    return (Mood.PAST if past else Mood.ASKED), at


def _connective(tokens: list[Any], at: int, form: str) -> tuple[Mood, int] | None:
    following: Any = tokens[at + 1] if at + 1 < len(tokens) else None
    verbal = following is not None and following.tag.startswith(("VX", "VV"))
    if form == "지" and verbal and following.form in ("말", "않", "못하"):
        return Mood.DENIED, at + 2
    if form.endswith("면") and not form.endswith("다면"):
        is_enough = verbal and following.form == "되"
        return (Mood.ASKED if is_enough else Mood.WHEN), at + 1 + is_enough
    if form in ("어", "아", "여", "도록") and verbal and following.form in _AUXILIARY:
        return None
    for mood, forms in _CONNECTIVES.items():
        if form in forms:
            return mood, at + 1
    return Mood.OTHER, at + 1
