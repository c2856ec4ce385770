"""R340 to R342, R359: what a claim rests on."""

from collections.abc import Iterator

from unhunch.catalog.catalog import Catalog, Sourced
from unhunch.model.evidence import Grade
from unhunch.model.technique import Technique
from unhunch.problems.code import Found, rule

_NOT_READ = ("citation_only", "none")


@rule("R340", "unused-reference")
def unused_reference(catalog: Catalog) -> Iterator[Found]:
    """Every reference is cited somewhere; one that nothing rests on is deleted."""
    used = {name for page in catalog.pages.values() for name, _, _ in page.citations()}
    used.update(name.id for _, name in catalog.names_of.get("references", ()))
    for name, reference in catalog.references.items():
        if name not in used and catalog.is_own(reference.document):
            hint = "Cite it where it supports something, or delete its file."
            yield reference.document.place(()), f"nothing cites `{name}`", hint


def _benefits(catalog: Catalog) -> Iterator[tuple[Sourced[Technique], str, Grade]]:
    """Yield the grades that say that something helps, and the key that each stands under."""
    benefit = {level.id for level in catalog.vocabulary.evidence_levels if level.benefit}
    for technique in catalog.techniques.values():
        for part in ("family", "move"):
            grade = getattr(technique.entry.evidence, part)
            if grade is not None and grade.level in benefit:
                yield technique, part, grade


@rule("R341", "benefit-without-source")
def benefit_without_source(catalog: Catalog) -> Iterator[Found]:
    """A grade that says that something helps rests on at least one source whose claim was read directly."""
    for technique, part, grade in _benefits(catalog):
        if not all(name in catalog.references for name in grade.references):  # told already, and may mean any source
            continue
        seen = [catalog.references[name].entry.claim_seen for name in grade.references]
        if "direct" not in seen:
            place = technique.document.place(("evidence", part, "level"))
            levels = ", ".join(f"`{level.id}`" for level in catalog.vocabulary.evidence_levels if not level.benefit)
            hint = f"Add a reference with `claim_seen: direct`, or choose a level that promises nothing: {levels}."
            yield place, f"`{grade.level}` says that it helps, but no source of it was read directly", hint


@rule("R342", "source-not-read")
def source_not_read(catalog: Catalog) -> Iterator[Found]:
    """A source that was only seen as a citation, or not at all, is no evidence that something helps."""
    for technique, part, grade in _benefits(catalog):
        for index, name in enumerate(grade.references):
            if name in catalog.references and catalog.references[name].entry.claim_seen in _NOT_READ:
                place = technique.document.place(("evidence", part, "references", index))
                yield (
                    place,
                    f"nobody read what `{name}` says",
                    "Read it and change its `claim_seen`, or take it out here.",
                )


@rule("R359", "grade-above-its-sources")
def grade_above_its_sources(catalog: Catalog) -> Iterator[Found]:
    """A grade is no higher than the best of its sources allows: `rests_on` of its level says which kind it needs."""
    levels = {level.id: level for level in catalog.vocabulary.evidence_levels}
    for technique, part, grade in _benefits(catalog):
        needed = levels[grade.level].rests_on
        known = [catalog.references[name].entry for name in grade.references if name in catalog.references]
        read = [reference.kind for reference in known if reference.claim_seen == "direct"]
        if not needed or not read or len(known) < len(grade.references):  # the latter two are told already
            continue
        if not any(word.lower() in kind.lower() for word in needed for kind in read):
            place = technique.document.place(("evidence", part, "level"))
            words = ", ".join(f"`{word}`" for word in needed)
            hint = f"Add a source read directly whose `kind` has one of these words: {words}. Or choose a lower level."
            yield place, f"`{grade.level}` is more than its sources allow", hint


RULES = (unused_reference, benefit_without_source, source_not_read, grade_above_its_sources)
