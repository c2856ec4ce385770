"""The sheets of the patients of a table: a job for each PDF, or every problem of what they ask for."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from unhunch.model.clinic import Clinic, SheetKind
from unhunch.problems.codes.sheets import goes_on
from unhunch.problems.diagnostics import Diagnostic
from unhunch.sheets.clinic import for_clinic
from unhunch.sheets.compile import OVERFULL, SheetError
from unhunch.sheets.job import Job
from unhunch.sheets.jobs import card_jobs, sheet_jobs
from unhunch.sheets.patients import problems as codes
from unhunch.sheets.patients.link import OwnSheet, own_sheet
from unhunch.sheets.patients.own import card_of, faults
from unhunch.sheets.patients.table import Patient
from unhunch.views.book import Book

_FAULTS: Final = {
    "damaged": "this link is damaged: some of it is missing or was changed",
    "newer": "this link was made by a newer version of the site",
}
_FROM: Final = re.compile(r"from=([a-z0-9-]+)")


@dataclass(frozen=True)
class Handed:
    """What is printed: the jobs, and whose each of them is, by its path."""

    jobs: tuple[Job, ...]
    patients: Mapping[str, Patient]

    def problem(self, error: SheetError) -> Diagnostic:
        """Give the problem of a sheet that could not be made, at the cell that names it."""
        patient = self.patients[error.job.path]
        full = error.kind in OVERFULL
        why = (
            f"does not fit: {error.detail} mm too much" if full else f"could not be made: {error.detail or error.kind}"
        )
        hint = "Shorten the notes of its link, or take some out, or print another kind of sheet."
        return codes.not_printed(patient.sheet.place, f"the sheet of `{patient.name.text}` {why}", hint)

    def warning(self, error: SheetError) -> Diagnostic:
        """Tell of a sheet that was made, but goes on on further pages."""
        return goes_on(self.patients[error.job.path].sheet.place, error.job.path, error.detail, error.kind)


def handed_out(
    book: Book, patients: Sequence[Patient], clinic: Clinic, logo: bytes | None
) -> tuple[Handed, list[Diagnostic]]:
    """Give the jobs for all patients, and every problem. Files are named by line and sheet, never by who gets them."""
    asked = [_asked(book, patient) for patient in patients]
    problems = [found for one in asked if isinstance(one, list) for found in one]
    made: dict[str, tuple[Job, Patient]] = {}
    for patient, sheet in zip(patients, asked, strict=True):
        if not isinstance(sheet, list):
            jobs = _jobs(book, sheet, patient, clinic, logo)
            made |= {job.path: (job, patient) for job in jobs}
    handed = Handed(tuple(job for job, _ in made.values()), {path: patient for path, (_, patient) in made.items()})
    return handed, problems


def _asked(book: Book, patient: Patient) -> OwnSheet | str | list[Diagnostic]:
    """Give the sheet that a row asks for, or the id of a routine, or what is the matter with it."""
    text, place = patient.sheet.text, patient.sheet.place
    before, link, fragment = text.partition("#")
    routine = _FROM.fullmatch(fragment)
    id_ = routine[1] if routine else before
    if not link or routine:
        return id_ if id_ in book.routines else [codes.unknown_sheet(place, id_, book.routines)]
    sheet = own_sheet(fragment)
    if not isinstance(sheet, OwnSheet):
        return [codes.link(place, _FAULTS[sheet])]
    return [codes.link(place, fault) for fault in faults(book, sheet)] or sheet


def _jobs(book: Book, sheet: OwnSheet | str, patient: Patient, clinic: Clinic, logo: bytes | None) -> Iterator[Job]:
    said = _Said() if isinstance(sheet, str) else _Said(sheet.by, sheet.review, "large" if sheet.large else "sheet")
    by = patient.therapist.text or said.by or clinic.prepared_by
    whose = clinic.model_copy(update={"prepared_by": by, "kinds": clinic.kinds or (said.kind,)})
    about = {"patient": patient.name.text, "next_visit": patient.next_visit.text or said.review or None}
    for job in for_clinic(_sheets(book, sheet), whose, logo):
        data = json.loads(job.data)
        data["clinic"] |= about
        if not book.edition.settings.local:
            data["words"]["preview"] = book.edition.t("own.script.no_code")  # where an address is too long for a code
        path = f"{patient.name.place.line:03}-{job.path.rpartition('/')[2]}"
        yield replace(job, path=path, data=json.dumps(data, ensure_ascii=False, sort_keys=True))


@dataclass(frozen=True)
class _Said:
    """What a sheet says of itself where the table says nothing."""

    by: str = ""
    review: str = ""
    kind: SheetKind = "sheet"


def _sheets(book: Book, sheet: OwnSheet | str) -> Iterable[Job]:
    return sheet_jobs(book, [sheet]) if isinstance(sheet, str) else card_jobs(book.edition, card_of(book, sheet))
