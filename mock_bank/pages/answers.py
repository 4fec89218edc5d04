"""Reading a form by the table of its screen, before any rule sees it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mock_bank.journeys.model import Control, Screen
from mock_bank.rules import typed
from mock_bank.rules.refusals import Refusal

_SHAPES = {
    "date": (typed.is_date, "not_date"),
    "phone": (lambda text: typed.mobile_number(text) is not None, "not_phone"),
    "email": (typed.is_email, "not_email"),
    "amount": (lambda text: typed.amount(text) is not None, "not_amount"),
    "account": (lambda text: typed.account_number(text) is not None, "not_account"),
}
_CHOSEN = frozenset({"checkbox"})
KEPT_KINDS = frozenset({"text", "date", "phone", "email", "account", "amount"})
"""What is shown again after a refusal. Secrets, codes and registration numbers never are."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A form, read.

    Attributes:
        answers: What was given, by control.
        kept: What may be shown again.
        refusals: What is missing or misshapen.

    """

    answers: Mapping[str, str]
    kept: Mapping[str, str]
    refusals: Sequence[Refusal]


def read_form(screen: Screen, form: Mapping[str, str]) -> Reading:
    """Read what was typed and chosen on a screen.

    Args:
        screen: The screen; only what it asks is read.
        form: The fields as sent.

    Returns:
        Answers without white space at the ends, and a refusal for each that is missing or cannot
        be what was asked for.

    """
    answers: dict[str, str] = {}
    kept: dict[str, str] = {}
    refusals: list[Refusal] = []
    for control, named in _asked(screen.controls, form, None):
        text = form.get(control.name, "").strip()
        answers[control.name] = text
        if control.kind in KEPT_KINDS:
            kept[control.name] = text
        refusal = _refusal(control, text, named)
        # Two boxes of one group are told once.
        if refusal is not None and refusal not in refusals:
            refusals.append(refusal)
    return Reading(answers, kept, refusals)


def _asked(
    controls: Sequence[Control], form: Mapping[str, str], named: str | None
) -> Iterator[tuple[Control, str]]:
    """Give each control that must answer, with the name under which a refusal is told."""
    for control in controls:
        match control.role:
            # As browsers do it: what cannot be used is not sent.
            case _ if control.disabled:
                continue
            case "textbox" | "combobox" | "hidden":
                yield control, named or control.name
            case "group" if control.kind == "pattern":
                yield control, control.name
            case "checkbox":
                yield control, named or control.name
            case "group" if any(part.role == "radio" for part in control.parts):
                yield control, control.name
                for radio in control.parts:
                    if radio.name == form.get(control.name):
                        yield from _asked(radio.parts, form, None)
            case "group":
                yield from _asked(control.parts, form, control.name)


def _refusal(control: Control, text: str, named: str) -> Refusal | None:
    chosen = _choice_refusal(control, text, named)
    if chosen is not None or control.role in _CHOSEN:
        return chosen
    if not text:
        return Refusal("empty", named) if control.required else None
    if control.digits is not None and not typed.is_digits(text, control.digits):
        return Refusal("not_digits", control.name, {"digits": control.digits})
    shape = _SHAPES.get(control.kind)
    return Refusal(shape[1], named) if shape is not None and not shape[0](text) else None


def _offered(group: Control) -> set[str]:
    return {part.name for part in group.parts if not part.disabled}


def _choice_refusal(control: Control, text: str, named: str) -> Refusal | None:
    match control.role:
        case "checkbox" if control.required and not text:
            return Refusal("not_agreed", named)
        case "group" if control.kind != "pattern" and text not in _offered(control):
            return Refusal("nothing_chosen", named)
        case "combobox" if control.parts and text not in {p.label for p in control.parts}:
            return Refusal("nothing_chosen", named)
    return None
