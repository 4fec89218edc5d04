"""A small library with a web site and a guide, and the command line as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.library import GUIDE, library_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Command = Callable[..., "Said"]


@pytest.fixture
def library() -> Iterator[str]:
    """Address of the library's site."""
    with library_site() as address:
        yield address


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """A guide to the library, with a reader file beside it."""
    path = tmp_path / "library.md"
    path.write_text(GUIDE, encoding="utf-8")
    path.with_suffix(".reader.toml").write_text('"회원 번호" = "0042"\n', encoding="utf-8")
    return path


@dataclass(frozen=True)
class Said:
    status: int
    out: str
    err: str


@pytest.fixture
def guidewalk(tmp_path: Path) -> Command:
    """Runs the command line in a folder of its own; whatever happens, no traceback."""

    def running(*arguments: object, **environ: str) -> Said:
        done = subprocess.run(  # noqa: S603 - our own
            [sys.executable, "-m", "guidewalk", *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, "COLUMNS": "200", **environ},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        for stream in (done.stdout, done.stderr):
            assert "Traceback" not in stream
        return Said(done.returncode, done.stdout, done.stderr)

    return running
