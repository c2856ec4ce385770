"""Templates that are compiled once and lie with what Python has compiled of the program, under the same conditions.

They go out of use with their source, and with another Python or Jinja. Where the program may not be written to, or
Python is told to keep nothing, they are compiled each time.
"""

import sys
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from uuid import uuid4

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from unhunch.work.places import PROGRAM

FOLDER = PROGRAM / "__pycache__"


class Compiled(BytecodeCache):
    """Keeps the templates of one kind of environment, whose options decide what they are compiled to."""

    def __init__(self, environment: str, folder: Path = FOLDER) -> None:
        self._environment, self._folder = environment, folder
        self._made_with = version("jinja2"), version("markupsafe"), sys.version

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what is kept; what is damaged, or of another source, leaves it empty."""
        with suppress(OSError, EOFError, ValueError, TypeError):
            bucket.bytecode_from_string(self._file(bucket).read_bytes())

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in a bucket, whole or not at all."""
        if sys.dont_write_bytecode:
            return
        file = self._file(bucket)
        part = file.with_name(f"{file.name}.{uuid4().hex}")
        try:
            self._folder.mkdir(exist_ok=True)
            part.write_bytes(bucket.bytecode_to_string())
            part.replace(file)
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def _file(self, bucket: Bucket) -> Path:
        kind = (self._environment, *self._made_with, bucket.key)
        return self._folder / f"template-{sha256(repr(kind).encode()).hexdigest()[:32]}.pyc"
