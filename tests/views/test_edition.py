"""An edition finds terms and joins words in its language."""

import pytest

from tests.editions import small_edition

EDITION = small_edition()


@pytest.mark.parametrize(
    ("words", "joined"),
    [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")],
)
def test_words_are_joined_as_in_a_sentence(words: tuple[str, ...], joined: str) -> None:
    assert EDITION.joined(words) == joined


@pytest.mark.parametrize(
    ("words", "choice"),
    [((), ""), (("a",), "a"), (("a", "b"), "a or b"), (("a", "b", "c"), "a, b or c")],
)
def test_words_are_a_choice_as_in_a_sentence(words: tuple[str, ...], choice: str) -> None:
    assert EDITION.either(words) == choice


def test_a_term_is_found_in_its_own_list_only() -> None:
    assert EDITION.term("positions", "sitting").label == "sitting"
    with pytest.raises(KeyError):
        EDITION.term("places", "sitting")


def test_labels_keep_the_order_of_their_ids() -> None:
    assert EDITION.labels("positions", ("standing", "sitting")) == ("standing", "sitting")


def test_levels_are_counted_from_one() -> None:
    assert [EDITION.level(level) for level in (1, 2, 3)] == ["easy", "medium", "hard"]


def test_references_are_numbered_from_one_in_the_order_of_their_files() -> None:
    assert EDITION.numbers == {"toe-guide": 1, "toe-note": 2}
