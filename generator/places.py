"""Where the project lies, and where it keeps what it can make again."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
FIGURE_CACHE = PROJECT / ".cache" / "figures"
SHEET_CACHE = PROJECT / ".cache" / "sheets"
