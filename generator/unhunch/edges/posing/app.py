"""The pose page as a WSGI application: it answers below its own address, and leaves all else to the preview."""

import json
import mimetypes
import threading
from collections.abc import Callable, Iterable
from dataclasses import asdict
from http import HTTPStatus
from pathlib import Path
from typing import Any, TypeAlias
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from unhunch.catalog.files import Files
from unhunch.catalog.kinds import TECHNIQUES
from unhunch.catalog.sketches import sketches
from unhunch.edges.posing.guard import HEADERS, refusal
from unhunch.site import render
from unhunch.strings import Strings
from unhunch.views import pose_answer as answer
from unhunch.views.pose_block import block, read_block
from unhunch.views.pose_controls import controls
from unhunch.work.places import THEME

ADDRESS = "/pose/"
"""Where the page is, from the host's root."""

_STATIC = Path(__file__).with_name("static")
_SHARED = {
    "palettes.css": THEME / "assets" / "stylesheets" / "palettes.css",
}
"""Files of the site that the page needs, too."""

_HTML, _JSON = "text/html; charset=utf-8", "application/json"

Answer: TypeAlias = tuple[HTTPStatus, str, bytes]


def with_poses(preview: WSGIApplication, root: Path, t: Callable[[], Strings]) -> WSGIApplication:
    """Give a preview with the pose page of the catalog at `root`; `t` gives the sentences."""
    page = _PosePage(root, t)

    def app(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if not (path + "/").startswith(ADDRESS):
            return preview(environ, start_response)
        status, kind, body = page.answer(environ, path.removeprefix(ADDRESS.rstrip("/")).lstrip("/"))
        headers = [("Content-Type", kind), ("Content-Length", str(len(body))), *HEADERS]
        start_response(f"{status.value} {status.phrase}", headers)
        return [b"" if environ["REQUEST_METHOD"] == "HEAD" else body]

    return app


class _PosePage:
    """Answers one request at a time: two drawings at once would both come late."""

    def __init__(self, root: Path, t: Callable[[], Strings]) -> None:
        self._root = root
        self._t = t
        self._turn = threading.Lock()

    def answer(self, environ: WSGIEnvironment, path: str) -> Answer:
        if refused := refusal(environ):
            return _plainly(refused)
        if environ["REQUEST_METHOD"] == "POST":
            return self._posted(path, environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])))
        return self._got(path)

    def _got(self, path: str) -> Answer:
        if path == "data.json":
            t = self._t()
            return _json({"controls": controls(), "words": t.group("posing"), "ids": [*sketches(self._root)]})
        if path.startswith("static/"):
            return _file(path.removeprefix("static/"))
        if path.endswith(".json"):
            return self._figure(path.removesuffix(".json"))
        id_ = path.rstrip("/")
        if id_ and id_ not in dict(_ids(self._root)):
            return _plainly(HTTPStatus.NOT_FOUND)
        return HTTPStatus.OK, _HTML, str(render.html("pose.html.j2", self._t(), address=ADDRESS, id=id_)).encode()

    def _figure(self, id_: str) -> Answer:
        found = sketches(self._root, (id_,)).get(id_)
        figure = read_block(found.written)[0] if found else None
        return _json({"figure": figure}) if figure is not None else _plainly(HTTPStatus.NOT_FOUND)

    def _posted(self, path: str, body: bytes) -> Answer:
        do = _DOING.get(path)
        if do is None:
            return _plainly(HTTPStatus.NOT_FOUND)
        try:
            sent = json.loads(body)
        except (ValueError, RecursionError):
            return _plainly(HTTPStatus.BAD_REQUEST)
        try:
            with self._turn:
                return _json(do(sent))
        except Exception:  # whatever a page sends that is no figure, or a pose that nobody thought of
            return _plainly(HTTPStatus.UNPROCESSABLE_ENTITY)


def _read(sent: dict[str, Any]) -> object:
    figure, _, problems = read_block(str(sent.get("text", "")))
    return {"figure": figure, "told": [asdict(one) for one in answer.told_of(problems)]}


def _draw(sent: dict[str, Any]) -> object:
    svg, angles = answer.picture(sent["figure"], sent["moment"])
    return {"svg": svg, "angles": angles, "text": block(sent["figure"])}


def _judge(sent: dict[str, Any]) -> object:
    figure = sent["figure"]
    return {"svg": answer.whole(figure), "told": [asdict(one) for one in answer.told(figure)]}


_DOING = {"read": _read, "draw": _draw, "judge": _judge}


def _ids(root: Path) -> Iterable[tuple[str, str]]:
    return Files(root).entries(TECHNIQUES)


def _file(name: str) -> Answer:
    file = _SHARED.get(name) or next((one for one in _STATIC.iterdir() if one.name == name), None)
    if file is None or not file.is_file():
        return _plainly(HTTPStatus.NOT_FOUND)
    kind = "text/javascript" if file.suffix == ".js" else mimetypes.guess_type(name)[0] or "application/octet-stream"
    return HTTPStatus.OK, f"{kind}; charset=utf-8", file.read_bytes()


def _json(data: object) -> Answer:
    return HTTPStatus.OK, _JSON, json.dumps(data).encode()


def _plainly(status: HTTPStatus) -> Answer:
    return status, "text/plain; charset=utf-8", f"{status.value} {status.phrase}\n".encode()
