"""A language's step phrases, and the way both from an instruction to a phrase and back."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from guidewalk.derive.form import CLICKS, Form
from guidewalk.guide import Action

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidewalk.guide import Instruction

_CLICK_FORMS = frozenset({*CLICKS.values(), Form.CLICK_ANY})
_SIMPLE = {
    Action.DRAW: Form.DRAW,
    Action.PRESS: Form.PRESS,
    Action.PROCEED: Form.PROCEED,
    Action.READ: Form.SHOWN,
    Action.REPLY: Form.REPLY,
    Action.SCROLL: Form.SCROLL,
    Action.SIGN_IN: Form.SIGN_IN,
    Action.UPLOAD: Form.UPLOAD,
}


@dataclass(frozen=True, slots=True)
class Keywords:
    """The Gherkin keywords of a language, one of each kind.

    Source: `gherkin-languages.json` of gherkin-official 42; of several synonyms one is taken.
    """

    feature: str
    scenario: str
    given: str
    when: str
    then: str
    more: str


@dataclass(frozen=True, slots=True)
class Understood:
    """A step whose phrase is one of the phrasebook's.

    Attributes:
        form: which phrase.
        words: what stands in its places, by their name (`label`, `group`, `value`, `deed`).
        place: where on the screen, as in `Instruction.place`; None if the step does not say.

    """

    form: Form
    words: Mapping[str, str]
    place: str | None = None


@dataclass(frozen=True)
class Phrasebook:
    """The phrases of one language.

    Attributes:
        language: BCP 47 tag.
        phrases: the phrase of each form; `{label}`, `{group}`, `{value}` and `{deed}` are filled.
        places: the words for the places of `Instruction.place`.
        placed: how a place precedes the phrase of a click.
        changing: verb nouns by which typing means to replace what is there.
        deciding: verbs by which the reader's own value is picked from what is offered.
        invented: pattern of a label of something that is thought up, never offered.
        showing: verb nouns by which confirming means that the screen shows the words.
        call_ended: a pattern of the clause that waits for a call to end.
        keywords: its Gherkin keywords.
        claims: the name of the feature that observes a guide's claims; `{title}` is the guide's.

    """

    language: str
    phrases: Mapping[Form, str]
    places: Mapping[str, str]
    placed: str
    changing: frozenset[str]
    deciding: frozenset[str]
    invented: str
    showing: frozenset[str]
    call_ended: str
    keywords: Keywords
    claims: str

    def step(self, form: Form, *, place: str | None = None, **words: str | None) -> str | None:
        """Word a step.

        Args:
            form: which phrase.
            place: where on the screen, as in `Instruction.place`; only clicks say it.
            words: what stands in the phrase's places.

        Returns:
            The text of the step; None where a word is missing that the phrase needs.

        """
        needed = re.findall(r"\{(\w+)\}", self.phrases[form])
        given = {name: quotable(word) for name in needed if (word := words.get(name))}
        if len(given) < len(needed):
            return None
        text = self.phrases[form].format(**given)
        where = self.places.get(place or "") if form in _CLICK_FORMS else None
        return text if where is None else self.placed.format(place=where, phrase=text)

    def form_of(self, instruction: Instruction) -> Form | None:
        """The form of the step that carries out an instruction (a choice: picking its label).

        Args:
            instruction: what the guide asks for.

        Returns:
            The form; None if there is none.

        """
        form: Form | None
        match instruction.action:
            case Action.OPEN:
                form = Form.OPEN_APP if instruction.role == "app" else Form.OPEN_SITE
            case Action.CLICK:
                form = CLICKS.get(instruction.role or "", Form.CLICK_ANY)
            case Action.TYPE if instruction.place == "phone":
                form = Form.TYPE_ON_PHONE
            case Action.TYPE:
                form = self._typing(instruction)
            case Action.SELECT:
                own = instruction.group in (None, instruction.label)
                form = Form.SELECT if own else Form.SELECT_IN_GROUP
            case Action.CHECK:
                form = Form.CHECK if instruction.role == "checkbox" else Form.CHECK_ANY
            case Action.CONFIRM:
                form = Form.SHOWN if instruction.verb in self.showing else Form.CONFIRM
            case Action.ANSWER:
                form = Form.ANSWER_NUMBER if instruction.value else Form.ANSWER
            case action:
                form = _SIMPLE.get(action)
        return form

    def _typing(self, instruction: Instruction) -> Form:
        if instruction.verb in self.changing:
            return Form.CHANGE
        picked = instruction.verb in self.deciding
        return (
            Form.PICK
            if picked and not re.search(self.invented, instruction.label or "")
            else Form.TYPE
        )

    def step_for(self, instruction: Instruction) -> str | None:
        """The step that carries out an instruction.

        Args:
            instruction: what the guide asks for.

        Returns:
            The text of the step; None where the phrase needs a name that the guide does not give.

        """
        form = self.form_of(instruction)
        if form is None:
            return None
        return self.step(
            form,
            place=instruction.place,
            label=instruction.label,
            group=instruction.group or instruction.label,
            value=instruction.value,
        )

    def understand(self, text: str) -> Understood | None:
        """Find the phrase of a step.

        Args:
            text: the step, without its keyword.

        Returns:
            The phrase and its words; None if it is none of this book (a suite's own phrase).

        """
        for form, pattern in self._patterns.items():
            found = pattern.fullmatch(text)
            if found is not None:
                words = found.groupdict()
                named = words.pop("place", None)
                place = next((key for key, word in self.places.items() if word == named), None)
                return Understood(form, words, place)
        return None

    def says_call_ended(self, sentence_text: str) -> bool:
        """Whether a sentence waits for a telephone call to end.

        Args:
            sentence_text: the sentence.

        Returns:
            True if it does.

        """
        text = unicodedata.normalize("NFC", sentence_text)
        return re.search(self.call_ended, text) is not None

    @cached_property
    def _patterns(self) -> dict[Form, re.Pattern[str]]:
        """Every phrase as a pattern; those with more fixed words first, as they say more."""
        forms = sorted(self.phrases, key=lambda form: -len(self.phrases[form]))
        return {form: re.compile(self._pattern(form)) for form in forms}

    def _pattern(self, form: Form) -> str:
        pattern = _fillable(self.phrases[form])
        if form not in _CLICK_FORMS:
            return pattern
        place = "(?P<place>" + "|".join(map(re.escape, self.places.values())) + ")"
        before, after = re.escape(self.placed).split(re.escape("{phrase}"))
        return f"(?:{before.replace(re.escape('{place}'), place)})?{pattern}{after}"


def quotable(word: str) -> str:
    """A word as it can stand between double quotation marks on one line.

    Args:
        word: as the guide writes it.

    Returns:
        In NFC, white space collapsed, double quotation marks made single ones.

    """
    return " ".join(unicodedata.normalize("NFC", word).split()).replace('"', "'")


def _fillable(phrase: str) -> str:
    return re.sub(r"\\\{(\w+)\\\}", r'(?P<\1>[^"]+?)', re.escape(phrase))
