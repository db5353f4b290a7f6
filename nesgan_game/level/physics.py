"""How the hero moves: pure functions on integer sub-pixels, one call a tick, shared by the game and the prover.

    body = Body.at(24, 160)                              feet centre, in pixels
    body = step(body, Button.RIGHT | Button.JUMP, terrain)

1 px = 256 sub-pixels, 60 ticks a second, y grows downward. The box is half-open: feet at y cover pixel rows up to
y - 1, so feet on the top edge of cell row r have y = r * CELL exactly. Speeds and sizes are tuned by hand after the
feel of 1986 castle games: a walk, a jump whose direction is fixed at take-off, stairs of 45 degrees.
"""

from __future__ import annotations

from nesgan_game.level.body import CROUCH_HEIGHT, HALF_WIDTH, HEIGHT, Body, Button, Stance
from nesgan_game.level.terrain import (
    BREAKABLE,
    CARRIES,
    CELL,
    HAZARD,
    LOCKED,
    ONE_WAY,
    PX,
    SHIFT,
    SOLID,
    STAIR_LEFT,
    STAIR_RIGHT,
    Mover,
    Terrain,
)

__all__ = [
    "BREAKABLE", "CARRIES", "CELL", "CLIMB", "CRAWL", "CROUCH_HEIGHT", "FALL", "GRAVITY", "HALF_WIDTH", "HAZARD",
    "HAZARD_INSET_X", "HAZARD_INSET_Y", "HEIGHT", "HURT_JUMP", "HURT_TICKS", "JUMP", "LOCKED", "ONE_WAY", "PX",
    "SHIFT", "SOLID", "STAIR_LEFT", "STAIR_RIGHT", "WALK", "Body", "Button", "Mover", "Stance", "Terrain",
    "free", "grounded", "knock_back", "step", "supported",
]  # fmt: skip

WALK = 320
"""1.25 px a tick: a level jump carries 53 px, which leaves 15 px of choice where to leap a gap of 3 cells."""
CRAWL = WALK // 2
"""Speed of a crouching body."""
JUMP = 1088
GRAVITY = 51
"""Apex 45 px after 21 ticks: 2 cells are climbed for sure, 3 never."""
FALL = 5 * PX
"""Terminal speed; below a cell a tick, so nothing is ever skipped."""
CLIMB = 192
"""Speed along each axis on stairs."""
HURT_JUMP = 640
HURT_TICKS = 14
"""Ticks on the ground without control after a knock-back."""
HAZARD_INSET_X, HAZARD_INSET_Y = 3 * PX, 4 * PX
"""A hazard must be touched this deep: grazing its edge is forgiven."""

_LEFT, _RIGHT, _UP, _DOWN, _JUMP = 1, 2, 4, 8, 16
_STAND, _CROUCH, _AIR, _STAIRS, _HURT, _DEAD = Stance


def step(body: Body, buttons: int, terrain: Terrain, tick: int = 0) -> Body:
    """Return the body one tick later; tick: how many steps the movers of the terrain have gone before this one.

    ATTACK, START and SELECT mean nothing here: a game that roots a whipping hero to the floor masks the buttons.
    """
    stance = body.stance
    if stance is _DEAD:
        return body
    if stance is _STAIRS:
        return _on_stairs(body, int(buttons), terrain)
    if terrain.movers:
        return _among_movers(body, int(buttons), terrain, tick)
    if stance is _AIR or stance is _HURT:
        return _in_air(body, int(buttons), terrain)
    return _on_ground(body, int(buttons), terrain, tick)


def knock_back(body: Body, direction: int, terrain: Terrain) -> Body:
    """Return the body thrown off toward direction (+1 right, -1 left).

    Stairs hold the hero, the dead feel nothing, and who crouches where there is no room to rise is stunned in place.
    """
    x, y = body.x, body.y
    if body.stance is _STAIRS or body.stance is _DEAD:
        return body
    if body.stance is _CROUCH and not _box_free(x, y, HEIGHT, terrain):
        return Body(x, y, 0, body.vy, -direction, _CROUCH, 0, HURT_TICKS, body.held)
    return Body(x, y, direction * WALK, -HURT_JUMP, -direction, _HURT, 0, HURT_TICKS, body.held)


