"""What a stage does to a body: cells as flags, platforms that move, and what acts. Sub-pixel places, y downward.

1 px = 256 sub-pixels; a place on the top edge of cell row r has y = r * CELL exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.physics.hero_figures import OURS, Physics
from nesgan_game.physics.hero_figures import PX as PX
from nesgan_game.roles import ROLES

SHIFT: Final = 12
CELL: Final = 1 << SHIFT
"""Sub-pixels in a cell of 16 px."""

SOLID: Final = 1
"""Of a cell, as the others below."""
ONE_WAY: Final = 2
HAZARD: Final = 4
STAIR_RIGHT: Final = 8
STAIR_LEFT: Final = 16
BREAKABLE: Final = 32
LOCKED: Final = 64
ACTING: Final = 128
"""Something may befall who rests on it, at times, so that every tick there has to be played."""
CARRIES: Final = SOLID | ONE_WAY
Cell = tuple[int, int]
"""(row, col)."""
_TOP, _SIDE, _BOTTOM = 3, 2, 4
_HEAD_ROWS = 2
"""Rows down to the floor of a body whose head is in a cell (hero_figures.SIZES)."""


def _flags_of_role(index: int) -> int:
    role = ROLES[index]
    stair = {1: STAIR_RIGHT, -1: STAIR_LEFT}.get(role.climb, 0)
    broken = BREAKABLE if role.name == "breakable" else 0
    return SOLID * role.solid | ONE_WAY * role.one_way | HAZARD * role.hazard | stair | broken


_FLAGS = np.array([_flags_of_role(index) for index in range(len(ROLES))], dtype=np.uint8)


class Mover(NamedTuple):
    """A platform that goes to and fro on a course of straight legs, carrying from above only. Places in sub-pixels."""

    x: int
    """Middle of its upper edge at the start of its course."""
    y: int
    half: int
    """Half its width."""
    dx: int
    """From the start to the far end of its course, or of its first leg."""
    dy: int
    period: int
    """Ticks there and back, even."""
    phase: int
    """Ticks of its course that have passed at tick 0."""
    legs: tuple[tuple[int, int], ...] = ()
    """What follows the first leg, each from the end of the one before."""

    def at(self, tick: int) -> tuple[int, int]:
        """Return the middle of its upper edge at a tick: a triangle wave in whole numbers."""
        way = self.period >> 1
        gone = (tick + self.phase) % self.period
        if gone > way:
            gone = self.period - gone
        if self.legs:
            return self._along(gone, way)
        return self.x + self.dx * gone // way, self.y + self.dy * gone // way

    def _along(self, gone: int, way: int) -> tuple[int, int]:
        """Return where it is after `gone` of `way` ticks: every leg takes time as its longer side is long."""
        x, y, legs = self.x, self.y, ((self.dx, self.dy), *self.legs)
        left = sum(max(abs(dx), abs(dy)) for dx, dy in legs) * gone // way
        for dx, dy in legs:
            long = max(abs(dx), abs(dy))
            if left <= long:
                return x + dx * left // long, y + dy * left // long
            x, y, left = x + dx, y + dy, left - long
        return x, y

    def corners(self) -> list[tuple[int, int]]:
        """Return where its legs begin and end, from the start on."""
        found = [(self.x, self.y)]
        for dx, dy in ((self.dx, self.dy), *self.legs):
            found.append((found[-1][0] + dx, found[-1][1] + dy))
        return found

    def course(self) -> tuple[int, int, int, int]:
        """Return the least and greatest x, then y, that its upper edge ever covers."""
        across, down = zip(*self.corners(), strict=True)
        return min(across) - self.half, max(across) + self.half, min(down), max(down)


Box = tuple[int, int, int, int]
"""Left, top, right, bottom in sub-pixels; right and bottom are exclusive."""


class Peril(NamedTuple):
    """Something that kills where and when it is: at every tick of its cycle a box, or nothing."""

    boxes: tuple[Box | None, ...]
    phase: int
    """Ticks of its cycle that have passed at tick 0."""

    def at(self, tick: int) -> Box | None:
        """Return what it touches at a tick."""
        return self.boxes[(tick + self.phase) % len(self.boxes)]

    def rests(self) -> list[int]:
        """Return at which ticks of its cycle it begins to touch nothing."""
        return [at for at, box in enumerate(self.boxes) if box is None and self.boxes[at - 1] is not None]

    def course(self) -> Box:
        """Return all that it ever touches."""
        lefts, tops, rights, bottoms = zip(*[box for box in self.boxes if box is not None], strict=True)
        return min(lefts), min(tops), max(rights), max(bottoms)


class Wind(NamedTuple):
    """A part of a stage, in sub-pixels, in which bodies that walk or are in the air are pushed so far in a tick."""

    left: int
    top: int
    right: int
    bottom: int
    push: int


class Acting(NamedTuple):
    """What befalls a body in some places, beside what their cells are."""

    belts: Mapping[Cell, int] = MappingProxyType({})
    """Floor cells that move who rests on them: sub-pixels a tick, to the right if positive."""
    planks: tuple[Cell, ...] = ()
    """Cells of air with something in them that carries from above, at times."""
    perils: tuple[Peril, ...] = ()
    springs: Mapping[Cell, int] = MappingProxyType({})
    """Floor cells that throw up who rests on them: the speed, sub-pixels a tick."""
    winds: tuple[Wind, ...] = ()


_NOTHING_ACTS = Acting()


class Terrain:
    """What a stage does to a body: a byte of flags a cell, framed so that a body never looks outside; its movers.

    Beside the map and above it is rock, below it nothing. acts: whether there is more to it than cells; befalls:
    whether that is more than movers; steps, boxes: what those who walk on it and fly in it have found out about its
    cells, to be looked up; physics: the figures of the hero in it, told once more each by each for the tick.
    """

    __slots__ = (
        "acting", "acts", "befalls", "belts", "boxes", "cols", "courses", "crawl", "crouch_height", "fall", "flags",
        "gravity", "half_width", "height", "jump", "movers", "origin", "perils", "physics", "rows", "springs", "steps",
        "stride", "walk", "winds",
    )  # fmt: skip

    def __init__(
        self,
        rows: int,
        cols: int,
        flags: bytes,
        movers: tuple[Mover, ...] = (),
        acting: Acting = _NOTHING_ACTS,
        physics: Physics = OURS,
    ) -> None:
        self.rows, self.cols, self.flags, self.movers, self.acting = rows, cols, flags, movers, acting
        self.physics = physics
        self.walk, self.crawl, self.jump, self.gravity = physics.walk, physics.crawl, physics.jump, physics.gravity
        self.fall, self.half_width, self.height = physics.fall, physics.half_width, physics.height
        self.crouch_height = physics.crouch_height
        self.stride = cols + 2 * _SIDE
        self.origin = _TOP * self.stride + _SIDE
        self.courses = tuple((mover, *mover.course()) for mover in movers)
        self.belts = {self.place(*cell): speed for cell, speed in acting.belts.items()}
        self.perils = tuple((peril, *peril.course()) for peril in acting.perils)
        self.springs = {self.place(*cell): speed for cell, speed in acting.springs.items()}
        self.winds = acting.winds
        self.befalls = bool(self.belts or self.perils or self.springs or self.winds)
        self.acts = bool(movers) or self.befalls
        self.steps: dict[tuple[int, int, int, int], bool] = {}
        self.boxes: dict[tuple[int, ...], bool] = {}

    def __reduce__(self) -> tuple[type[Terrain], tuple[object, ...]]:
        """Return what it is made of; all else follows, and what has been found out is found out again."""
        return Terrain, (self.rows, self.cols, self.flags, self.movers, self.acting, self.physics)

    @classmethod
    def from_roles(
        cls,
        roles: NDArray[np.uint8],
        movers: tuple[Mover, ...] = (),
        locked: Iterable[Cell] = (),
        acting: Acting = _NOTHING_ACTS,
        physics: Physics = OURS,
    ) -> Terrain:
        """From role numbers (rows, cols) uint8, platforms that move, cells that a lock makes solid, and what acts."""
        rows, cols = roles.shape
        framed = np.full((rows + _TOP + _BOTTOM, cols + 2 * _SIDE), SOLID, dtype=np.uint8)
        framed[_TOP:, _SIDE : _SIDE + cols] = 0
        framed[_TOP : _TOP + rows, _SIDE : _SIDE + cols] = _FLAGS[roles]
        for row, col in locked:
            framed[_TOP + row, _SIDE + col] |= SOLID | LOCKED
        for row, col in (*acting.belts, *acting.springs):
            framed[_TOP + row, _SIDE + col] |= ACTING
        for row, col in acting.planks:
            framed[_TOP + row, _SIDE + col] |= ONE_WAY | ACTING
        for peril in acting.perils:
            left, top, right, bottom = [edge >> SHIFT for edge in peril.course()]
            reach = bottom + _HEAD_ROWS  # the floor below one whose head it touches
            framed[max(_TOP + top, 0) : _TOP + reach + 1, max(_SIDE + left, 0) : _SIDE + right + 1] |= ACTING
        return cls(rows, cols, framed.tobytes(), movers, acting, physics)

    def place(self, row: int, col: int) -> int:
        """Return where the flags of a cell of the map lie."""
        return self.origin + row * self.stride + col

    def push_at(self, x: int, y: int) -> int:
        """Return how far the wind pushes a body with its feet centre here in a tick, sub-pixels to the right."""
        for left, top, right, bottom, push in self.winds:
            if left <= x < right and top < y <= bottom:
                return push
        return 0

    def at(self, row: int, col: int) -> int:
        """Return the flags of a cell; places outside the map are rock beside and above it, nothing below it."""
        # What frames the map is the same further out; comparing is several times quicker than min and max.
        if row < -1:
            row = -1
        elif row > self.rows:
            row = self.rows
        if col < -1:
            col = -1
        elif col > self.cols:
            col = self.cols
        return self.flags[self.origin + row * self.stride + col]

    def solid_at(self, row: int, col: int) -> bool:
        """Whether the cell blocks from every side."""
        if -1 <= row <= self.rows and -1 <= col <= self.cols:  # as nearly always: spares a call, and all enemies ask
            return self.flags[self.origin + row * self.stride + col] & SOLID != 0
        return self.at(row, col) & SOLID != 0

    def carries_at(self, row: int, col: int) -> bool:
        """Whether one can stand on the cell."""
        if -1 <= row <= self.rows and -1 <= col <= self.cols:
            return self.flags[self.origin + row * self.stride + col] & CARRIES != 0
        return self.at(row, col) & CARRIES != 0

    def hazard_at(self, row: int, col: int) -> bool:
        """Whether the cell kills."""
        return self.at(row, col) & HAZARD != 0

    def rock_in(self, first: int, last: int, col: int) -> bool:
        """Whether a cell of a column, from the first to the last row, blocks from every side."""
        if first < -1 or last > self.rows or not -1 <= col <= self.cols:
            return any(self.solid_at(row, col) for row in range(first, last + 1))
        flags, stride = self.flags, self.stride
        place = self.origin + first * stride + col
        for _ in range(first, last + 1):
            if flags[place] & SOLID:
                return True
            place += stride
        return False

    def breakable_at(self, row: int, col: int) -> bool:
        """Whether a whip breaks the cell."""
        return self.at(row, col) & BREAKABLE != 0

    def locked_at(self, row: int, col: int) -> bool:
        """Whether a lock makes the cell solid."""
        return self.at(row, col) & LOCKED != 0

    def stairs_at(self, row: int, col: int) -> int:
        """+1 for stairs up to the right, -1 up to the left, 0 for none."""
        flags = self.at(row, col)
        return 1 if flags & STAIR_RIGHT else -1 if flags & STAIR_LEFT else 0

    def with_broken(self, cells: Iterable[Cell]) -> Terrain:
        """Return the same terrain without those breakable (row, col) cells; other cells stay."""
        return self._without(BREAKABLE, cells)

    def with_unlocked(self, cells: Iterable[Cell]) -> Terrain:
        """Return the same terrain with those locked (row, col) cells open; other cells stay."""
        return self._without(LOCKED, cells)

    def with_planks(self, whole: Iterable[Cell], gone: Iterable[Cell] = ()) -> Terrain:
        """Return the same terrain with some of its planks there and others gone."""
        flags = bytearray(self.flags)
        for cell in whole:
            flags[self.place(*cell)] |= ONE_WAY
        for cell in gone:
            flags[self.place(*cell)] &= ~ONE_WAY
        return self._with(bytes(flags), self.acting)

    def calm(self) -> Terrain:
        """Return the same terrain as it is while nothing kills that does so at times only."""
        if not self.perils:
            return self
        return self._with(self.flags, self.acting._replace(perils=()))

    def still(self) -> Terrain:
        """Return the same terrain without what moves or kills at times: what becomes of a body hangs on no clock."""
        return Terrain(self.rows, self.cols, self.flags, (), self.acting._replace(perils=()), self.physics)

    def _with(self, flags: bytes, acting: Acting) -> Terrain:
        return Terrain(self.rows, self.cols, flags, self.movers, acting, self.physics)

    def _without(self, kind: int, cells: Iterable[Cell]) -> Terrain:
        flags = bytearray(self.flags)
        for row, col in cells:
            if 0 <= row < self.rows and 0 <= col < self.cols and self.at(row, col) & kind:
                flags[self.place(row, col)] &= ACTING
        return self._with(bytes(flags), self.acting)
