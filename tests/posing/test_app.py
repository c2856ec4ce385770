"""The pose page lies beside the preview, says what a browser is to refuse, and tells nothing of the machine."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.posing.serving import nothing
from tests.posing.test_guard import GET, POST
from tests.project import PROJECT
from tests.test_preview import knee
from unhunch.edges.posing.app import with_poses
from unhunch.strings import strings

FIGURE = {"base": "standing", "end": {"neck": {"flex": 20}}, "alt": "A bent neck."}


def asked(root: Path, path: str, data: object = None, **more: Any) -> tuple[str, dict[str, str], bytes]:  # noqa: ANN401 - of WSGI
    app = with_poses(nothing, root, lambda: strings("en"))
    body = data if isinstance(data, bytes) else json.dumps(data).encode()
    method = {**POST, "CONTENT_LENGTH": str(len(body)), "wsgi.input": io.BytesIO(body)} if data is not None else GET
    found: list[Any] = []
    content = b"".join(app({**method, "PATH_INFO": path, **more}, lambda *head: found.extend(head)))  # type: ignore[arg-type]
    return found[0], dict(found[1]), content


def posted(path: str, data: object) -> Any:  # noqa: ANN401 - JSON
    status, _, content = asked(PROJECT, path, data)
    assert status == "200 OK", status
    return json.loads(content)


@pytest.mark.parametrize("path", ["/", "/poses/", "/techniques/", "/posed"])
def test_all_other_addresses_are_the_preview_s(path: str) -> None:
    assert asked(PROJECT, path)[2] == b"the preview"


def test_the_page_loads_from_itself_alone_and_is_framed_by_nobody() -> None:
    status, headers, content = asked(PROJECT, "/pose/")
    assert status == "200 OK"
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "frame-ancestors 'none'" in policy
    assert b"<script>" not in content
    assert b"style=" not in content
    assert b"onclick" not in content


def test_it_is_there_for_each_technique_and_for_no_other_name(tmp_path: Path) -> None:
    root = knee(tmp_path / "knee")
    assert b'data-id="towel-press"' in asked(root, "/pose/towel-press/")[2]
    assert json.loads(asked(root, "/pose/data.json")[2])["ids"] == ["towel-press"]
    assert json.loads(asked(root, "/pose/towel-press.json")[2])["figure"]["base"] == "standing"
    assert asked(root, "/pose/knee-tape/")[0] == "200 OK"
    assert asked(root, "/pose/knee-tape.json")[0] == "404 Not Found"
    for path in (
        "/pose/nothing/",
        "/pose/../safety/",
        "/pose/<script>/",
        "/pose/static/../app.py",
        "/pose/static/app.py",
    ):
        assert asked(root, path)[0] == "404 Not Found", path


def test_a_figure_whose_file_is_not_finished_is_loaded(tmp_path: Path) -> None:
    root = knee(tmp_path / "knee")
    file = root / "content" / "techniques" / "towel-press.yml"
    file.write_text(file.read_text("utf-8").replace("steps:", "steps: [\n", 1), "utf-8")
    assert json.loads(asked(root, "/pose/towel-press.json")[2])["figure"]["view"] == "front"


def test_a_pose_is_drawn_judged_and_read() -> None:
    drawn = posted("/pose/draw", {"figure": FIGURE, "moment": ["end"]})
    assert drawn["svg"].startswith("<svg ")
    assert drawn["angles"]["neck flex"] == 20
    assert posted("/pose/read", {"text": drawn["text"]}) == {"figure": FIGURE, "told": []}
    assert posted("/pose/judge", {"figure": FIGURE})["told"] == []
    assert posted("/pose/read", {"text": "figure: ["})["told"][0]["code"].startswith("Y")


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"7", b"[" * 90_000, {"figure": 7, "moment": ["end"]}, {"moment": []}]
)
def test_what_is_no_figure_ends_nothing(data: object) -> None:
    for path in ("/pose/draw", "/pose/judge"):
        status, _, content = asked(PROJECT, path, data)
        assert status in ("400 Bad Request", "422 Unprocessable Entity")
        assert b"Traceback" not in content
    assert asked(PROJECT, "/pose/shutdown", {})[0] == "404 Not Found"


def test_an_answer_without_a_body_is_as_long_as_one_with_it() -> None:
    _, headers, content = asked(PROJECT, "/pose/", REQUEST_METHOD="HEAD")
    assert content == b""
    assert int(headers["Content-Length"]) > 1000


def test_no_build_publishes_it() -> None:
    assert not [*(PROJECT / "overrides").rglob("pose.*")]
