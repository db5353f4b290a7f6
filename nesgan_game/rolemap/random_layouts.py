"""Layouts of imaginary screens: role maps that resemble side-view castle screens, drawn by a small seeded grammar.

They are what scenes for training are composed on and what `nesgan-game paint` paints. They need not be playable.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.nes import SCREEN_COLS, SCREEN_ROWS
from nesgan_game.roles import IS_SOLID, ROLE_INDEX, mask_of
from nesgan_game.seeds import Random

Roles = NDArray[np.uint8]

_R = ROLE_INDEX
_OPEN, _WALL = mask_of("void", "wall"), mask_of("wall")


def imagine(rng: Random, rows: int = SCREEN_ROWS, cols: int = SCREEN_COLS) -> Roles:
    """(rows, cols) uint8 roles of one imaginary screen; any size from 6x6 up."""
    roles = np.full((rows, cols), _R["wall"], np.uint8)
    outdoors = rng.random() < 0.22
    if outdoors:
        _sky(roles, rng)
    floor = _ground(roles, rng)
    if not outdoors and rng.random() < 0.6:
        roles[: rng.integers(1, 3), :] = _R["solid"]
    _sides(roles, rng)
    for _ in range(int(rng.integers(1, 5))):
        _block(roles, rng)
    if rng.random() < 0.5:
        _stairs(roles, rng)
    mark_ledges(roles)
    _furnish(roles, floor, rng, outdoors=outdoors)
    mark_ledges(roles)  # again, for what came to stand on them
    return roles


def mark_ledges(roles: Roles) -> None:
    """Turn solid cells with no ground above into ledges and ledges under ground into solids, in place."""
    ground = IS_SOLID[roles]
    above = np.vstack([np.ones((1, roles.shape[1]), bool), ground[:-1]])
    roles[(roles == _R["solid"]) & ~above] = _R["ledge"]
    roles[(roles == _R["ledge"]) & above] = _R["solid"]


def _sky(roles: Roles, rng: Random) -> None:
    """Open sky above, with or without a wall of ruins below and to one side."""
    rows, cols = roles.shape
    horizon = int(rng.integers(rows // 3, rows))
    roles[:horizon] = _R["void"]
    if rng.random() < 0.5:
        width = int(rng.integers(3, max(4, cols // 2)))
        start = int(rng.integers(0, cols - width + 1))
        roles[int(rng.integers(1, horizon)) :, start : start + width] = _R["wall"]


def _ground(roles: Roles, rng: Random) -> NDArray[np.int64]:
    """Stepped floor with pits of void, spikes or liquid; returns the first ground row per column."""
    rows, cols = roles.shape
    floor = np.zeros(cols, np.int64)
    height, col = int(rng.integers(2, 4)), 0
    while col < cols:
        width = int(rng.integers(2, 8))
        span = slice(col, min(cols, col + width))
        kind = ("floor", "step", "pit", "spikes", "liquid")[rng.weighted((42, 30, 10, 7, 11))]
        if kind == "step":
            height = int(np.clip(height + rng.choice((-2, -1, 1, 2)), 1, rows // 2))
        floor[span] = rows - height
        if kind == "pit":
            floor[span] = rows
            roles[rows - height :, span] = _R["void"]
        elif kind == "liquid":
            roles[rows - height :, span] = _R["liquid"]
        elif kind == "spikes" and height > 1:
            roles[rows - height, span] = _R["spikes"]
            roles[rows - height + 1 :, span] = _R["solid"]
        else:
            roles[rows - height :, span] = _R["solid"]
        col += width
    return floor


def _sides(roles: Roles, rng: Random) -> None:
    rows, cols = roles.shape
    for side in (0, cols):
        if rng.random() < 0.3:
            width, top = int(rng.integers(1, 3)), int(rng.integers(0, rows // 2))
            span = slice(0, width) if side == 0 else slice(cols - width, cols)
            roles[top:, span] = _R["solid"]
            if rng.random() < 0.4:
                roles[rows - 5 : rows - 3, span] = _R["door"]


def _block(roles: Roles, rng: Random) -> None:
    """A floating slab, a free-standing thick wall, or a one-way platform."""
    rows, cols = roles.shape
    kind = ("slab", "platform", "tower", "breakable")[rng.weighted((45, 35, 10, 10))]
    width = int(rng.integers(2, 7)) if kind in ("slab", "platform") else int(rng.integers(1, 4))
    height = 1 if kind == "platform" else int(rng.integers(1, 3))
    if kind == "tower":
        height = int(rng.integers(3, max(4, rows - 4)))
    row, col = int(rng.integers(2, max(3, rows - 4))), int(rng.integers(-1, max(1, cols - width + 2)))
    area = (slice(row, min(rows, row + height)), slice(max(0, col), max(0, min(cols, col + width))))
    if area[1].stop - area[1].start < 1 or not _OPEN[roles[area]].all():
        return
    names = {"slab": "solid", "tower": "solid", "platform": "platform", "breakable": "breakable"}
    roles[area] = _R[names[str(kind)]]


def _stairs(roles: Roles, rng: Random) -> None:
    """One flight of 3 to 7 cells at 45 degrees through open space, ending on a landing."""
    rows, cols = roles.shape
    length = int(rng.integers(3, max(4, min(8, rows - 3, cols - 2))))
    up_right = bool(rng.random() < 0.5)
    foot_row, foot_col = int(rng.integers(length + 1, rows - 1)), int(rng.integers(0, cols - length))
    cells = [(foot_row - i, foot_col + (i if up_right else length - 1 - i)) for i in range(length)]
    if all(_OPEN[roles[cell]] for cell in cells):
        for cell in cells:
            roles[cell] = _R["stair_up_right" if up_right else "stair_up_left"]
        row, col = cells[-1]
        landing = slice(col + 1, min(cols, col + 4)) if up_right else slice(max(0, col - 3), col)
        if _OPEN[roles[row, landing]].all():
            roles[row, landing] = _R["solid"]


def _furnish(roles: Roles, floor: NDArray[np.int64], rng: Random, *, outdoors: bool) -> None:
    """Windows and pillars in rhythm on the wall; things that stand on the floor; candles; foliage."""
    rows, cols = roles.shape
    if rng.random() < 0.75:
        height, width = [(2, 1), (3, 2), (2, 2), (1, 1), (3, 1), (4, 2)][int(rng.integers(6))]
        every, row = int(rng.integers(width + 2, width + 5)), int(rng.integers(1, max(2, rows - 7)))
        for col in range(int(rng.integers(0, every)), cols, every):
            _place(roles, "window", row, col, height, width, on=_WALL)
    if rng.random() < 0.55:
        every = int(rng.integers(3, 7))
        for col in range(int(rng.integers(0, every)), cols, every):
            _pillar(roles, col)
    for _ in range(int(rng.integers(2, 7))):
        role = ("decor", "door", "foliage", "breakable")[rng.weighted((55, 15, 20, 10))]
        height, width = [(1, 1), (2, 1), (2, 2), (3, 2), (1, 2), (3, 3)][int(rng.integers(6))]
        _stand(roles, role, int(rng.integers(0, cols)), height, width)
    for _ in range(int(rng.integers(0, 4))):
        row, col = int(rng.integers(1, rows - 2)), int(rng.integers(0, cols))
        _place(roles, rng.choice(("candle", "decor")), row, col, 1, 1, on=_WALL)
    if outdoors or rng.random() < 0.15:
        start, width = int(rng.integers(0, cols)), int(rng.integers(3, 9))
        for col in range(start, min(cols, start + width)):
            height = int(rng.integers(1, 4))
            top = int(floor[col]) - height
            column = roles[max(0, top) : int(floor[col]), col]
            column[_OPEN[column]] = _R["foliage"]


def _place(roles: Roles, role: str, row: int, col: int, height: int, width: int, on: NDArray[np.bool_]) -> None:
    """Put a rectangle of a role where it lies wholly within the map and on roles marked by `on` (roles,)."""
    rows, cols = roles.shape
    if row < 0 or col < 0 or row + height > rows or col + width > cols:
        return
    area = roles[row : row + height, col : col + width]
    if on[area].all():
        area[...] = _R[role]


def _stand(roles: Roles, role: str, col: int, height: int, width: int) -> None:
    """Stand a rectangle on the first ground found from below in its columns, if that is level."""
    if col + width > roles.shape[1]:
        return
    level = (roles[height + 1 :, col : col + width] == _R["ledge"]).all(axis=1)
    if level.any():
        row = height + 1 + int(np.flatnonzero(level)[-1])
        _place(roles, role, row - height, col, height, width, on=_OPEN)


def _pillar(roles: Roles, col: int) -> None:
    """A pillar from the ground up through the wall to whatever ends the wall."""
    rows = roles.shape[0]
    for row in range(rows - 1, 2, -1):
        if IS_SOLID[roles[row, col]] and roles[row - 1, col] == _R["wall"]:
            top = row - 1
            while top > 0 and roles[top - 1, col] == _R["wall"]:
                top -= 1
            if row - top >= 3:
                roles[top:row, col] = _R["pillar"]
            return
