"""What rooms share: ground that is raised here and there, and what holds their planks."""

from __future__ import annotations

import re

from nesgan_game.level.rooms.canvas import Canvas, Cell, Fixture, pick
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.leap import leap_of
from nesgan_game.roles import IS_HAZARD, IS_SOLID, IS_STAIR, ROLE_INDEX, byte_table, mask_of
from nesgan_game.seeds import Random

_VOID, _WALL, _PILLAR, _SOLID, _PLATFORM = (
    ROLE_INDEX[name] for name in ("void", "wall", "pillar", "solid", "platform")
)
_HOLDS = IS_STAIR | IS_HAZARD | mask_of("breakable")
"""Roles of a column whose ground stays as it is."""
_SOLIDS, _HELD_AS_IS = byte_table(IS_SOLID), byte_table(_HOLDS)
_NARROWEST, _AWAY, _LAIR, _ABOUT = 3, 4, 7, 2
"""Columns of a podium at least; columns between one and whatever it must not change, a leap's width and one; between
one and a boss; and of level floor to each side of a place of a reward or an encounter.
"""
_HELD = 0.85
"""Share of rooms whose planks are held by something. Tuned by hand."""
_LONG_PLANKS = re.compile(re.escape(bytes([_PLATFORM])) + b"{%d,}" % _NARROWEST)
"""Runs of planks as long as a podium, in a row's roles."""
_TALLEST, _LONGEST, _EVERY = 8, 4, 5
"""Rows of a post at most, and of a beam that planks hang from; columns from post to post under long planks, about."""


