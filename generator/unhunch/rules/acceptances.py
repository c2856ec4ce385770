"""R349, R360, R361: warnings that are right to stay, accepted with a reason: in their file, or for a whole catalog."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import ABOUT
from unhunch.problems.code import Found, rule
from unhunch.problems.codes.sheets import TOLD_IN_PRINT
from unhunch.problems.diagnostics import Diagnostic, Place


@dataclass(frozen=True)
class Accepted:
    """A code that is accepted: where it says so, and in which file; in every file if `path` is None."""

    place: Place
    code: str
    path: str | None

    def covers(self, problem: Diagnostic) -> bool:
        """Whether a problem is of this kind and in this place."""
        return problem.code == self.code and self.path in (None, problem.path)


@dataclass(frozen=True)
class Outcome:
    """A catalog, every problem of it before any warning is silenced, and the codes that concern safety."""

    catalog: Catalog
    problems: Sequence[Diagnostic]
    of_safety: Collection[str] = ()

    @cached_property
    def acceptances(self) -> tuple[Accepted, ...]:
        """Give every acceptance."""
        return tuple(self._acceptances())

    def _acceptances(self) -> Iterator[Accepted]:
        document = self.catalog.documents[ABOUT.path]
        for index, acceptance in enumerate(self.catalog.about.accept):
            yield Accepted(document.place(("accept", index, "code")), acceptance.code, None)
        for group in self.catalog.with_pages.values():
            for sourced in group.values():
                if not self.catalog.is_own(sourced.document):
                    continue
                for index, acceptance in enumerate(sourced.entry.accept):
                    place = sourced.document.place(("accept", index, "code"))
                    yield Accepted(place, acceptance.code, place.path)

    def severity(self, accepted: Accepted) -> str | None:
        """Give how grave the problems are that an acceptance covers, or None if there are none."""
        return next((problem.severity for problem in self.problems if accepted.covers(problem)), None)

    def too_wide(self, accepted: Accepted) -> bool:
        """Whether a whole catalog accepts what concerns safety."""
        return accepted.path is None and accepted.code in self.of_safety


@rule("R349", "safety-accepted")
def safety_accepted(outcome: Outcome) -> Iterator[Found]:
    """A whole catalog never accepts a warning of something by which readers may come to harm."""
    for accepted in outcome.acceptances:
        if outcome.too_wide(accepted):
            hint = "Take this item out. Where such a warning is right to stay, its own file accepts it."
            yield accepted.place, f"{accepted.code} concerns safety, so no catalog accepts it as a whole", hint


@rule("R360", "needless-acceptance")
def needless_acceptance(outcome: Outcome) -> Iterator[Found]:
    """An acceptance that nothing needs any more is taken out, so that it cannot hide a later warning."""
    for accepted in outcome.acceptances:
        if accepted.code in TOLD_IN_PRINT:  # whether anything gives that warning is not known yet
            continue
        if outcome.severity(accepted) is None and not outcome.too_wide(accepted):
            where = "this file" if accepted.path else "the catalog"
            message = f"nothing in {where} gives the warning {accepted.code} any more"
            yield accepted.place, message, "Take this item out of `accept`."


@rule("R361", "error-accepted")
def error_accepted(outcome: Outcome) -> Iterator[Found]:
    """Only warnings can be accepted. An error is mended."""
    for accepted in outcome.acceptances:
        if outcome.severity(accepted) == "error":
            hint = "Mend it, and take this item out of `accept`."
            yield accepted.place, f"{accepted.code} is an error, not a warning", hint


RULES = (safety_accepted, needless_acceptance, error_accepted)


def settle(catalog: Catalog, problems: Sequence[Diagnostic], of_safety: Collection[str]) -> list[Diagnostic]:
    """Give the problems without the accepted warnings, and with those of the acceptances themselves."""
    outcome = Outcome(catalog, problems, of_safety)
    return [*_unaccepted(outcome), *(problem for rule_ in RULES for problem in rule_(outcome))]


def unaccepted(catalog: Catalog, problems: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the problems that are found later than others, without the accepted warnings among them."""
    return _unaccepted(Outcome(catalog, problems))


def _unaccepted(outcome: Outcome) -> Iterator[Diagnostic]:
    accepted = {(one.path, one.code) for one in outcome.acceptances if not outcome.too_wide(one)}
    for problem in outcome.problems:
        if problem.severity == "error" or accepted.isdisjoint([(problem.path, problem.code), (None, problem.code)]):
            yield problem
