"""Looking at a page: waits for the page, never for the clock, and makes a `Screen` of it."""

from __future__ import annotations

import json
import time
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Error

from guidewalk.observation import Box
from guidewalk.screen.model import Node, Screen

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Frame, Page


def _script(name: str) -> str:
    return files("guidewalk.walk").joinpath(name).read_text(encoding="utf-8")


_ATTEND, _LOOK, _WAIT = _script("attend.js"), _script("look.js"), _script("wait.js")
_LEAVING = 15_000  # ms that a page may take to be replaced by the next one
_MOVING = 1_500  # ms that a page may go on changing before it is looked at as it is
_QUIET_FRAMES = 2
_SERVER_ERROR = 500  # and above, RFC 9110 §15.6
# What Playwright says of a document that was replaced while it was being looked at.
_REPLACED = ("context was destroyed", "detached", "navigat", "Cannot find context")


class SiteUnreachable(Exception):  # noqa: N818 - it is what happened, and names it
    """The site cannot be opened, or fails by itself: the check cannot be made."""


class PageGone(Exception):  # noqa: N818 - it is what happened, and names it
    """The page cannot be looked at any more."""


def attend(context: BrowserContext) -> None:
    """Let every page of a browser context take note of what it has begun and not finished.

    Args:
        context: the context, before its first page is opened.
    """
    context.add_init_script(_ATTEND)


class Sight:
    """The eyes of one walker on one page.

    Args:
        page: the page to look at.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.frames: list[Frame] = [page.main_frame]
        self._changed: list[float] = [0.0]  # when each frame had changed last, at the last look

    def open(self, address: str) -> None:
        """Open the page at an address; it need not be there yet when this returns.

        Args:
            address: its URL.

        Raises:
            SiteUnreachable: it does not open, or the answer is not a page (HTTP status 4xx or 5xx).
        """
        try:
            answer = self.page.goto(address, wait_until="commit")
        except Error as error:
            raise SiteUnreachable(f"{address}: {error.message.splitlines()[0]}") from error
        if answer is not None and not answer.ok:
            raise SiteUnreachable(f"{address}: HTTP status {answer.status}")

    def look(self, *, quiet_frames: int = _QUIET_FRAMES) -> Screen:
        """Wait until the page is quiet, then look at it, frames included.

        Args:
            quiet_frames: how many frames without any change are waited for.

        Returns:
            What is on the screen.

        Raises:
            PageGone: the page was closed or never becomes readable.
            SiteUnreachable: it is the server's own word for having failed (HTTP status 5xx).
        """
        until = time.monotonic() + 2 * _LEAVING / 1000
        while True:
            try:
                return self._look(quiet_frames)
            except Error as error:
                if self.page.is_closed() or time.monotonic() > until:
                    raise PageGone(f"{self.page.url}: {error.message}") from error
                if not any(word in error.message for word in _REPLACED):
                    raise PageGone(f"{self.page.url}: {error.message}") from error

    def wait(self, seconds: float, *, insist: bool = False) -> None:
        """Wait until something changes, or nothing is under way any more.

        Args:
            seconds: the longest to wait.
            insist: wait for a change even where nothing is under way.

        Raises:
            PageGone: the page was closed.
        """
        # The innermost frame is where the reader is at work.
        at = next((n for n in (-1, 0) if not self.frames[n].is_detached()), 0)
        how = {"longest": seconds * 1000, "insist": insist, "since": self._changed[at]}
        try:
            self.frames[at].evaluate(_WAIT, how)
        except Error as error:
            if self.page.is_closed():
                raise PageGone(f"{self.page.url}: {error.message}") from error

    def _look(self, quiet_frames: int) -> Screen:
        self.frames = [self.page.main_frame]
        seen = self._see(self.page.main_frame, quiet_frames)
        _fail_if_failed(seen)
        self._changed = [seen["changed"]]
        nodes = _nodes(seen["nodes"], 0, None, 0, 0.0, 0.0)
        busy = bool(seen["busy"])
        for child, at in self._children(self.page.main_frame, seen):
            inner = self._see(child, quiet_frames)
            _fail_if_failed(inner)
            box = nodes[at].box
            nodes += _nodes(
                inner["nodes"],
                len(self.frames),
                at,
                len(nodes),
                box.x - inner["scrollX"],
                box.y - inner["scrollY"],
            )
            self.frames.append(child)
            self._changed.append(inner["changed"])
            busy = busy or bool(inner["busy"])
        return Screen(
            title=seen["title"],
            url=seen["url"],
            width=seen["width"],
            height=seen["height"],
            nodes=tuple(nodes),
            busy=busy,
            page_height=seen["pageHeight"],
            scroll_x=seen["scrollX"],
            scroll_y=seen["scrollY"],
        )

    def _see(self, frame: Frame, quiet_frames: int) -> dict[str, Any]:
        how = {"patience": _MOVING, "quietFrames": quiet_frames, "leaveCap": _LEAVING}
        seen: dict[str, Any] = json.loads(frame.evaluate(_LOOK, how))
        return seen

    def _children(self, frame: Frame, seen: dict[str, Any]) -> list[tuple[Frame, int]]:
        """The frames that can be seen, each with the position of its iframe among the nodes."""
        places = [at for at, node in enumerate(seen["nodes"]) if node["role"] == "iframe"]
        inner = [child for child in frame.child_frames if not child.is_detached()]
        if not places or not inner:
            return []
        if len(places) == len(inner) == 1:
            return [(inner[0], places[0])]
        found = []
        for child in inner:
            index = child.frame_element().evaluate(
                'el => window[Symbol.for("guidewalk")].nodes.indexOf(el)'
            )
            at = next((p for p in places if seen["nodes"][p]["index"] == index), None)
            if at is not None:
                found.append((child, at))
        return found


def _fail_if_failed(seen: dict[str, Any]) -> None:
    """A server that has failed says nothing about a guide."""
    if seen["status"] >= _SERVER_ERROR:
        raise SiteUnreachable(f"{seen['url']}: the site failed with HTTP status {seen['status']}")


def _nodes(  # noqa: PLR0913, PLR0917 - where a frame's nodes go in the whole
    raw: list[dict[str, Any]], frame: int, iframe: int | None, shift: int, left: float, top: float
) -> list[Node]:
    nodes = []
    for one in raw:
        x, y, width, height = one.pop("box")
        parent = one.pop("parent")
        options = tuple(one.pop("options", ()))
        nodes.append(
            Node(
                frame=frame,
                box=Box(x + left, y + top, width, height),
                parent=iframe if parent is None else parent + shift,
                name=one.pop("name", ""),
                options=options,
                **one,
            )
        )
    return nodes
