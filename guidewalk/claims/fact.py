"""A fact that a suite can observe, as its author declares it in TOML.

```toml
[[fact]]
name = "유효기간"
steps = ['그러면 금융인증서의 유효기간은 발급일로부터 "{quantity}"이다']
[[fact.said]]                          # one way to say it; as many as there are
about = [["유효"], ["인증서"]]          # of each list, one word stands in the clause
quantity = ["년", "개월"]              # the clause gives a span of time in one of these units
```

A second way to observe the same is a fact of its own with `said_as = "유효기간"`: it is said in the
other's words. `face = "app"` has it walked on a phone.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from guidewalk.language import UnknownLanguageError, grammar_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from guidewalk.language.claim import Unit

_FILE = frozenset({"language", "subject", "others", "fact"})
_FACT = frozenset({"name", "face", "steps", "otherwise", "said", "said_as"})
_FACES = ("pc", "app")
_SAID = frozenset({"about", "when", "before", "may", "not_about", "quantity", "denied"})
_QUANTITY = "{quantity}"


class FactError(Exception):
    """A file of facts cannot be used; the message says where and what to do."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One way in which a guide may state a fact. Words are stems: endings do not matter.

    Attributes:
        about: of each group one word stands in the clause, its circumstances or its topic.
        when: one of them stands in a circumstance that has come about (…면, …때, …후에).
        before: one of them stands in one that has not (…전에); without them the clause has none.
        may: words of circumstances that change nothing (인증서가 있으면); any other circumstance
            makes it another claim.
        not_about: none of them stands in the clause or its circumstances.
        units: the clause gives a span of time in one of these; empty where none is needed.
        denied: the claim is a denial (만료되면 이체할 수 없다).

    """

    about: tuple[tuple[str, ...], ...] = ()
    when: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    not_about: tuple[str, ...] = ()
    units: frozenset[Unit] = frozenset()
    denied: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Every word by which the wording is told."""
        return (*(word for group in self.about for word in group), *self.when, *self.before)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that scenarios of a suite can observe.

    Attributes:
        name: what a person calls it; its scenario bears the name.
        said: the ways to say it.
        steps: the scenario that observes it, keywords included; `{quantity}` stands for the span
            of time as the claim writes it.
        otherwise: the scenario for a claim that says the opposite; empty where no scenario could
            tell, so that such a claim matches nothing.
        face: which kind of screen its scenario is for, as in `Section.face`.
        subject: the nouns that a claim about it may have for its subject, beside its own words.
        others: longer nouns that only look like one of those.
        language: BCP 47 tag of its words.

    """

    name: str
    said: tuple[Wording, ...]
    steps: tuple[str, ...]
    otherwise: tuple[str, ...] = ()
    face: str = "pc"
    subject: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    language: str = "ko"


def parse_facts(text: str, path: str) -> tuple[Fact, ...]:
    """Read a file of facts.

    Args:
        text: its characters (TOML 1.0).
        path: where it comes from, for messages.

    Returns:
        Its facts, in order.

    Raises:
        FactError: it is no TOML, a key is unknown or has a wrong kind of value, or a fact could
            match without any word, observe nothing, be said as one that does not stand above it,
            or need a quantity that no wording asks for.

    """
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FactError(f"{path}: it is not TOML: {error}") from error
    _known(raw, _FILE, path)
    language = raw.get("language", "ko")
    subject, others = _words(raw, "subject", path), _words(raw, "others", path)
    facts: list[Fact] = []
    for number, table in enumerate(raw.get("fact", ()), start=1):
        name = table.get("name", "")
        where = f"{path}: fact {number} ('{name}')"
        _known(table, _FACT, where)
        said = tuple(_wording(one, language, where) for one in table.get("said", ()))
        said += _same(table, facts, where)
        steps, otherwise = _words(table, "steps", where), _words(table, "otherwise", where)
        if not name or not steps or not said:
            raise FactError(f"{where}: it needs a name, steps, and a [[fact.said]] or said_as")
        asks = any(_QUANTITY in step for step in (*steps, *otherwise))
        if asks and not all(one.units for one in said):
            raise FactError(
                f"{where}: its steps have {_QUANTITY}, but not every [[fact.said]] asks for one; "
                'add quantity = ["년", "개월", "일"] to it'
            )
        face = table.get("face", "pc")
        if face not in _FACES:
            raise FactError(f"{where}: face is one of {', '.join(_FACES)}")
        facts.append(Fact(name, said, steps, otherwise, face, subject, others, language))
    return tuple(facts)


def _same(table: Mapping[str, Any], facts: Sequence[Fact], where: str) -> tuple[Wording, ...]:
    """The wordings of the fact that this one is said as."""
    name = table.get("said_as")
    if name is None:
        return ()
    found = next((fact.said for fact in facts if fact.name == name), None)
    if found is None:
        above = ", ".join(fact.name for fact in facts)
        raise FactError(f"{where}: no fact above it is named '{name}'; there are: {above}")
    return found


def _wording(table: Mapping[str, Any], language: str, where: str) -> Wording:
    _known(table, _SAID, where)
    groups = table.get("about", [])
    if not isinstance(groups, list) or not all(isinstance(group, list) for group in groups):
        raise FactError(f'{where}: about is a list of lists of words, as [["유효"], ["인증서"]]')
    about = tuple(_words({"about": group}, "about", where) for group in groups)
    if not any(about) or not all(about):
        raise FactError(f"{where}: about needs at least one word in each list")
    return Wording(
        about=about,
        when=_words(table, "when", where),
        before=_words(table, "before", where),
        may=_words(table, "may", where),
        not_about=_words(table, "not_about", where),
        units=frozenset(_unit(word, language, where) for word in _words(table, "quantity", where)),
        denied=table.get("denied", False) is True,
    )


def _unit(word: str, language: str, where: str) -> Unit:
    try:
        found = grammar_of(language).quantities(f"1{word}")
    except UnknownLanguageError as error:
        raise FactError(f"{where}: {error}") from error
    if len(found) != 1:
        raise FactError(f"{where}: '{word}' is no unit of time; write 년, 개월, 주, 일 or 시간")
    return found[0].unit


def _words(table: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
        raise FactError(f"{where}: {key} is a list of words")
    return tuple(value)


def _known(table: Mapping[str, Any], keys: Collection[str], where: str) -> None:
    unknown = sorted(set(table) - set(keys))
    if unknown:
        raise FactError(
            f"{where}: there is no '{unknown[0]}' here; known keys: {', '.join(sorted(keys))}"
        )
