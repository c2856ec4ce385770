"""The order of the tests: what takes long comes first, and each file stays whole."""

from tests.longest import LONGEST
from tests.project import PROJECT


def test_every_file_that_comes_first_is_there() -> None:
    assert [file for file in LONGEST if not (PROJECT / file).is_file()] == []
