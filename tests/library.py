"""A small library: a site of two pages that needs no bank, and a guide to it."""

from __future__ import annotations

import threading
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        if self.path == "/slow" and "Mozilla" in self.headers["User-Agent"]:
            self.server.leave.wait(60)  # type: ignore[attr-defined]
        known = {"/": _PAGE, "/lent": _LENT}.get(self.path.partition("?")[0])
        failing = self.path.endswith("number=500")
        self.send_response(500 if failing else 200 if known else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        with suppress(ConnectionError):  # a stopped check does not wait for its page
            self.end_headers()
            self.wfile.write((known or "").encode())

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


@contextmanager
def library_site() -> Iterator[str]:
    """Address of the library's site, while it is up."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Library) as server:
        server.leave = threading.Event()  # type: ignore[attr-defined]
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.leave.set()  # type: ignore[attr-defined]
        server.shutdown()
        thread.join()
