"""The files of a new catalog: those of the starter, which is a whole one, with a name and a licence of their own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from unhunch.catalog.kinds import ABOUT, CONTENT
from unhunch.strings import FOLDER, REFERENCE, languages, text
from unhunch.text import escape
from unhunch.text.source.writing import write_inline
from unhunch.work.places import STARTER


@dataclass(frozen=True)
class Licence:
    """What others may do with the content: the licence's name and its address."""

    name: str
    address: str


LICENCES: Final[Mapping[str, Licence]] = {
    "cc-by": Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "cc-by-sa": Licence("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    "cc-by-nc-sa": Licence("CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
    "cc0": Licence("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
}
"""Those to choose from; any other is written into catalog.yml by hand."""

_STARTERS: Final = LICENCES["cc-by"]
_HOME: Final = f"{CONTENT}/pages/index.md"
_README: Final = "README.md"


def starter(title: str, language: str, licence: Licence, publisher: str | None = None) -> dict[str, bytes]:
    """Give the files of a new catalog by their paths.

    A language whose sentences do not come with the program gets the file of the English ones, to be translated.
    """
    found = (path for path in sorted(STARTER.rglob("*")) if path.is_file())
    files = {path.relative_to(STARTER).as_posix(): path.read_bytes() for path in found}
    about = {"title": title, "language": language, **({"publisher": publisher} if publisher else {})}
    changed = {path: _licensed(raw.decode(), licence) for path, raw in files.items() if _STARTERS.name.encode() in raw}
    changed[ABOUT.path] = _with(changed[ABOUT.path], about)
    for path in (_README, _HOME):
        changed[path] = _headed(files[path].decode(), title)
    if language not in languages():
        changed[f"{FOLDER}/{language}.yml"] = text(REFERENCE)
    return {**files, **{path: said.encode() for path, said in changed.items()}}


def _licensed(said: str, licence: Licence) -> str:
    return said.replace(_STARTERS.address, licence.address).replace(_STARTERS.name, licence.name)


def _with(said: str, values: Mapping[str, str]) -> str:
    """Put values in the place of those that stand after keys at the beginning of a line."""
    for key, value in values.items():
        said = _with_line(said, rf"{key}: .*", f"{key}: {write_inline(value)}")
    return said


def _headed(said: str, title: str) -> str:
    """Put a title in the place of a page's own: its heading, and what its front matter says, if it has one."""
    headed = _with_line(said, "# .*", f"# {escape.markdown(title)}")
    return _with(headed, {"title": title}) if said.startswith("---") else headed


def _with_line(said: str, pattern: str, line: str) -> str:
    """Put a line in the place of the first that a pattern fits."""
    found = re.search(f"^{pattern}$", said, re.MULTILINE)
    assert found, "the starter has each of these"
    return said[: found.start()] + line + said[found.end() :]
