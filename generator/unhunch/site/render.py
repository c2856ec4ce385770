"""Views through templates to Markdown pages and HTML cards."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from unhunch.model.safety import Safety
from unhunch.strings import Strings
from unhunch.text import escape
from unhunch.views.card import Card
from unhunch.views.own_sheet import OwnSheetView
from unhunch.views.player import PlayerStep, PlayerView
from unhunch.views.routine import RoutineView
from unhunch.views.schema_org import Node

PLAYER_MODULES = (
    *("answers/kept", "at-work", "storage/kept"),
    *(f"player/{name}" for name in ("dom", "intro", "main", "routine")),
)
"""The player's scripts that are loaded with its page; the others follow when the reader touches it."""


class MissingValueError(Exception):
    """A template shows a value that is not there, of which readers would see the word `None`."""


@pass_context
def _present(context: Context, value: object) -> object:
    """Give what a template shows, if there is anything: it asks first whether an optional value is there."""
    if value is None:
        raise MissingValueError(f"The template {context.name} shows a value that may be missing.")
    return value


@pass_context
def _present_in_markdown(context: Context, value: object) -> object:
    """Give what a template shows, escaped for Markdown, unless it is markup of our own making."""
    present = _present(context, value)
    return present if hasattr(present, "__html__") else escape.markdown(str(present))


def _environment(finalize: Callable[[Context, object], object]) -> Environment:
    """Every template escapes what it shows, and neither misses a value nor shows that there is none."""
    return Environment(
        loader=PackageLoader("unhunch.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=finalize,
    )


@cache
def _html_environment() -> Environment:
    return _environment(_present)


@cache
def _markdown_environment() -> Environment:
    environment = _environment(_present_in_markdown)
    environment.filters["href"] = escape.address
    environment.filters["script_data"] = escape.script_data
    return environment


def card_html(card: Card, t: Strings) -> Markup:
    """Render a printable card. Figures and QR codes are markup of our own making; all else is escaped."""
    values = asdict(card)
    for exercise in values["exercises"]:
        exercise["figure"] = Markup(exercise["figure"]) if exercise["figure"] else None  # noqa: S704 - drawn by us
    values["qr"] = Markup(card.qr) if card.qr else None  # noqa: S704 - drawn by us
    html = _html_environment().get_template("card.html.j2").render(card=values, setting=card.setting, t=t)
    return Markup(html)  # noqa: S704 - Jinja escaped it


def figure_html(motion: Markup, t: Strings) -> Markup:
    """Render a moving figure with its pause."""
    return Markup(_html_environment().get_template("figure.html.j2").render(motion=motion, t=t))  # noqa: S704 - drawn by us


def player_html(view: PlayerView, safety: Safety, t: Strings, policy: Markup) -> str:
    """Render the page of a guided player: a whole document, which loads none of the theme."""
    template = _html_environment().get_template("player.html.j2")
    return template.render(**_playing(view, safety, t), policy=policy, up="../../../")


def own_player_html(
    view: PlayerView, routines: Iterable[RoutineView], safety: Safety, t: Strings, policy: Markup
) -> str:
    """Render the player of a reader's own sheet. Without scripts it leads to `routines`."""
    template = _html_environment().get_template("own-player.html.j2")
    return template.render(**_playing(view, safety, t), routines=routines, policy=policy, up="../../")


def _playing(view: PlayerView, safety: Safety, t: Strings) -> Mapping[str, object]:
    data = escape.script_data({**view.data, "words": t.group("player.script")})
    return {
        "view": view,
        "safety": safety,
        "data": data,
        "linked_data": linked_data(view.linked_data),
        "sharing": sharing(
            site=view.site,
            title=t("player.title", name=view.name),
            description=view.purpose,
            address=view.address,
            image=view.image,
            alt=view.image_alt,
        ),
        "modules": PLAYER_MODULES,
        "t": t,
    }


def player_item_html(step: PlayerStep, t: Strings) -> str:
    """Render one technique as the player shows it, with the phases of its easier ways."""
    template = _html_environment().get_template("own-player-item.html.j2")
    return template.render(step=step, ways=json.dumps(step.ways, separators=(",", ":")), t=t)


def own_sheet_html(view: OwnSheetView, safety: Safety, t: Strings, policy: Markup) -> str:
    """Render the page where a reader puts a sheet together: a whole document, which loads none of the theme."""
    template = _html_environment().get_template("own-sheet.html.j2")
    return template.render(
        view=view,
        frame=card_html(view.frame, t),
        linked_data=linked_data(view.linked_data),
        sharing=sharing(
            site=view.site,
            title=t("own.title"),
            description=t("own.description"),
            address=view.address,
            image=view.image,
            alt=view.image_alt,
        ),
        safety=safety,
        policy=policy,
        t=t,
    )


def linked_data(data: Node) -> Markup:
    """Render what a page says of itself to machines: data that no browser runs."""
    return Markup('<script type="application/ld+json">{}</script>').format(escape.script_data(data))


def sharing(
    *, site: str, title: str, description: str, address: str, image: str, alt: str, home: bool = False
) -> Markup:
    """Render what a link to a page shows where somebody shares it; `address` and `image` are absolute."""
    template = _html_environment().get_template("sharing.html.j2")
    values = {"site": site, "title": title, "description": description, "address": address}
    return Markup(template.render(**values, image=image, alt=alt, home=home))  # noqa: S704 - Jinja escaped it


def moved_html(id_: str, name: str, address: str, language: str, policy: Markup) -> str:
    """Render the page that stands at an old address and leads to where the entry is now."""
    template = _html_environment().get_template("moved.html.j2")
    return template.render(id=id_, name=name, address=address, language=language, policy=policy)


def html(template: str, t: Strings, **values: object) -> Markup:
    """Render an HTML template."""
    return Markup(_html_environment().get_template(template).render(t=t, **values))  # noqa: S704 - Jinja escaped it


def markdown(template: str, t: Strings, **values: object) -> Markup:
    """Render a Markdown template."""
    text = _markdown_environment().get_template(template).render(t=t, **values)
    return Markup(text)  # noqa: S704 - every value in it was escaped


@dataclass(frozen=True)
class Front:
    """What stands between `---` at the head of a Markdown page; `image` is the path of the picture to share it with."""

    title: str
    description: str
    image: str
    image_alt: str

    def __str__(self) -> str:
        """Give the front matter; a dumper writes it, so that no colon or quote breaks it."""
        return f"---\n{yaml.safe_dump(asdict(self), allow_unicode=True, sort_keys=False, width=1000)}---\n"
