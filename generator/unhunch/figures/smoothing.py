"""Gaussian smoothing of chains, whose points step along the edges of pixels."""

from collections.abc import Sequence

import numpy as np
from scipy.ndimage import gaussian_filter1d

from unhunch.figures.arrays import Bools, Floats, Ints
from unhunch.figures.contours import Chain


def smooth(chains: Sequence[Chain], sigma: float) -> list[Floats]:
    """The midpoints of each chain's steps under a Gaussian of `sigma` pixels; open ends stay put."""
    if not chains:
        return []
    middles = [_middles(chain) for chain in chains]
    closed = np.array([chain.closed for chain in chains])
    counts = np.array([len(middle) for middle in middles])
    reach = int(4 * sigma + 0.5)
    # All chains in one pass: each is continued beyond its ends as far as the Gaussian reaches.
    soft = gaussian_filter1d(_continued(np.concatenate(middles), counts, closed, reach), sigma, axis=0)
    lines = []
    start = reach
    for middle, ring in zip(middles, closed.tolist(), strict=True):
        line = soft[start : start + len(middle)]
        start += len(middle) + 2 * reach
        lines.append(np.concatenate([line, line[:1]] if ring else [middle[:1], line[1:-1], middle[-1:]]))
    return lines


def _middles(chain: Chain) -> Floats:
    middle: Floats = 0.5 * (chain.points[:-1] + chain.points[1:])
    return middle if chain.closed else np.concatenate([chain.points[:1], middle, chain.points[-1:]])


def _continued(points: Floats, counts: Ints, closed: Bools, reach: int) -> Floats:
    """Lines one after the other, each with `reach` more points at both ends: once more around if it is closed,
    else turned about its ends."""
    padded = counts + 2 * reach
    line = np.repeat(np.arange(len(counts)), padded)
    first, last, ring = (np.cumsum(counts) - counts)[line], counts[line] - 1, closed[line]
    at = np.arange(len(line)) - (np.cumsum(padded) - padded)[line] - reach
    inside = np.clip(at, 0, last)
    mirrored = np.clip(2 * inside - at, 0, last)
    turned = 2 * points[first + inside] - points[first + mirrored]
    around = points[first + at % (last + 1)]
    continued: Floats = np.where(ring[:, None], around, turned)
    return continued
