"""The modules of a page, joined into one classic script.

Each becomes a function that is called once, when the first module asks for it. What it exports is read through getters,
so it is seen as it is by then.
"""

import json
import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Self

DEPTH: Final = 3
"""How many folders below the site's own a joined script lies."""

_NOTES: Final = re.compile(r"/\*\*.*?\*/", re.DOTALL)
_IMPORT: Final = re.compile(r'^import\s+(?:(\{[^}]*\}|\*\s+as\s+[\w$]+)\s+from\s+)?"([^"]+)";', re.MULTILINE)
_LATER: Final = re.compile(r'\bimport\(\s*"([^"]+)"\s*\)')
_DECLARED: Final = re.compile(r"^export\s+((?:async\s+)?function\*?|class|const|let)\s+([\w$]+)", re.MULTILINE)
_TAKEN_APART: Final = re.compile(r"^export\s+((?:const|let)\s*\{([^}]*)\}\s*=)", re.MULTILINE)
_LISTED: Final = re.compile(r"^export\s*\{([^}]*)\};", re.MULTILINE)
_WAITS: Final = re.compile(r"^(?![\s/*]|[^\n]*\basync\b)[^\n]*\bawait\b", re.MULTILINE)
"""A statement of the module itself that waits: such a module is done later than it is called."""
_LEFT: Final = re.compile(r"^(?:import|export)\b[^\n]*", re.MULTILINE)

_RUN: Final = """"use strict";
(() => {
const site = new URL("%s", document.currentScript.src);
const fetch = (url) => new Promise((found, failed) => {
  const script = document.createElement("script");
  script.addEventListener("load", () => {
    const text = script.published;
    script.remove();
    found({ ok: true, status: 200, text: async () => text, json: async () => JSON.parse(text) });
  });
  script.addEventListener("error", () => failed(new Error(`${url} cannot be read`)));
  script.src = `${new URL(url, document.baseURI).href}.js`;
  document.head.append(script);
});
const made = new Map();
const make = (path) => {
  if (!made.has(path)) {
    const exported = {};
    const module = { exported };
    made.set(path, module);
    module.ready = modules[path](exported, { url: new URL(path, site).href });
  }
  return made.get(path);
};
const $need = (path) => make(path).exported;
const $load = async (path) => {
  const { exported, ready } = make(path);
  await ready;
  return exported;
};
const $show = (exported, names) => {
  for (const [name, get] of Object.entries(names)) Object.defineProperty(exported, name, { get, enumerable: true });
};
const modules = {
%s
};
for (const path of %s) $load(path).catch(reportError);
})();
"""


class LinkError(Exception):
    """A module that cannot be joined; the message says which, and what is in the way."""


@dataclass(frozen=True)
class _Module:
    """A module as a function, and the paths of those that it asks for."""

    function: str
    asks: tuple[str, ...]

    @classmethod
    def of(cls, path: str, source: str) -> Self:
        """Make it of a module's source. Raises LinkError where that says what we cannot join."""
        asks: list[str] = []

        def at(named: str) -> str:
            asks.append(posixpath.normpath(posixpath.join(posixpath.dirname(path), named)))
            return json.dumps(asks[-1])

        def needed(found: re.Match[str]) -> str:
            names, called = found[1], f"$need({at(found[2])})"
            if not names:
                return f"{called};"
            bound = re.sub(r"\s+as\s+", ": ", names) if names.startswith("{") else names.rpartition(" ")[2]
            return f"const {bound} = {called};"

        exported: dict[str, str] = {}

        def declared(found: re.Match[str]) -> str:
            exported[found[2]] = found[2]
            return f"{found[1]} {found[2]}"

        def listed(found: re.Match[str]) -> str:
            for one in filter(None, map(str.strip, found[1].split(","))):
                name, _, other = one.partition(" as ")
                exported[(other or name).strip()] = name.strip()
            return ""

        def taken_apart(found: re.Match[str]) -> str:
            names = [one.rpartition(":")[2].strip() for one in found[2].split(",")]
            exported.update({name: name for name in names if name})
            return found[1]

        text = _NOTES.sub("", source)
        text = _IMPORT.sub(needed, text)
        text = _LISTED.sub(listed, _DECLARED.sub(declared, text))
        text = _TAKEN_APART.sub(taken_apart, text)
        text = _LATER.sub(lambda found: f"$load({at(found[1])})", text).replace("import.meta", "$meta")
        if left := _LEFT.search(text):
            raise LinkError(f"{path} cannot be joined for a disk: `{left[0]}`")
        shown = ", ".join(f"{json.dumps(name)}: () => {own}" for name, own in exported.items())
        head = f"$show($exported, {{ {shown} }});\n" if shown else ""
        manner = "async " if _WAITS.search(text) else ""
        return cls(f"{json.dumps(path)}: {manner}($exported, $meta) => {{\n{head}{text.strip()}\n}}", tuple(asks))


def joined(sources: Mapping[str, str], entries: Sequence[str]) -> tuple[str, frozenset[str]]:
    """Give the script that runs these modules of a site in their order, and the paths of all that it holds.

    Raises LinkError.
    """
    found: dict[str, _Module] = {}
    waiting = [*reversed(entries)]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        if path not in sources:
            raise LinkError(f"{path} cannot be joined for a disk: there is no such file")
        found[path] = _Module.of(path, sources[path])
        waiting.extend(reversed(found[path].asks))
    functions = ",\n".join(module.function for module in found.values())
    return _RUN % ("../" * DEPTH, functions, json.dumps([*entries])), frozenset(found)
