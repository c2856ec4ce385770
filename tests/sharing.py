"""What is costly to build and that no test changes: built once a run, by whichever process asks first."""

import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.tracing import untraced
from unhunch.work.output.lock import locked
from unhunch.work.output.refusal import OutputError


def built_once(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], object]) -> Path:
    """Give a folder that all processes of a run share; `build` makes it, whole or not at all."""
    base = factory.getbasetemp()
    folder = (base.parent if base.name.startswith("popen-") else base) / "shared" / name
    with ExitStack() as lock:
        while True:
            try:
                lock.enter_context(locked(folder.with_name(f"{name}.lock"), "another process builds it"))
            except OutputError:
                time.sleep(0.1)
            else:
                break
        if not folder.exists():
            with untraced():
                build(folder)
    return folder
