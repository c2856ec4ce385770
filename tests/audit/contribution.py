"""Walks a new user's way from a form to a pull request's summary, and says how long each step takes.

`python -m tests.audit.contribution` works on a copy of the content and leaves nothing behind.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from tests.project import PROJECT

FORM = PROJECT / ".github" / "ISSUE_TEMPLATE" / "3-routine.yml"
ANSWERS = {
    "name": "Lunch break",
    "purpose": "Loosen your shoulders halfway through a day at the desk.",
    "for_whom": "Anyone who sits for long and can stand up.",
    "level": "easy",
    "frequency": "Once a day.",
    "weeks": "4",
    "items": "Shoulder roll\nArm slides, 6 times (Stop where your back leaves the wall.)\nShoulder blade squeeze",
    "progress_when": "When it is easy for two weeks, do each movement twice more.",
    "on_a_bad_day": "Gentle day",
    "sources": "I did it at work for a year. The techniques are on this site.",
}
SLIP = ("Arm slides, 6 times", "Arm slide, 60 tmes")
"""What a hurried person writes."""


def main() -> bool:
    """Print each step with its time; give whether all of them went as they should."""
    with tempfile.TemporaryDirectory() as folder:
        root, body = Path(folder) / "site", Path(folder) / "issue.md"
        shutil.copytree(PROJECT / "content", root / "content")
        text = filled_in(yaml.safe_load(FORM.read_text("utf-8"))["body"])
        body.write_text(text.replace(*SLIP), "utf-8")
        asked = step("a form with a slip, to a draft", "from-issue", body, "--root", root, wanted=1)
        (root / "content" / "routines" / "lunch-break.yml").unlink()  # the draft, once its questions are answered
        body.write_text(text, "utf-8")
        steps = (
            step("the form, mended, to a file", "from-issue", body, "--root", root),
            step("the file, checked with all others", "check", "--strict", "--root", root),
            step("the pull request's summary", "summary", "--before", PROJECT, "--root", root),
            step("the printed sheet", "sheets", "lunch-break", "--root", root, "--out", Path(folder) / "sheets"),
        )
        print((root / "content" / "routines" / "lunch-break.yml").read_text("utf-8"))
    return asked and all(steps)


def filled_in(questions: list[dict[str, object]]) -> str:
    """Give what the forge makes of a form that was filled in: each question as a heading, its answer below it."""
    parts = []
    for question in questions:
        about = question["attributes"]
        if question["type"] == "markdown" or not isinstance(about, dict):
            continue
        if question["type"] == "checkboxes":
            answer = "\n".join(f"- [X] {option['label']}" for option in about["options"])
        else:
            answer = ANSWERS.get(str(question["id"]), "_No response_")
        parts.append(f"### {about['label']}\n\n{answer}\n")
    return "\n".join(parts)


def step(name: str, *arguments: object, wanted: int = 0) -> bool:
    """Run one command as a person would; print what it says and how long it took."""
    start = time.monotonic()
    command = [sys.executable, "-m", "unhunch", *map(str, arguments)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    took = time.monotonic() - start
    print(f"== {name}: {took:.1f} s{'' if done.returncode == wanted else ', FAILED'}\n{done.stdout}{done.stderr}")
    return done.returncode == wanted


if __name__ == "__main__":
    sys.exit(not main())
