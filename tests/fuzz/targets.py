"""What is thrown at: each target takes one input, and raises when the program breaks a promise."""

import contextlib
import html
import json
import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from markdown import Markdown

from tests.editions import edition_of_unchecked, small_edition
from tests.fuzz.catalogs import Catalogs, changed_catalogs
from tests.fuzz.inputs import DATA, FORM, LONG, SMALL, TECHNIQUE_FORM, TEXT, changed_files, mutated
from tests.fuzz.pages import BODIES, Pages
from unhunch.catalog.mending.catalog import mend_catalog
from unhunch.catalog.read import read_catalog
from unhunch.forms.drafting import draft
from unhunch.forms.forms import forms
from unhunch.problems.diagnostics import as_github, as_json, as_text
from unhunch.rules.checking import check
from unhunch.sheets.compile import SheetError, compile_sheet
from unhunch.sheets.jobs import sheet_jobs
from unhunch.site.site import build_site
from unhunch.strings import strings
from unhunch.summary.compare import compared
from unhunch.text import escape
from unhunch.text.source import read
from unhunch.views.book import Book

EXTENSIONS = ["admonition", "attr_list", "md_in_html", "tables"]
FREE = {
    "content/techniques/toe-curl.yml": ("Curl your toes to wake them up.", "Let go.", "A hot joint needs rest."),
    "content/routines/toe-break.yml": ("Wake up your toes.", "Do more when it feels easy."),
    "content/safety.yml": ("Sharp pain.", "Stop, and rest."),
}
"""Texts of the small catalog in whose place any text may stand."""


Target = tuple[st.SearchStrategy[Any], Callable[[Any], None]]
"""What a target takes, and the target."""


