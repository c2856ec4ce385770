"""The order of the tests: what takes long comes first, and each file stays whole."""

from typing import Literal

import pytest

from tests.longest import LONGEST, longest_files
from tests.project import PROJECT


def test_every_file_that_comes_first_is_there() -> None:
    assert [file for file in LONGEST if not (PROJECT / file).is_file()] == []


def test_files_are_told_by_the_time_of_all_their_tests_with_what_was_made_for_them() -> None:
    spent: list[tuple[str, Literal["setup", "call"], float]]
    spent = [("a.py::one", "setup", 2.0), ("b.py::one", "call", 2.5), ("a.py::two", "call", 1.0)]
    reports = [
        pytest.TestReport(id_, (id_, 0, id_), {}, "passed", None, phase, duration=seconds)
        for id_, phase, seconds in spent
    ]
    assert longest_files(reports) == ["3s a.py", "2s b.py"]
