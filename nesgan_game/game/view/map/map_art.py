"""How the castle on the map is built: bricks, windows, battlements and roofs as levels 0..3 of a 2-bit picture.

Level 0 is the night, 1 the shade that all palettes share, 2 the face of the stone, 3 its light.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.game.view.map.map_plan import GROUND, Wing, entry_px, ladder_px, leave_px, parted
from nesgan_game.nes import TILE_PX
from nesgan_game.seeds import Random

FLOOR_PX = 3
"""Thickness of a storey's floor, on which the hero walks."""
BRICK_ROWS, BRICK_COLS = 6, 12
MERLON_PX, MERLON_STEP = 5, 8
Pattern = NDArray[np.uint8]
_ARCH = ("..####..", ".######.", "########", "########", "########", "########", "########", "########", "########")
_TWIN = (".##..##.", "####.###", "###..###", "###..###", "###..###", "###..###", "###..###")
_ROSE = ("..####..", ".##..##.", "##.##.##", "#.####.#", "#.####.#", "##.##.##", ".##..##.", "..####..")
_SLIT = ("..##..", "..##..", ".####.", "..##..", "..##..", "..##..", "..##..")
_CROSS = ("..##..", "..##..", "######", "######", "..##..", "..##..", "..##..", "..##..")
WINDOWS = [
    np.array([[mark == "#" for mark in line] for line in shape]) for shape in (_ARCH, _TWIN, _ROSE, _SLIT, _CROSS)
]


def ground(pattern: Pattern) -> None:
    """Lay the hill that the castle stands on: a lit edge, then darker and darker."""
    top = GROUND * TILE_PX
    y, x = np.indices(pattern[top:].shape)
    pattern[top:] = np.where(y < 4, 1, np.where((y < 9) & ((x + y) % 2 == 0), 1, 0))
    pattern[top] = 2


def wing(
    pattern: Pattern, attribute: Pattern, plan: tuple[Wing, ...], index: int, palette: int, rng: Random,
    *, lights: bool, below: int | None = None,
) -> None:  # fmt: skip
    """Build one wing of the plan with its roofs in one palette; lights: whether its windows are lit.

    below: the palette of its floors but the uppermost, which is then a branch beside them (map_plan.parted).
    """
    here = plan[index]
    roofs = _Roofs(pattern, attribute, palette)
    cells = _cells(here)
    attribute[cells] = palette
    body = pattern[_pixels(here)]
    _bricks(body)
    _windows(body, _window(rng), 3 if lights else 0, here.rows)
    open_cols = [col for col in range(here.col, here.col + here.cols) if not _covered(plan, here.row - 1, col)]
    for col in open_cols:
        roofs.merlons(here.row, col)
    if index == len(plan) - 1:
        roofs.spire(here.row, here.col, here.cols, 2, flag=True)
    else:
        ends = [col for col in (here.col, here.col + here.cols - 1) if col in open_cols]
        alone = [col for col in ends if not _covered(plan, here.row, col - 1) or not _covered(plan, here.row, col + 1)]
        for col in alone:
            roofs.turret(here.row, col, lights=lights)
    if below is not None:
        lower, upper = parted(here)
        attribute[_cells(lower)] = below
        for part in (upper, lower):
            _bricks(pattern[_pixels(part)])
        _windows(pattern[_pixels(lower)], _window(rng), 3 if lights else 0, lower.rows)
        _door(pattern[_pixels(upper)], gate=False)
        ends = [entry_px(plan, index), *([leave_px(plan, index)] if index + 1 < len(plan) else [])]
        for x in ends:
            _ladder(pattern, x, lower)
    if index + 1 < len(plan) and plan[index + 1].storey != here.storey:
        _ladder(pattern, ladder_px(here, plan[index + 1]), here)
    _door(body, gate=index == 0)


def _window(rng: Random) -> NDArray[np.bool_]:
    return WINDOWS[int(rng.integers(len(WINDOWS)))]


def _covered(plan: tuple[Wing, ...], row: int, col: int) -> bool:
    return any(w.row <= row < w.row + w.rows and w.col <= col < w.col + w.cols for w in plan)


def _cells(here: Wing) -> tuple[slice, slice]:
    return slice(here.row, here.row + here.rows), slice(here.col, here.col + here.cols)


def _pixels(here: Wing) -> tuple[slice, slice]:
    rows, cols = _cells(here)
    return slice(rows.start * TILE_PX, rows.stop * TILE_PX), slice(cols.start * TILE_PX, cols.stop * TILE_PX)


