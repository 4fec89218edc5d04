"""From the verbs of a Korean sentence to what they ask the reader to do."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from guidewalk.guide import Action, Instruction
from guidewalk.language.grammar import Asked
from guidewalk.language.ko import nouns, ways
from guidewalk.language.ko.arguments import arranged, objects_among, with_their_particle
from guidewalk.language.ko.calls import find_call, on_the_telephone
from guidewalk.language.ko.choices import author_speaks
from guidewalk.language.ko.conjugation import ASKING, Mood
from guidewalk.language.ko.kinds import is_imperative
from guidewalk.language.ko.places import find_places
from guidewalk.language.ko.senses import has_its_sense, refined_action
from guidewalk.language.ko.targets import Target, quoted_target
from guidewalk.language.ko.unquoted import unquoted_targets
from guidewalk.language.ko.verbs import UNMISTAKABLE

if TYPE_CHECKING:
    from guidewalk.language.grammar import Context, Phrase
    from guidewalk.language.ko.conditions import Condition
    from guidewalk.language.ko.predicates import Predicate

_AIM = re.compile(
    r"(?:위해서|위하여|위해|[가-힣]려면|[가-힣]고자|때문에|으므로|하므로|[되오나뜨]면|다면)[,\s]+"
)
_IN_A_MENU = re.compile(r"(?<![가-힣])메뉴에서\s")
_NOTHING_NAMED = frozenset({Action.REPLY, Action.SIGN_IN, Action.SCROLL})
_GOVERNED = frozenset({Mood.MODIFIER, Mood.QUERY})  # part of a longer clause, not its end
_ADDRESS_REACH = 60


class Clauses:
    """The sentence while its verbs are gone through, one clause after the other.

    Args:
        phrase: the sentence.
        masked: its text with quotations masked.
        predicates: its verbs.
        condition: its condition clause, if it has one.
        context: what is known before it.

    """

    def __init__(
        self,
        phrase: Phrase,
        masked: str,
        predicates: tuple[Predicate, ...],
        condition: Condition | None,
        context: Context,
    ) -> None:
        self.phrase = phrase
        self.masked = masked
        self.predicates = predicates
        self.condition = condition
        self.context = context
        self.places = find_places(masked)
        self.call = find_call(phrase, masked)
        self.asked: list[Asked] = []
        self.firm = False

    def read(self) -> tuple[Asked, ...]:
        """What the sentence asks for, in order."""
        author = author_speaks(self.masked)
        if author is not None:
            chosen = ways.authors_choice(
                self.phrase, self.masked, author, self.predicates, self.context.choices
            )
            if chosen:
                return (chosen,)
        for index, predicate in enumerate(self.predicates):
            if self.asks(predicate):
                self._clause(index, predicate)
        if not self._surely():
            return ()
        return tuple(map(self._conditioned, on_the_telephone(self.asked, self.call)))

    def _surely(self) -> bool:
        """Whether what was found is asked for at all.

        In a step everything is. In free prose a verb with an object may as well tell a fact
        (인증서를 등록하고 이용할 수 있습니다); there the form has to ask, or a thing on the screen
        be named as one.
        """
        return (
            self.context.in_step
            or self.firm
            or is_imperative(self.masked)
            or any(
                p.mood is Mood.ASKED and p.verb.lemma in UNMISTAKABLE and not p.passive
                for p in self.predicates
            )
        )

    def asks(self, predicate: Predicate) -> bool:
        """Whether a verb asks the reader for something that a browser can do."""
        told_as_done = predicate.mood is Mood.PAST and self.context.in_step
        inside_condition = (
            self.condition is not None
            and self.condition.start <= predicate.start < self.condition.end
        )
        return (
            (predicate.mood in ASKING or told_as_done)
            and not predicate.passive
            and predicate.verb.action is not None
            and not inside_condition
        )

    def _clause(self, index: int, predicate: Predicate) -> None:
        start = self._clause_start(index)
        choosing = predicate.verb.action in (Action.SELECT, Action.CLICK)
        if predicate.verb.action is Action.PROCEED:
            self._take(
                ways.proceeding(self.phrase, self.masked, start, predicate, self.context.choices)
            )
        elif not choosing or not self._take(
            ways.among_options(self.phrase, self.masked, start, predicate)
        ):
            labels_from = max(
                p.end if p.mood is Mood.MODIFIER else 0 for p in self.predicates[: index + 1]
            )
            self._act(predicate, max(start, min(labels_from, predicate.start)))

    def _clause_start(self, index: int) -> int:
        """Where the clause of a verb begins: after the verb before it, its aims, the condition."""
        stop = self.predicates[index].start
        ends = [0]
        ends += [p.end for p in self.predicates[:index] if p.mood not in _GOVERNED]
        ends += [m.end() for m in _AIM.finditer(self.masked, 0, stop)]
        if self.condition and self.condition.end <= stop:
            ends.append(self.condition.end)
        return max(ends)

    def _take(self, asked: Asked | None) -> bool:
        if asked is None:
            return False
        self.asked.append(asked)
        self.firm = True
        return True

    def _quoted(self, start: int, end: int) -> list[Target]:
        number_at = self.call.quote if self.call else None
        return with_their_particle(
            quoted_target(self.phrase, self.masked, quote)
            for quote in self.phrase.quotes
            if start <= quote.start and quote.end <= end and quote.start != number_at
        )

    def _act(self, predicate: Predicate, start: int) -> None:
        clause = self.masked[start : predicate.start]
        quoted = self._quoted(start, predicate.start)
        objects = objects_among(predicate, quoted) or self._unquoted(predicate, quoted, start)
        if not objects and not quoted and predicate.verb.action is Action.CLICK:
            objects = self._subject_before(start)
        if not has_its_sense(predicate, objects, clause, call=self.call is not None):
            return
        if predicate.verb.action is Action.ANSWER:
            number = self.call.number if self.call else None
            self._bare(predicate, Action.ANSWER, number)
            return
        if predicate.verb.action is Action.SELECT and self._take(
            ways.either_of(objects, self.masked, predicate)
        ):
            return
        self._ask(predicate, quoted, objects, clause)

    def _unquoted(self, predicate: Predicate, quoted: list[Target], start: int) -> list[Target]:
        if predicate.verb.action is Action.SCROLL:
            return []
        begin = max([start] + [t.end for t in quoted])
        return list(unquoted_targets(self.phrase.text, self.masked, begin, predicate.start))

    def _subject_before(self, start: int) -> list[Target]:
        """`'다음' 버튼이 활성화되면 클릭합니다`: what the clause before speaks of."""
        done = max([asked.at for asked in self.asked], default=-1)
        before = [t for t in self._quoted(0, start) if t.at > done and t.particle in ("이", "가")]
        return before[-1:]

    def _ask(
        self, predicate: Predicate, quoted: list[Target], objects: list[Target], clause: str
    ) -> None:
        arguments = arranged(predicate, quoted, objects)
        for container in arguments.through:
            self._add(Action.CLICK, container, verb=None)
        for target in arguments.objects:
            action = refined_action(predicate, target)
            by_menu = arguments.through or _IN_A_MENU.search(clause)
            if action is Action.SELECT and by_menu and not arguments.group:
                action = Action.CLICK
            if action is not None:
                self._add(
                    action,
                    target,
                    verb=predicate.verb.lemma,
                    group=arguments.group,
                    value=arguments.value,
                )
        if not arguments.objects and predicate.verb.action in _NOTHING_NAMED:
            self._bare(predicate, predicate.verb.action, None)

    def _bare(self, predicate: Predicate, action: Action, value: str | None) -> None:
        """An instruction that names nothing on the screen: a call to answer, a page to scroll."""
        place = "phone" if action in (Action.ANSWER, Action.REPLY) else None
        instruction = Instruction(action, value=value, place=place, verb=predicate.verb.lemma)
        self.asked.append(Asked(instruction, predicate.start))

    def _add(
        self,
        action: Action,
        target: Target,
        *,
        verb: str | None,
        group: str | None = None,
        value: str | None = None,
    ) -> None:
        self.firm = self.firm or target.quoted or target.role is not None
        if target.role == "site" and value is None:
            first = max(0, target.at - _ADDRESS_REACH)
            address = nouns.URL.search(self.phrase.text, first, target.end + 1)
            value = address.group() if address else None
        instruction = Instruction(
            action,
            label=target.label,
            role=None if target.role == "key" else target.role,
            place="phone" if action is Action.REPLY else self._place(target.at),
            group=group,
            value=value,
            verb=verb,
        )
        self.asked.append(Asked(instruction, target.at))

    def _place(self, at: int) -> str | None:
        """The place named between the instruction before and the label at `at`."""
        after = max([a.at for a in self.asked if a.at < at], default=0)
        near = [place for start, _, place in self.places if after <= start < at]
        return near[-1] if near else None

    def _conditioned(self, asked: Asked) -> Asked:
        if self.condition is None or asked.at < self.condition.start:
            return asked
        return Asked(replace(asked.instruction, condition=self.condition.text), asked.at)
