"""A folder, served on this machine."""

import gzip
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from socketserver import TCPServer
from typing import BinaryIO


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files as they are."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that is overridden
        """Keep requests out of the tests' output."""

    def handle(self) -> None:
        """Let a browser turn away in the middle of an answer."""
        with suppress(ConnectionError):
            super().handle()


class CompressingHandler(QuietHandler):
    """Compresses text, as the hosts of static sites do, and keeps connections open."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer with the file compressed, if it is one and text."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        kind = self.guess_type(str(file))
        if not file.is_file() or not kind.startswith(("text/", "application/j", "image/svg")):
            return super().send_head()
        content = gzip.compress(file.read_bytes(), mtime=0)
        self.send_response(HTTPStatus.OK)
        for name, value in (("Content-Type", kind), ("Content-Encoding", "gzip"), ("Content-Length", len(content))):
            self.send_header(name, str(value))
        self.end_headers()
        return BytesIO(content)


@contextmanager
def answering(server: TCPServer) -> Iterator[str]:
    """Give the address at which a server on this machine answers, with a slash at its end."""
    with server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def served(folder: Path, handler: type[QuietHandler] = QuietHandler) -> Iterator[str]:
    """Give the address at which the folder is served, with a slash at its end."""
    with answering(ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))) as address:
        yield address


def free_port() -> int:
    """Give a port of this machine at which nothing answers."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
