"""What the finder costs with 2,000 entries: `make bench`; `python -m tests.bench.finder 5000` for so many techniques.

It says how much is loaded, first and for the first search, and how long a change takes on a processor slowed to a
quarter, once all parts are there.
"""

import gzip
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from markdown import Markdown
from playwright.sync_api import Page, Response

from tests.chromium import chromium
from tests.editions import edition_of_unchecked
from tests.project import PROJECT
from tests.serving import served
from tests.synthetic import write
from unhunch.site.output import SiteFile
from unhunch.site.pages import data
from unhunch.site.pages.written import page_text
from unhunch.text.markup.dialect import BUILT_IN, EXTENSIONS
from unhunch.views.book import Book

TECHNIQUES, SLOWER, GOAL = 1400, 4, 50
"""So many techniques come with their routines: 2,000 entries in all."""
CHANGES = """async () => {
  const twoFrames = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const inputs = [...document.querySelectorAll(".finder-form input[value]:not([value=''])")];
  const text = document.querySelector("#finder-text");
  const changes = [
    ...inputs.flatMap(input => [input, input].map(each => [each.name + " " + each.value, () => each.click()])),
    ...["s", "sh", "sho", "shou", "", "zzz", ""].map(typed => [`typed "${typed}"`, () => {
      text.value = typed;
      text.dispatchEvent(new Event("input", {bubbles: true}));
    }]),
  ];
  const costs = [];
  for (const fold of document.querySelectorAll(".finder-filter")) fold.open = true;
  for (const [name, change] of changes) {
    await twoFrames();
    const start = performance.now();
    change();
    const script = performance.now() - start;
    document.body.offsetHeight;
    costs.push([name, script, performance.now() - start]);
  }
  return costs;
}"""
PAGE = """<!doctype html><html class="js"><head><title>Find</title>
<link rel="stylesheet" href="../assets/stylesheets/palettes.css">
<link rel="stylesheet" href="../assets/stylesheets/site.css">
<link rel="stylesheet" href="../assets/stylesheets/finder.css"></head>
<body data-md-color-scheme="default"><article class="md-content md-typeset">{}</article>
<script type="module" src="../assets/javascripts/answers/notes.js"></script>
<script type="module" src="../assets/javascripts/finder/start.js"></script></body></html>
"""


@contextmanager
def _finder_of_many(techniques: int) -> Iterator[str]:
    """Serve the finder's page with all of its data, with many entries; give its address."""
    with tempfile.TemporaryDirectory() as folder:
        book = Book.of(edition_of_unchecked(write(PROJECT, Path(folder) / "catalog", techniques)))
        text = page_text(book, "find.md", book.edition.catalog.pages["find.md"])
        site = Path(folder) / "site"
        body = Markdown(extensions=[*BUILT_IN, *EXTENSIONS]).convert(text.split("---\n", 2)[2])
        page = SiteFile("find/index.html", PAGE.format(body).encode())
        for file in chain([page], (file for file in data.outputs(book) if not file.path.startswith("assets/"))):
            place = site / file.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(file.content)
            if file.path in ("find/index.html", "answers.json", "search.json"):
                print(f"{file.path:<20}{_kilobytes(file.content):8.1f} KB, compressed")
        (site / "assets").symlink_to(PROJECT / "overrides" / "assets")
        with served(site) as address:
            yield address + "find/"


def _kilobytes(content: bytes) -> float:
    return len(gzip.compress(content, 9)) / 1024


def measure(page: Page, address: str) -> list[tuple[str, float, float]]:
    """Give each change with the milliseconds of its script, and of script and layout."""
    fetched: list[Response] = []
    page.on("response", lambda answer: fetched.append(answer))  # noqa: PLW0108 - playwright writes on what it calls
    page.goto(address)
    page.wait_for_function("document.querySelector('[data-status]').textContent !== ''")
    page.focus("#finder-text")  # whoever turns to the form gets the rest
    page.wait_for_load_state("networkidle")
    parts = [answer.body() for answer in fetched if "/find/" in answer.url and answer.url.endswith(".json")]
    print(f"{len(parts)} parts of the rest: {sum(map(_kilobytes, parts)):.1f} KB, compressed")
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    costs: list[tuple[str, float, float]] = page.evaluate(CHANGES)
    return costs


def main(techniques: int) -> None:
    """Print what is loaded, and the median and the slowest changes."""
    with _finder_of_many(techniques) as address, chromium() as browser:
        page = browser.new_page(viewport={"width": 390, "height": 844})
        costs = measure(page, address)
        entries = page.evaluate("Number(/\\d+/.exec(document.querySelector('[data-status]').textContent)[0])")
    totals = [total for _, _, total in costs]
    print(f"finder, {entries} entries, {SLOWER}x slower: {len(costs)} changes")
    print(f"median {statistics.median(totals):6.1f} ms, slowest {max(totals):6.1f} ms (goal {GOAL} ms)")
    for name, script, total in sorted(costs, key=lambda cost: -cost[2])[:8]:
        print(f"{name:<42}{script:6.1f} ms script, {total:6.1f} ms with layout")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else TECHNIQUES)
