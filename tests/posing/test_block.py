"""A figure is written as the files of a catalog write it, and comes back equal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.figures.support import POSES
from unhunch.views.pose_block import block, read_block


@pytest.mark.parametrize("name", POSES)
def test_a_technique_s_figure_comes_back_equal(name: str) -> None:
    figure, _, problems = read_block(block(POSES[name]))
    assert (figure, problems) == (POSES[name], [])


def test_a_block_reads_like_one_of_a_file() -> None:
    assert block({"base": "standing", "end": {"neck": {"flex": 14}}, "props": ["wall"], "alt": "A: b"}) == (
        'figure:\n  base: standing\n  end: {neck: {flex: 14}}\n  props: [wall]\n  alt: "A: b"\n'
    )


def test_a_long_pose_has_a_line_for_each_joint() -> None:
    pose = {f"joint{number}": {"flex": 10, "side": 20} for number in range(6)}
    assert block({"end": pose}).splitlines()[1:3] == ["  end:", "    joint0: {flex: 10, side: 20}"]
    assert read_block(block({"end": pose}))[0] == {"end": pose}


@pytest.mark.parametrize(
    "text", ["figure:\n  base: prone\n", "base: prone\n", "  base: prone\n", "figure: {base: prone}"]
)
def test_a_block_is_read_however_it_was_cut_out(text: str) -> None:
    assert read_block(text)[0] == {"base": "prone"}


@pytest.mark.parametrize("text", ["", "figure: [", "figure: a", "- a", "figure: &a {b: *a}"])
def test_what_is_no_block_is_told(text: str) -> None:
    figure, _, problems = read_block(text)
    assert figure is None
    assert problems or text == "figure: a"


VALUES = st.recursive(
    st.booleans()
    | st.integers(-400, 400)
    | st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.from_regex(r"[a-z_]{1,8}", fullmatch=True), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["base", "view", "end", "alt", "props", "keep"]), VALUES, min_size=1))
def test_whatever_a_page_holds_comes_back_equal(figure: dict[str, object]) -> None:
    assert read_block(block(figure))[0] == figure
