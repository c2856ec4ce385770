"""What editors and systems leave beside files is left alone: not told, not read, not published."""

from pathlib import Path

import pytest

from tests.trees import small
from unhunch.catalog.files.droppings import is_dropping
from unhunch.catalog.kinds import COLLECTIONS
from unhunch.rules.checking import check

FOLDERS = ("", "pages", *(kind.folder for kind in COLLECTIONS.values()), "schema")
OF = "toe-curl.yml"
BESIDE = {
    "Emacs": (f"{OF}~", f"#{OF}#", f"{OF}.~1~"),
    "vim": (f".{OF}.swp", f".{OF}.swo", f".{OF}.swx", f"{OF}.swp", f"{OF}.un~", "4913"),
    "nano": (f"{OF}.save", f"{OF}.save.1"),
    "Kate": (f".{OF}.kate-swp", f"{OF}.kate-swp"),
    "JetBrains": (f"{OF}___jb_tmp___", f"{OF}___jb_old___"),
    "office programs": (f"~${OF}", f".~lock.{OF}#"),
    "GNOME": (".goutputstream-A1B2C3",),
    "macOS": (".DS_Store", f"._{OF}", "Icon\r", f"{OF}.sb-1a2b3c4d-x1Y2z3"),
    "Windows": ("Thumbs.db", "desktop.ini", "Desktop.ini"),
    "KDE": (".directory",),
    "file systems": (".nfs000000001", ".fuse_hidden0001"),
    "git and patch": (f"{OF}.orig", f"{OF}.rej", f"{OF}.bak", ".gitkeep", ".gitignore", ".gitattributes"),
    "browsers": (f"{OF}.part", f"{OF}.crdownload", f"{OF}.tmp"),
    "rsync": (f".{OF}.x8f3k2",),
    "syncing": (f".syncthing.{OF}.tmp", f"~syncthing~{OF}.tmp", ".stfolder"),
}
MEANT = (
    OF,
    "index.md",
    "foot.png",
    "toe-curl (1).yml",
    "README.md",
    ".well-known",
    ".nojekyll",
    ".toe-curl.yml",
    "notes",
)


@pytest.mark.parametrize("program", BESIDE)
def test_droppings_are_left_alone_in_every_folder(program: str, tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    for folder in FOLDERS:
        for name in BESIDE[program]:
            (root / "content" / folder).mkdir(exist_ok=True)
            (root / "content" / folder / name).write_bytes(b"\x00<script>")
    catalog, problems = check(root)
    assert problems == []
    assert catalog == check(small(tmp_path / "clean"))[0]


def test_what_lies_in_a_folder_that_was_left_is_left_with_it(tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    for name in (".git", ".obsidian", "pages~", "$RECYCLE.BIN"):
        (root / "content" / "pages" / name).mkdir()
        (root / "content" / "pages" / name / "page.html").write_text("x")
    assert check(root)[1] == []


def test_the_lock_of_an_open_file_leads_nowhere_and_is_left_alone(tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    for folder in FOLDERS[:4]:
        (root / "content" / folder / f".#{OF}").symlink_to("ann@host.1:1764300000")
    assert check(root)[1] == []


@pytest.mark.parametrize("name", MEANT)
def test_what_somebody_meant_is_no_dropping(name: str) -> None:
    assert not is_dropping(name)
