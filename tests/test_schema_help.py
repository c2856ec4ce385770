"""The schemas explain each key to whoever edits a file: a description, and an example that the schema accepts."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.project import PROJECT
from unhunch.catalog.kinds import COLLECTIONS
from unhunch.site.pages.data import schemas

SCHEMAS = {name: json.loads(schema) for name, schema in schemas().items()}


def keys(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every key of a schema with what is said of it; a definition's own name comes first."""
    for name, definition in {"": schema, **schema.get("$defs", {})}.items():
        for key, said in definition.get("properties", {}).items():
            yield f"{name}.{key}", said


def members(said: dict[str, Any]) -> list[dict[str, Any]]:
    """Give what a key may hold: itself, or each kind of value where there is a choice, but for none at all."""
    return [one for one in said.get("anyOf", [said]) if one.get("type") != "null"]


def needs_no_example(said: dict[str, Any], schema: dict[str, Any]) -> bool:
    """Whether the schema itself shows what to write: fixed choices, true or false, or keys of their own."""
    if "$ref" in said:
        return "properties" in schema["$defs"][said["$ref"].rsplit("/", 1)[1]]
    inner = (
        said.get("items")
        or said.get("additionalProperties")
        or next(iter(said.get("patternProperties", {}).values()), None)
    )
    if isinstance(inner, dict):
        return needs_no_example(inner, schema)
    return bool({"enum", "const", "oneOf"} & said.keys()) or said.get("type") == "boolean"


EVERY = [(file, key, said) for file, schema in SCHEMAS.items() for key, said in keys(schema)]
every_key = pytest.mark.parametrize(("file", "key", "said"), EVERY, ids=[f"{file}{key}" for file, key, _ in EVERY])


def test_there_are_keys_to_look_at() -> None:
    assert len(EVERY) > 150


@every_key
def test_a_key_says_what_it_is_for(file: str, key: str, said: dict[str, Any]) -> None:  # noqa: ARG001 - its name
    description = said["description"]
    assert description.endswith((".", "?"))
    assert len(description) <= 160
    assert "Example" not in description


@every_key
def test_a_key_shows_an_example_that_the_schema_accepts(file: str, key: str, said: dict[str, Any]) -> None:  # noqa: ARG001 - its name
    schema = SCHEMAS[file]
    examples = [example for one in (said, *members(said)) for example in one.get("examples", [])]
    assert examples or all(needs_no_example(one, schema) for one in members(said))
    validator = Draft202012Validator({**said, "$defs": schema.get("$defs", {})})
    assert all(validator.is_valid(example) for example in examples)


def test_every_content_file_begins_with_the_line_that_leads_an_editor_to_its_schema() -> None:
    files = sorted((PROJECT / "content").rglob("*.yml"))
    assert len(files) > 30
    for file in files:
        kind, up = {kind.folder: (kind.name, "../") for kind in COLLECTIONS.values()}.get(
            file.parent.name, (file.stem, "")
        )
        first = file.read_text("utf-8").split("\n", 1)[0]
        assert first == f"# yaml-language-server: $schema={up}schema/{kind}.json"
        assert (file.parent / f"{up}schema/{kind}.json").is_file()
