"""What becomes of a page is found out once, and what no page may hold is found each time."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.editions import small_edition
from tests.project import PROJECT
from unhunch.catalog import readings
from unhunch.catalog.catalog import Catalog
from unhunch.catalog.readings import with_readings
from unhunch.text.markup.reading import Reading, read_markup
from unhunch.work.store import Store

BODIES = (
    "# Toes\n\nThey curl.[@toe2020] See [more](toes.md#ten).\n\n[[routines]]\n\n[[techniques: toe-curl]]\n",
    "```\ncode\n```\n\nA `span` of it.\n\n    [[routines]]\n\n## Ten { #ten }\n\n![](toe.png)\n",
    "An <b>open tag, and a [link](javascript:alert(1)).\n",
    "An open fence:\n\n```\ncode\n",
)


def catalog_of(bodies: tuple[str, ...]) -> Catalog:
    catalog = small_edition().catalog
    page = next(iter(catalog.pages.values()))
    return replace(catalog, pages={f"{number}.md": replace(page, body=body) for number, body in enumerate(bodies)})


def readings_of(catalog: Catalog, cache: Store) -> list[Reading]:
    return [page.reading for page in with_readings(catalog, cache).pages.values()]


def test_a_kept_reading_is_that_of_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Store(tmp_path, 10_000_000)
    bodies = (*BODIES, (PROJECT / "content/pages/about.md").read_text("utf-8"))
    expected = [read_markup(body) for body in bodies]
    read: list[str] = []

    def noted(body: str) -> Reading:
        read.append(body)
        return read_markup(body)

    monkeypatch.setattr(readings, "read_markup", noted)
    catalog = catalog_of(bodies)
    for again in (list(bodies), [body for body, reading in zip(bodies, expected, strict=True) if reading.foreign]):
        read.clear()
        found = readings_of(catalog, cache)
        assert [replace(one, foreign=()) for one in found] == [replace(one, foreign=()) for one in expected]
        assert [len(one.foreign) for one in found] == [len(one.foreign) for one in expected]
        assert read == again
