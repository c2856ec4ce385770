"""The recipes of ARCHITECTURE.md, each as what a newcomer would write, file by file.

What is made by them is of no use: a language `xx`, a field `tempo`, a prop `bench`. It is written into a copy of the
project, and then each file is left out in turn, to see which check tells of it in which words.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.project import PROJECT

HOUSE = "generator/unhunch"
PARTS = ("generator", "tests", "content", "overrides", "ARCHITECTURE.md", "mkdocs.yml", "pyproject.toml")
UNHUNCH = ("unhunch",)


@dataclass(frozen=True)
class File:
    """A file of a recipe: what is written into it, which check tells where it is forgotten, and in which words.

    `whole` is all of a new file; `change`, and `too`, what stands in one and what takes its place; and `command`
    writes one anew from what the others say. `check` is a module of tests, with a test's name where one is enough, or
    the words of a command.
    """

    path: str
    check: tuple[str, ...]
    told: str
    whole: str | Callable[[], str] = ""
    change: tuple[str, str] = ("", "")
    too: tuple[str, str] = ("", "")
    command: tuple[str, ...] = ()

    def write(self, root: Path) -> None:
        """Write it. Raises AssertionError when what it goes by is not there any more."""
        file = root / self.path
        if self.command:
            assert run(root, self.command)[0] == 0, self.path
            return
        if self.change[0]:
            file.write_text(self.written(file.read_text("utf-8")), "utf-8")
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(self.whole if isinstance(self.whole, str) else self.whole(), "utf-8")

    def written(self, text: str) -> str:
        """Give the file's text with what is new in it."""
        for old, new in filter(any, (self.change, self.too)):
            assert text.count(old) == 1, f"{self.path} has not one `{old}`: mend the recipe in tests/recipes.py"
            text = text.replace(old, new)
        return text


def checked_by(module: str, name: str = "") -> tuple[str, ...]:
    """Give the words of the command that runs a module of tests, or those of its tests whose names hold a text."""
    options = ("--quiet", "--no-cov", "-p", "no:xdist", "-p", "no:cacheprovider", "--tb=short")
    return ("pytest", *options, module, *(("-k", name) if name else ()))


def after(old: str, new: str) -> tuple[str, str]:
    """Give what a file gets after something that stands in it."""
    return old, old + new


def before(old: str, new: str) -> tuple[str, str]:
    """Give what a file gets before something that stands in it."""
    return old, new + old


TECHNIQUE_SCHEMA = File(
    "content/schema/technique.json",
    checked_by("tests/test_data.py", "schemas"),
    "run: unhunch schema",
    command=(*UNHUNCH, "schema"),
)
"""What follows from any change to the model of a technique."""


@dataclass(frozen=True)
class Recipe:
    """A recipe by the words that ARCHITECTURE.md begins it with. `use` is what shows that all of it is there."""

    name: str
    files: tuple[File, ...]
    use: tuple[File, ...] = ()

    @property
    def told(self) -> str:
        """What ARCHITECTURE.md says of it."""
        text = (PROJECT / "ARCHITECTURE.md").read_text("utf-8")
        found = re.search(rf"^\*\*{self.name}\.\*\*.*?(?=^\*\*|^## )", text, re.MULTILINE | re.DOTALL)
        assert found, f"ARCHITECTURE.md has no recipe “{self.name}”"
        return found[0]


def copied(root: Path) -> Path:
    """Give a copy of what a recipe writes to, and of what its checks look at."""
    ignored = shutil.ignore_patterns("__pycache__", "node_modules")
    for part in PARTS:
        if (PROJECT / part).is_dir():
            shutil.copytree(PROJECT / part, root / part, symlinks=True, ignore=ignored)
        else:
            shutil.copy(PROJECT / part, root / part)
    return root


