"""A build that is killed at any moment leaves the old site whole, and the next build is clean: `make audit`."""

import hashlib
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generator.places import PROJECT

MOMENTS = 10
_SEED = 7


def main() -> None:
    """Kill ten builds at random moments; exit with 1 when one of them harmed the old site."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "site"
        started = time.monotonic()
        _command(out).wait()
        whole, length = _tree(out), time.monotonic() - started
        moments = random.Random(_SEED)
        harmed = sum(_harmed(out, whole, moments.uniform(0, length)) for _ in range(MOMENTS))
        _command(out).wait()
        clean = _tree(out) == whole and [entry.name for entry in Path(folder).iterdir()] == ["site"]
    print(f"killed {MOMENTS} builds: {MOMENTS - harmed} left the old site whole; the next build is clean: {clean}")
    sys.exit(bool(harmed) or not clean)


def _harmed(out: Path, whole: dict[str, str], moment: float) -> bool:
    process = _command(out)
    time.sleep(moment)
    process.send_signal(signal.SIGKILL)
    process.wait()
    harmed = _tree(out) != whole
    print(f"  killed after {moment:4.1f} s: {'HARMED' if harmed else 'whole'}")
    return harmed


def _command(out: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "generator", "build", "--out", str(out)]
    return subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.DEVNULL)


def _tree(folder: Path) -> dict[str, str]:
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


if __name__ == "__main__":
    main()
