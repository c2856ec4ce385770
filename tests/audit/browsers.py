"""One page of each kind in Firefox and in WebKit: quiet, private, at work, and without a fault that axe knows.

Firefox is worked by keyboard too. WebKit's window has no window manager to make it active, so that nothing in it can
have the focus; its driver tells nothing of the console.
"""

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

from playwright.sync_api import Browser
from selenium.webdriver.remote.webdriver import WebDriver

from tests import keyboard
from tests.audit.site import built_site
from tests.engines import MissingEngineError, firefox, webkit
from tests.pages import AT_WORK, AXE, FAULTS, RULES, THEMED, THIN
from tests.serving import served

SMOKE = """
  const found = [], own = (name) => name.startsWith(location.origin) || name.startsWith('data:');
  if (!document.title || !document.querySelector('h1')) found.push('no title or heading');
  const loaded = performance.getEntriesByType('resource').map((one) => one.name);
  found.push(...loaded.filter((name) => !own(name)).map((name) => `loads ${name}`));
  if (loaded.length === 0) found.push('loads nothing');
  if (document.cookie) found.push('a cookie');
  if (document.documentElement.scrollWidth > innerWidth) found.push('wider than the screen');
  return found;
"""

WORKS = """
  const shown = () => document.querySelector('{}')?.checkVisibility() === true;
  for (const until = Date.now() + 5000; Date.now() < until && !shown();)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return shown();
"""

Evaluate = Callable[[str], Any]
"""Gives what the body of an asynchronous JavaScript function returns."""

SHOWN = 5
"""Faults of one page that are printed; many are one."""


def _seen(path: str, evaluate: Evaluate) -> Iterator[str]:
    yield from evaluate(SMOKE)
    if path in AT_WORK and not evaluate(WORKS.format(AT_WORK[path])):
        yield "its script did not run"
    yield from evaluate(f"{AXE}\nreturn await ({FAULTS})({json.dumps(RULES)})")


def _in_firefox(browser: Browser, site: str, path: str) -> Iterator[str]:
    page = browser.new_page(reduced_motion="reduce", viewport={"width": 500, "height": 800})
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(site + path)

    def evaluate(body: str) -> Any:  # noqa: ANN401 - whatever the script gives
        return page.evaluate(f"async () => {{{body}}}")

    yield from _seen(path, evaluate)
    yield from keyboard.faults(page.keyboard.press, evaluate)[1]
    yield from (f"console: {line}" for line in heard)
    page.close()


def _in_webkit(driver: WebDriver, site: str, path: str) -> Iterator[str]:
    driver.get(site + path)

    def evaluate(body: str) -> Any:  # noqa: ANN401 - whatever the script gives
        kept = f"(async () => {{{body}}})().then((value) => done({{value}}), (error) => done({{error: String(error)}}))"
        answer = driver.execute_async_script(f"const done = arguments[arguments.length - 1];\n{kept}")
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["value"]

    yield from _seen(path, evaluate)
    yield from ("a cookie" for _ in driver.get_cookies())


def main() -> None:
    """Print a line for each page and engine; exit with 1 on a fault, or where an engine is missing."""
    paths = (*THEMED, *THIN)
    counts: list[int] = []
    missing: list[str] = []
    with built_site() as folder, served(folder) as site:
        try:
            with firefox() as browser:
                counts += [_told("Firefox", path, list(_in_firefox(browser, site, path))) for path in paths]
        except MissingEngineError as error:
            missing.append(f"Firefox was not run: {error}. ")
        try:
            with webkit() as driver:
                driver.set_window_size(500, 900)
                counts += [_told("WebKit", path, list(_in_webkit(driver, site, path))) for path in paths]
        except MissingEngineError as error:
            missing.append(f"WebKit was not run: {error}. ")
    print(f"{''.join(missing)}{len(counts)} pages in other engines: {sum(counts) or 'no'} faults")
    sys.exit(bool(missing or sum(counts)))


def _told(engine: str, path: str, found: list[str]) -> int:
    print(f"{engine:8} /{path:40} {len(found) or 'no'} faults")
    for line in found[:SHOWN]:
        print(f"    {line}")
    return len(found)


if __name__ == "__main__":
    main()
