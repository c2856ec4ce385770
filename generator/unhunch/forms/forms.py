"""The forms, made from model and catalog: what the model needs is required, and choices are the catalog's own."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from unhunch.catalog.catalog import Catalog
from unhunch.forms.names import names
from unhunch.forms.question import Form, Kind, Question
from unhunch.forms.steps import as_lines
from unhunch.model.naming import named_by
from unhunch.model.routine import Routine
from unhunch.model.safety import Signs
from unhunch.model.technique import Technique
from unhunch.strings import Strings
from unhunch.text.escape import markdown

ROUTINE_KINDS: Mapping[str, Kind] = {
    "name": "line",
    "purpose": "line",
    "for_whom": "text",
    "moment": "choice",
    "level": "choice",
    "frequency": "line",
    "weeks": "line",
    "items": "text",
    "progress_when": "text",
    "on_a_bad_day": "choice",
}
"""The keys of a routine that the form asks for, and how; all others are for people who know the files."""

_TECHNIQUE_KINDS: Mapping[str, Kind] = {
    "name": "line",
    "aliases": "line",
    "kind": "choice",
    "summary": "line",
    "regions": "ticks",
    "positions": "ticks",
    "places": "ticks",
    "equipment": "ticks",
    "level": "choice",
    "dose": "text",
    "frequency": "line",
    "steps": "text",
    "feel": "line",
    "mistakes": "text",
    "easier": "text",
    "harder": "text",
    "cautions": "ticks",
}

_NUMBERED = {"level": "levels"}
"""Keys whose values are numbers, and the lists that name them in order."""

_ALSO_REQUIRED = frozenset({"steps"})
"""What a treatment by others has not, so that the model does not require it."""


def forms(catalog: Catalog, t: Strings) -> dict[str, Form]:
    """Give every form by its name; the one for harm comes first."""
    return {
        "harm": _harm(catalog, t),
        "correction": _correction(catalog, t),
        "routine": routine_form(catalog, t),
        "technique": _technique(catalog, t),
    }


def routine_form(catalog: Catalog, t: Strings) -> Form:
    """Give the form whose answers can be turned into a routine's file."""
    asked = (
        replace(question, example=_steps(catalog, t)) if question.id == "items" else question
        for question in _asked("routine", Routine, ROUTINE_KINDS, catalog, t)
    )
    return _form("routine", t("forms.routine.intro"), (*asked, _sources(t), _share(catalog, t)), t)


def _steps(catalog: Catalog, t: Strings) -> str:
    """Give the steps of a routine of the catalog as an example, or nothing when it has no routine yet."""
    return next(
        ("\n".join(as_lines(routine.entry, names(catalog).called, t)) for routine in catalog.routines.values()), ""
    )


def _technique(catalog: Catalog, t: Strings) -> Form:
    exercised = _unique(region.label for region in catalog.vocabulary.regions if region.exercised)
    asked = (
        replace(question, options=exercised) if question.id == "regions" else question
        for question in _asked("technique", Technique, _TECHNIQUE_KINDS, catalog, t)
    )
    why = _own("technique", "why", "text", t)
    questions = (*asked, why, _sources(t, required=True), _share(catalog, t))
    return _form("technique", t("forms.technique.intro"), questions, t)


def _correction(catalog: Catalog, t: Strings) -> Form:
    questions = (
        _own("correction", "page", "line", t, required=True),
        _own("correction", "wrong", "text", t, required=True),
        _own("correction", "right", "text", t),
        _sources(t),
        _share(catalog, t),
    )
    return _form("correction", t("forms.correction.intro"), questions, t)


def _harm(catalog: Catalog, t: Strings) -> Form:
    techniques = (technique.entry.name for technique in catalog.techniques.values())
    routines = (routine.entry.name for routine in catalog.routines.values())
    options = _unique((*techniques, *routines, t("forms.harm.other")))
    questions = (
        _own("harm", "where", "choice", t, options=options),
        _own("harm", "happened", "text", t, required=True),
        _own("harm", "amount", "text", t),
        _own("harm", "wish", "text", t),
        _share(catalog, t, required=False),
    )
    return _form("harm", _stop_first(catalog, t), questions, t)


def _stop_first(catalog: Catalog, t: Strings) -> str:
    """Say to stop, which signs need help at once, and where to turn; nothing here is medical advice."""
    safety = catalog.safety
    signs = (line for group in safety.tiers for line in _signs(group))
    stop = f"## {t('forms.harm.stop')}\n\n{markdown(safety.stop_then)}"
    return "\n\n".join((stop, *signs, t("forms.harm.not_advice"), t("forms.harm.public")))


def _signs(group: Signs) -> Iterator[str]:
    yield f"**{markdown(group.label)}.** {markdown(group.action)}"
    yield "\n".join(f"- {markdown(sign.short or sign.text)}" for sign in group.signs)


def _asked(
    form: str,
    model: type[BaseModel],
    kinds: Mapping[str, Kind],
    catalog: Catalog,
    t: Strings,
) -> Iterator[Question]:
    """Yield a question for each key: its help is the form's own, or what the model says of the key.

    Where there is something to choose from, it is what the ids of the key may name.
    """
    own_help = t.group(f"forms.{form}.help")
    fields = model.model_fields
    options = {key: _labels(catalog, key, fields[key]) for key, kind in kinds.items() if kind in ("choice", "ticks")}
    for key, kind in kinds.items():
        info = model.model_fields[key]
        if not options.get(key, ("",)):  # nothing to choose from yet
            continue
        yield Question(
            key,
            kind,
            t(f"forms.{form}.questions.{key}"),
            str(own_help.get(key, "" if key in options else info.description)),
            "" if key in options else _example(info, kind),
            options.get(key, ()),
            info.is_required() or key in _ALSO_REQUIRED,
        )


def _example(info: FieldInfo, kind: Kind) -> str:
    example = info.examples[0] if info.examples else ""
    if isinstance(example, dict):  # keys are for files
        return ""
    return ("\n" if kind == "text" else ", ").join(map(str, example)) if isinstance(example, list) else str(example)


def _own(
    form: str, key: str, kind: Kind, t: Strings, *, required: bool = False, options: tuple[str, ...] = ()
) -> Question:
    return Question(
        key,
        kind,
        t(f"forms.{form}.questions.{key}"),
        t(f"forms.{form}.help.{key}"),
        options=options,
        required=required,
    )


def _sources(t: Strings, *, required: bool = False) -> Question:
    return Question("sources", "text", t("forms.sources"), t("forms.sources_help"), required=required)


def _share(catalog: Catalog, t: Strings, *, required: bool = True) -> Question:
    text = t("forms.own_words_text", licence=catalog.about.licence)
    return Question("share", "ticks", t("forms.own_words"), options=(text,), required=required)


def _form(name: str, intro: str, questions: Iterable[Question], t: Strings) -> Form:
    return Form(
        t(f"forms.{name}.name"),
        t(f"forms.{name}.about"),
        t(f"forms.{name}.title"),
        t(f"forms.{name}.label"),
        intro,
        tuple(questions),
    )


def _labels(catalog: Catalog, key: str, info: FieldInfo) -> tuple[str, ...]:
    return _unique(catalog.named(named_by(info) or _NUMBERED[key]).values())


def _unique(labels: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(labels))
