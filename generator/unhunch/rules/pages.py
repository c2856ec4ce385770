"""R307, R308, R317: inserts and addresses of hand-written pages."""

import re
from collections.abc import Iterator

from unhunch.catalog import default_pages
from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import WITH_PAGES
from unhunch.catalog.page import INSERTS, INSERTS_OF_ONE, address_of
from unhunch.problems.code import Found, rule
from unhunch.problems.diagnostics import Place
from unhunch.problems.nearest import suggestion
from unhunch.rules.absent import Absent
from unhunch.text.markup.mentions import INSERT

_LIKE_AN_INSERT = re.compile(r"\[\[(?P<name>[^\[\]:]*)(?::[^\[\]]*)?\]\]")


@rule("R307", "unknown-insert")
def unknown_insert(catalog: Catalog) -> Iterator[Found]:
    """An insert such as `[[routines]]` stands alone on its line and has a name that is known."""
    known = [*INSERTS, *INSERTS_OF_ONE]
    for page in catalog.pages.values():
        for number, line in page.prose():
            for match in _LIKE_AN_INSERT.finditer(line):
                name = match["name"].strip()
                place = page.place(number, match.start() + 1)
                if name not in known:
                    yield place, f"no insert is called `{name}`", suggestion(name, known)
                elif not INSERT.fullmatch(line):
                    hint = (
                        f"Put `{match[0].strip()}` on a line of its own, from the first column, without spaces inside."
                    )
                    yield place, f"the insert `{name}` does not stand alone on its line", hint


@rule("R308", "insert-of-what")
def insert_of_what(catalog: Catalog) -> Iterator[Found]:
    """`[[technique: ID]]` and `[[routine: ID]]` name an entry that there is; other inserts name none."""
    absent = Absent(catalog)
    for page in catalog.pages.values():
        for whole, line, column in page.inserts():
            name, _, argument = whole.partition(": ")
            place = page.place(line, column)
            if name in INSERTS and argument:
                yield place, f"`[[{name}]]` takes no name after it", f"Write `[[{name}]]`."
            elif name in INSERTS_OF_ONE and argument not in catalog.entries(WITH_PAGES[name]):
                message = f"no {name} is called `{argument}`" if argument else f"`[[{name}]]` does not say which {name}"
                hint = absent.hint(name, argument) if argument else f"Write `[[{name}: ID]]`."
                yield place, message, hint


@rule("R317", "address-taken")
def address_taken(catalog: Catalog) -> Iterator[Found]:
    """A page has an address of its own: no technique, routine or other page of the site has it."""
    taken = dict(_taken(catalog))
    for path in (*default_pages.PATHS, *catalog.pages):
        taken.setdefault(address_of(path), f"the page `{path}`")
    for path, page in catalog.pages.items():
        whose = "the site's lists" if path.startswith(f"{default_pages.LISTS}/") else taken[address_of(path)]
        if whose != f"the page `{path}`":
            yield (
                Place(page.path),
                f"the address `{address_of(path)}` is that of {whose}",
                "Give this file another name.",
            )


def _taken(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield the addresses that are made from other files, and by the site, each with whose it is."""
    for technique in catalog.techniques.values():
        for id_ in (technique.id, *technique.entry.formerly):
            yield f"techniques/{id_}/", f"the technique `{technique.id}`"
    for routine in catalog.routines.values():
        for id_ in (routine.id, *routine.entry.formerly):
            yield f"routines/{id_}/", f"the routine `{routine.id}`"
        yield f"routines/{routine.id}/play/", f"the player of `{routine.id}`"
    for address in (f"{default_pages.OWN_SHEET}/", f"{default_pages.OWN_SHEET}/play/"):
        yield address, "readers' own sheets"


RULES = (unknown_insert, insert_of_what, address_taken)
