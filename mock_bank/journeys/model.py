"""What a journey is: frozen data that templates render and that a drift may change."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mock_bank.journeys.redraw import Redraw
from mock_bank.rules.policy import Policy


@dataclass(frozen=True, slots=True)
class Control:
    """Something on a screen that a customer can name.

    Attributes:
        name: The key by which forms and rules know it; never shown.
        role: Its accessible role: `button`, `link`, `tab`, `menu`, `menuitem`, `textbox`,
            `combobox`, `radio`, `checkbox`, `group`, `dialog`, `img` for a point of a pattern,
            `status` or `definition` for a value that is shown, `paragraph` for plain words among
            the buttons, `hidden` for what a script sends.
        label: Its accessible name. `{words}` in braces are filled with facts of the visit.
        to: For what is pressed: the key of the screen it leads to when nothing is refused.
        does: For a button: the act of the rules it stands for; empty does nothing but go.
        reveals: For a button that leads nowhere: the name of what it shows on the same screen.
        place: Where it stands, if that is not the flow of the form: `top-left`, `top-right`,
            `bottom-left`, `bottom-right`, `left-edge` or `middle`.
        kind: For a textbox: `text`, `secret`, `date`, `phone`, `email`, `account`, `amount`, or
            `keypad` for a secret typed on the page's own keypad. For a group: `pattern` where
            its parts are points to be joined by a finger.
        digits: For a textbox: exactly so many digits; None if it is free.
        note: A description beside it, not part of its name.
        parts: What it holds: a group's fields, a combobox's or radio group's options, what
            choosing a radio shows, a tab's own row of tabs.
        required: Whether it must be filled in.
        disabled: Whether it cannot be used.
        after_refusal: Whether it is offered only once the screen has refused something.
        symbol: What is drawn in place of its name; the name is told to who cannot see it.
        audience: For whom it is there: `guest`, `member` (signed in), or empty for both.

    """

    name: str
    role: str
    label: str
    to: str = ""
    does: str = ""
    reveals: str = ""
    place: str = ""
    kind: str = "text"
    digits: int | None = None
    note: str = ""
    parts: tuple["Control", ...] = ()
    required: bool = True
    disabled: bool = False
    after_refusal: bool = False
    symbol: str = ""
    audience: str = ""

    def walk(self) -> Iterator["Control"]:
        """Give this control and all within it."""
        yield self
        for part in self.parts:
            yield from part.walk()


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text with a heading of its own.

    Attributes:
        heading: Its heading.
        gist: What is always shown.
        text: What is shown on request; empty if nothing more.

    """

    heading: str
    gist: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Screen:
    """One page, or one page of a window.

    Attributes:
        key: How journeys and controls refer to it.
        kind: The template that renders it.
        path: Its address, a path without a host.
        title: The page's title.
        heading: The page's first heading.
        lead: A sentence or two under the heading; `{words}` are filled with facts.
        controls: What is on it, in order.
        passages: Longer text.
        then: The screen that follows by itself, when something happens elsewhere.
        then_does: The act that must accept before `then` follows.
        way: The name of the way it belongs to; empty if it is open or framed.
        when: The condition of the rules under which anybody gets to see it; empty for always.
        otherwise: The key of the screen that takes its place where `when` does not hold.
        signed_in: Whether it may be entered at any time, by who is signed in and nobody else.
        open: Whether anybody may come here at any time.
        final: Whether the journey ends here.
        frame_title: For a screen that shows a window: the name of the frame.
        framed: Whether it is a page of the authority's window and not of the bank.

    """

    key: str
    kind: str
    path: str
    title: str
    heading: str
    lead: str = ""
    controls: tuple[Control, ...] = ()
    passages: tuple[Passage, ...] = ()
    then: str = ""
    then_does: str = ""
    way: str = ""
    when: str = ""
    otherwise: str = ""
    signed_in: bool = False
    open: bool = False
    final: bool = False
    frame_title: str = ""
    framed: bool = False

    def walk(self) -> Iterator[Control]:
        """Give every control, also those within others."""
        for control in self.controls:
            yield from control.walk()

    def control(self, name: str) -> Control | None:
        """Find a control by its key."""
        return next((control for control in self.walk() if control.name == name), None)


@dataclass(frozen=True, slots=True)
class Way:
    """A piece of business that is done screen by screen: issuing a certificate, banking.

    Attributes:
        name: Which one; its screens bear it.
        start: The key of its first screen.
        lost: The key of the screen to which one who has lost the way is sent.
        locked: The key of the screen that a locked customer comes to.
        unbegun: The reason told to who comes to the middle of it first.
        by_device: Whether it is the telephone that says who the customer is.

    """

    name: str
    start: str
    lost: str
    locked: str
    unbegun: str = "not_begun"
    by_device: bool = False


@dataclass(frozen=True, slots=True)
class Journey:
    """The screens of one face of the bank, and what leads from one to the other.

    Attributes:
        name: Which face: `pc`, `app` or `agency`.
        screens: All screens, those of windows too.
        ways: The ways among them.
        home: The key of its first page.
        window: The key of the first screen of the window it opens; empty if it opens none.
        stranger: The key of the screen for a telephone that nobody has registered.
        policy: The facts of this journey.
        words: Reason of a refusal or notice to the sentence that tells it.
        redraws: Changes to its pages once they are drawn; only a drift has any.

    """

    name: str
    screens: tuple[Screen, ...]
    ways: tuple[Way, ...]
    home: str = "home"
    window: str = ""
    stranger: str = ""
    policy: Policy = field(default_factory=Policy)
    words: Mapping[str, str] = field(default_factory=dict)
    redraws: tuple[Redraw, ...] = ()

    def way(self, name: str) -> Way:
        """Find a way by its name.

        Raises:
            LookupError: If a screen names a way that is not there; the message names both.

        """
        for way in self.ways:
            if way.name == name:
                return way
        known = ", ".join(way.name for way in self.ways)
        raise LookupError(f"journey {self.name!r} has no way {name!r}; it has {known}")

    def screen(self, key: str) -> Screen:
        """Find a screen by its key.

        Raises:
            LookupError: If a control leads to a screen that is not there; the message names both.

        """
        for screen in self.screens:
            if screen.key == key:
                return screen
        known = ", ".join(screen.key for screen in self.screens)
        raise LookupError(f"journey {self.name!r} has no screen {key!r}; it has {known}")

    def screen_at(self, path: str) -> Screen | None:
        """Find one of the bank's own screens by its address."""
        return self._at(path, framed=False)

    def framed_screen_at(self, path: str) -> Screen | None:
        """Find a screen of the authority's window by what follows the window's address."""
        return self._at(path, framed=True)

    def _at(self, path: str, *, framed: bool) -> Screen | None:
        for screen in self.screens:
            if screen.path == path and screen.framed is framed:
                return screen
        return None
