"""What pages keep on a reader's device is kept in one guarded way, and nobody reads what another keeps."""

import re
from collections import Counter

from tests.project import PROJECT

SCRIPTS = PROJECT / "overrides" / "assets" / "javascripts"
TEXTS = {file.relative_to(SCRIPTS).as_posix(): file.read_text("utf-8") for file in SCRIPTS.rglob("*.js")}
BEFORE_MODULES = {"face/palette.js", "player/palette.js"}
"""They run before the page is painted, when no module is there yet: the one keeps the palette, the other follows it."""


def test_one_folder_asks_the_browser_for_its_storage() -> None:
    asking = {name for name, text in TEXTS.items() if re.search(r"\b(local|session)Storage\b", text)}
    assert asking == {"storage/kept.js", "storage/faults.js", *BEFORE_MODULES}


def test_each_key_is_named_by_one_module() -> None:
    keys = re.findall(r'^  (\w+): "', TEXTS["storage/kept.js"], re.MULTILINE)
    assert len(keys) == 7
    assert Counter(key for text in TEXTS.values() for key in re.findall(r"\bKEYS\.(\w+)", text)) == Counter(keys)


def test_one_script_keeps_the_palette() -> None:
    naming = {name for name, text in TEXTS.items() if ".dark`" in text}
    keeping = {name for name in naming if "setItem" in TEXTS[name]}
    assert (naming, keeping) == (BEFORE_MODULES, {"face/palette.js"})
