"""Stair towers: two storeys or more, flights of 45 degrees with landings, doors on any storey to either side."""

from __future__ import annotations

from nesgan_game.level.rooms.canvas import Canvas, pick
from nesgan_game.level.rooms.shapes import Random
from nesgan_game.nes import FIELD_ROWS

FLOOR = 10
"""Row of every storey's floor, counted from the storey's top."""
_ZIGZAG = {1: ((12,),), 2: ((6, 6), (5, 7), (7, 5)), 3: ((4, 4, 4), (3, 5, 4), (5, 3, 4), (4, 3, 5))}
"""Heights of the flights that climb a storey of 12 cells, by their number."""
_LANDING = 3
"""Cells a landing needs between a flight's top and the wall."""


def storey_floor(rows: int, storey: int) -> int:
    """Return the floor row of a storey counted from the lowest (0), in a room of so many rows."""
    return rows - FIELD_ROWS * (storey + 1) + FLOOR


def tower(c: Canvas, rng: Random, _entry: int, _leave: int) -> None:
    """Build a tower whose storeys are joined by stairs, with the doorways that the canvas names."""
    _shell(c)
    heading = 0
    for storey in range(c.storeys - 1):
        base = storey_floor(c.rows, storey)
        heading = _stairs_up(c, rng, base, heading, _wanted(c, base - FIELD_ROWS))
        _far_side(c, base - FIELD_ROWS, heading)
    for door in c.doorways:
        c.doorway(door)
    _furnish(c, rng)


def _shell(c: Canvas) -> None:
    c.ground(0, c.cols, storey_floor(c.rows, 0))
    c.fill("solid", 0, 0, 1, c.cols)
    c.fill("solid", 0, 0, c.rows, 1)
    c.fill("solid", 0, c.cols - 1, c.rows, 1)


def _wanted(c: Canvas, floor: int) -> int:
    """Return the side on which a storey's first door lies, 0 for none: stairs should end there."""
    return next((door.side for door in c.doorways if door.floor == floor), 0)


def _stairs_up(c: Canvas, rng: Random, base: int, came: int, wanted: int) -> int:
    """Climb a storey from floor `base`; returns the heading of the last flight.

    came: the heading with which the flights below ended (0: none); the new ones start on that side, away from it.
    """
    numbers = [n for n in _ZIGZAG if n > 1 or c.cols >= 14 + 2 * _LANDING]
    if came and wanted:
        numbers = [n for n in numbers if (n % 2 == 1) == (wanted == -came)]
    flights = pick(rng, _ZIGZAG[pick(rng, numbers)])
    first = -came if came else (wanted or pick(rng, (-1, 1))) * (-1) ** (len(flights) - 1)
    last, heading, row = c.cols - 2, first, base
    # The stairs of a wide tower keep to the middle; the lowest step leaves room to mount it.
    spare = (c.cols - 16) // 2 if len(flights) > 1 else 0
    foot = (2 if heading > 0 else last - 1) + heading * (1 + int(rng.integers(0, 2)) + spare // 2)
    if len(flights) == 1:
        foot = 2 if heading > 0 else last - 1
    at: list[tuple[int, int, int, int]] = []
    for number, height in enumerate(flights):
        at.append((row, foot, height, heading))
        row -= height
        edge = foot + heading * height
        thick = 2 if number == len(flights) - 1 else 1
        if heading > 0:
            c.fill("solid", row, edge, thick, last + 1 - edge)
            foot = min(last - 1, edge + pick(rng, (3, 4)))
        else:
            c.fill("solid", row, 1, thick, edge)
            foot = max(2, edge - pick(rng, (3, 4)))
        heading = -heading
    _far_floor(c, row, at[-1])
    for flight in at:
        c.flight(*flight)
    for floor, col, height, way in at:
        c.candles_over((col - 2 * way,), lift=2, under=floor - height)
    return at[-1][3]


def _far_floor(c: Canvas, row: int, flight: tuple[int, int, int, int]) -> None:
    """Floor the storey beyond the stairwell; planks over the well leave a gap of one cell at the last step."""
    _, foot, height, way = flight
    top = foot + way * (height - 1)
    beyond = top - 3 * way
    if way > 0:
        c.fill("solid", row, 1, 1, max(beyond, 0))
    else:
        c.fill("solid", row, beyond + 1, 1, max(c.cols - 2 - beyond, 0))
    if 0 < beyond < c.cols - 1:
        for col in (top - way, top - 2 * way):
            c.fill("platform", row, col)


def _far_side(c: Canvas, floor: int, heading: int) -> None:
    """Leave something to be found where a storey goes on beyond its stairs without a door."""
    side = -heading
    if any(door.floor == floor and door.side == side for door in c.doorways):
        return
    col = 2 if side < 0 else c.cols - 3
    if c.role(floor, col) == "solid":
        c.candle(floor - 2, col)
        c.candle(floor - 2, col - 3 * side)


def _furnish(c: Canvas, rng: Random) -> None:
    """Set pillars and windows in one rhythm on every storey, where the stairs leave the wall free."""
    bay = pick(rng, (4, 5, 6))
    start = (c.cols - 1 - bay * ((c.cols - 4) // bay)) // 2
    wide = 3 if bay == 6 else 2
    for storey in range(c.storeys):
        floor = storey_floor(c.rows, storey)
        for number, col in enumerate(range(start, c.cols - 1, bay)):
            c.pillar(col, under=floor - 10)
            middle, tall = col + (bay - wide + 1) // 2, pick(rng, (2, 3))
            if number % 2 == storey % 2 or bay > 4:
                c.window(floor - 8, middle, tall, wide) or c.window(floor - 5, middle, 2, wide)
        c.candles_over((2, c.cols - 3), lift=2, under=floor - 3)
        c.stand("decor", pick(rng, (2, c.cols - 3)), 1, 1, under=floor - 3)
