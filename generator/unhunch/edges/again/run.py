"""A run of a command that is told again: as long as all that it read and wrote is as it was, it would say the same.

That is found out before anything heavy is imported. Whatever is unusual, an option, a link, a file that was written
while the run went on, is no reason to guess: then nothing is kept, and everything is done.
"""

import json
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple, Self

from unhunch.edges.caching import VARIABLE, open_cache
from unhunch.work.look import Look, UnusualError
from unhunch.work.store import Cache

_FORMAT = 1
_COMMANDS = frozenset({"build", "check"})
_WITH_VALUE = frozenset({"--root", "--cache", "--out", "--format"})
_ALONE = frozenset({"--strict"})
_READ = ("SITE_URL", "REPO_URL", "REPORT_EMAIL", "SOURCE_DATE_EPOCH", VARIABLE)
"""Variables of the environment that decide what a run does."""
_COMPILED = ("__pycache__",)


class Said(NamedTuple):
    """What a command told on the two ways out, and the code that it ended with."""

    code: int
    out: str
    err: str = ""

    def tell(self) -> None:
        """Tell it."""
        sys.stderr.write(self.err)
        sys.stdout.write(self.out)
        sys.stdout.flush()


@dataclass(frozen=True)
class Run:
    """A run that ended: what it read and wrote, and what it said."""

    looks: tuple[Look, ...]
    said: Said

    def again(self) -> Self | None:
        """Give the same run as it would be now, or None when any file is another. Raises as `Look.again` does."""
        now = tuple(look.again() for look in self.looks)
        same = all(map(Look.shows_what, now, self.looks))
        return type(self)(now, self.said) if same else None

    def to_bytes(self) -> bytes:
        """Give it as it is kept."""
        return json.dumps([[look.as_plain() for look in self.looks], self.said], separators=(",", ":")).encode()

    @classmethod
    def of_bytes(cls, kept: bytes) -> Self:
        """Give what was kept."""
        looks, said = json.loads(kept)
        return cls(tuple(map(Look.of_plain, looks)), Said(*said))


class Watch(NamedTuple):
    """A run that is going on: what it reads, as it was when it began, and the run before it, if one was kept."""

    key: str
    cache: Cache
    read: tuple[Look, ...]
    before: Run | None

    def keeping_in(self, cache: Cache) -> Self:
        """Give the same, which keeps in the same folder as it was opened for others: who opens it looks through it."""
        return self._replace(cache=cache)

    def edited(self) -> frozenset[str] | None:
        """Give the files that are others than the run before read; None if that is not known, or any came or went."""
        if self.before is None:
            return None
        pairs = [*zip(self.read, self.before.looks, strict=False)]
        if any(now.facts.keys() != was.facts.keys() for now, was in pairs):
            return None
        return frozenset(path for now, was in pairs for path in now.others_than(was))

    def is_as_left(self, out: Path) -> bool:
        """Whether the run before wrote the folder `out`, and nothing in it is another since."""
        left = self._left(out)
        try:
            return bool(left.facts) and left.again().shows_what(left)
        except (OSError, UnusualError):
            return False

    def ended(self, said: Said, out: Path | None = None) -> None:
        """Keep what a run said that wrote the folder `out`, unless anything that it may have read is another by now."""
        wrote = [self._left(out)] if out else []
        try:
            now = Run(self.read, said).again()
            if now is not None:
                self.cache.put(self.key, Run((*now.looks, *(look.again() for look in wrote)), said).to_bytes())
        except (OSError, UnusualError):
            return

    def _left(self, out: Path) -> Look:
        """Give the folder `out` as the run before left it."""
        return _known(Look((_absolute(out),)), self.before)


@dataclass(frozen=True)
class Begun:
    """What was asked for, as it was typed, and when the process began, in nanoseconds since 1970."""

    arguments: Sequence[str]
    at: int

    def told_before(self) -> Said | None:
        """Give what the command would say, when it was run before and nothing is another since; else None."""
        before = self._before
        if before is None:
            return None
        try:
            now = before.again()
        except (OSError, UnusualError):
            return None
        if now and any(map(Look.had_to_read, now.looks, before.looks)):  # the next run shall not read it once more
            self._cache.put(self._key, now.to_bytes())
        return now.said if now else None

    def watch(self, files: Iterable[Path], program: Path) -> Watch | None:
        """Watch a run that depends on some files and on the program, or give None when it is an unusual one."""
        if not self._key:
            return None
        looks = Look(tuple(dict.fromkeys(map(_absolute, files)))), Look((_absolute(program),), _COMPILED)
        try:
            read = tuple(_known(look, self._before).again() for look in looks)
        except (OSError, UnusualError):
            return None
        # Of what was written since the process began, it may have loaded another state than the disk has now.
        fresh = any(look.newest >= self.at for look in read)
        return None if fresh else Watch(self._key, self._cache, read, self._before)

    @cached_property
    def _key(self) -> str:
        """Give what names the run, or an empty text when it is an unusual one."""
        return _key(self.arguments) or ""

    @cached_property
    def _cache(self) -> Cache:
        return _cache(self.arguments)

    @cached_property
    def _before(self) -> Run | None:
        """The run of the same name before this one."""
        kept = self._cache.get(self._key) if self._key else None
        return Run.of_bytes(kept) if kept else None


def _known(look: Look, run: Run | None) -> Look:
    """Give the same look as a run took it, if it did: what is as it was then need not be read."""
    taken = (one for one in run.looks if (one.tops, one.but) == (look.tops, look.but)) if run else ()
    return next(iter(taken), look)


def _absolute(path: Path) -> str:
    return os.path.abspath(path)  # noqa: PTH100 - not resolved: a link that leads elsewhere tomorrow is a change


def _key(arguments: Sequence[str]) -> str | None:
    """Give what names a run: what was asked for, where, and by which Python with which packages."""
    if _options(arguments) is None:
        return None
    packages = [(folder, _changed_at(folder)) for folder in sys.path]
    variables = [os.environ.get(name, "") for name in _READ]
    named = [_FORMAT, list(arguments), os.getcwd(), variables, sys.version, packages]  # noqa: PTH109
    return f"run {sha256(json.dumps(named).encode()).hexdigest()}"


def _changed_at(folder: str) -> int:
    """Give when packages last came into a folder, or went."""
    try:
        return os.stat(folder).st_mtime_ns if folder.endswith("-packages") else 0  # noqa: PTH116
    except OSError:
        return 0


def _options(arguments: Sequence[str]) -> dict[str, str] | None:
    """Give the options of a `build` or a `check`, or None when there is anything else among them."""
    if not arguments or arguments[0] not in _COMMANDS:
        return None
    found, rest = {}, iter(arguments[1:])
    for name in rest:
        if name not in _WITH_VALUE | _ALONE:
            return None
        found[name] = next(rest, "") if name in _WITH_VALUE else ""
    return found


def _cache(arguments: Sequence[str]) -> Cache:
    chosen = (_options(arguments) or {}).get("--cache")
    return open_cache(Path(chosen) if chosen else None)
