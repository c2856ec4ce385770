"""Every page says what browsers are to refuse, and works under it, with the headers that some hosts send as well."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.pages import OWN_PLAYER, OWN_SHEET, PLAYER, THEMED, settled, show
from tests.serving import QuietHandler, served
from unhunch.site.hosts import FILES
from unhunch.site.policy import HEADERS, META, PLAYERS_META


class _Handler(QuietHandler):
    """Sends the headers that the site's file names."""

    def end_headers(self) -> None:
        """Add them to every answer."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()


@pytest.fixture(scope="module")
def strict(site_dir: Path) -> Iterator[str]:
    """The address of the site at a host that reads the file."""
    with served(site_dir, _Handler) as address:
        yield address


def documents(site_dir: Path) -> dict[str, str]:
    """Every page, the players' and the redirects' too."""
    return {file.relative_to(site_dir).as_posix(): file.read_text("utf-8") for file in site_dir.rglob("*.html")}


def test_every_page_says_what_to_refuse_before_it_loads_anything(site_dir: Path) -> None:
    pages = documents(site_dir)
    assert {"404.html", "index.html", "routines/ten-minute-desk-break/play/index.html"} <= pages.keys()
    for path, text in pages.items():
        before, found, _ = text.partition(PLAYERS_META if path.endswith("/play/index.html") else META)
        assert found, path
        assert "<link" not in before, path
        assert "<script" not in before, path


def test_the_site_has_the_files_that_some_hosts_read(site_dir: Path) -> None:
    for path, content in FILES.items():
        assert (site_dir / path).read_bytes() == content


def search(page: Page) -> None:
    page.click(".search-button")
    page.fill(".search-input", "strech")
    page.locator(".search-results a").first.wait_for()
    page.keyboard.press("Escape")


def filter_(page: Page) -> None:
    page.click("#finder-place")
    page.click("input[name=place][value=desk]")


def answer(page: Page) -> None:
    page.click("button[data-fits]")


def play(page: Page) -> None:
    page.click("#start")
    page.locator("#play").wait_for()
    page.click("#screen-off")
    page.locator("#screen-off[aria-pressed=true]").wait_for()
    page.click("#screen-off")  # a track that is played is a request that does not end
    page.locator("#screen-off[aria-pressed=false]").wait_for()


def change(page: Page) -> None:
    page.locator(".more").first.click()
    page.click("#add summary")
    page.locator("#choices button:enabled").first.click()


USED = {path: [search] for path in THEMED} | {PLAYER: [play], OWN_SHEET: [change], OWN_PLAYER: [play]}
USED["find/"].append(filter_)
USED["safety/"].append(answer)


@pytest.mark.parametrize("path", USED)
def test_a_page_in_use_breaks_no_rule_asks_nobody_else_and_keeps_no_cookie(
    chromium: Browser, strict: str, path: str
) -> None:
    context = chromium.new_context(service_workers="allow")
    page = context.new_page()
    errors: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    show(page, strict, path)
    for use in USED[path]:
        use(page)
    settled(page)
    assert errors == []
    assert len(requests) > 5
    assert [url for url in requests if not url.startswith((strict, "data:", f"blob:{strict}"))] == []
    assert context.cookies() == []
    context.close()


VIOLATION = """make => new Promise(done => {
  addEventListener('securitypolicyviolation', event => done(event.effectiveDirective));
  const made = document.createElement(make.name);
  for (const [name, value] of Object.entries(make.attributes ?? {})) made.setAttribute(name, value);
  if (make.text) made.textContent = make.text;
  document.body.append(made);
})"""


@pytest.mark.parametrize(
    ("made", "refused"),
    [
        ({"name": "script", "text": "1"}, "script-src-elem"),
        ({"name": "style", "text": "p { color: red }"}, "style-src-elem"),
        ({"name": "p", "attributes": {"style": "color: red"}}, "style-src-attr"),
        ({"name": "img", "attributes": {"src": "https://elsewhere.example/a.png"}}, "img-src"),
        ({"name": "script", "attributes": {"src": "https://elsewhere.example/a.js"}}, "script-src-elem"),
    ],
    ids=["an inline script", "an inline style sheet", "an inline style", "a picture", "a script"],
)
def test_what_is_inline_or_from_elsewhere_is_refused(
    chromium: Browser, site: str, made: dict[str, object], refused: str
) -> None:
    page = chromium.new_page()
    page.goto(site)
    assert page.evaluate(VIOLATION, made) == refused
    page.close()


def test_the_page_that_a_link_was_on_is_not_told(chromium: Browser, site: str) -> None:
    page = chromium.new_page()
    page.goto(site)
    with page.expect_request("**/safety/") as asked:
        page.click(".safety-line a")
    assert "referer" not in asked.value.all_headers()
    page.close()
