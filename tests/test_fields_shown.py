"""Where each field of a file is shown stands in a list, so that none is forgotten in silence.

A text is looked for in all that is made of a catalog in which each text has a mark of its own. Of what is no text, as
an id or a number, the list says where the code asks for it. `python -m tests.test_fields_shown` writes the list anew.
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

import pytest
from pydantic.fields import FieldInfo

from tests.editions import KNEE, SMALL, catalog_of, edition_of_unchecked
from tests.house import HOUSE
from tests.marks import marked, marks_in
from tests.project import PROJECT
from unhunch.catalog.kinds import KINDS, WITH_PAGES, AnyKind, Collection
from unhunch.catalog.read import read_catalog
from unhunch.forms.forms import forms
from unhunch.forms.question import Question
from unhunch.model.naming import named_by
from unhunch.sheets.jobs import sheet_jobs
from unhunch.sheets.share import share_jobs
from unhunch.site.site import build_site
from unhunch.strings import strings
from unhunch.summary.readers import notices
from unhunch.text.shape.fields import Kinds, below, fields, is_id, kinds, models
from unhunch.views.book import Book
from unhunch.views.settings import Settings

LIST = PROJECT / "tests" / "golden" / "fields.txt"
EN = strings("en")
LINKED_DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
SITE: Mapping[str, str] = {
    "player": r"routines/.*/play/|.*/play(?:ing)?\.txt|my-sheet/play/",
    "own-sheet": r"my-sheet/(?!play/)|.*/card\.txt",
    "search": r"search\.json",
    "finder": r"find\.md|answers\.json",
    "check": r"answers\.json|safety\.md",
}
"""The ways to a reader on the site that are more than a page, by the paths of their files."""

SHEETS: Mapping[str, str] = {"booklet": "booklet|folded", "picture": "share", "card": "(?!booklet|folded|share)"}
"""The ways on paper, and the picture of a page for those who share it, by their templates."""

ASKED_IN: Mapping[str, tuple[str, ...]] = {
    "page": (
        "views/technique.py",
        "views/amount.py",
        "views/evidence.py",
        "views/routine.py",
        "site/templates/technique.md.j2",
        "site/templates/routine.md.j2",
    ),
    "card": ("views/card.py", "views/cards.py", "views/captions.py"),
    "booklet": ("sheets/booklet.py",),
    "player": ("views/player.py",),
    "own-sheet": ("views/own_sheet.py",),
    "search": ("views/search.py",),
    "finder": ("views/finder.py", "views/finder_facts.py"),
    "summary": tuple(f"summary/{file.name}" for file in sorted((HOUSE / "summary").glob("*.py"))),
}
"""The code that may ask for what is no text."""

WAYS = ("page", "card", "booklet", "picture", "player", "own-sheet", "search", "finder", "check", "form", "summary")


ADVICE = f"""{LIST.relative_to(PROJECT)} says otherwise where a field is shown. Is it meant? Of: {", ".join(WAYS)}.
Where it is `nowhere`, nobody sees it; where it has `no example`, neither tests/knee, tests/small nor content has one.
If all is meant, `python -m tests.test_fields_shown` writes the list anew. It is now:
"""


def made(root: Path, catalog: Path) -> Iterator[tuple[str, str]]:
    """Yield each text that is made of a catalog that was changed, with the way on which it goes to a reader."""
    book = Book.of(edition_of_unchecked(catalog, Settings("https://toes.example/")))
    jobs = (*sheet_jobs(book), *share_jobs(book))
    site = build_site(book, {job.path: b"" for job in jobs})
    for path, text in (
        *((page.path, page.text) for page in site.pages),
        *((path, content.decode()) for path, content in site.files.items()),
    ):
        if path.endswith(".md"):
            yield "page", LINKED_DATA.sub("", text)
        yield from ((way, text) for way, pattern in SITE.items() if re.match(pattern, path))
    for job in jobs:
        yield from ((way, job.data) for way, pattern in SHEETS.items() if re.match(pattern, job.template))
    before, after = read_catalog(root)[0], read_catalog(catalog)[0]
    assert before is not None
    assert after is not None
    yield "summary", json.dumps([dict(notice.values) for notice in notices(before, after, EN)], ensure_ascii=False)


@cache
def texts_shown() -> Mapping[tuple[str, str], frozenset[str]]:
    """Give the ways of each text, by the kind of its file and the keys that lead to it there."""
    found: dict[tuple[str, str], set[str]] = {}
    for root in (SMALL, KNEE, PROJECT):
        with TemporaryDirectory() as folder:
            marks = marked(root, Path(folder))
            ways: dict[str, set[str]] = {}
            for way, text in made(root, Path(folder)):
                ways.setdefault(way, set()).update(marks_in(text))
        for mark, (path, loc) in marks.items():
            kind = next(kind for kind in KINDS if re.fullmatch(f"{home(kind)}", path))
            keys = ".".join(part for part in without_ids(kind, loc) if isinstance(part, str))
            found.setdefault((kind.name, keys), set()).update(way for way, shown in ways.items() if mark in shown)
    return {key: frozenset(ways) for key, ways in found.items()}


def home(kind: AnyKind) -> str:
    return kind.path("[^/]+") if isinstance(kind, Collection) else kind.path


def without_ids(kind: AnyKind, loc: tuple[str | int, ...]) -> Iterator[str]:
    """Yield the keys on the way to a text that are fields, which an id of a caution is not."""
    allowed: Kinds = (kind.model,)
    for part in loc:
        if isinstance(part, str) and part in fields(allowed):
            yield part
        allowed = below(allowed, part)


def texts(allowed: Kinds, before: str = "") -> Iterator[str]:
    """Yield the keys that lead to each text of a model, at any depth; poses have none but the figure's own."""
    for name, info in fields(allowed).items():
        inner = kinds(info.annotation)
        further = (*inner, *below(inner, 0), *below(inner, "an-id"))
        if models(further):
            yield from texts(further, f"{before}{name}.")
        elif str in further and is_text(info):
            yield f"{before}{name}"


