"""How long 100 routine sheets take, beside Chromium and WeasyPrint on the same cards: `python -m tests.bench.sheets`.

CPU seconds are those of the process and its children; memory is the largest of them. An engine that is not installed
is named as such. WeasyPrint needs `pip install weasyprint` and the system's Pango.
"""

import importlib.util
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from html import escape
from pathlib import Path

from generator.sheets.compile import compile_sheet
from generator.sheets.job import Job
from tests.sheets.making import real_jobs

SHEETS = 100


def many_jobs() -> list[Job]:
    """A4 sheets of the real routines over and over, each with a title of its own."""
    real = [job for job in real_jobs() if job.template == "sheet" and job.path.endswith("-a4.pdf")]
    found = []
    for number in range(SHEETS):
        job = real[number % len(real)]
        data = json.loads(job.data)
        data["card"]["title"] += f" {number}"
        found.append(replace(job, data=json.dumps(data)))
    return found


def html(job: Job) -> str:
    """The same words and pictures as a plain page for the other engines."""
    card = json.loads(job.data)["card"]
    rows = "".join(
        f"<section>{e['figure'] or ''}<h2>{escape(e['name'])}: {escape(e['dose'])}</h2><ol>"
        + "".join(f"<li>{escape(step)}</li>" for step in e["steps"])
        + "</ol></section>"
        for e in card["exercises"]
    )
    style = "@page{size:A4;margin:11mm} body{font:12pt sans-serif} svg{float:left;width:24mm;height:20mm}"
    head = f"<h1>{escape(card['title'])}</h1><p>{escape('; '.join(card['stop_if']))}</p>"
    return f"<!doctype html><meta charset=utf-8><style>{style}</style>{head}{rows}"


def typst(jobs: list[Job], _folder: Path) -> None:
    """One sheet after the other, on one compiler."""
    for job in jobs:
        compile_sheet(job)


def chromium(jobs: list[Job], folder: Path) -> None:
    """One browser, one page after the other."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        for number, job in enumerate(jobs):
            page.set_content(html(job))
            page.pdf(path=folder / f"{number}.pdf", prefer_css_page_size=True)
        browser.close()


def weasyprint(jobs: list[Job], folder: Path) -> None:
    """One sheet after the other."""
    from weasyprint import HTML  # type: ignore[import-untyped, unused-ignore]  # the bench alone uses it

    for number, job in enumerate(jobs):
        HTML(string=html(job)).write_pdf(folder / f"{number}.pdf")


ENGINES: dict[str, Callable[[list[Job], Path], None]] = {"typst": typst, "chromium": chromium, "weasyprint": weasyprint}


def missing(engine: str) -> str:
    """Why an engine cannot run; empty when it can."""
    if engine == "chromium" and not shutil.which("chromium"):
        return "no chromium on this machine"
    if engine == "weasyprint" and not importlib.util.find_spec("weasyprint"):
        return "weasyprint is not installed"
    return ""


def measure(engine: str) -> None:
    """Run one engine in this process and print its CPU seconds and memory."""
    jobs = many_jobs()
    before = os.times()
    with tempfile.TemporaryDirectory() as folder:
        ENGINES[engine](jobs, Path(folder))
    after = os.times()
    cpu = sum(after[:4]) - sum(before[:4])
    memory = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) // 1024
    print(f"{engine:<12}{SHEETS} sheets  {cpu:6.1f} CPU s  {memory:5} MB")


def main() -> None:
    """Measure every engine, each in a process of its own."""
    if len(sys.argv) > 1:
        measure(sys.argv[1])
        return
    for engine in ENGINES:
        if reason := missing(engine):
            print(f"{engine:<12}{reason}")
        else:
            subprocess.run([sys.executable, "-m", "tests.bench.sheets", engine], check=False)


if __name__ == "__main__":
    main()
