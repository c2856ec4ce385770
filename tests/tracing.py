"""The tracer that tells what the tests cover, and what runs without it."""

import importlib
import pkgutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import unhunch


@contextmanager
def untraced() -> Iterator[None]:
    """Run something untraced, which tells nothing of what the tests cover: a tracer more than doubles its time."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)


def load_program() -> None:
    """Load every module: what stands in it outside of functions runs then, and never again."""
    for module in pkgutil.walk_packages(unhunch.__path__, "unhunch."):
        importlib.import_module(module.name)
