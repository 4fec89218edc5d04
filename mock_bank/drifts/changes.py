"""The strokes of which drifts are made."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from mock_bank.drifts.model import DriftError
from mock_bank.journeys.model import Control, Journey, Screen
from mock_bank.rules.policy import Policy


def decide(**facts: Any) -> Callable[[Policy], Policy]:  # noqa: ANN401 - as many types as facts
    """Make a change of facts.

    Args:
        facts: Name of the fact to its new value.

    """

    def change(policy: Policy) -> Policy:
        known = {field.name for field in fields(policy)}
        for name, value in facts.items():
            if name not in known:
                raise DriftError(f"the policy has no fact {name!r}")
            if getattr(policy, name) == value:
                raise DriftError(f"the policy's {name!r} is {value!r} already")
        return replace(policy, **facts)

    return change


def relabel(screen: str, control: str, old: str, new: str) -> Callable[[Journey], Journey]:
    """Make a change of one control's name.

    Args:
        screen: The key of its screen.
        control: Its key.
        old: Its label now; another one there is no target.
        new: Its label afterwards.

    """

    def rename(found: Control) -> Control:
        if found.label != old:
            raise DriftError(
                f"{control!r} on screen {screen!r} is called {found.label!r}, not {old!r}"
            )
        return replace(found, label=new)

    return alter(screen, control, rename)


def drop(screen: str, control: str) -> Callable[[Journey], Journey]:
    """Make one control go.

    Args:
        screen: The key of its screen.
        control: Its key.

    """
    return alter(screen, control, lambda _: None)


def alter(
    screen: str, control: str, change: Callable[[Control], Control | None]
) -> Callable[[Journey], Journey]:
    """Make a change of one control, wherever on its screen it is.

    Args:
        screen: The key of its screen.
        control: Its key.
        change: Gives the changed control, or None to take it away.

    """

    def altered(controls: tuple[Control, ...]) -> tuple[Control, ...]:
        kept = (change(each) if each.name == control else _inside(each) for each in controls)
        return tuple(each for each in kept if each is not None)

    def _inside(outer: Control) -> Control:
        return replace(outer, parts=altered(outer.parts))

    def change_journey(journey: Journey) -> Journey:
        target = screen_of(journey, screen)
        if target.control(control) is None:
            known = ", ".join(each.name for each in target.walk())
            raise DriftError(f"screen {screen!r} has no control {control!r}; it has {known}")
        return _with(journey, replace(target, controls=altered(target.controls)))

    return change_journey


def skip(screen: str, to: str) -> Callable[[Journey], Journey]:
    """Make one screen go: whatever led to it leads past it.

    Args:
        screen: Its key.
        to: The key of the screen that followed it.

    """

    def past(control: Control) -> Control:
        parts = tuple(past(part) for part in control.parts)
        return replace(control, to=to if control.to == screen else control.to, parts=parts)

    def around(other: Screen) -> Screen:
        return replace(
            other,
            then=to if other.then == screen else other.then,
            otherwise=to if other.otherwise == screen else other.otherwise,
            controls=tuple(past(control) for control in other.controls),
        )

    def change(journey: Journey) -> Journey:
        screen_of(journey, screen)
        screen_of(journey, to)
        left = tuple(around(each) for each in journey.screens if each.key != screen)
        return replace(journey, screens=left)

    return change


def screen_of(journey: Journey, key: str) -> Screen:
    """Find a screen to be changed.

    Raises:
        DriftError: If it is not there.

    """
    try:
        return journey.screen(key)
    except LookupError as error:
        raise DriftError(str(error)) from error


def _with(journey: Journey, changed: Screen) -> Journey:
    screens = (changed if each.key == changed.key else each for each in journey.screens)
    return replace(journey, screens=tuple(screens))
