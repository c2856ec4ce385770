"""Ids as people give them."""

# ruff: noqa: E501, RUF001 - as people write

import pytest

from unhunch.catalog.names import ids_by_name
from unhunch.text.shape.ids import known_start, meant, several
from unhunch.text.source import read

KNOWN = {"arm-slides": "arm-slides", "wall-angels": "arm-slides", "https://example.org/toes": "toe-guide"}


@pytest.mark.parametrize(
    "text",
    [
        *("arm-slides.yml", "/techniques/arm-slides/", "https://x.example/a/techniques/arm-slides/?q=1#top", "Arm slides"),
        *("content/techniques/arm-slides.yml", "arm_slides", "ArmSlides", "`arm-slides`", "[Arm slides](/techniques/arm-slides/)"),
        *("arm-slides,", "2. Arm slides", "Wall angels", "Arm–slides", '"arm-slides"', "• Arm slides", "arm-slides.html"),
    ],
)  # fmt: skip
def test_an_id_is_found_in_whatever_stands_for_it(text: str) -> None:
    assert meant(text, KNOWN) == "arm-slides"


def test_the_address_of_a_known_source_is_its_id_and_another_is_none() -> None:
    assert meant("https://example.org/toes/", KNOWN) == "toe-guide"
    assert meant("https://example.org/knees", KNOWN) == ""
    assert meant("doi:10.1000/182", KNOWN) == ""


def test_nothing_is_left_out_of_a_text_that_is_no_path() -> None:
    assert meant("chair/towel", KNOWN) == "chair-towel"


def test_ids_with_spaces_between_are_several_if_all_are_known() -> None:
    assert several("arm-slides wall-angels", KNOWN) == ["arm-slides", "wall-angels"]
    assert several("arm-slides knees", KNOWN) == []


def test_a_known_beginning_leaves_the_rest() -> None:
    assert known_start("Arm slides, 3x10", KNOWN) == ("arm-slides", "3x10")
    assert known_start("Knees 3x10", KNOWN) == ("", "Knees 3x10")


def test_names_of_two_things_lead_to_neither() -> None:
    files = {
        "techniques/a.yml": "name: Stretch\naliases: [Reach]",
        "techniques/b.yml": "name: Stretch",
        "references/c.yml": "title: A study",
    }
    found = ids_by_name(document for path, text in files.items() if (document := read(path, text.encode())[0]))
    assert (found["a"], found["reach"], found["c"], found["a-study"]) == ("a", "a", "c", "c")
    assert "stretch" not in found
