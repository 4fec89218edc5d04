"""Turning a screen of a journey into HTML."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
from jinja2.runtime import Context
from starlette.responses import HTMLResponse

from mock_bank.journeys.model import Control, Journey, Screen
from mock_bank.pages.facts import Facts, fill
from mock_bank.pages.redrawing import LateResponse, redrawn
from mock_bank.rules.refusals import Refusal

STATIC = Path(__file__).parent / "static"
_NO_STORE = {"Cache-Control": "no-store"}


@dataclass(frozen=True, slots=True)
class View:
    """All that a template may know.

    Attributes:
        journey: For the words and the menu.
        screen: What is shown.
        facts: For the words in braces.
        csrf: The session's token; empty where there is no session.
        turn: The visit's turn, so that a form sent twice is known.
        address: Put before the path of every screen; the window's own address, or empty.
        opened: The menu that is open.
        notice: The reason of a notice, or empty.
        refusals: Why the form is shown again.
        kept: What is shown again in its fields.
        member: Whether somebody has signed in.
        options: For a combobox: what may be chosen.
        more: What one template alone needs.
        seed: Stands for the customer where a drift does something at random.

    """

    journey: Journey
    screen: Screen
    facts: Facts = field(default_factory=dict)
    csrf: str = ""
    turn: int = 0
    address: str = ""
    opened: str = ""
    notice: str = ""
    refusals: Sequence[Refusal] = ()
    kept: Mapping[str, str] = field(default_factory=dict)
    member: bool = False
    options: Mapping[str, Sequence[str]] = field(default_factory=dict)
    more: Mapping[str, Any] = field(default_factory=dict)
    seed: str = ""

    def words(self, text: str, more: Facts | None = None) -> str:
        """Fill the facts into a text of the journey."""
        return fill(text, {**self.facts, **(more or {})})

    def options_of(self, control: Control) -> Sequence[str]:
        """Give what may be chosen in a combobox: what the journey or the rules say."""
        return [part.label for part in control.parts] or self.options[control.name]

    def reason(self, key: str, **facts: str | int) -> str:
        """Say a notice in words."""
        return fill(self.journey.words[key], {**self.facts, **facts})

    @property
    def told(self) -> str:
        """The notice in words; empty if there is none, or if the journey has no words for it."""
        return self.reason(self.notice) if self.notice else ""

    def errors(self) -> dict[str, str]:
        """Give the words of each refusal, by control."""
        told: dict[str, str] = {}
        for refusal in self.refusals:
            words = fill(self.journey.words[refusal.reason], {**self.facts, **refusal.facts})
            told.setdefault(refusal.control, words)
        return told

    def first_wrong(self) -> str:
        """Name the first box of the first refused control in the order of the screen."""
        wrong = {refusal.control for refusal in self.refusals}
        for control in self.screen.walk():
            if control.name in wrong:
                boxes = [each for each in control.walk() if each.role != "group"]
                return boxes[0].name
        return ""

    def href(self, control: Control) -> str:
        """Give the address a link or tab leads to, without a host."""
        if control.parts:
            return f"{self.journey.screen(self.journey.home).path}menu/{control.name}"
        if not control.to:
            return self.address + self.screen.path
        return self.address + self.journey.screen(control.to).path

    def menu(self) -> Sequence[Control]:
        """Give the tabs of the header: what the first page has for everybody."""
        home = self.journey.screen(self.journey.home)
        return [control for control in home.controls if not control.audience]

    def corner(self) -> Sequence[Control]:
        """Give what the header has for guests or for members, but for ways to this very page."""
        home = self.journey.screen(self.journey.home)
        audience = "member" if self.member else "guest"
        return [
            control
            for control in home.controls
            if control.audience == audience and not self._is_here(control)
        ]

    def _is_here(self, control: Control) -> bool:
        """Say whether a way in leads to where its user is, or stands signing in, already."""
        to = self.journey.screen(control.to)
        return to.key == self.screen.key or bool(
            to.way and to.way == self.screen.way and not self.member
        )

    @property
    def layout(self) -> str:
        """The template around the screen's own."""
        if self.screen.framed:
            return "authority.html"
        return {"pc": "bank.html", "app": "app.html", "agency": "agency.html"}[self.journey.name]

    @property
    def wait_address(self) -> str:
        """What a waiting screen asks for news."""
        return f"{self.address}/wait" if self.screen.framed else f"{self.screen.path}/wait"


_ENVIRONMENT = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)


def render(template: str, **context: object) -> str:
    """Render a template that belongs to no journey."""
    return _ENVIRONMENT.get_template(template).render(context)


@jinja2.pass_context
def _words(context: Context, text: str) -> str:
    view: View = context["view"]
    return view.words(text)


_ENVIRONMENT.filters["words"] = _words


def page(view: View, status: int = 200) -> HTMLResponse:
    """Answer with a screen.

    Args:
        view: What is to be seen.
        status: 422 where a form is shown again.

    """
    template = f"{view.screen.kind}.html"
    html = render(template, view=view)
    redraws = [each for each in view.journey.redraws if each.concerns(view.screen.key)]
    if not redraws:
        return HTMLResponse(html, status, headers=_NO_STORE)
    html = redrawn(html, redraws, view.screen.key, view.seed)
    response = LateResponse(html, status, headers=_NO_STORE)
    response.seconds = sum(each.seconds for each in redraws)
    return response


def plain_page(title: str, text: str, status: int, *, home: bool = False) -> HTMLResponse:
    """Answer with a page that belongs to no journey, such as that there is none.

    Args:
        title: Title and heading.
        text: What to do next.
        status: Of HTTP.
        home: Whether to offer a link to the bank's front.

    """
    html = render("plain.html", title=title, text=text, home=home)
    return HTMLResponse(html, status, headers=_NO_STORE)
