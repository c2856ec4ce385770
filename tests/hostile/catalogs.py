"""A catalog in which every free text is hostile: one technique and one routine a kind of attack."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.trees import small

SECRET = "rosebud-4711"
"""Stands in a file beside the catalog; nothing that is made of the catalog may hold it."""

TEXTS: Mapping[str, str] = {
    "script-tag": "<script>hit(1)</script>",
    "script-end": "</script><script>hit(2)//",
    "title-end": "</title><img src=x onerror=hit(12)>",
    "image-handler": "<img src=x onerror=hit(3)>",
    "svg-handler": '"><svg onload=hit(4)>',
    "attribute": '" onmouseover="hit(5)" x="',
    "quote": "' autofocus onfocus=hit(6) '",
    "script-link": "[go](javascript:hit(7))",
    "script-autolink": "<javascript:hit(8)>",
    "remote-image": "![x](https://evil.example/x.png)",
    "remote-frame": "<iframe src=//evil.example>",
    "remote-style": "<link rel=stylesheet href=//evil.example>",
    "reference-link": "[x]: javascript:hit(9)",
    "template": "{{ 7 * 191 }}{% raw %}",
    "attributes": "{ onclick=hit(10) .x #y }",
    "comment": "<!-- <b> --> x -->",
    "entities": "&lt;b&gt;&#60;img src=x onerror=hit(11)&#62;",
    "insert": "[[routines]] [@toe-guide]",
    "typst-import": '#import "SECRET": *',
    "typst-read": '#read("SECRET")',
    "typst-eval": "#eval(\"1336 + 1\") $1336 + 1$ *b*",
    "typst-image": '#image("SECRET")',
    "typst-label": "@x <y> #[x]",
    "code": "`a` ```b``` ~~~",
    "table": "| a | b | --- | 1. x",
    "format": "{0} {name} %s ${x}",
}  # fmt: skip
"""Short enough for the narrowest card. SECRET stands for the path of a file that holds a secret, whose name is short:
the folder of a test may have a long one, and a name in a catalog has 80 characters at most."""

_FREE = frozenset(
    {
        *("name", "aliases", "summary", "steps", "feel", "mistakes", "why", "how", "text", "says", "claims", "note"),
        *("purpose", "for_whom", "frequency", "progress_when", "when", "what", "short"),
    }
)
"""Keys of an entry whose text is free."""


def hostile(root: Path) -> Path:
    """Write the catalog and, beside it, the secret; give the catalog's folder."""
    small(root)
    secret = root.parent / "s.typ"
    secret.write_text(f'#let x = "{SECRET}"', "utf-8")
    technique = yaml.safe_load((root / "content/techniques/toe-curl.yml").read_text("utf-8"))
    technique |= {"feel": "x", "mistakes": ["x"], "aliases": ["x"], "easier": [{"text": "x"}], "frequency": "x"}
    technique |= {"stop_if": [{"text": "x", "short": "x"}], "changes": [{"on": "2026-01-02", "what": "x", "why": "x"}]}
    technique["cautions"]["gout"] = {"do": "adapt", "why": "x", "how": "x"}
    routine = yaml.safe_load((root / "content/routines/toe-rest.yml").read_text("utf-8"))
    for case, text in told(root).items():
        attack = text_of_case(text)
        routine["items"] = [{"technique": case, "note": "x"}]
        _write(root / "content" / "techniques" / f"{case}.yml", _attacked(technique, attack))
        _write(root / "content" / "routines" / f"{case}.yml", _attacked(routine, attack))
    shared = (root / "content" / f"{name}.yml" for name in ("catalog", "safety", "vocabulary"))
    for file in (*shared, *(root / "content" / "references").iterdir()):
        _poison(file, next(iter(TEXTS.values())))
    return root


def told(root: Path) -> Mapping[str, str]:
    """Give each case's text as this catalog holds it."""
    secret = str(root.parent / "s.typ")
    return {case: text.replace("SECRET", secret) for case, text in TEXTS.items()}


def text_of_case(text: str) -> str:
    """Give the text between two letters, so that nothing trims it."""
    return f"a {text} z"


def _attacked(data: Any, attack: str, *, free: bool = False) -> Any:  # noqa: ANN401 - data of any shape
    if isinstance(data, dict):
        return {key: _attacked(value, attack, free=key in _FREE) for key, value in data.items()}
    if isinstance(data, list):
        return [_attacked(value, attack, free=free) for value in data]
    return attack if free and isinstance(data, str) else data


def _poison(file: Path, attack: str) -> None:
    """Let every label and line of a shared file end with the attack."""
    keys = frozenset({"label", "text", "action", "title", "tagline", "publisher", "share", "meaning", "found"})
    keys |= {"description", "stop_then", "rating", "limits", "says", "link"}

    def walk(data: Any, free: bool) -> Any:  # noqa: ANN401 - data of any shape
        if isinstance(data, dict):
            return {key: walk(value, key in keys) for key, value in data.items()}
        if isinstance(data, list):
            return [walk(value, free) for value in data]
        return f"{data} {attack}" if free and isinstance(data, str) else data

    _write(file, walk(yaml.safe_load(file.read_text("utf-8")), free=False))


def _write(file: Path, data: object) -> None:
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000), "utf-8")
