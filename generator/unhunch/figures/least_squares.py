"""Damped least squares (Levenberg-Marquardt) within bounds, with a numerical Jacobian.

All starts and all perturbations of a round are one batch, so that a round costs one call.
"""

from collections.abc import Callable

import numpy as np

from unhunch.figures.arrays import Floats

ROUNDS = 18
_AGREEING, _ALIKE, _GOOD = 3, 1.005, 2.0
"""The search ends early when so many starts have come to the same cost, to this factor, and it is a good one."""


def descend(
    residuals: Callable[[Floats], Floats], starts: Floats, bounds: tuple[Floats, Floats], step: Floats, caution: float
) -> tuple[Floats, Floats]:
    """Minimise the squared residuals of each row of `starts` (s, d) within the bounds; give the rows and their costs.

    `step` (d,) is how far each value is moved to see what it changes; `caution` is the damping of the first round.
    """
    low, high = bounds
    count, free = starts.shape
    steps = np.vstack([np.zeros(free), np.diag(step)])

    def sample(at: Floats) -> tuple[Floats, Floats]:
        """The residuals of each row (s, r), and how they change with each value (s, d, r)."""
        values = residuals((at[:, None] + steps).reshape(-1, free)).reshape(count, free + 1, -1)
        return values[:, 0], (values[:, 1:] - values[:, :1]) / step[:, None]

    damping = np.full(count, caution)
    agreeing = min(_AGREEING, count) - 1
    at = starts
    value, jacobian = sample(at)
    cost = (value**2).sum(1)
    for _ in range(ROUNDS):
        normal = jacobian @ jacobian.swapaxes(1, 2)
        slope = np.einsum("sfr,sr->sf", jacobian, value)
        # A value that stands at its limit and wants further is held there.
        stuck = ((at <= low) & (slope > 0)) | ((at >= high) & (slope < 0))
        slope = np.where(stuck, 0, slope)
        free_pair = ~stuck[:, :, None] & ~stuck[:, None, :]
        diagonal = np.einsum("sff->sf", normal) * damping[:, None] + 1e-6
        system = np.where(free_pair, normal, 0) + np.einsum("sf,fg->sfg", np.where(stuck, 1, diagonal), np.eye(free))
        trial = np.clip(at - np.linalg.solve(system, slope[..., None])[..., 0], low, high)
        trial_value, trial_jacobian = sample(trial)
        trial_cost = (trial_value**2).sum(1)
        better = trial_cost < cost
        at = np.where(better[:, None], trial, at)
        value = np.where(better[:, None], trial_value, value)
        jacobian = np.where(better[:, None, None], trial_jacobian, jacobian)
        before, cost = cost.min(), np.where(better, trial_cost, cost)
        damping = np.where(better, damping * 0.3, damping * 8)
        if max(before, np.sort(cost)[agreeing]) < _ALIKE * cost.min() < _ALIKE * _GOOD:
            break
    return at, cost
