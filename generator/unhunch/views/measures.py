"""The measures that a figure can keep within bounds, for the page that explains posing."""

from dataclasses import dataclass

from unhunch.model.measure import MEASURES, one_sided
from unhunch.strings import Strings


@dataclass(frozen=True)
class MeasureView:
    """A measure: its name, those of one side alone, what it is in, and what it means."""

    name: str
    one_sided: tuple[str, ...]
    unit: str
    meaning: str


def measures(t: Strings) -> list[MeasureView]:
    """Give every measure, in the order of the table."""
    return [
        MeasureView(name, one_sided(name), t(f"figures.measured_in.{one.unit}"), one.meaning)
        for name, one in MEASURES.items()
    ]
