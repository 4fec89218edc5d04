"""A proxy that changes the words of a site on their way to the browser, for drift of any site.

    with rewriting(site, {"인증받기": "ARS 요청"}) as url:
        ...  # url is the same site, but every HTML page says ARS 요청

Everything is forwarded as it is: cookies, forms, redirects, and bodies as they come, so that long
polls and streams pass. Only `text/html` bodies are changed: each key becomes its value wherever it
stands, in text and in attributes; or a function makes another page of it. JSON is never changed. Another loopback origin that a page names
(the frame of a certificate authority) is changed in the same way, behind a port of its own. On
leaving, everything still open is closed, and nothing is left running.
"""

from __future__ import annotations

import re
import socket
import threading
from contextlib import ExitStack, contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Words = Mapping[str, str] | Callable[[str], str]

_LOOPBACK = re.compile(r"http://(?:127\.0\.0\.1|localhost):\d+")
_OURS = {"connection", "keep-alive", "transfer-encoding", "content-length"}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    log_message = log_error = lambda *_words: None
    server: _Server

    def handle(self) -> None:
        with suppress(ConnectionError):  # the browser has gone
            super().handle()

    def do_GET(self) -> None:
        there = HTTPConnection(urlsplit(self.server.site).netloc)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        wanted = {k: v for k, v in self.headers.items() if k.lower() != "accept-encoding"}
        try:
            there.connect()
            self.server.sockets.add(there.sock)
            there.request(self.command, self.path, body, wanted)
            self._answer(there.getresponse())
        except (OSError, HTTPException):  # one of the two ends has gone
            self.close_connection = True
        finally:
            self.server.sockets.discard(there.sock)
            there.close()

    do_POST = do_HEAD = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_GET  # noqa: N815

    def _answer(self, answer: HTTPResponse) -> None:
        self.send_response_only(answer.status, answer.reason)
        for name, value in answer.getheaders():
            if name.lower() not in _OURS:
                self.send_header(name, value)
        length, whole = answer.getheader("Content-Length"), b""
        if answer.headers.get_content_type() == "text/html" and self.command != "HEAD":
            whole = self.server.changed(answer.read().decode()).encode()
            length = str(len(whole))
        # What does not tell its length ends when the connection does.
        self.send_header(*(("Content-Length", length) if length else ("Connection", "close")))
        self.end_headers()
        self.wfile.write(whole)
        while piece := answer.read1(65536):
            self.wfile.write(piece)


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # so that server_close waits for them

    def __init__(self, site: str, words: Words, stack: ExitStack) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.site, self.words, self.stack = site.rstrip("/"), words, stack
        self.url, self.sockets = f"http://127.0.0.1:{self.server_port}", set[socket.socket]()
        self.origins, self.lock = {self.site: self.url, self.url: self.url}, threading.Lock()
        threading.Thread(target=self.serve_forever, args=(0.02,)).start()
        stack.callback(self.end)

    def changed(self, page: str) -> str:
        page = _LOOPBACK.sub(lambda found: self.behind(found[0]), page)
        if callable(self.words):
            return self.words(page)
        for old, new in self.words.items():
            page = page.replace(old, new)
        return page

    def behind(self, origin: str) -> str:
        with self.lock:
            if origin not in self.origins:
                self.origins[origin] = _Server(origin, self.words, self.stack).url
            return self.origins[origin]

    def get_request(self) -> tuple[socket.socket, object]:
        request, address = super().get_request()
        self.sockets.add(request)
        return request, address

    def end(self) -> None:
        self.shutdown()
        for one in tuple(self.sockets):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        self.server_close()


@contextmanager
def rewriting(site: str, words: Words) -> Iterator[str]:
    """Stand before a site and change its words; yields the address to use in its place."""
    with ExitStack() as stack:
        yield _Server(site, words, stack).url
