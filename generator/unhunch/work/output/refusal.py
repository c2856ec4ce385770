"""Why nothing was written."""


class OutputError(Exception):
    """Nothing was written; the message says what is in the way, and what to do about it."""
