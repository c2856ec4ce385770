"""What it costs to open a log of 20,000 entries, on a processor slowed to a quarter: `make bench`."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.chromium import chromium
from tests.project import PROJECT
from tests.serving import served
from unhunch.edges.building import build

ENTRIES, SLOWER, GOAL = 20_000, 4, 50
WATCH = """window.tasks = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
  .observe({ type: "longtask", buffered: true });"""
SHOWN = ".log[aria-busy=false]"
KEEP = """(count) => {
  const entries = Array.from({ length: count }, (_, n) => ({
    routine: "gentle-day", name: "Gentle day", at: new Date(1.6e12 + n * 3.6e6).toISOString(), seconds: 372,
    finished: true, before: n % 11, after: (n * 7) % 11, note: n % 5 ? "" : "Slept badly, but it was better at noon",
  }));
  localStorage.setItem("/log", JSON.stringify({ format: 1, entries }));
}"""
STEPS = """async () => {
  const { read } = await import("/assets/javascripts/log/reading.js");
  const costs = [];
  const work = read(localStorage.getItem("/log"));
  for (let done = false; !done; ) {
    const start = performance.now();
    done = work.next().done;
    costs.push(performance.now() - start);
  }
  const start = performance.now();
  JSON.parse(localStorage.getItem("/log"));
  return { steps: costs.length, most: Math.max(...costs), whole: performance.now() - start };
}"""


def longest(browser: Browser, site: str, count: int) -> tuple[float, Page]:
    """Give the longest task of the page while it opens, in milliseconds, and the page."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
    page = context.new_page()
    page.goto(site + "404.html")
    page.evaluate(KEEP, count)
    page.add_init_script(WATCH)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(site + "my-log/")
    page.locator(SHOWN).first.wait_for()
    page.wait_for_load_state("networkidle")
    tasks: list[float] = page.evaluate("tasks")
    return max(tasks, default=0), page


def main() -> None:
    """Print the longest task with entries and without, and what reading costs in turns and in one go."""
    with tempfile.TemporaryDirectory() as folder:
        site_dir = Path(folder) / "site"
        build(PROJECT, site_dir)
        with served(site_dir) as site, chromium() as browser:
            longest(browser, site, 1)  # the first page of a browser is slower than any other
            empty = min(longest(browser, site, 0)[0] for _ in range(3))
            full, page = min((longest(browser, site, ENTRIES) for _ in range(3)), key=lambda found: found[0])
            steps = page.evaluate(STEPS)
            rows = page.locator("[data-rows] tr").count()
    print(f"log, {ENTRIES} entries, {SLOWER}x slower, rows at first: {rows}")
    print(f"longest task {full:.0f} ms, of the page without entries {empty:.0f} ms (goal {GOAL} ms)")
    print(f"reading: {steps['steps']} steps of {steps['most']:.1f} ms at most; in one go {steps['whole']:.1f} ms")


if __name__ == "__main__":
    main()
