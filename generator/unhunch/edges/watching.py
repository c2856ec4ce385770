"""Folders looked at again and again, also when they go away for a while, as when a branch is switched.

An observer of the usual kind gives up for ever what it misses once.
"""

import os
import stat
from collections.abc import Collection
from pathlib import Path

from watchdog.observers.polling import PollingObserverVFS

_SECONDS = 0.5
"""Between two looks."""

_EMPTY_FOLDER = os.stat_result((stat.S_IFDIR | 0o755, *[0] * 9))


def patient_observer(paths: Collection[str]) -> PollingObserverVFS:
    """Give an observer of some paths to whom each is an empty folder while it is missing."""

    def look_at(path: str) -> os.stat_result:
        try:
            return Path(path).stat()
        except (FileNotFoundError, NotADirectoryError):
            if path in paths:
                return _EMPTY_FOLDER
            raise

    return PollingObserverVFS(look_at, os.scandir, polling_interval=_SECONDS)
