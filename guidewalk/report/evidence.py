"""The pictures of a walk: which can be shown, and each finding's own with the control outlined."""

from __future__ import annotations

import io
import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, UnidentifiedImageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from guidewalk.observation import Shot
    from guidewalk.verdict import Checked

EVIDENCE = "evidence"
"""Name of the folder of pictures inside the report's folder."""

OUTLINE = "#d0021b"
"""The colour of the outline, on the page and on each finding's picture."""

_HALO = "#ffffff"
_GAP = 4  # CSS pixels between the control and its outline
_STROKE = 3  # CSS pixels


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it lies on disk.

    Attributes:
        data: its bytes, PNG or JPEG.
        media_type: `image/png` or `image/jpeg`.
        width: in its own pixels.
        height: in its own pixels.
    """

    data: bytes
    media_type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Album:
    """The pictures of a walk that could be read.

    Attributes:
        pictures: by file name; a picture that a shot names and that is not here was lost.
    """

    pictures: Mapping[str, Picture]

    def of(self, shot: Shot | None) -> Picture | None:
        """The picture of a screen.

        Args:
            shot: the screen; None for no screen.

        Returns:
            Its picture; None if none was taken or it was lost.
        """
        return self.pictures.get(shot.picture) if shot and shot.picture else None


def shots_of(checked: Checked) -> Iterator[Shot]:
    """Every screen that a report shows, in the order of the text.

    Args:
        checked: the guide with its verdicts.

    Yields:
        The screens, a repeated one repeatedly.
    """
    for judgement in checked.judgements:
        yield from (finding.seen for finding in judgement.findings if finding.seen)
        yield from judgement.seen


def exhibit_name(sentence_id: str, number: int) -> str:
    """File name of a finding's own picture.

    Args:
        sentence_id: the sentence.
        number: the finding's place among the sentence's findings, from 1.

    Returns:
        For example `s12-1.png`.
    """
    return f"{sentence_id}-{number}.png"


def is_exhibit(name: str) -> bool:
    """Tells a finding's own picture by its file name.

    Args:
        name: a file name.

    Returns:
        Whether `exhibit_name` gives such names.
    """
    return re.fullmatch(r"s\d+-\d+\.png", name) is not None


def read_album(checked: Checked, folder: Path) -> Album:
    """Reads the pictures that the verdicts name.

    A lost or broken picture costs the report that picture, not the report: a long walk stands
    behind it, and the page says which file is missing.

    Args:
        checked: the guide with its verdicts.
        folder: the evidence folder.

    Returns:
        The pictures that are there and are PNG or JPEG.
    """
    names = dict.fromkeys(shot.picture for shot in shots_of(checked) if shot.picture)
    read = {name: _read(folder, name) for name in names}
    return Album({name: picture for name, picture in read.items() if picture})


def outlined(picture: Picture, shot: Shot) -> bytes:
    """A copy of a picture with the shot's control outlined.

    Args:
        picture: the picture.
        shot: the screen it shows; without a box the picture is copied unchanged.

    Returns:
        A PNG.
    """
    if shot.box is None and picture.media_type == "image/png":
        return picture.data
    with Image.open(io.BytesIO(picture.data)) as opened:
        image = opened.convert("RGB")
    if shot.box is not None:
        scale = image.width / shot.width if shot.width else 1.0
        pen = ImageDraw.Draw(image)
        for gap, stroke, colour in (
            (_GAP + 1, _STROKE + 2, _HALO),  # so that the outline shows on a red ground too
            (_GAP, _STROKE, OUTLINE),
        ):
            reach = gap + _STROKE
            edges = (
                max(0, math.floor((shot.box.x - reach) * scale)),
                max(0, math.floor((shot.box.y - reach) * scale)),
                min(image.width - 1, math.ceil((shot.box.x + shot.box.width + reach) * scale)),
                min(image.height - 1, math.ceil((shot.box.y + shot.box.height + reach) * scale)),
            )
            if edges[0] < edges[2] and edges[1] < edges[3]:
                pen.rectangle(edges, outline=colour, width=max(1, round(stroke * scale)))
    written = io.BytesIO()
    image.save(written, "PNG", compress_level=3)
    return written.getvalue()


def exhibits(checked: Checked, album: Album) -> dict[str, bytes]:
    """Each finding's own picture.

    Args:
        checked: the guide with its verdicts.
        album: the pictures.

    Returns:
        PNGs by file name; none for a finding whose screen has no picture.
    """
    made = {}
    for judgement in checked.judgements:
        for number, finding in enumerate(judgement.findings, start=1):
            picture = album.of(finding.seen)
            if finding.seen and picture:
                name = exhibit_name(judgement.sentence.id, number)
                made[name] = outlined(picture, finding.seen)
    return made


def _read(folder: Path, name: str) -> Picture | None:
    path = folder / name
    if path.parent != folder:  # a name, never a way out of the folder
        return None
    try:
        data = path.read_bytes()
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
            image.load()
            return Picture(data, f"image/{str(image.format).lower()}", image.width, image.height)
    except (OSError, ValueError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