def supported(body: Body, terrain: Terrain, tick: int = 0) -> bool:
    """Whether the feet rest exactly on something that carries; tick: how many steps the movers have gone."""
    return _carried(body.x, body.y, terrain) or _mover_under(body.x, body.y, terrain, tick) is not None


def grounded(body: Body, terrain: Terrain) -> bool:
    """Whether the feet rest exactly on something that carries and does not move."""
    return _carried(body.x, body.y, terrain)


def free(body: Body, terrain: Terrain) -> bool:
    """Whether no part of the body's box is inside a solid cell."""
    return _box_free(body.x, body.y, body.height, terrain)


def _carried(x: int, y: int, terrain: Terrain) -> bool:
    if y & (CELL - 1):
        return False
    base = terrain.origin + (y >> SHIFT) * terrain.stride
    flags = terrain.flags
    left, right = (x - HALF_WIDTH) >> SHIFT, (x + HALF_WIDTH - 1) >> SHIFT
    return bool((flags[base + left] | flags[base + right]) & CARRIES)


def _box_free(x: int, y: int, height: int, terrain: Terrain) -> bool:
    left, right = (x - HALF_WIDTH) >> SHIFT, (x + HALF_WIDTH - 1) >> SHIFT
    flags, stride = terrain.flags, terrain.stride
    for row in range((y - height) >> SHIFT, ((y - 1) >> SHIFT) + 1):
        base = terrain.origin + row * stride
        if (flags[base + left] | flags[base + right]) & SOLID:
            return False
    return True


def _slide(x: int, y: int, vx: int, height: int, terrain: Terrain) -> int:
    """Return x after moving by vx, stopped flush against solid cells."""
    new = x + vx
    if vx > 0:
        col, old = (new + HALF_WIDTH - 1) >> SHIFT, (x + HALF_WIDTH - 1) >> SHIFT
    else:
        col, old = (new - HALF_WIDTH) >> SHIFT, (x - HALF_WIDTH) >> SHIFT
    if col == old:
        return new
    flags, stride = terrain.flags, terrain.stride
    place = terrain.origin + ((y - height) >> SHIFT) * stride + col
    last = terrain.origin + ((y - 1) >> SHIFT) * stride + col
    while place <= last:
        if flags[place] & SOLID:
            return (col << SHIFT) - HALF_WIDTH if vx > 0 else ((col + 1) << SHIFT) + HALF_WIDTH
        place += stride
    return new


def _hurts(x: int, y: int, height: int, terrain: Terrain) -> bool:
    """Whether the box, less the forgiven rim, touches a hazard or has left the map at the bottom."""
    if y - height >= terrain.rows << SHIFT:
        return True
    flags, stride = terrain.flags, terrain.stride
    left, right = (x - HALF_WIDTH + HAZARD_INSET_X) >> SHIFT, (x + HALF_WIDTH - HAZARD_INSET_X - 1) >> SHIFT
    base = terrain.origin + ((y - height + HAZARD_INSET_Y) >> SHIFT) * stride
    last = terrain.origin + ((y - HAZARD_INSET_Y - 1) >> SHIFT) * stride
    while base <= last:
        if (flags[base + left] | flags[base + right]) & HAZARD:
            return True
        base += stride
    return False


