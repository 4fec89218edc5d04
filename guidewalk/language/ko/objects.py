"""What a Korean verb asks for depends on what it is done to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidewalk.guide import Action
from guidewalk.language.ko.verbs import CHANGES, TYPED_OBJECT

if TYPE_CHECKING:
    from guidewalk.language.ko.predicates import Predicate
    from guidewalk.language.ko.targets import Target

_CLICKED_ROLES = frozenset({"button", "tab", "link", "menuitem"})
_GOING = frozenset({"들어가다", "가다", "넘어가다", "이동", "진입", "열다", "켜다"})


def refined_action(predicate: Predicate, target: Target) -> Action | None:
    """The action that a verb stands for with this target.

    Args:
        predicate: the verb.
        target: what it is done to.

    Returns:
        The action; None where the pair asks for nothing (`다음 화면으로 이동합니다`).
    """
    action = predicate.verb.action
    lemma = predicate.verb.lemma
    if target.role == "key":
        return Action.PRESS
    if target.role in ("site", "app"):
        if action in (Action.CLICK, Action.OPEN):
            opened = lemma in _GOING or action is Action.OPEN
            return Action.OPEN if opened else action
        return action
    if action is Action.OPEN and target.role in _CLICKED_ROLES:
        return Action.CLICK
    if action is Action.SELECT and target.role in ("button", "tab", "link"):
        return Action.CLICK
    if lemma in CHANGES:
        typed = target.label.replace(" ", "").endswith(TYPED_OBJECT) or target.role == "textbox"
        if lemma == "설정":
            return Action.TYPE if typed else Action.SELECT
    return action
