"""Catalogs and jobs for the tests of sheets."""

import json
from dataclasses import replace
from functools import cache

from tests.editions import catalog_of
from tests.project import PROJECT
from unhunch.edges.caching import open_cache
from unhunch.sheets.job import Job
from unhunch.sheets.jobs import sheet_jobs
from unhunch.site.pictures import pictures
from unhunch.strings import strings
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.settings import Settings

SITE = "https://unhunch.example/"
WORDS = strings("en")


@cache
def real_book() -> Book:
    """The real catalog's views, as published at an address."""
    catalog = catalog_of(PROJECT)
    return Book.of(Edition(catalog, strings(catalog.about.language), Settings(SITE), pictures(catalog, open_cache())))


@cache
def real_jobs() -> tuple[Job, ...]:
    """All jobs of the real catalog."""
    return sheet_jobs(real_book())


def job_named(ending: str) -> Job:
    """The first of the real catalog's jobs whose path ends like this."""
    return next(job for job in real_jobs() if job.path.endswith(ending))


def with_card(job: Job, **changes: object) -> Job:
    """The job with parts of its card changed."""
    data = json.loads(job.data)
    data["card"] |= changes
    return replace(job, data=json.dumps(data, ensure_ascii=False, sort_keys=True))


def with_first_exercise(job: Job, **changes: object) -> Job:
    """The job with parts of its card's first exercise changed."""
    exercises = json.loads(job.data)["card"]["exercises"]
    return with_card(job, exercises=[exercises[0] | changes, *exercises[1:]])
