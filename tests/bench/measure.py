"""CPU seconds and peak memory of a whole command, children included."""

import os
import sys
from dataclasses import dataclass

from tests.project import PROJECT


@dataclass(frozen=True)
class Cost:
    """What a command took: CPU seconds, and megabytes at its peak."""

    cpu: float
    megabytes: float


def cost(*arguments: str, times: int = 3) -> Cost:
    """Run `python arguments...` in the project some times; give the cheapest run. Raises RuntimeError if one fails."""
    return min((_once(arguments) for _ in range(times)), key=lambda found: found.cpu)


def _once(arguments: tuple[str, ...]) -> Cost:
    process = os.fork()
    if not process:
        os.chdir(PROJECT)
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)  # a catalog that was made to measure has warnings by the thousand
        os.execv(sys.executable, [sys.executable, *arguments])
    _, status, usage = os.wait4(process, 0)
    if status:
        raise RuntimeError(f"python {' '.join(arguments)} failed")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
