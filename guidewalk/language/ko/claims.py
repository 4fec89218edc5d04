"""A Korean sentence that states a fact, read into clauses."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from guidewalk.language.claim import Circumstance, Clause, Course
from guidewalk.language.ko.claims_clauses import Joint, Segment, segments
from guidewalk.language.ko.claims_nouns import listed, relation, subjects
from guidewalk.language.ko.claims_polarity import is_denied
from guidewalk.language.ko.claims_quantities import quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKUP = re.compile(r"\*\*|__|[`*]|(?<![가-힣A-Za-z0-9])_|_(?![가-힣A-Za-z0-9])")
_QUOTES = re.compile(r"[\"“”‘’「」『』']")
_RATHER = re.compile(r"\S+?(?:이|가)?\s아니(?:라|고),?\s")  # 2년이 아니라 3년
_FORMER = re.compile(r"(?:이었|였|었|았|했)(?:으나|지만|는데|다가)$")
_ONLY = re.compile(r"(?<!다)(?<!지)(?<!\s)만(?:을|이|은)?(?=\s|$)|뿐(?:이|입|만)")
_SO_LONG = re.compile(
    r"(?:동안|기간|까지|때|날)(?:에)?만(?=\s|$)|\d+\S*만(?=\s|$)|\d+\s?\S+\s?동안에?만"
)
_CIRCUMSTANCES = frozenset({Joint.IF, Joint.WHEN, Joint.BEFORE})


@dataclass
class _Thought:
    """What the clauses of a sentence pass on to one another as it is read."""

    waiting: list[Circumstance] = field(default_factory=list)  # of the next clause, all together
    cases: list[Circumstance] = field(default_factory=list)  # of the next clause, one or another
    alternatives: list[str] = field(default_factory=list)  # …거나: take the next one's role
    carried: tuple[Circumstance, ...] = ()
    carried_cases: tuple[Circumstance, ...] = ()
    topics: tuple[str, ...] = ()


def clauses(sentence: str) -> tuple[Clause, ...]:
    """Read a sentence that states a fact.

    Args:
        sentence: the sentence as the guide has it; markup and quotation marks are passed over.

    Returns:
        What it says, clause by clause. Of alternative cases (…할 때, …할 때) each makes a clause.

    """
    text = unicodedata.normalize("NFC", _QUOTES.sub("", _MARKUP.sub("", sentence)))
    text = _RATHER.sub("", " ".join(text.split()))
    thought = _Thought()
    return tuple(clause for segment in segments(text) for clause in _next(segment, thought))


def _next(segment: Segment, thought: _Thought) -> Iterator[Clause]:
    if segment.joint is Joint.OR:
        thought.alternatives.append(segment.text)
        return
    if segment.joint in _CIRCUMSTANCES:
        thought.topics = _topics(segment.text, thought.topics)
        course = Course.BEFORE if segment.joint is Joint.BEFORE else Course.IF
        denied = is_denied(segment.text)
        either = [*thought.alternatives, segment.text]
        thought.alternatives.clear()
        several = segment.joint is Joint.WHEN or len(either) > 1
        target = thought.cases if several else thought.waiting
        target += [Circumstance(text, denied, course) for text in either]
        return
    yield from _said(segment, thought)


def _said(segment: Segment, thought: _Thought) -> Iterator[Clause]:
    own = bool(thought.waiting or thought.cases)
    always = tuple(thought.waiting) if own else thought.carried
    cases = tuple(thought.cases) if own else thought.carried_cases
    denied = is_denied(segment.text)
    for text in (*thought.alternatives, segment.text):
        thought.topics = _topics(text, thought.topics)
        for case in cases or (None,):
            around = always if case is None else (*always, case)
            yield _clause(Clause(text, denied=denied, circumstances=around), thought.topics)
    goes_on = segment.joint is Joint.AND
    thought.carried = always if goes_on else ()
    thought.carried_cases = cases if goes_on else ()
    thought.waiting.clear()
    thought.cases.clear()
    thought.alternatives.clear()


def _clause(clause: Clause, topics: tuple[str, ...]) -> Clause:
    parts = [one.text for one in clause.circumstances]
    around = [name for part in parts for name in subjects(part)]
    about = (*subjects(clause.text), *around, *topics)
    objects = tuple(name for part in (*parts, clause.text) for name in listed(part))
    return replace(
        clause,
        subjects=tuple(noun for noun in dict.fromkeys(about) if noun not in objects),
        relation=relation(clause.text),
        objects=objects,
        quantities=quantities(clause.whole),
        plain=not (_FORMER.search(clause.text) or _only(clause.text)),
    )


def _only(text: str) -> bool:
    """Whether it is said of one thing and no other; 2년 동안만 is just a span of time."""
    return _ONLY.search(_SO_LONG.sub("", text)) is not None


def _topics(text: str, before: tuple[str, ...]) -> tuple[str, ...]:
    """The topics that the next clauses take over: those of this one, if it has any."""
    own = tuple(
        noun
        for noun in subjects(text)
        if any(f"{noun}{particle}" in text for particle in ("은", "는"))
    )
    return own or before
