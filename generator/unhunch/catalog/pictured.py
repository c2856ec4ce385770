"""Every figure that a technique has: its own, and those of its easier and harder ways and of its cautions.

Each has a name: the technique's id, and after it where it is written, as `arm-reach.easier.1`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from unhunch.catalog.conditions import answers
from unhunch.figures.casting import Look, cast, fitting, look
from unhunch.model.figure import Figure, Person
from unhunch.model.technique import Technique
from unhunch.model.vocabulary import Vocabulary

OWN = "figure"
"""The key of a figure, wherever it is written."""


@dataclass(frozen=True)
class Pictured:
    """A figure, its name, and where in its file it is written."""

    name: str
    loc: tuple[str | int, ...]
    figure: Figure
    words: str = ""
    """What it stands beside; a technique's own figure stands alone."""


def written(id_: str, technique: Technique) -> Iterator[Pictured]:
    """Yield every figure of a technique as it is written, its own first."""
    if technique.figure:
        yield Pictured(id_, (OWN,), technique.figure)
    for key, ways in (("easier", technique.easier), ("harder", technique.harder)):
        for number, way in enumerate(ways):
            if way.figure:
                yield Pictured(f"{id_}.{key}.{number}", (key, number, OWN), way.figure, way.text)
    for condition, caution in technique.cautions.items():
        if caution.figure:
            loc = ("cautions", condition, OWN)
            yield Pictured(f"{id_}.cautions.{condition}", loc, caution.figure, caution.how or "")


def shown(id_: str, technique: Technique, vocabulary: Vocabulary) -> Iterator[Pictured]:
    """Yield every figure of a technique with whoever is shown in it.

    What is done otherwise because of a condition is shown by somebody who has it, if there is one; any other way by
    whom the technique's own figure shows. Nobody does what they leave out or ask about.
    """
    spared = _spared(technique, vocabulary)
    own: Look | None = None
    for one in written(id_, technique):
        whose = _whose(technique, vocabulary, one)
        figure = cast(id_, one.figure, spared, person=whose, like=None if whose else own)
        own = own or (look(figure) if one.loc == (OWN,) else None)
        yield replace(one, figure=figure)


def of_others(id_: str, technique: Technique, vocabulary: Vocabulary, one: Pictured) -> Iterator[Pictured]:
    """Yield a figure of a technique with everybody else who may be shown in it; nobody where it says whom it shows."""
    found = next(own for own in written(id_, technique) if own.name == one.name).figure
    if found.person or _whose(technique, vocabulary, one):
        return
    spared = _spared(technique, vocabulary)
    for person in dict.fromkeys(fitting(found, spared)):
        if person != one.figure.person:
            yield replace(one, figure=cast(id_, found, spared, person=person))


def conditions_told(technique: Technique, vocabulary: Vocabulary, said: str) -> tuple[str, ...]:
    """Give the conditions for which these words say what to do instead, in the order of the vocabulary."""
    meant = answers(vocabulary, technique)
    return tuple(id_ for id_, caution in meant.items() if caution.do == "adapt" and caution.how == said)


def _whose(technique: Technique, vocabulary: Vocabulary, one: Pictured) -> Person | None:
    """Who has a condition that the words of a figure are for: the one it is written with, or else another."""
    told = conditions_told(technique, vocabulary, one.words) if one.words else ()
    first = (str(one.loc[1]),) if one.loc[0] == "cautions" else ()
    people = {condition.id: condition.person for condition in vocabulary.cautions}
    return next((person for id_ in (*first, *told) if (person := people.get(id_))), None)


def _spared(technique: Technique, vocabulary: Vocabulary) -> set[Person]:
    """Who should not do a technique, or not without asking, by what their conditions mean for it."""
    meant = answers(vocabulary, technique)
    told = ((one.person, meant.get(one.id)) for one in vocabulary.cautions)
    return {person for person, caution in told if person and caution and caution.do in ("leave-out", "ask")}
