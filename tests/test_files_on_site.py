"""What is published is what was judged, and nothing else that lies in `content`."""

import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from tests.trees import small
from unhunch.edges import publication
from unhunch.edges.building import BuildError, build
from unhunch.edges.cli import main
from unhunch.rules.checking import check

EVIL = "<script>hit()</script>"
HARMLESS = {".#index.md": None, "index.md~": EVIL, "foot.png.bak": EVIL, "#index.md#": EVIL, "Thumbs.db": EVIL}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = small(tmp_path / "root")
    pages = root / "content" / "pages"
    picture = BytesIO()
    Image.new("RGB", (4, 3), "teal").save(picture, "PNG")
    (pages / "foot.png").write_bytes(picture.getvalue())
    with (pages / "index.md").open("a", encoding="utf-8") as file:
        file.write("\n![A foot](foot.png)\n")
    for name, text in HARMLESS.items():
        (pages / name).write_text(text) if text else (pages / name).symlink_to("ann@host.1:2")
    return root


def files(site: Path) -> Iterator[Path]:
    return (file for file in site.rglob("*") if file.is_file())


def holds_evil(site: Path) -> list[Path]:
    return [file for file in files(site) if EVIL.encode() in file.read_bytes()]


def test_a_site_has_the_pictures_of_its_pages_and_nothing_that_editors_left(root: Path, tmp_path: Path) -> None:
    build(root, tmp_path / "site")
    assert (tmp_path / "site" / "foot.png").read_bytes() == (root / "content" / "pages" / "foot.png").read_bytes()
    assert 'src="foot.png"' in (tmp_path / "site" / "index.html").read_text("utf-8")
    assert holds_evil(tmp_path / "site") == []
    assert not [file for file in files(tmp_path / "site") if file.name in HARMLESS]


def scripts(folder: Path) -> Path:
    folder.mkdir()
    (folder / "index.md").write_text(f"---\ntitle: x\ndescription: x\n---\n{EVIL}\n")
    (folder / "hit.html").write_text(EVIL)
    (folder / "hit.js").write_text("hit()")
    return folder


@pytest.mark.parametrize(
    "where", ["pages/more", "pages/more.md", "pages/more.png", "pages", "techniques/x", "more", ""]
)
def test_what_lies_behind_a_link_is_refused_and_nothing_is_built(root: Path, tmp_path: Path, where: str) -> None:
    link = root / "content" / where
    if link.exists():
        shutil.rmtree(link)
    link.symlink_to(scripts(tmp_path / "elsewhere"), target_is_directory=True)
    with pytest.raises(BuildError, match=f"{Path('content', where).as_posix()}:1:1: Y146 "):
        build(root, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_even_unchecked_only_what_the_catalog_holds_is_published(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The builder by itself would follow links, round and round, and publish all that it meets."""
    judged = check(root)
    pages = root / "content" / "pages"
    (pages / "more").symlink_to(scripts(tmp_path / "elsewhere"), target_is_directory=True)
    for name in ("round", "about"):
        (pages / name).symlink_to(pages, target_is_directory=True)
    for name in (".well-known/x.html", "extra/hit.html", "notes.txt", "templates/hit.md"):
        (pages / name).parent.mkdir(exist_ok=True)
        (pages / name).write_text(EVIL)
    (pages / "foot.png").write_text(EVIL)
    monkeypatch.setattr(publication, "check", lambda *_: judged)
    build(root, tmp_path / "site")
    assert (tmp_path / "site" / "foot.png").read_bytes().startswith(b"\x89PNG")
    assert holds_evil(tmp_path / "site") == []


def test_an_export_has_the_pictures_too(root: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["export", "--root", str(root), str(tmp_path / "out")])
    assert done.exit_code == 0, done.output
    assert (tmp_path / "out/docs/foot.png").read_bytes() == (root / "content/pages/foot.png").read_bytes()
    assert holds_evil(tmp_path / "out") == []
