"""A small library with a web site and a guide, and the command line as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Command = Callable[..., "Said"]

_PAGE = """<!doctype html><html lang="ko"><title>도서관</title><main><h1>도서관</h1>
<form action="/lent"><label>회원 번호 <input name="number"></label><button>대출</button></form>
</main></html>"""
_LENT = (
    """<!doctype html><html lang="ko"><title>빌린 책</title><main><h1>빌린 책</h1></main></html>"""
)
GUIDE = """# 도서관 안내

## 책 빌리기

1. 도서관(http://library.example) 홈페이지에 접속하세요.

2. **회원 번호**를 입력하세요.

3. **대출** 버튼을 누르세요.
"""


class _Library(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/slow":
            self.server.leave.wait(60)  # type: ignore[attr-defined]
        known = {"/": _PAGE, "/lent": _LENT}.get(self.path.partition("?")[0])
        self.send_response(200 if known else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((known or "").encode())

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


@pytest.fixture
def library() -> Iterator[str]:
    """Address of the library's site."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Library) as server:
        server.leave = threading.Event()  # type: ignore[attr-defined]
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.leave.set()  # type: ignore[attr-defined]
        server.shutdown()
        thread.join()


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
        done = subprocess.run(
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
