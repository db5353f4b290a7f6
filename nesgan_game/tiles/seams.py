"""How well one tile continues into another: to the right, below, and into itself.

A seam costs 0 (as in the painted screens) to about 1. What counts is not that two borders are equal (mortar next to a
lit brick is a perfect seam) but that the neighbour's border looks like what was seen there next to this tile.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.tiles.neighbourhoods import NEIGHBOURS

Cost = NDArray[np.float32]
UNSEEN = 0.25
"""Added where a tile was never seen next to that role (tuned by hand)."""
SEEN = 0.5
"""Share of the cost that a pair loses at most for having been seen side by side (tuned by hand)."""
_STEP = 1024
"""Costs are rounded to 1/1024, so that files are small and no processor's last bit shows."""
_SIDES = ((0, "top"), (4, "bottom"), (6, "left"), (2, "right"))
_CORNERS = ((7, "top_left"), (1, "top_right"), (5, "bottom_left"), (3, "bottom_right"))


def seam_costs(
    patterns: NDArray[np.uint8], roles: NDArray[np.uint8], maps: Sequence[NDArray[np.int32]]
) -> tuple[Cost, Cost]:
    """(right, below): cost[a, b] (N, N) of tile b to the right of, or below, tile a.

    `patterns` (N, 16, 16) and `roles` (N,) describe the tiles; `maps` are the screens as (R, C) tile numbers or -1.
    """
    beside = [np.stack([m[:, :-1].reshape(-1), m[:, 1:].reshape(-1)]) for m in maps]
    above = [np.stack([m[:-1].reshape(-1), m[1:].reshape(-1)]) for m in maps]
    levels: Cost = patterns.astype(np.float32) / np.float32(nes.LEVELS - 1)
    right = _directed(levels[:, :, 0], levels[:, :, -1], roles, _known(beside))
    below = _directed(levels[:, 0, :], levels[:, -1, :], roles, _known(above))
    return right, below


def self_tiling(right: Cost, below: Cost) -> Cost:
    """(N,) 0..1: how well each tile continues into itself; 1 is perfect."""
    return np.clip(1 - (right.diagonal() + below.diagonal()) / 2, 0, 1).astype(np.float32)


def _known(pairs: Sequence[NDArray[np.int32]]) -> NDArray[np.int32]:
    """(2, P) the pairs whose both ends are known tiles."""
    joined = np.concatenate([np.empty((2, 0), np.int32), *pairs], axis=1)
    return joined[:, (joined >= 0).all(axis=0)]


def _directed(start: Cost, end: Cost, roles: NDArray[np.uint8], pairs: NDArray[np.int32]) -> Cost:
    """Costs in one direction, from the (N, 16) borders where tiles start and end and the pairs seen."""
    count = len(roles)
    seen = np.zeros((count, count), np.float32)
    np.add.at(seen, (pairs[0], pairs[1]), 1)
    forward = _expected(start, end, seen, roles)
    backward = _expected(end, start, seen.T, roles).T
    cost = (forward + backward) / 2 * (1 - SEEN * seen / (seen + 1))
    return np.asarray(np.rint(cost * _STEP) / _STEP, np.float32)


def _expected(start: Cost, end: Cost, seen: Cost, roles: NDArray[np.uint8]) -> Cost:
    """(N, N) how far b's start is from the mean start seen after a among tiles of b's role (root mean square)."""
    cost = np.empty_like(seen)
    for role in np.unique(roles):
        of_role = np.flatnonzero(roles == role)
        weight = seen[:, of_role]
        total = weight.sum(axis=1, keepdims=True)
        mean = np.where(total > 0, weight @ start[of_role] / np.maximum(total, 1), end)
        cost[:, of_role] = _rms(mean, start[of_role]) + np.where(total > 0, 0, UNSEEN)
    return cost


def _rms(a: Cost, b: Cost) -> Cost:
    """(N, M) root mean square difference of rows."""
    square = (a * a).sum(axis=1)[:, None] + (b * b).sum(axis=1)[None, :] - 2 * (a @ b.T)
    return np.asarray(np.sqrt(np.maximum(square, 0) / a.shape[1]), np.float32)


@dataclass(frozen=True, slots=True)
class Edge:
    """Where in a mass of its kind (ground, a platform, a lake) a tile belongs."""

    name: str
    """Its open sides, as in "top", "top_left" or "right"; where no side is open its open corners, as in
    "inner_top_left"; else "inside"."""
    wang: tuple[int, ...]
    """Eight times 0 or 1, clockwise from the top, as in Tiled's wang ids: which neighbours go on. A corner does only
    where both sides beside it do."""


def edge(contexts: Mapping[int, int]) -> Edge:
    """Autotile edge of a tile, from the neighbourhoods it was seen in and how often (see tiles.slicing.contexts).

    A side is open where most of the cells had it open, so that one odd cell does not make an edge. A tile never seen is
    "inside".
    """
    total = sum(contexts.values())
    goes_on = [sum(n for context, n in contexts.items() if context >> bit & 1) for bit in range(len(NEIGHBOURS))]
    bits = [2 * count >= total for count in goes_on]
    wang = [int(on and (bit % 2 == 0 or (bits[bit - 1] and bits[(bit + 1) % 8]))) for bit, on in enumerate(bits)]
    sides = [name for bit, name in _SIDES if not wang[bit]]
    corners = [name for bit, name in _CORNERS if not wang[bit]]
    return Edge("_".join(sides) or "_".join(["inner", *corners] if corners else ["inside"]), tuple(wang))
