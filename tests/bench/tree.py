"""What a command costs with all the processes that it starts, on Linux.

A browser is many processes, some of which outlive their parents. This process adopts those, so that the kernel adds
up the CPU time of every one. Memory that processes share is counted once: by proportional set size (see proc(5)).
"""

import ctypes
import os
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tests.bench.measure import Cost
from tests.project import PROJECT

_PR_SET_CHILD_SUBREAPER = 36
_LOOK_EVERY = 0.1


def cost_of_tree(*arguments: str) -> Cost:
    """Run `python arguments...` in the project; give CPU seconds, and megabytes at the peak of all its processes."""
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    own = _children(os.getpid())  # such as what tracks the resources of a pool, which ends with this process
    before = os.times()
    process = subprocess.Popen([sys.executable, *arguments], cwd=PROJECT, stderr=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(_proportional_kilobytes(pid) for pid in _tree(process.pid)))
        time.sleep(_LOOK_EVERY)
    while adopted := _children(os.getpid()) - own:
        for pid in adopted:
            with suppress(ChildProcessError):
                os.waitpid(pid, 0)
    if process.returncode:
        raise RuntimeError(f"python {' '.join(arguments)} failed")
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(cpu, peak / 1024)


def _tree(root: int) -> Iterator[int]:
    children = _by_parent()
    found = [root]
    for pid in found:
        found += children[pid]
    return iter(found)


def _children(parent: int) -> set[int]:
    return set(_by_parent()[parent])


def _by_parent() -> dict[int, list[int]]:
    children = defaultdict(list)
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            # The name, in parentheses, may hold anything; the parent is the second field after it.
            children[int(stat.read_text().rpartition(")")[2].split()[1])].append(int(stat.parent.name))
    return children


def _proportional_kilobytes(pid: int) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
