"""The strokes of which drifts are made: on facts and on single controls."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from mock_bank.drifts.model import DriftError
from mock_bank.journeys.model import Control, Journey, Screen
from mock_bank.rules.policy import Policy

Stroke = Callable[[Journey], Journey]


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


def relabel(screen: str, control: str, old: str, new: str) -> Stroke:
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


def swap_labels(screen: str, one: tuple[str, str], other: tuple[str, str]) -> Stroke:
    """Make two controls of a screen exchange their names and nothing else.

    Args:
        screen: Its key.
        one: Key and label of one control.
        other: Key and label of the other.

    """

    def change(journey: Journey) -> Journey:
        journey = relabel(screen, *one, other[1])(journey)
        return relabel(screen, *other, one[1])(journey)

    return change


def turn(screen: str, control: str, **how: Any) -> Stroke:  # noqa: ANN401 - as Control's fields
    """Make a control something else: of another role, at another place, disabled.

    Args:
        screen: The key of its screen.
        control: Its key.
        how: Names of `Control`'s attributes to their new values; none may be so already.

    """

    def turned(found: Control) -> Control:
        for name, value in how.items():
            if getattr(found, name) == value:
                raise DriftError(f"{control!r} on screen {screen!r} has {name} {value!r} already")
        return replace(found, **how)

    return alter(screen, control, turned)


def turn_parts(screen: str, control: str, **how: Any) -> Stroke:  # noqa: ANN401 - likewise
    """Make every part of a control something else.

    Args:
        screen: The key of its screen.
        control: The key of what holds the parts.
        how: As for `turn`.

    """

    def change(journey: Journey) -> Journey:
        found = screen_of(journey, screen).control(control)
        if found is None or not found.parts:
            raise DriftError(f"screen {screen!r} has no control {control!r} that has parts")
        for part in found.parts:
            journey = turn(screen, part.name, **how)(journey)
        return journey

    return change


def reverse(screen: str, control: str, first: str) -> Stroke:
    """Put the parts of a control into the opposite order.

    Args:
        screen: The key of its screen.
        control: Its key.
        first: The key of the part that comes first now.

    """

    def reversed_parts(found: Control) -> Control:
        if not found.parts or found.parts[0].name != first:
            raise DriftError(f"{control!r} on screen {screen!r} does not begin with {first!r}")
        return replace(found, parts=found.parts[::-1])

    return alter(screen, control, reversed_parts)


def add(screen: str, new: Control, before: str = "") -> Stroke:
    """Put another control on a screen.

    Args:
        screen: Its key.
        new: The control.
        before: The key of the control it stands before; empty puts it last.

    """

    def change(journey: Journey) -> Journey:
        target = screen_of(journey, screen)
        names = [each.name for each in target.controls]
        if target.control(new.name) is not None:
            raise DriftError(f"screen {screen!r} has a control {new.name!r} already")
        if before and before not in names:
            raise DriftError(f"screen {screen!r} has no control {before!r}; it has {names}")
        at = names.index(before) if before else len(names)
        controls = (*target.controls[:at], new, *target.controls[at:])
        return with_screen(journey, replace(target, controls=controls))

    return change


def drop(screen: str, control: str) -> Stroke:
    """Make one control go.

    Args:
        screen: The key of its screen.
        control: Its key.

    """
    return alter(screen, control, lambda _: None)


def alter(screen: str, control: str, change: Callable[[Control], Control | None]) -> Stroke:
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
        return with_screen(journey, replace(target, controls=altered(target.controls)))

    return change_journey


def screen_of(journey: Journey, key: str) -> Screen:
    """Find a screen to be changed.

    Raises:
        DriftError: If it is not there.

    """
    try:
        return journey.screen(key)
    except LookupError as error:
        raise DriftError(str(error)) from error


def with_screen(journey: Journey, changed: Screen) -> Journey:
    """Give the journey with another screen in place of the one of the same key."""
    screens = (changed if each.key == changed.key else each for each in journey.screens)
    return replace(journey, screens=tuple(screens))
