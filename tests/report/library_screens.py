"""The screens of the made-up library, and pictures of them."""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from guidewalk.observation import Box, Shot

if TYPE_CHECKING:
    from pathlib import Path


def shot(
    picture: str | None,
    box: tuple[float, float, float, float] | None = None,
    *,
    title: str = "한빛도서관",
    size: tuple[int, int] = (1280, 800),
) -> Shot:
    """A screen of the library."""
    return Shot(
        title,
        "http://127.0.0.1:9/card?step=1&lang=ko",
        picture,
        float(size[0]),
        float(size[1]),
        Box(*box) if box else None,
    )


HOME = shot("home.jpg", (980, 20, 150, 44), title="한빛도서관 <첫 화면>")
LOGIN = shot("login.png", (440, 300, 400, 44), title="로그인")
SIGN_IN = shot("login.png", (440, 460, 400, 52), title="로그인")
CARD = shot("card.png", (60, 1700, 220, 48), title="회원증", size=(1280, 2400))
PHONE = shot("phone.png", (40, 600, 310, 60), title="한빛도서관 앱", size=(390, 844))
LOST = shot("lost.png", title="사라진 화면")


@cache
def picture(size: tuple[int, int], form: str, ground: str) -> bytes:
    """A picture of a made-up screen."""
    image = Image.new("RGB", size, ground)
    pen = ImageDraw.Draw(image)
    for y in range(100, size[1], 80):
        pen.rectangle((40, y, size[0] - 40, y + 40), fill="white", outline="gray")
    written = io.BytesIO()
    image.save(written, form)
    return written.getvalue()


def lay_out_pictures(out: Path) -> None:
    """Puts the walk's pictures where a walk puts them; `lost.png` is lost."""
    evidence = out / "evidence"
    evidence.mkdir(parents=True)
    (evidence / "home.jpg").write_bytes(picture((1280, 800), "JPEG", "#dfe9f5"))
    (evidence / "login.png").write_bytes(picture((1280, 800), "PNG", "#f5efdf"))
    (evidence / "card.png").write_bytes(picture((1280, 2400), "PNG", "#e5f5df"))
    (evidence / "phone.png").write_bytes(picture((780, 1688), "PNG", "#f0dff5"))
