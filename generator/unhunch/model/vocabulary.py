"""The closed lists that techniques choose from."""

from typing import Annotated, get_args

from pydantic import Field, StringConstraints

from unhunch.model.base import Entry, Id, Items, Label, Line, Many, Plenty, Ref, Some, SomeOrPlenty
from unhunch.model.caution import Caution
from unhunch.model.figure import Person
from unhunch.model.point import Point


class Term(Entry):
    """One choice of a list."""

    id: Id = Field(description="How files name it.", examples=["chair"])
    label: Label = Field(description="How readers see it.", examples=["a steady chair without wheels"])
    short: Label | None = Field(
        None, description="A few words for cards, where space is short.", examples=["a steady chair"]
    )
    description: Line | None = Field(
        None, description="What it means, in plain words.", examples=["A chair that neither rolls nor tips."]
    )


class Level(Term):
    """A level of evidence."""

    benefit: bool = Field(
        description="Whether the level says that something helps; then a source read directly is needed."
    )
    rests_on: Many[Label] = Field(
        (),
        description="What a grade of this level needs: one of these words in the `kind` of a source read directly.",
        examples=[["review", "guideline"]],
    )


class Region(Term):
    """A part of the body."""

    outline: Point | None = Field(
        None,
        description="Where it is on the outline of a body, which is drawn from the front and from behind.",
        examples=["shin"],
    )
    exercised: bool = Field(
        True, description="Whether techniques work there. One that only signs name is not asked about in the form."
    )


class Kind(Term):
    """A kind of technique."""

    movement: bool = Field(description="Whether the stop signs common to all movements apply.")


class Direction(Term):
    """A way in which a move goes."""

    each_week: bool = Field(False, description="Whether each plan for a week has a move that goes this way.")


class OfKinds(Entry):
    """What holds for some kinds of technique."""

    kinds: Some[Annotated[Id, Ref("kinds")]] = Field(
        description="Ids of `kinds`; each kind stands in one default of a condition.", examples=[["stretch", "habit"]]
    )


class Default(Caution, OfKinds):
    """What a condition means for techniques of some kinds that say nothing of their own."""


class Condition(Term):
    """A condition that readers may have, and what it means for each kind of technique."""

    person: Person | None = Field(
        None,
        description="Who has it among the people of figures. Nobody is drawn doing what they leave out or ask about.",
    )
    group: Annotated[Id, Ref("groups")] | None = Field(
        None, description="Under which heading of `groups` lists show it.", examples=["balance"]
    )
    part_of: Annotated[Id, Ref("cautions")] | None = Field(
        None,
        description="A condition that whoever has this one has, too. Its answer counts here where it is stricter.",
        examples=["balance"],
    )
    clause: Label = Field(
        description='What completes the sentence "Ask first if ...".', examples=["you lose your balance easily"]
    )
    defaults: Some[Default] = Field(
        description="What a person with it does about a technique, by kind: every kind of `kinds` in one of them."
    )

    def default(self, kind: str) -> Default | None:
        """Give what it means for a kind; None where it does not say, which no valid catalog leaves open."""
        return next((one for one in self.defaults if kind in one.kinds), None)


class Explanation(Entry):
    """A term that needs explaining to readers."""

    term: Annotated[str, StringConstraints(min_length=2, max_length=60)] = Field(
        description="The word or words.", examples=["repetition"]
    )
    meaning: Line = Field(
        description="What it means, in plain words.", examples=["doing a movement once, there and home again"]
    )


class Synonym(Entry):
    """What people type, and the words of this catalog that they mean."""

    typed: Some[Label] = Field(description="Words that people type.", examples=[["knots", "muscle knots"]])
    means: Some[Label] = Field(description="Words of this catalog to search for as well.", examples=[["self-massage"]])


class Vocabulary(Entry):
    """content/vocabulary.yml."""

    kinds: SomeOrPlenty[Kind] = Field(description="Kinds of technique.")
    regions: SomeOrPlenty[Region] = Field(description="Parts of the body.")
    muscles: Plenty[Term] = Field((), description="Muscles, with where they are in the description.")
    directions: Plenty[Direction] = Field((), description="Ways in which moves go, such as turning or pushing.")
    positions: SomeOrPlenty[Term] = Field(description="Positions.")
    places: SomeOrPlenty[Term] = Field(description="Places.")
    equipment: SomeOrPlenty[Term] = Field(description="Things that are needed.")
    moments: Plenty[Term] = Field(
        (),
        description="Moments at which people look for a routine; lists of routines stand under them, in their order.",
    )
    groups: Plenty[Term] = Field((), description="Headings under which lists of conditions stand, in their order.")
    cautions: SomeOrPlenty[Condition] = Field(description="Conditions that every technique answers to.")
    evidence_levels: Some[Level] = Field(description="Levels of evidence, strongest first.")
    directness: Some[Term] = Field(description="Whom the studies looked at.")
    levels: Items[Term] = Field(description="Difficulty 1 to 3, in order.", min_length=3, max_length=3)
    jargon: Plenty[Label] = Field(
        (),
        description="Medical words that need a plain word, an explanation, or the glossary.",
        examples=[["isometric", "lateral"]],
    )
    glossary: Plenty[Explanation] = Field((), description="Medical words and their plain meaning.")
    synonyms: Plenty[Synonym] = Field((), description="What people type into the search, and what they mean.")


def _is_list_of_terms(annotation: object) -> bool:
    items = get_args(annotation)[:1]
    return any(isinstance(item, type) and issubclass(item, Term) for item in items)


LISTS = tuple(key for key, info in Vocabulary.model_fields.items() if _is_list_of_terms(info.annotation))
"""The lists from which files choose by an id."""
