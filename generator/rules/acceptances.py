"""R360, R361: warnings that are right to stay, accepted in their file with a reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.codes import Found, rule
from generator.diagnostics import Diagnostic, Place
from generator.model.evidence import Acceptance


@dataclass(frozen=True)
class Outcome:
    """A catalog, and every problem of it before any warning is silenced."""

    catalog: Catalog
    problems: Sequence[Diagnostic]

    def acceptances(self) -> Iterator[tuple[Place, Acceptance]]:
        """Yield every acceptance with the place of its code."""
        for group in (self.catalog.techniques, self.catalog.routines):
            for sourced in group.values():
                for index, acceptance in enumerate(sourced.entry.accept):
                    yield sourced.document.place(("accept", index, "code")), acceptance

    def severity(self, path: str, code: str) -> str | None:
        """Give how grave the problems with a code are in a file, or None if there are none."""
        return next((p.severity for p in self.problems if (p.path, p.code) == (path, code)), None)


@rule("R360", "needless-acceptance")
def needless_acceptance(outcome: Outcome) -> Iterator[Found]:
    """An acceptance that nothing needs any more is taken out, so that it cannot hide a later warning."""
    for place, acceptance in outcome.acceptances():
        if outcome.severity(place.path, acceptance.code) is None:
            message = f"nothing in this file gives the warning {acceptance.code} any more"
            yield place, message, "Take this item out of `accept`."


@rule("R361", "error-accepted")
def error_accepted(outcome: Outcome) -> Iterator[Found]:
    """Only warnings can be accepted. An error is mended."""
    for place, acceptance in outcome.acceptances():
        if outcome.severity(place.path, acceptance.code) == "error":
            yield place, f"{acceptance.code} is an error, not a warning", "Mend it, and take this item out of `accept`."


RULES = (needless_acceptance, error_accepted)


def settle(catalog: Catalog, problems: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Give the problems without the accepted warnings, and with those of the acceptances themselves."""
    outcome = Outcome(catalog, problems)
    accepted = {(place.path, acceptance.code) for place, acceptance in outcome.acceptances()}
    left = [p for p in problems if p.severity == "error" or (p.path, p.code) not in accepted]
    return left + [problem for rule_ in RULES for problem in rule_(outcome)]
