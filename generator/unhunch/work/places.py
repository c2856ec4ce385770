"""Where the program lies, and what lies beside it."""

from pathlib import Path
from typing import Final

PROGRAM: Final = Path(__file__).resolve().parents[1]
"""The package itself."""

TEMPLATES: Final = PROGRAM / "site" / "templates"
"""Those of pages and cards. A preview shows an edit of theirs, while the program is as it was loaded."""

CLONE: Final = PROGRAM.parents[1] if PROGRAM.parent.name == "generator" else None
"""The project that the package lies in, if it was not installed into an environment."""

EXAMPLES: Final = CLONE / "tests" / "bad" if CLONE else PROGRAM / "rules" / "bad"
"""What `check` says of a broken catalog, a folder a code. In a clone it stands with the catalogs themselves."""

THEME: Final = CLONE / "overrides" if CLONE else PROGRAM / "overrides"
"""The theme's folder: templates and assets. In a clone it is one of the folders at the top."""

STARTER: Final = PROGRAM / "starter"
"""A small catalog that is whole, which others begin with."""
