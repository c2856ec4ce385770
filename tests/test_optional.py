"""What a file may leave out leaves no trace: no page, sheet or data says `None`, whichever optional key is missing."""

import json
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from tests.editions import KNEE, PUBLISHED, SMALL, catalog_of
from tests.keys import with_those_below
from tests.project import PROJECT
from unhunch.catalog.catalog import Catalog, Sourced
from unhunch.catalog.default_pages import with_default_pages
from unhunch.catalog.kinds import COLLECTIONS, SINGLES, WITH_PAGES, AnyKind
from unhunch.model.base import Entry
from unhunch.rules import all_problems
from unhunch.rules.checking import load
from unhunch.sheets.compile import compile_sheet
from unhunch.sheets.job import Job
from unhunch.sheets.jobs import sheet_jobs
from unhunch.sheets.share import share_jobs
from unhunch.site import render
from unhunch.site.site import build_site
from unhunch.strings import strings
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.reference import file_fields

EN = strings("en")
OF_FOLDERS = {kind.folder: kind for kind in COLLECTIONS.values()}
KINDS: Mapping[str, AnyKind] = {**OF_FOLDERS, **{kind.name: kind for kind in SINGLES}}
LINKED_DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
NOTHING = re.compile(r"\bNone\b(?! of )")


def optional() -> list[tuple[str, str]]:
    """Each key that may be left out: the kind of its file, and the keys that lead to it; poses are drawn elsewhere."""
    return [
        (file.heading.split("/")[1].removesuffix(".yml"), field.path)
        for file in file_fields()
        for field in with_those_below(file.fields)
        if not field.required and not field.path.startswith("figure.")
    ]


@cache
def catalog() -> Catalog:
    """A few of the real catalog's entries, those that have the most keys; what names another entry is taken out."""
    whole = catalog_of(PROJECT)
    kept = {*richest(whole.routines, 2), *richest(whole.techniques, 5)}
    kept |= {whole.safety.scale.start.routine} if whole.safety.scale else set()
    week = min(whole.weeks, key=lambda id_: len(whole.weeks[id_].entry.routines))
    kept |= {week, *(one.routine for one in whole.weeks[week].entry.routines)}
    kept |= {whole.routines[id_].entry.items[0].technique for id_ in kept & whole.routines.keys()}
    kept.add(next(id_ for id_ in whole.techniques if whole.techniques[id_].entry.by_others))
    unknown = {*whole.techniques, *whole.routines} - kept
    few: dict[str, Any] = {
        kind: few_of(getattr(whole, kind), kept, unknown, KINDS[kind].model)
        for kind in (*(kind.folder for kind in WITH_PAGES.values()), "weeks")
    }
    return replace(whole, **few, pages={})


def richest(entries: Mapping[str, Sourced[Any]], number: int) -> list[str]:
    return sorted(entries, key=lambda id_: -wealth(entries[id_]))[:number]


def few_of(
    entries: Mapping[str, Sourced[Any]], kept: set[str], unknown: set[str], kind: type[Entry]
) -> dict[str, Sourced[Any]]:
    few = {}
    for id_ in sorted(entries.keys() & kept):
        document = replace(entries[id_].document, data=within(entries[id_].document.data, unknown))
        few[id_] = replace(entries[id_], entry=kind.model_validate(document.data), document=document)
    return few


def within(data: Any, unknown: set[str]) -> Any:  # noqa: ANN401 - whatever a file holds
    """The data of an entry without any item of a list, or key, that names an unknown entry."""
    if isinstance(data, list):
        return [within(item, unknown) for item in data if not named(item) & unknown]
    if isinstance(data, dict):
        return {key: within(value, unknown) for key, value in data.items() if not named(value) & unknown}
    return data


def named(value: object) -> set[str]:
    values = value.values() if isinstance(value, dict) else (value,)
    return {text for text in values if isinstance(text, str)}


def wealth(sourced: Sourced[Any]) -> int:
    return len({tuple(part for part in loc if isinstance(part, str)) for loc in sourced.document.keys})


def without(data: object, path: list[str]) -> bool:
    """Take a key out of data wherever it stands, and what then says nothing; tell whether it stood anywhere."""
    if isinstance(data, list):
        return max((without(item, path) for item in data), default=False)
    if not isinstance(data, dict):
        return False
    if path[0] not in data:
        return max((without(value, path) for value in data.values() if isinstance(value, dict)), default=False)
    if len(path) > 1:
        taken = without(data[path[0]], path[1:])
        if data[path[0]] == {}:
            del data[path[0]]
        return taken
    del data[path[0]]
    return True


@cache
def left_out(kind: str, path: str) -> Catalog | None:
    """The catalog without a key in any file, if one has it and can do without it."""
    whole = catalog()
    change: dict[str, Any]
    if kind in OF_FOLDERS:
        taken, entries = False, {}
        for id_, sourced in getattr(whole, kind).items():
            data: Any = deepcopy(sourced.document.data)
            taken |= without(data, path.split("."))
            entries[id_] = replace(sourced, entry=KINDS[kind].model.model_validate(data))
        change = {kind: entries}
    else:
        data = deepcopy(whole.documents[f"content/{kind}.yml"].data)
        taken = without(data, path.split("."))
        change = {KINDS[kind].attribute: KINDS[kind].model.model_validate(data)}
    changed = replace(whole, **change)
    return changed if taken and errors(changed) <= known_errors() else None


