"""Doing what a person's hand does: press, type, pick from a list. Everything by the last look."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from guidewalk.observation import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import ElementHandle

    from guidewalk.screen.model import Node
    from guidewalk.walk.sight import Sight


def _script(name: str) -> str:
    return files("guidewalk.walk").joinpath(name).read_text(encoding="utf-8")


_SEND = """() => { const forms = [...document.forms].filter((f) => f.method === "post");
  if (forms.length !== 1) return false; forms[0].requestSubmit(); return true; }"""
_AIM, _FOCUS = _script("aim.js"), _script("focus.js")


class Slipped(Exception):  # noqa: N818 - it is what happened, and names it
    """What was seen is not there any more: look again."""


@dataclass(frozen=True, slots=True)
class Covered(Exception):  # noqa: N818 - it is what happened, and names it
    """Something lies over what was to be pressed.

    Attributes:
        by: index, in its frame, of what lies over it; -1 if that has no role.
        text: what it says.
    """

    by: int
    text: str


class Hand:
    """The hand of one walker.

    Args:
        sight: the eyes that it goes by.
        touch: a finger on a touch screen, not a mouse.
    """

    def __init__(self, sight: Sight, *, touch: bool = False) -> None:
        self._sight = sight
        self.touch = touch

    def reveal(self, node: Node) -> tuple[float, float]:
        """Scroll until a thing is in view.

        Args:
            node: a node of the last look.

        Returns:
            How far the page is scrolled then, to the right and down, in CSS pixels.

        Raises:
            Slipped: it is not there any more.
        """
        self._run(_AIM, node)
        x, y = self._sight.page.evaluate("[scrollX, scrollY]")
        return float(x), float(y)

    def press(self, node: Node) -> None:
        """Click in the middle of a thing.

        Args:
            node: a node of the last look.

        Raises:
            Slipped: it is not there any more.
            Covered: something lies over it.
        """
        x, y = self._point(node)
        if self.touch:
            self._sight.page.touchscreen.tap(x, y)
        else:
            self._sight.page.mouse.click(x, y)

    def type(self, node: Node, text: str) -> None:
        """Replace what a field holds.

        Args:
            node: a field of the last look.
            text: what to type.

        Raises:
            Slipped: it is not there any more, or does not take the caret.
        """
        if not self._run(_FOCUS, node)["focused"]:
            raise Slipped(node.name)
        self._sight.page.keyboard.insert_text(text)

    def pick(self, node: Node, option: str) -> None:
        """Choose an entry of a list.

        Args:
            node: a combobox or list box of the last look.
            option: the entry's name, as the list has it.

        Raises:
            Slipped: it is not there any more.
        """
        self._element(node).select_option(label=option)

    def draw(self, nodes: Sequence[Node]) -> None:
        """Draw a line through things, with one finger on a touch screen, else with the mouse.

        Args:
            nodes: nodes of the last look, in the order of the line.

        Raises:
            Slipped: one is not there any more.
        """
        points = [self._point(node) for node in nodes]
        page = self._sight.page
        if not self.touch:
            page.mouse.move(*points[0])
            page.mouse.down()
            for x, y in points[1:]:
                page.mouse.move(x, y, steps=3)
            page.mouse.up()
            return
        # Playwright taps, it does not draw: the finger's way goes straight to the browser.
        session = page.context.new_cdp_session(page)
        for kind, (x, y) in zip(_finger(len(points)), points, strict=True):
            finger = [{"x": x, "y": y}]
            session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": finger})
        session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        session.detach()

    def upload(self, node: Node, file: str) -> None:
        """Choose a file in a file box.

        Args:
            node: the box.
            file: path of the file.

        Raises:
            Slipped: it is not there any more.
        """
        self._element(node).set_input_files(file)

    def send_form(self) -> bool:
        """Send the one form that waits for something, though its button is gone.

        No person can do this. It is for getting on to the next sentence, after the missing button
        has been recorded.

        Returns:
            False if there is no such form, or more than one.
        """
        return any(frame.evaluate(_SEND) for frame in reversed(self._sight.frames))

    def key(self, name: str) -> None:
        """Press a key of the keyboard where the caret is.

        Args:
            name: the key, as the DOM's `KeyboardEvent.key` names it.
        """
        self._sight.page.keyboard.press(name)

    def _point(self, node: Node) -> tuple[float, float]:
        aim = self._run(_AIM, node)
        if not aim["clear"]:
            raise Covered(aim["cover"], aim["covered"])
        x, y = float(aim["x"]), float(aim["y"])
        if node.frame:
            offset = self._offset(node.frame)
            x, y = x + offset.x, y + offset.y
        return x, y

    def _run(self, script: str, node: Node) -> dict[str, Any]:
        frame = self._sight.frames[node.frame]
        done: dict[str, Any] = frame.evaluate(script, {"index": node.index, "name": node.name})
        if done.get("gone"):
            raise Slipped(node.name)
        return done

    def _element(self, node: Node) -> ElementHandle:
        frame = self._sight.frames[node.frame]
        held = frame.evaluate_handle(
            'i => window[Symbol.for("guidewalk")].nodes[i]', node.index
        ).as_element()
        if held is None:
            raise Slipped(node.name)
        return held

    def _offset(self, frame: int) -> Box:
        element = self._sight.frames[frame].frame_element()
        x, y = element.evaluate(
            """el => { const b = el.getBoundingClientRect(), s = getComputedStyle(el);
            return [b.x + el.clientLeft + parseFloat(s.paddingLeft),
                    b.y + el.clientTop + parseFloat(s.paddingTop)]; }"""
        )
        return Box(x, y, 0, 0)


def _finger(count: int) -> list[str]:
    """The touch events that lead a finger through points: down on the first, then on."""
    return ["touchStart", *["touchMove"] * (count - 1)]
