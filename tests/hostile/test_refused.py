"""What could harm a machine is refused: every problem is told, and no command writes anything."""

import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.trees import small
from unhunch.edges.cli import main
from unhunch.problems.codes.source import MAX_PROBLEMS

CURL = "content/techniques/toe-curl.yml"
BREAK = "content/routines/toe-break.yml"

Attack = Callable[[Path], object]
COMMANDS = {
    "HTML": ("build", "--out"),
    "Markdown": ("export",),
    "PDF": ("sheets", "--out"),
    "figures": ("figures", "--out"),
}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def add(path: str, text: str) -> Attack:
    return lambda root: (root / path).write_text((root / path).read_text("utf-8") + text, "utf-8")


def replace(path: str, old: str, new: str) -> Attack:
    return lambda root: (root / path).write_text((root / path).read_text("utf-8").replace(old, new), "utf-8")


def write(path: str, raw: bytes) -> Attack:
    return lambda root: (root / path).write_bytes(raw)


def copy(name: str) -> Attack:
    return lambda root: (root / "content/techniques" / name).write_bytes((root / CURL).read_bytes())


def link(path: str, target: str) -> Attack:
    return lambda root: (root / path).symlink_to(root.parent / target)


def huge(path: str) -> Attack:
    def grow(root: Path) -> None:
        with (root / path).open("ab") as file:
            file.truncate(100 * 1024 * 1024)

    return grow


BOMB = "a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n"
SOURCE = b"kind: a\ntitle: b\nclaim_seen: none\nurl: javascript:hit()\n"

ATTACKS: dict[str, tuple[str, Attack]] = {
    "path in a step's id": ("S208", replace(BREAK, "technique: toe-spread", "technique: ../../../etc/passwd")),
    "path in an old id": ("S208", add(CURL, "formerly: [../../outside]\n")),
    "path in a bad day's id": ("S208", replace(BREAK, "toe-rest", "/etc/passwd")),
    "path in an easier way": ("S208", add(CURL, "easier:\n- {text: x, technique: ..}\n")),
    "path in a reference": ("S208", replace(CURL, "[toe-guide]", "[../toe-guide]")),
    "dots in a file name": ("Y143", copy("toe..yml")),
    "percent in a file name": ("Y143", copy("%2e%2e%2fpasswd.yml")),
    "backslash in a file name": ("Y143", copy("toe\\..\\passwd.yml")),
    "line break in a file name": ("Y143", copy("toe\n::error::x.yml")),
    "markup in a file name": ("Y143", copy("<img src=x>.yml")),
    "homoglyph file name": ("Y143", copy("t\u043ee-curl.yml")),
    "homoglyph id": ("S208", replace(BREAK, "technique: toe-spread", "technique: t\u043ee-spread")),
    "right-to-left in a file name": ("Y143", copy("toe-\u202elmy.yml")),
    "right-to-left in a text": ("T404", replace(CURL, "Let go.", "Let \u202ego.")),
    "zero width in a text": ("T404", replace(CURL, "Let go.", "Let\u200b go.")),
    "NUL byte": ("Y118", replace(CURL, "Let go.", "Let\x00go.")),
    "escaped NUL": ("T405", replace(CURL, "Let go.", '"Let\\0go."')),
    "escape code": ("T405", replace(CURL, "Let go.", '"Let\\e[2Jgo."')),
    "100 MB technique": ("Y108", huge(CURL)),
    "100 MB page": ("Y108", huge("content/pages/index.md")),
    "100 MB picture": ("Y108", huge("content/pages/x.png")),
    "alias bomb": ("Y110", write(CURL, BOMB.encode())),
    "deep nesting": ("Y113", write(CURL, b"[" * 3_000)),
    "object tag": ("Y111", write(CURL, b"!!python/object/apply:os.system ['touch hit']\n")),
    "merge key": ("Y110", write(CURL, b"a: &a {x: 1}\nb: {<<: *a}\n")),
    "1,900 errors": ("Y126", write(CURL, "".join(f"key{n}: 1\n" for n in range(1_900)).encode())),
    "a line without end": ("Y171", write(CURL, b"[" * 100_000)),
    "keys without end": ("Y170", write(CURL, "".join(f"key{n}: 1\n" for n in range(10_000)).encode())),
    "link to a file outside": ("Y146", link("content/techniques/x.yml", "secret.yml")),
    "link to a folder outside": ("Y146", link("content/pages/x", "outside")),
    "picture that is a link": ("Y146", link("content/pages/x.png", "secret.yml")),
    "link to a folder of its own": ("Y146", link("content/pages/x", "root/content/techniques")),
    "link that goes in circles": ("Y146", link("content/pages/x", "root/content/pages")),
    "link to nowhere": ("Y146", link("content/routines/x.yml", "nowhere")),
    "link that looks like a dropping": ("Y146", link("content/pages/x.html.bak", "secret.yml")),
    "page that calls itself a picture": ("Y152", write("content/pages/x.png", b"<script>hit()</script>")),
    "page that begins like a picture": ("Y152", write("content/pages/x.jpg", b"\xff\xd8\xff<script>hit()</script>")),
    "hidden script": ("Y148", write("content/pages/.x.js", b"hit()")),
    "script among the routines": ("Y148", write("content/routines/x.js", b"hit()")),
    "script among the pages": ("Y148", write("content/pages/x.js", b"hit()")),
    "page of HTML": ("Y148", write("content/pages/x.html", b"<script>hit()</script>")),
    "HTML in a page": ("T401", add("content/pages/index.md", "\n<img src=x onerror=hit()>\n")),
    "script link in a page": ("T402", add("content/pages/index.md", "\n[x](JavaScript:hit())\n")),
    "hidden script link in a page": ("T402", add("content/pages/index.md", "\n[x](&#106;avascript:hit())\n")),
    "template in a page": ("T403", add("content/pages/index.md", "\n{{ config }}\n")),
    "scheme of a source": ("S209", write("content/references/x.yml", SOURCE)),
}  # fmt: skip

