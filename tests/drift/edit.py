"""Changes to a guide's text, each of which needs its target."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_HEADING = re.compile(r"^## ", re.MULTILINE)


class EditError(LookupError):
    """The guide does not have what is to be changed, or has it more than once."""


@dataclass(frozen=True, slots=True)
class Put:
    """Other words in a place.

    Attributes:
        old: what stands there, exactly once in the guide.
        new: what shall stand there.

    """

    old: str
    new: str

    def apply(self, text: str) -> str:
        """Make the change.

        Args:
            text: the guide.

        Returns:
            The guide with the change.

        Raises:
            EditError: the old words are not there exactly once.

        """
        count = text.count(self.old)
        if count != 1:
            raise EditError(f"the guide has {self.old!r} {count} times, not once")
        return text.replace(self.old, self.new)


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Another body for a section.

    Attributes:
        title: how its heading begins, `## ` left out.
        body: what stands below the heading instead.

    """

    title: str
    body: str

    def apply(self, text: str) -> str:
        """Make the change.

        Args:
            text: the guide.

        Returns:
            The guide with the change.

        Raises:
            EditError: there is no such section, or several.

        """
        start, end = _body(text, self.title)
        return f"{text[:start]}\n\n{self.body.strip()}\n\n{text[end:]}"


@dataclass(frozen=True, slots=True)
class Quote:
    """Quotation marks for the bold type of a section.

    Attributes:
        title: how its heading begins, `## ` left out.
        opening: the mark before a name.
        closing: the mark after it.

    """

    title: str
    opening: str
    closing: str

    def apply(self, text: str) -> str:
        """Make the change.

        Args:
            text: the guide.

        Returns:
            The guide with the change.

        Raises:
            EditError: there is no such section, or nothing in bold type in it.

        """
        start, end = _body(text, self.title)
        body, count = _BOLD.subn(rf"{self.opening}\1{self.closing}", text[start:end])
        if not count:
            raise EditError(f"nothing in section {self.title!r} is in bold type")
        return text[:start] + body + text[end:]


Edit = Put | Rewrite | Quote


def edited(text: str, edits: tuple[Edit, ...]) -> str:
    """A guide with some changes.

    Args:
        text: the guide.
        edits: the changes, in order.

    Returns:
        The changed guide.

    Raises:
        EditError: one of them has no target.

    """
    for edit in edits:
        text = edit.apply(text)
    return text


def _body(text: str, title: str) -> tuple[int, int]:
    """Where a section's body begins and ends."""
    starts = [found.end() for found in _HEADING.finditer(text)]
    named = [start for start in starts if text.startswith(title, start)]
    if len(named) != 1:
        raise EditError(f"the guide has {len(named)} sections named {title!r}, not one")
    begin = text.index("\n", named[0])
    after = _HEADING.search(text, begin)
    return begin, after.start() if after else len(text)
