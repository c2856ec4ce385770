"""Where MkDocs finds the plugin: a variable that cannot be used is told before anything is imported that reads it."""

from mkdocs.exceptions import Abort

from unhunch.views.settings import SettingsError, from_environment

try:
    from_environment()
except SettingsError as error:
    raise Abort(str(error)) from error

from unhunch.edges.mkdocs.plugin import Plugin

__all__ = ["Plugin"]
