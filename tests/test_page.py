"""Pages keep their front matter, their citations and their inserts, with true places."""

import pytest

from unhunch.catalog.page import INSERTS, INSERTS_OF_ONE, Page, address_of, read_page
from unhunch.site import inserts

HEAD = "---\ntitle: Toes\ndescription: All about toes.\n---\n"


def page(body: str, end: str = "\n") -> Page:
    found, problems = read_page("p.md", (HEAD + body).replace("\n", end).encode())
    assert found is not None, problems
    return found


def test_a_page_has_its_front_matter_and_body() -> None:
    found = page("# Toes\n")
    assert (found.front.title, found.body, found.first_line) == ("Toes", "# Toes\n", 5)


def test_windows_line_ends_change_nothing() -> None:
    assert page("# Toes\n[@a]\n", "\r\n") == page("# Toes\n[@a]\n")


def test_citations_and_inserts_have_their_places() -> None:
    found = page("Toes [@a] and [@b-c].\n\n[[routines]]\n[[technique: toe-curl]]\n")
    assert list(found.citations()) == [("a", 5, 6), ("b-c", 5, 15)]
    assert list(found.inserts()) == [("routines", 7, 1), ("technique: toe-curl", 8, 1)]


def test_what_stands_in_code_is_no_citation_and_no_insert() -> None:
    found = page("Write `[@a]` like ``[@b]``.\n\n```\n[[routines]]\n[@c]\n```\n\n[@d]\n")
    assert list(found.citations()) == [("d", 12, 1)]
    assert list(found.inserts()) == []


def test_the_place_of_a_citation_after_code_is_true() -> None:
    assert list(page("`x` [@a]\n").citations()) == [("a", 5, 5)]


def test_a_body_is_filled_outside_code_only() -> None:
    found = page(
        "A [@a] `[@b]`\n[[routines]]\n[[technique: toe-curl]]\n~~~\n[[routines]] [@c]\n~~~\nSee [[routines]].\n"
    )
    filled = found.filled(lambda id_: f"<{id_}>", lambda name, argument: f"({name} {argument})")
    assert filled == (
        "A<a> `[@b]`\n\n(routines None)\n\n\n(technique toe-curl)\n\n~~~\n[[routines]] [@c]\n~~~\nSee [[routines]].\n"
    )


def test_a_problem_in_the_front_matter_has_its_line_of_the_file() -> None:
    found, (problem,) = read_page("p.md", b"---\ntitle: Toes\ndescription: a: b\n---\n")
    assert found is None
    assert (problem.code, problem.line, problem.column) == ("Y117", 3, 15)


def test_a_page_without_an_end_of_its_front_matter_is_refused() -> None:
    assert [p.code for p in read_page("p.md", b"---\ntitle: Toes\n")[1]] == ["Y120"]


def test_an_unknown_key_of_the_front_matter_is_told() -> None:
    assert [p.code for p in read_page("p.md", HEAD.replace("title", "titel").encode())[1]] == ["S201"]


def test_no_name_is_both_an_insert_by_itself_and_one_of_an_entry() -> None:
    assert not INSERTS & INSERTS_OF_ONE


def test_every_insert_that_a_page_may_name_is_one_that_can_be_rendered() -> None:
    assert set(inserts.INSERTS) == INSERTS, "catalog/page.py names what site/inserts.py shows, and nothing else"
    assert set(inserts.INSERTS_OF_ONE) == INSERTS_OF_ONE


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("safety.md", "safety/"),
        ("index.md", ""),
        ("routines/index.md", "routines/"),
        ("reindex.md", "reindex/"),
        ("feet/big-toe.index.md", "feet/big-toe.index/"),
    ],
)
def test_a_page_has_the_address_at_which_a_site_builder_puts_it(path: str, address: str) -> None:
    assert address_of(path) == address
