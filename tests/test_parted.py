"""Parts of a long list stay as they are when an entry comes or goes, but for the one that it is in."""

import string

from hypothesis import given
from hypothesis import strategies as st

from unhunch.catalog.parted import pages, parted

WORDS = st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=4)
IDS = st.lists(WORDS, min_size=1, max_size=3).map("-".join)
MANY = st.sets(IDS, min_size=1, max_size=80)


def test_a_short_list_is_one_part() -> None:
    assert parted(["b", "a"], 2) == {"": ("a", "b")}


def test_a_long_list_is_parted_in_the_middle_of_its_letters() -> None:
    assert parted(["arm", "back", "neck", "wrist"], 3) == {"": ("arm", "back"), "h": ("neck", "wrist")}


def test_the_first_page_of_a_list_is_that_of_its_folder() -> None:
    assert pages("lists/a", ["arm", "back", "neck"], 2) == {
        "lists/a/index.md": ("arm", "back"),
        "lists/a/h.md": ("neck",),
    }


def test_ids_that_begin_alike_are_parted_where_they_differ() -> None:
    found = parted([f"arm-{n}" for n in range(10, 16)], 2)
    assert [*found.values()] == [("arm-10", "arm-11"), ("arm-12", "arm-13"), ("arm-14", "arm-15")]


@given(MANY, st.integers(1, 9))
def test_every_id_is_in_one_part_that_is_not_too_long_and_all_are_in_order(ids: set[str], most: int) -> None:
    found = parted(ids, most)
    assert [id_ for part in found.values() for id_ in part] == sorted(ids)
    assert all(0 < len(part) <= most for part in found.values())
    assert [*found] == sorted(found)
    assert all(name <= part[0] for name, part in found.items())


@given(MANY, IDS, st.integers(1, 9))
def test_one_more_changes_one_part_alone(ids: set[str], more: str, most: int) -> None:
    before, after = parted(ids - {more}, most), parted({*ids, more}, most)
    gone = {name for name, part in before.items() if after.get(name) != part}
    assert len(gone) <= 1
