"""Processes that work for another one do not outlive it."""

import subprocess
import sys
from pathlib import Path

from tests.project import PROJECT
from unhunch.work.processes import pool

PARENT = """
from time import sleep
from unhunch.work.processes import pool

if __name__ == "__main__":
    with pool(2) as workers:
        list(workers.map(abs, [1, 2]))
        workers.submit(sleep, 3600)
        print("at work", flush=True)
        sleep(3600)
"""


def test_a_pool_gives_results_in_their_order() -> None:
    with pool(2) as workers:
        assert [*workers.map(abs, [-1, 2, -3])] == [1, 2, 3]


def test_who_works_for_a_killed_process_ends_too(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT, "utf-8")
    environment = {"PYTHONPATH": str(PROJECT)}
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True, env=environment) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == "at work\n"
        parent.kill()
        # The workers hold this pipe too: it ends when the last of them has ended.
        told: tuple[str, str | None] = parent.communicate(timeout=120)
        assert told == ("", None)
