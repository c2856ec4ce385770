"""The hooks of pre-commit fetch nothing, and each is a command of this project."""

import re

import yaml

from tests.project import PROJECT

CONFIG = yaml.safe_load((PROJECT / ".pre-commit-config.yaml").read_text("utf-8"))
HOOKS = [hook for repo in CONFIG["repos"] for hook in repo["hooks"]]


def test_every_hook_is_local_and_runs_what_is_there() -> None:
    assert {repo["repo"] for repo in CONFIG["repos"]} == {"local"}
    assert {hook["language"] for hook in HOOKS} == {"system"}


def test_every_hook_is_a_command_that_make_lists() -> None:
    targets = re.findall(r"^(\w+):", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert [hook["entry"] for hook in HOOKS] == ["make check", "make format"]
    assert {hook["entry"].removeprefix("make ") for hook in HOOKS} <= set(targets)


def test_hooks_are_given_no_file_names() -> None:
    assert not any(hook["pass_filenames"] for hook in HOOKS)
    content, code = HOOKS
    assert re.search(content["files"], "content/techniques/arm-slides.yml")
    assert code["types_or"] == ["python", "javascript", "css"]
