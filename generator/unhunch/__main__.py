"""Run the commands: `unhunch`, or `python -m unhunch`."""

import gc
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unhunch.edges.again.run import Begun


def main() -> None:
    """Run what the command line asks for. Ends with 130 when it is interrupted, as shells expect."""
    at = time.time_ns()
    # A catalog becomes many small objects that all live to the end: looking for dead ones takes a sixth of a check.
    gc.set_threshold(100_000, 50, 100)
    try:
        from unhunch.edges.again.run import Begun  # noqa: PLC0415 - an interruption while it is loaded is told as any

        begun = Begun(sys.argv[1:], at)
        _end_if_told_before(begun)
        from unhunch.edges.cli import main  # noqa: PLC0415 - as above, and it takes a while

        main(prog_name="unhunch", obj=begun)
    except KeyboardInterrupt:  # before the commands were there to say so
        sys.exit(130)


def _end_if_told_before(begun: "Begun") -> None:
    """Say what the same command said before, if it would read and write the same: that takes a fraction of its time."""
    from unhunch.edges.console import say_all, say_no_more  # noqa: PLC0415 - as above

    said = begun.told_before()
    if said is None:
        return
    say_all()
    try:
        said.tell()
    except BrokenPipeError:
        say_no_more()
        sys.exit(1)
    sys.exit(said.code)


if __name__ == "__main__":
    main()
