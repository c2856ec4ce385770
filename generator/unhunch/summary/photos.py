"""Pictures that a technique brings, of which a file was put in the place of another one of the same name."""

from unhunch.catalog.catalog import Catalog
from unhunch.model.technique import Technique
from unhunch.summary.pairs import Pair


def replaced(pair: Pair[Technique], before: Catalog, after: Catalog) -> bool:
    """Whether a technique shows another picture though it names the same file."""
    old, new = pair.before.entry.pictures, pair.after.entry.pictures
    same = set(old.files) & set(new.files) if old and new else set()
    were, are = before.pictures_beside(pair.before.document), after.pictures_beside(pair.after.document)
    return any(were.get(name) != are.get(name) for name in same)
