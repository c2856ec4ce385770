"""What becomes of the files of a site that is to open from a disk."""

import json
import re

import pytest

from unhunch.site import policy
from unhunch.site.disk.linking import LinkError
from unhunch.site.disk.pages import for_disk

SCRIPTS = '<script src="../m/a.js" type="module"></script>\n<script type="module" src="../m/b.js"></script>'
PAGE = f"""<head><link rel="modulepreload" href="../m/a.js">
<link rel="preload" as="font" crossorigin href="../f.woff2">
<link rel="stylesheet" href="../s.css"></head><p class="from-disk" data-disk hidden>It does not work.</p>
<script src="../classic.js"></script>{SCRIPTS}<script type="application/json">{{}}</script>"""
SITE = {
    "page/index.html": PAGE,
    "other/index.html": PAGE.replace("modulepreload", "prefetch"),
    "old/index.html": '<meta http-equiv="refresh" content="0; url=../page/">',
    "m/a.js": 'import "./c.js";',
    "m/b.js": "1;",
    "m/c.js": "2;",
    "m/alone.js": "3;",
    "classic.js": "4;",
    "data.json": '{"a": "</script>\\u2028"}',
    "catalog.json": "{}",
    "404.html": '<script type="module" src="/m/a.js"></script>',
    "sitemap.xml": "<x/>",
}


def made(files: dict[str, str]) -> dict[str, str]:
    return {path: content.decode() for path, content in for_disk({p: t.encode() for p, t in files.items()})}


def test_a_page_has_one_classic_script_in_the_place_of_its_modules() -> None:
    page = made(SITE)["page/index.html"]
    (joined,) = (path for path in made(SITE) if path.startswith("assets/javascripts/joined/"))
    assert page == (
        '<head><link rel="stylesheet" href="../s.css"></head><script src="../classic.js"></script>\n'
        f'<script src="../{joined}" defer></script><script type="application/json">{{}}</script>'
    )


def test_what_was_joined_goes_and_all_other_scripts_stay() -> None:
    left = {path for path in made(SITE) if not path.startswith("assets/")}
    assert left == {
        *("page/index.html", "other/index.html", "old/index.html"),
        *("m/alone.js", "classic.js", "data.json.js", "catalog.json"),
    }


def test_data_becomes_a_script_that_says_the_same() -> None:
    said = made(SITE)["data.json.js"].removeprefix("document.currentScript.published = ").removesuffix(";\n")
    assert json.loads(said) == SITE["data.json"]
    assert "\u2028" not in said


def test_an_old_address_leads_to_the_page_in_the_folder() -> None:
    assert 'content="0; url=../page/index.html"' in made(SITE)["old/index.html"]


def test_a_page_may_load_files_and_nothing_else() -> None:
    page = f"<head>{policy.PLAYERS_META}</head>"
    (kept,) = re.findall(r'Security-Policy" content="([^"]*)"', made({"a.html": page})["a.html"])
    assert "default-src 'self' file:;" in kept
    assert "media-src 'self' file: blob:" in kept
    assert kept.replace(" file:", "") in page
    assert "http" not in kept


def test_the_same_site_gives_the_same_files() -> None:
    assert made(SITE) == made(dict(reversed(SITE.items())))


def test_a_module_of_a_catalogs_own_that_cannot_be_joined_ends_it() -> None:
    with pytest.raises(LinkError, match=r"m/b.js cannot be joined for a disk: `export default 5;`"):
        made({**SITE, "m/b.js": "export default 5;"})
