"""`strings`: the sentences around the content, to be translated."""

import click

from unhunch import strings


@click.command("strings")
@click.argument("language", default=strings.REFERENCE)
def command(language: str) -> None:
    """Print every sentence of a language: a translation is the same file with other words."""
    if language not in strings.languages():
        raise click.ClickException(f"Sentences are in {', '.join(strings.languages())}: name one of these.")
    click.echo(strings.text(language), nl=False)
