"""The forms a step can take, whatever the language: what each does, and to which control."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from guidewalk.guide import Action

if TYPE_CHECKING:
    from collections.abc import Mapping


class Form(StrEnum):
    """A kind of step; a language has one phrase for each."""

    OPEN_SITE = "open-site"
    OPEN_APP = "open-app"
    CLICK_BUTTON = "click-button"
    CLICK_TAB = "click-tab"
    CLICK_LINK = "click-link"
    CLICK_MENUITEM = "click-menuitem"
    CLICK_ANY = "click-any"
    TYPE = "type"
    CHANGE = "change"
    PICK = "pick"
    TYPE_ON_PHONE = "type-on-phone"
    SELECT = "select"
    SELECT_IN_GROUP = "select-in-group"
    OPTION = "option"
    OPTION_IN_GROUP = "option-in-group"
    CHECK = "check"
    CHECK_ANY = "check-any"
    SHOWN = "shown"
    CONFIRM = "confirm"
    PROCEED = "proceed"
    ANSWER = "answer"
    ANSWER_NUMBER = "answer-number"
    CALL_ENDED = "call-ended"
    REPLY = "reply"
    DRAW = "draw"
    PRESS = "press"
    SCROLL = "scroll"
    UPLOAD = "upload"
    SIGN_IN = "sign-in"
    OUTCOME = "outcome"


ACTIONS: Mapping[Form, frozenset[Action]] = MappingProxyType(
    {
        Form.OPEN_SITE: frozenset({Action.OPEN}),
        Form.OPEN_APP: frozenset({Action.OPEN}),
        Form.CLICK_BUTTON: frozenset({Action.CLICK}),
        Form.CLICK_TAB: frozenset({Action.CLICK}),
        Form.CLICK_LINK: frozenset({Action.CLICK}),
        Form.CLICK_MENUITEM: frozenset({Action.CLICK}),
        Form.CLICK_ANY: frozenset({Action.CLICK}),
        Form.TYPE: frozenset({Action.TYPE}),
        Form.CHANGE: frozenset({Action.TYPE}),
        Form.PICK: frozenset({Action.TYPE}),
        Form.TYPE_ON_PHONE: frozenset({Action.TYPE}),
        Form.SELECT: frozenset({Action.SELECT}),
        Form.SELECT_IN_GROUP: frozenset({Action.SELECT}),
        Form.OPTION: frozenset({Action.SELECT}),
        Form.OPTION_IN_GROUP: frozenset({Action.SELECT}),
        Form.CHECK: frozenset({Action.CHECK}),
        Form.CHECK_ANY: frozenset({Action.CHECK}),
        Form.SHOWN: frozenset({Action.CONFIRM, Action.READ}),
        Form.CONFIRM: frozenset({Action.CONFIRM}),
        Form.PROCEED: frozenset({Action.PROCEED, Action.SELECT}),
        Form.ANSWER: frozenset({Action.ANSWER}),
        Form.ANSWER_NUMBER: frozenset({Action.ANSWER}),
        Form.CALL_ENDED: frozenset(),
        Form.REPLY: frozenset({Action.REPLY}),
        Form.DRAW: frozenset({Action.DRAW}),
        Form.PRESS: frozenset({Action.PRESS}),
        Form.SCROLL: frozenset({Action.SCROLL}),
        Form.UPLOAD: frozenset({Action.UPLOAD}),
        Form.SIGN_IN: frozenset({Action.SIGN_IN}),
        Form.OUTCOME: frozenset(),
    }
)
"""What an instruction must ask for to be carried by a step of the form."""

CLICKS: Mapping[str, Form] = MappingProxyType(
    {
        "button": Form.CLICK_BUTTON,
        "tab": Form.CLICK_TAB,
        "link": Form.CLICK_LINK,
        "menuitem": Form.CLICK_MENUITEM,
    }
)
"""The form of a click by the ARIA role that the guide names; any other is `CLICK_ANY`."""

SEEING = frozenset(
    {
        Form.OPTION,
        Form.OPTION_IN_GROUP,
        Form.SHOWN,
        Form.CONFIRM,
        Form.CALL_ENDED,
        Form.OUTCOME,
    }
)
"""The forms that look and do nothing."""
