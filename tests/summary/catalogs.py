"""Two small catalogs: one as it was, and one as an edit left it."""

import re
from pathlib import Path

from tests.trees import lay_over
from unhunch.catalog.catalog import Catalog
from unhunch.catalog.read import read_catalog
from unhunch.rules.reviews import review_hash

HERE = Path(__file__).parent
TECHNIQUE = "content/techniques/toe-curl.yml"
ROUTINE = "content/routines/toe-break.yml"
SAFETY = "content/safety.yml"
VOCABULARY = "content/vocabulary.yml"
FIGURED = "content/techniques/toe-spread.yml"
INDEX = "content/pages/index.md"


def catalog(root: Path) -> Catalog:
    """Read a catalog that may break rules, but no shape."""
    found, problems = read_catalog(root)
    assert found is not None, problems
    return found


def before(root: Path) -> Path:
    """Write the catalog as it was, with a review that holds."""
    lay_over(HERE / "before", root)
    found = catalog(root)
    now = review_hash(found.techniques["toe-curl"].entry, found.vocabulary)
    return edited(root, TECHNIQUE, "0123456789ab", f"'{now}'")


def edited(root: Path, path: str, old: str, new: str) -> Path:
    """Put `new` in the place of `old`, which is there once; give `root`."""
    file = root / path
    text = file.read_text("utf-8")
    assert len(re.findall(re.escape(old), text)) == 1, old
    file.write_text(text.replace(old, new), "utf-8")
    return root
