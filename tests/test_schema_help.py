"""The schemas explain each key to whoever edits a file: a description, and an example that the schema accepts."""

import json
from collections.abc import Iterator
from typing import Any

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


def explained(said: dict[str, Any]) -> bool:
    """Whether a key says in a short sentence what it is for, and leaves its example to itself."""
    description = said["description"]
    return description.endswith((".", "?")) and len(description) <= 160 and "Example" not in description


def shown(said: dict[str, Any], schema: dict[str, Any]) -> bool:
    """Whether a key shows an example that the schema accepts, or needs none."""
    examples = [example for one in (said, *members(said)) for example in one.get("examples", [])]
    validator = Draft202012Validator({**said, "$defs": schema.get("$defs", {})})
    return all(map(validator.is_valid, examples)) and (
        bool(examples) or all(needs_no_example(one, schema) for one in members(said))
    )


def test_there_are_keys_to_look_at() -> None:
    assert len(EVERY) > 150


def test_a_key_says_what_it_is_for() -> None:
    assert [f"{file}{key}: {said}" for file, key, said in EVERY if not explained(said)] == []


def test_a_key_shows_an_example_that_the_schema_accepts() -> None:
    assert [f"{file}{key}: {said}" for file, key, said in EVERY if not shown(said, SCHEMAS[file])] == []


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