def _on_ground(body: Body, buttons: int, terrain: Terrain, tick: int) -> Body:
    """One tick of a body that stands or crouches; tick: the movers' time at which its feet are tested."""
    x, y, _, vy, facing, stance, _, timer, held = body
    if not _carried(x, y, terrain) and (not terrain.movers or _mover_under(x, y, terrain, tick) is None):
        if stance is _CROUCH and not _box_free(x, y, HEIGHT, terrain):
            return _sink(body, buttons, terrain)
        return _in_air(Body(x, y, 0, vy, facing, _AIR, 0, 0, held), buttons, terrain)
    if timer:
        return Body(x, y, 0, 0, facing, stance, 0, timer - 1, buttons)
    if buttons & (_UP | _DOWN) and not y & (CELL - 1):
        boarded = _toward_stairs(body, buttons, terrain)
        if boarded is not None:
            return boarded
    direction = _direction(buttons)
    facing = direction or facing
    if buttons & _DOWN or (stance is _CROUCH and not _box_free(x, y, HEIGHT, terrain)):
        if not direction:
            return Body(x, y, 0, 0, facing, _CROUCH, 0, 0, buttons)
        return _walk(body, direction, _CROUCH, buttons, terrain, tick)
    if buttons & _JUMP and not held & _JUMP:
        return _in_air(Body(x, y, direction * WALK, -JUMP, facing, _AIR, 0, 0, held), buttons, terrain)
    if not direction:
        return Body(x, y, 0, 0, facing, _STAND, 0, 0, buttons)
    return _walk(body, direction, _STAND, buttons, terrain, tick)


def _walk(body: Body, direction: int, stance: Stance, buttons: int, terrain: Terrain, tick: int) -> Body:
    """Move a standing or crouching body along its floor; past the edge it begins to fall."""
    x, y = body.x, body.y
    speed, height = (WALK, HEIGHT) if stance is _STAND else (CRAWL, CROUCH_HEIGHT)
    new = _slide(x, y, direction * speed, height, terrain)
    if _hurts(new, y, height, terrain):
        return Body(new, y, 0, 0, direction, _DEAD, 0, 0, buttons)
    if not _carried(new, y, terrain) and (not terrain.movers or _mover_under(new, y, terrain, tick) is None):
        low = stance is _CROUCH and not _box_free(new, y, HEIGHT, terrain)
        return Body(new, y, 0, 0, direction, _CROUCH if low else _AIR, 0, 0, buttons)
    return Body(new, y, new - x, 0, direction, stance, 0, 0, buttons)


def _sink(body: Body, buttons: int, terrain: Terrain) -> Body:
    """Let a crouching body that lost its floor under a low ceiling fall as it is, until it has room."""
    x, y = body.x, body.y
    vy = min(body.vy + GRAVITY, FALL)
    new = y + vy
    if (new - 1) >> SHIFT != (y - 1) >> SHIFT and _carried(x, (new - 1) >> SHIFT << SHIFT, terrain):
        new, vy = (new - 1) >> SHIFT << SHIFT, 0
    stance = _DEAD if _hurts(x, new, CROUCH_HEIGHT, terrain) else _CROUCH
    return Body(x, new, 0, vy, body.facing, stance, 0, body.timer, buttons)


def _among_movers(body: Body, buttons: int, terrain: Terrain, tick: int) -> Body:
    """One tick, off the stairs, where platforms move: carried along first, then the body's own motion."""
    if body.stance is _AIR or body.stance is _HURT:
        return _caught(body, _in_air(body, buttons, terrain), terrain, tick)
    body = _ridden(body, terrain, tick)
    if body.stance is _DEAD:
        return body
    after = _on_ground(body, buttons, terrain, tick + 1)
    if not after.vy and after.stance is not _AIR and after.stance is not _DEAD:
        return after
    return _caught(body, after, terrain, tick)


def _mover_under(x: int, y: int, terrain: Terrain, tick: int) -> Mover | None:
    """Return the mover whose upper edge carries feet at exactly this place, if any."""
    for mover, left, right, top, bottom in terrain.courses:
        if top <= y <= bottom and left - HALF_WIDTH < x < right + HALF_WIDTH:
            at_x, at_y = mover.at(tick)
            if at_y == y and abs(x - at_x) < mover.half + HALF_WIDTH:
                return mover
    return None


