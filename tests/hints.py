"""Following a hint to the letter: what a person would type for each text that it says to write."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from unhunch.problems.diagnostics import Diagnostic
from unhunch.problems.edits import Edit, Suggestion, applied
from unhunch.rules.checking import check

_TEXTS = r"(?P<texts>`[^`]+`(?:(?:,| and| and below it|,? or|, then) `[^`]+`)*)"
_ASKED = re.compile(rf"(?:\b[Ww]rite|Did you mean|quotes around it:) {_TEXTS}")
_TEXT = re.compile(r"`([^`]+)`")
_INSERT = re.compile(r"\[\[[^\[\]]*\]\]")
_LINE_END = re.compile(r"\r\n|\r|\n")


def asked(hint: str) -> list[str]:
    """Give each text that a hint says to write."""
    return [text for match in _ASKED.finditer(hint) for text in _TEXT.findall(match["texts"])]


def followed(root: Path, suggestion: Suggestion) -> dict[Path, str]:
    """Give what the files that a suggestion changes hold once it is followed."""
    texts = {}
    for path in {edit.path for edit in suggestion}:
        lines = _LINE_END.split((root / path).read_bytes().decode("utf-8"))
        texts[root / path] = applied(lines, [edit for edit in suggestion if edit.path == path])
    return texts


def ways(problem: Diagnostic) -> Iterator[Suggestion]:
    """Yield what a person may type: the suggestions of a problem; on a page or in settings, what its words say."""
    yield from problem.suggestions
    if problem.suggestions or not problem.path.endswith((".md", "mkdocs.yml")):
        return
    here = problem.source[problem.column - 1 :]
    insert, named = _INSERT.match(here), _TEXT.search(problem.message)
    for text in asked(problem.hint):
        if "ID" in text:  # a place for an id, not one
            continue
        wrong = insert[0] if insert and text.startswith("[[") else named[1] if named else ""
        if problem.path.endswith(".yml"):  # the whole setting is written anew
            yield (Edit(problem.path, (problem.line, 1), (problem.line, len(problem.source) + 1), text),)
            continue
        start = problem.column + here.index(wrong)
        yield (Edit(problem.path, (problem.line, start), (problem.line, start + len(wrong)), text),)


def afterwards(root: Path, suggestion: Suggestion, *, keep: bool = False) -> list[Diagnostic]:
    """Follow a suggestion and check; put everything back, unless it is to be kept."""
    texts = followed(root, suggestion)
    before = {path: path.read_bytes() for path in texts}
    for path, text in texts.items():
        path.write_text(text, "utf-8")
    found = check(root)[1]
    for path, raw in before.items() if not keep else ():
        path.write_bytes(raw)
    return found


def leads_on(problem: Diagnostic, after: Sequence[Diagnostic]) -> bool:
    """Whether the problem is gone: what is left has another code, or stands elsewhere."""
    return (problem.path, problem.line, problem.column, problem.code) not in {
        (left.path, left.line, left.column, left.code) for left in after
    }


def unwritten(root: Path, problem: Diagnostic) -> Iterator[str]:
    """Yield each text that a hint says to write, and that none of its suggestions writes; a key may be in quotes."""
    wholes = ["\n".join(followed(root, way).values()) for way in ways(problem)]
    for text in asked(problem.hint):
        if "ID" not in text and not any(text in whole or text in whole.replace('"', "") for whole in wholes):
            yield text
