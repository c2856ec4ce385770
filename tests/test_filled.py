"""A sentence is filled in by the site's scripts as it is by Python."""

import pytest

from tests.modules import Call
from unhunch.strings import Strings

SENTENCES = {
    "plain": "Nothing to fill in.",
    "one value": "{name} is done.",
    "twice": "{n} of {n}",
    "number": {"one": "{n} minute", "other": "{n} minutes"},
    "two values": {"one": "{name} holds {n} thing.", "other": "{name} holds {n} things."},
}


@pytest.mark.parametrize("key", SENTENCES)
@pytest.mark.parametrize("values", [{"n": 1, "name": "A < b"}, {"n": 0, "name": "{n}"}, {"n": 12, "name": "é"}])
def test_both_say_the_same(call: Call, key: str, values: dict[str, object]) -> None:
    assert call("shared/filled", "filled", SENTENCES[key], values) == Strings("en", SENTENCES)(key, **values)
