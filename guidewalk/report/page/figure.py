"""Screens on the page: each picture stored once, outlined anew wherever it is shown."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from guidewalk.observation import Box, Shot
    from guidewalk.report.evidence import Album, Picture

_GAP = 5.0  # CSS pixels of the screen between a control and its outline
_WIDE = 600.0  # a screen at least this wide is a desktop's, a narrower one a phone's
_TALLEST = {True: 0.8, False: 2.2}  # height : width in the flow, of wide and narrow screens


@dataclass(frozen=True, slots=True)
class View:
    """A rectangle of a screen, in its CSS pixels."""

    x: float
    y: float
    width: float
    height: float

    def __str__(self) -> str:
        """As an SVG `viewBox`."""
        return f"{self.x:g} {self.y:g} {self.width:g} {self.height:g}"


@dataclass(frozen=True, slots=True)
class Figure:
    """A screen as shown under one sentence.

    Attributes:
        anchor: id of its element.
        title: the document's title.
        url: its address.
        symbol: id of the SVG symbol with its picture; None if there is no picture.
        lost: file name of a picture that should be there and could not be read.
        whole: the whole screen.
        cut: what the flow shows of it: all of a usual screen, the part around the control of a
            very tall one.
        outlines: the controls in question.
    """

    anchor: str
    title: str
    url: str
    symbol: str | None
    lost: str | None
    whole: View
    cut: View
    outlines: tuple[View, ...]

    @property
    def wide(self) -> bool:
        """Whether it is a desktop's screen, not a phone's."""
        return self.whole.width >= _WIDE


@dataclass(frozen=True, slots=True)
class Symbol:
    """A picture as the page stores it.

    Attributes:
        id: id of the SVG symbol.
        width: in its own pixels.
        height: in its own pixels.
        address: the picture as a `data:` URI.
    """

    id: str
    width: int
    height: int
    address: str


class Gallery:
    """The pictures of an album under the ids that the page knows them by, equal ones once."""

    def __init__(self, album: Album) -> None:
        self._album = album
        self._digests = {
            name: hashlib.sha256(picture.data).hexdigest()
            for name, picture in album.pictures.items()
        }
        self._ids = {
            digest: f"picture-{number}"
            for number, digest in enumerate(dict.fromkeys(self._digests.values()), start=1)
        }

    def symbols(self) -> tuple[Symbol, ...]:
        """Each picture that differs from all others, once."""
        pictures = {
            self._ids[self._digests[name]]: picture
            for name, picture in self._album.pictures.items()
        }
        return tuple(_symbol(name, picture) for name, picture in pictures.items())

    def figures(self, shots: Iterable[Shot], anchor: str) -> tuple[Figure, ...]:
        """The figures for some screens; a screen seen twice in a row is one with two outlines.

        Args:
            shots: the screens, in order.
            anchor: what their ids begin with.

        Returns:
            The figures, in order.
        """
        alike = groupby(shots, key=lambda shot: (shot.picture, shot.title, shot.url))
        return tuple(
            self._figure(list(together), f"{anchor}-{number}")
            for number, (_, together) in enumerate(alike, start=1)
        )

    def _figure(self, shots: Sequence[Shot], anchor: str) -> Figure:
        shot = shots[0]
        picture = self._album.of(shot)
        whole = View(
            0,
            0,
            shot.width or (picture.width if picture else 0),
            shot.height or (picture.height if picture else 0),
        )
        boxes = tuple(dict.fromkeys(one.box for one in shots if one.box))
        return Figure(
            anchor=anchor,
            title=shot.title,
            url=shot.url,
            symbol=self._ids[self._digests[shot.picture]] if picture and shot.picture else None,
            lost=shot.picture if picture is None else None,
            whole=whole,
            cut=_cut(whole, boxes),
            outlines=tuple(_around(box) for box in boxes),
        )


def _symbol(name: str, picture: Picture) -> Symbol:
    encoded = base64.b64encode(picture.data).decode("ascii")
    return Symbol(
        name, picture.width, picture.height, f"data:{picture.media_type};base64,{encoded}"
    )


def _cut(whole: View, boxes: Sequence[Box]) -> View:
    height = whole.width * _TALLEST[whole.width >= _WIDE]
    if whole.height <= height * 1.25:  # no use in cutting off a strip
        return whole
    if not boxes:
        return View(0, 0, whole.width, height)
    middle = (min(b.y for b in boxes) + max(b.y + b.height for b in boxes)) / 2
    return View(0, min(max(0.0, middle - height / 2), whole.height - height), whole.width, height)


def _around(box: Box) -> View:
    return View(box.x - _GAP, box.y - _GAP, box.width + 2 * _GAP, box.height + 2 * _GAP)
