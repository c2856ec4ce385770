"""R330 to R332: ids that lead back to where they began."""

from collections.abc import Iterator, Mapping, Sequence

from unhunch.catalog.catalog import Catalog
from unhunch.problems.code import Found, rule
from unhunch.problems.codes.source import MAX_PROBLEMS
from unhunch.text.source import Loc

_SHOWN = 8


def circles(links: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """Give each circle of links once, as the ids along it, beginning with the least; of very many, some."""
    found: set[tuple[str, ...]] = set()
    done: set[str] = set()
    for start in links:
        path: dict[str, None] = {}  # ids in their order, quick to look one up
        waiting = [iter((start,))]
        while waiting:
            step = next(waiting[-1], None)
            if step is None:
                waiting.pop()
                if path:
                    done.add(path.popitem()[0])
            elif step in path:
                ids = list(path)
                found.add(_from_least(ids[ids.index(step) :]))
                if len(found) > MAX_PROBLEMS:
                    return sorted(found)
            elif step in links and step not in done:
                path[step] = None
                waiting.append(iter(links[step]))
    return sorted(found)


def _from_least(circle: Sequence[str]) -> tuple[str, ...]:
    least = circle.index(min(circle))
    return (*circle[least:], *circle[:least])


def _told(circle: Sequence[str]) -> str:
    shown = circle if len(circle) <= _SHOWN else (*circle[: _SHOWN - 1], "…", circle[-1])
    return " → ".join(id_ if id_ == "…" else f"`{id_}`" for id_ in (*shown, circle[0]))


@rule("R330", "bad-day-circle")
def bad_day_circle(catalog: Catalog) -> Iterator[Found]:
    """Routines for a bad day lead to gentler ones, never back."""
    links = {id_: (r.entry.on_a_bad_day,) for id_, r in catalog.routines.items() if r.entry.on_a_bad_day}
    for circle in circles(links):
        place = catalog.routines[circle[0]].document.place(("on_a_bad_day",))
        yield (
            place,
            f"the routines for a bad day go in a circle: {_told(circle)}",
            "Take `on_a_bad_day` out of one of these routines.",
        )


@rule("R331", "easier-circle")
def easier_circle(catalog: Catalog) -> Iterator[Found]:
    """Easier ways lead to easier techniques, and harder ways to harder ones, never back."""
    for name in ("easier", "harder"):
        places: dict[tuple[str, str], Loc] = {}
        links: dict[str, list[str]] = {}
        for id_, technique in catalog.techniques.items():
            for index, variant in enumerate(getattr(technique.entry, name)):
                if variant.technique:
                    links.setdefault(id_, []).append(variant.technique)
                    places[id_, variant.technique] = (name, index, "technique")
        for circle in circles(links):
            first, second = circle[0], circle[1 % len(circle)]
            place = catalog.techniques[first].document.place(places[first, second])
            yield place, f"the {name} ways go in a circle: {_told(circle)}", f"Take one `technique` under `{name}` out."


@rule("R332", "formerly-circle")
def formerly_circle(catalog: Catalog) -> Iterator[Found]:
    """An entry is not its own former self, nor do two entries claim each other's names."""
    for group in (catalog.techniques, catalog.routines):
        for circle in circles({id_: sourced.entry.formerly for id_, sourced in group.items()}):
            first, second = circle[0], circle[1 % len(circle)]
            sourced = group[first]
            place = sourced.document.place(("formerly", sourced.entry.formerly.index(second)))
            yield place, f"old ids lead in a circle: {_told(circle)}", "Take the ids that are in use out of `formerly`."


RULES = (bad_day_circle, easier_circle, formerly_circle)
