"""Jobs to PDFs and to files: only what changed, on every core, and all or nothing for each file."""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from unhunch.sheets.compile import OVERFULL, SheetError, broken, compile_sheet, faults, forget, versions
from unhunch.sheets.job import Job
from unhunch.work.output.files import add
from unhunch.work.progress import Progress, silent
from unhunch.work.store import NO_CACHE, Cache

Faults: TypeAlias = tuple[tuple[str, str, str], ...]
"""Why a file cannot be made as it should be: kind, detail and subject of each `SheetError`."""


@dataclass(frozen=True)
class Made:
    """What became of one job: its file, if there is one, and what is wrong. One with faults goes on further pages."""

    content: bytes | None
    faults: Faults = ()


@dataclass(frozen=True)
class Written:
    """What became of the jobs: the paths made anew, the paths kept, what failed, and what goes on further pages."""

    made: tuple[str, ...]
    kept: tuple[str, ...]
    failed: tuple[SheetError, ...]
    going_on: tuple[SheetError, ...] = ()


@dataclass(frozen=True)
class Compiled:
    """Each job's PDF, or picture, by its path in the site; what failed, and what goes on further pages."""

    contents: Mapping[str, bytes]
    failed: tuple[SheetError, ...]
    going_on: tuple[SheetError, ...] = ()


def compile_sheets(
    jobs: Sequence[Job],
    cache: Cache = NO_CACHE,
    *,
    workers: int | None = None,
    each: Callable[[Job], None] = lambda _: None,
    progress: Progress = silent,
) -> Compiled:
    """Make every PDF that the cache does not have; `each` is told of every one that is done.

    The PDFs are kept by a hash of everything that decides their bytes, so that an unchanged one is never compiled
    again, wherever it is written to. What is wrong with those that cannot be made is kept, too.
    """
    base = versions()
    keys = {job.path: f"sheet {job.form} {_hash(base, job)}" for job in jobs}
    results = {job.path: kept for job in jobs if (kept := _kept(cache, keys[job.path])) is not None}
    missing = [job for job in jobs if job.path not in results]
    for job in jobs:
        if job.path in results:
            each(job)
    anew = progress(_compiled(missing, workers or os.cpu_count() or 1), len(missing), "print")
    for job, made in zip(missing, anew, strict=True):
        results[job.path] = made
        _keep(cache, keys[job.path], made)
        each(job)
    contents = {job.path: content for job in jobs if (content := results[job.path].content) is not None}
    told = [(job, SheetError(job, *fault)) for job in jobs for fault in results[job.path].faults]
    return Compiled(
        contents,
        failed=tuple(error for job, error in told if job.path not in contents),
        going_on=tuple(error for job, error in told if job.path in contents),
    )


def _kept(cache: Cache, key: str) -> Made | None:
    if (content := cache.get(key)) is not None:
        return Made(content)
    told = cache.get(f"faults of {key}")
    if told is None:
        return None
    ends, *found = json.loads(told)
    content = None if ends else cache.get(f"broken {key}")
    return Made(content, tuple((kind, detail, who) for kind, detail, who in found)) if ends or content else None


def _keep(cache: Cache, key: str, made: Made) -> None:
    if made.faults:
        cache.put(f"faults of {key}", json.dumps([made.content is None, *made.faults]).encode())
    if made.content is not None:
        cache.put(f"broken {key}" if made.faults else key, made.content)


def write_sheets(
    jobs: Sequence[Job],
    out: Path,
    cache: Cache = NO_CACHE,
    *,
    workers: int | None = None,
    each: Callable[[Job], None] = lambda _: None,
) -> Written:
    """Bring `out` up to date with the jobs. A file that already has its bytes is not touched.

    When anything fails, nothing is written to `out`; what succeeded stays in the cache. Raises OutputError when
    files of somebody else's are in the way.
    """
    compiled = compile_sheets(jobs, cache, workers=workers, each=each)
    if compiled.failed:
        return Written((), (), compiled.failed)
    done = add(compiled.contents, out, "sheets")
    return Written(done.written, done.unchanged, (), compiled.going_on)


def _hash(base: bytes, job: Job) -> str:
    return hashlib.sha256(b"\0".join((base, job.template.encode(), job.data.encode()))).hexdigest()[:32]


def _compiled(jobs: Sequence[Job], workers: int) -> Iterable[Made]:
    if min(workers, len(jobs)) < 2:  # noqa: PLR2004 - one alone needs no second process
        yield from map(_attempt, jobs)
        return
    from unhunch.work.processes import pool  # noqa: PLC0415 - it takes a while to import, and most runs need none

    with pool(min(workers, len(jobs))) as compilers:
        yield from compilers.map(_attempt, jobs, chunksize=2)


def _attempt(job: Job) -> Made:
    try:
        return Made(compile_sheet(job))
    except SheetError as error:
        told = _told(job, error)
        return _broken(broken(job), told) if error.kind in OVERFULL else Made(None, told)
    finally:
        forget(job)


def _broken(job: Job, told: Faults) -> Made:
    """Give the file in which what no page holds goes on, or what keeps even that from being made."""
    try:
        return Made(compile_sheet(job), told)
    except SheetError as error:
        return Made(None, _told(job, error))


def _told(job: Job, error: SheetError) -> Faults:
    return tuple((fault.kind, fault.detail, fault.subject) for fault in faults(job, error))
