"""The sheets of a clinic: its name, number and logo in their place, and only the kinds and papers that it wants."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from unhunch.model.clinic import Clinic
from unhunch.model.face import SheetClinic
from unhunch.model.papers import ROUTINE_KINDS
from unhunch.sheets.job import Job

PNG = b"\x89PNG\r\n\x1a\n"


def for_clinic(jobs: Iterable[Job], clinic: Clinic, logo: bytes | None) -> Iterator[Job]:
    """Yield the jobs of routines that a clinic wants, with what it has printed on them; `logo` is an SVG or a PNG."""
    about = printed(clinic, logo)
    for job in jobs:
        data = json.loads(job.data)
        if job.template not in (clinic.kinds or ROUTINE_KINDS) or data["paper"] != (clinic.paper or data["paper"]):
            continue
        yield replace(job, data=json.dumps(data | {"clinic": about}, ensure_ascii=False, sort_keys=True))


def printed(clinic: Clinic | SheetClinic, logo: bytes | None) -> dict[str, Any]:
    """Give what a sheet has printed in the place of an empty frame."""
    return {
        "name": clinic.name,
        "prepared_by": clinic.prepared_by,
        "phone": clinic.phone,
        "logo": picture(logo) if logo else None,
    }


def picture(logo: bytes) -> dict[str, Any]:
    """Give an SVG or a PNG as templates take it."""
    if logo.startswith(PNG):
        return {"format": "png", "content": list(logo)}
    return {"format": "svg", "content": logo.decode("utf-8")}
