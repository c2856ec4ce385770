"""What search looks at: every page once, by its names and its words, and nothing that only fills a page."""

from tests.editions import small_book, small_edition
from tests.sheets.making import real_book
from unhunch.views.moments import by_moment
from unhunch.views.search import Findable, findable, words

REAL = real_book()


def entry(path: str) -> Findable:
    (found,) = [one for one in findable(small_book()) if one.path == path]
    return found


def test_every_page_of_a_catalog_is_there_once() -> None:
    paths = [one.path for one in findable(small_book())]
    assert len(paths) == len(set(paths))
    catalog = small_edition().catalog
    assert len(paths) == len(catalog.techniques) + len(catalog.routines) + len(catalog.pages)
    assert {"", "safety/", "techniques/", "techniques/toe-curl/", "routines/toe-break/"} <= set(paths)


def test_a_technique_is_found_by_its_names_what_it_works_on_and_what_is_done() -> None:
    assert entry("techniques/toe-curl/") == Findable(
        path="techniques/toe-curl/",
        type="technique",
        title="Toe curl",
        summary="Curl your toes to wake them up.",
        names="",
        topics="Mobilise, toes, sitting, at home, a chair",
        text="sit with your feet flat curl toes let go",
    )


def test_a_routine_is_found_by_the_names_of_its_techniques() -> None:
    assert "curl" in entry("routines/toe-break/").text.split()


def test_routines_come_in_the_order_in_which_people_look_for_them() -> None:
    order = [view.id for one in by_moment(REAL.edition, REAL.routines.values()) for view in one.routines]
    assert [one.path for one in findable(REAL) if one.type == "routine"] == [f"routines/{id_}/" for id_ in order]
    assert order[0] == "desk-reset-with-turns"


def test_a_page_has_the_words_of_its_inserts_only_where_no_other_page_has_them() -> None:
    safety = entry("safety/").text.split()
    for sign in small_edition().catalog.safety.emergency.signs:
        assert words([sign.text]).split()[0] in safety
    assert entry("techniques/").text == "techniques"


def test_a_page_that_the_menu_leaves_out_is_found_by_its_title_alone() -> None:
    page = entry("privacy/")
    assert (page.title, page.topics, page.text) == ("Privacy", "", "")


def test_what_markdown_hides_from_readers_is_not_found() -> None:
    assert words(["One *two* `three`", "two, Four"]) == "one two three four"
    home = entry("")
    assert "md" not in home.text.split()