every_attack = pytest.mark.parametrize("attack", ATTACKS)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "secret.yml").write_text("name: rosebud\n")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.md").write_text("rosebud")
    return small(tmp_path / "root")


def everything(folder: Path) -> set[Path]:
    return {path.relative_to(folder) for path in folder.rglob("*")}


@pytest.mark.untraced
@every_attack
def test_an_attack_is_refused_and_no_output_is_written(attack: str, root: Path) -> None:
    code, apply = ATTACKS[attack]
    apply(root)
    before = everything(root.parent)
    told = run("check", "--root", root)
    assert told.exit_code == 1, told.output
    assert f": {code} " in told.output
    assert "rosebud" not in told.output
    assert all(line.isprintable() for line in told.output.split("\n"))
    for command in COMMANDS.values():
        done = run(command[0], "--root", root, *command[1:], root.parent / "out")
        if command[0] == "figures" and code[0] == "T":
            continue  # words are no part of a drawing
        assert done.exit_code == 1, done.output
    assert everything(root.parent) == before


@pytest.mark.untraced
@every_attack
def test_an_attack_is_told_to_programs_in_one_line_a_problem(attack: str, root: Path) -> None:
    ATTACKS[attack][1](root)
    problems = json.loads(run("check", "--root", root, "--format", "json").output)
    lines = run("check", "--root", root, "--format", "github").output.rstrip("\n").split("\n")
    assert len(lines) == len(problems)
    assert all(line.startswith(("::error file=content/", "::warning file=content/")) for line in lines)
    assert not any("::" in line.split("::", 2)[1] for line in lines)


@pytest.mark.untraced
@every_attack
def test_a_summary_of_an_attack_is_plain_or_not_there(attack: str, root: Path, tmp_path: Path) -> None:
    ATTACKS[attack][1](root)
    done = run("summary", "--before", small(tmp_path / "old"), "--root", root)
    assert done.exit_code == 0, done.output
    assert all(line.isprintable() for line in done.output.split("\n"))
    assert "rosebud" not in done.output


def test_thousands_of_errors_are_told_in_a_hundred_lines(root: Path) -> None:
    ATTACKS["1,900 errors"][1](root)
    problems = json.loads(run("check", "--root", root, "--format", "json").output)
    assert len([problem for problem in problems if problem["path"] == CURL]) == MAX_PROBLEMS + 1


def test_a_huge_file_costs_no_more_than_a_large_one(root: Path) -> None:
    ATTACKS["100 MB technique"][1](root)
    tracemalloc.start()
    try:
        assert run("check", "--root", root).exit_code == 1
        assert tracemalloc.get_traced_memory()[1] < 40 * 1024 * 1024
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("id_", ["../../outside", "/etc/passwd", "toe-curl/../../x"])
def test_a_command_takes_no_path_for_an_id(id_: str, root: Path) -> None:
    assert run("sheets", id_, "--root", root, "--out", root.parent / "out").exit_code == 1
    assert run("figures", id_, "--root", root, "--out", root.parent / "out").exit_code == 1
    assert not (root.parent / "out").exists()
