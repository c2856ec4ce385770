"""The commands. Each prints what a person needs to know and ends with a code that a machine understands."""

from concurrent.futures import BrokenExecutor
from importlib import import_module
from typing import Any

import click

from unhunch.edges.console import say_all
from unhunch.views.settings import SettingsError, from_environment
from unhunch.work.output.refusal import OutputError

_NAMES = (
    "check",
    "build",
    "serve",
    "export",
    "sheets",
    "figures",
    "summary",
    "new",
    "import",
    "from-issue",
    "forms",
    "schema",
    "strings",
)

_MODULES = {"import": "import_"}
"""Those whose name no module can have."""

_HELPER_GONE = "A process that helped was ended from outside, perhaps for lack of memory. Run the command again."


class _Commands(click.Group):
    """Commands that are imported when they are called: whoever checks a text waits for no drawing library.

    What the computer refused, a full disk or a folder that may not be written, is said in one line; so is a variable
    of the environment that cannot be used. When nobody reads the output any more, as after `| head`, there is nothing
    to say.
    """

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - whatever click hands on
        say_all()
        return super().main(*args, **kwargs)

    def list_commands(self, _: click.Context) -> list[str]:
        return list(_NAMES)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        if name not in _NAMES:
            return None
        module = _MODULES.get(name, name.replace("-", "_"))
        found: click.Command = import_module(f"unhunch.edges.commands.{module}").command
        return found

    def invoke(self, ctx: click.Context) -> object:
        try:
            from_environment()  # before anything is imported that reads the same variables
            return super().invoke(ctx)
        except SettingsError as error:
            raise click.ClickException(str(error)) from error
        except OutputError as error:
            click.echo(f"Nothing was written: {error}", err=True)
            ctx.exit(1)
        except BrokenPipeError:
            raise
        except BrokenExecutor as error:
            raise click.ClickException(_HELPER_GONE) from error
        except OSError as error:
            raise click.ClickException(f"{error.strerror or error}: {error.filename or ''}".rstrip(": ")) from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120})
def main() -> None:
    """Turn a catalog of techniques into pages, cards and sheets."""
