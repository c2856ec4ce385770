"""Each command says what a person needs to know, and ends with a code that a machine understands."""

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from tests.project import PROJECT
from tests.trees import BAD, lay_over, small
from unhunch.edges import building
from unhunch.edges.cli import main


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def broken(root: Path) -> Path:
    return lay_over(BAD / "R313-treatment-in-routine", root)


def doubtful(root: Path) -> Path:
    return lay_over(BAD / "R315-unused-technique", root)


def test_every_module_of_a_command_is_a_command_with_a_line_of_help() -> None:
    group = click.Context(main)
    commands = {name: main.get_command(group, name) for name in main.list_commands(group)}
    assert all(command and command.name == name and command.get_short_help_str() for name, command in commands.items())
    modules = {file.stem for file in Path(building.__file__).with_name("commands").glob("*.py")}
    named = {"import_" if name == "import" else name.replace("-", "_") for name in commands}  # a word of Python's own
    assert modules - named == {"__init__", "published", "writing"}


def test_a_check_of_what_was_judged_before_loads_no_heavy_library(tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    run("check", "--root", root)
    shown = "from unhunch.edges.cli import main; main(['check', '--root', sys.argv[1]], standalone_mode=False)"
    heavy = "print(sorted({'numpy', 'scipy', 'mkdocs', 'typst', 'PIL', 'jinja2'} & set(sys.modules)))"
    code = f"import atexit, sys\natexit.register(lambda: {heavy})\n{shown}"
    done = subprocess.run([sys.executable, "-c", code, str(root)], capture_output=True, text=True, check=True)
    assert done.stdout == "No problems.\n[]\n"


def test_a_catalog_without_problems_is_said_to_have_none(tmp_path: Path) -> None:
    done = run("check", "--root", small(tmp_path / "root"))
    assert (done.exit_code, done.output) == (0, "No problems.\n")


def test_errors_are_printed_and_counted(tmp_path: Path) -> None:
    done = run("check", "--root", broken(tmp_path / "root"))
    assert done.exit_code == 1
    assert ": R313 " in done.output
    assert done.output.endswith("1 error, 0 warnings.\n")


def test_warnings_fail_only_when_asked_to(tmp_path: Path) -> None:
    root = doubtful(tmp_path / "root")
    assert run("check", "--root", root).exit_code == 0
    strict = run("check", "--strict", "--root", root)
    assert (strict.exit_code, strict.output.splitlines()[-1]) == (1, "0 errors, 1 warning.")


def test_problems_can_be_had_as_json(tmp_path: Path) -> None:
    done = run("check", "--format", "json", "--root", broken(tmp_path / "root"))
    (problem,) = json.loads(done.output)
    assert (problem["code"], problem["severity"]) == ("R313", "error")


def test_problems_can_be_had_as_annotations_of_the_forge(tmp_path: Path) -> None:
    done = run("check", "--format", "github", "--root", broken(tmp_path / "root"))
    assert done.output.startswith("::error file=content/")


def test_what_is_safe_to_mend_is_offered_and_mended_on_request(tmp_path: Path) -> None:
    root = lay_over(BAD / "Y104-tab", tmp_path / "root")
    done = run("check", "--root", root)
    assert done.output.endswith("Some of this can be mended for you: run `unhunch check --fix`.\n")
    fixed = run("check", "--fix", "--root", root)
    assert (fixed.exit_code, fixed.output) == (0, "Mended content/techniques/toe-curl.yml: tabs.\nNo problems.\n")
    assert run("check", "--fix", "--root", root).output == "No problems.\n"


def test_what_was_mended_is_kept_out_of_what_machines_read(tmp_path: Path) -> None:
    root = lay_over(BAD / "Y104-tab", tmp_path / "root")
    done = run("check", "--fix", "--format", "json", "--root", root)
    assert done.exit_code == 0
    assert json.loads(done.stdout) == []
    assert done.stderr == "Mended content/techniques/toe-curl.yml: tabs.\n"


@pytest.mark.parametrize("arguments", [["check", "--format", "xml"], ["check", "--root", "/nowhere"], ["build"], ["?"]])
def test_a_wrong_command_line_is_told_apart_from_a_wrong_catalog(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_a_site_is_built(tmp_path: Path) -> None:
    done = run("build", "--root", small(tmp_path / "root"), "--out", tmp_path / "site")
    assert (done.exit_code, done.output) == (0, f"Built {tmp_path / 'site'}\n")
    assert (tmp_path / "site" / "index.html").is_file()


@pytest.mark.parametrize("command", [("build", "--out"), ("export",)])
def test_a_wrong_catalog_writes_nothing(tmp_path: Path, command: tuple[str, ...]) -> None:
    out = tmp_path / "out"
    done = run(*command, out, "--root", broken(tmp_path / "root"))
    assert done.exit_code == 1
    assert ": R313 " in done.output
    assert done.output.endswith("Nothing was built: mend the errors first.\n")
    assert not out.exists()


def test_what_the_site_builder_says_is_passed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Path) -> None:
        raise building.BuildError("a link leads nowhere")

    monkeypatch.setattr(building, "build", fail)
    done = run("build", "--root", small(tmp_path / "root"), "--out", tmp_path / "site")
    assert (done.exit_code, done.output) == (1, "Nothing was built: a link leads nowhere\n")


def test_an_export_says_what_it_did(tmp_path: Path) -> None:
    root, out = small(tmp_path / "root"), tmp_path / "out"
    first = run("export", out, "--root", root)
    assert first.exit_code == 0
    assert "0 removed, 0 unchanged." in first.output
    assert "0 written, 0 removed" in run("export", out, "--root", root).output


def test_an_export_names_each_file_that_it_removes(tmp_path: Path) -> None:
    root, out = small(tmp_path / "root"), tmp_path / "out"
    (root / "content" / "pages" / "extra.md").write_text("---\ntitle: E\ndescription: E.\n---\n# E\n", "utf-8")
    run("export", out, "--root", root)
    (root / "content" / "pages" / "extra.md").unlink()
    assert "Removed docs/extra.md\n" in run("export", out, "--root", root).output


def test_an_export_into_a_folder_of_somebody_elses_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", "utf-8")
    done = run("export", tmp_path, "--root", PROJECT / "tests" / "knee")
    assert done.exit_code == 1
    assert done.output.startswith("Nothing was written: ")


def test_a_change_is_summed_up_in_markdown(tmp_path: Path) -> None:
    old, new = small(tmp_path / "old"), small(tmp_path / "new")
    (new / "content/routines/toe-rest.yml").unlink()
    done = run("summary", "--before", old, "--root", new)
    assert done.exit_code == 0
    assert "A routine is gone: `Toe rest` (`toe-rest`)." in done.output


def test_schemas_are_written_into_the_catalog(tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    assert run("schema", "--root", root).exit_code == 0
    assert (root / "content" / "schema" / "technique.json").is_file()


def test_the_sheets_of_a_routine_are_printed_once(tmp_path: Path) -> None:
    root, out = small(tmp_path / "root"), tmp_path / "out"
    first = run("sheets", "toe-rest", "--root", root, "--out", out)
    assert first.exit_code == 0, first.output
    assert first.output.endswith("8 written, 0 unchanged.\n")
    assert (out / "routines" / "toe-rest" / "toe-rest-large-a4.pdf").read_bytes().startswith(b"%PDF")
    assert run("sheets", "toe-rest", "--root", root, "--out", out).output.endswith("0 written, 8 unchanged.\n")


@pytest.mark.parametrize("command", [("sheets", "--out"), ("figures", "--out"), ("export",), ("build", "--out")])
@pytest.mark.parametrize("path", ["content", "content/pages/new", "content/../content/techniques"])
def test_no_command_writes_into_the_catalogs_own_files(tmp_path: Path, command: tuple[str, ...], path: str) -> None:
    root = small(tmp_path / "root")
    before = {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}
    done = run(*command, root / path, "--root", root)
    assert done.exit_code == 1
    assert done.output.startswith("Nothing was written: ")
    assert "which the catalog is made of. Choose another folder.\n" in done.output
    assert {file: file.read_bytes() for file in root.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize("name", ["config.yml", "3-routine.yml"])
def test_a_form_that_somebody_wrote_by_hand_stays(tmp_path: Path, name: str) -> None:
    root = small(tmp_path / "root")
    folder = root / ".github" / "ISSUE_TEMPLATE"
    assert run("forms", "--root", root).exit_code == 0
    assert run("forms", "--root", root).exit_code == 0
    (folder / name).write_text("name: Mine\n", "utf-8")
    (folder / "1-harm.yml").unlink()
    done = run("forms", "--root", root)
    assert done.exit_code == 1
    assert f"what was changed since: {name}. Move that elsewhere or remove it" in done.output
    assert (folder / name).read_text("utf-8") == "name: Mine\n"
    assert not (folder / "1-harm.yml").exists()


def test_a_schema_that_somebody_wrote_by_hand_stays(tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    assert run("schema", "--root", root).exit_code == 0
    assert run("schema", "--root", root).exit_code == 0
    (root / "content" / "schema" / "routine.json").write_text("{}", "utf-8")
    assert run("schema", "--root", root).exit_code == 1
    assert (root / "content" / "schema" / "routine.json").read_text("utf-8") == "{}"


def test_sheets_go_over_no_file_that_they_did_not_write(tmp_path: Path) -> None:
    root, out = small(tmp_path / "root"), tmp_path / "out"
    theirs = out / "routines" / "toe-rest" / "toe-rest-large-a4.pdf"
    theirs.parent.mkdir(parents=True)
    theirs.write_bytes(b"%PDF with notes")
    done = run("sheets", "toe-rest", "--root", root, "--out", out)
    assert done.exit_code == 1
    assert "toe-rest-large-a4.pdf. Move that elsewhere or remove it" in done.output
    assert [file for file in out.rglob("*") if file.is_file()] == [theirs]


def test_sheets_of_an_unknown_routine_are_refused(tmp_path: Path) -> None:
    done = run("sheets", "toe-dance", "--root", small(tmp_path / "root"))
    assert (done.exit_code, done.output) == (1, "Error: No routine is called: toe-dance\n")


def test_a_sheet_that_goes_on_on_further_pages_is_told_and_written_with_all_others(tmp_path: Path) -> None:
    root = lay_over(BAD / "P615-sheet-goes-on", tmp_path / "root")
    done = run("sheets", "toe-break", "--root", root, "--out", tmp_path / "out")
    assert done.exit_code == 0
    assert "content/routines/toe-break.yml:6:1: P615 warning: " in done.output
    assert len([*(tmp_path / "out").rglob("toe-break*.pdf")]) > 1


def test_what_the_computer_refuses_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    done = run("build", "--root", PROJECT / "tests" / "knee", "--out", tmp_path / "file" / "site")
    assert done.exit_code == 1
    assert "Not a directory" in done.output
    assert "Traceback" not in done.output


def test_the_package_can_be_run() -> None:
    command = [sys.executable, "-m", "unhunch", "--help"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    for name in (
        "check",
        "build",
        "serve",
        "export",
        "figures",
        "forms",
        "from-issue",
        "new",
        "schema",
        "sheets",
        "summary",
    ):
        assert f"\n  {name} " in done.stdout
