"""What a PDF says of itself to machines: fonts, language, title, tags, words for figures."""

from collections.abc import Iterator

import outloud
import pikepdf

NOTHING = pikepdf.Dictionary()


def faults(pdf: str) -> list[str]:
    """13 to 16: everything that keeps a PDF from being read by a machine; empty when it is accessible."""
    with pikepdf.open(pdf) as document:
        return [*_fonts(document), *_catalog(document), *_figures(document), *_standard(pdf)]


def _fonts(document: pikepdf.Pdf) -> Iterator[str]:
    for page in document.pages:
        for font in page.get("/Resources", NOTHING).get("/Font", NOTHING).values():
            for part in font.get("/DescendantFonts", [font]):
                descriptor = part.get("/FontDescriptor", NOTHING)
                if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                    yield f"13: font {part.get('/BaseFont')} is not embedded"


def _catalog(document: pikepdf.Pdf) -> Iterator[str]:
    root = document.Root
    if not root.get("/MarkInfo", NOTHING).get("/Marked"):
        yield "14: not tagged"
    if str(root.get("/Lang", "")) != "en":
        yield "14: no language"
    if not root.get("/ViewerPreferences", NOTHING).get("/DisplayDocTitle"):
        yield "14: the window does not show the title"
    with document.open_metadata() as metadata:
        if not metadata.get("dc:title"):
            yield "14: no title"
        if str(metadata.get("pdfuaid:part")) != "1":
            yield "15: does not declare PDF/UA"


def _figures(document: pikepdf.Pdf) -> Iterator[str]:
    for element in _elements(document.Root.StructTreeRoot):
        if element.get("/S") == "/Figure" and not str(element.get("/Alt", "")):
            yield "16: a figure without words"


def _elements(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    kids = node.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)


def _standard(pdf: str) -> Iterator[str]:
    result = outloud.check(pdf)
    for finding in result.findings:
        if finding.severity == "error":
            yield f"15: {finding.rule} {finding.message}"
