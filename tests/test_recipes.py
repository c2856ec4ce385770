"""The recipes of ARCHITECTURE.md are whole: it names each file of theirs, and whoever forgets one is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project import PROJECT
from tests.recipes import RECIPES, File, Recipe, copied, followed, run

every_recipe = pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.name)


def forgettable() -> Iterator[tuple[Recipe, File]]:
    return ((recipe, file) for recipe in RECIPES for file in recipe.files)


def named(path: str) -> Iterator[str]:
    """The ways in which the map may name a file: from the package or the project on, or by its folder."""
    short = path.removeprefix("generator/unhunch/")
    yield from (short, f"{short.rpartition('/')[0]}/")
    yield from (short.replace("/xx.", "/LANG."), short.replace("/notes.", "/KIND."), short.replace("/shoes.", "/NAME."))
    yield from ("tests/bad/CODE-slug/",) if path.startswith("tests/bad/") else ()
    yield from ("unhunch schema",) if path.startswith("content/schema/") else ()


@every_recipe
def test_the_map_names_each_file_of_a_recipe(recipe: Recipe) -> None:
    text = recipe.told
    lacking = [
        file.path for file in (*recipe.use, *recipe.files) if not any(f"`{one}" in text for one in named(file.path))
    ]
    assert lacking == [], f"name it in the recipe “{recipe.name}” of ARCHITECTURE.md"


@every_recipe
def test_what_a_recipe_goes_by_is_there(recipe: Recipe) -> None:
    texts: dict[str, str] = {}
    for file in (*recipe.use, *recipe.files):
        if file.change[0]:
            texts[file.path] = file.written(texts.get(file.path) or (PROJECT / file.path).read_text("utf-8"))
        elif not file.command:
            assert not (PROJECT / file.path).exists()


def test_the_map_has_no_other_recipe() -> None:
    text = (PROJECT / "ARCHITECTURE.md").read_text("utf-8").partition("## Recipes")[2].partition("\n## ")[0]
    names = [line[2:].partition(".**")[0] for line in text.splitlines() if line.startswith("**")]
    assert {*names} - {recipe.name for recipe in RECIPES} == {"A kind of file"}, "add it to tests/recipes.py"


@pytest.mark.audit
@every_recipe
def test_who_follows_a_recipe_is_told_of_nothing(recipe: Recipe, tmp_path: Path) -> None:
    root = copied(tmp_path)
    checks = {file.check for file in followed(recipe, root) if file.check}
    for check in sorted(checks):
        ended, said = run(root, check)
        assert ended == 0, said


@pytest.mark.audit
@pytest.mark.parametrize(
    ("recipe", "file"), [*forgettable()], ids=[f"{recipe.name}: {file.path}" for recipe, file in forgettable()]
)
def test_who_forgets_a_file_is_told_which(recipe: Recipe, file: File, tmp_path: Path) -> None:
    root = copied(tmp_path)
    assert [*followed(recipe, root, file)]
    ended, said = run(root, file.check)
    assert ended != 0
    assert file.told in said, said
