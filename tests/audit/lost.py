"""What is lost or damaged when folders are named wrongly, commands run at once, or are killed: `make audit`.

A module of this folder joins the table when it gives its rows by `rows()`, and is named here.
"""

import sys
from importlib import import_module

TABLE = ("folders", "pairs", "kill", "moved", "cache")


def main() -> None:
    """Print a line a row; exit with 1 when anything was lost or damaged."""
    print(f"{'':64}{'tried':>9}{'lost':>9}{'damaged':>9}")
    harmless = True
    for name in TABLE:
        for row in import_module(f"tests.audit.{name}").rows():
            print(row, flush=True)
            harmless = harmless and row.harmless
    sys.exit(not harmless)


if __name__ == "__main__":
    main()
