"""The lock files hold every dependency, by hash, and name no place to get it from."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCKS = ["requirements.txt", "requirements-test.txt"]
PIN = re.compile(
    r"^([a-z0-9-]+)==(\S+)(?: ; [^\\]+)? \\$(?:\n    --hash=sha256:[0-9a-f]{64}(?: \\)?$)+\n", re.MULTILINE
)


def pins_of(lock: str) -> dict[str, str]:
    return dict(PIN.findall((ROOT / lock).read_text()))


def declared(*, with_tests: bool) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    names = project["dependencies"] + (project["optional-dependencies"]["test"] if with_tests else [])
    return [Requirement(name) for name in names]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_nothing_but_hashed_pins(lock: str) -> None:
    text = (ROOT / lock).read_text()
    assert pins_of(lock)
    assert PIN.sub("", text) == ""


@pytest.mark.parametrize("lock", LOCKS)
def test_every_declared_dependency_is_pinned_within_its_range(lock: str) -> None:
    pins = pins_of(lock)
    for requirement in declared(with_tests=lock == "requirements-test.txt"):
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)]), requirement


def test_what_is_served_is_what_was_tested() -> None:
    assert pins_of("requirements.txt").items() <= pins_of("requirements-test.txt").items()


def test_the_npm_lock_holds_every_tool_by_hash_and_names_no_place_to_get_it_from() -> None:
    node = ROOT / "tests" / "node"
    wanted = json.loads((node / "package.json").read_text())["devDependencies"]
    held = json.loads((node / "package-lock.json").read_text())["packages"]
    root = held.pop("")
    assert root["devDependencies"] == wanted
    assert wanted.items() == {name: held[f"node_modules/{name}"]["version"] for name in wanted}.items()
    assert [name for name, entry in held.items() if "resolved" in entry or "integrity" not in entry] == []
