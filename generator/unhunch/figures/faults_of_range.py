"""Faults of range: angles that no joint reaches."""

from collections.abc import Iterator

from pydantic import BaseModel

from unhunch.figures.fault import Fault, Place
from unhunch.figures.joints import LIMITS, PLURALS, Limit
from unhunch.model.pose import Contact, Pose


def beyond_range(at: Place, pose: Pose) -> Iterator[Fault]:
    """No joint goes beyond a healthy adult's range of motion."""
    for keys, limit, value in _written(pose):
        if not limit.low <= value <= limit.high:
            yield Fault(
                (*at, *keys),
                "beyond-range",
                f"{' '.join(keys)} {value:g}° is beyond the range of motion, "
                f"{limit.low:g}° to {limit.high:g}° ({limit.source})",
                f"write a number from {limit.low:g} to {limit.high:g}",
            )


def _written(pose: Pose) -> Iterator[tuple[tuple[str, ...], Limit, float]]:
    """Each angle that an author wrote, by its keys, with its limit."""
    for field in sorted(pose.model_fields_set):
        value = getattr(pose, field)
        if ("trunk", field) in LIMITS:
            yield (field,), LIMITS["trunk", field], value
        elif isinstance(value, BaseModel) and not isinstance(value, Contact):
            joint = f"{PLURALS[field]}_l" if field in PLURALS else field
            for angle in sorted(value.model_fields_set):
                motion = angle.rstrip("_")
                yield (field, motion), LIMITS[joint, motion], getattr(value, angle)