def _mover_lifting(x: int, y: int, terrain: Terrain, tick: int) -> Mover | None:
    """Return the mover that takes feet off the floor they rest on: one under their middle, rising or level with it."""
    for mover, left, right, top, bottom in terrain.courses:
        if top <= y <= bottom and left <= x <= right:
            (old_x, old_y), (_, new_y) = mover.at(tick), mover.at(tick + 1)
            if (new_y < y <= old_y or new_y == y == old_y) and abs(x - old_x) <= mover.half:
                return mover
    return None


def _ridden(body: Body, terrain: Terrain, tick: int) -> Body:
    """Return the body moved along by the mover under it; walls, ceilings and floors stop it, the mover goes on."""
    x, y = body.x, body.y
    mover = (_mover_lifting if _carried(x, y, terrain) else _mover_under)(x, y, terrain, tick)
    if mover is None:
        return body
    (old_x, old_y), (new_x, new_y) = mover.at(tick), mover.at(tick + 1)
    height = CROUCH_HEIGHT if body.stance is _CROUCH else HEIGHT
    x = _slide(x, y, new_x - old_x, height, terrain)
    if new_y < old_y and _box_free(x, new_y, height, terrain):
        y = new_y
    elif new_y > old_y:
        floor = (new_y - 1) >> SHIFT
        stopped = floor != (y - 1) >> SHIFT and _carried(x, floor << SHIFT, terrain)
        y = floor << SHIFT if stopped else new_y
    stance = _DEAD if _hurts(x, y, height, terrain) else body.stance
    return body._replace(x=x, y=y, stance=stance)


def _caught(body: Body, after: Body, terrain: Terrain, tick: int) -> Body:
    """Return the body on the highest mover whose upper edge its feet crossed downward in this tick, or as it is."""
    found = None
    height = CROUCH_HEIGHT if after.stance is _CROUCH else HEIGHT
    for mover, left, right, top, bottom in terrain.courses:
        if top <= after.y and body.y <= bottom and left - HALF_WIDTH < after.x < right + HALF_WIDTH:
            (_, old_y), (new_x, new_y) = mover.at(tick), mover.at(tick + 1)
            crossed = body.y <= old_y and (new_y < after.y or (new_y == after.y and after.stance is not _STAND))
            over = abs(after.x - new_x) < mover.half + HALF_WIDTH
            if crossed and over and _box_free(after.x, new_y, height, terrain) and (found is None or new_y < found):
                found = new_y
    if found is None or _hurts(after.x, found, height, terrain):
        return after
    stance = _CROUCH if after.stance is _CROUCH else _STAND
    timer = body.timer if body.stance is _HURT else 0
    return Body(after.x, found, 0, 0, after.facing, stance, 0, timer, after.held)


def _direction(buttons: int) -> int:
    return (1 if buttons & _RIGHT else 0) - (1 if buttons & _LEFT else 0)


def _in_air(body: Body, buttons: int, terrain: Terrain) -> Body:
    x, y, vx, vy, facing, stance, _, timer, _ = body
    if vx:
        x = _slide(x, y, vx, HEIGHT, terrain)
    vy = min(vy + GRAVITY, FALL)
    new = y + vy
    flags = terrain.flags
    left, right = (x - HALF_WIDTH) >> SHIFT, (x + HALF_WIDTH - 1) >> SHIFT
    if vy > 0:
        row = (new - 1) >> SHIFT
        base = terrain.origin + row * terrain.stride
        if row != (y - 1) >> SHIFT and (flags[base + left] | flags[base + right]) & CARRIES:
            new = row << SHIFT
            if not _hurts(x, new, HEIGHT, terrain):
                return Body(x, new, 0, 0, facing, _STAND, 0, timer, buttons)
    else:
        row = (new - HEIGHT) >> SHIFT
        base = terrain.origin + row * terrain.stride
        if row != (y - HEIGHT) >> SHIFT and (flags[base + left] | flags[base + right]) & SOLID:
            new = ((row + 1) << SHIFT) + HEIGHT
            vy = 0
    if _hurts(x, new, HEIGHT, terrain):
        return Body(x, new, 0, 0, facing, _DEAD, 0, 0, buttons)
    return Body(x, new, vx, vy, facing, stance, 0, timer, buttons)


