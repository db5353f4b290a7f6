"""What the generator is told of a cell: its role and material, its place in a larger thing, and what lies behind it.

These facts, and nothing else, decide together with the style how a cell looks. Cells that share them are one tile, as
in a console's character memory, so that repetition is exact and a screen costs no more than its distinct tiles. All of
it follows from the role map and a table of looks; torch is not needed here.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from nesgan_game.roles import IS_STAIR, MATERIAL_INDEX, MATERIALS, ROLE_INDEX, ROLES, mask_of

Roles = NDArray[np.uint8]
Codes = NDArray[np.uint8]

ROLE, MATERIAL, BACKDROP, UP, DOWN, LEFT, RIGHT, ROW, COL, BACK_ROW, BACK_COL, VARIANT = range(12)
"""Columns of a cell's code. BACKDROP is the material seen behind an object (0 none); UP to RIGHT say how many more
cells of the same thing follow that way, up to 3; ROW and COL are phases of a texture, BACK_ROW and BACK_COL those of
what is behind."""
MAX_PERIOD = 4
"""Longest texture, in cells, that a phase can tell."""
PHASES = MAX_PERIOD * (MAX_PERIOD + 1) // 2
VARIANTS = 4
"""The plain tile and up to three rarer ones of the same texture; objects of one size come in two."""
CODE_SIZES = (len(ROLES), len(MATERIALS), len(MATERIALS), 4, 4, 4, 4, PHASES, PHASES, PHASES, PHASES, VARIANTS)
"""How many values each column has."""

_R = ROLE_INDEX
SKY = MATERIAL_INDEX["sky"]
_BODY = mask_of("solid", "ledge")
_OBJECTS = ("window", "pillar", "decor", "door", "candle", "foliage", "breakable")
_STAIRS = ("stair_up_right", "stair_up_left")
_SEEN_THROUGH = ("window", "pillar", "decor", "door", "candle", "platform", "spikes", *_STAIRS)
"""Things that leave some of what lies behind them to be seen. Foliage and breakables do not: their palettes differ from
the wall's, which would stand out around them as a coloured square."""

_IS_SEEN_THROUGH = mask_of(*_SEEN_THROUGH)
_OPEN_THROUGH = mask_of("decor", "foliage", "door", "platform", "spikes", "candle")
_UNDER_SKY = mask_of("void", "decor", "foliage", "door", "platform", "candle", *_STAIRS)


