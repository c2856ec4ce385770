"""Reads the issue that a maintainer labelled, and leaves in build/draft/ what was made of it.

Run by `make draft`, without any right to write. The text comes from the file of the event, never through a shell. It
leaves `entry.yml`, the file of a routine or a technique, and `path.txt`, its place; and what is asked, in one of three:
`notes.txt` with a file that is complete, `questions.txt` with a draft, `unclear.txt` where there is no file at all.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

DRAFT = Path("build/draft")
_ASKED = DRAFT / "asked.txt"
_WROTE = re.compile(r"^Wrote (content/(?:routines|techniques)/[a-z0-9-]+\.yml)$", re.MULTILINE)


def main() -> None:
    """Leave a file, a draft with questions, or questions alone."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text("utf-8"))
    shutil.rmtree(DRAFT, ignore_errors=True)
    DRAFT.mkdir(parents=True)
    form = DRAFT / "issue.md"
    form.write_text(event["issue"]["body"] or "", "utf-8")
    command = [sys.executable, "-m", "unhunch", "from-issue", str(form), "--questions", str(_ASKED)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - fixed words and paths of ours
    wrote = _WROTE.search(done.stdout)
    if wrote:
        shutil.copy(wrote[1], DRAFT / "entry.yml")
        (DRAFT / "path.txt").write_text(wrote[1], "utf-8")
    elif not _ASKED.exists():
        _ASKED.write_text(done.stderr or "The form could not be read.", "utf-8")
    if _ASKED.exists():
        name = "unclear.txt" if not wrote else "questions.txt" if done.returncode else "notes.txt"
        _ASKED.rename(DRAFT / name)


if __name__ == "__main__":
    main()
