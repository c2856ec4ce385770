"""MkDocs' own command, on a project."""

import subprocess
import sys
from pathlib import Path

from tests.previews import environment_of


def mkdocs(project: Path, *arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run it; its output and errors come together."""
    command = [sys.executable, "-m", "mkdocs", *map(str, arguments)]
    return subprocess.run(
        command,
        cwd=project,
        env={**environment_of(project), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