class Targets:
    """The targets, with a catalog of their own below `folder`, into which alone they write."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "root"
        shutil.copytree(SMALL, self.root)
        self.catalogs = Catalogs(folder)
        self.catalog = read_catalog(SMALL)[0]
        self.forms = forms(self.catalog, strings("en")) if self.catalog else {}

    def all(self) -> dict[str, Target]:
        """Give each target's name, what it takes, and itself."""
        return {
            "check and summary": (changed_files(), self.checked),
            "check --fix": (changed_files(), self.mended),
            "from-issue": (
                mutated(FORM.encode())
                | mutated(TECHNIQUE_FORM.encode())
                | TEXT.map(lambda text: text.encode("utf-8", "replace")),
                self.drafted,
            ),
            "long texts": (LONG, self.borne),
            "pages and sheets": (TEXT, self.rendered),
            "raw pages": (BODIES, Pages(self.root).agrees),
            "escaping": (TEXT, escaped),
            "data in scripts": (DATA, script),
            "whole catalogs, checked and built": (changed_catalogs(), self.catalogs.compared),
        }

    @contextlib.contextmanager
    def _with(self, path: str, raw: bytes) -> Any:  # noqa: ANN401 - a context manager
        file = self.root / path
        file.write_bytes(raw)
        try:
            yield
        finally:
            shutil.copyfile(SMALL / path, file)

    def checked(self, change: tuple[str, bytes]) -> None:
        """Every problem is told in lines that cannot steer a terminal or a workflow; so is the summary."""
        with self._with(*change):
            catalog, problems = check(self.root)
            told = compared(SMALL, self.root)
        assert (catalog is None) == any(problem.severity == "error" for problem in problems)
        assert all(line.isprintable() for line in f"{as_text(problems)}\n{told}".split("\n"))
        assert len(as_github(problems).split("\n")) == max(len(problems), 1)
        assert isinstance(json.loads(as_json(problems)), list)

    def mended(self, change: tuple[str, bytes]) -> None:
        """What reads says the same after it was mended, and mending twice mends no more."""
        path, raw = change
        with self._with(path, raw):
            before, _ = read(path, raw)
            list(mend_catalog(self.root))
            after, _ = read(path, (self.root / path).read_bytes())
            assert not [done for done in mend_catalog(self.root) if done[0] == path]
        if path.endswith(".yml") and before is not None:
            assert after is not None
            assert repr(after.data) == repr(before.data)

    def drafted(self, raw: bytes) -> None:
        """A form gives a file that reads, at an id that is a file name; or problems."""
        assert self.catalog is not None
        made, problems = draft("issue.md", raw, self.forms, self.catalog, strings("en"))
        assert all(line.isprintable() for line in as_text(problems).split("\n"))
        assert made is not None or problems
        if made is not None:
            assert re.fullmatch(r"content/(routine|technique)s/[a-z0-9]+(-[a-z0-9]+)*\.yml", made.path)
            assert read("x.yml", made.text.encode())[0] is not None

    def borne(self, text: str) -> None:
        """A text of any length is read in a page, in a file and in a form, with the same promises."""
        raw = text.encode("utf-8", "replace")
        self.checked(("content/pages/index.md", (SMALL / "content/pages/index.md").read_bytes() + raw))
        quoted = json.dumps(text).encode()
        yaml = (SMALL / "content/techniques/toe-curl.yml").read_bytes()
        self.checked(("content/techniques/toe-curl.yml", yaml.replace(b"Curl your toes to wake them up.", quoted)))
        for form in (FORM, TECHNIQUE_FORM):
            self.drafted(form.encode() + raw)
            self.drafted(form.replace("\n\n### When can", f"\n{text}\n\n### When can").encode("utf-8", "replace"))

    def rendered(self, text: str) -> None:
        """Any text becomes pages without markup of its own, data that gives it back, and a sheet."""
        quoted = json.dumps(f"a {escape.visible(text)[:200]}", ensure_ascii=True)
        for path, lines in FREE.items():
            yaml = (SMALL / path).read_text("utf-8")
            for line in lines:
                yaml = yaml.replace(line, quoted)
            (self.root / path).write_text(yaml, "utf-8")
        try:
            if read_catalog(self.root)[0] is None:  # some texts, such as lone surrogates, are refused by the reader
                return
            book = Book.of(edition_of_unchecked(self.root))
        finally:
            for path in FREE:
                shutil.copyfile(SMALL / path, self.root / path)
        site = build_site(book, {})
        assert json.loads(site.files["catalog.json"])["techniques"]["toe-curl"]["steps"][-1] == json.loads(quoted)
        assert tags_of(site) <= tags_of(plain_site())
        with contextlib.suppress(SheetError):  # a letter that no font has is told by its code
            compile_sheet(next(job for job in sheet_jobs(book, ["toe-break"])))


@cache
def plain_site() -> Any:  # noqa: ANN401 - a site
    """The small catalog's own site, to know its elements."""
    return build_site(Book.of(small_edition()), {})


def tags_of(site: Any) -> set[str]:  # noqa: ANN401 - a site
    """Every kind of element of the technique's card and of the player."""
    paths = ("techniques/toe-curl/card.txt", "routines/toe-break/play/index.html")
    return {tag for path in paths for tag in re.findall(r"<[a-z][a-z0-9]*", site.files[path].decode())}


def escaped(text: str) -> None:
    """Escaped text is one paragraph of exactly that text, and one code span for the forge."""
    written = str(escape.markdown(text))
    page = Markdown(extensions=EXTENSIONS).convert(f"x{written}x")
    inner = page.removeprefix("<p>x").removesuffix("x</p>")
    assert len(inner) == len(page) - 9
    assert "<" not in inner
    assert html.unescape(inner).split() == html.unescape(written).split()
    assert "\n" not in escape.code(text)
    assert not set(escape.address(text)) & set("<> \n")


def script(data: object) -> None:
    """Data in a page can neither end its element nor change on its way."""
    text = str(escape.script_data(data))
    assert not set(text) & set("<>&\u2028\u2029")
    assert repr(json.loads(text)) == repr(json.loads(json.dumps(data)))
