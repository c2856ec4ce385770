"""What contributors look up: every rule of the check with an example, and every key of every file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape
from pydantic import BaseModel

from unhunch.catalog.kinds import KINDS, AnyKind, Single
from unhunch.rules import codes
from unhunch.rules.examples import example
from unhunch.strings import Strings
from unhunch.text.escape import code
from unhunch.text.shape.fields import Kinds, below, fields, kinds, models
from unhunch.text.source.writing import write_inline


@dataclass(frozen=True)
class RuleView:
    """A rule: `weight` says what a problem ends, `example` what the check says when the rule is broken.

    `text` is Markdown of our own.
    """

    code: str
    anchor: str
    name: str
    weight: str
    text: Markup
    example: Markup | None


@dataclass(frozen=True)
class FieldView:
    """A key, whether it must be there, what it is for, and the keys below it. `path` gives the keys that lead to it.

    `shown` is the path in Markdown, as `text`, `example` and `same` are: all of it is our own. What another key of the
    file holds, too, is told there alone: `same` is that key.
    """

    path: str
    shown: Markup
    required: bool
    text: Markup
    example: Markup | None
    same: Markup | None
    below: tuple["FieldView", ...]


@dataclass(frozen=True)
class RulePart:
    """The rules whose codes begin alike, below a heading that tells what they are about, and the first and the last."""

    anchor: str
    heading: str
    rules: tuple[RuleView, ...]


def rules(t: Strings) -> list[RulePart]:
    """Give every rule, in the order of the codes and in parts of them."""
    parts = [(kind, tuple(part)) for kind, part in groupby(_rules(t), key=lambda rule: rule.code[:2])]
    return [RulePart(kind.lower(), _heading(t, kind, part), part) for kind, part in parts]


def _heading(t: Strings, kind: str, part: Sequence[RuleView]) -> str:
    codes_of_it = t("list.from_to", first=part[0].code, last=part[-1].code)
    return t("rules.heading", about=t(f"rules.about.{kind}"), codes=codes_of_it)


def _rules(t: Strings) -> list[RuleView]:
    return [
        RuleView(
            code.code,
            code.code.lower(),
            code.slug.replace("-", " "),
            t(f"rules.weight.{code.severity}"),
            Markup(" ".join(code.rule.split())),  # noqa: S704 - a docstring of ours
            _code_block(example(code)),
        )
        for code in codes()
    ]


def _code_block(text: str | None) -> Markup | None:
    if text is None:
        return None
    lines = escape(text).replace("[", Markup("&#91;")).replace("\\", Markup("&#92;"))  # no citation, no escape
    return Markup(f"<pre><code>{lines}</code></pre>")  # noqa: S704 - escaped in the line above


@dataclass(frozen=True)
class FileView:
    """A kind of file, below a heading that is its path, and its keys."""

    anchor: str
    heading: str
    fields: tuple[FieldView, ...]


def file_fields() -> list[FileView]:
    """Give every kind of file, and its keys with those below them."""
    return [FileView(f"keys-{kind.name}", _file(kind), tuple(_below((kind.model,), "", {}))) for kind in KINDS]


def _file(kind: AnyKind) -> str:
    return kind.path if isinstance(kind, Single) else kind.path("ID")


def _below(allowed: Kinds, before: str, told: Mapping[type[BaseModel], str]) -> Iterator[FieldView]:
    """Yield the keys of some models and those below; `told` has the models of a file's own keys, by their keys."""
    found = fields(allowed)
    own = told or {model: name for name, info in found.items() for model in models(kinds(info.annotation))}
    for name, info in found.items():
        path = f"{before}{name}"
        sample = code(write_inline(info.examples[0])) if info.examples else None
        text = Markup(info.description or "")  # noqa: S704 - from a model of ours
        value = kinds(info.annotation)
        same = next((own[model] for model in models(value) if before and model in own), None)
        deeper = () if same else tuple(_below((*value, *below(value, 0), *below(value, "ID")), f"{path}.", own))
        yield FieldView(path, code(path), info.is_required(), text, sample, code(same) if same else None, deeper)
