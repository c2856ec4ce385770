"""The block of YAML that a figure is written as, and the figure that such a block says."""

from collections.abc import Mapping
from typing import Any

from unhunch.catalog.sketches import KEY
from unhunch.problems.diagnostics import Diagnostic
from unhunch.text.source import Document, read
from unhunch.text.source.writing import write_inline

PATH = f"{KEY}.yml"
"""How a block is called that stands in no file yet."""

_WIDEST = 120


def block(figure: Mapping[str, Any]) -> str:
    """Give the data of a figure as a catalog's files write it: a line for each key, more for a pose that is long."""
    lines = [f"{KEY}:"]
    for key, value in figure.items():
        line = f"  {key}: {write_inline(value)}"
        if isinstance(value, dict) and len(line) > _WIDEST:
            lines += [f"  {key}:", *(f"    {inner}: {write_inline(below)}" for inner, below in value.items())]
        else:
            lines.append(line)
    return "\n".join([*lines, ""])


def read_block(text: str) -> tuple[dict[str, Any] | None, Document | None, list[Diagnostic]]:
    """Read a block, with or without its first line and however far it is indented; give its data, if it has any."""
    document, problems = read(PATH, text.encode())
    data = document.data if document else None
    if isinstance(data, dict) and KEY not in data:
        document, problems = read(PATH, f"{KEY}:\n{_indented(text)}".encode())
        data = document.data if document else None
    figure = data.get(KEY) if isinstance(data, dict) else None
    return (figure if isinstance(figure, dict) else None), document, problems


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())
