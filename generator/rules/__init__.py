"""Rules across files. Each is a generator whose docstring is the rule as a contributor reads it."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.diagnostics import Diagnostic
from generator.rules import links

RULES = (*links.RULES,)


def all_problems(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield what every rule finds."""
    for rule in RULES:
        yield from rule(catalog)
