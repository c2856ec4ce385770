"""R390 to R393: the face of a site, as catalog.yml has it."""

from collections.abc import Iterator
from typing import Final

from unhunch.catalog import default_pages
from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import ABOUT, CONTENT, OWN_PICTURES
from unhunch.model.colour import ENHANCED, contrast, darker, lighter, readable
from unhunch.model.palette import PAPERS, QUIET
from unhunch.problems.advice import Advice
from unhunch.problems.code import Found, rule
from unhunch.problems.diagnostics import Place
from unhunch.problems.nearest import suggestion
from unhunch.rules import targets
from unhunch.text.source import Document, Loc

_HOME: Final = f"{CONTENT}/{OWN_PICTURES}"


def _named(catalog: Catalog) -> Iterator[tuple[Document, Loc, str]]:
    """Yield each picture that a file names, with its place there."""
    about, document = catalog.about, catalog.documents[ABOUT.path]
    if about.face:
        yield from ((document, ("face", key), name) for key in ("logo", "icon") if (name := getattr(about.face, key)))
    if about.clinic and about.clinic.logo:
        yield document, ("clinic", "logo"), about.clinic.logo
    for technique in catalog.techniques.values():
        pictures = technique.entry.pictures
        for key in ("start", "end") if pictures else ():
            if name := getattr(pictures, key):
                yield technique.document, ("pictures", key), name


@rule("R390", "picture-not-there")
def picture_not_there(catalog: Catalog) -> Iterator[Found]:
    """Each picture that catalog.yml or a technique names lies in content/pictures."""
    for document, loc, name in _named(catalog):
        there = catalog.pictures_beside(document)
        if name not in there:
            message = f"there is no picture `{name}` in {_HOME}"
            yield document.place(loc), message, suggestion(name, [*there])


@rule("R391", "picture-not-named", "warning")
def picture_not_named(catalog: Catalog) -> Iterator[Found]:
    """Each picture in content/pictures is named by a file: else no reader sees it."""
    named = {name for document, _, name in _named(catalog) if catalog.is_own(document)}
    for name in catalog.own_pictures:
        if name not in named:
            yield (
                Place(f"{_HOME}/{name}"),
                f"nothing names the picture `{name}`",
                "Name it in catalog.yml or below `pictures` of a technique, or delete it.",
            )


@rule("R392", "colour-hard-to-read")
def colour_hard_to_read(catalog: Catalog) -> Iterator[Found]:
    """Text stands out by 7 to 1: that of a site's own colour, and other text on such a ground."""
    colours = catalog.about.face.colours if catalog.about.face else None
    if colours is None:
        return
    document = catalog.documents[ABOUT.path]
    texts = ("ground", colours.ground or "", (QUIET,), lighter)
    grounds = (
        "strong",
        colours.strong,
        (*PAPERS, *([lighter(colours.ground, (QUIET,))] if colours.ground else [])),
        darker,
    )
    for key, colour, others, shade in (texts, grounds):
        if colour and not readable(colour, others):
            least = min(contrast(colour, other) for other in others)
            better = shade(colour, others)
            message = f"`{colour}` has a contrast of {least:.1f} to 1, and text needs {ENHANCED:g} to 1"
            hint = Advice(f'Write `"{better}"`: the nearest shade of it that has.', instead=(f'"{better}"',))
            yield document.place(("face", "colours", key)), message, hint


@rule("R393", "menu-of-nothing")
def menu_of_nothing(catalog: Catalog) -> Iterator[Found]:
    """Each page that the menu of catalog.yml names is there, once."""
    document, seen = catalog.documents[ABOUT.path], set[str]()
    known = {*default_pages.PATHS, *targets.pages(catalog)}
    for index, way in enumerate(catalog.about.menu):
        place = document.place(("menu", index, "to"))
        if way.to in seen:
            yield place, f"the menu names `{way.to}` twice", "Take one of the two out."
        elif way.to.endswith(".md") and not way.to.startswith("https:") and way.to not in known:
            yield place, f"there is no page `{way.to}`", suggestion(way.to, sorted(known))
        seen.add(way.to)


RULES = (picture_not_there, picture_not_named, colour_hard_to_read, menu_of_nothing)
