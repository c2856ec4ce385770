"""A reader sees what each line rests on, and how far it was read."""

from tests.editions import small_edition
from unhunch.model.evidence import Statement
from unhunch.views.sources import basis, said, source


def test_a_source_has_its_number_in_the_list() -> None:
    found = source(small_edition(), "toe-note")
    assert (found.number, found.title, found.kind) == (2, "A note that nobody read", "note")


def test_a_line_without_a_source_is_our_own_judgement() -> None:
    assert basis(small_edition(), ()) == "our own judgement"


def test_a_source_that_was_read_is_named_by_its_kind_alone() -> None:
    assert basis(small_edition(), ("toe-guide",)) == "guide"


def test_a_source_that_was_not_read_says_so() -> None:
    assert basis(small_edition(), ("toe-note",)) == "note, not read"


def test_each_kind_is_named_once() -> None:
    assert basis(small_edition(), ("toe-guide", "toe-note", "toe-guide")) == "guide; note, not read"


def test_a_statement_keeps_its_text_and_the_order_of_its_sources() -> None:
    found = said(small_edition(), Statement(text="Toes move.", references=("toe-note", "toe-guide")))
    assert (found.text, [s.id for s in found.sources]) == ("Toes move.", ["toe-note", "toe-guide"])
