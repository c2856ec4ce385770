"""The words and figures of the picture that a page is shared with."""

from dataclasses import replace

from markupsafe import Markup

from tests.editions import knee_book
from unhunch.views.edition import Picture
from unhunch.views.share import routine_share, site_share, technique_share

KNEE = knee_book()
MARKS = {name: Markup(f"<svg>{name}</svg>") for name in ("still", "start", "end", "thumb", "motion")}
STILL, START, END, THUMB, MOTION = MARKS.values()
PICTURE = Picture(STILL, START, END, THUMB, MOTION, "A knee, straight.")
DRAWN = replace(KNEE.edition, pictures=dict.fromkeys(KNEE.techniques, PICTURE))


def test_a_technique_is_shown_from_start_to_end_in_the_words_of_its_author() -> None:
    view = replace(KNEE.techniques["knee-straighten"], picture=DRAWN.pictures["knee-straighten"])
    share = technique_share(DRAWN, view)
    assert share.path == "techniques/knee-straighten/share.png"
    assert (share.title, share.lead) == (view.name, view.summary)
    assert (share.figures, share.alt) == ((MARKS["still"],), "A knee, straight.")


def test_a_technique_without_a_drawing_is_shown_by_its_words() -> None:
    view = KNEE.techniques["knee-tape"]
    share = technique_share(KNEE.edition, view)
    assert (share.figures, share.alt) == ((), f"{view.name}. {view.summary}")


def test_a_routine_shows_each_technique_once_and_names_them_all() -> None:
    view = KNEE.routines["knee-morning"]
    twice = replace(view, items=view.items * 2)
    share = routine_share(DRAWN, twice)
    assert len(share.figures) == len({item.id for item in view.items})
    assert all(share.alt.count(item.name) == 1 for item in view.items)
    assert share.meta.endswith(f", {view.level}")


def test_no_picture_shows_more_figures_than_can_be_told_apart() -> None:
    many = {f"knee-{number}": DRAWN.pictures["knee-tape"] for number in range(20)}
    catalog = replace(DRAWN.catalog, techniques=dict.fromkeys(many, DRAWN.catalog.techniques["knee-tape"]))
    assert len(site_share(replace(DRAWN, catalog=catalog, pictures=many)).figures) == 6
