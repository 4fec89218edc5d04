"""Doing what a person's hand does: press, type, pick from a list. Everything by the last look."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Error

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
# Where a point of a frame is on the screen: brought into view, and out from under what covers it.
_FRAME = """(el, [x, y, width]) => {
  const style = getComputedStyle(el);
  let left, top, hit;
  const aim = () => {
    const box = el.getBoundingClientRect();
    const side = el.clientLeft + parseFloat(style.paddingLeft);
    const scale = (box.width - 2 * side) / width;  // a page may be drawn larger than it is
    left = box.x + side + x * scale;
    top = box.y + el.clientTop + parseFloat(style.paddingTop) + y * scale;
    hit = document.elementFromPoint(left, top);
  };
  aim();
  for (const share of [0.5, 0.25, 0.75]) {
    if (hit === el) break;
    scrollBy({ top: top - innerHeight * share, behavior: "instant" });
    aim();
  }
  let sheet = hit;
  for (let up = hit; up && up !== document.body; up = up.parentElement)
    if (["fixed", "sticky", "absolute"].includes(getComputedStyle(up).position)) sheet = up;
  const over = hit === el ? null : sheet?.getBoundingClientRect();
  return { x: left, y: top, clear: hit === el, covered: hit ? hit.innerText.slice(0, 80) : "",
    sheet: over ? [over.left + scrollX, over.top + scrollY, over.width, over.height] : null };
}"""
_REACH = 2_000  # ms that a list may take to be chosen from: one that was seen can be, or cannot
_AIM, _FOCUS = _script("aim.js"), _script("focus.js")


class Slipped(Exception):  # noqa: N818 - it is what happened, and names it
    """What was seen is not there any more: look again."""


@dataclass(frozen=True, slots=True)
class Covered(Exception):  # noqa: N818 - it is what happened, and names it
    """Something lies over what was to be pressed.

    Attributes:
        text: what it says.
        sheet: how far it reaches, in CSS pixels of its frame's page; None if nothing is there.
        frame: index of the frame that it is in.
    """

    text: str
    sheet: Box | None = None
    frame: int = 0


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
        self._aim(node)
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
            Slipped: it is not there any more, or cannot be used.
        """
        try:
            self._element(node).select_option(label=option, timeout=_REACH)
        except Error as error:
            raise Slipped(node.name) from error

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
        aim = self._aim(node)
        if not aim["clear"]:
            sheet = Box(*aim["sheet"]) if aim["sheet"] else None
            raise Covered(aim["covered"], sheet, frame=aim.get("frame", node.frame))
        return float(aim["x"]), float(aim["y"])

    def _aim(self, node: Node) -> dict[str, Any]:
        """Bring a thing into view, and its frame too: a frame may reach below the window."""
        aim = self._run(_AIM, node)
        if not node.frame or not aim["clear"]:
            return aim
        element = self._sight.frames[node.frame].frame_element()
        outer: dict[str, Any] = element.evaluate(_FRAME, [aim["x"], aim["y"], aim["width"]])
        return {**outer, "frame": 0}

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


def _finger(count: int) -> list[str]:
    """The touch events that lead a finger through points: down on the first, then on."""
    return ["touchStart", *["touchMove"] * (count - 1)]
