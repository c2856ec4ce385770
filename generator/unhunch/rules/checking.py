"""The three stages in their order: syntax, shape, rules. A later one never blames what an earlier one broke."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.documents import reader
from unhunch.catalog.read import read_catalog
from unhunch.catalog.readings import with_readings
from unhunch.problems.codes.source import MAX_PROBLEMS, too_many_problems
from unhunch.problems.diagnostics import CatalogError, Diagnostic, Place, has_errors
from unhunch.rules import all_problems, codes_of_safety
from unhunch.rules.acceptances import settle, unaccepted
from unhunch.rules.configuration import configuration_problems
from unhunch.rules.dialect import other_markdown
from unhunch.rules.figures import figure_problems
from unhunch.work.progress import Progress, silent
from unhunch.work.store import NO_CACHE, Cache


def check(root: Path, cache: Cache = NO_CACHE, progress: Progress = silent) -> tuple[Catalog | None, list[Diagnostic]]:
    """Give the catalog, or None when it has errors, and every problem, sorted."""
    catalog, problems = read_catalog(root, reader=reader(cache))
    if catalog is not None:
        catalog = with_readings(catalog, cache)
        problems += [*all_problems(catalog, cache), *configuration_problems(root, catalog), *other_markdown(root)]
        problems += figure_problems(catalog, cache, progress)
        problems = settle(catalog, [*_told(catalog, problems)], codes_of_safety())
    return (None if has_errors(problems) else catalog), [*_bounded(problems)]


def told_in_print(catalog: Catalog, problems: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Give what only printing finds, sorted, without warnings that are accepted or another catalog's own."""
    return sorted(unaccepted(catalog, [*_told(catalog, problems)]))


def _told(catalog: Catalog, problems: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Leave out warnings of a catalog that is built on: its authors have seen them, and nobody here can mend them."""
    theirs = f"{catalog.base.home}/" if catalog.base else None
    return (p for p in problems if p.severity == "error" or theirs is None or not p.path.startswith(theirs))


def load(root: Path, cache: Cache = NO_CACHE) -> Catalog:
    """Give the catalog. Raises CatalogError with every problem when it has errors."""
    catalog, problems = check(root, cache)
    if catalog is None:
        raise CatalogError(problems)
    return catalog


def _bounded(problems: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Sort the problems, and leave out those of a file after its first hundred."""
    for path, group in groupby(sorted(problems), key=lambda problem: problem.path):
        of_file = list(group)
        yield from of_file[:MAX_PROBLEMS]
        if len(of_file) > MAX_PROBLEMS:
            yield too_many_problems(Place(path, of_file[MAX_PROBLEMS - 1].line))
