"""More processes to work in at once, each of which ends with the one that started it."""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from threading import Thread


def pool(workers: int) -> ProcessPoolExecutor:
    """Give so many processes; when theirs is killed, they end too, instead of waiting for work for ever."""
    # Fresh ones: a forked process lacks the threads that a library has started, and may hang.
    return ProcessPoolExecutor(workers, get_context("spawn"), _follow)


def _follow() -> None:
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