def is_text(info: FieldInfo) -> bool:
    """Whether a field holds words for people, and no id, code or address."""
    marks = [*info.metadata, *(mark for part in every(info.annotation) for mark in get_args(part)[1:])]
    return named_by(info) is None and not is_id(info) and not any(getattr(mark, "pattern", None) for mark in marks)


def every(annotation: object) -> Iterator[object]:
    yield annotation
    for argument in get_args(annotation):
        yield from every(argument)


def lines(kind: AnyKind) -> Iterator[str]:
    """Yield a line for each text of a kind of file, and one for each other key of an entry that has a page."""
    asked = {question.id for question in questions(kind)}
    of_texts = [*texts((kind.model,))]
    for keys in of_texts:
        shown = {*texts_shown().get((kind.name, keys), ["no example"]), *(["form"] if keys in asked else [])}
        yield f"{kind.name}.{keys}: {' '.join(way for way in ('no example', *WAYS) if way in shown) or 'nowhere'}"
    code = {way: "\n".join(code_of(file) for file in files) for way, files in ASKED_IN.items()}
    for name in kind.model.model_fields if kind.name in WITH_PAGES else ():
        if name not in of_texts:
            pattern = re.compile(rf"\.{name}\b|\"{name}\"")
            shown = {*(way for way, text in code.items() if pattern.search(text)), *(["form"] if name in asked else [])}
            yield f"{kind.name}.{name}: {' '.join(way for way in WAYS if way in shown) or 'nowhere'}"


def code_of(file: str) -> str:
    """Give a file without the names of sentences: that of `player.summary` asks for no field."""
    return re.sub(r'\bt\("[\w.]+"', "t(", (HOUSE / file).read_text("utf-8"))


def questions(kind: AnyKind) -> tuple[Question, ...]:
    form = forms(catalog_of(SMALL), EN).get(kind.name)
    return form.questions if form else ()


@pytest.mark.untraced
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_where_a_field_is_shown_is_said(kind: AnyKind) -> None:
    said = [line for line in LIST.read_text("utf-8").splitlines() if line.startswith(f"{kind.name}.")]
    found = [*lines(kind)]
    assert found == said, ADVICE + "\n".join(line for line in found if line not in said)


if __name__ == "__main__":
    LIST.write_text("".join(f"{line}\n" for kind in KINDS for line in lines(kind)), "utf-8")
