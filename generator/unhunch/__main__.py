"""Run the commands: `unhunch`, or `python -m unhunch`."""

import gc
import sys


def main() -> None:
    """Run what the command line asks for. Ends with 130 when it is interrupted, as shells expect."""
    # A catalog becomes many small objects that all live to the end: looking for dead ones takes a sixth of a check.
    gc.set_threshold(100_000, 50, 100)
    try:
        from unhunch.edges.cli import main  # noqa: PLC0415 - an interruption while it is loaded is told as any other

        main(prog_name="unhunch")
    except KeyboardInterrupt:  # before the commands were there to say so
        sys.exit(130)


if __name__ == "__main__":
    main()
