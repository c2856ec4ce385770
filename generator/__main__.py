"""Run the commands: `python -m generator`."""

import sys

if __name__ == "__main__":
    try:
        from generator.cli import main

        main()
    except KeyboardInterrupt:  # before the commands were there to say so
        sys.exit(130)
