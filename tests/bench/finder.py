"""What a change of the finder costs with 2,000 entries, on a processor slowed to a quarter: `make bench`."""

import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml
from markdown import Markdown
from playwright.sync_api import Page

from tests.chromium import chromium
from tests.project import PROJECT
from tests.serving import served
from tests.synthetic import write
from unhunch.edges.publication import publish
from unhunch.views.settings import Settings

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
<script type="module" src="../assets/javascripts/answers-notes.js"></script>
<script type="module" src="../assets/javascripts/finder.js"></script></body></html>
"""


@contextmanager
def _finder_of_many() -> Iterator[str]:
    """Serve the finder's page alone, with many entries; give its address."""
    with tempfile.TemporaryDirectory() as folder:
        root = write(PROJECT, Path(folder) / "catalog", TECHNIQUES)
        publication, _ = publish(root, Settings())
        if publication is None:
            raise RuntimeError("the large catalog has errors")
        (text,) = (page.text for page in publication.site.pages if page.path == "find.md")
        config = yaml.load((PROJECT / "mkdocs.yml").read_text("utf-8"), Loader=yaml.BaseLoader)
        names = [entry if isinstance(entry, str) else next(iter(entry)) for entry in config["markdown_extensions"]]
        site = Path(folder) / "site"
        (site / "find").mkdir(parents=True)
        body = Markdown(extensions=names).convert(text.split("---\n", 2)[2])
        (site / "find" / "index.html").write_text(PAGE.format(body), "utf-8")
        (site / "assets").symlink_to(PROJECT / "overrides" / "assets")
        with served(site) as address:
            yield address + "find/"


def measure(page: Page, address: str) -> list[tuple[str, float, float]]:
    """Give each change with the milliseconds of its script, and of script and layout."""
    page.goto(address)
    page.wait_for_function("document.querySelector('[data-status]').textContent !== ''")
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    costs: list[tuple[str, float, float]] = page.evaluate(CHANGES)
    return costs


def main() -> None:
    """Print the median and the slowest changes."""
    with _finder_of_many() as address, chromium() as browser:
        page = browser.new_page(viewport={"width": 390, "height": 844})
        costs = measure(page, address)
        entries = page.locator(".finder-list .entry-link").count()
    totals = [total for _, _, total in costs]
    print(f"finder, {entries} entries, {SLOWER}x slower: {len(costs)} changes")
    print(f"median {statistics.median(totals):6.1f} ms, slowest {max(totals):6.1f} ms (goal {GOAL} ms)")
    for name, script, total in sorted(costs, key=lambda cost: -cost[2])[:8]:
        print(f"{name:<42}{script:6.1f} ms script, {total:6.1f} ms with layout")


if __name__ == "__main__":
    main()
