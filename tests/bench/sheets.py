"""What 100 routine sheets cost, beside Chromium and WeasyPrint on the same cards: `python -m tests.bench.sheets`.

The routines are those of a synthetic catalog: no two are alike, with the figures of real techniques. CPU seconds and
memory are those of every process that an engine starts, imports and start included.
"""

import importlib
import json
import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path
from string import Template

import pypdfium2

from tests.bench.engines import ENGINES, OUT
from tests.bench.measure import Cost
from tests.bench.tree import cost_of_tree
from tests.chromium import executable
from tests.project import PROJECT
from tests.synthetic import compose, write
from unhunch.edges.caching import open_cache
from unhunch.rules.checking import load
from unhunch.sheets.jobs import sheet_jobs
from unhunch.site.card import card_html
from unhunch.site.pictures import pictures
from unhunch.strings import strings
from unhunch.views.book import Book
from unhunch.views.cards import routine_card
from unhunch.views.edition import Edition
from unhunch.views.settings import Settings

SHEETS, TECHNIQUES = 100, 100
GOAL = 0.04
"""CPU seconds a page."""
MOST_OF_WEASYPRINT = 0.1
STYLES = ("card", "sheet", "print")
PAGE = Template("""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>$title</title>
<style>$style @page { size: A4 } body { margin: 0 }</style></head><body class="md-typeset">$card</body></html>
""")


def prepare(folder: Path) -> None:
    """Write the same cards into the folder for every engine."""
    root = write(PROJECT, folder / "catalog", TECHNIQUES)
    ids = compose(root, SHEETS)
    catalog = load(root)
    book = Book.of(Edition(catalog, strings("en"), Settings("https://example.org/"), pictures(catalog, open_cache())))
    jobs = [asdict(job) for job in sheet_jobs(book, ids) if job.template == "sheet" and job.path.endswith("-a4.pdf")]
    (folder / "jobs.json").write_text(json.dumps(jobs), encoding="utf-8")
    for id_ in ids:
        (folder / f"{id_}.html").write_text(_page(book, id_), encoding="utf-8")
    (folder / OUT).mkdir()


def _page(book: Book, id_: str) -> str:
    card = routine_card(book.edition, book.routines[id_])
    sheets = (PROJECT / "overrides" / "assets" / "stylesheets" / f"{name}.css" for name in STYLES)
    style = "\n".join(sheet.read_text("utf-8") for sheet in sheets)
    return PAGE.substitute(title=card.id, style=style, card=card_html(card, book.edition.t))


def missing(engine: str) -> str:
    """Why an engine cannot run; empty when it can."""
    if engine == "chromium" and executable() is None:
        return "not measured: there is no chromium here; `make browser` installs it"
    if engine == "weasyprint":
        try:
            importlib.import_module("weasyprint")
        except ImportError:
            return "not measured: the Python package weasyprint is not installed; `make bench` installs it"
        except OSError:
            return "not measured: it needs the system's library Pango (on Debian: apt install libpangoft2-1.0-0)"
    return ""


def pages_of(pdfs: list[Path]) -> int:
    """Count the pages of all files."""
    return sum(len(pypdfium2.PdfDocument(pdf)) for pdf in pdfs)


def line(engine: str, found: Cost, pdfs: list[Path]) -> str:
    """Give the line of what an engine cost, and what it made."""
    pages = pages_of(pdfs)
    kilobytes = sum(pdf.stat().st_size for pdf in pdfs) / len(pdfs) / 1024
    return (
        f"{engine:<12}{len(pdfs)} sheets on {pages} pages{found.cpu:8.1f} CPU s{found.cpu / pages:8.3f} CPU s a page"
        f"{found.megabytes:8.0f} MB{kilobytes:8.0f} KB a sheet"
    )


def main() -> None:
    """Measure every engine, each in a process of its own."""
    print(f"{SHEETS} routine sheets (goal: {GOAL} CPU s a page, and at most {MOST_OF_WEASYPRINT} of WeasyPrint's)")
    costs: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        prepare(folder)
        for engine in ENGINES:
            if reason := missing(engine):
                print(f"{engine:<12}{reason}")
                continue
            found = cost_of_tree("-m", "tests.bench.engines", engine, str(folder))
            pdfs = sorted((folder / OUT).rglob("*.pdf"))
            costs[engine] = found.cpu / pages_of(pdfs)
            print(line(engine, found, pdfs), flush=True)
            shutil.rmtree(folder / OUT)
            (folder / OUT).mkdir()
    if "weasyprint" in costs:
        print(f"a page of typst takes {costs['typst'] / costs['weasyprint']:.3f} of the CPU seconds of WeasyPrint's")


if __name__ == "__main__":
    main()
