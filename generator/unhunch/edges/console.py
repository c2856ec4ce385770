"""What a console is told, whatever letters it lacks, and whether or not somebody reads it."""

import os
import sys
from io import TextIOWrapper


def say_all() -> None:
    """Write what the console's encoding lacks as escapes, such as `\\u2192`: no letter of a catalog ends a command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say_no_more() -> None:
    """Let what is still to be said go nowhere: nobody reads it any more, as after `| head`."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
