"""Each kind of page is put together in one module: views hold words alone, and templates show them as they are."""

import ast
import dataclasses
import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from jinja2 import Environment, nodes

from tests import house
from unhunch.model.base import Entry
from unhunch.site.inserts import INSERTS, INSERTS_OF_ONE

SITE = house.HOUSE / "site"
KINDS = sorted(file.stem for file in (SITE / "pages").glob("*.py") if file.stem != "__init__")
TEMPLATES = sorted((SITE / "templates").rglob("*.j2"))
VIEWS = sorted(name for name in house.modules() if name.startswith("views."))

ESCAPING = {"href", "script_data"}
"""The filters that a template may use: where a value stands says how it is escaped."""

COMPUTING = (
    *(nodes.BinExpr, nodes.UnaryExpr, nodes.Concat, nodes.Compare, nodes.Getitem, nodes.Assign, nodes.AssignBlock),
    *(nodes.List, nodes.Dict),
)
CHOOSING = (nodes.And, nodes.Or, nodes.Not)
"""Of what is there or not: it computes nothing."""


def asked(file: Path) -> Iterator[str]:
    """Yield each list of outputs that a module asks a page kind for."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr == "outputs" and isinstance(node.value, ast.Name):
            yield node.value.id


def test_the_site_is_the_list_of_all_page_kinds() -> None:
    assert len(KINDS) > 5
    assert sorted(asked(SITE / "site.py")) == KINDS, "each module of site/pages/ has its line in site/site.py"


def test_what_renders_knows_no_page_kind() -> None:
    known = {other for one, other in house.imports() if one == "site.render"}
    assert {module for module in known if module.startswith(("views", "site", "model"))} == set()


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_a_template_belongs_to_one_module_or_to_other_templates(file: Path) -> None:
    if file.parent.name == "inserts":
        assert file.name.removesuffix(".md.j2") in {*INSERTS, *INSERTS_OF_ONE}
        return
    named = f'"{file.name}"'
    rendering = [name for name, module in house.modules().items() if named in module.read_text("utf-8")]
    including = [other.name for other in TEMPLATES if named in other.read_text("utf-8")]
    assert len(rendering) == 1 or (including and not rendering), rendering


def computed(template: str) -> Iterator[str]:
    """Yield what a template does beyond showing values, asking whether they are there, and going through them."""
    for node in Environment(autoescape=True).parse(template).find_all(nodes.Node):
        if isinstance(node, COMPUTING) and not isinstance(node, CHOOSING):
            yield f"line {node.lineno}: {type(node).__name__}"
        if isinstance(node, nodes.Filter) and node.name not in ESCAPING:
            yield f"line {node.lineno}: |{node.name}"
        if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Getattr) and node.node.attr != "group":
            yield f"line {node.lineno}: .{node.node.attr}()"


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_a_template_computes_nothing(file: Path) -> None:
    found = [*computed(file.read_text("utf-8"))]
    assert found == [], "its view or its page kind says what it shows"


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("{{ x | length }}", "|length"),
        ("{{ a ~ b }}", "Concat"),
        ("{{ x.day.isoformat() }}", ".isoformat()"),
        ("{{ 2 * n }}", "Mul"),
        ("{{ x[0] }}", "Getitem"),
        ("{% if n == 0 %}none{% endif %}", "Compare"),
        ("{% set y = x.y %}{{ y }}", "Assign"),
    ],
)
def test_what_computes_is_seen(template: str, found: str) -> None:
    assert [line for line in computed(template) if line.endswith(found)]


def raw(annotation: object) -> Iterator[str]:
    """Yield each entry of the model that a type has room for."""
    if isinstance(annotation, type) and issubclass(annotation, Entry):
        yield annotation.__name__
    for argument in get_args(annotation):
        yield from raw(argument)


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_holds_no_entry_of_the_model(name: str) -> None:
    module = importlib.import_module(f"unhunch.{name}")
    views = [kind for kind in vars(module).values() if dataclasses.is_dataclass(kind) and isinstance(kind, type)]
    own = [view for view in views if view.__module__ == module.__name__]
    held = [f"{view.__name__}.{field}: {entry}" for view in own for field, entry in _held(view)]
    assert held == [], "whoever needs an entry asks the edition for it"


def _held(view: type) -> Iterator[tuple[str, str]]:
    for field, annotation in get_type_hints(view).items():
        yield from ((field, entry) for entry in raw(annotation))


def test_every_view_module_is_looked_at() -> None:
    assert len(VIEWS) > 20
    assert all(re.fullmatch(r"views\.\w+", name) for name in VIEWS)
