"""The track that goes on with the screen off: each tone at its moment, found again in the sound by its frequencies."""

import base64
import json
import random
import subprocess
import wave
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import IO, Any

import numpy as np
import pytest

from tests.browser.player.hearing import TONES
from tests.modules import NODE, SCRIPTS
from tests.own.making import BOOK, MOST, TECHNIQUES, dose_of
from unhunch.model.timeline import Phase, timeline

RATE = 8000
TAIL = 1000
"""Milliseconds after the end, for the tones that say so."""
OFF = 0.05
"""Seconds by which a tone may come too early or too late."""
SHEETS = 200
SILENCE = 128
WINDOW, HOP = 160, 40
"""Samples: 20 ms are looked at each 5 ms."""
SPEEDS, READY = (0.5, 0.75, 1, 1.25, 1.5), (5, 10, 15, 20, 30)
AS_WRITTEN = {"speed": 1, "ready": 10}


@dataclass(frozen=True)
class Track:
    """What a track is made of: the first second of each different part, and the order in which they come."""

    file: bytes
    each: list[np.ndarray]
    lengths: list[int]
    silent: bool
    """Whether there is no sound after the first second of any part."""
    order: list[int]
    onsets: list[float]
    kinds: list[str]
    length: float

    @cached_property
    def starts(self) -> list[float]:
        """The second at which each part comes to be heard, and at which the last one ends."""
        lengths = [self.lengths[number] for number in self.order]
        return [float(start) / RATE for start in np.cumsum([0, *lengths])]


class Maker:
    """Makes tracks by the player's own script."""

    def __init__(self, asked: IO[str], answered: IO[str]) -> None:
        self._asked, self._answered = asked, answered

    def track(self, items: list[list[Phase]], tempo: Mapping[str, float] = AS_WRITTEN, *, whole: bool = False) -> Track:
        plain = [{"phases": [{k: v for k, v in asdict(phase).items() if v} for phase in item]} for item in items]
        self._asked.write(json.dumps({"items": plain, "tempo": tempo, "whole": whole}) + "\n")
        self._asked.flush()
        made: dict[str, Any] = json.loads(self._answered.readline())
        each = [np.frombuffer(base64.b64decode(part), np.uint8) for part in made.pop("each")]
        return Track(file=base64.b64decode(made.pop("file")), each=each, **made)


@pytest.fixture(scope="module")
def maker() -> Iterator[Maker]:
    command = [NODE, Path(__file__).parent / "node" / "track.mjs", SCRIPTS]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as node:
        assert node.stdin
        assert node.stdout
        yield Maker(node.stdin, node.stdout)
        node.stdin.close()


def by_item(phases: tuple[Phase, ...]) -> list[list[Phase]]:
    return [[phase for phase in phases if phase.item == item] for item in range(phases[-1].item + 1)]


def heard(samples: np.ndarray) -> list[tuple[float, float]]:
    """Give each tone of a part: the second at which it begins, and the frequency that is strongest at its middle."""
    sound = (samples.astype(float) - SILENCE) / SILENCE
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(sound, (0, WINDOW)), WINDOW)[::HOP]
    spectra = np.abs(np.fft.rfft(frames * np.hanning(WINDOW), 1024))
    loud = spectra.max(axis=1) > 3
    edges = np.diff(np.concatenate([[False], loud, [False]]).astype(int))
    found = []
    for begin, end in zip(np.flatnonzero(edges == 1), np.flatnonzero(edges == -1), strict=True):
        strongest = spectra[(begin + end) // 2].argmax() * RATE / 1024
        # A window that begins before a tone hears it first at its own end.
        found.append((max(0.0, begin * HOP / RATE), float(strongest)))
    return found


def wanted(kind: str) -> list[tuple[float, float]]:
    """Give each tone of a kind: when it begins, and the frequency at its middle."""
    return [(place * 0.18, (first + last) / 2) for place, (first, last) in enumerate(TONES[kind])]


def assert_heard(track: Track) -> None:
    """Each tone is where the timeline has it, there is no other, and the whole is as long."""
    assert track.silent
    assert len(track.order) == len(track.kinds) + 1
    assert track.starts[-1] == pytest.approx((track.length + TAIL) / 1000, abs=1e-9)
    tones = [heard(part) for part in track.each]
    for number, start, onset, kind in zip(
        track.order, track.starts, [*track.onsets, track.length], [*track.kinds, "end"], strict=False
    ):
        assert abs(start - onset / 1000) < 1e-9
        assert len(tones[number]) == len(wanted(kind)), kind
        for (at, hertz), (when, pitch) in zip(tones[number], wanted(kind), strict=True):
            assert abs(start + at - (onset / 1000 + when)) <= OFF, kind
            assert abs(hertz - pitch) < 30, kind


@pytest.mark.parametrize("routine", BOOK.routines)
def test_the_tones_of_a_routine_are_where_its_timeline_has_them(maker: Maker, routine: str) -> None:
    phases = BOOK.routines[routine].phases
    track = maker.track(by_item(phases))
    assert track.length == 1000 * sum(phase.seconds for phase in phases)
    assert_heard(track)


def sheets() -> Iterator[tuple[list[list[Phase]], dict[str, float]]]:
    """Yield sheets that readers could put together, each at a tempo that they could choose."""
    chance = random.Random(17)
    for _ in range(SHEETS):
        items = []
        for id_ in chance.choices(sorted(TECHNIQUES), k=chance.randint(1, MOST)):
            span = TECHNIQUES[id_]["range"]
            dose = {
                part: chance.randint(round(least * 4), round(most * 4)) / 4
                if part == "minutes"
                else chance.randint(round(least), round(most))
                for part, (least, most) in span.items()
            }
            items.append(list(timeline([dose_of({"id": id_, "dose": dose})])))
        yield items, {"speed": chance.choice(SPEEDS), "ready": chance.choice(READY)}


def test_the_tones_of_two_hundred_sheets_at_any_tempo_are_where_their_timelines_have_them(maker: Maker) -> None:
    for items, tempo in sheets():
        assert_heard(maker.track(items, tempo))


def test_the_file_is_one_that_others_can_read(maker: Maker) -> None:
    track = maker.track(by_item(BOOK.routines["desk-reset-with-turns"].phases), whole=True)
    with wave.open(BytesIO(track.file)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 1, RATE)
        assert sound.getnframes() == track.starts[-1] * RATE
    assert len(track.file) == int.from_bytes(track.file[4:8], "little") + 8


def test_equal_phases_are_one_part_so_that_an_hour_takes_little_room(maker: Maker) -> None:
    phases = BOOK.routines["first-article"].phases
    track = maker.track(by_item(phases))
    assert sum(track.lengths) < track.starts[-1] * RATE / 2
    assert len(track.each) == len({(phase.kind, phase.seconds) for phase in phases}) + 1


def test_a_slower_pace_stretches_movements_and_leaves_the_dose(maker: Maker) -> None:
    phases = [Phase("ready", 10), Phase("move", 2), Phase("hold", 5), Phase("release", 1), Phase("rest", 3)]
    track = maker.track([[*phases, Phase("go", 60)]], {"speed": 0.5, "ready": 15})
    assert np.diff([*track.onsets, track.length]).tolist() == [15_000, 4000, 5000, 2000, 3000, 60_000]
