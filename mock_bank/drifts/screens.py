"""The strokes that change a screen as a whole, or the way from one to the next."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from mock_bank.drifts.changes import screen_of, with_screen
from mock_bank.drifts.model import DriftError
from mock_bank.journeys.model import Control, Journey, Screen

Stroke = Callable[[Journey], Journey]


def skip(screen: str, to: str) -> Stroke:
    """Make one screen go: whatever led to it leads past it.

    Args:
        screen: Its key.
        to: The key of the screen that followed it.

    """

    def change(journey: Journey) -> Journey:
        screen_of(journey, screen)
        screen_of(journey, to)
        left = tuple(_leading(each, {screen: to}) for each in journey.screens if each.key != screen)
        ways = tuple(
            replace(way, lost=to if way.lost == screen else way.lost) for way in journey.ways
        )
        return replace(journey, screens=left, ways=ways)

    return change


def insert(after: str, by: str, new: Screen, does: str = "") -> Stroke:
    """Put a screen between two.

    Args:
        after: The key of the screen before it.
        by: The key of the control there that will lead to it.
        new: The screen. What it calls `next` will lead to where that control led.
        does: The act behind its button; empty if it only leads on.

    """

    def change(journey: Journey) -> Journey:
        before = screen_of(journey, after)
        control = before.control(by)
        if control is None or not control.to:
            raise DriftError(f"screen {after!r} has no control {by!r} that leads on")
        if any(each.key == new.key for each in journey.screens):
            raise DriftError(f"journey {journey.name!r} has a screen {new.key!r} already")
        onward = Control("next", "button", _next(new).label, to=control.to, does=does)
        between = replace(
            new,
            way=before.way,
            controls=(*(each for each in new.controls if each.name != "next"), onward),
        )
        led = tuple(
            replace(each, to=new.key) if each.name == by else each for each in before.controls
        )
        journey = with_screen(journey, replace(before, controls=led))
        return replace(journey, screens=(*journey.screens, between))

    return change


def exchange(first: str, second: str, then: str) -> Stroke:
    """Let two screens that follow one another change places.

    Args:
        first: The key of the one that came first.
        second: The key of the one that came next.
        then: The key of the one that came after both.

    """

    def change(journey: Journey) -> Journey:
        if not _leads(screen_of(journey, first), second):
            raise DriftError(f"screen {first!r} does not lead to {second!r}")
        if not _leads(screen_of(journey, second), then):
            raise DriftError(f"screen {second!r} does not lead to {then!r}")
        turns = {first: {second: then}, second: {then: first}}
        screens = tuple(
            _leading(each, turns.get(each.key, {first: second})) for each in journey.screens
        )
        return replace(journey, screens=screens)

    return change


def reword(screen: str, **texts: str) -> Stroke:
    """Make other words of a screen: its `title`, `heading` or `lead`.

    Args:
        screen: Its key.
        texts: Which words to what.

    """

    def change(journey: Journey) -> Journey:
        found = screen_of(journey, screen)
        for name, text in texts.items():
            if getattr(found, name) == text:
                raise DriftError(f"the {name} of screen {screen!r} is {text!r} already")
        return with_screen(journey, replace(found, **texts))  # type: ignore[arg-type]

    return change


def rewrite(screen: str, text: str) -> Stroke:
    """Put the longer text of a screen in other words.

    Args:
        screen: Its key.
        text: What its passages will begin with.

    """

    def change(journey: Journey) -> Journey:
        found = screen_of(journey, screen)
        if any(passage.text.startswith(text) for passage in found.passages):
            raise DriftError(f"the text of screen {screen!r} begins with {text!r} already")
        passages = tuple(
            replace(
                each, gist=f"{each.gist} 자세한 내용은 본문에 있습니다.", text=f"{text} {each.text}"
            )
            for each in found.passages
        )
        return with_screen(journey, replace(found, passages=passages))

    return change


def unfold(screen: str) -> Stroke:
    """Show at once what a screen shows on request.

    Args:
        screen: Its key.

    """

    def change(journey: Journey) -> Journey:
        found = screen_of(journey, screen)
        if not any(passage.text for passage in found.passages):
            raise DriftError(f"screen {screen!r} hides no text")
        passages = tuple(
            replace(each, gist=f"{each.gist} {each.text}".strip(), text="")
            for each in found.passages
        )
        return with_screen(journey, replace(found, passages=passages))

    return change


def goes_by_itself(screen: str, by: str, kind: str = "") -> Stroke:
    """Let a screen go on without its button, which goes.

    Args:
        screen: Its key.
        by: The key of the button.
        kind: Another kind of screen, where that is what waits; empty leaves it.

    """

    def change(journey: Journey) -> Journey:
        found = screen_of(journey, screen)
        button = found.control(by)
        if button is None or not button.to:
            raise DriftError(f"screen {screen!r} has no control {by!r} that leads on")
        left = tuple(each for each in found.controls if each.name != by)
        changed = replace(
            found,
            kind=kind or found.kind,
            controls=left,
            then=button.to,
            then_does=button.does or "hear",
        )
        return with_screen(journey, changed)

    return change


def blank(screen: str, **texts: str) -> Stroke:
    """Take everything but its words from a screen, and give it others.

    Args:
        screen: Its key.
        texts: As for `reword`.

    """

    def change(journey: Journey) -> Journey:
        changed = reword(screen, **texts)(journey)
        return with_screen(changed, replace(changed.screen(screen), controls=()))

    return change


def say(reason: str, text: str) -> Stroke:
    """Make the bank tell something in other words.

    Args:
        reason: What it tells.
        text: The words.

    """

    def change(journey: Journey) -> Journey:
        if journey.words.get(reason, text) == text:
            raise DriftError(f"journey {journey.name!r} does not tell {reason!r} in other words")
        return replace(journey, words={**journey.words, reason: text})

    return change


def _next(new: Screen) -> Control:
    button = new.control("next")
    if button is None:
        raise DriftError(f"the screen {new.key!r} to be inserted has no control 'next'")
    return button


def _leads(screen: Screen, to: str) -> bool:
    return screen.then == to or any(control.to == to for control in screen.walk())


def _leading(screen: Screen, turns: Mapping[str, str]) -> Screen:
    """Give a screen whose ways lead elsewhere."""

    def turned(control: Control) -> Control:
        parts = tuple(turned(part) for part in control.parts)
        return replace(control, to=turns.get(control.to, control.to), parts=parts)

    return replace(
        screen,
        then=turns.get(screen.then, screen.then),
        otherwise=turns.get(screen.otherwise, screen.otherwise),
        controls=tuple(turned(control) for control in screen.controls),
    )
