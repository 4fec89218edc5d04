"""Finding the verbs of a Korean sentence, with what their endings make of them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from guidewalk.language.ko.conjugation import Form, Mood, conjugated, jamo
from guidewalk.language.ko.verbs import EVENTS, NATIVE_VERBS, NOUN_VERBS, Verb


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb in its place.

    Attributes:
        verb: which one.
        mood: what its ending makes of the clause.
        start: offset of its first character.
        end: offset after its ending.
        passive: it takes 되다, or happens of itself: nobody is asked.

    """

    verb: Verb
    mood: Mood
    start: int
    end: int
    passive: bool = False

    @property
    def bare(self) -> bool:
        """Whether only the noun stands there, with nothing said of it."""
        return self.end - self.start == len(self.verb.lemma)


_NOUN_TAILS: tuple[tuple[str, Mood, bool], ...] = (
    (r" (?:후|뒤|다음|이후)(?:에는|에)?(?![\u1100-\u11ff])", Mood.NEXT, False),
    (r" 시(?:에는|에)?(?![\u1100-\u11ff])", Mood.WHEN, False),
    (r" (?:바랍니다|바라며|부탁|요망|필수)", Mood.ASKED, False),
    (r"(?:을|를) 위(?:해서|해|하여|한|함)", Mood.AIM, False),
    (r"(?=\s*(?:[.!;→…)]|$|\n|,))", Mood.ASKED, False),
)
_ACTIVE = (("(?:을|를)? 하", Form.PLAIN), ("(?:을|를)? (?:해|하여)", Form.JOINED))
_PASSIVE = (("(?:이|가)? 되", Form.PLAIN), ("(?:이|가)? (?:돼|되어)", Form.JOINED))
_WORD_START = r"(?<![\u1100-\u11ff0-9A-Za-z])"
_AFTER_ROLE = "|".join(jamo(f"(?<={noun})") for noun in ("버튼", "탭", "메뉴", "번호"))
_NOT = re.compile(r"(?:^|\s)[안못]\s*$")
_NAMED_BEFORE = re.compile(r"(?:[\ue000\ue001]|버튼|탭|메뉴|링크|아이콘|[을를])\s*$")


@cache
def _lexicon() -> tuple[re.Pattern[str], dict[str, tuple[tuple[Verb, Form | None], ...]]]:
    """One pattern for every stem, and which verbs each stem may be of (None: a noun verb)."""
    stems: dict[str, list[tuple[Verb, Form | None]]] = {}
    for action, nouns in NOUN_VERBS.items():
        for noun in nouns:
            stems.setdefault(jamo(noun), []).append((Verb(noun, action), None))
    for verb in (*NATIVE_VERBS, *EVENTS):
        for form, shapes in ((Form.JOINED, verb.joined), (Form.PLAIN, verb.plain)):
            for shape in shapes:
                stems.setdefault(unicodedata.normalize("NFD", shape), []).append((verb, form))
    longest_first = "|".join(sorted(map(re.escape, stems), key=len, reverse=True))
    nouns_only = "|".join(
        sorted(
            {stem for stem, verbs in stems.items() if verbs[0][1] is None}, key=len, reverse=True
        )
    )
    pattern = re.compile(f"{_WORD_START}(?:{longest_first})|(?:{_AFTER_ROLE})(?:{nouns_only})")
    return pattern, {stem: tuple(verbs) for stem, verbs in stems.items()}


@cache
def _tails() -> tuple[
    tuple[tuple[re.Pattern[str], Form], ...],
    tuple[tuple[re.Pattern[str], Form], ...],
    tuple[tuple[re.Pattern[str], Mood, bool], ...],
]:
    return (
        tuple((re.compile(jamo(part)), form) for part, form in _ACTIVE),
        tuple((re.compile(jamo(part)), form) for part, form in _PASSIVE),
        tuple((re.compile(jamo(part)), mood, passive) for part, mood, passive in _NOUN_TAILS),
    )


def _after_noun(text: str, at: int) -> tuple[Mood, int, bool] | None:
    active, passive, alone = _tails()
    for parts, is_passive in ((active, False), (passive, True)):
        for part, form in parts:
            if (found := part.match(text, at)) and (rest := conjugated(text, found.end(), form)):
                return rest[0], rest[1], is_passive
    for tail, mood, is_passive in alone:
        if found := tail.match(text, at):
            return mood, found.end(), is_passive
    return None


def _word_end(masked: str, at: int) -> int:
    """The offset after the word that goes on at `at` (an ending may be known by its beginning)."""
    while at < len(masked) and "가" <= masked[at] <= "힣":
        at += 1
    return at


def _is_a_particle(masked: str, predicate: Predicate) -> bool:
    """Whether what looks like a one-syllable verb is a particle: `'A'와`, `A 와 B`."""
    if predicate.end - predicate.start == 1 and masked[predicate.start] in "와가여":
        return True
    attached = masked[predicate.start - 1 : predicate.start]
    return attached != "" and attached in "\ue000\ue002)" and masked[predicate.start] in "와가여오"


def _stands_for_a_verb(masked: str, predicate: Predicate) -> bool:
    """Whether a noun alone asks for something: `'확인' 버튼 클릭,` does, `확인, 취소` does not."""
    before = masked[: predicate.start]
    if masked[predicate.end :].lstrip().startswith((",", ")")):
        return _NAMED_BEFORE.search(before) is not None
    return bool(before.strip())


def find_predicates(masked: str) -> tuple[Predicate, ...]:
    """The verbs of a sentence, in order.

    Args:
        masked: the sentence (NFC) with its quotations masked, so that no label is taken for a verb.

    Returns:
        Those verbs of the lexicon that stand there with an ending, or alone at the end of a clause.

    """
    text = unicodedata.normalize("NFD", masked)
    origin = [at for at, ch in enumerate(masked) for _ in unicodedata.normalize("NFD", ch)]
    origin.append(len(masked))
    pattern, verbs_of = _lexicon()
    events = {verb.lemma for verb in EVENTS}
    found: list[Predicate] = []
    at = 0
    while match := pattern.search(text, at):
        at = match.end()
        for verb, form in verbs_of[match.group()]:
            rest: tuple[Mood, int, bool] | None
            if form is None:
                rest = _after_noun(text, match.end())
            else:
                plain = conjugated(text, match.end(), form)
                rest = (*plain, verb.lemma in events) if plain else None
            if rest is None:
                continue
            mood, end, passive = rest
            start = origin[match.start()]
            stop = _word_end(masked, origin[end - 1] + 1)
            if _NOT.search(masked[:start]):
                mood = Mood.DENIED
            predicate = Predicate(verb, mood, start, stop, passive)
            if form is not None and _is_a_particle(masked, predicate):
                continue
            if form is None and predicate.bare and not _stands_for_a_verb(masked, predicate):
                continue
            found.append(predicate)
            at = end
            break
    return tuple(found)
