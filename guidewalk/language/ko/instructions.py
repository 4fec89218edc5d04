"""From the verbs of a Korean sentence to what they ask the reader to do."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from guidewalk.guide import Action, Instruction
from guidewalk.language.grammar import Asked
from guidewalk.language.ko import nouns
from guidewalk.language.ko.calls import find_call, speaks_of_call
from guidewalk.language.ko.choices import (
    author_speaks,
    find_method,
    find_offer,
    offered_before,
)
from guidewalk.language.ko.conjugation import ASKING, Mood
from guidewalk.language.ko.objects import refined_action
from guidewalk.language.ko.places import find_places
from guidewalk.language.ko.targets import Target, quoted_target, unquoted_targets

if TYPE_CHECKING:
    from guidewalk.language.grammar import Context, Phrase
    from guidewalk.language.ko.conditions import Condition
    from guidewalk.language.ko.predicates import Predicate

_AIM = re.compile(
    r"(?:위해서|위하여|위해|[가-힣]려면|[가-힣]고자|때문에|으므로|하므로|[되오나뜨]면|다면)[,\s]+"
)
_CONTAINERS = frozenset({"에서", "에서는", "안에서", "내에서"})
_SUBJECTS = frozenset({"이", "가", "은", "는"})
_SAID = frozenset({"이라고", "라고"})
_TOWARDS = frozenset({"로", "으로", "에"})
_FIRST_FIELD = frozenset({"에", "에는"})
_PLAIN_NAME = re.compile(r"\S")
_CHOOSING = frozenset({"진행", "선택", "고르다", "지정"})


class Clauses:
    """The sentence while its verbs are gone through, one clause after the other."""

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

    def read(self) -> tuple[Asked, ...]:
        """What the sentence asks for, in order."""
        author = author_speaks(self.masked)
        if author is not None and (chosen := self._authors_choice(author)):
            return (chosen,)
        for index, predicate in enumerate(self.predicates):
            if self._asks(predicate):
                self._clause(index, predicate)
        self._call_without_a_verb()
        return tuple(self._conditioned(asked) for asked in self._in_a_call())

    def _asks(self, predicate: Predicate) -> bool:
        past_in_step = predicate.mood is Mood.PAST and self.context.in_step
        inside_condition = (
            self.condition is not None
            and self.condition.start <= predicate.start < self.condition.end
        )
        return (
            (predicate.mood in ASKING or past_in_step)
            and not predicate.passive
            and predicate.verb.action is not None
            and not inside_condition
        )

    def _clause(self, index: int, predicate: Predicate) -> None:
        start = self._clause_start(index)
        labels_from = max(
            [start]
            + [p.end for p in self.predicates[:index] if p.mood is Mood.MODIFIER and p.end > start]
        )
        action = predicate.verb.action
        if action is Action.PROCEED:
            self._proceed(start, predicate)
            return
        if action in (Action.SELECT, Action.CLICK) and self._offered(start, predicate):
            return
        targets = self._quoted(labels_from, predicate.start)
        self._act(predicate, targets, labels_from)

    def _clause_start(self, index: int) -> int:
        """Where the clause of a verb begins: after the verb before it, its aims, the condition."""
        stop = self.predicates[index].start
        ends = [0]
        ends += [p.end for p in self.predicates[:index] if p.mood is not Mood.MODIFIER]
        ends += [m.end() for m in _AIM.finditer(self.masked, 0, stop)]
        if self.condition and self.condition.end <= stop:
            ends.append(self.condition.end)
        return max(ends)

    def _quoted(self, start: int, end: int) -> list[Target]:
        number_at = self.call.quote if self.call else None
        return [
            quoted_target(self.phrase, self.masked, quote)
            for quote in self.phrase.quotes
            if start <= quote.start and quote.end <= end and quote.start != number_at
        ]

    def _act(self, predicate: Predicate, quoted: list[Target], start: int) -> None:
        containers = [t for t in quoted if t.particle in _CONTAINERS]
        rest = [t for t in quoted if t.particle not in _CONTAINERS]
        objects = [t for t in rest if t.particle not in _SUBJECTS] or (
            rest if predicate.verb.action is not Action.TYPE else []
        )
        if not objects:
            begin = max([start] + [t.end for t in quoted])
            objects = list(unquoted_targets(self.phrase.text, self.masked, begin, predicate.start))
        if not predicate_fits(predicate, objects, self.masked[start : predicate.start], self.call):
            return
        group = None
        for container in containers:
            if container.surface or container.role in ("site", "app"):
                continue
            if predicate.verb.action is Action.SELECT and container.role is None:
                group = container.label
            elif objects:
                self._add(Action.CLICK, container, verb=None)
            else:
                objects = [container]
        self._ask_each(predicate, objects, group)

    def _ask_each(self, predicate: Predicate, objects: list[Target], group: str | None) -> None:
        lemma = predicate.verb.lemma
        if predicate.verb.action is Action.ANSWER:
            number = self.call.number if self.call else None
            self.asked.append(
                Asked(Instruction(Action.ANSWER, value=number, place="phone", verb=lemma),
                      predicate.start)
            )
            return
        fields, value = _fields_and_value(predicate, objects)
        for target in fields:
            action = refined_action(predicate, target)
            if action is None or (target.surface and not target.quoted):
                continue
            self._add(action, target, verb=lemma, group=group, value=value)
        if not fields and predicate.verb.action in (Action.REPLY, Action.SIGN_IN, Action.SCROLL):
            place = "phone" if predicate.verb.action is Action.REPLY else None
            self.asked.append(
                Asked(Instruction(predicate.verb.action, place=place, verb=lemma), predicate.start)
            )

    def _add(
        self,
        action: Action,
        target: Target,
        *,
        verb: str | None,
        group: str | None = None,
        value: str | None = None,
    ) -> None:
        place = "phone" if action is Action.REPLY else self._place(target.at)
        if target.role == "site" and value is None:
            address = nouns.URL.search(self.phrase.text, max(0, target.at - 60), target.end + 1)
            value = address.group() if address else None
        self.asked.append(
            Asked(
                Instruction(
                    action,
                    label=target.label,
                    role=None if target.role == "key" else target.role,
                    place=place,
                    group=group,
                    value=value,
                    verb=verb,
                ),
                target.at,
            )
        )

    def _place(self, at: int) -> str | None:
        """The place named between the instruction before and the label at `at`."""
        after = max([a.at for a in self.asked if a.at < at], default=0)
        near = [place for start, _, place in self.places if after <= start < at]
        return near[-1] if near else None

    def _offered(self, start: int, predicate: Predicate) -> bool:
        """`A와 B 중 원하는 '인증방식'을 선택`; True if the clause was one."""
        offer = find_offer(self.phrase, self.masked, start, predicate.start)
        if offer is None:
            return False
        groups = self._quoted(offer.end, predicate.start) or list(
            unquoted_targets(self.phrase.text, self.masked, offer.end, predicate.start)
        )
        group = groups[0] if groups else None
        name = group.label if group else offer.group
        self.asked.append(
            Asked(
                Instruction(
                    Action.SELECT,
                    label=name,
                    group=name,
                    options=offer.options,
                    verb=predicate.verb.lemma,
                ),
                group.at if group else offer.at,
            )
        )
        return True

    def _proceed(self, start: int, predicate: Predicate) -> None:
        method = find_method(self.phrase, self.masked, start, predicate.start)
        if method is None:
            return
        before = offered_before(method.label, self.context.choices)
        is_object = self.masked[method.end - 1] in "을를"
        if before:
            instruction = Instruction(Action.SELECT, label=method.label, group=before.group)
        elif is_object:
            return  # 본인 인증을 진행합니다: what it is called, not what is done
        elif self.masked[method.end : predicate.start].strip():
            instruction = Instruction(Action.CONFIRM, label=method.label)
        else:
            instruction = Instruction(Action.PROCEED, label=method.label)
        self.asked.append(Asked(replace(instruction, verb=predicate.verb.lemma), method.at))

    def _authors_choice(self, start: int) -> Asked | None:
        """`필자는 보안카드로 진행해 보도록 하겠습니다`."""
        told = [p for p in self.predicates if p.start >= start and p.mood is not Mood.DENIED]
        if not told:
            return None
        method = find_method(self.phrase, self.masked, start, told[-1].start)
        if method is None:
            return None
        before = offered_before(method.label, self.context.choices)
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

    def _call_without_a_verb(self) -> None:
        """`전화가 오면 '승인번호'를 입력합니다`: a call that is used has to be answered."""
        actions = [asked.instruction.action for asked in self.asked]
        if self.call is None or Action.ANSWER in actions or Action.TYPE not in actions:
            return
        answer = Instruction(Action.ANSWER, value=self.call.number, place="phone")
        position = sum(asked.at < self.call.at for asked in self.asked)
        self.asked.insert(position, Asked(answer, self.call.at))

    def _in_a_call(self) -> list[Asked]:
        """Whatever is typed after a call was answered is typed on the telephone."""
        answered = False
        told: list[Asked] = []
        for asked in self.asked:
            instruction = asked.instruction
            if instruction.action is Action.ANSWER:
                answered = True
            elif answered and instruction.action in (Action.TYPE, Action.PRESS):
                instruction = replace(instruction, place="phone")
            told.append(Asked(instruction, asked.at))
        return told

    def _conditioned(self, asked: Asked) -> Asked:
        if self.condition is None or asked.at < self.condition.start:
            return asked
        return Asked(replace(asked.instruction, condition=self.condition.text), asked.at)


def _fields_and_value(
    predicate: Predicate, objects: list[Target]
) -> tuple[list[Target], str | None]:
    """Tell what is filled in from where: `'이름'에 '홍길동'을 입력`."""
    if predicate.verb.action is not Action.TYPE:
        return objects, None
    said = [t for t in objects if t.particle in _SAID or (t.particle in ("로", "으로"))]
    fields = [t for t in objects if t not in said]
    into = [t for t in fields if t.particle in _FIRST_FIELD]
    if into and len(fields) > len(into):
        said += [t for t in fields if t not in into and t.quoted]
        fields = into
    return fields or [], said[0].label if said else None


def predicate_fits(
    predicate: Predicate, objects: list[Target], clause: str, call: object
) -> bool:
    """Whether a verb of many meanings has the one that its action stands for.

    Args:
        predicate: the verb.
        objects: what it is done to.
        clause: the masked text before it.
        call: the telephone call of the sentence, if there is one.

    Returns:
        False for 인증을 받다, 값을 내리다 and the like.
    """
    match predicate.verb.lemma:
        case "받다":
            return speaks_of_call(clause) or (call is not None and not objects)
        case "수신":
            return speaks_of_call(clause) or call is not None or not objects
        case "보내다":
            return re.search(r"답장|답신|회신|문자", clause) is not None
        case "내리다":
            return re.search(r"화면|스크롤|아래로", clause) is not None
        case "올리다":
            return bool(objects) and re.search(r"\ue000|파일|사진|서류|이미지|문서", clause) is not None
        case "가다" | "넘어가다" | "이동" | "들어가다" | "진입":
            return all(t.particle in (*_TOWARDS, "", "을", "를", *_CONTAINERS) for t in objects)
        case "동의":
            return bool(objects)
        case _:
            return True
