"""Who does what to what: the names of a clause sorted by their particles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from guidewalk.guide import Action

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidewalk.language.ko.predicates import Predicate
    from guidewalk.language.ko.targets import Target

CONTAINERS = frozenset({"에서", "에서는", "안에서", "내에서"})
_SUBJECTS = frozenset({"이", "가", "은", "는"})
_SAID = frozenset({"이라고", "라고"})
_BECOMING = frozenset({"로", "으로"})
_INTO = frozenset({"에", "에는"})
_JOINTS = frozenset({"와", "과", "하고", "이랑", "랑", "및", ""})
_LIST_GAP = 3  # comma, space and the opening mark
_GONE_THROUGH = frozenset({"button", "tab", "link", "menuitem"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """What a verb is done to.

    Attributes:
        through: what is clicked first to get there (`'고객정보수정'에서`).
        objects: what the action is done to.
        group: the name of the group of options that the object is in.
        value: what is typed or said.

    """

    through: tuple[Target, ...]
    objects: tuple[Target, ...]
    group: str | None = None
    value: str | None = None


def with_their_particle(targets: Iterable[Target]) -> list[Target]:
    """The names of a clause, each of a list with the particle of its last (`'가'와 '나'에`)."""
    told: list[Target] = []
    for target in reversed(list(targets)):
        listed = target.particle in _JOINTS and told and told[0].at - target.end <= _LIST_GAP
        told.insert(0, replace(target, particle=told[0].particle) if listed else target)
    return told


def objects_among(predicate: Predicate, quoted: list[Target]) -> list[Target]:
    """Which quoted names of a clause the verb is done to.

    A name with 의 owns another one; one with 이 or 가 is the subject, and is acted on only if
    nothing else is.
    """
    rest = [t for t in quoted if t.particle not in CONTAINERS]
    owned = [t for t in rest if t.particle != "의"] or rest
    acted_on = [t for t in owned if t.particle not in _SUBJECTS]
    if acted_on or predicate.verb.action is Action.TYPE:
        return acted_on
    return owned


def arranged(predicate: Predicate, quoted: list[Target], objects: list[Target]) -> Arguments:
    """Tell containers, fields, values and groups apart.

    Args:
        predicate: the verb.
        quoted: all quoted names of its clause.
        objects: those (or unquoted ones) that it is done to.

    Returns:
        The arguments of the verb.

    """
    selects = predicate.verb.action is Action.SELECT
    through: list[Target] = []
    group = None
    for container in (t for t in quoted if t.particle in CONTAINERS):
        if container.surface or container.role in ("site", "app"):
            continue
        if selects and container.role not in _GONE_THROUGH:
            group = container.label
        elif objects:
            through.append(container)
        else:
            objects = [container]
    if selects and len(objects) == 2 and objects[1].particle in _BECOMING:  # noqa: PLR2004 - A를 B로
        group, objects = objects[0].label, objects[1:]
    if predicate.verb.action is Action.TYPE:
        fields, value = _fields_and_value(objects)
        return Arguments(tuple(through), tuple(fields), group, value)
    return Arguments(tuple(through), tuple(objects), group)


def _fields_and_value(objects: list[Target]) -> tuple[list[Target], str | None]:
    """Tell what is filled in from where: `'이름'에 '홍길동'을 입력`."""
    said = [t for t in objects if t.particle in _SAID or t.particle in _BECOMING]
    fields = [t for t in objects if t not in said]
    into = [t for t in fields if t.particle in _INTO]
    if into and len(fields) > len(into):
        said += [t for t in fields if t not in into and t.quoted]
        fields = into
    return fields, said[0].label if said else None
