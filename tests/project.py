"""Where the project lies that is tested."""

from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).resolve().parent.parent
