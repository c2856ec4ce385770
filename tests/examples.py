"""How many examples a property tries: a third in a quick run, and all where `make audit` asks for properties."""

from collections.abc import Iterable
from types import FunctionType

import pytest
from hypothesis import settings

QUICK = "not audit"
"""What a run selects that asks for nothing: pyproject.toml has it."""
SHARE, LEAST = 3, 10
_OWN = "_hypothesis_internal_use_settings"


def properties(items: Iterable[pytest.Item]) -> dict[FunctionType, pytest.Item]:
    """Give each property among some tests, with the last test that tries it."""
    tests = {item.obj: item for item in items if isinstance(item, pytest.Function)}
    return {test: item for test, item in tests.items() if getattr(test, "is_hypothesis_test", False)}


def settings_of(test: FunctionType) -> settings:
    """Give the settings of a property."""
    own: settings | None = getattr(test, _OWN, None)
    return own or settings()


def try_few(test: FunctionType) -> None:
    """Let a property try a third of its examples, but ten at least where it has so many."""
    own = settings_of(test)
    few = max(own.max_examples // SHARE, min(LEAST, own.max_examples))
    setattr(test, _OWN, settings(own, max_examples=few))
