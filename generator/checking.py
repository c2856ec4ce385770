"""The three stages in their order: syntax, shape, rules. A later one never blames what an earlier one broke."""

from pathlib import Path

from generator.catalog import Catalog, read_catalog
from generator.diagnostics import CatalogError, Diagnostic, has_errors
from generator.rules import all_problems
from generator.rules.acceptances import settle


def check(root: Path) -> tuple[Catalog | None, list[Diagnostic]]:
    """Give the catalog, or None when it has errors, and every problem, sorted."""
    catalog, problems = read_catalog(root)
    if catalog is not None:
        problems = settle(catalog, [*problems, *all_problems(catalog)])
    return (None if has_errors(problems) else catalog), sorted(problems)


def load(root: Path) -> Catalog:
    """Give the catalog. Raises CatalogError with every problem when it has errors."""
    catalog, problems = check(root)
    if catalog is None:
        raise CatalogError(problems)
    return catalog
