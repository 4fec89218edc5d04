"""A guide's file: its bytes, its encoding, its format."""

from __future__ import annotations

import codecs
import hashlib
from typing import TYPE_CHECKING

from guidewalk.read.error import GuideError
from guidewalk.read.parse import Format, parse_guide

if TYPE_CHECKING:
    from pathlib import Path

    from guidewalk.guide import Guide

FORMATS: dict[str, Format] = {
    ".md": "md",
    ".markdown": "md",
    ".txt": "txt",
    ".html": "html",
    ".htm": "html",
}
"""File name endings, and the format that each stands for."""


def read_guide(path: Path) -> Guide:
    """Read a guide from its file.

    Args:
        path: a `.md`, `.txt` or `.html` file in UTF-8, UTF-16 with a byte order mark, or CP949
            (which includes EUC-KR).

    Returns:
        The guide as understood.

    Raises:
        GuideError: there is no such file, its ending is unknown, it is no text, or it is empty.

    """
    name = str(path)
    guide_format = FORMATS.get(path.suffix.lower())
    if guide_format is None:
        raise GuideError(
            name,
            f"A guide is a .md, .txt or .html file; this one ends in {path.suffix or 'nothing'!r}.",
            "Save it in one of these formats, or rename it.",
        )
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise GuideError(
            name, "There is no such file.", "Check the path; it is taken from the current folder."
        ) from None
    except IsADirectoryError:
        raise GuideError(name, "This is a folder.", "Name the guide's file itself.") from None
    except OSError as error:
        raise GuideError(
            name, f"The file cannot be read: {error.strerror}.", "Check who may read it."
        ) from None
    text = decoded(raw, name)
    return parse_guide(text, path=name, format=guide_format, sha256=hashlib.sha256(raw).hexdigest())


def decoded(raw: bytes, path: str) -> str:
    """The characters of a guide's bytes.

    Args:
        raw: the bytes.
        path: the guide, for the error.

    Returns:
        Its text without a byte order mark.

    Raises:
        GuideError: the bytes are text in no encoding that Korean guides are written in.

    """
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp949"]
    for encoding in encodings:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    line = _first_bad_line(raw)
    raise GuideError(
        path,
        "The file is no text: it is neither UTF-8 nor CP949 (EUC-KR).",
        "Save it as UTF-8 and try again.",
        line,
    )


def _first_bad_line(raw: bytes) -> int:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return raw.count(b"\n", 0, error.start) + 1
    return raw.count(b"\n", 0, raw.find(b"\0")) + 1
