"""The site's own scripts, called from tests."""

from collections.abc import Callable
from typing import Any

Call = Callable[..., Any]
"""Calls a function of one of the site's modules in the browser: `call("folding", "folded", "text")`."""
