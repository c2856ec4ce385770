"""More processes to work in at once, each of which ends with the one that started it, and only with it."""

import os
import signal
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context, parent_process, resource_tracker
from threading import Thread
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def pool(workers: int) -> ProcessPoolExecutor:
    """Give so many processes; when theirs is killed, they end too, instead of waiting for work for ever."""
    # Fresh ones: a forked process lacks the threads that a library has started, and may hang.
    return _Pool(workers, get_context("spawn"), _follow)


class _Pool(ProcessPoolExecutor):
    """Starts processes that Ctrl-C does not reach: the one that waits for them ends them, and says so once."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hand in work, which may start a process."""
        if not hasattr(signal, "pthread_sigmask"):  # Windows
            return super().submit(fn, *args, **kwargs)
        resource_tracker.ensure_running()  # it would let signals through again when it starts
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            return super().submit(fn, *args, **kwargs)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _follow() -> None:
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
