"""A picture among the pages is what its name says, whole, still, and no larger than a page can show."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.trees import small
from unhunch.catalog.files.pictures import picture_problem
from unhunch.problems.codes.source import MAX_BYTES
from unhunch.rules.checking import check

KINDS = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "webp": "WEBP"}
POLYGLOTS = {
    "HTML": b"<!doctype html><script>hit()</script>",
    "SVG": b'<svg xmlns="http://www.w3.org/2000/svg" onload="hit()"/>',
    "PDF": b"%PDF-1.4\n",
    "GIF": b"GIF89a/*<svg/onload=hit()>*/=1",
    "nothing": b"",
    "a signature and a script": b"\x89PNG\r\n\x1a\n<script>hit()</script>",
    "a JPEG's first bytes and a script": b"\xff\xd8\xff\xe0<script>hit()</script>",
    "a WebP's first bytes and a script": b"RIFF\x24\x00\x00\x00WEBP<script>hit()</script>",
}


def picture(kind: str, size: tuple[int, int] = (40, 30)) -> bytes:
    out = BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(out, kind)
    return out.getvalue()


def bomb(width: int, height: int) -> bytes:
    """A PNG of a size that its bytes do not hold: what reads it all would need gigabytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )


def told(folder: Path, name: str, raw: bytes) -> list[tuple[str, str]]:
    root = small(folder / "root")
    (root / "content/pages/toes").mkdir()
    (root / "content/pages/toes" / name).write_bytes(raw)
    catalog, problems = check(root)
    if not problems:
        assert catalog is not None
        assert catalog.pictures == {f"toes/{name}": raw}
    return [(problem.code, problem.hint) for problem in problems]


@pytest.mark.parametrize("ending", KINDS)
def test_a_picture_is_welcome(tmp_path: Path, ending: str) -> None:
    assert told(tmp_path, f"Foot_1.{ending}", picture(KINDS[ending])) == []


@pytest.mark.parametrize("ending", KINDS)
@pytest.mark.parametrize("what", POLYGLOTS)
def test_what_is_no_picture_is_refused(tmp_path: Path, ending: str, what: str) -> None:
    ((code, _),) = told(tmp_path, f"foot.{ending}", POLYGLOTS[what])
    assert code == "Y152"


@pytest.mark.parametrize("ending", KINDS)
def test_half_a_picture_is_refused(tmp_path: Path, ending: str) -> None:
    raw = picture(KINDS[ending])
    ((code, hint),) = told(tmp_path, f"foot.{ending}", raw[: len(raw) // 2])
    assert (code, hint.split(" as ")[0]) == ("Y152", "Save the picture again")


@pytest.mark.parametrize(("kind", "ending"), [("JPEG", "png"), ("WEBP", "png"), ("PNG", "jpg"), ("PNG", "webp")])
def test_a_picture_of_another_kind_is_told_as_what_it_is(tmp_path: Path, kind: str, ending: str) -> None:
    ((code, hint),) = told(tmp_path, f"foot.{ending}", picture(kind))
    right = {"JPEG": ".jpg", "WEBP": ".webp", "PNG": ".png"}[kind]
    assert (code, hint.endswith(f"let its name end in `{right}`, and its links too.")) == ("Y152", True)


@pytest.mark.parametrize(("width", "height"), [(4097, 1), (1, 5000), (12_000, 9_000), (20_000, 20_000), (2**31 - 1, 1)])
def test_a_picture_that_would_fill_a_memory_is_refused_by_its_size(tmp_path: Path, width: int, height: int) -> None:
    assert [code for code, _ in told(tmp_path, "foot.png", bomb(width, height))] == ["Y153"]


def test_the_largest_picture_is_welcome(tmp_path: Path) -> None:
    assert told(tmp_path, "foot.png", picture("PNG", (4096, 8))) == []


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_picture_that_moves_is_refused(tmp_path: Path, kind: str) -> None:
    out = BytesIO()
    frames = [Image.new("RGB", (4, 3), colour) for colour in ("teal", "white", "black")]
    frames[0].save(out, kind, save_all=True, append_images=frames[1:], duration=50)
    assert [code for code, _ in told(tmp_path, f"foot.{kind.lower()}", out.getvalue())] == ["Y154"]


def test_a_huge_picture_is_refused_before_it_is_looked_at(tmp_path: Path) -> None:
    assert [code for code, _ in told(tmp_path, "foot.png", b"\x89PNG" * MAX_BYTES)] == ["Y108"]


@settings(max_examples=300)
@given(st.sampled_from(sorted(KINDS)), st.data())
def test_a_damaged_picture_is_told_or_shown_and_never_stops_the_check(ending: str, data: st.DataObject) -> None:
    raw = bytearray(picture(KINDS[ending]))
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    raw = raw[: data.draw(st.integers(0, len(raw)))] + data.draw(st.binary(max_size=20))
    problem = picture_problem(f"content/pages/foot.{ending}", bytes(raw))
    assert problem is None or problem.code in ("Y152", "Y153", "Y154")
