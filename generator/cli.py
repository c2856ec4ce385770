"""The commands. Each prints what a person needs to know and ends with a code that a machine understands."""

from importlib import import_module

import click

from generator.output.refusal import OutputError
from generator.settings import SettingsError, from_environment

_NAMES = ("check", "build", "serve", "export", "sheets", "figures", "summary", "new", "from-issue", "forms", "schema")


class _Commands(click.Group):
    """Commands that are imported when they are called: whoever checks a text waits for no drawing library.

    What the computer refused, a full disk or a folder that may not be written, is said in one line; so is a variable
    of the environment that cannot be used.
    """

    def list_commands(self, _: click.Context) -> list[str]:
        return list(_NAMES)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        if name not in _NAMES:
            return None
        found: click.Command = import_module(f"generator.commands.{name.replace('-', '_')}").command
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
        except OSError as error:
            raise click.ClickException(f"{error.strerror or error}: {error.filename or ''}".rstrip(": ")) from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120})
def main() -> None:
    """Turn a catalog of techniques into pages, cards and sheets."""