def run(root: Path, words: tuple[str, ...]) -> tuple[int, str]:
    """Run a module of Python in a copy of the project; give how it ended and all that it said."""
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=root,
        env={"PYTHONPATH": str(root / "generator"), "PATH": "/usr/bin:/bin", "HOME": str(root), "COLUMNS": "1000"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def followed(recipe: Recipe, root: Path, forgotten: File | None = None) -> Iterator[File]:
    """Write the files of a recipe but the forgotten one, those that a command makes last; yield what was written."""
    wanted = [file for file in (*recipe.use, *recipe.files) if file != forgotten]
    for file in sorted(wanted, key=lambda file: bool(file.command)):
        file.write(root)
        yield file


def _english() -> str:
    return (PROJECT / HOUSE / "strings" / "en.yml").read_text("utf-8")


def _fixture() -> str:
    text = (PROJECT / "tests" / "small" / "content" / "techniques" / "toe-curl.yml").read_text("utf-8")
    return text.replace("name: Toe curl", "name: Toe curl!")


_TOLD = """content/techniques/toe-curl.yml:1:7: R399 the name shouts
    | name: Toe curl!
    |       ^
    Say it calmly.
"""

LANGUAGE = Recipe(
    "A language",
    (
        File(
            f"{HOUSE}/strings/xx.yml",
            (*UNHUNCH, "check"),
            "there are no sentences in the language `xx` yet",
            whole=_english,
        ),
    ),
    (
        File(
            "content/catalog.yml",
            (),
            "",
            change=("language: en", "language: xx"),
        ),
    ),
)

FIELD = Recipe(
    "A field of an entry",
    (
        File(
            f"{HOUSE}/views/technique.py",
            checked_by("tests/test_fields_shown.py"),
            "tempo",
            change=after("    feel: str | None\n", "    tempo: str | None\n"),
            too=after("        feel=technique.feel,\n", "        tempo=technique.tempo,\n"),
        ),
        File(
            f"{HOUSE}/site/templates/technique.md.j2",
            checked_by("tests/test_fields_shown.py"),
            "technique.tempo: summary",
            change=before("{% if view.mistakes %}\n", "{% if view.tempo %}\n{{ view.tempo }}\n\n{% endif %}\n"),
        ),
        File(
            "tests/knee/content/techniques/knee-straighten.yml",
            checked_by("tests/test_fields_shown.py"),
            "technique.tempo: no example",
            change=before("steps:\n", "tempo: Slowly.\n"),
        ),
        File(
            "tests/golden/fields.txt",
            checked_by("tests/test_fields_shown.py"),
            "tests/golden/fields.txt says otherwise where a field is shown",
            change=before("technique.mistakes.text:", "technique.tempo: page summary\n"),
        ),
        TECHNIQUE_SCHEMA,
    ),
    (
        File(
            f"{HOUSE}/model/technique.py",
            (),
            "",
            change=before(
                "    mistakes: Many[\n",
                '    tempo: Line | None = Field(None, description="How fast to move.", examples=["Slowly."])\n',
            ),
        ),
    ),
)

RULE = Recipe(
    "A rule",
    (
        File(
            f"{HOUSE}/rules/__init__.py",
            checked_by("tests/test_register.py"),
            "the module to rules/__init__.py",
            change=("    *circles.RULES,\n    *evidence", "    *circles.RULES,\n    *shouting.RULES,\n    *evidence"),
        ),
        File(
            "tests/bad/R399-shouted-name/content/techniques/toe-curl.yml",
            checked_by("tests/test_bad_fixtures.py", "R399 or every_code"),
            "test_a_bad_catalog_gives_exactly_its_lines[R399-shouted-name]",
            whole=_fixture,
        ),
        File(
            "tests/bad/R399-shouted-name/expected.txt",
            checked_by("tests/test_bad_fixtures.py", "R399"),
            "tests/bad/R399-shouted-name/expected.txt",
            whole=_TOLD,
        ),
    ),
    (
        File(
            f"{HOUSE}/rules/shouting.py",
            (),
            "",
            whole='''"""R399: names that shout."""

from collections.abc import Iterator

from unhunch.catalog.catalog import Catalog
from unhunch.problems.code import Found, rule


@rule("R399", "shouted-name")
def shouted_name(catalog: Catalog) -> Iterator[Found]:
    """No name of a technique ends with an exclamation mark."""
    for technique in catalog.techniques.values():
        if technique.entry.name.endswith("!"):
            yield technique.document.place(("name",)), "the name shouts", "Say it calmly."


RULES = (shouted_name,)
''',
        ),
        File(
            f"{HOUSE}/rules/__init__.py",
            (),
            "",
            change=before("    techniques,\n    texts,\n", "    shouting,\n"),
        ),
    ),
)

SHEET = Recipe(
    "A kind of sheet",
    (
        File(
            f"{HOUSE}/sheets/templates/notes.typ",
            checked_by("tests/sheets/test_jobs.py"),
            "sheets/templates/notes.typ",
            whole=lambda: (PROJECT / HOUSE / "sheets" / "templates" / "log.typ").read_text("utf-8"),
        ),
        File(
            f"{HOUSE}/strings/en.yml",
            checked_by("tests/test_strings.py", "computed"),
            "strings/en.yml has below `downloads` a sentence for each of these",
            change=after("  sheet: PDF sheet\n", "  notes: Sheet for notes\n"),
        ),
        File(
            "tests/sheets/test_acceptance.py",
            checked_by("tests/sheets/test_acceptance.py", "limits"),
            "say in this module how long each kind may be",
            change=('"log": 4}', '"log": 4, "notes": 4}\nMOST_PAGES["notes"] = (1, 1)'),
        ),
        File(
            "tests/sheets/test_jobs.py",
            checked_by("tests/sheets/test_jobs.py"),
            "routines/gentle-day/gentle-day-notes-a4.pdf",
            change=(
                'parts = ("", "large-", "one-page-", "log-")',
                'parts = ("", "large-", "one-page-", "log-", "notes-")',
            ),
        ),
    ),
    (
        File(
            f"{HOUSE}/model/papers.py",
            (),
            "",
            change=('"log": "log-"}', '"log": "log-", "notes": "notes-"}'),
        ),
    ),
)

PAGE = Recipe(
    "A page",
    (
        File(
            f"{HOUSE}/strings/en.yml",
            checked_by("tests/test_strings.py", "default_page"),
            "in strings/en.yml",
            change=before("  about: {title: About,", "  shoes: {title: Shoes, description: All shoes.}\n"),
        ),
        File(
            f"{HOUSE}/catalog/page.py",
            checked_by("tests/test_page.py"),
            "catalog/page.py names what site/inserts.py shows",
            change=before('        *("safety-check", "finder"', '        "shoes",\n'),
        ),
        File(
            f"{HOUSE}/site/inserts.py",
            checked_by("tests/test_page.py"),
            "catalog/page.py names what site/inserts.py shows",
            change=after('    "privacy": lambda _: {},\n', '    "shoes": lambda _: {},\n'),
        ),
        File(
            f"{HOUSE}/site/templates/inserts/shoes.md.j2",
            checked_by("tests/test_inserts.py"),
            "site/templates/inserts/ has NAME.md.j2 for each insert",
            whole='{{ t("pages.shoes.title") }}\n',
        ),
    ),
    (
        File(
            f"{HOUSE}/catalog/default_pages.py",
            (),
            "",
            change=after('    "privacy.md": ("privacy",),\n', '    "shoes.md": ("shoes",),\n'),
        ),
    ),
)

PAGE_KIND = Recipe(
    "A page kind",
    (
        File(
            f"{HOUSE}/site/site.py",
            checked_by("tests/test_page_kinds.py"),
            "each module of site/pages/ has its line in site/site.py",
            change=(
                "    yield from data.outputs(book)\n",
                "    yield from data.outputs(book)\n    yield from toes.outputs(book)\n",
            ),
        ),
        File(
            f"{HOUSE}/site/templates/toes.html.j2",
            checked_by("tests/test_targets.py", "known"),
            "toes.html.j2",
            whole="<!doctype html>\n<title>{{ names }}</title>\n",
        ),
        File(
            f"{HOUSE}/rules/targets.py",
            checked_by("tests/test_targets.py", "known"),
            "rules/targets.py",
            change=after('    yield from ("catalog.json", ', '"toes/index.html", '),
        ),
    ),
    (
        File(
            f"{HOUSE}/site/pages/toes.py",
            (),
            "",
            whole='''"""A page with the names of all techniques."""

from collections.abc import Iterator

from unhunch.site import render
from unhunch.site.output import SiteFile
from unhunch.views.book import Book


def outputs(book: Book) -> Iterator[SiteFile]:
    """Yield the page."""
    names = ", ".join(view.name for view in book.techniques.values())
    yield SiteFile("toes/index.html", render.html("toes.html.j2", book.edition.t, names=names).encode())
''',
        ),
        File(
            f"{HOUSE}/site/site.py",
            (),
            "",
            change=("    technique,\n    written,\n", "    technique,\n    toes,\n    written,\n"),
        ),
    ),
)

PROP = Recipe(
    "A prop",
    (
        File(
            f"{HOUSE}/figures/props.py",
            checked_by("tests/figures/test_drawing.py", "prop"),
            "each prop of model/figure.py has a function in figures/props.py",
            change=after('    "chair": furniture.chair,\n', '    "bench": furniture.chair,\n'),
        ),
        TECHNIQUE_SCHEMA,
    ),
    (File(f"{HOUSE}/model/figure.py", (), "", change=after('    "cold-pack",\n', '    "bench",\n')),),
)

MEASURE = Recipe(
    "A measure that a figure can keep within bounds",
    (
        File(
            f"{HOUSE}/figures/measures.py",
            checked_by("tests/figures/test_measures.py", "function"),
            "each measure has a function in figures/measures.py",
            change=after('    "gaze": _gaze,\n', '    "chin-height": lambda of: float(of.mark("chin")[2]),\n'),
        ),
        TECHNIQUE_SCHEMA,
    ),
    (
        File(
            f"{HOUSE}/model/measure.py",
            (),
            "",
            change=before(
                '    "trunk-lean": Measure(',
                '    "chin-height": Measure("cm", "How high the chin is over the floor."),\n',
            ),
        ),
    ),
)

POSE = Recipe(
    "A base pose",
    (
        File(
            f"{HOUSE}/figures/stances.py",
            checked_by("tests/figures/test_drawing.py", "base_pose"),
            "each base pose of model/pose.py has a stance in figures/stances.py",
            change=before(
                '    "kneeling": _stance(\n', '    "tiptoe": _stance(_FEET, _SOLES, ankles={"point": 30}),\n'
            ),
        ),
        TECHNIQUE_SCHEMA,
    ),
    (File(f"{HOUSE}/model/pose.py", (), "", change=before('    "standing",\n', '    "tiptoe",\n')),),
)

HAIR = Recipe(
    "A head of hair",
    (
        File(
            f"{HOUSE}/figures/hair.py",
            checked_by("tests/figures/test_people.py", "heads_of_hair"),
            "each head of hair of model/figure.py has a style in figures/hair.py",
            change=after('    "grey-bun": _bun,\n', '    "fringe": _short,\n'),
        ),
        File(
            f"{HOUSE}/figures/casting.py",
            checked_by("tests/figures/test_people.py", "heads_of_hair"),
            "each head of hair has its turn in figures/casting.py",
            change=('("short", "bun", "curls")', '("short", "bun", "curls", "fringe")'),
        ),
        TECHNIQUE_SCHEMA,
    ),
    (File(f"{HOUSE}/model/figure.py", (), "", change=after('"curls", "thin", ', '"fringe", ')),),
)

SPOT = Recipe(
    "A spot that can carry a body",
    (
        File(
            f"{HOUSE}/figures/spots.py",
            checked_by("tests/figures/test_ground.py", "stands_for_spots"),
            "nose stands for spots that a body has",
            change=before('    "belly": Spot(', '    "nose": Spot(("head",), (0, -0.12, 0.05), ("head",)),\n'),
        ),
        TECHNIQUE_SCHEMA,
    ),
    (File(f"{HOUSE}/model/pose.py", (), "", change=after('"belly", "chest", "forehead",', ' "nose",')),),
)

RECIPES = (HAIR, LANGUAGE, FIELD, RULE, SHEET, PAGE, PAGE_KIND, PROP, MEASURE, POSE, SPOT)
