"""What a press of a button comes to, on a page of the bank or of the authority."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mock_bank.journeys.model import Control, Screen
from mock_bank.pages.acts import ACTS
from mock_bank.pages.answers import read_form
from mock_bank.rules.cases import Case
from mock_bank.rules.refusals import LOCKED, Refusal

PRESSED_ROLES = frozenset({"button", "link", "tab"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a press came to.

    Attributes:
        to: The key of the screen that follows; empty if this one stays.
        refusals: Why it stays.
        kept: What to show again in its fields.

    """

    to: str
    refusals: Sequence[Refusal]
    kept: Mapping[str, str]

    @property
    def locked(self) -> bool:
        """Whether the customer is locked, be it by this try or by earlier ones."""
        return any(refusal.reason == LOCKED for refusal in self.refusals)


def press(case: Case, screen: Screen, form: Mapping[str, str]) -> Outcome:
    """Do what the pressed button is for.

    Args:
        case: The visit.
        screen: The screen the form belongs to.
        form: The fields as sent; `press` names the button, and without it (somebody pressed
            Enter) the first one is meant.

    """
    to, does = _meant(screen, form.get("press"))
    if not does:
        return Outcome(to, (), {})
    reading = read_form(screen, form)
    refusals = reading.refusals or ACTS[does](case, reading.answers)
    return Outcome("" if refusals else to, refusals, reading.kept)


def leads_on(screen: Screen, key: str) -> bool:
    """Say whether a screen offers a plain way, without any act, to another."""
    return any(
        control.to == key
        for control in screen.walk()
        if control.role in PRESSED_ROLES and not control.does and not control.disabled
    )


def _meant(screen: Screen, name: str | None) -> tuple[str, str]:
    """Give where a press leads and what it does."""
    if screen.then_does:
        return screen.then, screen.then_does
    pressed = [
        control
        for control in screen.walk()
        if control.role in PRESSED_ROLES and not control.disabled and control.to
    ]
    chosen: Control | None = next((each for each in pressed if each.name == name), None)
    if chosen is None and name is None:
        chosen = next((each for each in pressed if each.role == "button"), None)
    return (chosen.to, chosen.does) if chosen is not None else ("", "")
