"""The names that stand before a Korean verb without quotation marks (`확인 버튼을 누릅니다`)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from guidewalk.language.ko import nouns
from guidewalk.language.ko.targets import Target, collapse, split_list, trimmed

_ADVERBS = (
    "한 번 더",
    "한번 더",
    "한 번",
    "두 번",
    "끝까지",
    "처음부터 끝까지",
    "모두",
    "다시",
    "차례로",
    "차례대로",
    "순서대로",
    "각각",
    "정확히",
    "정확하게",
    "잘",
    "꼭",
    "바로",
    "직접",
    "새로",
    "함께",
    "전부",
    "또",
    "꾹",
    "길게",
    "짧게",
    "빠르게",
    "살짝",
    "천천히",
    "먼저",
    "미리",
    "그대로",
    "동일하게",
    "똑같이",
    "꼼꼼히",
    "자세히",
    "마저",
    "다",
    "반드시",
    "이어서",
    "올바르게",
    "가볍게",
    "알맞게",
    "각자",
    "빠짐없이",
    "한번",
    "하나씩",
)
_ADVERB = re.compile(r"\s*(?<![가-힣])(?:" + "|".join(_ADVERBS) + r")\s*$")
_WHETHER = re.compile(r"(?<=[이가은는을를])\s+(?:\S+\s+)?\S*[는은인한른운된지혔]지(?:를|도)?$")
_OBJECT = re.compile(r"(?:을|를|에|으로|로|도|만)$")
_SUBJECT = re.compile(r"(?:이|가|은|는)$")
_SAID_INTO = re.compile(
    r"(?:(?P<field>\S[^,]*?)(?:\s?(?:칸|란|입력란|입력창))?에(?:는)?\s+)?"
    r"(?P<value>\S+?)(?P<said>이라고|라고)$"
)
_INTO_BOX = re.compile(r"(?P<field>[^\ue000]*\S)\s?(?:입력칸|입력란|입력창|칸|란)에\s+\S+")
_CLAUSE_COMMA = re.compile(
    r"(?:면|고|며|서|후|뒤|니|지만|는데|므로|때|경우|위해|위해서|다음|하여|눌러|해),\s"
)
_COUNT = re.compile(r"\s*(?:숫자\s*)?\d+\s?(?:자리|글자|자)(?:\s*숫자)?$")
_REMARK = re.compile(r"(?<=[^\s\ue002])\s*(?:\([^()]*\)|\ue002+)$")
_MARKS = "'\"‘’“”「」『』[]<> "


@dataclass(slots=True)
class _Cut:
    """The object of a verb while words that are no part of its name are cut off at its end."""

    text: str
    masked: str
    start: int
    stop: int

    @property
    def words(self) -> str:
        return self.masked[self.start : self.stop]

    def drop(self, count: int) -> None:
        """Cut `count` characters off the end, and the space before them."""
        self.stop -= count
        self.stop = self.start + len(self.words.rstrip())

    def ending(self, pattern: re.Pattern[str]) -> str:
        """Cut off what matches at the end; the empty string if nothing does."""
        found = pattern.search(self.words)
        if found is None:
            return ""
        self.drop(len(self.words) - found.start())
        return found.group()

    def noun(self, words: tuple[str, ...], *, spaced: bool) -> str | None:
        """Cut off the longest of `words` at the end."""
        for word in sorted(words, key=len, reverse=True):
            if self.words.endswith(" " + word if spaced else word):
                self.drop(len(word))
                return word
        return None


def unquoted_targets(text: str, masked: str, start: int, end: int) -> tuple[Target, ...]:
    """The names before a verb that stand in no quotation marks.

    Args:
        text: the sentence.
        masked: its text with quotations masked.
        start: offset of the clause.
        end: offset of the verb.

    Returns:
        The items of the verb's object, without words that name nothing on a screen.

    """
    for comma in _CLAUSE_COMMA.finditer(masked, start, end):
        start = comma.end()
    cut = _Cut(text, masked, start, end)
    cut.drop(0)
    while cut.ending(_ADVERB):
        pass
    after = cut.stop
    if said := _SAID_INTO.search(cut.words):
        return _said(text, masked, start, after, said)
    if box := _INTO_BOX.match(cut.words):
        begin = trimmed(text, masked, start, start + box.end("field"))
        field = collapse(text[begin : start + box.end("field")])
        return (Target(field, begin, after, "textbox", "에", quoted=False),)
    particle = cut.ending(_SUBJECT if cut.ending(_WHETHER) else _OBJECT)
    role, surface = _kind_of_thing(cut)
    while cut.ending(_REMARK):
        pass
    cut.ending(_COUNT)
    items = _items(text, masked, cut.start, cut.stop)
    return tuple(
        Target(item, at, after, role or _site(item), particle, surface, quoted=False)
        for item, at in items
        if item not in nouns.EMPTY_OBJECTS and any(ch.isalnum() for ch in item)
    )


def _site(item: str) -> str | None:
    return "site" if nouns.URL.fullmatch(item) else None


def _kind_of_thing(cut: _Cut) -> tuple[str | None, bool]:
    """The role of the noun at the end of a name, and whether it is a place to be."""
    if cut.noun(nouns.SITES, spaced=False):
        return "site", False
    if cut.noun(nouns.APPS, spaced=False):
        return "app", False
    role = None
    if word := cut.noun(tuple(nouns.ROLES), spaced=True):
        role = nouns.ROLES[word]
    return role, cut.noun(nouns.SURFACES, spaced=True) is not None


def _said(
    text: str, masked: str, start: int, after: int, said: re.Match[str]
) -> tuple[Target, ...]:
    """`이름에 홍길동이라고`: a field, and what goes into it."""
    value = Target(
        said["value"], start + said.start("value"), after, particle=said["said"], quoted=False
    )
    if not said["field"]:
        return (value,)
    begin = trimmed(text, masked, start + said.start("field"), start + said.end("field"))
    field = collapse(text[begin : start + said.end("field")])
    return (Target(field, begin, after, particle="에", quoted=False), value)


def _items(text: str, masked: str, start: int, stop: int) -> tuple[tuple[str, int], ...]:
    """The items of the list that ends at `stop`, each trimmed to its bare name."""
    items: list[tuple[str, int]] = []
    for at, end in split_list(text[start:stop], start):
        begin = trimmed(text, masked, at, end)
        begin += len(text[begin:end]) - len(text[begin:end].lstrip(_MARKS))
        items.append((collapse(text[begin:end]), begin))
    return tuple(items)
