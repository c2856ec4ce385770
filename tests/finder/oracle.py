"""What the finder must find, by brute force: every question is answered by looking at every entry anew."""

import unicodedata
from dataclasses import dataclass
from typing import Any

Entry = dict[str, Any]
Filter = dict[str, Any]
Chosen = dict[str, list[str]]


@dataclass(frozen=True)
class Found:
    matches: list[int]
    left_out: list[int]
    counts: dict[str, dict[str, int]]
    loosened: dict[str, int]


def folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.category(c).startswith("M")).lower()


def passes(entry: Entry, chosen: Chosen) -> bool:
    tests = {
        "type": lambda ids: entry["type"] in ids,
        "minutes": lambda ids: entry["minutes"] is not None and entry["minutes"] <= int(ids[0]),
        "position": lambda ids: entry["positions"] != [] and all(set(ids) & set(p) for p in entry["positions"]),
        "place": lambda ids: entry["places"] != [] and all(set(ids) & set(p) for p in entry["places"]),
        "have": lambda ids: set(entry["equipment"]) <= set(ids),
        "kind": lambda ids: bool(set(entry["kinds"]) & set(ids)),
        "level": lambda ids: entry["level"] in ids,
        "text": lambda typed: all(word in folded(entry["text"]) for word in folded(typed[0]).split()),
        "caution": lambda ids: entry["leave_out"] == [] or not all(set(ids) & set(c) for c in entry["leave_out"]),
    }
    return all(tests[name](ids) for name, ids in chosen.items() if ids)


def fitting(entries: list[Entry], chosen: Chosen) -> list[int]:
    return [place for place, entry in enumerate(entries) if passes(entry, chosen)]


def without(chosen: Chosen, name: str) -> Chosen:
    return {other: ids for other, ids in chosen.items() if other != name}


def find(entries: list[Entry], filters: list[Filter], chosen: Chosen) -> Found:
    matches = fitting(entries, chosen)
    counts = {
        f["id"]: {
            option: len(fitting(entries, chosen | {f["id"]: [option, *([] if f["one"] else chosen.get(f["id"], []))]}))
            for option in f["options"]
        }
        for f in filters
    }
    return Found(
        matches=matches,
        left_out=[place for place in fitting(entries, without(chosen, "caution")) if place not in matches],
        counts=counts,
        loosened={name: len(fitting(entries, without(chosen, name))) for name, ids in chosen.items() if ids},
    )
