"""What a phone loads to show a page for the first time, compressed: little, whatever the catalog's size."""

import gzip
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Response, ViewportSize

KINDS = (
    "",
    "techniques/shoulder-blade-squeeze/",
    "routines/ten-minute-desk-break/",
    "find/",
    "techniques/",
    "safety/",
    "evidence/",
    "lists/references/c/",
)
MOST = 90 * 1024
PHONE: ViewportSize = {"width": 390, "height": 844}
SHIFT = """() => new Promise(done => {
  let total = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) total += entry.value; })
    .observe({type: "layout-shift", buffered: true});
  requestAnimationFrame(() => setTimeout(() => done(total)));
})"""


@pytest.fixture
def loaded(chromium: Browser) -> Iterator[Callable[[str], tuple[dict[str, int], float]]]:
    """Load an address in a browser that knows nothing yet: give the bytes of each file, and how far things moved."""
    contexts = []

    def load(address: str) -> tuple[dict[str, int], float]:
        context = chromium.new_context(viewport=PHONE, service_workers="allow")
        contexts.append(context)
        page = context.new_page()
        # What waits for a script that is late gives its room up, by an animation: not on the clock of this machine.
        clock = context.new_cdp_session(page)
        clock.send("Animation.enable")
        clock.send("Animation.setPlaybackRate", {"playbackRate": 0})
        answers: list[Response] = []
        page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - playwright writes on what it calls
        page.goto(address)
        page.wait_for_load_state("networkidle")
        shift: float = page.evaluate(SHIFT)
        sizes = {answer.url: len(gzip.compress(answer.body(), 9)) for answer in answers if answer.ok}
        return sizes, shift

    yield load
    for context in contexts:
        context.close()


def tell(path: str, sizes: dict[str, int]) -> None:
    """Print what the README gives: `pytest -rP tests/site/test_first_load.py` shows it."""
    print(f"{path or 'home'}: {sum(sizes.values()) / 1024:.0f} KB")  # noqa: T201 - shown to who asks for it


@pytest.mark.parametrize("path", KINDS)
def test_a_page_loads_90_kilobytes_at_most_and_nothing_moves(
    loaded: Callable[[str], tuple[dict[str, int], float]], site: str, path: str
) -> None:
    sizes, shift = loaded(site + path)
    tell(path, sizes)
    assert len(sizes) > 10
    assert sum(sizes.values()) <= MOST, sizes
    assert shift == 0


@pytest.mark.parametrize("path", KINDS)
def test_a_page_of_a_catalog_of_200_techniques_loads_no_more(
    loaded: Callable[[str], tuple[dict[str, int], float]], many: str, path: str
) -> None:
    sizes, shift = loaded(many + path)
    tell(path, sizes)
    assert sum(sizes.values()) <= MOST, sizes
    assert shift == 0


def test_the_search_and_its_index_are_loaded_when_somebody_searches(chromium: Browser, site: str) -> None:
    page = chromium.new_page()
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url.removeprefix(site)))
    page.goto(site)
    page.wait_for_load_state("networkidle")
    assert not [path for path in requested if "search-" in path or path.endswith(".json")]
    with page.expect_response("**/search.json"):
        page.click(".search-button")
    page.close()
