"""Findings of one sentence: each thing that is wrong once, in words for the guide's author."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from guidewalk.judge import words_en, words_ko
from guidewalk.verdict import Finding, FindingKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    from guidewalk.guide import Sentence
    from guidewalk.observation import Contradiction, Observation

_WORDS: dict[str, ModuleType] = {"ko": words_ko}
_UNDOCUMENTED = {FindingKind.UNDOCUMENTED_SCREEN, FindingKind.UNDOCUMENTED_CONTROL}
# Kind and place of one of several things of one name, as `seek` tells them.
_PLACED = re.compile(r"\((?P<role>[a-z]+), (?P<place>[a-z-]+)\)")
# What a thing has become, and what no author would call it in a guide.
_NO_WORD = frozenset({"text", "readonly"})
# Messages for what the screen does show, and which is not what the guide means.
_ELSEWHERE = {FindingKind.RELABELLED: "elsewhere", FindingKind.OUTCOME_MISSING: "untrue"}


def findings(
    sentence: Sentence, observations: Iterable[Observation], language: str
) -> tuple[Finding, ...]:
    """What is wrong with a sentence.

    Args:
        sentence: the sentence.
        observations: what was seen while it was carried out, in all scenarios.
        language: BCP 47 tag of the guide's language.

    Returns:
        Its findings; what several scenarios met is listed once.
    """
    words = _WORDS.get(language, words_en)
    found: dict[tuple[str, str, str | None, str], Finding] = {}
    for fault in sentence.faults:
        found["wording", fault.expected, None, ""] = Finding(
            FindingKind.WORDING, fault.message, fault.expected, suggestion=fault.suggestion
        )
    for observation in observations:
        for told in observation.contradictions:
            one = _finding(sentence, told, words)
            key = (one.kind.value, one.expected, one.found, told.label)
            known = found.get(key)
            met = (*known.scenarios, observation.scenario) if known else (observation.scenario,)
            found[key] = Finding(
                one.kind,
                one.message,
                one.expected,
                one.found,
                one.suggestion,
                known.seen if known else one.seen,
                tuple(dict.fromkeys(met)),
            )
    return _whole(sentence, tuple(found.values()), words)


def _whole(
    sentence: Sentence, found: tuple[Finding, ...], words: ModuleType
) -> tuple[Finding, ...]:
    """A screen that is gone is one thing that is wrong, however many names it had."""
    labels = {one.label for one in sentence.instructions if one.label}
    gone = [one for one in found if one.kind is FindingKind.REMOVED]
    if len(labels) < 2 or {one.expected for one in gone} != labels:  # noqa: PLR2004 - more than one
        return found
    expected = ", ".join(one.expected for one in gone)
    screen = gone[0].seen.title if gone[0].seen is not None else ""
    message = words.MESSAGES["removed-whole"].format(
        line=sentence.location.line, expected=expected, screen=screen
    )
    one = replace(gone[0], message=words.settle(message), expected=expected)
    return (*(other for other in found if other not in gone), one)


def notes(observations: Iterable[Observation], language: str) -> tuple[str, ...]:
    """The differences that are no findings.

    Args:
        observations: what was seen.
        language: BCP 47 tag of the guide's language.

    Returns:
        Each difference once, in words.
    """
    words = _WORDS.get(language, words_en)
    told = [
        words.settle(
            words.NOTES[note.about].format(
                expected=words.ROLES.get(note.expected, note.expected),
                found=words.ROLES.get(note.found, note.found),
            )
        )
        for observation in observations
        for note in observation.notes
    ]
    return tuple(dict.fromkeys(told))


def unobserved(unmatched: Iterable[str], language: str) -> tuple[str, ...]:
    """What a claim says beyond the facts that were observed of it.

    Args:
        unmatched: its clauses and the things it lists, as written.
        language: BCP 47 tag of the guide's language.

    Returns:
        A note on each.
    """
    words = _WORDS.get(language, words_en)
    return tuple(words.UNOBSERVED.format(words=one) for one in unmatched)


def _finding(sentence: Sentence, told: Contradiction, words: ModuleType) -> Finding:
    kind = FindingKind(told.kind)
    expected, shown, suggestion = told.expected, told.found, told.suggestion
    if kind in (FindingKind.WRONG_ROLE, FindingKind.MISPLACED):
        table = words.ROLES if kind is FindingKind.WRONG_ROLE else words.PLACES
        expected = table.get(expected, expected)
        shown = table.get(shown, shown) if shown is not None else None
        suggestion = None if told.found in _NO_WORD else shown
    if kind is FindingKind.AMBIGUOUS and shown is not None:
        shown = _PLACED.sub(lambda one: _placed(one, words), shown)
    message = words.MESSAGES[_message(kind, told)].format(
        label=told.label,
        thing=words.THINGS.get(_thing(sentence, told.expected), ""),
        line=sentence.location.line,
        expected=expected,
        found=shown if shown is not None else words.NOTHING,
        screen=told.seen.title if told.seen is not None else "",
    )
    if told.alternative:
        message += words.OR_ELSE.format(alternative=told.alternative)
    if suggestion:
        message += (words.ADD if kind in _UNDOCUMENTED else words.WRITE).format(
            suggestion=suggestion
        )
    return Finding(kind, words.settle(message), expected, shown, suggestion, told.seen)


def _placed(one: re.Match[str], words: ModuleType) -> str:
    role, place = one["role"], one["place"]
    return f"({words.ROLES.get(role, role)}, {words.PLACES.get(place, place)})"


def _message(kind: FindingKind, told: Contradiction) -> str:
    if kind is FindingKind.UNDOCUMENTED_CONTROL and told.press:
        return "undocumented-press"
    return _ELSEWHERE[kind] if told.elsewhere else kind.value


def _thing(sentence: Sentence, label: str) -> str:
    """What kind of thing the sentence calls by this name, or what is to be done with it."""
    meant = next((one for one in sentence.instructions if one.label == label), None)
    if meant is None:
        return ""
    return meant.role or meant.action.value
