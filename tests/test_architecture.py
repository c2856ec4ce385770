"""The house has the shape that its README draws: data flows one way, and frameworks stay at the edges."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generator.places import PROJECT

GENERATOR = PROJECT / "generator"
MODULES = sorted(GENERATOR.rglob("*.py"))
TEMPLATES = sorted((GENERATOR / "templates").rglob("*.j2"))
LONGEST = 260
"""Lines. Two modules are lists with a docstring a line: the codes of YAML, and the joints of a pose."""


def name(file: Path) -> str:
    parts = file.relative_to(PROJECT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {name(file): file for file in MODULES}


@cache
def imported(file: Path) -> frozenset[str]:
    """Every module that a file imports at its head, written out in full."""
    return frozenset(_imported(ast.parse(file.read_text("utf-8")).body))


def _imported(body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in NAMES else node.module


def importers(package: str) -> set[str]:
    """The modules that import a package anywhere, inside functions too."""
    found = set()
    for module, file in NAMES.items():
        nodes = [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.stmt)]
        if any(one.split(".")[0] == package for one in _imported(nodes)):
            found.add(module)
    return found


def test_mkdocs_is_imported_in_one_module() -> None:
    assert importers("mkdocs") == {"generator.mkdocs_hook"}


@pytest.mark.parametrize(
    ("package", "homes"),
    [
        ("numpy", ("figures",)),
        ("scipy", ("figures",)),
        ("typst", ("sheets",)),
        ("PIL", ("files.pictures", "sheets")),  # what authors bring, and what is printed
        ("segno", ("qr",)),
        ("markdown", ("markup",)),
    ],
)
def test_a_library_is_imported_in_its_own_room(package: str, homes: tuple[str, ...]) -> None:
    assert all(module.startswith(tuple(f"generator.{home}" for home in homes)) for module in importers(package))


def test_no_module_leads_back_to_itself() -> None:
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join([*trail, module])
        if module not in done:
            for other in sorted(imported(NAMES[module]) & NAMES.keys()):
                visit(other, (*trail, module))
            done.add(module)

    for module in NAMES:
        visit(module, ())


@pytest.mark.parametrize(
    ("lower", "upper"),
    [
        ("model", ("rules", "views", "render", "site", "catalog", "source")),
        ("source", ("model", "rules", "views", "render")),
        ("markup", ("model", "source", "page", "rules", "views", "render", "catalog")),
        ("timeline", ("views", "render", "rules")),
        ("rules", ("views", "render", "site", "cli")),
        ("views", ("render", "site", "cli", "mkdocs_hook")),
        ("render", ("site", "cli", "mkdocs_hook")),
    ],
)
def test_nothing_downstream_reaches_back_up(lower: str, upper: tuple[str, ...]) -> None:
    for module, file in NAMES.items():
        if module.startswith(f"generator.{lower}"):
            high = [one for one in imported(file) if one.startswith(tuple(f"generator.{name}" for name in upper))]
            assert not high, module


@pytest.mark.parametrize("file", MODULES, ids=name)
def test_a_module_can_be_read_in_one_sitting(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_a_template_holds_no_sentence_of_its_own(file: Path) -> None:
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", file.read_text("utf-8"), flags=re.DOTALL)
    text = re.sub(r"<[^>]*>|\{[^}]*\}|\]\([^)]*\)|^!!! [a-z-]+|&[a-z]+;", " ", text, flags=re.MULTILINE)
    assert re.findall(r"[A-Za-z]{2,}", text) == []