def phase(index: NDArray[np.int64] | int, period: int) -> NDArray[np.uint8]:
    """Code of position `index` in a texture of `period` cells, 1 to MAX_PERIOD."""
    return np.asarray(period * (period - 1) // 2 + np.asarray(index) % period, np.uint8)


def rectangles(roles: Roles, role: int, *, columns: bool) -> list[tuple[int, int, int, int]]:
    """(row, col, rows, cols) of disjoint rectangles that cover all cells of a role; single columns where asked."""
    found: list[tuple[int, int, int, int]] = []
    if role not in roles.tobytes():  # most roles are in few rooms
        return found
    here = roles == role
    left: list[list[bool]] = here.tolist()
    rows, cols = roles.shape
    for row, col in np.argwhere(here).tolist():
        if not left[row][col]:
            continue
        height = width = 1
        while row + height < rows and left[row + height][col]:
            height += 1
        while not columns and col + width < cols and all(left[at][col + width] for at in range(row, row + height)):
            width += 1
        for at in range(row, row + height):
            left[at][col : col + width] = [False] * width
        found.append((row, col, height, width))
    return found


def places(roles: Roles) -> NDArray[np.uint8]:
    """(R, C, 4) uint8: cells of the same thing that follow above, below, left and right, up to 3.

    Ground, platforms, spikes and liquid only tell whether one follows (beyond the picture one always does).
    """
    out = np.zeros((*roles.shape, 4), np.uint8)
    for name in _OBJECTS:
        for row, col, height, width in rectangles(roles, _R[name], columns=name == "pillar"):
            out[row : row + height, col : col + width] = _within(height, width)
    for body, sides in (
        (_BODY[roles], (0, 1, 2, 3)),
        (roles == _R["platform"], (2, 3)),
        (roles == _R["spikes"], (2, 3)),
        (roles == _R["liquid"], (0,)),
    ):
        follows = _follows(body)
        for side in sides:
            out[body, side] = follows[side][body]
    return out


def _follows(body: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """(4, R, C) whether more of a body follows above, below, left and right; beyond the picture it always does."""
    out = np.ones((4, *body.shape), bool)
    out[0, 1:], out[1, :-1], out[2, :, 1:], out[3, :, :-1] = body[:-1], body[1:], body[:, :-1], body[:, 1:]
    return out


@lru_cache(maxsize=256)
def _within(height: int, width: int) -> NDArray[np.uint8]:
    """(height, width, 4) the same for the cells of one object of that size."""
    y, x = np.arange(height)[:, None], np.arange(width)[None]
    around = np.broadcast_arrays(y, height - 1 - y, x, width - 1 - x)
    return np.asarray(np.minimum(np.stack(around, -1), 3), np.uint8)


def before_wall(roles: Roles) -> NDArray[np.bool_]:
    """(R, C) cells of objects and stairs that have a wall behind them, judged by what lies above and beside them."""
    sky, through = roles == _R["void"], _OPEN_THROUGH[roles]
    if not sky.any():
        return seen_through(roles)
    beside = np.zeros_like(sky)
    beside[:, 1:] |= sky[:, :-1]
    beside[:, :-1] |= sky[:, 1:]
    open_air = sky | (beside & (through | IS_STAIR[roles]))
    for row in range(1, roles.shape[0]):
        open_air[row] |= open_air[row - 1] & through[row]
    return np.asarray(seen_through(roles) & ~open_air)


def seen_through(roles: Roles) -> NDArray[np.bool_]:
    """(R, C) cells of things that leave some of what lies behind them to be seen."""
    return np.asarray(_IS_SEEN_THROUGH[roles])


def sky_rows(roles: Roles) -> NDArray[np.int64]:
    """(R,) int64: how many rows lie between each row and the horizon, 0 at and below it, at most MAX_PERIOD - 1.

    The horizon is where open air comes down deepest; pits through the floor do not count.
    """
    rows = len(roles)
    see_through = _UNDER_SKY[roles]
    depth = np.where(see_through.all(0), rows, np.argmin(see_through, 0))
    horizon = int(depth[depth < rows].max(initial=0)) or rows
    return np.clip(horizon - 1 - np.arange(rows), 0, MAX_PERIOD - 1)


def encode(roles: Roles, looks: NDArray[np.uint8], variants: NDArray[np.uint8]) -> Codes:
    """(R, C, 12) uint8 codes of a role map whose roles all look as `looks` (roles, 3) says: material and periods.

    `variants` (R, C) uint8 holds the variant that each cell asks for. A sky is seen where the top row is open; what is
    void in a closed room, a pit, stays empty.
    """
    if not (roles[0] == _R["void"]).any():
        looks = looks.copy()
        looks[_R["void"]] = 0, 1, 1
    material, periods = looks[roles, 0], looks[roles, 1:]
    codes = blank(roles)
    codes[..., MATERIAL] = material
    sky = material == SKY
    for axis, column in enumerate((ROW, COL)):
        codes[..., column] = _phases(roles.shape, axis, periods[..., axis])
    wall, back = before_wall(roles), looks[_R["wall"]]
    paint_backdrop(codes, wall, int(back[0]), (int(back[1]), int(back[2])))
    if not (roles[0] == _R["void"]).any():  # indoors: pits stay black
        codes[sky, MATERIAL] = codes[sky, ROW] = codes[sky, COL] = 0
    elif looks[_R["void"], 0] == SKY:
        codes[sky, ROW], codes[sky, COL] = sky_phases(roles)[sky].T
        paint_sky_backdrop(codes, ~wall & seen_through(roles))
    codes[..., VARIANT] = variants
    return codes


def blank(roles: Roles) -> Codes:
    """(R, C, 12) uint8 codes that say only role and place."""
    codes = np.zeros((*roles.shape, len(CODE_SIZES)), np.uint8)
    codes[..., ROLE] = roles
    codes[..., UP : RIGHT + 1] = places(roles)
    return codes


def paint_backdrop(codes: Codes, cells: NDArray[np.bool_], material: int, period: tuple[int, int]) -> None:
    """Say, in place, that a texture of this material and period lies behind `cells` (R, C)."""
    codes[cells, BACKDROP] = material
    for axis, column in enumerate((BACK_ROW, BACK_COL)):
        codes[cells, column] = _phases(cells.shape, axis, np.full(cells.shape, period[axis]))[cells]


def paint_sky_backdrop(codes: Codes, cells: NDArray[np.bool_]) -> None:
    """Say, in place, that the night sky lies behind `cells` (R, C)."""
    codes[cells, BACKDROP] = SKY
    codes[cells, BACK_ROW], codes[cells, BACK_COL] = sky_phases(codes[..., ROLE])[cells].T


def sky_phases(roles: Roles) -> NDArray[np.uint8]:
    """(R, C, 2) uint8 row and column phases of the night sky."""
    rows = phase(sky_rows(roles), MAX_PERIOD)[:, None]
    cols = phase(np.arange(roles.shape[1]), MAX_PERIOD)[None]
    return np.stack(np.broadcast_arrays(rows, cols), -1)


def keys(codes: Codes) -> NDArray[np.int64]:
    """One number for each cell's code (..., 12), equal for equal codes only."""
    key = np.zeros(codes.shape[:-1], np.int64)
    for column, size in enumerate(CODE_SIZES):
        key = key * size + codes[..., column]
    return key


def mirrored(codes: Codes) -> Codes:
    """Codes of the picture mirrored left to right."""
    out = codes[:, ::-1].copy()
    roles = out[..., ROLE]
    right, left = roles == _R["stair_up_right"], roles == _R["stair_up_left"]
    roles[right], roles[left] = _R["stair_up_left"], _R["stair_up_right"]
    out[..., [LEFT, RIGHT]] = out[..., [RIGHT, LEFT]]
    backwards = np.concatenate([phase(np.arange(p)[::-1], p) for p in range(1, MAX_PERIOD + 1)])
    for column in (COL, BACK_COL):
        out[..., column] = backwards[out[..., column]]
    return out


def _phases(shape: tuple[int, ...], axis: int, periods: NDArray[np.uint8] | NDArray[np.int64]) -> NDArray[np.uint8]:
    """(R, C) phases along an axis for periods given per cell."""
    steps = np.arange(shape[axis])
    index = steps[:, None] if axis == 0 else steps[None]
    period = np.clip(periods, 1, MAX_PERIOD).astype(np.int64)
    return np.asarray(period * (period - 1) // 2 + index % period, np.uint8)
