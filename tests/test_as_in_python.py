"""What Python and scripts both compute says so on both sides, and names the test that compares them."""

import re
from pathlib import Path

import pytest

from tests.project import PROJECT

TWINS = sorted((PROJECT / "overrides" / "assets" / "javascripts" / "as-in-python").glob("*.js"))


@pytest.mark.parametrize("script", TWINS, ids=lambda script: script.stem)
def test_both_sides_name_each_other_and_the_test(script: Path) -> None:
    head = script.read_text("utf-8").partition("*/")[0]
    modules, tests = re.findall(r"(?:model|views)/[\w/]+\.py", head), re.findall(r"tests/[\w/]+\.py", head)
    assert modules
    assert len(tests) == 1
    assert (PROJECT / tests[0]).is_file()
    for module in modules:
        docstring = (PROJECT / "generator/unhunch" / module).read_text("utf-8").split('"""')[1]
        assert f"as-in-python/{script.name}" in docstring
        assert tests[0] in docstring
