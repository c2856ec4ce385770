"""The workflows hold to what a stranger's pull request must not be able to change."""

import re
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from unhunch.work.places import STARTER

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
OF_NEW_CATALOGS = sorted((STARTER / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")

every_workflow = pytest.mark.parametrize(
    "path", [*WORKFLOWS, *OF_NEW_CATALOGS], ids=lambda path: path.relative_to(ROOT).as_posix()
)
every_workflow_of_ours = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def jobs_of(path: Path) -> Iterator[dict[str, Any]]:
    yield from yaml.safe_load(path.read_text())["jobs"].values()


def commands_of(path: Path) -> list[str]:
    return [step["run"] for job in jobs_of(path) for step in job["steps"] if "run" in step]


def test_there_are_workflows_to_check_to_deploy_to_propose_and_to_release() -> None:
    assert [path.name for path in WORKFLOWS] == ["check.yml", "deploy.yml", "from-issue.yml", "release.yml"]
    assert [path.name for path in OF_NEW_CATALOGS] == ["check.yml", "deploy.yml"]


def test_zizmor_finds_nothing() -> None:
    zizmor = Path(sysconfig.get_path("scripts")) / "zizmor"
    done = subprocess.run(
        [zizmor, "--offline", "--no-progress", "--persona", "auditor", ROOT / ".github", STARTER / ".github"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert all(path.name in done.stderr for path in WORKFLOWS)


@every_workflow
def test_every_action_is_pinned_to_a_commit_with_its_tag_beside_it(path: Path) -> None:
    uses = [line.strip(" -") for line in path.read_text().splitlines() if "uses:" in line]
    assert uses
    assert [line for line in uses if not PINNED.fullmatch(line)] == []


@every_workflow
def test_no_command_contains_an_expression(path: Path) -> None:
    assert [command for command in commands_of(path) if "${{" in command] == []


@every_workflow_of_ours
def test_every_command_is_one_that_a_contributor_can_run(path: Path) -> None:
    commands = commands_of(path)
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert all(re.fullmatch(r"make \w+( [A-Z]+=\w+)?", command) for command in commands)
    assert {command.split()[1] for command in commands} <= set(targets)


@every_workflow
def test_rights_are_given_to_jobs_and_not_to_the_workflow(path: Path) -> None:
    assert yaml.safe_load(path.read_text())["permissions"] == {}
    assert all(job["permissions"] for job in jobs_of(path))


every_check = pytest.mark.parametrize("folder", [ROOT, STARTER], ids=["ours", "starter"])


@every_check
def test_a_pull_request_can_write_nothing(folder: Path) -> None:
    rights = [job["permissions"] for job in jobs_of(folder / ".github/workflows/check.yml")]
    assert rights
    assert all(right == {"contents": "read"} for right in rights)


@every_check
def test_the_code_that_judges_a_change_is_not_part_of_the_change(folder: Path) -> None:
    jobs = yaml.safe_load((folder / ".github/workflows/check.yml").read_text())["jobs"]
    first, second = [step["with"] for step in jobs["readers"]["steps"] if "checkout" in step.get("uses", "")]
    assert (first["ref"], "path" in first) == ("${{ github.event.pull_request.base.sha }}", False)
    assert second["path"] == "after"


@every_workflow
def test_no_token_stays_in_a_checkout(path: Path) -> None:
    steps = [step for job in jobs_of(path) for step in job["steps"] if "checkout" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] is False for step in steps)


def test_a_change_begins_with_what_main_made_and_nothing_of_it_is_published() -> None:
    """Whoever proposes a change can write to their own cache alone; the site that is published reads none."""
    kept = {
        (path.name, name): step["with"]
        for path in WORKFLOWS
        for name, job in yaml.safe_load(path.read_text())["jobs"].items()
        for step in job["steps"]
        if "actions/cache" in step.get("uses", "")
    }
    assert kept.keys() == {("check.yml", "site"), ("deploy.yml", "keep")}
    assert kept["check.yml", "site"] == kept["deploy.yml", "keep"]
    assert kept["check.yml", "site"]["path"] == ".cache"
