"""Templates are compiled once, as Python's own files are, and only what agrees with its source is taken."""

import sys
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from unhunch.work.compiled import Compiled


class Noting(Environment):
    """An environment that tells whether it compiled anything."""

    compiled = False

    def compile(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - handed on
        self.compiled = True
        return super().compile(*args, **kwargs)


class Shown:
    """What a template shows, and whether it was compiled for that."""

    def __init__(self, source: str, folder: Path, kind: str = "markdown") -> None:
        environment = Noting(
            loader=DictLoader({"page": source}), autoescape=True, bytecode_cache=Compiled(kind, folder)
        )
        self.text = environment.get_template("page").render(name="<Toe>")
        self.compiled = environment.compiled


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "compiled"


def test_a_template_is_compiled_once(folder: Path) -> None:
    first, second = (Shown("A {{ name }}", folder) for _ in range(2))
    assert (first.text, first.compiled) == ("A &lt;Toe&gt;", True)
    assert (second.text, second.compiled) == ("A &lt;Toe&gt;", False)


def test_another_source_or_environment_is_compiled_anew(folder: Path) -> None:
    Shown("A {{ name }}", folder)
    assert Shown("B {{ name }}", folder).text == "B &lt;Toe&gt;"
    assert Shown("B {{ name }}", folder, "html").compiled


@pytest.mark.parametrize("damage", [b"", b"j2", b"not what Jinja wrote"])
def test_what_is_damaged_is_compiled_anew(folder: Path, damage: bytes) -> None:
    Shown("A {{ name }}", folder)
    (file,) = folder.iterdir()
    file.write_bytes(damage)
    assert Shown("A {{ name }}", folder).text == "A &lt;Toe&gt;"
    (file,) = folder.iterdir()
    assert file.read_bytes() != damage


def test_where_nothing_can_or_shall_be_written_templates_work(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.write_text("a file is in the way", "utf-8")
    assert Shown("A {{ name }}", folder).text == "A &lt;Toe&gt;"
    folder.unlink()
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert Shown("A {{ name }}", folder).compiled
    assert not folder.exists()
