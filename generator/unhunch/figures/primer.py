"""Every angle of a pose with a figure that shows it, for people who learn to write poses."""

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml
from pydantic import BaseModel, TypeAdapter

from unhunch.figures.joints import LIMITS, PLURALS, Limit
from unhunch.model.figure import Figure
from unhunch.model.pose import Pose

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SAMPLES = TypeAdapter(dict[str, dict[str, Figure]])


@dataclass(frozen=True)
class Sample:
    """One angle of a pose, by the key that holds it: what both mean, how far it goes, and a figure that shows it."""

    key: str
    angle: str
    part: str
    """What the key moves, in words."""
    meaning: str
    """Which way the angle counts, in words."""
    limit: Limit
    degrees: float
    """The angle in the figure."""
    figure: Figure

    @property
    def name(self) -> str:
        """The name of its figure among all."""
        return f"{self.key}.{self.angle}"

    @property
    def written(self) -> str:
        """The angle as it is written in YAML, with those of the same key that it needs to show."""
        whole = self.figure.end.model_dump(by_alias=True, exclude_unset=True, include={self.key})[self.key]
        if not isinstance(whole, dict):
            return f"{self.key}: {whole:g}"
        return f"{self.key}: {{{', '.join(f'{angle}: {degrees:g}' for angle, degrees in whole.items())}}}"


@cache
def samples() -> tuple[Sample, ...]:
    """Give every sample, in the order of `primer.yml`, which holds their figures."""
    text = resources.files(__package__).joinpath("primer.yml").read_text("utf-8")
    figures = _SAMPLES.validate_python(yaml.load(text, _LOADER))  # noqa: S506 - both loaders are safe
    return tuple(_sample(key, angle, figure) for key, of in figures.items() for angle, figure in of.items())


def joint_figures() -> dict[str, Figure]:
    """Give the figure of every sample, by the sample's name."""
    return {sample.name: sample.figure for sample in samples()}


def _sample(key: str, angle: str, figure: Figure) -> Sample:
    part = Pose.model_fields[key].description or ""
    value = getattr(figure.end, key)
    if not isinstance(value, BaseModel):
        return Sample(key, angle, part, part, LIMITS["trunk", angle], value, figure)
    field = next(name for name, info in type(value).model_fields.items() if angle in (name, info.alias))
    meaning = type(value).model_fields[field].description or ""
    joint = f"{PLURALS[key]}_l" if key in PLURALS else key
    return Sample(key, angle, part, meaning, LIMITS[joint, angle], getattr(value, field), figure)
