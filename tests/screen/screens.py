"""Screens made by hand, for tests that need no browser."""

from __future__ import annotations

from guidewalk.observation import Box
from guidewalk.screen.model import Node, Screen


def thing(role: str, name: str = "", **more: object) -> Node:
    """A node in the middle of the screen, unless told otherwise."""
    box = more.pop("box", Box(600, 400, 80, 30))
    return Node(frame=0, index=0, role=role, name=name, box=box, **more)  # type: ignore[arg-type]


def screen(*nodes: Node, title: str = "은행") -> Screen:
    """A desktop screen with these nodes."""
    return Screen(title, "http://bank.test/", 1280, 900, nodes)
