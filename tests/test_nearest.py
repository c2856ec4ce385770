"""The word that was meant."""

import pytest

from unhunch.problems.nearest import nearest, nearest_id, suggestion


def test_a_misspelt_word_finds_its_nearest() -> None:
    assert nearest("recieve", ["receive", "give"]) == "receive"


def test_a_part_of_a_key_finds_the_whole() -> None:
    assert nearest("hold", ["old_id", "hold_seconds"]) == "hold_seconds"


def test_capitals_do_not_matter() -> None:
    assert nearest("STEPS", ["steps", "name"]) == "steps"


def test_a_strange_word_gets_the_choices_instead() -> None:
    assert nearest("xyz", ["steps", "name"]) is None
    assert str(suggestion("xyz", ["steps", "name"])) == "Use one of: `name`, `steps`."


def test_a_long_list_of_choices_is_cut() -> None:
    assert suggestion("?", [f"word{n}" for n in range(20)]).words.endswith("or one of 8 more.")


def test_without_a_choice_the_hint_says_so() -> None:
    assert str(suggestion("x", [])) == "Take it out: there is none to choose from yet."


@pytest.mark.parametrize(
    ("id_", "meant"),
    [
        *(("toe-curls", "toe-curl"), ("toecurl", "toe-curl"), ("curl-toe", "toe-curl"), ("toe-crul", "toe-curl")),
        *(("tow-curl", "toe-curl"), ("left-calf-strech", "left-calf-stretch")),
    ],
)
def test_a_misspelt_id_finds_its_own(id_: str, meant: str) -> None:
    assert nearest_id(id_, ["toe-treatment", "toe-curl", "left-calf-stretch"]) == meant


@pytest.mark.parametrize(
    "id_", ["toe-spread", "right-calf-stretch", "left-hip-stretch", "toe", "curl", "toe-curl-2", "toe-curl-up"]
)
def test_an_id_that_only_shares_words_names_something_else(id_: str) -> None:
    assert nearest_id(id_, ["toe-treatment", "toe-curl", "left-calf-stretch"]) is None
    assert str(suggestion(id_, ["toe-treatment"], nearest_id)) == "Use one of: `toe-treatment`."
