"""What is named first: a thing that makes the catalog less safe, or a safety line whose words changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Finding:
    """One way in which safety is lowered, or may be. `way` names the sentence that tells it, `values` fill it in.

    `path` is that of the file, relative to the catalog's root. Values are untrusted text.
    """

    path: str
    way: str
    values: Mapping[str, str] = field(default_factory=dict)
