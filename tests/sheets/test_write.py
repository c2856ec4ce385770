"""Jobs to files: only what changed, all or nothing."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.sheets.making import real_jobs, with_card, with_first_exercise
from unhunch.edges.caching import LIMIT
from unhunch.sheets.job import Job
from unhunch.sheets.write import write_sheets
from unhunch.work.processes import pool
from unhunch.work.store import Store

JOBS = tuple(job for job in real_jobs() if "two-minute" in job.path)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*.pdf")}


def test_a_second_build_without_changes_writes_nothing(tmp_path: Path) -> None:
    first = write_sheets(JOBS, tmp_path / "out", Store(tmp_path / "cache", LIMIT), workers=1)
    times = {f: f.stat().st_mtime_ns for f in tmp_path.rglob("*.pdf")}
    second = write_sheets(JOBS, tmp_path / "out", Store(tmp_path / "cache", LIMIT), workers=1)
    assert (len(first.made), first.kept) == (len(JOBS), ())
    assert (second.made, len(second.kept)) == ((), len(JOBS))
    assert {f: f.stat().st_mtime_ns for f in tmp_path.rglob("*.pdf")} == times


def test_builds_in_two_folders_and_on_one_core_or_two_are_identical(tmp_path: Path) -> None:
    write_sheets(JOBS, tmp_path / "a" / "out", Store(tmp_path / "a" / "cache", LIMIT), workers=1)
    write_sheets(JOBS, tmp_path / "b" / "out", Store(tmp_path / "b" / "cache", LIMIT), workers=2)
    assert contents(tmp_path / "a" / "out") == contents(tmp_path / "b" / "out") != {}


def test_only_what_changed_is_made(tmp_path: Path) -> None:
    write_sheets(JOBS, tmp_path / "out", Store(tmp_path / "cache", LIMIT), workers=1)
    changed = (with_card(JOBS[0], lead="Move a little."), *JOBS[1:])
    assert write_sheets(changed, tmp_path / "out", Store(tmp_path / "cache", LIMIT), workers=1).made == (JOBS[0].path,)


def test_when_one_fails_nothing_is_written_and_every_failure_is_told(tmp_path: Path) -> None:
    broken = tuple(with_first_exercise(job, steps=["Sit down. " * 900]) for job in JOBS[:2])
    written = write_sheets((*broken, *JOBS[2:]), tmp_path / "out", Store(tmp_path / "cache", LIMIT), workers=1)
    assert [error.job.path for error in written.failed] == [job.path for job in broken]
    assert contents(tmp_path / "out") == {}


def test_progress_hears_of_every_job_once(tmp_path: Path) -> None:
    heard: list[Job] = []
    write_sheets(JOBS, tmp_path / "out", Store(tmp_path / "cache", LIMIT), workers=1, each=heard.append)
    assert heard == list(JOBS)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not say how much memory a process had")
def test_a_process_forgets_a_large_document_before_it_makes_the_next() -> None:
    from tests.sheets.peaks import peak_after  # what it counts with is not on every system

    (cards,) = [job for job in real_jobs() if job.path == "sheets/cards-a4.pdf"]
    data = json.loads(cards.data)
    jobs = [replace(cards, data=json.dumps({**data, "catalog": f"Catalog {number}"})) for number in range(6)]
    with pool(1) as one:
        first, *_, last = [one.submit(peak_after, job).result() for job in jobs]
    assert last < 1.5 * first
