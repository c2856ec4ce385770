"""What it costs to open a log of 20,000 entries, on a processor slowed to a quarter: `make bench`."""

import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page

from tests.chromium import chromium
from tests.project import PROJECT
from tests.serving import served
from unhunch.edges.building import build

ENTRIES, SLOWER, GOAL, TIMES = 20_000, 4, 50, 5
CATEGORIES = ["-*", "toplevel", "devtools.timeline", "v8.execute", "v8"]
OURS = frozenset({"v8.evaluateModule", "v8.compileModule", "v8.compile", "FunctionCall", "RunMicrotasks", "TimerFire"})
"""What a trace calls the work of a page's scripts; all scripts of the site are ours, the theme's are not shipped."""
SHOWN = "The log is shown."
WATCH = f"""new MutationObserver((_, watch) => {{
  if (document.querySelector(".log[aria-busy=false]")) watch.disconnect(), console.log("{SHOWN}");
}}).observe(document, {{ subtree: true, childList: true, attributes: true }});"""
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


class Tasks(NamedTuple):
    """The longest tasks of a page while it opens, in milliseconds of its processor: any, and of scripts alone."""

    any: float
    scripts: float


def opened(browser: Browser, site: str, count: int) -> tuple[Tasks, Page]:
    """Open a log of so many entries; give its longest tasks, and the page.

    Nothing is asked of the page before it is done: what a test runs in it would be among its tasks.
    """
    context = browser.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
    page = context.new_page()
    page.goto(site + "404.html")
    page.evaluate(KEEP, count)
    page.add_init_script(WATCH)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    browser.start_tracing(page=page, categories=CATEGORIES)
    with page.expect_console_message(lambda message: message.text == SHOWN):
        page.goto(site + "my-log/")
    page.wait_for_load_state("networkidle")
    return _tasks(json.loads(browser.stop_tracing())["traceEvents"]), page


def _tasks(events: Sequence[Mapping[str, Any]]) -> Tasks:
    """Read a trace: processor time of the tasks on main threads, and of the scripts in each."""
    named = (event for event in events if event.get("name") == "thread_name")
    mains = {(event["pid"], event["tid"]) for event in named if event["args"]["name"] == "CrRendererMain"}
    spans = [event for event in events if event.get("ph") == "X" and (event["pid"], event["tid"]) in mains]
    tasks = [event for event in spans if event["name"].endswith("RunTask")]
    scripts = [event for event in spans if event["name"] in OURS or _of_a_file(event)]
    return Tasks(
        max(event.get("tdur", 0) for event in tasks) / 1000,
        max(_outermost([script for script in scripts if _within(script, task)]) for task in tasks) / 1000,
    )


def _of_a_file(event: Mapping[str, Any]) -> bool:
    return event["name"] == "EvaluateScript" and bool(event["args"].get("data", {}).get("url"))


def _within(inner: Mapping[str, Any], outer: Mapping[str, Any]) -> bool:
    same = (inner["pid"], inner["tid"]) == (outer["pid"], outer["tid"])
    return same and outer["ts"] <= inner["ts"] and inner["ts"] + inner["dur"] <= outer["ts"] + outer["dur"]


def _outermost(events: Sequence[Mapping[str, Any]]) -> float:
    """Sum up events, each moment once: one may be part of another."""
    outer: list[Mapping[str, Any]] = []
    for event in sorted(events, key=lambda event: (event["ts"], -event["dur"])):
        if not outer or not _within(event, outer[-1]):
            outer.append(event)
    return float(sum(event.get("tdur", 0) for event in outer))


def main() -> None:
    """Print the longest tasks with entries and without, and what reading costs in turns and in one go."""
    with tempfile.TemporaryDirectory() as folder:
        site_dir = Path(folder) / "site"
        build(PROJECT, site_dir)
        with served(site_dir) as site, chromium() as browser:
            opened(browser, site, 1)  # the first page of a browser is slower than any other
            empty = [opened(browser, site, 0)[0] for _ in range(TIMES)]
            full, pages = zip(*(opened(browser, site, ENTRIES) for _ in range(TIMES)), strict=True)
            steps = pages[0].evaluate(STEPS)
            rows = pages[0].locator("[data-rows] tr").count()
    print(f"log, {ENTRIES} entries, {SLOWER}x slower, rows at first: {rows}; CPU ms, the least of {TIMES} times")
    for what, tasks in (("with all entries", full), ("without entries", empty)):
        scripts, whole = min(one.scripts for one in tasks), min(one.any for one in tasks)
        print(
            f"{what}: longest run of scripts {scripts:.0f} (goal {GOAL}), longest task of browser and page {whole:.0f}"
        )
    print(f"reading: {steps['steps']} steps of {steps['most']:.1f} ms at most; in one go {steps['whole']:.1f} ms")


if __name__ == "__main__":
    main()
