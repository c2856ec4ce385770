"""A labelled issue becomes a pull request, and nothing that a stranger writes becomes anything else."""

import base64
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.previews import HALF_WRITTEN
from tests.project import PROJECT

SCRIPTS = PROJECT / ".github" / "scripts"
FORM = (PROJECT / "tests" / "forms" / "toe-evening.md").read_text("utf-8")
SLOPPY_TECHNIQUE = (PROJECT / "tests" / "forms" / "sloppy" / "technique.md").read_text("utf-8")
HOSTILE = "$(touch hit) `touch hit` ${{ github.token }} ::add-mask::x @everyone ```"

# Stands in for the forge's program: `run download` brings the draft, everything else is written down.
FORGE = """#!{python}
import json, os, pathlib, shutil, sys
words = sys.argv[1:]
if words[:2] == ["run", "download"]:
    shutil.copytree(os.environ["DRAFT"], words[words.index("--dir") + 1], dirs_exist_ok=True)
    words = words[:2]
if "--body-file" in words:
    words.append(pathlib.Path(words[words.index("--body-file") + 1]).read_text("utf-8"))
with open(os.environ["SAID"], "a") as file:
    file.write(json.dumps(words) + "\\n")
"""


class Run:
    """One run of the workflow's two scripts on this machine, over the small catalog."""

    def __init__(self, folder: Path, body: str, login: str = "toe-friend") -> None:
        self.folder = folder
        self.said = folder / "said.jsonl"
        self.draft_folder = folder / "build" / "draft"
        (folder / "bin").mkdir()
        forge = folder / "bin" / "gh"
        forge.write_text(FORGE.format(python=sys.executable))
        forge.chmod(0o755)
        event = {"issue": {"number": 12, "body": body, "title": HOSTILE, "user": {"login": login, "id": 34}}}
        (folder / "event.json").write_text(json.dumps(event))
        shutil.copytree(PROJECT / "tests" / "small" / "content", folder / "content")

    def script(self, name: str) -> subprocess.CompletedProcess[str]:
        environment = {
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
            "GITHUB_EVENT_PATH": str(self.folder / "event.json"),
            "GITHUB_RUN_ID": "56",
            "GITHUB_REPOSITORY": "toes/toes",
            "GITHUB_SERVER_URL": "https://forge.example",
            "GITHUB_SHA": "0" * 40,
            "GH_TOKEN": "secret",
            "DRAFT": str(self.draft_folder),
            "SAID": str(self.said),
            "PYTHONPATH": str(self.folder / "generator"),
        }
        command = [sys.executable, str(SCRIPTS / f"{name}.py")]
        return subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)

    def propose(self) -> list[list[str]]:
        done = self.script("propose")
        assert done.returncode == 0, done.stderr
        assert done.stdout == "", "a line could pass for a command of the workflow"
        return [json.loads(line) for line in self.said.read_text().splitlines()]


def drafted(folder: Path, **files: str) -> Run:
    """A run whose first job left these files."""
    run = Run(folder, FORM)
    run.draft_folder.mkdir(parents=True)
    for name, text in files.items():
        (run.draft_folder / name.replace("_", ".")).write_text(text, "utf-8")
    return run


ROUTINE = "content/routines/toe-evening.yml"
TECHNIQUE = "content/techniques/toe-lift.yml"


def test_a_form_becomes_a_pull_request_that_credits_its_author(tmp_path: Path) -> None:
    run = drafted(tmp_path, entry_yml="name: Toe evening\n", path_txt=ROUTINE)
    download, branch, commit, proposal = run.propose()
    assert download == ["run", "download"]
    assert branch[:2] == ["api", "repos/toes/toes/git/refs"]
    assert "ref=refs/heads/from-issue-12-56" in branch
    assert commit[:4] == ["api", "--method", "PUT", f"repos/toes/toes/contents/{ROUTINE}"]
    assert f"content={base64.b64encode(b'name: Toe evening' + bytes([10])).decode()}" in commit
    assert any(
        word.endswith("Co-authored-by: toe-friend <34+toe-friend@users.noreply.forge.example>") for word in commit
    )
    assert proposal[:2] == ["pr", "create"]
    assert "@toe-friend" in proposal[-1]
    assert "Closes #12" in proposal[-1]


def test_an_unclear_form_gets_a_comment_in_which_nothing_is_markup(tmp_path: Path) -> None:
    said = drafted(tmp_path, unclear_txt=HOSTILE).propose()
    assert [words[:2] for words in said] == [["run", "download"], ["issue", "comment"]]
    assert f"````text\n{HOSTILE}\n````" in said[1][-1]


def test_a_draft_becomes_a_pull_request_that_is_marked_as_one_and_asks_its_questions(tmp_path: Path) -> None:
    run = drafted(tmp_path, entry_yml="name: Toe evening\n", path_txt=ROUTINE, questions_txt=HOSTILE)
    *_, proposal = run.propose()
    assert "--draft" in proposal
    assert "This is a draft, @toe-friend" in proposal[-1]
    assert f"````text\n{HOSTILE}\n````" in proposal[-1]


