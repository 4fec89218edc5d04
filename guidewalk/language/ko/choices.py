"""Choices that a Korean sentence offers (`A와 B 중`), and the author's own one (`필자는 A로`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidewalk.language.ko import nouns
from guidewalk.language.ko.targets import collapse, quoted_target, split_list, trimmed

if TYPE_CHECKING:
    from guidewalk.language.grammar import Choice, Phrase

_AMONG = re.compile(r"\s?(?:(?<=\s)중|가운데)(?:에서|에|서)?(?=\s)")
_TOPIC = re.compile(r"(?P<group>\S+(?:\s\S+)?)(?:은|는)\s+")
_AUTHOR = re.compile(
    r"^\s*(?:그리고|그래서|그중|여기서|이 중|단|참고로)?\s*,?\s*"
    r"(?:필자|저희|저|나|본인|글쓴이)(?:는|의 경우(?:에는|는)?)\s"
    r"|^\s*(?:여기|여기에|(?:이|본|이번) (?:글|문서|포스팅|안내|설명서|가이드|예시?)|본문|예시)"
    r"(?:에서|에서는|서는|서|는)\s"
)
_METHOD = re.compile(r"(?:으로|로|을|를)(?=\s)")
_ADVERBIAL = re.compile(
    r"(?:순서대로|차례로|차례대로|자동으로|별도로|추가로|온라인으로|새로|바로|그대로|실제로|따로|서로|대로|다음으로|"
    r"기준으로|위주로|중심으로|본격적으로|마지막으로|단계로)$"
)


@dataclass(frozen=True, slots=True)
class Offered:
    """A choice that a clause offers.

    Attributes:
        options: what there is to choose from.
        at: offset of the first option.
        end: offset after 중.
        group: what the choice is about, if the list's topic says so.

    """

    options: tuple[str, ...]
    at: int
    end: int
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Method:
    """By which method something is done (`ARS 인증으로`).

    Attributes:
        label: the method, as written.
        at: offset of its first character.
        end: offset after its particle.
        quoted: it stands in quotation marks.

    """

    label: str
    at: int
    end: int
    quoted: bool = False


def find_offer(phrase: Phrase, masked: str, start: int, end: int) -> Offered | None:
    """The list of options before 중 in `[start, end)`, if there are two or more."""
    among = _AMONG.search(masked, start, end)
    if among is None:
        return None
    quotes = [q for q in phrase.quotes if start <= q.start and q.end <= among.start()]
    if len(quotes) > 1:
        targets = [quoted_target(phrase, masked, q) for q in quotes]
        return Offered(tuple(t.label for t in targets), targets[0].at, among.end())
    group = None
    body = start
    if topic := _TOPIC.search(masked, start, among.start()):
        group, body = collapse(phrase.text[topic.start("group") : topic.end("group")]), topic.end()
    items: list[tuple[str, int]] = []
    for begin, stop in split_list(phrase.text[body : among.start()], body, slash=True):
        bare = trimmed(phrase.text, masked, begin, stop)
        if name := collapse(phrase.text[bare:stop]).strip("'\"‘’“”"):
            items.append((name, bare))
    if len(items) < 2:  # noqa: PLR2004 - one thing is no choice (중앙 탭 중에서)
        return None
    return Offered(tuple(name for name, _ in items), items[0][1], among.end(), group)


def author_speaks(masked: str) -> int | None:
    """The offset after `필자는` or the like at the start of a sentence; None if it is not there."""
    found = _AUTHOR.match(masked)
    return found.end() if found else None


def find_method(phrase: Phrase, masked: str, start: int, end: int) -> Method | None:
    """The name before 로, 을 or 를 in `[start, end)` that says how something is done."""
    for mark in _METHOD.finditer(masked, start, end):
        quote = next((q for q in phrase.quotes if q.end == mark.start() and q.start >= start), None)
        if quote:
            target = quoted_target(phrase, masked, quote)
            return Method(target.label, target.at, mark.end(), quoted=True)
        if _ADVERBIAL.search(masked[start : mark.end()]):
            continue
        bare = trimmed(phrase.text, masked, start, mark.start())
        name = collapse(phrase.text[bare : mark.start()])
        if name and name not in nouns.EMPTY_OBJECTS and masked[mark.start() - 1] != "\ue000":
            return Method(name, bare, mark.end())
    return None


def offered_before(label: str, choices: tuple[Choice, ...]) -> Choice | None:
    """The latest earlier choice that lists `label`, spaces aside."""
    wanted = label.replace(" ", "")
    for choice in reversed(choices):
        if any(option.replace(" ", "") == wanted for option in choice.options):
            return choice
    return None
