"""Reads the issue that a maintainer labelled, and leaves in build/draft/ a routine's file or what is unclear in it.

Run by `make draft`, without any right to write. The text comes from the file of the event, never through a shell.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

DRAFT = Path("build/draft")
_WROTE = re.compile(r"^Wrote (content/routines/[a-z0-9-]+\.yml)$", re.MULTILINE)


def main() -> None:
    """Write build/draft/routine.yml and build/draft/path.txt, or build/draft/unclear.txt."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text("utf-8"))
    shutil.rmtree(DRAFT, ignore_errors=True)
    DRAFT.mkdir(parents=True)
    form = DRAFT / "issue.md"
    form.write_text(event["issue"]["body"] or "", "utf-8")
    command = [sys.executable, "-m", "generator", "from-issue", str(form)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - fixed words and a path of ours
    wrote = _WROTE.search(done.stdout)
    if done.returncode == 0 and wrote:
        shutil.copy(wrote[1], DRAFT / "routine.yml")
        (DRAFT / "path.txt").write_text(wrote[1], "utf-8")
    else:
        (DRAFT / "unclear.txt").write_text(done.stderr or "The form could not be read.", "utf-8")


if __name__ == "__main__":
    main()
