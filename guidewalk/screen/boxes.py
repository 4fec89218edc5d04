"""How a value goes into the boxes that a screen has for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from guidewalk.screen.lexicon import DIGIT_WORDS
from guidewalk.screen.names import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guidewalk.screen.lexicon import Lexicon
    from guidewalk.screen.model import Node, Screen

_BREAK = re.compile(r"[\s\-./@]+")


def split(value: str, boxes: Sequence[Node]) -> tuple[str, ...] | None:
    """The parts of a value, one a box.

    Args:
        value: the whole value (`900131-1234567`, `010-1234-5678`).
        boxes: the boxes under one label, in order.

    Returns:
        One text a box; None if there is no telling how it goes in.
    """
    if len(boxes) == 1:
        return (value,)
    parts = tuple(part for part in _BREAK.split(value) if part)
    if len(parts) == len(boxes):
        return parts
    signs = "".join(sign for sign in value if sign.isalnum())
    limits = [box.limit for box in boxes]
    if all(limits) and sum(limit or 0 for limit in limits) == len(signs):
        cut, pieces = 0, []
        for limit in limits:
            pieces.append(signs[cut : cut + (limit or 0)])
            cut += limit or 0
        return tuple(pieces)
    return None


def cells(boxes: Sequence[Node], lexicon: Lexicon) -> tuple[tuple[int, bool, int], ...] | None:
    """Which parts of which numbered codes of a code card the boxes ask for.

    Args:
        boxes: the boxes under one label, in order.
        lexicon: words of the language on the screen.

    Returns:
        Number, whether the front digits are asked for, and how many, a box; None if a box does not
        ask for a code.
    """
    asked = []
    for box in boxes:
        match = lexicon.card_cell.search(box.name) or lexicon.card_cell.search(box.description)
        if match is None:
            return None
        digits = match["digits"]
        asked.append(
            (
                int(match["number"]),
                match["part"] in lexicon.front,
                DIGIT_WORDS.get(digits) or int(digits),
            )
        )
    return tuple(asked)


def repeats(first: Node, second: Node, lexicon: Lexicon) -> bool:
    """Whether a box wants the secret of the one before it once more.

    Args:
        first: a box.
        second: the box after it in the same form.
        lexicon: words of the language on the screen.

    Returns:
        True for two boxes of one kind, of which the second says so, or has the name of the first
        and more.
    """
    secret = second.secret or second.readonly
    if not secret or (first.secret, first.readonly) != (second.secret, second.readonly):
        return False
    longer = bare(second.name).startswith(bare(first.name)) and bare(first.name) != ""
    return longer or lexicon.again.search(second.name) is not None


def as_asked(screen: Screen, boxes: Sequence[Node]) -> tuple[Node, ...]:
    """Boxes as a reader is asked for them: those under one label are one thing.

    Args:
        screen: the screen.
        boxes: fields of it.

    Returns:
        Each field by itself, or the group that it shares with others, once.
    """
    asked: list[Node] = []
    for box in boxes:
        group = next((g for g in screen.groups_of(box) if g.role == "group"), None)
        several = group is not None and sum(n.field for n in screen.inside(group)) > 1
        one = group if several and group is not None else box
        if one not in asked:
            asked.append(one)
    return tuple(asked)


def entry(box: Node, text: str) -> str | None:
    """The entry of a list that a reader with this value would choose.

    Args:
        box: the list.
        text: the value, or part of the entry's name.

    Returns:
        The entry's name; None if the list has none such.
    """
    wanted = _signs(text)
    return next((one for one in box.options if wanted and wanted in _signs(one)), None)


def _signs(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum()).casefold()
