"""Where a body touches the cells of a terrain: floors below it, walls beside it, hazards. Places in sub-pixels."""

from __future__ import annotations

from nesgan_game.physics.terrain import CARRIES, CELL, HAZARD, PX, SHIFT, SOLID, Terrain

HAZARD_INSET_X, HAZARD_INSET_Y = 3 * PX, 4 * PX
"""A hazard must be touched this deep: grazing its edge is forgiven."""


def carried(x: int, y: int, terrain: Terrain) -> bool:
    """Whether a cell carries feet at exactly this place."""
    if y & (CELL - 1):
        return False
    base = terrain.origin + (y >> SHIFT) * terrain.stride
    flags = terrain.flags
    half = terrain.half_width
    left, right = (x - half) >> SHIFT, (x + half - 1) >> SHIFT
    return bool((flags[base + left] | flags[base + right]) & CARRIES)


def box_free(x: int, y: int, height: int, terrain: Terrain) -> bool:
    """Whether a box of this height with its feet here is in no solid cell."""
    half = terrain.half_width
    left, right = (x - half) >> SHIFT, (x + half - 1) >> SHIFT
    flags, stride = terrain.flags, terrain.stride
    for row in range((y - height) >> SHIFT, ((y - 1) >> SHIFT) + 1):
        base = terrain.origin + row * stride
        if (flags[base + left] | flags[base + right]) & SOLID:
            return False
    return True


def slide(x: int, y: int, vx: int, height: int, terrain: Terrain) -> int:
    """Return x after moving by vx, stopped flush against solid cells."""
    new, half = x + vx, terrain.half_width
    if vx > 0:
        col, old = (new + half - 1) >> SHIFT, (x + half - 1) >> SHIFT
    else:
        col, old = (new - half) >> SHIFT, (x - half) >> SHIFT
    if col == old:
        return new
    flags, stride = terrain.flags, terrain.stride
    place = terrain.origin + ((y - height) >> SHIFT) * stride + col
    last = terrain.origin + ((y - 1) >> SHIFT) * stride + col
    while place <= last:
        if flags[place] & SOLID:
            return (col << SHIFT) - half if vx > 0 else ((col + 1) << SHIFT) + half
        place += stride
    return new


def struck(x: int, y: int, height: int, terrain: Terrain, tick: int) -> bool:
    """Whether the box, less the forgiven rim, touches a peril at this tick."""
    half = terrain.half_width - HAZARD_INSET_X
    left, right = x - half, x + half
    top, bottom = y - height + HAZARD_INSET_Y, y - HAZARD_INSET_Y
    for peril, west, north, east, south in terrain.perils:
        if west < right and left < east and north < bottom and top < south:
            box = peril.at(tick)
            if box and box[0] < right and left < box[2] and box[1] < bottom and top < box[3]:
                return True
    return False


def hurts(x: int, y: int, height: int, terrain: Terrain) -> bool:
    """Whether the box, less the forgiven rim, touches a hazard or has left the map at the bottom."""
    if y - height >= terrain.rows << SHIFT:
        return True
    flags, stride = terrain.flags, terrain.stride
    half = terrain.half_width - HAZARD_INSET_X
    left, right = (x - half) >> SHIFT, (x + half - 1) >> SHIFT
    base = terrain.origin + ((y - height + HAZARD_INSET_Y) >> SHIFT) * stride
    last = terrain.origin + ((y - HAZARD_INSET_Y - 1) >> SHIFT) * stride
    while base <= last:
        if (flags[base + left] | flags[base + right]) & HAZARD:
            return True
        base += stride
    return False
