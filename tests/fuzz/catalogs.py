"""Whole catalogs, changed so that many are still sound: what `check` says of one is what a build meets."""

import copy
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import yaml
from hypothesis import strategies as st

from tests.fuzz.inputs import DATA, SMALL, SOUP
from unhunch.edges.building import BuildError, attempt
from unhunch.edges.caching import LIMIT, VARIABLE
from unhunch.edges.judging import judge
from unhunch.problems.diagnostics import as_text, has_errors
from unhunch.views.settings import SettingsError, from_environment
from unhunch.work.store import Store

PATHS = sorted(file.relative_to(SMALL).as_posix() for file in SMALL.rglob("*.yml"))
PAGE = "content/pages/index.md"
CONFIG = "site_name: Toes\ntheme: material\nmarkdown_extensions: [admonition, attr_list, md_in_html, tables]\n"
TEXTS = st.sampled_from(
    [
        *("A ẞtep, “quoted” … Ελένη Надія Nguyễn.", "e\u0301 a\u0331", "a\u202fb\u2009c\u2011d", "5 µm ≥ 2 ₂"),
        *("🌙", "❤️ yes", "👩🏽‍💻", "日本語", "שלום", "مرحبا", "a\u00adb", "a\ufe0fb", "\u0301x", "x\u00a0", "\u3000"),
        *("#panic()", "*b* _i_ $x$", "@ref <label>", "[[routines]]", "[@toe-guide]", "{{ x }}", "{% x %}", "{0} %s"),
        *("<b>x</b>", "&lt;", "&amp;", "\\", "`", "``` x", "~~~", "| a | b |", "# x", "1. x", "- x", "> x", "---"),
        *("![x](y.png)", "[x](nowhere.md)", "[x](javascript:y)", "https://toes.example/", "www.toes.example"),
        *("null", "true", "1.0", "2026-01-31", "toe-curl", "word " * 70, "w" * 400, "W" * 80, "ab", "."),
        *("'", '"', "''", "a: b", "a #b", "%", "!x", "&x", "*x", "?", "~", "C:\\toes", "\u200b", "\u202e", "\ufeff"),
    ]
)  # fmt: skip
DAYS = ["1979-12-31", "2101-01-01", "0001-01-01"]
ODD: list[object] = [0, 1, 2, 3, 60, 61, -1, 0.5, 1e9, True, None, [], {}, "", *DAYS]
VALUES = TEXTS | st.sampled_from(ODD) | SOUP | DATA
IDS = st.sampled_from(
    ["toe-curl", "toe-spread", "toe-rest", "toe-break", "toe-treatment", "toe-guide", "a" * 60, "x-1", "index"]
)
SETTINGS = st.sampled_from(
    [
        *("", "use_directory_urls: false", "plugins: [search]", "plugins: [nosuch]", "nosuch: 1"),
        *("strict: false", "nav: [index.md]", "nav: [nowhere.md]", "nav: [index.md, index.md]", "nav: 5"),
        *("nav: [{A: [index.md]}]", "nav: [{A: }]", "site_url: https://a.example/", "copyright: <b>x</b>"),
        *("docs_dir: nowhere", "site_dir: content", "repo_url: x", "dev_addr: x", "INHERIT: nowhere.yml"),
        *("extra: [1]", "extra: {catalog: /}", "hooks: [x.py]", "exclude_docs: '*.md'"),
        *("validation: {anchors: x}", "extra_css: [nowhere.css]", "remote_branch: 5", "- x"),
        *("edit_uri_template: '{x}'", "x: !!python/name:os.sep", "x: !!python/name:os.nothing", "x: ["),
        *("watch: [x]",),
    ]
)  # fmt: skip
ENVIRONMENTS = st.sampled_from(
    [
        *({}, {}, {}, {"SITE_URL": "https://toes.example/a/"}, {"SITE_URL": "x"}),
        *({"REPO_URL": "https://forge.example/a"}, {"REPORT_EMAIL": "a@b.example"}, {"SOURCE_DATE_EPOCH": "1"}),
        {"SITE_URL": f"https://a.example/{'x' * 180}"},
    ]
)


