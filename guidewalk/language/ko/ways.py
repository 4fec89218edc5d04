"""Instructions that choose: among options, by the author's example, by a method."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from guidewalk.guide import Action, Instruction
from guidewalk.language.grammar import Asked
from guidewalk.language.ko.choices import find_method, find_offer, offered_before
from guidewalk.language.ko.conjugation import Mood
from guidewalk.language.ko.targets import Target, quoted_target
from guidewalk.language.ko.unquoted import unquoted_targets

if TYPE_CHECKING:
    from guidewalk.language.grammar import Choice, Phrase
    from guidewalk.language.ko.predicates import Predicate

_CHOOSING = frozenset({"진행", "선택", "고르다", "지정"})


def among_options(phrase: Phrase, masked: str, start: int, verb: Predicate) -> Asked | None:
    """`A와 B 중 원하는 '인증방식'을 선택합니다`.

    Args:
        phrase: the sentence.
        masked: its text with quotations masked.
        start: offset of the clause.
        verb: its verb.

    Returns:
        A selection with its options; label and group are what is chosen, if the sentence says it.

    """
    offer = find_offer(phrase, masked, start, verb.start)
    if offer is None:
        return None
    quoted: list[Target] = [
        quoted_target(phrase, masked, quote)
        for quote in phrase.quotes
        if offer.end <= quote.start and quote.end <= verb.start
    ]
    groups = quoted or list(unquoted_targets(phrase.text, masked, offer.end, verb.start))
    name = groups[0].label if groups else offer.group
    return Asked(
        Instruction(
            Action.SELECT, label=name, group=name, options=offer.options, verb=verb.verb.lemma
        ),
        groups[0].at if groups else offer.at,
    )


def either_of(objects: list[Target], masked: str, verb: Predicate) -> Asked | None:
    """`'카드' 또는 '계좌이체'를 선택합니다`: alternatives, of which one is chosen."""
    between = [masked[a.at : b.at] for a, b in pairwise(objects)]
    joined = all(
        part.rstrip("\ue001'\"‘“「『[<").rstrip().endswith(("또는", "혹은", "이나", "나"))
        for part in between
    )
    if not between or not joined:
        return None
    options = tuple(target.label for target in objects)
    return Asked(Instruction(Action.SELECT, options=options, verb=verb.verb.lemma), objects[0].at)


def proceeding(
    phrase: Phrase, masked: str, start: int, verb: Predicate, choices: tuple[Choice, ...]
) -> Asked | None:
    """`ARS 인증으로 본인 인증을 진행합니다`.

    Args:
        phrase: the sentence.
        masked: its text with quotations masked.
        start: offset of the clause.
        verb: 진행.
        choices: what earlier sentences offered.

    Returns:
        A selection where the method was offered before; else a method that the screen must name,
        or by which the reader is to go on. None where only the process is named (본인 인증을).

    """
    method = find_method(phrase, masked, start, verb.start)
    if method is None:
        return None
    lemma = verb.verb.lemma
    before = offered_before(method.label, choices)
    if before:
        selection = Instruction(Action.SELECT, label=method.label, group=before.group, verb=lemma)
        return Asked(selection, method.at)
    if masked[method.end - 1] in "을를" and not method.quoted:
        return None
    names_process = masked[method.end : verb.start].strip() != ""
    action = Action.CONFIRM if names_process else Action.PROCEED
    return Asked(Instruction(action, label=method.label, verb=lemma), method.at)


def authors_choice(
    phrase: Phrase,
    masked: str,
    start: int,
    verbs: tuple[Predicate, ...],
    choices: tuple[Choice, ...],
) -> Asked | None:
    """`필자는 보안카드로 진행해 보도록 하겠습니다`.

    Args:
        phrase: the sentence.
        masked: its text with quotations masked.
        start: offset after 필자는.
        verbs: the verbs of the sentence.
        choices: what earlier sentences offered.

    Returns:
        The author's selection; None if the author chooses nothing there.

    """
    told = [p for p in verbs if p.start >= start and p.mood is not Mood.DENIED]
    method = find_method(phrase, masked, start, told[-1].start) if told else None
    if method is None:
        return None
    before = offered_before(method.label, choices)
    if before is None and not any(p.verb.lemma in _CHOOSING for p in told):
        return None
    return Asked(
        Instruction(
            Action.SELECT,
            label=method.label,
            group=before.group if before else None,
            chosen=True,
            verb=told[0].verb.lemma,
        ),
        method.at,
    )
