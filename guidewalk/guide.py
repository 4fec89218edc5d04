"""A guide as understood: sections, numbered steps, sentences, and what each sentence asks for.

Everything here is frozen data. `guidewalk.read` makes it, every later stage reads it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a sentence is to its reader."""

    INSTRUCTION = "instruction"
    CLAIM = "claim"
    OUTCOME = "outcome"
    ASIDE = "aside"


class Action(StrEnum):
    """What an instruction asks the reader to do; the words of `read --json`."""

    OPEN = "open"
    CLICK = "click"
    SELECT = "select"
    CHECK = "check"
    TYPE = "type"
    DRAW = "draw"
    ANSWER = "answer"
    REPLY = "reply"
    CONFIRM = "confirm"
    READ = "read"
    PRESS = "press"
    SCROLL = "scroll"
    UPLOAD = "upload"
    SIGN_IN = "sign-in"
    PROCEED = "proceed"


@dataclass(frozen=True, slots=True)
class Location:
    """Where a piece of text stands in the guide as given.

    Attributes:
        line: 1-based line of its first character.
        column: 1-based column of its first character, counted in characters.
        end_line: 1-based line of its last character.
        end_column: 1-based column *after* its last character, as in SARIF 2.1.0 §3.30.8.

    """

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Instruction:
    """One action in a sentence.

    Attributes:
        action: what to do.
        label: the name the reader must find on the screen, as the guide writes it (NFC, white
            space collapsed); None where the guide names nothing (a call to answer).
        role: the kind of control the guide speaks of, as an ARIA role (`tab`, `button`, `link`,
            `menuitem`, `textbox`, `radio`, `checkbox`, `combobox`, `dialog`), `site` or `app` for
            what is opened, or None where the guide does not say.
        place: where on the screen the guide says it is (`top-left`, `top`, `top-right`, `left`,
            `center`, `right`, `bottom-left`, `bottom`, `bottom-right`), `phone` for a thing done on
            the reader's telephone, or None.
        condition: the clause under which it is done, as written (`국민은행 ID를 모른다면`); None
            for what every reader does. An instruction with a condition is an alternative.
        group: the name of the group that the label is chosen from (`인증방식`); None if not named.
        options: the choices the sentence lists, in order (`보안카드`, `OTP`, …); empty if none.
        value: a fact the guide gives (the telephone number of a call); None if it gives none.
        chosen: the author's own choice (`필자는 …`), followed in the main scenario.
        verb: the verb as a dictionary names it: its noun (`클릭`, `입력`, of `입력하다`), or its
            headword where it has none (`누르다`); None where the sentence has only a place to
            go through first (`'고객정보수정'에서`).
        line: 1-based line of the label (or of the verb where there is no label).
        column: 1-based column of the label's first character (inside the quotation marks).

    """

    action: Action
    label: str | None = None
    role: str | None = None
    place: str | None = None
    condition: str | None = None
    group: str | None = None
    options: tuple[str, ...] = ()
    value: str | None = None
    chosen: bool = False
    verb: str | None = None
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a sentence promises will have happened (`금융인증서가 발급됩니다`).

    Attributes:
        subject: what it happens to, as written (`금융인증서`).
        deed: the noun of the verb (`발급`, `조회`).
        condition: the clause it stands under, as on an instruction; None for every reader.

    """

    subject: str
    deed: str
    condition: str | None = None


@dataclass(frozen=True, slots=True)
class WordingFault:
    """A fault in the guide's own text, whatever the screens show.

    Attributes:
        message: what is wrong, in the guide's language, naming the place.
        expected: what the guide has there.
        suggestion: the sentence's text (or part) as it should be; None if there is no telling.
        location: where it is.

    """

    message: str
    expected: str
    suggestion: str | None
    location: Location


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit of verdict.

    Attributes:
        id: `s1`, `s2`, … in the order of the text.
        location: where it stands.
        text: its characters, as given, line breaks inside it included.
        section: the title of the section it stands in; empty before the first one.
        step: the number of the step as the author printed it; None outside steps.
        kind: what it is to its reader.
        reason: for an aside, why a browser cannot check it (`greeting`, `opinion`, `heading`,
            `navigation-aid`, `needs-a-person`); None otherwise.
        instructions: what it asks for, in order.
        outcomes: what it promises.
        faults: what is wrong with its wording.

    """

    id: str
    location: Location
    text: str
    section: str
    step: int | None
    kind: Kind
    reason: str | None = None
    instructions: tuple[Instruction, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    faults: tuple[WordingFault, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A numbered step of the guide, with every paragraph up to the next number.

    Attributes:
        number: as the author printed it, repeats and gaps kept.
        line: 1-based first line.
        end_line: 1-based last line.
        sentences: its sentences, in order.

    """

    number: int
    line: int
    end_line: int
    sentences: tuple[Sentence, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """The names a reader must find on the screen, in order, a repeated one once."""
        named = [
            name
            for sentence in self.sentences
            for instruction in sentence.instructions
            if instruction.role not in ("site", "app")
            for name in (*instruction.options, instruction.group, instruction.label)
            if name
        ]
        return tuple(dict.fromkeys(named))

    @property
    def actions(self) -> tuple[Action, ...]:
        """What its instructions ask for, in order."""
        return tuple(i.action for s in self.sentences for i in s.instructions)


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of the guide.

    Attributes:
        title: its heading, without markup.
        line: 1-based line of the heading.
        face: which kind of screen its steps are for: `app` where its title or first steps speak of
            an app or a telephone, else `pc`.
        steps: its numbered steps.

    """

    title: str
    line: int
    face: str
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide:
    """A whole guide.

    Attributes:
        path: as the user gave it.
        title: its first heading.
        language: BCP 47 tag of its text (`ko`).
        sha256: hexadecimal digest of its bytes.
        text: its characters as given (a byte order mark is not one of them).
        sections: its titled parts, in order.
        sentences: every sentence, in order; together with white space, numbering and markup they
            are the whole text.

    """

    path: str
    title: str
    language: str
    sha256: str
    text: str = field(repr=False)
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]

    def sentence(self, sentence_id: str) -> Sentence:
        """The sentence with this id.

        Args:
            sentence_id: `s1`, `s2`, …

        Returns:
            The sentence.

        Raises:
            KeyError: there is none.

        """
        for sentence in self.sentences:
            if sentence.id == sentence_id:
                return sentence
        raise KeyError(sentence_id)
