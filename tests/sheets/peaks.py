"""How much memory a process has taken at most, after each document that it made."""

import resource

from unhunch.sheets.job import Job
from unhunch.sheets.write import _attempt


def peak_after(job: Job) -> int:
    """Make a document; give the most memory that this process has had so far, in whatever unit the system counts."""
    _attempt(job)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
