"""How the hero moves: pure functions on integer sub-pixels, one call a tick, shared by the game and the prover.

    body = Body.at(24, 160)                              feet centre, in pixels
    body = step(body, Button.RIGHT | Button.JUMP, terrain)

1 px = 256 sub-pixels, 60 ticks a second, y grows downward. The box is half-open: feet at y cover pixel rows up to
y - 1, so feet on the top edge of cell row r have y = r * CELL exactly. Speeds and sizes are tuned by hand after the
feel of 1986 castle games: a walk, a jump whose direction is fixed at take-off, stairs of 45 degrees.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum, IntFlag
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.roles import ROLES

PX = 256
"""Sub-pixels in a pixel."""
SHIFT = 12
CELL = 1 << SHIFT
"""Sub-pixels in a cell of 16 px."""
HALF_WIDTH = 6 * PX
HEIGHT = 30 * PX
CROUCH_HEIGHT = 22 * PX
WALK = 320
"""1.25 px a tick: a level jump carries 53 px, which leaves 15 px of choice where to leap a gap of 3 cells."""
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

SOLID, ONE_WAY, HAZARD, STAIR_RIGHT, STAIR_LEFT, BREAKABLE = 1, 2, 4, 8, 16, 32
_CARRIES = SOLID | ONE_WAY
_TOP, _SIDE, _BOTTOM = 3, 2, 4


class Button(IntFlag):
    """What the player holds; a tick's input is one word of these."""

    NONE = 0
    LEFT = 1
    RIGHT = 2
    UP = 4
    DOWN = 8
    JUMP = 16
    ATTACK = 32
    START = 64
    SELECT = 128


class Stance(IntEnum):
    """What the hero's body is doing; a walk is STAND with vx."""

    STAND = 0
    CROUCH = 1
    AIR = 2
    STAIRS = 3
    HURT = 4
    DEAD = 5


_LEFT, _RIGHT, _UP, _DOWN, _JUMP = 1, 2, 4, 8, 16
_STAND, _CROUCH, _AIR, _STAIRS, _HURT, _DEAD = Stance


def _flags_of_role(index: int) -> int:
    role = ROLES[index]
    stair = {1: STAIR_RIGHT, -1: STAIR_LEFT}.get(role.climb, 0)
    broken = BREAKABLE if role.name == "breakable" else 0
    return SOLID * role.solid | ONE_WAY * role.one_way | HAZARD * role.hazard | stair | broken


_FLAGS = np.array([_flags_of_role(index) for index in range(len(ROLES))], dtype=np.uint8)


class Terrain:
    """What a stage does to a body: one byte of flags a cell, framed so that a body never looks outside.

    Beside the map and above it is rock, below it nothing.
    """

    __slots__ = ("cols", "flags", "origin", "rows", "stride")

    def __init__(self, rows: int, cols: int, flags: bytes) -> None:
        self.rows, self.cols, self.flags = rows, cols, flags
        self.stride = cols + 2 * _SIDE
        self.origin = _TOP * self.stride + _SIDE

    @classmethod
    def from_roles(cls, roles: NDArray[np.uint8]) -> Terrain:
        """From role numbers (rows, cols) uint8."""
        rows, cols = roles.shape
        framed = np.full((rows + _TOP + _BOTTOM, cols + 2 * _SIDE), SOLID, dtype=np.uint8)
        framed[_TOP:, _SIDE : _SIDE + cols] = 0
        framed[_TOP : _TOP + rows, _SIDE : _SIDE + cols] = _FLAGS[roles]
        return cls(rows, cols, framed.tobytes())

    def at(self, row: int, col: int) -> int:
        """Return the flags of a cell; places outside the map are rock beside and above it, nothing below it."""
        row = min(max(row, -1), self.rows)
        col = min(max(col, -1), self.cols)
        return self.flags[self.origin + row * self.stride + col]

    def solid_at(self, row: int, col: int) -> bool:
        """Whether the cell blocks from every side."""
        return bool(self.at(row, col) & SOLID)

    def carries_at(self, row: int, col: int) -> bool:
        """Whether one can stand on the cell."""
        return bool(self.at(row, col) & _CARRIES)

    def hazard_at(self, row: int, col: int) -> bool:
        """Whether the cell kills."""
        return bool(self.at(row, col) & HAZARD)

    def breakable_at(self, row: int, col: int) -> bool:
        """Whether a whip breaks the cell."""
        return bool(self.at(row, col) & BREAKABLE)

    def stairs_at(self, row: int, col: int) -> int:
        """+1 for stairs up to the right, -1 up to the left, 0 for none."""
        flags = self.at(row, col)
        return 1 if flags & STAIR_RIGHT else -1 if flags & STAIR_LEFT else 0

    def with_broken(self, cells: Iterable[tuple[int, int]]) -> Terrain:
        """Return the same terrain without those breakable (row, col) cells; other cells stay."""
        flags = bytearray(self.flags)
        for row, col in cells:
            if 0 <= row < self.rows and 0 <= col < self.cols and self.breakable_at(row, col):
                flags[self.origin + row * self.stride + col] = 0
        return Terrain(self.rows, self.cols, bytes(flags))


