"""How a build ends whose catalog has errors."""

from collections.abc import Sequence

from mkdocs.exceptions import Abort

from unhunch.problems.diagnostics import Diagnostic


class CatalogError(Abort):
    """Ends a build: the catalog has these problems."""

    def __init__(self, problems: Sequence[Diagnostic]) -> None:
        super().__init__("The catalog has errors: nothing was built.")
        self.problems = problems
