"""Values through templates to Markdown and HTML. What a template is for, its page kind knows."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cache

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from unhunch.strings import Strings
from unhunch.text import escape
from unhunch.work.compiled import Compiled


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
        optimized=False,  # which would compute with filters, whose code may be another when the template is not
        bytecode_cache=Compiled(finalize.__name__),
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


def html(template: str, t: Strings | None = None, **values: object) -> Markup:
    """Render an HTML template; one without a sentence needs none."""
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
