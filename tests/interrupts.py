"""Processes that tests interrupt."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def hearing_ctrl_c() -> Iterator[None]:
    """Let a process that is started meanwhile hear Ctrl-C, as one at a terminal does.

    A shell lets what it starts in the background ignore it, and all that comes from there, even from a run of tests.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
