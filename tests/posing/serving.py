"""The pose page of a catalog without a preview around it, served on this machine."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server
from wsgiref.types import StartResponse, WSGIEnvironment

from tests.serving import answering
from unhunch.edges.posing.app import with_poses
from unhunch.strings import strings


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that is overridden
        """Keep requests out of the tests' output."""


def nothing(_: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Stand in for the preview."""
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"the preview"]


@contextmanager
def posing(root: Path) -> Iterator[str]:
    """Give the address of the pose page of the catalog at `root`."""
    app = with_poses(nothing, root, lambda: strings("en"))
    with answering(make_server("127.0.0.1", 0, app, _Server, _Quiet)) as address:
        yield f"{address}pose/"
