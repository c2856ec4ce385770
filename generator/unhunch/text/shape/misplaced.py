"""Where a key that is not known here does belong: another spelling, another level, or a missing key's name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import NoneType
from typing import Any

from unhunch.problems.advice import Advice
from unhunch.text.shape import fields
from unhunch.text.shape.amounts import amount
from unhunch.text.shape.ids import Names
from unhunch.text.shape.likely import either, likely
from unhunch.text.shape.units import in_unit
from unhunch.text.shape.wrong import in_line, keys_written
from unhunch.text.source import Document, Loc

_SHOWN = 10
_FEWEST_LETTERS = 2


@dataclass(frozen=True)
class Home:
    """Where a misplaced key belongs.

    `loc` is that place, and `also` that of another key which the advice writes; `elsewhere` means another level.
    """

    loc: Loc | None
    advice: Advice
    elsewhere: bool = False
    also: Loc | None = None


@dataclass(frozen=True)
class Stranger:
    """A key that is not known where it stands, with its value; `missing` are the places of keys that are lacking."""

    root: Any
    document: Document
    loc: Loc
    value: object
    missing: Sequence[Loc]
    names: Names

    @property
    def parent(self) -> Loc:
        """What the key stands in."""
        return self.loc[:-1]

    @property
    def key(self) -> str:
        """The key itself."""
        return str(self.loc[-1])

    def free(self) -> list[str]:
        """The keys that are known here and not used yet."""
        known = fields.fields(fields.at(self.root, self.parent))
        return [name for name in known if (*self.parent, name) not in self.document.keys]

    def kinds(self, name: str) -> fields.Kinds:
        """What a key beside this one may have as its value."""
        return fields.at(self.root, (*self.parent, name))


def home(stranger: Stranger) -> Home | None:
    """Find where an unknown key belongs by its own name; None where the name tells nothing."""
    found: tuple[Callable[[Stranger], Home | None], ...] = (_twice, _again, _further_out, _further_in, _as_unit, _near)
    return next((belongs for look in found if (belongs := look(stranger))), None)


def pair(stranger: Stranger) -> Home | None:
    """Find the missing key that an unknown one stands for, perhaps in another language: the first that fits."""
    for place in stranger.missing:
        if place[:-1] == stranger.parent and _is_of(stranger.value, stranger.kinds(str(place[-1]))):
            name = str(place[-1])
            words = f"Did you mean `{name}`, which is missing? Keys are English words."
            return Home(place, Advice(words, instead=(name,)))
    return None


def as_value(stranger: Stranger) -> Home | None:
    """An id that stands as a key, with its dose beside it, where a missing key wants it as a value."""
    if stranger.key not in stranger.names:
        return None
    for place in stranger.missing:
        info = fields.field_at(stranger.root, place)
        if (
            place[:-1] != stranger.parent
            or info is None
            or not fields.is_id(info)
            or stranger.key not in stranger.names
        ):
            continue
        lines = [f"{place[-1]}: {stranger.key}"]
        if isinstance(stranger.value, dict) and "dose" in stranger.free():
            lines.append(f"dose: {in_line(stranger.value)}")
        elif isinstance(stranger.value, str) and (other := _other_text(stranger, place)):
            lines.append(f"{other}: {in_line(stranger.value)}")
            return Home(place, keys_written(stranger.document, stranger.loc, lines), also=(*stranger.parent, other))
        elif stranger.value is not None:
            continue
        return Home(place, keys_written(stranger.document, stranger.loc, lines))
    return None


def _other_text(stranger: Stranger, place: Loc) -> str:
    """Give the only other key that is missing beside one, if it wants a text."""
    others = [str(loc[-1]) for loc in stranger.missing if loc[:-1] == place[:-1] and loc != place]
    return others[0] if len(others) == 1 and str in stranger.kinds(others[0]) else ""


def choices(stranger: Stranger) -> Home:
    """Give the keys that are known here and fit the value, where nothing tells which of them is meant."""
    fit = [name for name in stranger.free() if _is_of(stranger.value, stranger.kinds(name))]
    shown = ", ".join(f"`{name}`" for name in (fit or stranger.free())[:_SHOWN])
    words = f"Keys are English words. Known here and not used yet: {shown}." if shown else "Take it out."
    return Home(None, Advice(words))


def _twice(stranger: Stranger) -> Home | None:
    """A key inside itself."""
    if stranger.key not in stranger.parent:
        return None
    words = f"Take one of the two `{stranger.key}:` out, and begin what is below it 2 spaces earlier."
    return Home(stranger.loc, Advice(words), elsewhere=True)


def _further_out(stranger: Stranger) -> Home | None:
    parent = stranger.parent
    for outer in range(len(parent) - 1, -1, -1):
        if stranger.key in fields.fields(fields.at(stranger.root, parent[:outer])):
            under = parent[outer - 1] if outer else None
            beside = next(part for part in reversed(parent[: outer + 1]) if isinstance(part, str))
            where = f"under `{under}`, " if isinstance(under, str) else ""
            words = f"It belongs {where}beside `{beside}`: let it start in the same column."
            return Home((*parent[:outer], stranger.key), Advice(words), elsewhere=True)
    return None


def _further_in(stranger: Stranger) -> Home | None:
    document, parent, key = stranger.document, stranger.parent, stranger.key
    allowed = fields.at(stranger.root, parent)
    homes = [
        name for name, info in fields.fields(allowed).items() if key in fields.fields(fields.kinds(info.annotation))
    ]
    if not homes:
        return None
    beside = sorted((mark, other[-1]) for other, mark in document.keys.items() if other[:-1] == parent)
    before = [name for mark, name in beside if mark < document.key_start(stranger.loc)]
    present = [name for name in homes if name in before]
    name = before[-1] if before and before[-1] in homes else (present or homes)[0]
    words = f"It belongs under `{name}`: indent it 2 spaces further than `{name}`."
    return Home((*parent, name, key), Advice(words), elsewhere=True)


def _as_unit(stranger: Stranger) -> Home | None:
    """A key that names a unit, such as `seconds`, where a dose is given in `minutes` or held for `hold_seconds`."""
    if in_unit(stranger.key, stranger.value, "minutes") is None:
        return None
    free = stranger.free()
    used = {str(loc[-1]) for loc in stranger.document.keys if loc[:-1] == stranger.parent}
    key = "hold_seconds" if "reps" in used else "minutes"
    number = in_unit(stranger.key, stranger.value, key) if key in free else None
    if number is None:
        return None
    line = f"{key}: {number}"
    held = in_unit(stranger.key, stranger.value, "hold_seconds")
    more = f" If each one is held for so long, the dose is counted: `reps`, and `hold_seconds: {held}`."
    edit = stranger.document.pair(stranger.loc, line)
    return Home(
        (*stranger.parent, key), Advice(f"Write `{line}`.{more if key == 'minutes' else ''}", suggestions=((edit,),))
    )


def _again(stranger: Stranger) -> Home | None:
    """A key that stands here already, in other letters."""
    for loc, (line, _) in stranger.document.keys.items():
        if loc[:-1] == stranger.parent and loc != stranger.loc and loc[-1] == stranger.key.lower():
            words = f"`{loc[-1]}` stands in line {line} already. Keep one of the two, in small letters."
            return Home(None, Advice(words))
    return None


def _near(stranger: Stranger) -> Home | None:
    fit = [name for name in stranger.free() if _may_be(stranger.value, name, stranger.kinds(name))]
    meant = likely(stranger.key, fit) if len(stranger.key) >= _FEWEST_LETTERS else ()
    if not meant:
        return None
    if len(meant) == 1 and (line := _with_amount(stranger, meant[0])):
        edit = stranger.document.pair(stranger.loc, line)
        return Home(
            (*stranger.parent, meant[0]), Advice(f"Did you mean `{meant[0]}`? Write `{line}`.", suggestions=((edit,),))
        )
    return Home((*stranger.parent, meant[0]), Advice(f"Did you mean {either(meant)}?", instead=meant))


def _with_amount(stranger: Stranger, name: str) -> str:
    """Give the whole line, when the misspelt key has an amount in words beside it."""
    if not isinstance(stranger.value, str) or not {int, float}.intersection(stranger.kinds(name)):
        return ""
    number = amount(stranger.value, name)
    return "" if number is None else f"{name}: {number}"


def _may_be(value: object, name: str, kinds: fields.Kinds) -> bool:
    """Whether a value could be meant for a key, if perhaps not rightly written; `weeks` has no sentence beside it."""
    if isinstance(value, str) and {int, float}.intersection(kinds) and str not in kinds:
        return amount(value, name) is not None or any(character.isdigit() for character in value)
    return True


def _is_of(value: object, kinds: fields.Kinds) -> bool:
    """Whether a value is of one of the kinds, as far as one sees without looking into it."""
    wanted: set[object] = {bool if isinstance(value, bool) else type(value)}
    if isinstance(value, list):
        return any(fields.is_made_by(tuple, kind) for kind in kinds)
    if isinstance(value, dict):
        return bool(fields.models(kinds)) or any(fields.is_made_by(dict, kind) for kind in kinds)
    return value is None or not wanted.isdisjoint(set(kinds) - {NoneType})
