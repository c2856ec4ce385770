"""T401, T402, T423 to T428, R335: what a hand-written page may not hold. Judged on what readers would get."""

from collections.abc import Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import ABOUT
from unhunch.catalog.page import Page
from unhunch.problems.code import Found, rule
from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.rules.harm import raw_html, unsafe_link
from unhunch.text.markup.addresses import web_fault
from unhunch.text.markup.limits import deep_nesting

_NOT_HTML = "Write it without the angle brackets. For emphasis on a page, use **two stars**."


def html_on_page(place: Place, found: str) -> Diagnostic:
    """Give the problem of HTML that stands on a page, whoever put it there."""
    return raw_html.code.at(place, f"`{found}` stands on the page", _NOT_HTML)


def html_in_page(page: Page) -> Iterator[Diagnostic]:
    """Yield what stands as HTML in a page, and links that lead where none may."""
    reading = page.reading
    if reading.too_deep:
        yield deep_nesting(page.place_at(0))
    for at, tag in reading.tags:
        yield raw_html.code.at(page.place_at(at), f"`{tag}` looks like HTML", _NOT_HTML)
    for at, one in reading.foreign:
        if one.kind == "element" and not reading.tags:
            yield html_on_page(page.place_at(at), f"<{one.found}>")
        if one.kind == "link":
            yield unsafe_link.code.at(page.place_at(at), one.message, one.hint)


@rule("T424", "foreign-attribute")
def foreign_attribute(page: Page) -> Iterator[Found]:
    """Curly braces give a heading its name, as in `## Toes {#toes}`. Nothing else can be set on a page."""
    for at, one in page.reading.foreign:
        if one.kind == "attribute" and not page.reading.tags:
            yield page.place_at(at), f"`{one.found}` cannot be set on a page", "Take it out of the curly braces."
        if one.kind == "id":
            hint = "Write a name of small letters, digits and hyphens, such as `{#toes}`."
            yield page.place_at(at), f"`{one.found}` cannot be the name of a place on a page", hint


@rule("T425", "remote-picture")
def remote_picture(page: Page) -> Iterator[Found]:
    """Pictures come from this site: one from elsewhere would tell its host who reads the page."""
    for at, one in page.reading.foreign:
        if one.kind == "picture":
            hint = "Put the picture into `content/pages`, and write its file name."
            yield page.place_at(at), f"the picture `{one.found}` comes from elsewhere", hint


@rule("T426", "open-fence")
def open_fence(page: Page) -> Iterator[Found]:
    """A block of code stands between two lines of three backticks, which begin in the first column."""
    for at in page.reading.open_fences:
        hint = "Begin and end the block with a line of ``` alone, from the first column on."
        yield page.place_at(at), "this line neither begins nor ends a block of code", hint


@rule("T427", "unknown-box")
def unknown_box(page: Page) -> Iterator[Found]:
    """A box begins with `!!! note`, or another name of the theme: info, tip, warning, danger, example, quote."""
    for at, one in page.reading.foreign:
        if one.kind == "box":
            yield page.place_at(at), f"no box is called `{one.found}`", "Write `!!! note`."


@rule("T429", "unclear-markup")
def unclear_markup(page: Page) -> Iterator[Found]:
    """What begins on a page also ends there: signs that are left open could reach into what follows."""
    reading = page.reading
    if reading.unclear is not None and not reading.tags and not reading.open_fences:
        hint = "Look for a bracket, quotation mark or backtick before it that is left open, and close it."
        yield page.place_at(reading.unclear), "something is left open before this place or in it", hint


@rule("R335", "misplaced-mention")
def misplaced_mention(page: Page) -> Iterator[Found]:
    """A citation stands in running text, not in a link; no indented line follows an insert."""
    for mention in page.reading.misplaced:
        if mention.cites:
            message = f"the citation `{mention.name}` stands where none can be shown"
            hint = f"Put `[@{mention.name}]` after the link, picture or heading."
        else:
            message = f"an indented line follows the insert `{mention.name}`"
            hint = "Begin the line after the insert in the first column."
        yield page.place_at(mention.at), message, hint


PAGE_RULES = (
    foreign_attribute,
    remote_picture,
    open_fence,
    unknown_box,
    unclear_markup,
    misplaced_mention,
)


@rule("T428", "odd-address")
def odd_address(catalog: Catalog) -> Iterator[Found]:
    """Addresses of sources begin with https:// and the plain name of a host: no user, port or mixed alphabets."""
    for reference in catalog.references.values():
        wrong = web_fault(reference.entry.url) if reference.entry.url else None
        if wrong:
            yield reference.document.place(("url",)), *wrong
    wrong = web_fault(catalog.about.licence_url)
    if wrong:
        yield catalog.documents[ABOUT.path].place(("licence_url",)), *wrong


def page_problems(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield what the hand-written pages hold and may not."""
    for page in catalog.pages.values():
        yield from html_in_page(page)
        for one in PAGE_RULES:
            yield from one(page)
