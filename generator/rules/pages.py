"""R307, R308: inserts of hand-written pages."""

import re
from collections.abc import Iterator

from generator.catalog import Catalog
from generator.codes import Found, rule
from generator.nearest import suggestion
from generator.page import INSERT, INSERTS, INSERTS_OF_ONE

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
    entries = {"technique": catalog.techniques, "routine": catalog.routines}
    for page in catalog.pages.values():
        for whole, line, column in page.inserts():
            name, _, argument = whole.partition(": ")
            place = page.place(line, column)
            if name in INSERTS and argument:
                yield place, f"`[[{name}]]` takes no name after it", f"Write `[[{name}]]`."
            elif name in INSERTS_OF_ONE and argument not in entries[name]:
                message = f"no {name} is called `{argument}`" if argument else f"`[[{name}]]` does not say which {name}"
                hint = suggestion(argument, entries[name]) if argument else f"Write `[[{name}: ID]]`."
                yield place, message, hint


RULES = (unknown_insert, insert_of_what)
