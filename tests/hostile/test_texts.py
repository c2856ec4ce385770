"""Hostile text is shown as it is written, on every output, even where no rule had refused it."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import html5lib
import pypdfium2
import pytest
from playwright.sync_api import Browser, Dialog, Page

from tests.editions import edition_of_unchecked
from tests.hostile.catalogs import SECRET, TEXTS, text_of_case, told
from tests.serving import served
from unhunch.rules.checking import check
from unhunch.site.site import build_site
from unhunch.text import escape
from unhunch.views.book import Book
from unhunch.views.settings import Settings

every_case = pytest.mark.parametrize("case", TEXTS)

SPY = """
window.hits = [];
window.hit = (number) => window.hits.push(number);
"""
ODD = """() => [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes]
  .filter((one) => /^on/i.test(one.name) || /^\\s*(javascript|vbscript|data:text)/i.test(one.value))
  .map((one) => `${element.tagName} ${one.name}=${one.value}`))"""
"""Attributes that run something. The policy of a page would stop them, but they must not even be there."""
ADDED = """() => [...document.querySelectorAll("[src='x'], [src*='//evil'], [href*='//evil'], script:not([type])")]
  .filter((element) => element.localName !== "script" || element.textContent.includes("hit("))
  .map((element) => element.outerHTML)"""
"""Elements that no template has."""
TEXT = "() => document.body.textContent.replace(/\\s+/g, ' ')"
PAGES = ("techniques/{}/", "routines/{}/", "routines/{}/play/")
PIECES = ("techniques/{}/card.txt", "techniques/{}/play.txt")
"""What scripts put into a page, as this site's own do: through a parser that runs nothing."""
PUT_IN = """async (path) => {
  const text = await (await fetch(path)).text();
  document.body.replaceChildren(...new DOMParser().parseFromString(text, "text/html").body.children);
}"""
ALREADY_HTML = re.compile(r"<section.*?</section>|<script type=\"application/ld\+json\">.*?</script>", re.DOTALL)
"""Cards, and data for machines, stand in a page's Markdown as they stand in its HTML."""
DATA = """() => [...document.querySelectorAll("script[type$=json]")].map((one) => JSON.parse(one.textContent)).length"""
SHARED = ("", "techniques/", "routines/", "find/", "evidence/", "safety/", "changes/", "?q=hit")


@pytest.fixture(scope="module")
def address(hostile_site: Path) -> Iterator[str]:
    with served(hostile_site) as found:
        yield found


class Visit:
    """A page that is watched: what it asks for elsewhere, the dialogs that it opens, the attacks that hit."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.foreign: list[str] = []
        self.dialogs: list[str] = []
        page.add_init_script(SPY)
        page.on(
            "request", lambda request: None if request.url.startswith(address) else self.foreign.append(request.url)
        )
        page.on("dialog", self._dismiss)

    def _dismiss(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def to(self, path: str) -> None:
        self.page.goto(self.address + path, wait_until="load")

    def harm(self) -> list[object]:
        """What the page did that a text must not make it do."""
        return [
            *self.page.evaluate("window.hits"),
            *self.page.evaluate(ODD),
            *self.page.evaluate(ADDED),
            *self.foreign,
            *self.dialogs,
        ]


@pytest.fixture(scope="module")
def visit(chromium: Browser, address: str) -> Iterator[Visit]:
    page = chromium.new_page()
    yield Visit(page, address)
    page.close()


@every_case
def test_a_browser_shows_it_and_does_nothing(case: str, visit: Visit, hostile_root: Path) -> None:
    shown = text_of_case(told(hostile_root)[case])
    for path in PAGES:
        visit.to(path.format(case))
        assert visit.harm() == []
        assert " ".join(shown.split()) in visit.page.evaluate(TEXT), path
    assert visit.page.evaluate(DATA), "the player reads its routine"


@every_case
def test_a_piece_of_a_page_does_nothing_in_it_and_is_plain_text_by_itself(
    case: str, visit: Visit, hostile_root: Path
) -> None:
    shown = text_of_case(told(hostile_root)[case])
    visit.to("404.html")
    for path in PIECES:
        visit.page.evaluate(PUT_IN, f"/{path.format(case)}")
        assert visit.harm() == []
        assert " ".join(shown.split()) in visit.page.evaluate(TEXT), path
    for path in PIECES:
        visit.to(path.format(case))
        assert visit.page.evaluate("document.contentType") == "text/plain"
        assert visit.harm() == []


@pytest.mark.parametrize("path", SHARED)
def test_pages_that_list_everything_do_nothing_either(path: str, visit: Visit) -> None:
    visit.to(path)
    assert visit.harm() == []


def test_the_spy_would_notice(visit: Visit) -> None:
    visit.to("")
    visit.page.evaluate("document.body.setAttribute('onclick', 'hit(1)'), window.hit(2)")
    assert visit.harm() == [2, "BODY onclick=hit(1)"]


def shapes(site: Path) -> set[tuple[str, str]]:
    """Each element on a site's pages with each of its attributes, by their names, as another parser reads them."""
    texts = [file.read_text("utf-8") for file in site.rglob("*.html")]
    found = (one for text in texts for one in html5lib.parse(text).iter())
    return {(str(one.tag), name) for one in found for name in ("", *one.attrib)}


