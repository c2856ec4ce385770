"""A tree of files to a Catalog, or to every problem of syntax and shape in it at once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from unhunch.catalog.base import extends_of, folder_of, unfit
from unhunch.catalog.catalog import Base, Catalog
from unhunch.catalog.documents import Reader
from unhunch.catalog.extending import extended
from unhunch.catalog.files import Files
from unhunch.catalog.kinds import ABOUT, SINGLES
from unhunch.catalog.loader import Loader
from unhunch.model.about import About
from unhunch.problems.codes.files import base_of_a_base, no_such_base
from unhunch.problems.diagnostics import Diagnostic, has_errors
from unhunch.strings import FOLDER
from unhunch.text.source import Document, read


def _as_it_is(document: Document) -> Document:
    return document


def read_catalog(
    root: Path, completed: Callable[[Document], Document] = _as_it_is, reader: Reader = read
) -> tuple[Catalog | None, list[Diagnostic]]:
    """Read `root`/content; give the catalog, or None, and every problem of syntax and shape.

    `completed` gives each file with what it lacks filled in, where an older one is read; `reader` reads it.
    """
    loader = Loader(Files(root), completed, reader)
    loader.open()
    content, documents = loader.content(), loader.documents
    pages, pictures = loader.pages(), dict(loader.files.pictures())
    own_pictures = dict(loader.files.own_pictures())
    base, misfits = _base(root, content[ABOUT.attribute], documents, completed, reader)
    problems = [*loader.problems, *loader.files.problems, *loader.files.strays(), *misfits]
    if base:
        content, documents = extended(content, documents, base)
    if None in (content[kind.attribute] for kind in SINGLES) or has_errors(problems):
        return None, problems
    catalog = Catalog(
        **content,
        pages=pages,
        pictures=pictures,
        documents=documents,
        own_strings=root / FOLDER,
        own_pictures=own_pictures,
        base=base,
    )
    return catalog, problems


def _base(
    root: Path,
    about: About | None,
    documents: dict[str, Document],
    completed: Callable[[Document], Document],
    reader: Reader,
) -> tuple[Base | None, list[Diagnostic]]:
    """Give the catalog that another one builds on, if it names one, and what is wrong with it."""
    if about is None or about.extends is None:
        return None, []
    document, home = documents[ABOUT.path], about.extends.home
    folder = folder_of(root, about.extends)
    place = document.place(("extends", "path" if about.extends.path else "package"))
    if folder is None:
        return None, [no_such_base(place, home)]
    if (third := extends_of(folder)) is not None:
        return None, [base_of_a_base(place, third.home)]
    catalog, problems = read_catalog(
        folder, lambda found: replace(completed(found), path=f"{home}/{found.path}"), reader
    )
    if catalog is None:
        return None, [no_such_base(place, home), *(replace(one, path=f"{home}/{one.path}") for one in problems)]
    return Base(home, catalog, installed=about.extends.path is None), [*unfit(document, about, catalog)]
