from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from guidewalk.read import parse_guide, read_guide

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidewalk.guide import Guide, Sentence

ROOT = Path(__file__).parents[2]
ORIGINAL = ROOT.parent / "shared" / "guides" / "original-guide.txt"
OURS = ROOT / "guides" / "financial-certificate.md"


@pytest.fixture(scope="session")
def original() -> Guide:
    """The guide that all this started from; it is not ours to keep in the repository."""
    if not ORIGINAL.exists():
        pytest.skip(f"the original guide is not beside this checkout ({ORIGINAL})")
    return read_guide(ORIGINAL)


@pytest.fixture(scope="session")
def ours() -> Guide:
    return read_guide(OURS)


@pytest.fixture
def txt() -> Callable[[str], Guide]:
    """Reads a plain text."""
    return lambda text: parse_guide(text, path="guide.txt", format="txt", sha256="0")


@pytest.fixture
def md() -> Callable[[str], Guide]:
    """Reads a Markdown text."""
    return lambda text: parse_guide(text, path="guide.md", format="md", sha256="0")


@pytest.fixture
def html() -> Callable[[str], Guide]:
    """Reads an HTML text."""
    return lambda text: parse_guide(text, path="guide.html", format="html", sha256="0")


@pytest.fixture
def step(txt: Callable[[str], Guide]) -> Callable[[str], Sentence]:
    """Reads one sentence as step 1 of a guide."""

    def read(text: str) -> Sentence:
        (sentence,) = txt(f"1. {text}").sentences
        return sentence

    return read


@pytest.fixture
def prose(txt: Callable[[str], Guide]) -> Callable[[str], Sentence]:
    """Reads one sentence of a paragraph outside steps."""

    def read(text: str) -> Sentence:
        return txt(f"머리말이 먼저 있습니다.\n{text}").sentences[-1]

    return read
