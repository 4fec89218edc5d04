"""What the reader of guides asks of a language, and what it gets back.

A grammar is pure: a phrase in, a reading out. Offsets are indices into the phrase's own text;
the reader knows which character of the guide each stands for.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from guidewalk.guide import Instruction, Kind, Outcome
    from guidewalk.language.claim import Clause, Quantity
    from guidewalk.language.quotes import Quote


@dataclass(frozen=True, slots=True)
class Phrase:
    """One sentence as a grammar sees it: markup taken out, quotations found.

    Attributes:
        text: its characters, NFC, no-break spaces as spaces, zero-width characters left out.
        quotes: its quotations, outermost only, in order.
        unclosed: offsets of opening marks that are never closed.
        strays: offsets of closing marks that were never opened.

    """

    text: str
    quotes: tuple[Quote, ...] = ()
    unclosed: tuple[int, ...] = ()
    strays: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice that an earlier sentence offered.

    Attributes:
        group: what is being chosen (`인증방식`); None if the sentence did not say.
        options: what there is to choose from.

    """

    group: str | None
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What is known before a sentence is read.

    Attributes:
        in_step: it stands in a numbered step.
        numbered: it is the first sentence after the step's number.
        previous: the reason of the sentence before it in the same paragraph, if it was an aside.
        choices: the choices offered so far, the latest last.

    """

    in_step: bool = False
    numbered: bool = False
    previous: str | None = None
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """An instruction and the offset at which its label (or, without one, its verb) begins."""

    instruction: Instruction
    at: int


@dataclass(frozen=True, slots=True)
class Blemish:
    """A fault of the phrase's own wording.

    Attributes:
        message: what is wrong, with `{line}` and `{column}` where the position goes.
        start: offset of the first character at fault.
        end: offset after the last one.
        suggestion: the phrase as it should read; None if there is no telling.

    """

    message: str
    start: int
    end: int
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a phrase turned out to be; the fields are those of `guidewalk.guide.Sentence`."""

    kind: Kind
    reason: str | None = None
    asked: tuple[Asked, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    blemishes: tuple[Blemish, ...] = ()


class OrdinalKind(StrEnum):
    """What a spelt number is: a step by its own words, a rank, or a letter of the alphabet."""

    STEP = "step"
    RANK = "rank"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A number that a language spells in its own way (`1단계`, `첫째,`, `가.`).

    Attributes:
        number: its value.
        end: offset after it and its punctuation.
        kind: what the word says of it.

    """

    number: int
    end: int
    kind: OrdinalKind


class Grammar(Protocol):
    """A language, as far as guides need it."""

    @property
    def tag(self) -> str:
        """BCP 47 tag of the language."""

    @property
    def after_quote(self) -> re.Pattern[str]:
        """What may follow a closing quotation mark without a space (a Korean particle)."""

    def is_final(self, line: str) -> bool:
        """Whether a sentence can end here although no full stop says so."""

    def is_open(self, line: str) -> bool:
        """Whether a line that ends like this surely goes on in the next one."""

    def abbreviates(self, before: str) -> bool:
        """Whether the full stop after these characters belongs to an abbreviation."""

    def ordinal(self, line: str) -> Ordinal | None:
        """The language's own way of numbering at the start of a line, if there is one."""

    def date(self, line: str) -> bool:
        """Whether a line begins with a date."""

    def speaks_of_app(self, text: str) -> bool:
        """Whether the text speaks of an app, or of a telephone as the device."""

    def heading(self, phrase: Phrase) -> Reading:
        """The reading of a title, a heading or a caption."""

    def read(self, phrase: Phrase, context: Context) -> Reading:
        """The reading of a sentence.

        Args:
            phrase: the sentence.
            context: what is known before it.

        Returns:
            What it is and asks for. Never fails: a sentence that says nothing to a browser is an
            aside.

        """

    def clauses(self, sentence: str) -> tuple[Clause, ...]:
        """A sentence that states a fact, clause by clause."""

    def quantities(self, text: str) -> tuple[Quantity, ...]:
        """The spans of time in a text, in order."""

    def standing(
        self, text: str, words: Iterable[str], others: Iterable[str] = ()
    ) -> frozenset[str]:
        """Which of these words stand in a text, whatever endings they bear; `others` are none."""

    def strange(self, noun: str, words: Iterable[str], others: Iterable[str] = ()) -> bool:
        """Whether a noun has a word that is none of these, nor one that any text may use."""
