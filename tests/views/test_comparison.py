"""Techniques stand beside each other, with what no alphabet would put in order."""

from tests.editions import knee_book, small_book
from unhunch.views.comparison import comparison


def test_every_technique_has_a_row_in_the_order_of_the_names() -> None:
    rows = comparison(knee_book())
    assert {row.id for row in rows} == knee_book().techniques.keys()
    assert [row.name for row in rows] == sorted((row.name for row in rows), key=str.casefold)


def test_a_better_grade_and_a_shorter_time_come_first() -> None:
    rows = {row.id: row for row in comparison(small_book())}
    levels = small_book().edition.catalog.vocabulary.evidence_levels
    assert {row.family.order for row in rows.values()} <= {*range(len(levels))}
    assert all(levels[row.family.order].label == row.family.text for row in rows.values())
    curl, treatment = rows["toe-curl"], rows["toe-treatment"]
    assert curl.takes.text == small_book().techniques["toe-curl"].amount.takes  # type: ignore[union-attr]
    assert curl.takes.order < treatment.takes.order
    assert treatment.takes.text == "somebody else decides"
