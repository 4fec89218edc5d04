from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import library_screens
import pytest
from PIL import Image

from guidewalk.observation import Box
from guidewalk.report.evidence import Picture, outlined, read_album

if TYPE_CHECKING:
    from pathlib import Path

    from guidewalk.verdict import Checked

RED = (208, 2, 27)


def picture_of(size: tuple[int, int], form: str) -> Picture:
    data = library_screens.picture(size, form, "white")
    return Picture(data, f"image/{form.lower()}", *size)


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_the_control_is_outlined_and_not_covered(form: str) -> None:
    picture = picture_of((1280, 800), form)
    drawn = opened(outlined(picture, library_screens.LOGIN))
    assert drawn.format == "PNG"
    assert drawn.size == (1280, 800)
    for x, y in ((640, 295), (640, 349), (435, 320), (845, 320)):
        assert drawn.getpixel((x, y)) == RED
    before = opened(picture.data)
    inside = (440, 300, 840, 344)
    assert drawn.crop(inside).tobytes() == before.crop(inside).tobytes()


def test_a_picture_of_a_dense_screen_is_outlined_to_its_scale() -> None:
    drawn = opened(outlined(picture_of((780, 1688), "PNG"), library_screens.PHONE))
    assert drawn.getpixel((390, 1200 - 10)) == RED
    assert drawn.getpixel((390, 600)) != RED


def test_without_a_box_a_png_is_copied_and_a_jpeg_becomes_one() -> None:
    bare = replace(library_screens.LOGIN, box=None)
    png, jpeg = picture_of((64, 64), "PNG"), picture_of((64, 64), "JPEG")
    assert outlined(png, bare) == png.data
    assert opened(outlined(jpeg, bare)).tobytes() == opened(jpeg.data).tobytes()


@pytest.mark.parametrize(
    "box",
    [
        Box(-50, -50, 2000, 2000),
        Box(5000, 10, 10, 10),
        Box(10, 5000, 10, 10),
        Box(-90, -90, 1, 1),
        Box(0, 0, 0, 0),
    ],
)
def test_a_box_beyond_the_picture_does_no_harm(box: Box) -> None:
    shot = replace(library_screens.LOGIN, box=box)
    assert opened(outlined(picture_of((1280, 800), "PNG"), shot)).size == (1280, 800)


def test_a_broken_or_lost_picture_is_left_out_of_the_album(checked: Checked, out: Path) -> None:
    (out / "evidence" / "card.png").write_bytes(b"\x89PNG\r\n\x1a\n and no more")
    album = read_album(checked, out / "evidence")
    assert set(album.pictures) == {"home.jpg", "login.png", "phone.png"}
    assert album.pictures["home.jpg"].media_type == "image/jpeg"


@pytest.mark.parametrize("name", ["../secret.png", "sub/secret.png", "", "."])
def test_a_picture_outside_the_folder_is_never_read(checked: Checked, out: Path, name: str) -> None:
    secret = library_screens.picture((8, 8), "PNG", "red")
    (out / "secret.png").write_bytes(secret)
    (out / "evidence" / "sub").mkdir()
    (out / "evidence" / "sub" / "secret.png").write_bytes(secret)
    stray = replace(checked.judgements[5], seen=(replace(library_screens.HOME, picture=name),))
    only = replace(checked, judgements=(stray,))
    assert not read_album(only, out / "evidence").pictures