def _bricks(body: Pattern) -> None:
    """Courses of bricks, lit from the left, with a floor below."""
    y, x = np.indices(body.shape)
    courses = y // BRICK_ROWS
    joint = (y % BRICK_ROWS == BRICK_ROWS - 1) | ((x + courses % 2 * BRICK_COLS // 2) % BRICK_COLS == BRICK_COLS - 1)
    body[:] = np.where(joint, 1, 2)
    width = body.shape[1]
    body[(x >= width - 6) & ((x + y) % 2 == 0)] = 1
    body[:, -2:], body[:, :1] = 1, 2
    body[:, -1] = 0
    body[0], body[1] = 3, 1
    body[-FLOOR_PX], body[-FLOOR_PX + 1 :] = 3, 1


def _windows(body: Pattern, shape: NDArray[np.bool_], glass: int, rows: int) -> None:
    """One window a cell in every row of cells but the lowest."""
    high, wide = shape.shape
    for row in range(rows - 1):
        for left in range(0, body.shape[1], TILE_PX):
            top, side = row * TILE_PX + (TILE_PX - high) // 2 + 1, left + (TILE_PX - wide) // 2
            frame = body[top - 1 : top + high + 1, side - 1 : side + wide + 1]
            frame[:] = 1
            frame[1:-1, 1:-1][shape] = glass
            body[top + high + 1, side - 1 : side + wide + 1] = 3 if glass else 2


def _door(body: Pattern, *, gate: bool) -> None:
    """The arch in the middle that stands for the stage; the castle's gate is wider."""
    high, half = (15, 7) if gate else (13, 5)
    middle, floor = body.shape[1] // 2, body.shape[0] - FLOOR_PX
    y, x = np.indices((high, 2 * half))
    arch = np.hypot(x - half + 0.5, np.minimum(y - half, 0)) <= half
    place = body[floor - high : floor, middle - half : middle + half]
    place[arch] = 3
    inner = np.hypot(x - half + 0.5, np.minimum(y - half, 0)) <= half - 1.5
    place[inner & (y > 0)] = 0


def _ladder(pattern: Pattern, x: int, here: Wing) -> None:
    """A flight of rungs from the floor of a wing to the one above."""
    top, bottom = here.row * TILE_PX - FLOOR_PX, here.floor_px - FLOOR_PX
    pattern[top:bottom, x - 4 : x + 4] = 0
    pattern[top:bottom, [x - 4, x + 3]] = 2
    pattern[top + 1 : bottom : 3, x - 3 : x + 3] = 3


class _Roofs:
    """What rises over a wing, in its palette."""

    def __init__(self, pattern: Pattern, attribute: Pattern, palette: int) -> None:
        self.pattern, self.attribute, self.palette = pattern, attribute, palette

    def _claim(self, row: int, col: int, cols: int = 1) -> None:
        """Take cells over from the sky; its nearer colours are not in this palette."""
        if row < 0:
            return
        self.attribute[row, col : col + cols] = self.palette
        sky = self.pattern[row * TILE_PX : (row + 1) * TILE_PX, col * TILE_PX : (col + cols) * TILE_PX]
        sky[sky > 1] = 0

    def merlons(self, row: int, col: int) -> None:
        """Battlements on top of a cell of the row `row`."""
        if self.attribute[row - 1, col] != self.palette:
            self._claim(row - 1, col)
        top, left = row * TILE_PX - MERLON_PX, col * TILE_PX
        for start in range(left, left + TILE_PX, MERLON_STEP):
            stone = self.pattern[top : top + MERLON_PX, start + 1 : start + MERLON_STEP - 1]
            stone[:] = 2
            stone[0], stone[:, -1] = 3, 1

    def turret(self, row: int, col: int, *, lights: bool) -> None:
        """A small tower of one cell with a pointed roof, over a cell of the row `row`."""
        if row < 2:
            return
        self._claim(row - 1, col)
        left = col * TILE_PX
        body = self.pattern[(row - 1) * TILE_PX : row * TILE_PX, left + 2 : left + TILE_PX - 2]
        y, x = np.indices(body.shape)
        body[:] = np.where(y % BRICK_ROWS == BRICK_ROWS - 1, 1, 2)
        body[x > 8] = 1
        body[4:11, 5:7] = 3 if lights else 0
        self.spire(row - 1, col, 1, 1)

    def spire(self, row: int, col: int, cols: int, rows: int, *, flag: bool = False) -> None:
        """A pointed roof of so many rows over the columns, above the row `row`."""
        for up in range(1, rows + 1):
            self._claim(row - up, col, cols)
        bottom, high = row * TILE_PX, rows * TILE_PX - 2
        middle, half = col * TILE_PX + cols * TILE_PX / 2 - 0.5, cols * TILE_PX / 2
        y, x = np.indices((high, cols * TILE_PX))
        away = x + col * TILE_PX - middle
        inside = np.abs(away) <= half * ((y + 1) / high) ** 1.25
        area = self.pattern[bottom - high : bottom, col * TILE_PX : (col + cols) * TILE_PX]
        shade = np.where(away > half * y / high * 0.3, 1, np.where(y % 4 == 3, 1, 2))
        area[inside] = shade[inside]
        area[-1][inside[-1]] = 3
        if flag:
            top, pole = bottom - high, int(middle)
            self.pattern[max(top - 2, 0) : top + 6, pole] = 3
            self.pattern[top : top + 4, pole + 1 : pole + 7] = 3
