"""Whether data keeps to schema.org: each type and property exists, and the property belongs to the type.

`python -m tests.schema_org DAY` writes the list of terms anew: those that this catalog's pages use, as the npm package
schema-dts (see tests/node) has them. DAY is when that version of the package came out.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tests.editions import catalog_of
from tests.project import PROJECT
from unhunch.strings import strings
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.linked_data import page_data, player_data, routine_data, technique_data
from unhunch.views.settings import Settings

LIST = Path(__file__).with_name("schema_org.json")
PACKAGE = Path(__file__).with_name("node") / "node_modules" / "schema-dts"

Terms = Mapping[str, Any]
"""`types`: each type with its parents. `properties`: each with the types it belongs to, and those of its values."""


@cache
def terms() -> Terms:
    """Give the committed list."""
    read: Terms = json.loads(LIST.read_text("utf-8"))
    return read


def nodes(data: object) -> Iterator[Mapping[str, Any]]:
    """Yield every node that has a type, the ones within it after it."""
    if isinstance(data, dict):
        if "@type" in data:
            yield data
        for value in data.values():
            yield from nodes(value)
    elif isinstance(data, list):
        for value in data:
            yield from nodes(value)


def types_of(node: Mapping[str, Any]) -> list[str]:
    """Give a node's types."""
    given = node["@type"]
    return given if isinstance(given, list) else [given]


def faults(data: Mapping[str, Any], known: Terms) -> list[str]:
    """Give what schema.org does not know: a type, a property, a property of another type, a value of a wrong type."""
    found = [] if data.get("@context") == "https://schema.org" else ["another context"]
    for node in nodes(data):
        types = types_of(node)
        found += [f"no type {name}" for name in types if name not in known["types"]]
        above = {name for kind in types for name in _ancestors(kind, known)}
        for name, value in node.items():
            if name.startswith("@"):
                continue
            term = known["properties"].get(name, {"of": [], "values": []})
            if above.isdisjoint(term["of"]):
                found.append(f"{name} is no property of {' and '.join(types)}")
            for kind in (kind for inner in _values(value) for kind in types_of(inner)):
                if _ancestors(kind, known).isdisjoint(term["values"]):
                    found.append(f"{name} cannot be a {kind}")
    return found


def _values(value: object) -> list[Mapping[str, Any]]:
    listed = value if isinstance(value, list) else [value]
    return [one for one in listed if isinstance(one, dict) and "@type" in one]


def _ancestors(kind: str, known: Terms) -> set[str]:
    parents = known["types"].get(kind, ())
    return {kind, *(name for parent in parents for name in _ancestors(parent, known))}


def main() -> None:
    """Write the list anew."""
    text = (PACKAGE / "dist" / "schema.d.ts").read_text("utf-8")
    version = json.loads((PACKAGE / "package.json").read_text("utf-8"))["version"]
    parents, properties = _parents(text), _properties(text)
    used = list(nodes([*_of_catalog(), _REVIEWED]))
    types = {name for node in used for name in types_of(node)}
    values = {name for node in used for name in node if not name.startswith("@")}
    above = {one for name in types for one in _ancestors(name, {"types": parents})}
    written = {
        "source": f"schema-dts {version} of {sys.argv[1]}",
        "types": {name: parents[name] for name in sorted(above)},
        "properties": {name: properties[name] for name in sorted(values)},
    }
    LIST.write_text(json.dumps(written, indent=1) + "\n", "utf-8")
    print(f"{LIST.name}: {len(above)} types, {len(values)} properties, from {written['source']}")


_REVIEWED = {
    "@type": "MedicalWebPage",
    "lastReviewed": "2026-01-31",
    "reviewedBy": {"@type": "Person", "name": "A", "jobTitle": "B"},
}
"""What a page has besides once somebody has reviewed it."""


def _of_catalog() -> Iterator[Mapping[str, Any]]:
    catalog = catalog_of(PROJECT)
    book = Book.of(Edition(catalog, strings(catalog.about.language), Settings()))
    yield from (page_data(book, path, page) for path, page in catalog.pages.items())
    yield from (technique_data(book.edition, view) for view in book.techniques.values())
    for view in book.routines.values():
        yield from (routine_data(book.edition, view), player_data(book.edition, view))


def _parents(text: str) -> dict[str, list[str]]:
    """A type's leaf extends its own base, if it has properties or types of its own, else its parents' bases."""
    found: dict[str, list[str]] = {}
    for name, part, extended in re.findall(r"^(?:export )?interface (\w+?)(Leaf|Base) extends ([^{]+) \{", text, re.M):
        above = [one.removesuffix("Base") for one in re.findall(r"\w+Base\b", extended)]
        if part == "Base" or above != [name]:
            found[name] = above
    return found


def _properties(text: str) -> dict[str, dict[str, list[str]]]:
    """Superseded properties are left out: they exist, but nobody should use them."""
    found: dict[str, dict[str, list[str]]] = {}
    for owner, body in re.findall(r"^interface (\w+)Base extends [^{]+ \{\n(.*?)^\}", text, re.M | re.S):
        for comment, name, values in re.findall(r'/\*\*(.*?)\*/\s+"(\w+)"\?: SchemaValue<(.*?), "\w+">;', body, re.S):
            if "@deprecated" not in comment:
                entry = found.setdefault(name, {"of": [], "values": []})
                entry["of"].append(owner)
                kinds = {kind for kind in values.split(" | ") if kind != "IdReference"}
                entry["values"] = sorted({*entry["values"], *kinds})
    return found


if __name__ == "__main__":
    main()
