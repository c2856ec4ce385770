"""One engine prints all sheets of a folder: `python -m tests.bench.engines ENGINE FOLDER`.

The folder holds `jobs.json` for Typst, and the same cards as HTML files for the others, as the site prints them. Each
engine is imported by its own function, so that none pays for another.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

OUT = "printed"
"""The folder in it for the PDFs."""


def typst(folder: Path) -> None:
    """As `python -m unhunch sheets` prints them: on every core, with nothing in the cache."""
    from unhunch.sheets.job import Job
    from unhunch.sheets.write import write_sheets

    jobs = [Job(**fields) for fields in json.loads((folder / "jobs.json").read_text("utf-8"))]
    written = write_sheets(jobs, folder / OUT)
    if written.failed:
        raise written.failed[0]


def chromium(folder: Path) -> None:
    """One browser, one page after the other."""
    from tests.chromium import chromium as browser_opened

    with browser_opened() as browser:
        page = browser.new_page()
        for file in sorted(folder.glob("*.html")):
            page.goto(file.as_uri())
            page.pdf(path=folder / OUT / f"{file.stem}.pdf", prefer_css_page_size=True, tagged=True)


def weasyprint(folder: Path) -> None:
    """One sheet after the other, tagged as Typst's are."""
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    for file in sorted(folder.glob("*.html")):
        HTML(file).write_pdf(folder / OUT / f"{file.stem}.pdf", font_config=fonts, pdf_variant="pdf/ua-1")


ENGINES: dict[str, Callable[[Path], None]] = {"typst": typst, "chromium": chromium, "weasyprint": weasyprint}


def main() -> None:
    """Print all sheets of the folder."""
    ENGINES[sys.argv[1]](Path(sys.argv[2]))


if __name__ == "__main__":
    main()
