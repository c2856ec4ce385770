"""How many examples a property tries: few in a quick run."""

from types import FunctionType
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import QUICK, settings_of, try_few


@pytest.mark.parametrize(("whole", "few"), [(150, 50), (20, 10), (5, 5)])
def test_a_property_tries_a_third_of_its_examples_and_ten_at_least(whole: int, few: int) -> None:
    tried = []

    @settings(max_examples=whole, database=None)
    @given(st.integers())
    def tried_with(number: int) -> None:
        tried.append(number)

    try_few(cast("FunctionType", tried_with))
    assert settings_of(cast("FunctionType", tried_with)).derandomize
    tried_with()
    assert len(tried) == few


def test_a_run_that_asks_for_nothing_is_a_quick_one(pytestconfig: pytest.Config) -> None:
    assert QUICK in pytestconfig.getini("addopts")
