"""Data to YAML that the reader reads as the same data: texts stand plainly where they can, and in quotes where not."""

import re
from typing import Any

import yaml

from unhunch.text.source.reader import read

_PREFIX = "tag:yaml.org,2002:"


class Inline(dict[str, Any]):
    """Keys and values that stand on one line, in braces."""


class Quoted(str):
    """A text that stands in quotes also where it need not, for those who would read something else without."""

    __slots__ = ()


class _Writer(yaml.SafeDumper):
    """Writes by the reader's own rules of what is a number, and of what is a text."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - as in its base

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - as in its base
        """Write everything out: an alias is an error to the reader."""
        return True


_Writer.add_implicit_resolver(f"{_PREFIX}null", re.compile(r"(?:null|~|)$"), ["n", "~", ""])
_Writer.add_implicit_resolver(f"{_PREFIX}bool", re.compile(r"(?:true|false)$"), ["t", "f"])
for _tag, _pattern in (("int", r"[-+]?[0-9]+$"), ("float", r"[-+]?[0-9]+\.[0-9]+$")):
    _Writer.add_implicit_resolver(f"{_PREFIX}{_tag}", re.compile(_pattern), list("-+0123456789"))


def _text(writer: yaml.SafeDumper, text: str) -> yaml.Node:
    return writer.represent_scalar(f"{_PREFIX}str", text, _style(text))


def _style(text: str) -> str | None:
    if "\n" in text and text.replace("\n", "").isprintable():
        return "|"
    return None if _stands_plainly(text) else '"'


def _stands_plainly(text: str) -> bool:
    document, problems = read("", f"a: {text}".encode("utf-8", "surrogatepass"))
    return not problems and document is not None and document.data == {"a": text}


def _quoted(writer: yaml.SafeDumper, text: Quoted) -> yaml.Node:
    return writer.represent_scalar(f"{_PREFIX}str", str(text), '"')


def _inline(writer: yaml.SafeDumper, data: Inline) -> yaml.Node:
    return writer.represent_mapping(f"{_PREFIX}map", data, flow_style=True)


_Writer.add_representer(str, _text)
_Writer.add_representer(Quoted, _quoted)
_Writer.add_representer(Inline, _inline)


def modeline(schema: str) -> str:
    """Give the line that leads an editor to the schema of a file that lies in a folder beside that of the schemas."""
    return f"# yaml-language-server: $schema=../schema/{schema}\n"


def write(data: object) -> str:
    """Give data as YAML with a line for each key and item, in the order given."""
    return _dump(data, flow=False)


def write_inline(data: object) -> str:
    """Give data as YAML on one line, without its end."""
    return _dump(data, flow=True).removesuffix("\n").removesuffix("\n...")


def _dump(data: object, *, flow: bool) -> str:
    text: str = yaml.dump(
        data, Dumper=_Writer, allow_unicode=True, default_flow_style=flow, sort_keys=False, width=float("inf")
    )
    return text