def posts(c: Canvas, rng: Random) -> None:
    """Set planks on posts, at both ends, else in the middle, else at one end, or hang them up; in some
    rooms they float.

    Only where nothing but background lies below; planks of one or two columns stay as they are.
    """
    if rng.random() >= _HELD:
        return
    for row, first, last in _planks(c):
        gaps = max(1, round((last - first) / _EVERY))
        ends = [first + (last - first) * gap // gaps for gap in range(gaps + 1)]
        for cols in (ends, [(first + last) // 2], [first], [last]):
            tall = [_post_rows(c, row, col) for col in cols]
            if all(tall):
                for col, rows in zip(cols, tall, strict=True):
                    c.fill("pillar", row + 1, col, rows)
                break
        else:
            _hang(c, row, first, last)


def _planks(c: Canvas) -> list[tuple[int, int, int]]:
    """(row, first column, last column) of runs of three planks and more, not in the top and bottom rows."""
    told = c.cells.tobytes()
    starts = range(c.cols, (c.rows - 1) * c.cols, c.cols)
    return [
        (row, run.start() - start, run.end() - 1 - start)
        for row, start in enumerate(starts, 1)
        for run in _LONG_PLANKS.finditer(told, start, start + c.cols)
    ]


def _hang(c: Canvas, row: int, first: int, last: int) -> None:
    """Hang planks from a ceiling that is near, by both ends or by one."""
    for col in (first, last):
        top = row - 1
        while c.role(top, col) == "wall" and "pillar" not in (c.role(top, col - 1), c.role(top, col + 1)):
            top -= 1
        if not c.outdoors and 0 < row - 1 - top <= _LONGEST and c.role(top, col) == "solid":
            c.fill("pillar", top + 1, col, row - 1 - top)


def _post_rows(c: Canvas, row: int, col: int) -> int:
    """Rows of a post under a plank; 0 where it cannot be, and beside another."""
    plain, rows = _VOID if c.outdoors else _WALL, 0
    below = c.cells[row + 1 :, max(col - 1, 0) : col + 2].tolist()
    middle = min(col, 1)
    while rows < len(below) and below[rows][middle] == plain and _PILLAR not in below[rows]:
        rows += 1
    based = rows == len(below) or below[rows][middle] in (_SOLID, _PLATFORM)
    return rows if based and rows <= _TALLEST else 0


def podiums(c: Canvas, rng: Random) -> None:
    """Raise stretches of level ground by what a step may be, the more the more rugged the temper is.

    Only where that changes no way: away from doorways, stairs, hazards, blocks, and what stands or moves there, with
    air for a leap above.
    """
    told = c.cells.T.tobytes()  # roles column after column: in bytes what comes first is found at once
    solid, rises = told.translate(_SOLIDS), tuple(range(1, leap_of(c.physics).step_rows + 1))
    ground = [max(solid.rfind(0, start, start + c.rows) + 1 - start, 0) for start in range(0, len(told), c.rows)]
    most = _most_raised(c, ground, told, solid)
    col = 0
    while col < c.cols:
        end = col
        while end < c.cols and most[end] and ground[end] == ground[col]:
            end += 1
        while end - col >= _NARROWEST:
            width = pick(rng, (3, 4, 5, 6, 7))
            if end - col - width < _NARROWEST:
                width = end - col
            width = _around_places(c, ground[col], col, width, end)
            if width and rng.random() < c.temper.ruggedness:
                rise = min(pick(rng, rises), *most[col : col + width], _climbed(c, ground, col, width))
                _raise(c, ground[col], col, width, rise)
                ground[col : col + width] = [ground[col] - rise] * width
            col += width or _NARROWEST
        col = max(end, col) + 1


def _around_places(c: Canvas, floor: int, col: int, width: int, end: int) -> int:
    """Return the columns from one on, more than asked for, that cut through the level floor about no place; 0: none."""
    for row, place in sorted((*c.rewards, *c.places), key=lambda cell: cell[1]):
        if row == floor - 1 and place - _ABOUT < col + width and place + _ABOUT >= col:
            if place - _ABOUT < col or place + _ABOUT >= end:
                return 0
            width = max(width, place + _ABOUT + 1 - col)
    return width


def _climbed(c: Canvas, ground: list[int], col: int, width: int) -> int:
    """By how much ground may be raised so that the steps up to it from both sides can still be climbed."""
    lower = max(ground[beside] - ground[col] for beside in (col - 1, col + width))
    return max(leap_of(c.physics).step_rows - max(lower, 0), 0)


def _raise(c: Canvas, floor: int, col: int, width: int, rise: int) -> None:
    """Raise level ground, and the places on it."""
    c.fill("solid", floor - rise, col, rise, width)
    for cells in (c.rewards, c.places):
        cells[:] = [
            (row - rise, place) if row == floor - 1 and col <= place < col + width else (row, place)
            for row, place in cells
        ]


def _most_raised(c: Canvas, ground: list[int], told: bytes, solid: bytes) -> list[int]:
    """By how many cells the ground of every column may be raised, 0 for not at all.

    told, solid: the room's roles column after column, and which of them are solid.
    """
    leap, held = leap_of(c.physics), told.translate(_HELD_AS_IS)
    air = leap.air_rows + leap.step_rows
    kept = 1 | 1 << c.cols - 1  # a bit for each column that stays as it is
    for col, floor in enumerate(ground):
        start = col * c.rows
        # There must be ground, and nothing solid for a leap from what it may be raised to.
        airy = air <= floor < c.rows and 1 not in solid[start + floor - air : start + floor]
        if not airy or 1 in held[start : start + c.rows]:
            kept |= 1 << col
    for _ in range(_AWAY):
        kept |= kept << 1 | kept >> 1
    if c.lair:
        kept |= _bits(range(c.lair[1] - _LAIR, c.lair[1] + _LAIR + 1))
    for fixture in c.fixtures:
        kept |= _bits(_course(fixture))
    lit = set(c.candles)
    columns = (told[start : start + c.rows] for start in range(0, len(told), c.rows))
    return [
        0 if kept >> col & 1 else _room_over(c, column, floor, col, lit)
        for col, (column, floor) in enumerate(zip(columns, ground, strict=True))
    ]


def _bits(columns: range) -> int:
    """A number with a bit for each of some columns, less those left of the room."""
    return (1 << max(columns.stop, 0)) - (1 << max(columns.start, 0))


def _course(fixture: Fixture) -> range:
    """The columns that an entity of a room's build keeps: those of a platform's way, and three to each side."""
    col = fixture.x_px // TILE_PX
    wide, far = (int(fixture.properties.get(name, 0)) for name in ("cols", "dx"))
    left, right = min(col, col + far // TILE_PX), max(col, col + far // TILE_PX)
    return range(left - wide - 3, right + wide + 4)


def _room_over(c: Canvas, column: bytes, floor: int, col: int, lit: set[Cell]) -> int:
    """By how many cells the ground of a column may be raised as far as what is right above it goes; column: roles."""
    plain = _VOID if c.outdoors else _WALL
    if column[floor - 1] != plain or (floor - 1, col) in lit:
        return 0
    rise = 1
    while rise < leap_of(c.physics).step_rows and (floor - 1 - rise, col) not in lit:
        if not column[floor - 1 - rise] == column[floor - 2 - rise] == plain:
            break
        rise += 1
    return rise
