"""What each kind of page says of itself to machines, as JSON-LD."""

from unhunch.catalog.page import Page, address_of
from unhunch.model.dose import Dose
from unhunch.model.timeline import READY_SECONDS, phases, seconds, timeline
from unhunch.views import schema_org
from unhunch.views.book import Book
from unhunch.views.edition import Edition
from unhunch.views.growth import item_doses
from unhunch.views.lists import begun, whole
from unhunch.views.routine import ItemView, RoutineView
from unhunch.views.schema_org import Node, Trail
from unhunch.views.technique import TechniqueView

_ADVICE = frozenset(
    {"before-all", "emergency", "soon", "appointment", "ask-first", "stop-if", "safety-check", "treatments"}
)
"""Inserts of pages that advise; the others are about the site itself."""


def page_data(book: Book, path: str, page: Page) -> Node:
    """Describe a hand-written page, and the list that it shows if it shows one."""
    edition = book.edition
    inserts = {name for name, _, _ in page.inserts()}
    advises = bool(inserts & _ADVICE) or any(page.citations())
    kind = "MedicalWebPage" if advises else "WebPage"
    described = schema_org.page(edition, address_of(path), page.front.title, page.front.description, kind)
    if path == "index.md":
        return schema_org.graph(described, schema_org.website(edition))
    described["breadcrumb"] = schema_org.breadcrumbs(edition, [(page.front.title, address_of(path))])
    if listed := schema_org.items(edition, _listed(book, path)):
        described["mainEntity"] = {"@type": "ItemList", "itemListElement": listed}
    return schema_org.graph(described)


def _listed(book: Book, path: str) -> Trail:
    """Give the entries of an index, as far as it lists them all."""
    routines, techniques = whole(book.edition)
    if path == "techniques/index.md":
        return [(book.edition.technique(id_).name, f"techniques/{id_}/") for id_ in begun(book.edition, techniques)[0]]
    if path == "routines/index.md":
        return [(book.edition.routine(id_).name, f"routines/{id_}/") for id_ in begun(book.edition, routines)[0]]
    return ()


def list_data(edition: Edition, address: str, title: str, description: str) -> Node:
    """Describe one page of a long list."""
    described = schema_org.page(edition, address, title, description, "WebPage")
    described["breadcrumb"] = schema_org.breadcrumbs(edition, [(title, address)])
    return schema_org.graph(described)


def technique_data(edition: Edition, view: TechniqueView) -> Node:
    """Describe a technique's page: how it is done, where, how long it takes, and who should leave it out or ask."""
    technique, address = edition.technique(view.id), f"techniques/{view.id}/"
    page = _entry_page(edition, "techniques/", address, technique.name, technique.summary)
    page |= schema_org.reviewed([technique.reviewed])
    reasons = _reasons_against(view)
    types = ["HowTo"] if technique.dose else []
    if view.movement:
        types.append("PhysicalTherapy")
    elif reasons or not technique.dose:  # what anybody may do is no more than a way to do something
        types.append("MedicalTherapy")
    thing = _thing(edition, address, types, technique.name, technique.summary)
    if technique.aliases:
        thing["alternateName"] = list(technique.aliases)
    if technique.dose:
        thing["step"] = schema_org.steps(technique.steps)
        thing["totalTime"] = schema_org.duration(READY_SECONDS + seconds(phases(technique.dose)))
    if types != ["HowTo"] and view.regions:
        thing["bodyLocation"] = view.regions
    if reasons:
        thing["contraindication"] = reasons
    return schema_org.graph(page, thing)


def _reasons_against(view: TechniqueView) -> list[Node]:
    """Give the conditions in which it is left out, or not done before asking; whoever adapts it may do it."""
    return [
        {"@type": "MedicalContraindication", "name": caution.label, "description": f"{caution.action}: {caution.why}"}
        for caution in view.cautions
        if caution.do != "adapt"
    ]


def routine_data(edition: Edition, view: RoutineView) -> Node:
    """Describe a routine's page: its exercises with their steps, how often, and how long it takes."""
    routine, address = edition.routine(view.id), f"routines/{view.id}/"
    page = _entry_page(edition, "routines/", address, routine.name, routine.purpose)
    page |= schema_org.reviewed([edition.technique(item.id).reviewed for item in view.items])
    thing = _thing(edition, address, ["ExercisePlan", "HowTo"], routine.name, routine.purpose)
    thing |= {
        "activityFrequency": view.often,
        "activityDuration": schema_org.duration(seconds(view.phases)),
        "totalTime": schema_org.duration(seconds(view.phases)),
        "step": [_section(edition, *pair) for pair in zip(view.items, item_doses(edition, routine), strict=True)],
    }
    return schema_org.graph(page, thing)


def player_data(edition: Edition, view: RoutineView) -> Node:
    """Describe the page that plays a routine, in few words: it has to load fast."""
    title = edition.t("player.title", name=view.name)
    page = schema_org.page(edition, f"routines/{view.id}/play/", title, view.purpose, "WebPage")
    brief = {name: page[name] for name in ("@type", "@id", "url", "name", "dateModified")}
    return schema_org.graph(brief | {"isPartOf": {"@id": edition.settings.address(f"routines/{view.id}/")}})


def own_sheet_page(edition: Edition, address: str, title: str, description: str) -> Node:
    """Describe the page of a reader's own sheet: what is on the sheet no server knows."""
    page = schema_org.page(edition, address, title, description, "WebPage")
    page["breadcrumb"] = schema_org.breadcrumbs(edition, [(title, address)])
    return schema_org.graph(page)


def own_player_page(edition: Edition, address: str, title: str, description: str) -> Node:
    """Describe the page that plays a reader's own sheet."""
    return schema_org.graph(schema_org.page(edition, address, title, description, "WebPage"))


def _entry_page(edition: Edition, folder: str, address: str, name: str, description: str) -> Node:
    page = schema_org.page(edition, address, name, description, "MedicalWebPage")
    page["mainEntity"] = {"@id": edition.settings.address(f"{address}#it")}
    page["breadcrumb"] = schema_org.breadcrumbs(edition, [*_trail(edition, folder), (name, address)])
    return page


def _trail(edition: Edition, folder: str) -> list[tuple[str, str]]:
    return [(edition.catalog.pages[f"{folder}index.md"].front.title, folder)]


def _thing(edition: Edition, address: str, types: list[str], name: str, description: str) -> Node:
    return {
        "@type": types if len(types) > 1 else types[0],
        "@id": edition.settings.address(f"{address}#it"),
        "name": name,
        "description": description,
    }


def _section(edition: Edition, shown: ItemView, dose: Dose) -> Node:
    """An item of a routine is a section of steps; its time has the time to get ready in it."""
    return {
        "@type": "HowToSection",
        "position": shown.number,
        "name": shown.name,
        "description": shown.dose,
        "url": edition.settings.address(f"techniques/{shown.id}/"),
        "timeRequired": schema_org.duration(seconds(timeline([dose]))),
        "itemListElement": schema_org.steps(edition.technique(shown.id).steps),
    }
