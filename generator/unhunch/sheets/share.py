"""The pictures that pages are shared with, as jobs: one for each technique and routine, and one for other pages."""

import json

from unhunch.figures.svg import for_print
from unhunch.sheets.job import Job
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.share import Share, routine_share, site_share, technique_share


def share_jobs(book: Book) -> tuple[Job, ...]:
    """Give the jobs for all pictures of a catalog."""
    edition = book.edition
    return (
        _job(edition, site_share(edition), ""),
        *(_job(edition, technique_share(edition, view), f"techniques/{id_}") for id_, view in book.techniques.items()),
        *(_job(edition, routine_share(edition, view), f"routines/{id_}") for id_, view in book.routines.items()),
    )


def _job(edition: Edition, share: Share, subject: str) -> Job:
    about = edition.catalog.about
    data = {
        "language": about.language,
        "site": about.title if share.title != about.title else "",
        "title": share.title,
        "lead": share.lead,
        "meta": share.meta,
        "figures": [for_print(figure) for figure in share.figures],
    }
    return Job(share.path, "share", subject, json.dumps(data, ensure_ascii=False, sort_keys=True))
