"""Forms as GitHub's issue forms, and how it offers them.

Format: docs.github.com, "Syntax for issue forms" and "Configuring issue templates". It reads YAML 1.1, in which `No` is
false and `1:30` is 90, and refuses a form with such a choice ("Common validation errors when creating issue forms").
"""

from collections.abc import Mapping
from typing import Any

import yaml

from unhunch.forms.question import Form, Kind, Question
from unhunch.text.source.writing import Quoted, write

FOLDER = ".github/ISSUE_TEMPLATE"
_TYPES: Mapping[Kind, str] = {"line": "input", "text": "textarea", "choice": "dropdown", "ticks": "checkboxes"}
NOTE = "# Made by `unhunch forms` from the catalog and its strings: change those.\n"

_YAML_1_1 = yaml.resolver.Resolver()


def files(forms: Mapping[str, Form]) -> dict[str, bytes]:
    """Give each file of the folder by its name; GitHub offers forms in the order of their names."""
    written = {f"{number}-{name}.yml": _form(form) for number, (name, form) in enumerate(forms.items(), 1)}
    written["config.yml"] = {"blank_issues_enabled": True}
    return {name: (NOTE + write(_as_texts(data))).encode() for name, data in written.items()}


def _as_texts(data: object) -> object:
    """Give the data with those texts in quotes that the forge would take for something else."""
    if isinstance(data, dict):
        return {key: _as_texts(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_as_texts(value) for value in data]
    return Quoted(data) if isinstance(data, str) and not _is_text(data) else data


def _is_text(plain: str) -> bool:
    tag = _YAML_1_1.resolve(yaml.ScalarNode, plain, (True, False))  # type: ignore[no-untyped-call]  # PyYAML's types lack it
    return bool(tag == "tag:yaml.org,2002:str")


def _form(form: Form) -> dict[str, Any]:
    intro = {"type": "markdown", "attributes": {"value": form.intro}}
    return {
        "name": form.name,
        "description": form.about,
        "title": form.title,
        "labels": [form.label],
        "body": [intro, *map(_question, form.questions)],
    }


def _question(question: Question) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": question.label}
    if question.help:
        attributes["description"] = question.help
    if question.example:
        attributes["placeholder"] = question.example
    asked = {"type": _TYPES[question.kind], "id": question.id, "attributes": attributes}
    if question.kind == "ticks":  # each box is required by itself
        required = {"required": True} if question.required else {}
        attributes["options"] = [{"label": option, **required} for option in question.options]
        return asked
    if question.options:
        attributes["options"] = list(question.options)
    return {**asked, "validations": {"required": True}} if question.required else asked
