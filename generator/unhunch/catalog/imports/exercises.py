"""The entries of free-exercise-db, as its one JSON file lists them: read with every problem at its place."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, Literal

from pydantic import ConfigDict, Field

from unhunch.model.base import Entry, Label, Line, Many, Some
from unhunch.problems.codes import source as codes
from unhunch.problems.diagnostics import Diagnostic, Place
from unhunch.text.shape import Shape
from unhunch.text.source import read as read_source
from unhunch.text.source.mistakes import not_yaml

MAX_BYTES: Final = 16 * 1024 * 1024
"""More than ten times what the set has."""

_BETWEEN: Final = re.compile(r"[\s,]*")


class Exercise(Entry):
    """One entry. It says neither how often, nor from which position, nor for whom it is not."""

    model_config = ConfigDict(populate_by_name=True)

    id: Label = Field(description="Its name in the set.")
    name: Label = Field(description="What it is called.")
    force: Label | None = Field(None, description="Push, pull or static.")
    level: Literal["beginner", "intermediate", "expert"] = Field(description="How hard it is.")
    mechanic: Label | None = Field(None, description="One joint or several.")
    equipment: Label | None = Field(None, description="What it needs.")
    primary_muscles: Some[Label] = Field(alias="primaryMuscles", description="Muscles that work most.")
    secondary_muscles: Many[Label] = Field((), alias="secondaryMuscles", description="Muscles that work, too.")
    instructions: Some[Line] = Field(description="What to do.")
    category: Label = Field(description="Its kind.")
    images: Many[Label] = Field((), description="Names of photos, which are not taken over.")


_SHAPE: Final = Shape(Exercise)


def exercises(path: str, raw: bytes) -> tuple[list[Exercise], list[Diagnostic]]:
    """Give every entry of the file, or every problem of all of them."""
    if len(raw) > MAX_BYTES:
        return [], [codes.too_large(Place(path))]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return [], [codes.encoding(Place(path), raw[error.start])]
    found: list[Exercise] = []
    problems: list[Diagnostic] = []
    for start, end, wrong in _items(text):
        line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
        if wrong:
            problems.append(not_yaml(Place(path, line, column), wrong))
            break
        exercise, told = _entry(path, text[start:end])
        found += [exercise] if exercise else []
        problems += (_moved(problem, line, column) for problem in told)
    return ([], problems) if problems else (found, [])


def _items(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each item of the list begins and ends; at last, where it is no list of JSON, why."""
    decoder, at = json.JSONDecoder(), _BETWEEN.match(text)
    start = at.end() if at else 0
    if text[start : start + 1] != "[":
        yield start, start, "a list in brackets is expected here, as the set has it"
        return
    start += 1
    while True:
        space = _BETWEEN.match(text, start)
        start = space.end() if space else start
        if text[start : start + 1] == "]":
            return
        try:
            _, end = decoder.raw_decode(text, start)
        except json.JSONDecodeError as error:
            yield error.pos, error.pos, error.msg
            return
        except RecursionError:
            yield start, start, "this is nested too deep"
            return
        yield start, end, ""
        start = end


def _entry(path: str, text: str) -> tuple[Exercise | None, list[Diagnostic]]:
    """Read one item: JSON is YAML, so what is wrong with it has its place as in any file of a catalog."""
    document, problems = read_source(path, text.encode("utf-8", "surrogatepass"), _SHAPE.keys)
    if document is None:
        return None, problems
    return _SHAPE.read(document)


def _moved(problem: Diagnostic, line: int, column: int) -> Diagnostic:
    """Give a problem of an item at its place in the whole file."""
    beside = column - 1 if problem.line == 1 else 0
    return replace(problem, line=problem.line + line - 1, column=problem.column + beside)
