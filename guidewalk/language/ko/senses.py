"""What a Korean verb asks for depends on what it is done to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guidewalk.guide import Action
from guidewalk.language.ko.calls import speaks_of_call
from guidewalk.language.ko.verbs import CHANGES, TYPED_OBJECT

if TYPE_CHECKING:
    from guidewalk.language.ko.predicates import Predicate
    from guidewalk.language.ko.targets import Target

_CLICKED_ROLES = frozenset({"button", "tab", "link", "menuitem"})
_GOING = frozenset({"들어가다", "가다", "넘어가다", "이동", "진입", "열다", "켜다"})
_TOWARDS = frozenset({"로", "으로", "에", "", "을", "를", "에서", "에서는"})
_MUST_SAY = {
    "보내다": re.compile(r"답장|답신|회신|문자"),
    "내리다": re.compile(r"화면|스크롤|아래로"),
    "올리다": re.compile(r"\ue000|파일|사진|서류|이미지|문서"),
}
"""What the clause of a verb of many meanings says where it has the one of its action."""


def has_its_sense(predicate: Predicate, objects: list[Target], clause: str, *, call: bool) -> bool:
    """Whether a verb of many meanings has the one that its action stands for.

    Args:
        predicate: the verb.
        objects: what it is done to.
        clause: the masked text before it.
        call: whether the sentence tells of a telephone call.

    Returns:
        False for 인증을 받다, 값을 내리다 and the like.

    """
    lemma = predicate.verb.lemma
    if pattern := _MUST_SAY.get(lemma):
        return pattern.search(clause) is not None
    if lemma == "받다":
        return speaks_of_call(clause) or (call and not objects)
    if lemma == "수신":
        return speaks_of_call(clause) or call or not objects
    if lemma in _GOING and predicate.verb.action is Action.CLICK:
        return all(target.particle in _TOWARDS for target in objects)
    return True


def refined_action(predicate: Predicate, target: Target) -> Action | None:
    """The action that a verb stands for with this target.

    Args:
        predicate: the verb.
        target: what it is done to.

    Returns:
        The action; None where the pair asks for nothing (`다음 화면으로 이동합니다`).

    """
    action, lemma = predicate.verb.action, predicate.verb.lemma
    typed = target.label.replace(" ", "").endswith(TYPED_OBJECT) or target.role == "textbox"
    opened = target.role in ("site", "app")
    senses: tuple[tuple[bool, Action | None], ...] = (
        (target.surface and not target.quoted, None),
        (target.role == "key", Action.PRESS),
        (opened and lemma in _GOING and action is Action.CLICK, Action.OPEN),
        (target.role in _CLICKED_ROLES and action in (Action.OPEN, Action.SELECT), Action.CLICK),
        (not opened and lemma == "켜다" and target.quoted, Action.CHECK),
        (lemma in CHANGES and action is Action.SELECT and typed, Action.TYPE),
    )
    return next((meant for holds, meant in senses if holds), action)
