"""Opens a pull request with the file that `draft.py` left, in the name of who wrote it; or says what is unclear.

A draft with questions becomes a pull request that is marked as a draft, with the questions in it.

Run by `make propose`. It trusts nothing in the draft: one file, of bounded size, at a path of a fixed form. Every word
goes to the forge's own program as an argument or a file, and nothing of the draft is printed, where a line could pass
for a command of the workflow.
"""

import base64
import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

_PATH = re.compile(r"content/(?P<kind>routine|technique)s/[a-z0-9]+(-[a-z0-9]+)*\.yml")
_LOGIN = re.compile(r"[A-Za-z0-9-]{1,39}")
_MOST_BYTES = 64 * 1024
_MOST_CHARACTERS = 16 * 1024
"""The forge takes 65,536 in all; the two fences of a text are each longer than any of its own."""

_PROPOSAL = """\
A {kind} that @{login} wrote in #{number}, turned into a file by a program.

Closes #{number}

{asked}
- [ ] A maintainer read every word of it: safety, evidence, plain words.
- [ ] The checks ran: they do not start by themselves for a pull request that a workflow opened. Close and reopen it.
"""
_QUESTIONS = """\
This is a draft, @{login}: a program understood the form only in part. Please answer here, in your own words. The file
has the same questions at their places; a maintainer puts your answers there. Or edit the issue, and ask for the label
`to-file` again: then a new proposal takes the place of this one.

{asked}
"""
_NOTES = """\
Please look, @{login}, whether this is what you meant:

{asked}
"""
_UNCLEAR = """\
Thank you, @{login}. A program could not make a file of this yet. Please edit the issue; here is what it asks:

{asked}
"""


def main() -> None:
    """Fetch the draft of this run, and propose it or comment on its issue."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text("utf-8"))
    number, author = int(event["issue"]["number"]), event["issue"]["user"]
    if not _LOGIN.fullmatch(author["login"]):
        raise SystemExit("The author's name has a form that is not known.")
    with tempfile.TemporaryDirectory() as folder:
        _forge("run", "download", os.environ["GITHUB_RUN_ID"], "--name", "draft", "--dir", folder)
        draft = Path(folder)
        if (draft / "unclear.txt").is_file():
            _comment(draft, number, author["login"])
        else:
            _propose(draft, number, author["login"], int(author["id"]))


def _comment(draft: Path, number: int, login: str) -> None:
    text = draft / "comment.md"
    text.write_text(_UNCLEAR.format(login=login, asked=_fenced(draft / "unclear.txt")), "utf-8")
    _forge("issue", "comment", str(number), "--body-file", str(text))


def _propose(draft: Path, number: int, login: str, account: int) -> None:
    path, content = (draft / "path.txt").read_text("utf-8"), (draft / "entry.yml").read_bytes()
    place = _PATH.fullmatch(path)
    if not place or len(content) > _MOST_BYTES:
        raise SystemExit("The draft is not a file of a routine or a technique.")
    branch = f"from-issue-{number}-{int(os.environ['GITHUB_RUN_ID'])}"  # the label may be set again
    title = f"Add the {place['kind']} of issue {number}"
    host = os.environ["GITHUB_SERVER_URL"].split("//", 1)[1]
    credit = f"Co-authored-by: {login} <{account}+{login}@users.noreply.{host}>"
    api = f"repos/{os.environ['GITHUB_REPOSITORY']}"
    _forge("api", f"{api}/git/refs", "-f", f"ref=refs/heads/{branch}", "-f", f"sha={os.environ['GITHUB_SHA']}")
    file = ("-f", f"content={base64.b64encode(content).decode()}", "-f", f"branch={branch}")
    _forge("api", "--method", "PUT", f"{api}/contents/{path}", "-f", f"message={title}\n\n{credit}", *file)
    text = draft / "proposal.md"
    asked, is_open = _asked(draft, login)
    text.write_text(_PROPOSAL.format(login=login, number=number, kind=place["kind"], asked=asked), "utf-8")
    marked = ("--draft",) if is_open else ()
    _forge("pr", "create", "--head", branch, "--title", title, *marked, "--body-file", str(text))


def _asked(draft: Path, login: str) -> tuple[str, bool]:
    """Give what the proposal asks its author, and whether the file is a draft until that is answered."""
    for name, words, is_open in (("questions.txt", _QUESTIONS, True), ("notes.txt", _NOTES, False)):
        if (draft / name).is_file():
            return words.format(login=login, asked=_fenced(draft / name)), is_open
    return "", False


def _fenced(file: Path) -> str:
    """Give a text in which nothing is markup or calls anybody: as code, in a fence longer than any of its own."""
    text = file.read_text("utf-8")[:_MOST_CHARACTERS].rstrip()
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=2) + 1)
    return f"{fence}text\n{text}\n{fence}"


def _forge(*words: str) -> None:
    """Run the forge's program, which takes its token from the environment and says on its own what failed."""
    subprocess.run(["gh", *words, *_repository(words)], check=True, stdout=subprocess.DEVNULL)  # noqa: S603, S607


def _repository(words: tuple[str, ...]) -> tuple[str, ...]:
    return () if words[0] == "api" else ("--repo", os.environ["GITHUB_REPOSITORY"])


if __name__ == "__main__":
    main()
