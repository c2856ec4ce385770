"""Makes the README's pictures of PDFs anew: `python -m tests.sheets.pictures`."""

from pathlib import Path

import pypdfium2
from PIL import Image

from tests.project import PROJECT
from tests.sheets.making import real_jobs
from unhunch.sheets.compile import compile_sheet

DPI = 80
SHOWN = {
    "docs/sheet-pdf.png": ("morning-loosen-up-a4.pdf", (0, 1)),
    "docs/sheet-large.png": ("morning-loosen-up-large-a4.pdf", (0, 1, 2)),
    "docs/sheet-cards.png": ("cards-a4.pdf", (0,)),
    "docs/sheet-booklet.png": ("booklet-a4.pdf", (0, 1)),
}


def picture(pdf: bytes, pages: tuple[int, ...]) -> Image.Image:
    """Some pages side by side."""
    document = pypdfium2.PdfDocument(pdf)
    images = [document[page].render(scale=DPI / 72, grayscale=False).to_pil() for page in pages]
    width = sum(image.width + 12 for image in images) + 12
    joined = Image.new("RGB", (width, images[0].height + 24), "#c8c8c8")
    left = 12
    for image in images:
        joined.paste(image, (left, 12))
        left += image.width + 12
    return joined.quantize(64, method=Image.Quantize.MAXCOVERAGE)


def main(root: Path = PROJECT) -> None:
    """Write every picture."""
    jobs = {job.path.rsplit("/", 1)[-1]: job for job in real_jobs()}
    for name, (pdf, pages) in SHOWN.items():
        target = root / name
        target.parent.mkdir(exist_ok=True)
        picture(compile_sheet(jobs[pdf]), pages).save(target, optimize=True)


if __name__ == "__main__":
    main()
