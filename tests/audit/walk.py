"""Somebody who walks through the site with a thumb: how often they press, and how many screens they look at."""

from math import ceil

from playwright.sync_api import Locator, Page

_DRAWN = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"""


class Walk:
    """Begins on the home page of a phone; each step must be possible with what is shown."""

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.presses = 0
        self.screens = 1
        page.goto("about:blank")
        page.goto(site)
        page.wait_for_load_state()
        self._path = page.url

    def press(self, *ways: Locator) -> None:
        """Scroll to the first of what will do that there is, and press it."""
        found = self.see(*ways)
        self.presses += 1
        found.click()
        self.page.wait_for_load_state()
        if self.page.url.partition("#")[0] != self._path.partition("#")[0]:
            self.screens += 1
        self._path = self.page.url

    def choose(self, title: str) -> None:
        """Choose a page from the menu."""
        self.press(self.page.locator(".menu summary"), self.page.get_by_role("button", name="Navigation"))
        self.press(
            *(self.page.locator(menu).get_by_role("link", name=title, exact=True) for menu in (".menu", ".md-nav"))
        )

    def type(self, field: Locator, words: str) -> None:
        """Type, which counts as one press: a word costs about as much as it is long, on any site."""
        self.presses += 1
        field.fill(words)

    def see(self, *ways: Locator) -> Locator:
        """Scroll until it is in the window, screen by screen."""
        for way in ways[:-1]:
            if way.first.is_visible():
                return self._scrolled(way.first)
        ways[-1].first.wait_for()
        return self._scrolled(ways[-1].first)

    def _scrolled(self, found: Locator) -> Locator:
        before = self.page.evaluate("scrollY")
        found.scroll_into_view_if_needed()
        self.page.evaluate(_DRAWN)
        moved = abs(self.page.evaluate("scrollY") - before)
        self.screens += ceil(moved / self.page.evaluate("innerHeight"))
        return found
