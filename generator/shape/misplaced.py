"""Where a key that is not known here does belong: another spelling, another level, or a missing key's name."""

from dataclasses import dataclass
from typing import Any

from generator.nearest import nearest
from generator.shape import fields
from generator.source import Document, Loc

_SHOWN = 10


@dataclass(frozen=True)
class Home:
    """Where a misplaced key belongs. `loc` is that place, `hint` tells it; `elsewhere` means another level."""

    loc: Loc | None
    hint: str
    elsewhere: bool = False


def home(root: Any, document: Document, loc: Loc, missing: list[Loc]) -> Home:  # noqa: ANN401 - a type expression
    """Find where the unknown key at `loc` belongs; `missing` are the places of keys that the file lacks."""
    parent, key = loc[:-1], str(loc[-1])
    known = fields.fields(fields.at(root, parent))
    return (
        _further_out(root, parent, key)
        or _further_in(root, document, loc)
        or _near(parent, key, [name for name in known if (*parent, name) not in document.keys])
        or _only_missing(parent, [m for m in missing if m[:-1] == parent])
        or Home(None, _choices(document, parent, list(known)))
    )


def _further_out(root: Any, parent: Loc, key: str) -> Home | None:  # noqa: ANN401 - a type expression
    for outer in range(len(parent) - 1, -1, -1):
        if key in fields.fields(fields.at(root, parent[:outer])):
            under = parent[outer - 1] if outer else None
            beside = next(part for part in reversed(parent[: outer + 1]) if isinstance(part, str))
            where = f"under `{under}`, " if isinstance(under, str) else ""
            hint = f"It belongs {where}beside `{beside}`: let it start in the same column."
            return Home((*parent[:outer], key), hint, elsewhere=True)
    return None


def _further_in(root: Any, document: Document, loc: Loc) -> Home | None:  # noqa: ANN401 - a type expression
    parent, key = loc[:-1], str(loc[-1])
    allowed = fields.at(root, parent)
    homes = [
        name for name, info in fields.fields(allowed).items() if key in fields.fields(fields.kinds(info.annotation))
    ]
    if not homes:
        return None
    beside = sorted((mark, other[-1]) for other, mark in document.keys.items() if other[:-1] == parent)
    before = [name for mark, name in beside if mark < document.keys[loc]]
    present = [name for name in homes if name in before]
    name = before[-1] if before and before[-1] in homes else (present or homes)[0]
    hint = f"It belongs under `{name}`: indent it 2 spaces further than `{name}`."
    return Home((*parent, name, key), hint, elsewhere=True)


def _near(parent: Loc, key: str, free: list[str]) -> Home | None:
    close = nearest(key, free)
    return Home((*parent, close), f"Did you mean `{close}`?") if close else None


def _only_missing(parent: Loc, missing: list[Loc]) -> Home | None:
    if len(missing) != 1:
        return None
    name = missing[0][-1]
    return Home((*parent, name), f"Did you mean `{name}`, which is missing? Keys are English words.")


def _choices(document: Document, parent: Loc, known: list[str]) -> str:
    free = [f"`{name}`" for name in known if (*parent, name) not in document.keys][:_SHOWN]
    return f"Keys are English words. Known here and not used yet: {', '.join(free)}." if free else "Take it out."