def test_hostile_texts_bring_no_kind_of_element_or_attribute_that_others_do_not(
    hostile_site: Path, site_dir: Path
) -> None:
    assert shapes(hostile_site) - shapes(site_dir) == set()


@pytest.fixture(scope="module")
def markdown(hostile_root: Path) -> Mapping[str, str]:
    """The text of each page of the hostile catalog, by its path."""
    return {page.path: page.text for page in build_site(Book.of(edition_of_unchecked(hostile_root)), {}).pages}


@every_case
def test_markdown_holds_it_as_character_references(case: str, hostile_root: Path, markdown: Mapping[str, str]) -> None:
    text = text_of_case(told(hostile_root)[case])
    body = markdown[f"techniques/{case}.md"].split("---\n", 2)[2]
    written = str(escape.markdown(text))
    assert written in body
    assert html.unescape(written) == escape.visible(text)
    if written != text:
        assert text not in ALREADY_HTML.sub("", body)


@every_case
def test_json_gives_it_back_unchanged(case: str, hostile_site: Path, hostile_root: Path) -> None:
    data = json.loads((hostile_site / "catalog.json").read_text("utf-8"))
    assert data["techniques"][case]["steps"] == [text_of_case(told(hostile_root)[case])] * 3


def pdf_text(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


CURLY = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'}


def letters(text: str) -> str:
    """A line may be broken anywhere, with or without a hyphen, and quotes may be set as curly ones."""
    return re.sub(r"[\s\u00ad\u2010\ufffe-]", "", text.translate(CURLY))


@every_case
def test_a_sheet_prints_it_letter_by_letter(case: str, hostile_site: Path, hostile_root: Path) -> None:
    text = letters(text_of_case(told(hostile_root)[case]))
    assert text in letters(pdf_text(hostile_site / "routines" / case / f"{case}-a4.pdf"))


@pytest.mark.parametrize("name", ["cards-a4", "cards-3x5", "booklet-a4"])
def test_cards_and_booklet_print_every_case_and_compute_nothing(
    name: str, hostile_site: Path, hostile_root: Path
) -> None:
    text = letters(pdf_text(hostile_site / "sheets" / f"{name}.pdf"))
    assert [case for case, attack in told(hostile_root).items() if letters(text_of_case(attack)) not in text] == []
    assert "1337" not in text


def test_no_file_beside_the_catalog_is_read_into_any_output(hostile_site: Path) -> None:
    made = [file for file in hostile_site.rglob("*") if file.is_file()]
    assert [file for file in made if SECRET.encode() in file.read_bytes()] == []
    sheets = [file for file in made if file.suffix == ".pdf"]
    assert len(sheets) >= len(TEXTS)
    assert [file for file in sheets if SECRET in pdf_text(file)] == []


def test_templates_compute_nothing(hostile_site: Path) -> None:
    pages = [file for file in hostile_site.rglob("*.html") if str(7 * 191) in file.read_text("utf-8")]
    assert pages == []


REFUSED = {"script-tag": "T401", "image-handler": "T401", "script-link": "T402", "template": "T403"}


def test_the_check_refuses_most_of_it_before_anything_is_built(hostile_root: Path) -> None:
    catalog, problems = check(hostile_root)
    found = {(Path(problem.path).stem, problem.code) for problem in problems if problem.severity == "error"}
    assert catalog is None
    assert set(REFUSED.items()) <= found


def test_addresses_of_the_catalog_stay_on_the_site(hostile_root: Path) -> None:
    edition = edition_of_unchecked(hostile_root, Settings("https://toes.example/"))
    site = build_site(Book.of(edition), {})
    assert all(".." not in Path(path).parts and not path.startswith("/") for path in site.files)
