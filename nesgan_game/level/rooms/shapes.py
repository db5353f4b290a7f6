"""What rooms share: ground that is raised here and there."""

from __future__ import annotations

import numpy as np

from nesgan_game.level.rooms.canvas import Canvas, Cell, Fixture, pick
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.leap import leap_of
from nesgan_game.roles import IS_HAZARD, IS_SOLID, IS_STAIR, ROLE_INDEX
from nesgan_game.seeds import Random

_NARROWEST, _AWAY, _LAIR, _ABOUT = 3, 4, 7, 2
"""Columns of a podium at least; columns between one and whatever it must not change, a leap's width and one; between
one and a boss; and of level floor to each side of a place of a reward or an encounter.
"""


def podiums(c: Canvas, rng: Random) -> None:
    """Raise stretches of level ground by what a step may be, the more the more rugged the temper is.

    Only where that changes no way: away from doorways, stairs, hazards, blocks, and what stands or moves there, with
    air for a leap above.
    """
    most, rises = _most_raised(c), tuple(range(1, leap_of(c.physics).step_rows + 1))
    col = 0
    while col < c.cols:
        end = col
        while end < c.cols and most[end] and c.ground_row(end) == c.ground_row(col):
            end += 1
        while end - col >= _NARROWEST:
            width = pick(rng, (3, 4, 5, 6, 7))
            if end - col - width < _NARROWEST:
                width = end - col
            width = _around_places(c, col, width, end)
            if width and rng.random() < c.temper.ruggedness:
                rise = min(pick(rng, rises), *most[col : col + width], _climbed(c, col, width))
                _raise(c, col, width, rise)
            col += width or _NARROWEST
        col = max(end, col) + 1


def _around_places(c: Canvas, col: int, width: int, end: int) -> int:
    """Return the columns from one on, more than asked for, that cut through the level floor about no place; 0: none."""
    floor = c.ground_row(col)
    for row, place in sorted((*c.rewards, *c.places), key=lambda cell: cell[1]):
        if row == floor - 1 and place - _ABOUT < col + width and place + _ABOUT >= col:
            if place - _ABOUT < col or place + _ABOUT >= end:
                return 0
            width = max(width, place + _ABOUT + 1 - col)
    return width


def _climbed(c: Canvas, col: int, width: int) -> int:
    """By how much ground may be raised so that the steps up to it from both sides can still be climbed."""
    lower = max(c.ground_row(beside) - c.ground_row(col) for beside in (col - 1, col + width))
    return max(leap_of(c.physics).step_rows - max(lower, 0), 0)


def _raise(c: Canvas, col: int, width: int, rise: int) -> None:
    """Raise level ground, and the places on it."""
    floor = c.ground_row(col)
    c.fill("solid", floor - rise, col, rise, width)
    for cells in (c.rewards, c.places):
        cells[:] = [
            (row - rise, place) if row == floor - 1 and col <= place < col + width else (row, place)
            for row, place in cells
        ]


def _most_raised(c: Canvas) -> list[int]:
    """By how many cells the ground of every column may be raised, 0 for not at all."""
    busy = {0, c.cols - 1}
    busy |= {col for col in range(1, c.cols - 1) if not _airy(c, col)}
    held = IS_STAIR[c.cells] | IS_HAZARD[c.cells] | (c.cells == ROLE_INDEX["breakable"])
    busy |= set(np.flatnonzero(held.any(axis=0)).tolist())
    kept = {col + off for col in busy for off in range(-_AWAY, _AWAY + 1)}
    kept |= {c.lair[1] + off for off in range(-_LAIR, _LAIR + 1)} if c.lair else set()
    kept |= {col for fixture in c.fixtures for col in _course(fixture)}
    lit = set(c.candles)
    return [0 if col in kept else _room_over(c, col, lit) for col in range(c.cols)]


def _course(fixture: Fixture) -> range:
    """The columns that an entity of a room's build keeps: those of a platform's way, and three to each side."""
    col = fixture.x_px // TILE_PX
    wide, far = (int(fixture.properties.get(name, 0)) for name in ("cols", "dx"))
    left, right = min(col, col + far // TILE_PX), max(col, col + far // TILE_PX)
    return range(left - wide - 3, right + wide + 4)


def _airy(c: Canvas, col: int) -> bool:
    """Whether there is ground in a column and nothing solid for a leap from what it may be raised to."""
    floor, leap = c.ground_row(col), leap_of(c.physics)
    air = leap.air_rows + leap.step_rows
    above = c.cells[max(floor - air, 0) : floor, col]
    return floor < c.rows and len(above) == air and not IS_SOLID[above].any()


def _room_over(c: Canvas, col: int, lit: set[Cell]) -> int:
    floor = c.ground_row(col)
    plain = ROLE_INDEX["void" if c.outdoors else "wall"]
    above = c.cells[:floor, col]
    if above[-1] != plain or (floor - 1, col) in lit:
        return 0
    rise = 1
    while rise < leap_of(c.physics).step_rows and (floor - 1 - rise, col) not in lit:
        if not above[-1 - rise] == above[-2 - rise] == plain:
            break
        rise += 1
    return rise