@cache
def known_errors() -> frozenset[str]:
    """What the rules say of a part of a catalog: that it leaves the rest out."""
    return errors(catalog())


def errors(of: Catalog) -> frozenset[str]:
    return frozenset(problem.code for problem in all_problems(of) if problem.severity == "error")


def made(of: Catalog) -> tuple[Iterator[tuple[str, str]], tuple[Job, ...]]:
    """Every text that is published, with its path, and every job of a sheet or picture."""
    book = Book.of(Edition(with_default_pages(of, EN), EN, PUBLISHED))
    jobs = (*sheet_jobs(book), *share_jobs(book))
    site = build_site(book, {job.path: b"" for job in jobs})
    pages = ((page.path, page.text) for page in site.pages)
    files = ((path, content.decode()) for path, content in site.files.items() if not path.startswith("schema/"))
    return (text for group in (pages, files) for text in group), jobs


def nulls(data: object, path: str = "") -> Iterator[str]:
    """The places in data where there is nothing, whatever the number of an item."""
    if data is None:
        yield path
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from nulls(value, f"{path}.{key}")
    elif isinstance(data, list):
        for value in data:
            yield from nulls(value, f"{path}.")


def judge(of: Catalog, seen: set[tuple[str, ...]]) -> None:
    """Look at all that is published; each template of a sheet is printed once for each choice of what it lacks."""
    texts, jobs = made(of)
    for path, text in texts:
        assert not NOTHING.search(text), path
        assert [*nulls([json.loads(data) for data in LINKED_DATA.findall(text)])] == [], path
    for job in jobs:
        assert not NOTHING.search(job.data), job.path
        lacks = (job.template, *sorted(set(nulls(json.loads(job.data)))))
        if lacks not in seen:
            seen.add(lacks)
            assert compile_sheet(job), job.path


def together() -> Iterator[tuple[tuple[str, str], ...]]:
    """The keys that can be left out, one of each kind of file at a time: each is left out once."""
    by_kind: dict[str, list[tuple[str, str]]] = {}
    for kind, path in optional():
        if left_out(kind, path):
            by_kind.setdefault(kind, []).append((kind, path))
    for keys in zip_longest(*by_kind.values()):
        yield tuple(key for key in keys if key)


def without_all(keys: tuple[tuple[str, str], ...]) -> Catalog:
    """The catalog without any of some keys, each of another kind of file."""
    parts: dict[str, Any] = {}
    for kind, path in keys:
        attribute = kind if kind in OF_FOLDERS else KINDS[kind].attribute
        parts[attribute] = getattr(left_out(kind, path), attribute)
    return replace(catalog(), **parts)


@pytest.fixture(scope="module")
def seen() -> set[tuple[str, ...]]:
    return set()


@pytest.mark.untraced
def test_no_trace_is_left_of_keys_that_are_left_out(seen: set[tuple[str, ...]]) -> None:
    traces = {}
    for keys in together():
        try:
            judge(without_all(keys), seen)
        except Exception as trace:  # whatever it is, it is told with the keys
            traces[keys] = repr(trace)
    assert traces == {}


@pytest.mark.audit
@pytest.mark.untraced
@pytest.mark.parametrize(("kind", "path"), optional(), ids=lambda part: part)
def test_no_trace_is_left_of_a_key_that_is_left_out(kind: str, path: str, seen: set[tuple[str, ...]]) -> None:
    lacking = left_out(kind, path)
    if lacking is None:
        pytest.skip("no file has it, or the rules ask for it")
    judge(lacking, seen)


@pytest.mark.parametrize("root", [SMALL, KNEE], ids=["small", "knee"])
def test_no_trace_is_left_of_all_that_a_small_catalog_leaves_out(root: Path, seen: set[tuple[str, ...]]) -> None:
    judge(load(root), seen)


def test_most_keys_are_really_left_out_of_some_file() -> None:
    assert sum(left_out(kind, path) is not None for kind, path in optional()) > 60


@pytest.mark.parametrize("environment", [render._html_environment(), render._markdown_environment()])
def test_a_template_that_shows_a_missing_value_is_named(environment: Environment) -> None:
    overlaid = environment.overlay(loader=DictLoader({"page.j2": "{{ text }}", "list.j2": "{{ [text] | first }}"}))
    for name in ("page.j2", "list.j2"):
        with pytest.raises(render.MissingValueError, match=name):
            overlaid.get_template(name).render(text=None)
        assert overlaid.get_template(name).render(text="") == ""


def test_a_sentence_says_nothing_of_a_missing_value() -> None:
    with pytest.raises(ValueError, match=r"card\.meta_nothing"):
        EN("card.meta_nothing", minutes=1, level=None)
