"""Doses and times in words.

Scripts have the same in as-in-python/dose-words.js, for doses that a reader changes; tests/own/test_ports.py compares
them.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

from unhunch.model.dose import Breaths, Dose, DoseChange, DoseRange, Repetitions, Timed
from unhunch.model.load import Load
from unhunch.strings import Strings


def duration(seconds: float, t: Strings) -> str:
    """Give a length of time in words: 45 seconds, 1 minute, 1 minute 30 seconds."""
    minutes, rest = divmod(round(seconds), 60)
    parts = [t("time.minutes", n=minutes)] if minutes else []
    if rest or not parts:
        parts.append(t("time.seconds", n=rest))
    return " ".join(parts)


def about(seconds: float, t: Strings) -> str:
    """Give a length of time in whole minutes, as precisely as a reader needs it: about 1 minute."""
    return t("time.about", n=max(1, round(seconds / 60)))


def capital(text: str) -> str:
    """Give a text with a capital at its beginning, as a line of its own begins."""
    return text[:1].upper() + text[1:]


def joined(words: Sequence[str], t: Strings) -> str:
    """Give words as a list in a sentence: a, b and c."""
    return t("list.join", **_ends(words, t)) if words[1:] else "".join(words)


def either(words: Sequence[str], t: Strings) -> str:
    """Give words as a choice in a sentence: a, b or c."""
    return t("list.either", **_ends(words, t)) if words[1:] else "".join(words)


def _ends(words: Sequence[str], t: Strings) -> dict[str, str]:
    return {"head": t("list.comma").join(words[:-1]), "last": words[-1]}


def dose_words(dose: Dose, t: Strings) -> str:
    """Give a dose in words: 3 sets of 10, hold 5 seconds, on each side, red band."""
    if isinstance(dose, Breaths):
        inward, outward = t("time.seconds", n=dose.in_seconds), t("time.seconds", n=dose.out_seconds)
        return t("dose.breaths", inward=inward, outward=outward, duration=duration(dose.minutes * 60, t))
    parts = [duration(dose.minutes * 60, t)] if isinstance(dose, Timed) else _repetitions(dose, t)
    if dose.each:
        parts.append(t(f"dose.each.{dose.each}"))
    if isinstance(dose, Repetitions) and dose.load:
        parts.extend(load_words(dose.load, t))
    return t("list.comma").join(parts)


def amount_words(dose: Dose, t: Strings) -> str:
    """Give what may grow of a dose, in few words: 3 sets of 10, red band."""
    if not isinstance(dose, Repetitions):
        return dose_words(dose, t)
    return t("list.comma").join((_times(dose, t), *(load_words(dose.load, t) if dose.load else ())))


def _repetitions(dose: Repetitions, t: Strings) -> list[str]:
    times = _times(dose, t)
    return [times, t("dose.hold", duration=duration(dose.hold_seconds, t))] if dose.hold_seconds else [times]


def _times(dose: Repetitions, t: Strings) -> str:
    return t("dose.times", n=dose.reps) if dose.sets == 1 else t("dose.sets", sets=dose.sets, reps=dose.reps)


def dose_sentences(dose: Dose, t: Strings) -> str:
    """Give all of a dose in plain sentences: how much, how slowly, how long to rest, against what."""
    end = t("list.sentence_end")
    return " ".join(part + end for part in _sentences(dose, t))


def _sentences(dose: Dose, t: Strings) -> Iterator[str]:
    each = " " + t(f"dose.each.{dose.each}") if not isinstance(dose, Breaths) and dose.each else ""
    if isinstance(dose, Breaths):
        inward, outward = t("time.seconds", n=dose.in_seconds), t("time.seconds", n=dose.out_seconds)
        yield t("dose.plain.breaths", inward=inward, outward=outward)
        yield t("dose.plain.go_on", duration=duration(dose.minutes * 60, t))
        return
    if isinstance(dose, Timed):
        yield t("dose.plain.timed", duration=duration(dose.minutes * 60, t)) + each
        return
    if dose.sets == 1:
        yield t("dose.plain.times", n=dose.reps) + each
    else:
        yield t("dose.plain.sets", sets=dose.sets, times=t("dose.times", n=dose.reps)) + each
    yield from _pace(dose, t)
    if dose.load:
        yield from load_words(dose.load, t, "plain")


def _pace(dose: Repetitions, t: Strings) -> Iterator[str]:
    """Yield how slowly, in the order in which it is done."""
    moving = duration(dose.seconds_each, t)
    if not dose.hold_seconds:
        yield t("dose.plain.tempo", duration=moving)
    else:
        yield t("dose.plain.hold", duration=duration(dose.hold_seconds, t))
        if dose.seconds_each > dose.hold_seconds:
            yield t("dose.plain.tempo_and_hold", duration=moving)
    if dose.rest_seconds and dose.reps > 1:
        yield t("dose.plain.rest", duration=duration(dose.rest_seconds, t))
    if dose.set_rest_seconds and dose.sets > 1:
        yield t("dose.plain.set_rest", duration=duration(dose.set_rest_seconds, t))


def load_words(load: Load, t: Strings, way: Literal["load", "plain"] = "load") -> Iterator[str]:
    """Yield the parts of a load in a few words each: red band, hard after 12 times; or in plain sentences."""
    if load.band:
        yield t(f"dose.{way}.band", band=load.band)
    if load.kilograms:
        yield t(f"dose.{way}.kilograms", n=f"{load.kilograms:g}")
    if load.hard_after:
        yield t(f"dose.{way}.hard_after", times=t("dose.times", n=load.hard_after))


def change_words(change: DoseChange, t: Strings) -> str:
    """Give the parts of a change in words: 10 times, hold 5 seconds."""
    parts = [
        duration(value * 60, t) if name == "minutes" else t(f"dose.part.{name}", n=value)
        for name, value in change.numbers.items()
    ]
    return t("list.comma").join((*parts, *(load_words(change.load, t) if change.load else ())))


def range_words(span: DoseRange, t: Strings) -> str:
    """Give the range of a dose in words: 3 to 10 times, hold 2 to 10 seconds."""
    parts = span.model_dump(exclude_none=True, exclude={"references", "note"})
    return t("list.comma").join(_span(name, least, most, t) for name, (least, most) in parts.items())


def _span(name: str, least: float, most: float, t: Strings) -> str:
    if name == "minutes" and not (least.is_integer() and most.is_integer()):
        return t("dose.span", least=duration(least * 60, t), most=duration(most * 60, t))
    return t(f"dose.part.{name}", n=t("dose.span", least=f"{least:g}", most=f"{most:g}"))