def _toward_stairs(body: Body, buttons: int, terrain: Terrain) -> Body | None:
    """Walk a tick toward a flight that begins within a cell of the feet, or step onto it; None without one."""
    x, y = body.x, body.y
    nearest = (x + CELL // 2) >> SHIFT
    other = nearest + (1 if x > nearest << SHIFT else -1)
    up = bool(buttons & _UP)
    row = (y >> SHIFT) - up
    base = terrain.origin + row * terrain.stride
    for corner in (nearest, other):
        before, after = terrain.flags[base + corner - 1], terrain.flags[base + corner]
        climb = 0
        if (after if up else before) & STAIR_RIGHT:
            climb = 1
        elif (before if up else after) & STAIR_LEFT:
            climb = -1
        if not climb:
            continue
        gap = (corner << SHIFT) - x
        if not gap:
            facing = climb if up else -climb
            return _on_stairs(Body(x, y, 0, 0, facing, _STAIRS, climb, 0, buttons), buttons, terrain)
        new = _slide(x, y, max(-WALK, min(WALK, gap)), HEIGHT, terrain)
        if new != x and _carried(new, y, terrain) and not _hurts(new, y, HEIGHT, terrain):
            return Body(new, y, new - x, 0, 1 if gap > 0 else -1, _STAND, 0, 0, buttons)
    return None


def _on_stairs(body: Body, buttons: int, terrain: Terrain) -> Body:
    x, y, _, _, facing, _, climb, _, _ = body
    if buttons & _UP:
        rise = 1
    elif buttons & _DOWN:
        rise = -1
    else:
        rise = _direction(buttons) * climb
    if not rise:
        return Body(x, y, 0, 0, facing, _STAIRS, climb, 0, buttons)
    direction = rise * climb
    new, high = x + direction * CLIMB, y - rise * CLIMB
    # A corner of the grid lies ahead: the flight goes on beyond it, or this is where one gets off.
    corner = ((x >> SHIFT) + 1) << SHIFT if direction > 0 else ((x - 1) >> SHIFT) << SHIFT
    if (new - corner) * direction >= 0:
        level = y - rise * abs(corner - x)
        col = (corner >> SHIFT) - (direction < 0)
        row = (level >> SHIFT) - (rise > 0)
        kind = STAIR_RIGHT if climb > 0 else STAIR_LEFT
        if not terrain.flags[terrain.origin + row * terrain.stride + col] & kind:
            return _leave_stairs(body, corner, level, direction, buttons, terrain)
    column = terrain.origin + (new >> SHIFT)
    for row in range((high - HEIGHT) >> SHIFT, ((high - 1) >> SHIFT) + 1):
        if terrain.flags[column + row * terrain.stride] & SOLID:
            return Body(x, y, 0, 0, direction, _STAIRS, climb, 0, buttons)
    return Body(new, high, direction * CLIMB, -rise * CLIMB, direction, _STAIRS, climb, 0, buttons)


def _leave_stairs(body: Body, x: int, y: int, direction: int, buttons: int, terrain: Terrain) -> Body:
    if not _box_free(x, y, HEIGHT, terrain):
        return Body(body.x, body.y, 0, 0, direction, _STAIRS, body.climb, 0, buttons)
    stance = _STAND if _carried(x, y, terrain) else _AIR
    return Body(x, y, 0, 0, direction, stance, 0, 0, buttons)