class Body(NamedTuple):
    """The hero's body. x, y: feet centre in sub-pixels; vx, vy: a tick's motion; climb: slope of stairs under it."""

    x: int
    y: int
    vx: int = 0
    vy: int = 0
    facing: int = 1
    stance: Stance = Stance.STAND
    climb: int = 0
    timer: int = 0
    """Ticks left without control."""
    held: int = 0
    """Buttons of the tick before, for telling a press from a hold."""

    @classmethod
    def at(cls, x_px: int, y_px: int, facing: int = 1) -> Body:
        """Return a body that stands with its feet centre at this pixel place."""
        return cls(x_px * PX, y_px * PX, facing=facing)

    @property
    def x_px(self) -> int:
        """Feet centre in whole pixels."""
        return self.x // PX

    @property
    def y_px(self) -> int:
        """Feet in whole pixels."""
        return self.y // PX

    @property
    def height(self) -> int:
        """Height of the box, sub-pixels."""
        return CROUCH_HEIGHT if self.stance is Stance.CROUCH else HEIGHT

    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right, bottom in pixels, right and bottom exclusive; rounded outward."""
        return (
            (self.x - HALF_WIDTH) // PX,
            (self.y - self.height) // PX,
            -(-(self.x + HALF_WIDTH) // PX),
            -(-self.y // PX),
        )


def step(body: Body, buttons: int, terrain: Terrain) -> Body:
    """Return the body one tick later.

    ATTACK, START and SELECT mean nothing here: a game that roots a whipping hero to the floor masks the buttons.
    """
    stance = body.stance
    if stance is _DEAD:
        return body
    if stance is _STAIRS:
        return _on_stairs(body, int(buttons), terrain)
    if stance is _AIR or stance is _HURT:
        return _in_air(body, int(buttons), terrain)
    return _on_ground(body, int(buttons), terrain)


def knock_back(body: Body, direction: int) -> Body:
    """Return the body thrown off toward direction (+1 right, -1 left). Stairs hold the hero, the dead feel nothing."""
    if body.stance is _STAIRS or body.stance is _DEAD:
        return body
    return Body(body.x, body.y, direction * WALK, -HURT_JUMP, -direction, _HURT, 0, HURT_TICKS, body.held)


def supported(body: Body, terrain: Terrain) -> bool:
    """Whether the feet rest exactly on something that carries."""
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
    return bool((flags[base + left] | flags[base + right]) & _CARRIES)


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


def _on_ground(body: Body, buttons: int, terrain: Terrain) -> Body:
    x, y, _, _, facing, stance, _, timer, held = body
    if not _carried(x, y, terrain):
        return _in_air(Body(x, y, 0, 0, facing, _AIR, 0, 0, held), buttons, terrain)
    if timer:
        return Body(x, y, 0, 0, facing, stance, 0, timer - 1, buttons)
    if buttons & (_UP | _DOWN):
        boarded = _toward_stairs(body, buttons, terrain)
        if boarded is not None:
            return boarded
    if buttons & _DOWN or (stance is _CROUCH and not _box_free(x, y, HEIGHT, terrain)):
        facing = _direction(buttons) or facing
        return Body(x, y, 0, 0, facing, _CROUCH, 0, 0, buttons)
    direction = _direction(buttons)
    facing = direction or facing
    if buttons & _JUMP and not held & _JUMP:
        return _in_air(Body(x, y, direction * WALK, -JUMP, facing, _AIR, 0, 0, held), buttons, terrain)
    if not direction:
        return Body(x, y, 0, 0, facing, _STAND, 0, 0, buttons)
    new = _slide(x, y, direction * WALK, HEIGHT, terrain)
    if _hurts(new, y, HEIGHT, terrain):
        return Body(new, y, 0, 0, facing, _DEAD, 0, 0, buttons)
    if not _carried(new, y, terrain):
        return Body(new, y, 0, 0, facing, _AIR, 0, 0, buttons)
    return Body(new, y, new - x, 0, facing, _STAND, 0, 0, buttons)


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
        if row != (y - 1) >> SHIFT and (flags[base + left] | flags[base + right]) & _CARRIES:
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
