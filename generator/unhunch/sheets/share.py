"""The pictures that pages are shared with, as jobs: one for each technique and routine, and one for other pages."""

import json
from collections.abc import Iterator
from functools import partial

from unhunch.sheets.drawing import for_print
from unhunch.sheets.job import Job
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.share import Share, routine_share, site_share, technique_share


def share_jobs(book: Book) -> tuple[Job, ...]:
    """Give the jobs for all pictures of a catalog."""
    edition = book.edition
    return (
        _job(edition, site_share(edition), ""),
        *book.parts("share technique", book.techniques, partial(_technique, book)),
        *book.parts("share routine", book.routines, partial(_routine, book)),
    )


def _technique(book: Book, id_: str) -> Iterator[Job]:
    yield _job(book.edition, technique_share(book.edition, book.techniques[id_]), f"techniques/{id_}")


def _routine(book: Book, id_: str) -> Iterator[Job]:
    yield _job(book.edition, routine_share(book.edition, book.routines[id_]), f"routines/{id_}")


def _job(edition: Edition, share: Share, subject: str) -> Job:
    about = edition.catalog.about
    face = about.face
    data = {
        **({"strong": face.colours.strong} if face and face.colours else {}),
        "language": about.language,
        "site": about.title if share.title != about.title else "",
        "title": share.title,
        "lead": share.lead,
        "meta": share.meta,
        "figures": [for_print(figure) for figure in share.figures],
    }
    return Job(share.path, "share", subject, json.dumps(data, ensure_ascii=False, sort_keys=True))
