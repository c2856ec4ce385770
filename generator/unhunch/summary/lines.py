"""Stop signs, red flags and risks that were removed or moved, or whose words changed; sources that they lost."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from unhunch.catalog.catalog import Catalog
from unhunch.catalog.kinds import SAFETY
from unhunch.model.evidence import Statement
from unhunch.model.safety import TIERS, Safety
from unhunch.model.technique import Technique
from unhunch.summary.finding import Finding
from unhunch.summary.pairs import Pair, closest, texts_matched

Lines = Mapping[str, Sequence[Statement]]
"""Lists of safety lines by their key. In safety.yml, the most urgent list comes first."""


def lines_of_technique(technique: Technique) -> Lines:
    """Give the lines that warn of this technique alone."""
    return {"stop_if": technique.stop_if, "treatment.risks": technique.treatment.risks if technique.treatment else ()}


def lines_of_safety(safety: Safety) -> Lines:
    """Give the lines that warn of everything."""
    return {
        **{group.id: group.signs for group in safety.tiers},
        "ask_first": safety.ask_first.conditions,
        "stop_if": safety.stop_if,
        "scale": safety.scale.statements if safety.scale else (),
        "normal": safety.normal,
        "improvement": safety.improvement,
        "before_all": (safety.before_all,),
    }


def lowered_lines(path: str, before: Lines, after: Lines) -> Iterator[Finding]:
    """Yield each line that is gone, has moved to another list, or lost a source or what makes it act sooner."""
    for group, old, new in _matched(before, after):
        if new is None:
            elsewhere = _moved_to(before, after, old.text)
            if elsewhere is None:
                yield Finding(path, "line-removed", {"line": group, "text": old.text})
            elif not _is_sooner(elsewhere, group):
                yield Finding(path, "line-moved", {"before": group, "after": elsewhere, "text": old.text})
            continue
        for name, way in (("soon", "deadline-removed"), ("caution", "answer-removed")):
            had = getattr(old, name, None)
            if had and not getattr(new, name, None):
                yield Finding(path, way, {"line": group, "text": new.text, "had": had})
        yield from references_dropped(path, f"{group}: {new.text}", old.references, new.references)


def reworded_lines(path: str, before: Lines, after: Lines) -> Iterator[Finding]:
    """Yield each line whose words, or whose deadline, changed."""
    for group, old, new in _matched(before, after):
        if new is not None and _said(old, new) != _said(new, old):
            yield Finding(path, "reworded", {"line": group, "before": _said(old, new), "after": _said(new, old)})


def references_dropped(path: str, line: str, before: Sequence[str], after: Sequence[str]) -> Iterator[Finding]:
    """Yield the sources that a safety line rested on and no longer does."""
    gone = [id_ for id_ in before if id_ not in after]
    if gone:
        yield Finding(path, "reference-dropped", {"line": line, "references": ", ".join(gone)})


def lowered_technique_lines(pair: Pair[Technique]) -> Iterator[Finding]:
    """Yield what the lines of a technique lost, and the sources that its cautions and its dose lost."""
    path, old, new = pair.after.document.path, pair.before.entry, pair.after.entry
    yield from lowered_lines(path, lines_of_technique(old), lines_of_technique(new))
    for id_, caution in old.cautions.items():
        if id_ in new.cautions:
            yield from references_dropped(path, f"cautions.{id_}", caution.references, new.cautions[id_].references)
    for part in ("range", "dose_reason"):
        had, has = getattr(old, part), getattr(new, part)
        if had is not None and has is not None:
            yield from references_dropped(path, part, had.references, has.references)


def _on_paper(safety: Safety) -> str:
    """Give the few lines on paper, one after the other."""
    lines = safety.on_paper.lines if safety.on_paper else ()
    return " ".join(f"{line.action} {'; '.join(line.signs)}." for _, line in lines)


_SINGLE: Mapping[str, Callable[[Safety], str]] = {
    "emergency.action": lambda safety: safety.emergency.action,
    "soon.action": lambda safety: safety.soon.action,
    "appointment.action": lambda safety: safety.appointment.action,
    "ask_first.action": lambda safety: safety.ask_first.action,
    "stop_then": lambda safety: safety.stop_then,
    "on_paper": _on_paper,
}


def reworded_safety(before: Catalog, after: Catalog) -> Iterator[Finding]:
    """Yield each line of safety.yml whose words changed."""
    yield from reworded_lines(SAFETY.path, lines_of_safety(before.safety), lines_of_safety(after.safety))
    for name, line in _SINGLE.items():
        old, new = line(before.safety), line(after.safety)
        if old != new:
            yield Finding(SAFETY.path, "reworded", {"line": name, "before": old, "after": new})


def _matched(before: Lines, after: Lines) -> Iterator[tuple[str, Statement, Statement | None]]:
    """Yield each line with what it became. A line on a condition stays one on it, whatever its words are."""
    for group, old in before.items():
        new = after.get(group, ())
        of_condition = {caution: line for line in new if (caution := _caution(line))}
        same = {line.text: of_condition[caution] for line in old if (caution := _caution(line)) in of_condition}
        free = {line.text: line for line in new if line not in same.values()}
        became = dict(texts_matched([text for text in _texts(old) if text not in same], list(free)))
        for line in old:
            yield group, line, same.get(line.text) or free.get(became.get(line.text) or "")


def _caution(line: Statement) -> str | None:
    return getattr(line, "caution", None)


def _moved_to(before: Lines, after: Lines, text: str) -> str | None:
    """Give the list in which a line now stands; from one tier to another it may have changed its words, too."""
    if text in (exact := {line: name for name, lines in after.items() for line in _texts(lines)}):
        return exact[text]
    new = {
        line: tier for tier in TIERS for line in _texts(after.get(tier, ())) if line not in _texts(before.get(tier, ()))
    }
    became = closest(text, list(new))
    return new[became] if became else None


def _is_sooner(list_: str, other: str) -> bool:
    """Whether one list asks to act sooner than another; of lists that are no tiers nothing is known."""
    return list_ in TIERS and other in TIERS and TIERS.index(list_) < TIERS.index(other)


def _texts(lines: Sequence[Statement]) -> list[str]:
    return [line.text for line in lines]


def _said(line: Statement, beside: Statement) -> str:
    """Give all words of a line; its deadline only where the other has one too, as losing it is told elsewhere."""
    soon = getattr(line, "soon", None) if getattr(beside, "soon", None) else None
    return " / ".join(filter(None, [line.text, getattr(line, "short", None), soon]))
