"""Korean, as far as guides need it: the `Grammar` that the reader asks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidewalk.guide import Kind
from guidewalk.language.grammar import Ordinal, OrdinalKind, Reading
from guidewalk.language.ko.claims import clauses
from guidewalk.language.ko.claims_nouns import GENERAL
from guidewalk.language.ko.claims_quantities import quantities
from guidewalk.language.ko.claims_words import standing, strange
from guidewalk.language.ko.conditions import find_condition
from guidewalk.language.ko.faults import quotation_faults, unreadable_step
from guidewalk.language.ko.instructions import Clauses
from guidewalk.language.ko.kinds import asks_of_a_person, is_imperative, judge_kind
from guidewalk.language.ko.masks import masked as mask
from guidewalk.language.ko.nouns import DEVICE
from guidewalk.language.ko.outcomes import find_outcomes
from guidewalk.language.ko.predicates import Predicate, find_predicates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from guidewalk.language.claim import Clause, Quantity
    from guidewalk.language.grammar import Context, Phrase

_AFTER_QUOTE = re.compile(
    r"(?:을|를|이|가|은|는|와|과|의|에|에서|로|으로|도|만|이나|나|이라는|라는|이라고|라고)(?=[\s,.]|$)"
)
_FINAL = re.compile(
    r"(?:니다|세요|셔요|십시오|시오|어요|아요|여요|해요|돼요|에요|예요|[ㄹ을할될갈]게요|"
    r"네요|군요|지요|죠|까요|나요|[하이있없된한는렸었았겠했됐]다|합시다|[가-힣]시다|바람|할 것)$"
)
_NOMINAL = re.compile(r"['\"’”」』\]].*(?:클릭|선택|입력|터치|확인|체크|함|하기|누르기)$")
_OPEN = re.compile(
    r"(?:[,、]|을|를|의|에|에서|으로|와|과|및|또는|이나|부터|까지|하고|하여|[해라어아]서|"
    r"지만|는데|한 (?:후|뒤|다음)|누르고|으면|하면|되면|위해서?|경우|그리고|중|때|로|은|는|가|이|며)$"
)
_ORDINAL_WORDS = ("첫", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
_ORDINAL_ADNOMINAL = {"첫": 1, "두": 2, "세": 3, "네": 4}
_AFTER_STEP = r"\s*(?:[.:)\-–—]\s*|\s+|$)"
_STEP = re.compile(
    rf"(?:제\s?)?(?P<n>\d{{1,3}})\s?단계{_AFTER_STEP}"
    rf"|(?:step|STEP|Step|스텝)\s?\.?\s?(?P<s>\d{{1,3}}){_AFTER_STEP}"
)
_NINE = "다섯|여섯|일곱|여덟|아홉|열"
_FIRST = re.compile(
    rf"(?P<word>첫|둘|셋|넷|{_NINE})째(?:로)?\s*[,.:)]\s*"
    rf"|(?P<nth>첫|두|세|네|{_NINE})\s?번째(?:로)?\s*[,.:)]\s*"
)
_LETTERS = "가나다라마바사아자차카타파하"
_LETTER = re.compile(rf"([{_LETTERS}])[.)]\s+")
_DATE = re.compile(r"\s*\d{4}\s*[.\-/년]\s*\d{1,2}|\d{1,2}\s?월\s?\d{1,2}\s?일")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:No|no|Vol|vol|Fig|fig|vs|cf|e\.g|i\.e|Mr|Ms|Dr|St|[A-Z])$"
)


_THEN = re.compile(r"\s*(?:그러면|그럼|이제|이렇게 하면|그렇게 하면|이러면)\s")


@dataclass(frozen=True)
class Korean:
    """The Korean grammar.

    Attributes:
        predicates: how the verbs of a (masked) sentence are found; patterns unless told otherwise,
            so that a benchmark can put a morphological analyser in their place.

    """

    tag: str = "ko"
    predicates: Callable[[str], tuple[Predicate, ...]] = find_predicates

    @property
    def after_quote(self) -> re.Pattern[str]:
        """Particles, which follow a closing mark without a space."""
        return _AFTER_QUOTE

    def is_final(self, line: str) -> bool:
        """Whether a sentence can end here although no full stop says so (…니다, …요)."""
        words = line.rstrip().rstrip("'\"’”)」』")
        return _FINAL.search(words) is not None or _NOMINAL.search(words) is not None

    def is_open(self, line: str) -> bool:
        """Whether a line surely goes on in the next one: it ends in a particle or a connective."""
        return not self.is_final(line) and _OPEN.search(line.rstrip()) is not None

    def abbreviates(self, before: str) -> bool:
        """Whether the full stop after these characters belongs to an abbreviation (`No.`)."""
        return _ABBREVIATION.search(before) is not None

    def ordinal(self, line: str) -> Ordinal | None:
        """`1단계`, `Step 1`, `첫째,`, `두 번째,`, `가.` at the start of a line."""
        if found := _STEP.match(line):
            return Ordinal(int(found["n"] or found["s"]), found.end(), OrdinalKind.STEP)
        if found := _FIRST.match(line):
            word = found["word"] or found["nth"]
            number = _ORDINAL_ADNOMINAL.get(word) or _ORDINAL_WORDS.index(word) + 1
            return Ordinal(number, found.end(), OrdinalKind.RANK)
        if found := _LETTER.match(line):
            return Ordinal(_LETTERS.index(found[1]) + 1, found.end(), OrdinalKind.LETTER)
        return None

    def date(self, line: str) -> bool:
        """Whether a line begins with a date (`2023.05.20`, `2023년 5월`, `5월 20일`)."""
        return _DATE.match(line) is not None

    def speaks_of_app(self, text: str) -> bool:
        """Whether the text speaks of an app, or of a telephone as the device."""
        return DEVICE.search(text) is not None

    def heading(self, phrase: Phrase) -> Reading:
        """A title, a heading or a caption asks for nothing; its quotation marks may be at fault."""
        return Reading(Kind.ASIDE, "heading", blemishes=quotation_faults(phrase, ()))

    def read(self, phrase: Phrase, context: Context) -> Reading:
        """The reading of a sentence.

        Args:
            phrase: the sentence.
            context: what is known before it.

        Returns:
            What it is and asks for.

        """
        hidden = mask(phrase)
        predicates = self.predicates(hidden)
        condition = find_condition(phrase.text, hidden, predicates)
        clauses = Clauses(phrase, hidden, predicates, condition, context)
        asked = clauses.read()
        blemishes = quotation_faults(phrase, asked)
        clause = condition.text if condition else None
        after = _asked_until(predicates, condition.end if condition else 0)
        outcomes = find_outcomes(phrase, hidden, after if asked else 0, clause, able=bool(asked))
        if asked:
            return Reading(Kind.INSTRUCTION, None, asked, outcomes, blemishes)
        if outcomes and context.in_step:
            return Reading(Kind.OUTCOME, None, (), outcomes, blemishes)
        follows = find_outcomes(phrase, hidden, 0, clause, able=True)
        if follows and context.in_step and _THEN.match(hidden):
            return Reading(Kind.OUTCOME, None, (), follows, blemishes)
        kind, reason = judge_kind(phrase, hidden, predicates, context)
        if context.in_step and reason in (None, "needs-a-person"):
            imperative = is_imperative(hidden) and not asks_of_a_person(predicates)
            if imperative and phrase.quotes:
                faults = (*blemishes, unreadable_step(phrase))
                return Reading(Kind.INSTRUCTION, None, (), (), faults)
            if any(clauses.asks(predicate) for predicate in predicates):
                kind, reason = Kind.ASIDE, "unspecific"
        return Reading(kind, reason, (), (), blemishes)

    def clauses(self, sentence: str) -> tuple[Clause, ...]:
        """A sentence that states a fact, clause by clause."""
        return clauses(sentence)

    def quantities(self, text: str) -> tuple[Quantity, ...]:
        """The spans of time in a text, in order (`2년`, `두 해`, `30일`, `한 달`)."""
        return quantities(text)

    def standing(
        self, text: str, words: Iterable[str], others: Iterable[str] = ()
    ) -> frozenset[str]:
        """Which of these words stand in a text, whatever endings and particles they bear."""
        return standing(text, words, others)

    def strange(self, noun: str, words: Iterable[str], others: Iterable[str] = ()) -> bool:
        """Whether a noun has a word that is none of these, nor one that any text may use."""
        return strange(noun, (*words, *GENERAL), others)


def _asked_until(predicates: tuple[Predicate, ...], start: int) -> int:
    """The offset after the last verb that asks for something; what happens stands after it."""
    return max([start] + [p.end for p in predicates if p.verb.action and not p.passive])
