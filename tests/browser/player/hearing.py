"""What a player should say, sound and ask of the screen, from the timeline that Python computed."""

from typing import Any

from unhunch.model.timeline import Phase, seconds
from unhunch.strings import strings
from unhunch.views.player import PlayerView

TONES: dict[str, list[list[int]]] = {
    "ready": [[440, 440], [440, 440]],
    "move": [[660, 660]],
    "hold": [[880, 880]],
    "release": [[440, 440]],
    "rest": [[330, 330]],
    "set-rest": [[330, 330], [330, 330]],
    "switch": [[550, 550], [660, 660], [550, 550]],
    "go": [[660, 660], [880, 880]],
    "in": [[330, 660]],
    "out": [[660, 330]],
    "end": [[523, 523], [659, 659], [784, 784]],
}


def said(view: PlayerView, phase: Phase) -> str:
    item = view.items[phase.item]
    name = phase.each if phase.kind == "switch" else phase.kind
    return strings("en")(
        f"player.script.say.{name}", name=item.name, dose=item.dose, rep=phase.rep, set=phase.set, sets=phase.sets
    )


def starts(phases: tuple[Phase, ...]) -> list[tuple[int, Phase]]:
    """Each phase with the second at which it begins."""
    return [(seconds(phases[:number]), phase) for number, phase in enumerate(phases)]


def heard(view: PlayerView, phases: tuple[Phase, ...], began: int) -> dict[str, list[tuple[int, Any]]]:
    """Give, by what a spy calls it, all that is noted of a whole routine, with the page's milliseconds."""
    end = began + seconds(phases) * 1000
    begun = [(began + at * 1000, phase) for at, phase in starts(phases)]
    tones = [(at, tone) for at, phase in begun for tone in TONES[phase.kind]]
    return {
        "say": [*((at, said(view, phase)) for at, phase in begun), (end, strings("en")("player.script.end"))],
        "tone": [*tones, *((end, tone) for tone in TONES["end"])],
        "lock": [(began, "on"), (end, "off")],
    }
