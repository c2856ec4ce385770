"""One job to the bytes of its PDF or picture; the only module that knows Typst."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import typst

from unhunch.sheets.job import FOLDED, Job
from unhunch.sheets.palette import with_palette

STANDARD: Final = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, titled, every picture with its words; Typst refuses to write less."""

_FORMS: Final[Mapping[str, Any]] = {
    "pdf": {"format": "pdf", "pdf_standards": STANDARD},
    "png": {"format": "png", "ppi": 72},  # a point of the page is a pixel
}

_KEPT: Final = 12
"""More documents than the engine keeps its work on older ones for."""
_LARGE: Final = 100_000
"""Characters of data that only a document of many entries has; the work on it takes a tenth of a gigabyte."""

OVERFULL: Final = frozenset({"overfull", "front", "reverse"})
"""Kinds of what does not fit: a whole page, or one side of a card."""
_OVERFULL = re.compile(r"OVERFULL \[(?P<who>[^\]]*)\] (?P<amount>\d+)(?: (?P<side>front|reverse))?")
_GLYPH = re.compile(r"text.*?[\"“”'`](?P<text>.+?)[\"“”'`].*could not be displayed", re.DOTALL)


class SheetError(Exception):
    """A PDF that cannot be made. `kind` is one of OVERFULL, alt, glyph or other; `detail` is what the message needs."""

    def __init__(self, job: Job, kind: str, detail: str, subject: str) -> None:
        super().__init__(job, kind, detail, subject)
        self.job, self.kind, self.detail, self.subject = job, kind, detail, subject


def compile_sheet(job: Job) -> bytes:
    """Give the file. Raises SheetError when it does not fit, or has an unknown letter or a picture without words."""
    if job.template == FOLDED:
        return _folded(job)
    compiler, folder = _compiler()
    try:
        made = compiler.compile(input=folder / f"{job.template}.typ", sys_inputs={"data": job.data}, **_FORMS[job.form])
    except typst.TypstError as error:
        raise _explained(job, error) from None
    assert isinstance(made, bytes)
    return with_palette(made) if job.form == "png" else made


def _folded(job: Job) -> bytes:
    """Give a booklet two pages a side, in the order for folding: not that of reading, and so not PDF/UA."""
    booklet = compile_sheet(replace(job, template="booklet"))
    compiler, folder = _compiler()
    data = json.loads(job.data)
    pages = compiler.query("<pages>", field="value", one=True)  # of what was compiled just now
    inputs = {"pages": str(pages), "paper": data["paper"], "title": f"{data['catalog']}: {data['words']['booklet']}"}
    with TemporaryDirectory() as made:  # Typst takes pages from files alone
        root = Path(made)
        for name, content in (("booklet.pdf", booklet), ("folded.typ", (folder / "folded.typ").read_bytes())):
            (root / name).write_bytes(content)
        folded = typst.compile(root / "folded.typ", root=root, format="pdf", sys_inputs=inputs)
    assert isinstance(folded, bytes)
    return folded


def forget(job: Job) -> None:
    """Let the engine forget its work on a large document, which it keeps until it has set others: of ten a gigabyte."""
    if len(job.data) > _LARGE:
        compiler, _ = _compiler()
        for number in range(_KEPT):
            compiler.compile(input=str(number).encode(), format="pdf")


def broken(job: Job) -> Job:
    """Give the job for the same file in which what no page holds goes on on the next one."""
    return replace(job, data=json.dumps({**json.loads(job.data), "breaks": True}, ensure_ascii=False, sort_keys=True))


def faults(job: Job, error: SheetError) -> Iterator[SheetError]:
    """Yield all that keeps a file from being made: cards and their sides are tried alone when one does not fit."""
    parts = _parts(json.loads(job.data)) if error.kind in OVERFULL else ()
    found = [fault for part in parts for fault in _faults_of_part(replace(job, data=json.dumps(part)))]
    yield from (SheetError(job, fault.kind, fault.detail, fault.subject) for fault in found or [error])


def _faults_of_part(job: Job) -> Iterator[SheetError]:
    try:
        compile_sheet(job)
    except SheetError as error:
        yield from faults(job, error)


def _parts(data: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield what a file shows in parts that stand alone: its cards, or a card's sides; nothing for what is but one."""
    for name in ("cards", "sides"):
        parts = data.get(name, ())
        if len(parts) > 1:
            yield from ({**data, name: [part]} for part in parts)
            return


def versions() -> bytes:
    """Give bytes that change whenever the look of a file may: templates, fonts, and the versions of what makes them."""
    folder = _folder()
    inputs = sorted([*folder.glob("templates/*.typ"), *folder.glob("fonts/*.ttf"), folder / "palette.py"])
    made_with = f"{version('typst')} {version('pillow')}"
    return made_with.encode() + b"".join(file.name.encode() + file.read_bytes() for file in inputs)


@cache
def _folder() -> Path:
    with as_file(files("unhunch.sheets")) as folder:
        return folder


@cache
def _compiler() -> tuple[typst.Compiler, Path]:
    folder = _folder()
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder / "fonts"])
    return typst.Compiler(root=folder, font_paths=fonts, ignore_system_fonts=True), folder / "templates"


def _explained(job: Job, error: typst.TypstError) -> SheetError:
    text = f"{error.message}\n{error.diagnostic}"
    if found := _OVERFULL.search(text):
        return SheetError(job, found["side"] or "overfull", found["amount"], found["who"] or job.subject)
    if "alt text" in text or "alternative description" in text:
        return SheetError(job, "alt", "", job.subject)
    if found := _GLYPH.search(text):
        return SheetError(job, "glyph", found["text"].strip("\"“”'`"), job.subject)
    return SheetError(job, "other", error.message, job.subject)
