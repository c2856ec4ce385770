"""From a root folder to a publication: read, check, draw, print, render."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.default_pages import with_default_pages
from unhunch.edges.again.book import KeptBook
from unhunch.problems.diagnostics import Diagnostic, has_errors
from unhunch.rules.checking import check, told_in_print
from unhunch.sheets.icons import icon_jobs
from unhunch.sheets.jobs import sheet_jobs
from unhunch.sheets.problems import sheet_problems
from unhunch.sheets.share import share_jobs
from unhunch.sheets.write import compile_sheets
from unhunch.site.anchors import anchor_problems
from unhunch.site.pictures import joint_pictures, outline_picture, pictures
from unhunch.site.site import Site, build_site
from unhunch.strings import strings
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.settings import Settings
from unhunch.work.progress import Progress, silent
from unhunch.work.store import NO_CACHE, Cache


@dataclass(frozen=True)
class Publication:
    """A catalog without errors, as it is published, and the site made from it."""

    edition: Edition
    site: Site

    @property
    def catalog(self) -> Catalog:
        """The catalog, with the pages that every catalog has."""
        return self.edition.catalog


def publish(
    root: Path, settings: Settings, cache: Cache = NO_CACHE, progress: Progress = silent
) -> tuple[Publication | None, list[Diagnostic]]:
    """Give the publication, or None when there are errors, and every problem."""
    book, problems = read_book(root, settings, cache, progress)
    if book is None:
        return None, problems
    sheets, found = finished(book, cache, progress)
    problems = sorted([*problems, *found])
    if has_errors(found):
        return None, problems
    # No picture for sharing can fail: its letters are known to print, and what is too long for it is left small.
    pictures_ = compile_sheets([*share_jobs(book), *icon_jobs(book)], cache, progress=progress).contents
    return Publication(book.plain, build_site(book, {**sheets, **pictures_})), problems


def read_book(
    root: Path, settings: Settings, cache: Cache = NO_CACHE, progress: Progress = silent
) -> tuple[KeptBook | None, list[Diagnostic]]:
    """Give every view of a catalog, or None when it has errors, and every problem."""
    catalog, problems = check(root, cache, progress)
    return (None if catalog is None else book_of(catalog, settings, cache, progress)), problems


def book_of(catalog: Catalog, settings: Settings, cache: Cache = NO_CACHE, progress: Progress = silent) -> KeptBook:
    """Give every view of a catalog without errors."""
    t = strings(catalog.about.language, catalog.own_strings)
    complete = with_default_pages(catalog, t)
    drawn = pictures(complete, cache, progress)
    joints = joint_pictures(complete, cache, progress)
    return KeptBook.over(Edition(complete, t, settings, drawn, joints, outline_picture(complete, cache)), cache)


def finished(
    book: Book, cache: Cache = NO_CACHE, progress: Progress = silent
) -> tuple[Mapping[str, bytes], list[Diagnostic]]:
    """Give every PDF by its path, or nothing, and what only printing and rendering tell.

    That is why a PDF cannot be made, or goes on further pages, and each link to a place that its page does not have.
    """
    catalog = book.edition.catalog
    compiled = compile_sheets(sheet_jobs(book), cache, progress=progress)
    found = told_in_print(catalog, [*sheet_problems(catalog, compiled), *anchor_problems(book)])
    return {} if has_errors(found) else compiled.contents, found
