"""Which facts a claim states, clause by clause, and what of it no fact answers to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidewalk.guide import Kind
from guidewalk.language import UnknownLanguageError, grammar_of
from guidewalk.language.claim import Bound, Course

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from guidewalk.claims.fact import Fact, Wording
    from guidewalk.guide import Guide, Sentence
    from guidewalk.language.claim import Circumstance, Clause, Quantity
    from guidewalk.language.grammar import Grammar

# "30일 이상 남으면 알려 준다" is another claim than the one that a threshold is measured for.
_MEASURED = frozenset({Bound.EXACT, Bound.AT_MOST, Bound.BELOW})


@dataclass(frozen=True, slots=True)
class Match:
    """A fact that a clause states, or whose opposite it states.

    Attributes:
        fact: the fact.
        clause: the clause.
        steps: the steps that observe it, with the clause's own quantity.
        opposite: the clause says the opposite of the fact.

    """

    fact: Fact
    clause: Clause
    steps: tuple[str, ...]
    opposite: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence that states a fact.

    Attributes:
        sentence: the sentence.
        matches: what it states, each scenario once, in the order of its clauses.
        unmatched: the clauses, and the things that it lists, that no fact answers to, as written.

    """

    sentence: Sentence
    matches: tuple[Match, ...]
    unmatched: tuple[str, ...]


def claims_of(guide: Guide, facts: Sequence[Fact]) -> tuple[Claim, ...]:
    """The claims of a guide.

    Args:
        guide: the guide.
        facts: what can be observed.

    Returns:
        One entry a claim sentence, in order, also for one that no fact answers to.

    """
    try:
        grammar = grammar_of(guide.language)
    except UnknownLanguageError:
        return ()
    spoken = [fact for fact in facts if fact.language == guide.language]
    found = []
    for sentence in guide.sentences:
        if sentence.kind is Kind.CLAIM:
            matches, unmatched = understand(sentence.text, spoken, grammar)
            found.append(Claim(sentence, matches, unmatched))
    return tuple(found)


def understand(
    text: str, facts: Sequence[Fact], grammar: Grammar
) -> tuple[tuple[Match, ...], tuple[str, ...]]:
    """What a sentence states.

    Args:
        text: the sentence.
        facts: what can be observed, in the language of the sentence.
        grammar: that language's grammar.

    Returns:
        What it states, and what of it no fact answers to.

    """
    matches: dict[tuple[str, tuple[str, ...]], Match] = {}
    unmatched: dict[str, None] = {}
    for clause in grammar.clauses(text):
        stated = [match for fact in facts if (match := _match(fact, clause, grammar)) is not None]
        for match in stated:
            matches.setdefault((match.fact.name, match.steps), match)
        if not stated:
            unmatched[clause.whole.rstrip(" .!")] = None
        unmatched.update(dict.fromkeys(_unheard(clause, stated, grammar)))
    return tuple(matches.values()), tuple(unmatched)


def _unheard(clause: Clause, stated: Iterable[Match], grammar: Grammar) -> list[str]:
    """The things that a clause lists and of which none of its facts speaks."""
    told = {word for match in stated for one in match.fact.said for word in one.words}
    told -= {word for match in stated for word in match.fact.subject}
    others = {word for match in stated for word in match.fact.others}
    return [name for name in clause.objects if told and not grammar.standing(name, told, others)]


def _match(fact: Fact, clause: Clause, grammar: Grammar) -> Match | None:
    opposite: Match | None = None
    if not clause.plain:
        return None
    for wording in fact.said:
        quantity = _quantity(wording, clause)
        if (wording.units and quantity is None) or not _fits(fact, wording, clause, grammar):
            continue
        if wording.denied is clause.denied:
            return Match(fact, clause, _filled(fact.steps, quantity))
        if fact.otherwise and opposite is None:
            opposite = Match(fact, clause, _filled(fact.otherwise, quantity), opposite=True)
    return opposite


def _fits(fact: Fact, wording: Wording, clause: Clause, grammar: Grammar) -> bool:
    vocabulary = (*(word for one in fact.said for word in one.words), *fact.subject)
    if any(
        grammar.strange(noun, (*vocabulary, *wording.may), fact.others) for noun in clause.subjects
    ):
        return False
    everything = " / ".join((clause.whole, *clause.subjects))
    if grammar.standing(everything, wording.not_about):
        return False
    if not _circumstances(wording, clause.circumstances, fact.others, grammar):
        return False
    there = grammar.standing(everything, vocabulary, fact.others)
    return all(not there.isdisjoint(group) for group in wording.about)


def _circumstances(
    wording: Wording, around: Iterable[Circumstance], others: Iterable[str], grammar: Grammar
) -> bool:
    """Whether all circumstances that the wording needs are there, and none that it knows not."""
    needed = {Course.IF: bool(wording.when), Course.BEFORE: bool(wording.before)}
    told = {Course.IF: wording.when, Course.BEFORE: wording.before}
    for one in around:
        if one.denied:
            return False
        if grammar.standing(one.text, told[one.course], others):
            needed[one.course] = False
        elif one.course is Course.BEFORE or not grammar.standing(one.text, wording.may, others):
            return False
    return not any(needed.values())


def _quantity(wording: Wording, clause: Clause) -> Quantity | None:
    fitting = (q for q in clause.quantities if q.unit in wording.units and q.bound in _MEASURED)
    return next(fitting, None)


def _filled(steps: Iterable[str], quantity: Quantity | None) -> tuple[str, ...]:
    text = quantity.text if quantity is not None else ""
    return tuple(step.replace("{quantity}", text) for step in steps)
