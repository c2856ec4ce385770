"""Pictures that pages are shared with, as their bytes."""

import json
from dataclasses import replace
from io import BytesIO

from PIL import Image

from tests.editions import small_book
from unhunch.sheets.compile import compile_sheet
from unhunch.sheets.job import Job
from unhunch.sheets.palette import with_palette
from unhunch.sheets.share import share_jobs

JOBS = {job.path: job for job in share_jobs(small_book())}
CURL = JOBS["techniques/toe-curl/share.png"]
GREEN = (15, 79, 75)
"""The colour of the title and of the band above."""


def opened(job: Job) -> Image.Image:
    return Image.open(BytesIO(compile_sheet(job))).convert("RGB")


def titled(title: str) -> Job:
    return replace(CURL, data=json.dumps(json.loads(CURL.data) | {"title": title, "lead": "word " * 70}))


def test_each_technique_and_routine_and_the_site_have_one() -> None:
    book = small_book()
    own = {f"{kind}/{id_}/share.png" for kind in ("techniques", "routines") for id_ in getattr(book, kind)}
    assert JOBS.keys() == own | {"share.png"}


def test_the_same_words_give_the_same_bytes() -> None:
    assert compile_sheet(CURL) == compile_sheet(CURL)


def test_the_site_is_named_once() -> None:
    assert json.loads(JOBS["share.png"].data)["site"] == ""
    assert json.loads(CURL.data)["site"] == json.loads(JOBS["share.png"].data)["title"]


def test_the_longest_words_that_a_catalog_may_have_stay_clear_of_the_name_below() -> None:
    pixels = opened(titled("Straightening " * 5)).load()
    assert pixels is not None
    between = {pixels[x, y] for x in range(64, 1136) for y in range(506, 550)}
    assert len(between) == 1


def test_a_palette_keeps_the_colours_and_the_size() -> None:
    picture = Image.new("RGBA", (60, 40), (*GREEN, 255))
    picture.paste((255, 255, 255, 255), (0, 0, 30, 40))
    raw = BytesIO()
    picture.save(raw, "png")
    with Image.open(BytesIO(with_palette(raw.getvalue()))) as few:
        assert (few.mode, few.size) == ("P", (60, 40))
        assert {colour for _, colour in few.convert("RGB").getcolors() or ()} == {GREEN, (255, 255, 255)}
