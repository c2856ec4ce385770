"""The steps of a routine's form to the items of its file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from unhunch.catalog.catalog import Catalog
from unhunch.forms.amounts import Part, parts
from unhunch.forms.body import Line
from unhunch.forms.doses import Told, change
from unhunch.forms.names import names
from unhunch.forms.reading import Reading, further
from unhunch.forms.steps import Piece, Step, steps
from unhunch.model.technique import Technique
from unhunch.text.source import Loc
from unhunch.text.source.writing import Inline
from unhunch.views.words import change_words, range_words


def any_technique(catalog: Catalog) -> str:
    """Give the id of a technique that can be a step; it stands in for one that is not known."""
    return next((id_ for id_, sourced in catalog.techniques.items() if not sourced.entry.by_others), "")


@dataclass(frozen=True)
class _At:
    """A step in its line of the form, and where it goes in the file."""

    line: Line
    step: Step
    loc: Loc


class Items:
    """Reads the lines of the steps into a reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._names = names(reading.catalog)
        self._any = any_technique(reading.catalog)
        self._items: list[dict[str, Any]] = []

    def read(self, lines: Sequence[Line]) -> None:
        """Read every line; what is unclear is asked."""
        self._reading.data["items"] = self._items
        for index, step in steps([line.text for line in lines], self._names):
            at = _At(lines[index], step, ("items", len(self._items)))
            if step.instead:
                self._instead(at)
            else:
                self._item(at, str(index + 1))

    def _item(self, at: _At, number: str) -> None:
        item: dict[str, Any] = {}
        step, note = at.step, at.step.note
        self._reading.mark(at.loc, further(at.line, step.name.at))
        technique = self._technique(item, at)
        bracketed = [_moved(part, note) for part in parts(note.text)] if note else []
        is_note = any(part.doubt for part in bracketed)
        if not step.several:
            self._dose(item, at, [*_said(step, number), *(() if is_note else bracketed)], technique)
        if note and is_note:
            item["note"] = _in_one_line(note.text)
            self._reading.mark((*at.loc, "note"), further(at.line, note.at))
        self._items.append(item)

    def _technique(self, item: dict[str, Any], at: _At) -> Technique | None:
        """Put the technique into the item, or the words that were written for it, with a question."""
        step, reading, loc = at.step, self._reading, (*at.loc, "technique")
        here = further(at.line, step.name.at)
        reading.mark(loc, here)
        sourced = reading.catalog.techniques.get(step.technique or "")
        if sourced and not step.several and not sourced.entry.by_others:
            item["technique"] = sourced.id
            return sourced.entry
        item["technique"] = _in_one_line((step.whole if step.several else step.name).text or step.whole.text)
        reading.stand_ins[loc] = self._any
        if step.several:
            reading.ask("several", further(at.line, step.whole.at), loc, got=step.whole.text)
        elif sourced:
            reading.ask("by_others", here, loc, name=sourced.entry.name)
        else:
            self._unknown(here, step.name.text, loc)
        return None

    def _unknown(self, here: Line, got: str, loc: Loc) -> None:
        if self._names.is_torn(got):
            self._reading.ask("two_things", here, loc, got=got)
            return
        near = [f"“{name}”" for name in self._names.near(got)]
        if not near:
            self._reading.ask("unknown_name", here, loc, got=got)
            return
        t = self._reading.t
        several = t("list.either", head=t("list.comma").join(near[:-1]), last=near[-1])
        self._reading.ask("near_name", here, loc, got=got, near=several if len(near) > 1 else near[0])

    def _dose(self, item: dict[str, Any], at: _At, said: Sequence[Part], technique: Technique | None) -> None:
        """Put the dose into the item if all of it is clear, or the words that were written for it, with questions."""
        loc, fit = (*at.loc, "dose"), change(said, technique)
        written = _written(at.step)
        for one in _fewer(fit.questions, written) or fit.remarks:
            self._tell(one, at, loc, technique)
        if fit.questions or technique is None:
            self._reading.stand_ins[loc] = None
        if fit.questions:
            item["dose"] = _in_one_line(written.text)
        elif fit.dose:
            item["dose"] = Inline(fit.in_order())
            for key, start in fit.starts.items():
                self._reading.mark((*loc, key), further(at.line, start))

    def _tell(self, one: Told, at: _At, loc: Loc, technique: Technique | None) -> None:
        t = self._reading.t
        values = {
            "got": one.got,
            "name": technique.name if technique else at.step.name.text,
            "taken": change_words(one.taken, t) if one.taken else "",
            "range": range_words(technique.range, t) if technique and technique.range else "",
        }
        self._reading.ask(one.about, further(at.line, one.start), loc, **values)

    def _instead(self, at: _At) -> None:
        """Put what to do instead into the step before; a line that does not tell it stands by itself, to be asked."""
        when = at.step.amount[0] if at.step.amount else Piece("", 0)
        if not self._items or "alternative" in self._items[-1] or not _says_when(when.text):
            loc = (*at.loc, "technique")
            self._items.append({"technique": _in_one_line(at.line.text)})
            self._reading.stand_ins[loc] = self._any
            self._reading.mark(loc, at.line)
            self._reading.ask("instead_of_nothing", at.line, loc, got=at.line.text)
            return
        loc = ("items", len(self._items) - 1, "alternative")
        alternative: dict[str, Any] = {}
        self._technique(alternative, replace(at, loc=loc))
        stand_ins = self._reading.stand_ins
        if (*loc, "technique") in stand_ins or (*loc[:-1], "technique") in stand_ins:
            stand_ins[loc] = None  # what stands in for two techniques would be the same one
        self._items[-1]["alternative"] = {**alternative, "when": _sentence(when.text)}
        self._reading.mark((*loc, "when"), further(at.line, when.at))


def _says_when(text: str) -> bool:
    """Whether the words are a condition, and not an amount, which nothing in the file has a place for."""
    return bool(text) and next(iter(parts(text)), Part("", 0)).doubt != ""


def _said(step: Step, number: str) -> Iterator[Part]:
    """Yield the parts of a step's amount; a number before its name may be the step's own."""
    for piece in step.amount:
        for part in parts(piece.text):
            is_count = piece.at < step.name.at and piece.text == number
            yield _moved(replace(part, doubt="count") if is_count else part, piece)


def _moved(part: Part, piece: Piece) -> Part:
    return replace(part, start=piece.at + part.start)


def _written(step: Step) -> Piece:
    """Give the words for an amount as they were written; where they stand here and there, the whole step."""
    return step.amount[0] if len(step.amount) == 1 and not step.note else step.whole


def _fewer(questions: Sequence[Told], written: Piece) -> list[Told]:
    """Give the questions; where several parts are unclear, all of the words are asked about, once."""
    clear = [one for one in questions if one.about != "unclear"]
    if len(questions) - len(clear) > 1:
        return [Told("unclear", written.text, written.at), *clear]
    return [*questions]


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _sentence(text: str) -> str:
    """Give the text as a sentence: it begins with a capital and ends with a stop."""
    text = _in_one_line(text)
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."