def test_what_was_taken_for_granted_stands_in_the_pull_request_of_a_file(tmp_path: Path) -> None:
    run = drafted(tmp_path, entry_yml="name: Toe lift\n", path_txt=TECHNIQUE, notes_txt=HOSTILE)
    *_, proposal = run.propose()
    assert "--draft" not in proposal
    assert "A technique that @toe-friend wrote in #12" in proposal[-1]
    assert f"````text\n{HOSTILE}\n````" in proposal[-1]


def test_questions_are_of_bounded_length(tmp_path: Path) -> None:
    run = drafted(tmp_path, entry_yml="name: x\n", path_txt=ROUTINE, questions_txt="`" * 20_000 + "x" * 100_000)
    *_, proposal = run.propose()
    assert len(proposal[-1]) < 65_536


@pytest.mark.parametrize(
    "path",
    [
        ".github/workflows/x.yml",
        "content/routines/../x.yml",
        "content/routines/X.yml",
        "content/pages/x.yml",
        "/etc/passwd",
        "",
    ],
)
def test_no_draft_can_name_another_place(tmp_path: Path, path: str) -> None:
    run = drafted(tmp_path, entry_yml="name: x\n", path_txt=path)
    assert run.script("propose").stderr == "The draft is not a file of a routine or a technique.\n"
    assert [json.loads(line) for line in run.said.read_text().splitlines()] == [["run", "download"]]


def test_a_draft_is_of_bounded_size(tmp_path: Path) -> None:
    run = drafted(tmp_path, entry_yml="x" * 100_000, path_txt=ROUTINE)
    assert run.script("propose").returncode == 1


@pytest.mark.parametrize("login", ["a b", "a\n", "$(x)", "<b>", "a" * 50, ""])
def test_a_name_of_another_form_than_the_forges_is_refused(tmp_path: Path, login: str) -> None:
    run = Run(tmp_path, FORM, login)
    assert run.script("propose").returncode == 1
    assert not run.said.exists()


def test_the_label_is_no_forms_label() -> None:
    workflow = (PROJECT / ".github/workflows/from-issue.yml").read_text("utf-8")
    assert "github.event.label.name == 'to-file'" in workflow
    for file in (PROJECT / ".github/ISSUE_TEMPLATE").glob("*.yml"):
        assert "to-file" not in (yaml.safe_load(file.read_text("utf-8")).get("labels") or [])


def test_nothing_of_the_issue_stands_in_an_expression_but_its_number() -> None:
    workflow = (PROJECT / ".github/workflows/from-issue.yml").read_text("utf-8")
    assert "github.event.issue." in workflow
    assert workflow.replace("github.event.issue.number", "").count("github.event.issue") == 0


def draft(folder: Path, body: str) -> tuple[set[str], set[str]]:
    """Read a form with the project's own generator; give the draft's files, and every routine that is there then."""
    root = folder / "project"
    shutil.copytree(PROJECT / "generator", root / "generator", ignore=HALF_WRITTEN)
    (root / ".cache").mkdir()
    run = Run(root, body)
    done = run.script("draft")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    names = {file.name for file in run.draft_folder.iterdir()} - {"issue.md"}
    assert not list(root.rglob("hit"))
    return names, {file.name for file in (root / "content" / "routines").iterdir()}


def test_a_filled_in_form_leaves_a_file_and_its_place(tmp_path: Path) -> None:
    names, routines = draft(tmp_path, FORM)
    assert names == {"entry.yml", "path.txt"}
    assert "toe-evening.yml" in routines


@pytest.mark.parametrize(
    ("body", "left", "kind", "name"),
    [
        (FORM.replace("8 times", "8-10 times"), {"notes.txt"}, "routines", "toe-evening.yml"),
        (FORM.replace("8 times", HOSTILE), {"questions.txt"}, "routines", "toe-evening.yml"),
        (SLOPPY_TECHNIQUE, {"questions.txt"}, "techniques", "toe-lift.yml"),
    ],
)
def test_a_draft_leaves_its_questions_and_a_file_its_remarks(
    tmp_path: Path, body: str, left: set[str], kind: str, name: str
) -> None:
    names, _ = draft(tmp_path, body)
    assert names == {"entry.yml", "path.txt", *left}
    assert (tmp_path / "project" / "content" / kind / name).is_file()


@pytest.mark.parametrize("body", ["", HOSTILE, FORM.replace("Toe evening", HOSTILE), FORM.replace("[X]", "[ ]")])
def test_anything_else_leaves_only_what_is_unclear(tmp_path: Path, body: str) -> None:
    names, routines = draft(tmp_path, body)
    assert names == {"unclear.txt"}
    assert routines == {"toe-break.yml", "toe-rest.yml"}
