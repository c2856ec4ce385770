"""The issue forms are the model's and the catalog's, and the forge takes them as they are."""

import json
import re
from dataclasses import replace
from importlib import resources
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from tests.editions import SMALL, catalog_of
from tests.project import PROJECT
from unhunch.catalog.catalog import Catalog
from unhunch.forms import github
from unhunch.forms.forms import ROUTINE_KINDS, forms
from unhunch.model.routine import Routine
from unhunch.rules.checking import load
from unhunch.strings import strings

KEPT = PROJECT / github.FOLDER
FORMS = sorted(KEPT.glob("[0-9]-*.yml"))
KNEE = PROJECT / "tests" / "knee"

every_form = pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)


def schema(name: str) -> Draft7Validator:
    file = resources.files("check_jsonschema") / "builtin_schemas" / "vendor" / f"{name}.json"
    return Draft7Validator(json.loads(file.read_text("utf-8")))


def made(catalog: Catalog) -> dict[str, bytes]:
    return github.files(forms(catalog, strings("en")))


def asked(file: Path) -> list[dict[str, Any]]:
    body: list[dict[str, Any]] = yaml.safe_load(file.read_text("utf-8"))["body"]
    return [part for part in body if part["type"] != "markdown"]


def test_the_forms_kept_here_are_those_of_the_catalog() -> None:
    assert {file.name: file.read_bytes() for file in KEPT.iterdir()} == made(catalog_of(PROJECT)), "run: unhunch forms"


def test_harm_is_offered_first() -> None:
    assert [file.name for file in FORMS] == ["1-harm.yml", "2-correction.yml", "3-routine.yml", "4-technique.yml"]


@pytest.mark.parametrize("label", ["No", "off", "1:30", "2026-01-31", "0x1f", "=", "a: b", "[a]", "It's “so”"])
def test_a_choice_is_a_text_to_the_forge_whatever_it_says(label: str) -> None:
    catalog = catalog_of(SMALL)
    place = catalog.vocabulary.places[0].model_copy(update={"label": label})
    vocabulary = catalog.vocabulary.model_copy(update={"places": (place,)})
    form = yaml.safe_load(made(replace(catalog, vocabulary=vocabulary))["4-technique.yml"])
    (places,) = [part for part in form["body"] if part.get("id") == "places"]
    assert [option["label"] for option in places["attributes"]["options"]] == [label]


@pytest.mark.parametrize("root", [PROJECT, KNEE, SMALL], ids=["the catalog", "knees", "toes"])
def test_the_forge_takes_the_forms_of_any_catalog(root: Path) -> None:
    files = made(load(root))
    config = files.pop("config.yml")
    for content in files.values():
        assert [problem.message for problem in schema("github-issue-forms").iter_errors(yaml.safe_load(content))] == []
    assert schema("github-issue-config").is_valid(yaml.safe_load(config))


@every_form
def test_no_two_questions_share_a_label_or_an_id_and_no_two_options_are_alike(file: Path) -> None:
    questions = asked(file)
    labels = [question["attributes"]["label"] for question in questions]
    ids = [question["id"] for question in questions]
    assert len(set(labels)) == len(labels)
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", id_) for id_ in ids)
    for question in questions:
        options = [str(option) for option in question["attributes"].get("options", [])]
        assert len(set(options)) == len(options)
        assert "None" not in options  # the forge adds it where an answer may be left out


@every_form
def test_each_form_asks_whether_the_words_may_be_shared(file: Path) -> None:
    last = asked(file)[-1]
    (box,) = last["attributes"]["options"]
    assert box["label"].startswith("These are my own words, and I may share them")
    # Whoever was hurt is heard without it.
    assert box.get("required", False) == (file.stem != "1-harm")


def test_the_form_of_a_routine_requires_what_a_routine_requires() -> None:
    required = {
        question["id"] for question in asked(KEPT / "3-routine.yml") if question.get("validations", {}).get("required")
    }
    assert required == {key for key, info in Routine.model_fields.items() if info.is_required()}
    assert list(ROUTINE_KINDS) == [key for key in Routine.model_fields if key in ROUTINE_KINDS]


def test_a_choice_is_made_from_the_vocabulary_as_readers_see_it() -> None:
    words = catalog_of(PROJECT).vocabulary
    questions = {question["id"]: question["attributes"] for question in asked(KEPT / "4-technique.yml")}
    for key, terms in {
        "kind": words.kinds,
        "regions": [region for region in words.regions if region.exercised],
        "positions": words.positions,
        "places": words.places,
        "equipment": words.equipment,
        "level": words.levels,
        "cautions": words.cautions,
    }.items():
        options = [option["label"] if isinstance(option, dict) else option for option in questions[key]["options"]]
        assert options == [term.label for term in terms]


def test_whoever_was_hurt_first_reads_to_stop_and_every_sign_that_needs_help() -> None:
    catalog = catalog_of(PROJECT)
    first, *_ = yaml.safe_load((KEPT / "1-harm.yml").read_text("utf-8"))["body"]
    said = first["attributes"]["value"]
    lines = said.split("\n")
    assert lines[0] == "## Stop first"
    assert "rest" in lines[2]
    groups = catalog.safety.tiers
    shown = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
    assert shown == [sign.short or sign.text for group in groups for sign in group.signs]
    before_signs = "\n".join(takewhile(lambda line: not line.startswith("- "), lines))
    assert catalog.safety.emergency.label in before_signs
    assert "Nobody here can tell you what to do about it" in said
    assert "Everybody can read what you write here" in said


def test_where_there_is_nothing_to_choose_from_nothing_is_asked() -> None:
    catalog = catalog_of(SMALL)
    body = yaml.safe_load(made(replace(catalog, routines={}))["3-routine.yml"])["body"]
    assert "on_a_bad_day" not in {part.get("id") for part in body}
    assert "placeholder" not in next(part for part in body if part.get("id") == "items")["attributes"]


def test_text_of_a_catalog_is_shown_in_a_form_as_it_is_written() -> None:
    catalog = catalog_of(SMALL)
    hostile = catalog.safety.model_copy(update={"stop_then": "Stop <img src=x> @everyone **now**."})
    content = made(replace(catalog, safety=hostile))["1-harm.yml"].decode()
    assert "<img" not in content
    assert "**now**" not in content
    assert "@everyone" not in content
