"""Jobs to PDFs and to files: only what changed, on every core, and all or nothing for each file."""

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.processes import pool
from generator.sheets.compile import SheetError, compile_sheet, versions
from generator.sheets.job import Job
from generator.store import NO_CACHE, Cache


@dataclass(frozen=True)
class Written:
    """What became of the jobs: the paths made anew, the paths kept, and what failed."""

    made: tuple[str, ...]
    kept: tuple[str, ...]
    failed: tuple[SheetError, ...]


@dataclass(frozen=True)
class Compiled:
    """Each job's PDF, or picture, by the path that it has in the site, and what failed."""

    contents: Mapping[str, bytes]
    failed: tuple[SheetError, ...]


def compile_sheets(
    jobs: Sequence[Job],
    cache: Cache = NO_CACHE,
    *,
    workers: int | None = None,
    each: Callable[[Job], None] = lambda _: None,
) -> Compiled:
    """Make every PDF that the cache does not have; `each` is told of every one that is done.

    The PDFs are kept by a hash of everything that decides their bytes, so that an unchanged one is never compiled
    again, wherever it is written to.
    """
    base = versions()
    keys = {job.path: f"sheet {job.form} {_hash(base, job)}" for job in jobs}
    found = {path: content for path, key in keys.items() if (content := cache.get(key)) is not None}
    missing = [job for job in jobs if job.path not in found]
    failed: list[SheetError] = []
    for job in jobs:
        if job.path in found:
            each(job)
    for job, made in zip(missing, _compiled(missing, workers or os.cpu_count() or 1), strict=True):
        if isinstance(made, bytes):
            found[job.path] = made
            cache.put(keys[job.path], made)
        else:
            failed.append(SheetError(job, *made))
        each(job)
    return Compiled({job.path: found[job.path] for job in jobs if job.path in found}, tuple(failed))


def write_sheets(
    jobs: Sequence[Job],
    out: Path,
    cache: Cache = NO_CACHE,
    *,
    workers: int | None = None,
    each: Callable[[Job], None] = lambda _: None,
) -> Written:
    """Bring `out` up to date with the jobs. A file that already has its bytes is not touched.

    When anything fails, nothing is written to `out`; what succeeded stays in the cache.
    """
    compiled = compile_sheets(jobs, cache, workers=workers, each=each)
    if compiled.failed:
        return Written((), (), compiled.failed)
    changed = {path for path, content in compiled.contents.items() if _bring(content, out / path)}
    kept = tuple(job.path for job in jobs if job.path not in changed)
    return Written(tuple(job.path for job in jobs if job.path in changed), kept, ())


def _hash(base: bytes, job: Job) -> str:
    return hashlib.sha256(b"\0".join((base, job.template.encode(), job.data.encode()))).hexdigest()[:32]


def _compiled(jobs: Sequence[Job], workers: int) -> Iterable[bytes | tuple[str, str, str]]:
    if min(workers, len(jobs)) < 2:  # noqa: PLR2004 - one alone needs no second process
        yield from map(_attempt, jobs)
        return
    with pool(min(workers, len(jobs))) as compilers:
        yield from compilers.map(_attempt, jobs, chunksize=2)


def _attempt(job: Job) -> bytes | tuple[str, str, str]:
    try:
        return compile_sheet(job)
    except SheetError as error:
        return error.kind, error.detail, error.subject


def _bring(content: bytes, target: Path) -> bool:
    if target.is_file() and target.read_bytes() == content:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    _replace(target, content)
    return True


def _replace(target: Path, content: bytes) -> None:
    """Write a whole file or none: nobody ever reads a half of it."""
    part = target.with_name(f".{target.name}.{os.getpid()}")
    part.write_bytes(content)
    part.replace(target)
