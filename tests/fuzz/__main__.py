"""Throws broken input at all that reads it, for a bounded time: `make fuzz`, or `make fuzz MINUTES=1`; one target alone
by its name: `python -m tests.fuzz 10 'raw pages'`.

It prints how many inputs were tried, what crashed, what hung, and what was written outside the folder of the output;
it ends with 1 when anything was. Seeds are counted from 1, so that the first crash of a run is the first of the next.
"""

import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.configuration import set_hypothesis_home_dir

from tests.fuzz.targets import Target, Targets
from tests.fuzz.watch import Hang, at_most, outside
from tests.project import PROJECT

SECONDS_EACH = 20
"""How long one input may take, on a machine that is busy with other things."""
CPU_SECONDS_EACH = 10
"""How long one input may keep a processor busy."""
ROUND, SECONDS_A_ROUND = 200, 5
"""Inputs for one target before the next has its turn, and how long they may take."""
FINDINGS = 20


class Tally:
    """What came of a run."""

    def __init__(self, minutes: float) -> None:
        self.end = time.monotonic() + minutes * 60
        self.runs: Counter[str] = Counter()
        self.crashes: list[str] = []
        self.hangs: list[str] = []
        self.slowest: dict[str, float] = {}
        """CPU seconds of the input that took longest, by the target."""

    def over(self) -> bool:
        """Whether the time is up, or enough was found."""
        return time.monotonic() > self.end or len(self.crashes) + len(self.hangs) >= FINDINGS

    def round(self, number: int, name: str, target: Target) -> None:
        """Try some inputs on one target, up to the first that it cannot bear."""
        inputs, function = target
        until = min(self.end, time.monotonic() + SECONDS_A_ROUND)

        @seed(number)
        @settings(
            max_examples=ROUND,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(value=inputs)
        def tried(value: object) -> None:
            if time.monotonic() < until:
                self.runs[name] += 1
                began = time.process_time()
                with at_most(SECONDS_EACH):
                    function(value)
                took = time.process_time() - began
                self.slowest[name] = max(took, self.slowest.get(name, 0))
                if took > CPU_SECONDS_EACH:
                    raise Hang

        try:
            tried()
        except Hang:
            self.hangs.append(f"{name}, seed {number}: hangs")
        except Exception as error:
            self.crashes.append(f"{name}, seed {number}:\n{''.join(traceback.format_exception(error))[-800:]}")


def main(minutes: float, *only: str) -> bool:
    """Fuzz for so long, only the targets that are named, if any; print what came of it; give whether all was well."""
    tally = Tally(minutes)
    sys.dont_write_bytecode = True  # what Python keeps for itself is no output
    with tempfile.TemporaryDirectory() as folder:
        set_hypothesis_home_dir(folder)
        tempfile.tempdir = folder  # what is built for a while, too, belongs there
        targets = {name: target for name, target in Targets(Path(folder)).all().items() if name in (only or [name])}
        watched = outside([Path(folder), PROJECT / ".cache"])
        for number in count(1):
            for name, target in targets.items():
                tally.round(number, name, target)
            if tally.over():
                break
        written = sorted(watched)
    for name, tries in tally.runs.items():
        print(f"{tries:8,} inputs, {tally.slowest.get(name, 0):6.2f} CPU s at most: {name}")
    for line in (*tally.crashes, *tally.hangs, *written):
        print(line)
    print(
        f"{tally.runs.total():,} inputs in {minutes:g} minutes: {len(tally.crashes)} crashes, "
        f"{len(tally.hangs)} hangs, {len(written)} files outside the output"
    )
    return not tally.crashes and not tally.hangs and not written


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.exit(not main(float(sys.argv[1]) if len(sys.argv) > 1 else 10, *sys.argv[2:]))
