"""What a page can link to: everything that the site will have, by the file that it is made from or written to."""

from collections.abc import Iterator

from unhunch.catalog import default_pages, shared_sheets
from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import KINDS
from unhunch.catalog.reference_pages import reference_parts
from unhunch.model.papers import routine_files, week_papers


def pages(catalog: Catalog) -> frozenset[str]:
    """Give the Markdown file of every page, hand-written or not."""
    of_entries = (f"{folder}/{id_}.md" for folder, ids in catalog.with_pages.items() for id_ in ids)
    return frozenset((*default_pages.PATHS, *catalog.pages, *of_entries, *reference_parts(catalog)))


def files(catalog: Catalog) -> frozenset[str]:
    """Give every other file that a reader may be sent to."""
    return frozenset((*catalog.pictures, *_made(catalog)))


def _made(catalog: Catalog) -> Iterator[str]:
    yield from ("catalog.json", *(f"schema/{kind.schema}" for kind in KINDS))
    yield from (f"{default_pages.OWN_SHEET}/index.html", f"{default_pages.OWN_SHEET}/play/index.html")
    yield from (
        f"techniques/{id_}/thumb.svg"
        for id_, one in catalog.techniques.items()
        if one.entry.figure or one.entry.pictures
    )
    for id_ in catalog.routines:
        yield f"routines/{id_}/play/index.html"
        yield from (f"routines/{id_}/{name}" for _, _, name in routine_files(id_))
    yield from shared_sheets.paths(catalog)
    yield from (f"sheets/weeks-{paper}.pdf" for paper in week_papers(catalog.weeks))


def moved(catalog: Catalog) -> dict[str, str]:
    """Give the page of each entry that was called otherwise, by the page that it had."""
    return {
        f"{folder}/{old}.md": f"{folder}/{id_}.md"
        for folder, entries in catalog.with_pages.items()
        for id_, entry in entries.items()
        for old in entry.entry.formerly
    }
