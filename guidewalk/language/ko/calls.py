"""What happens off the screen: a telephone call, a text message."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from guidewalk.guide import Action, Instruction
from guidewalk.language.grammar import Asked
from guidewalk.language.ko.nouns import TELEPHONE_NUMBER
from guidewalk.language.ko.targets import collapse

if TYPE_CHECKING:
    from guidewalk.language.grammar import Phrase

_CALL_COMES = re.compile(r"(?:전화|통화)(?:가|를|는|도)?\s*(?:걸려\s*)?(?:오|옵|온|올|와|왔|받)")
_BARE_NUMBER = re.compile(r"(?<![\d-])\d{2,4}-\d{3,4}(?:-\d{4})?(?![\d-])")
_TELEPHONE = re.compile(r"전화|통화")


@dataclass(frozen=True, slots=True)
class Call:
    """A telephone call that a sentence speaks of.

    Attributes:
        number: the calling number, if the sentence gives it.
        at: offset of the number, else of the word for the call.
        end: offset after the words that say it comes.
        quote: offset of the quotation that the number stands in; None if it stands in none.

    """

    number: str | None
    at: int
    end: int
    quote: int | None


def find_call(phrase: Phrase, masked: str) -> Call | None:
    """The telephone call in a sentence that comes in, with its number."""
    comes = _CALL_COMES.search(masked)
    if comes is None:
        return None
    for quote in phrase.quotes:
        inside = collapse(phrase.text[quote.inner_start : quote.inner_end])
        if TELEPHONE_NUMBER.fullmatch(inside):
            return Call(inside, quote.inner_start, max(comes.end(), quote.end), quote.start)
    if bare := _BARE_NUMBER.search(phrase.text):
        return Call(bare.group(), bare.start(), comes.end(), None)
    return Call(None, comes.start(), comes.end(), None)


def speaks_of_call(masked: str) -> bool:
    """Whether a sentence speaks of a telephone call at all."""
    return _TELEPHONE.search(masked) is not None


def on_the_telephone(asked: list[Asked], call: Call | None) -> list[Asked]:
    """Place on the telephone what is done in a call.

    Args:
        asked: what the sentence asks for.
        call: the call that it tells of.

    Returns:
        The same; a call that is used without a word of answering it (`전화가 오면 '승인번호'를
        입력합니다`) is answered first, and whatever is typed after that is typed on the telephone.

    """
    actions = [each.instruction.action for each in asked]
    if call and Action.ANSWER not in actions and Action.TYPE in actions:
        answer = Instruction(Action.ANSWER, value=call.number, place="phone")
        asked = sorted([*asked, Asked(answer, call.at)], key=lambda each: each.at)
    told: list[Asked] = []
    answered = False
    for each in asked:
        instruction = each.instruction
        answered = answered or instruction.action is Action.ANSWER
        if answered and instruction.action in (Action.TYPE, Action.PRESS):
            instruction = replace(instruction, place=instruction.place or "phone")
        told.append(Asked(instruction, each.at))
    return told