class _Plain(yaml.SafeDumper):
    """Writes what stands in two places twice."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - as the dumper asks
        """Never name one."""
        return True


Change = tuple[dict[str, str], dict[str, str]]
"""What some files hold, by their paths, and the environment."""


@st.composite
def changed_catalogs(draw: st.DrawFn) -> Change:
    """Some files of the small catalog with values changed, swapped, dropped, doubled, or in lists that are longer."""
    files: dict[str, str] = {}
    for path in draw(st.lists(st.sampled_from(PATHS), min_size=1, max_size=2, unique=True)):
        data = yaml.safe_load((SMALL / path).read_text("utf-8"))
        for _ in range(draw(st.integers(1, 2))):
            _change(draw, data)
        files[path] = yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=1000)
    if draw(st.integers(0, 5)) == 0:
        files["mkdocs.yml"] = CONFIG + draw(SETTINGS) + "\n"
    if draw(st.integers(0, 5)) == 0:
        files[PAGE] = (SMALL / PAGE).read_text("utf-8") + "\n" + draw(TEXTS | SOUP) + "\n"
    return files, draw(ENVIRONMENTS)


def _change(draw: st.DrawFn, data: Any) -> None:  # noqa: ANN401 - YAML
    """Change something at a random place of some data; most often a sentence, so that many catalogs stay sound."""
    places = [*_places(data)]
    texts = [(holder, key) for holder, key in places if isinstance(holder[key], str) and " " in holder[key]]
    lists = [(holder, key) for holder, key in places if isinstance(holder[key], list)]
    kind = draw(st.sampled_from([*["text"] * 12, *["more"] * 3, "value", "id", "drop", "double", "longer", "swap"]))
    fitting = {"text": texts, "more": texts, "longer": lists}.get(kind, places)
    if not fitting:
        return
    holder, key = draw(st.sampled_from(fitting))
    if kind == "text":
        holder[key] = draw(st.sampled_from(["{}", "{} {}", "{}."])).format(draw(TEXTS), holder[key])
    elif kind == "more":
        holder[key] = (f"{holder[key]} " * draw(st.sampled_from([2, 5, 20])))[:400].strip()
    elif kind == "id":
        holder[key] = draw(IDS)
    elif kind == "drop":
        del holder[key]
    elif kind == "double" and isinstance(holder, list):
        holder.insert(key, copy.deepcopy(holder[key]))
    elif kind == "longer":
        holder[key] = [copy.deepcopy(item) for _ in range(draw(st.sampled_from([2, 3, 9, 40]))) for item in holder[key]]
    elif kind == "swap":
        other, place = draw(st.sampled_from(places))
        holder[key], other[place] = copy.deepcopy((other[place], holder[key]))
    else:
        holder[key] = draw(VALUES)


def _places(data: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - YAML
    """Yield each list or mapping with each of its places."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in [*pairs]:
        yield data, key
        yield from _places(value)


class Catalogs:
    """Checks and builds a catalog of its own below `folder`."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "catalog"
        self.cache = folder / "kept"

    def compared(self, change: Change) -> None:
        """Make a catalog of the change, and compare what is said of it."""
        files, environment = change
        shutil.rmtree(self.root, ignore_errors=True)
        shutil.copytree(SMALL, self.root)
        for path, text in files.items():
            (self.root / path).write_text(text, "utf-8", "surrogatepass")
        verdicts_agree(self.root, self.cache, environment)


def verdicts_agree(root: Path, cache: Path, environment: dict[str, str]) -> None:
    """A build of this catalog ends well if and only if `check` finds no error; the same errors are found twice."""
    with _environment({**environment, VARIABLE: str(cache)}):
        said = _said(root, cache)
        if said is None:
            return
        assert said == _said(root, cache), "the second verdict is another"
        try:
            attempt(root, cache)
            built = ""
        except BuildError as error:
            built = str(error)
    assert bool(said) == bool(built), f"check: {said or 'nothing'}\nbuild: {built or 'nothing'}"


def _said(root: Path, cache: Path) -> str | None:
    """Give the errors that `check` tells, or None when it does not come to that."""
    try:
        problems = judge(root, from_environment(), Store(cache, LIMIT), folder=cache)
    except SettingsError:
        return None
    assert all(line.isprintable() for line in as_text(problems).split("\n"))
    return as_text([p for p in problems if p.severity == "error"]) if has_errors(problems) else ""


@contextmanager
def _environment(variables: dict[str, str]) -> Iterator[None]:
    """Set variables for a while; what is compiled is compiled in this process, as a new one takes a second to begin.

    No pictures for sharing are made: they take longest, and none can fail.
    """
    with (
        mock.patch.dict(os.environ, variables),
        mock.patch("unhunch.sheets.write.os.cpu_count", return_value=1),
        mock.patch("unhunch.edges.publication.share_jobs", return_value=()),
    ):
        yield
