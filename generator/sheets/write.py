"""Jobs to files: only what changed, on every core, and all or nothing for each file."""

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.output.files import add
from generator.processes import pool
from generator.sheets.compile import SheetError, compile_sheet, versions
from generator.sheets.job import Job


@dataclass(frozen=True)
class Written:
    """What became of the jobs: the paths made anew, the paths kept, and what failed."""

    made: tuple[str, ...]
    kept: tuple[str, ...]
    failed: tuple[SheetError, ...]


@dataclass(frozen=True)
class Compiled:
    """Where each job's PDF is kept, by the path that it has in the site, and what failed."""

    kept_at: Mapping[str, Path]
    failed: tuple[SheetError, ...]


def compile_sheets(
    jobs: Sequence[Job], cache: Path, *, workers: int | None = None, each: Callable[[Job], None] = lambda _: None
) -> Compiled:
    """Make every PDF that the cache does not have; `each` is told of every one that is done.

    The PDFs are named by a hash of everything that decides their bytes, so that an unchanged one is never compiled
    again, wherever it is written to.
    """
    base = versions()
    stored = {job.path: cache / f"{_hash(base, job)}.{job.form}" for job in jobs}
    missing = [job for job in jobs if not stored[job.path].is_file()]
    cache.mkdir(parents=True, exist_ok=True)
    failed: list[SheetError] = []
    for job in jobs:
        if stored[job.path].is_file():
            each(job)
    for job, made in zip(missing, _compiled(missing, workers or os.cpu_count() or 1), strict=True):
        if isinstance(made, bytes):
            _replace(stored[job.path], made)
        else:
            failed.append(SheetError(job, *made))
        each(job)
    return Compiled(stored, tuple(failed))


def write_sheets(
    jobs: Sequence[Job],
    out: Path,
    cache: Path,
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
    done = add({path: kept.read_bytes() for path, kept in compiled.kept_at.items()}, out, "sheets")
    return Written(done.written, done.unchanged, ())


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


def _replace(target: Path, content: bytes) -> None:
    """Write a whole file or none: nobody ever reads a half of it."""
    part = target.with_name(f".{target.name}.{os.getpid()}")
    part.write_bytes(content)
    part.replace(target)
