"""The drawing board of a room: cells of roles and the strokes that a castle is built from.

A room is always drawn as if walked from left to right; `mirrored` turns it for a walk to the left.
Rows count down from the room's top; a "floor" is the row of the cells one stands on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from nesgan_game import catalogue
from nesgan_game.errors import ConfigError
from nesgan_game.nes import FIELD_ROWS, TILE_PX
from nesgan_game.physics.hero_figures import OURS, Physics
from nesgan_game.roles import CARRIES, IS_HAZARD, IS_SOLID, ROLE_INDEX, ROLES, mask_of
from nesgan_game.seeds import Random, whole

T = TypeVar("T")
Cell = tuple[int, int]

_COVERS, _MASONRY = IS_SOLID | IS_HAZARD, mask_of("solid", "ledge")
_NAMES = tuple(role.name for role in ROLES)
_BLOCKS: tuple[bool, ...] = tuple(IS_SOLID.tolist())
_BEARS: tuple[bool, ...] = tuple(CARRIES.tolist())
"""Of every role whether it is solid, and whether it carries: for cells looked at one by one."""
_R = ROLE_INDEX
_PLAIN = bytes([_R["wall"]])
_MIRROR = np.arange(len(ROLES), dtype=np.uint8)
_MIRROR[[_R["stair_up_right"], _R["stair_up_left"]]] = _R["stair_up_left"], _R["stair_up_right"]


def pick(rng: Random, choices: Sequence[T]) -> T:
    """Return one of the choices."""
    return rng.choice(choices)


def weigh(rng: Random, choices: Sequence[T], weights: Sequence[float]) -> T:
    """Return one of the choices, each as likely as its weight says."""
    return choices[rng.weighted(whole(weights))]


DROP_COLS = 3
"""Columns of a shaft from one room down into another."""


class Doorway(NamedTuple):
    """A way out of a room: through a side wall, where `floor` is the row it stands on, or by a shaft."""

    side: int
    """-1 left, +1 right, 0 a shaft of DROP_COLS columns through the floor or the ceiling."""
    floor: int
    """The floor row counted from the room's top; of a shaft, its left column counted from the room's left."""
    hidden: bool = False
    """Whether it is walled up with blocks that a whip breaks."""
    one_way: bool = False
    """Whether one only comes in by it and never leaves (a ledge above a drop), or only leaves, down a shaft."""
    above: bool = False
    """Whether a shaft comes from above, through the ceiling."""

    def mirrored(self, cols: int) -> Doorway:
        """Return the doorway of the same room, so many columns wide, turned left to right."""
        side, floor = (-self.side, self.floor) if self.side else (0, cols - DROP_COLS - self.floor)
        return Doorway(side, floor, self.hidden, self.one_way, self.above)


@dataclass(frozen=True, slots=True)
class Fixture:
    """An entity that belongs to the room's build: x_px, y_px counted from the room's corner, as in stage.Entity."""

    kind: str
    x_px: int
    y_px: int
    properties: Mapping[str, str | int | float | bool]

    @property
    def cell(self) -> Cell:
        """(row, col) of the cell just above the feet, as of an Entity."""
        return (self.y_px - 1) // TILE_PX, self.x_px // TILE_PX


@dataclass(frozen=True, slots=True)
class Temper:
    """How a room is built, each 0 to 1: daring asks for longer leaps and more spikes, clutter for more shelves and
    floating blocks; ruggedness is the share of level floors that get steps. What it is about, and how far one has come
    with that:
    """

    daring: float = 0.3
    clutter: float = 0.5
    ruggedness: float = 0.75
    idea: str = ""
    """One of skeletons.IDEAS, or empty."""
    beat: int = 0
    """0 the idea is shown safely, 1 varied, 2 combined with an enemy, 3 tested."""


class Canvas:
    """Cells of one room (rows, cols) uint8 roles, the cells with candles, and fixtures such as moving platforms."""

    def __init__(
        self,
        rows: int,
        cols: int,
        *,
        outdoors: bool = False,
        deep: bool = True,
        temper: Temper | None = None,
        physics: Physics = OURS,
    ) -> None:
        self.cells: NDArray[np.uint8] = np.full((rows, cols), _R["void" if outdoors else "wall"], dtype=np.uint8)
        self.rows, self.cols, self.outdoors = rows, cols, outdoors
        self.deep = deep
        """Whether nothing lies below: pits are bottomless there, and full of spikes elsewhere."""
        self.temper = temper or Temper()
        self.physics = physics
        """Who is to walk through it."""
        self.doorways: tuple[Doorway, ...] = ()
        """All ways in and out that shall be open, the way in first and at the left, then the way out; none are named
        where a room has a door in and a door out and no more.
        """
        self.skeleton = ""
        """Name of the skeleton that a kind of room made of skeletons shall use; empty: any that fits."""
        self.candles: list[Cell] = []
        self.fixtures: list[Fixture] = []
        self.rewards: list[Cell] = []
        """Places of what a dead end is worth: the cell of the feet on a floor, as of the next two."""
        self.places: list[Cell] = []
        """Places offered to an encounter."""
        self.lair: Cell | None = None
        """Where a boss stands."""

    def blank(self) -> Canvas:
        """Return a canvas of the same size for the same room, with nothing on it."""
        return Canvas(
            self.rows, self.cols, outdoors=self.outdoors, deep=self.deep, temper=self.temper, physics=self.physics
        )

    # Looking

    def role(self, row: int, col: int) -> str:
        """Return the role's name at a cell; outside the room it is solid."""
        if 0 <= row < self.rows and 0 <= col < self.cols:
            return _NAMES[self.cells.item(row, col)]
        return "solid"

    def solid(self, row: int, col: int) -> bool:
        """Tell whether the cell blocks."""
        return not (0 <= row < self.rows and 0 <= col < self.cols) or _BLOCKS[self.cells.item(row, col)]

    def floor_below(self, row: int, col: int) -> int:
        """Return the first row at or below `row` that carries, `rows` if there is none."""
        column = self.cells[row:, col].tolist()
        return next((below for below, role in enumerate(column, row) if _BEARS[role]), self.rows)

    def ground_row(self, col: int) -> int:
        """Return the upper row of the masonry that reaches down to the bottom; `rows` if there is none."""
        open_rows = np.flatnonzero(~IS_SOLID[self.cells[:, col]])
        return int(open_rows[-1]) + 1 if len(open_rows) else 0

    def room_floor(self, under: int, col: int) -> int:
        """Return the first floor below the first open cell at or below row `under`; `rows` if there is none."""
        if not 0 <= col < self.cols:
            return self.rows
        column, row = self.cells[:, col].tolist(), max(under, 0)
        while row < self.rows and _BLOCKS[column[row]]:
            row += 1
        while row < self.rows and not _BEARS[column[row]]:
            row += 1
        return row

    def all_are(self, role: str, row: int, col: int, rows: int = 1, cols: int = 1) -> bool:
        """Tell whether a whole rectangle lies inside and has one role."""
        if row < 0 or col < 0 or row + rows > self.rows or col + cols > self.cols:
            return False
        return bool((self.cells[row : row + rows, col : col + cols] == _number(role)).all())

    # Ground and walls

    def fill(self, role: str, row: int, col: int, rows: int = 1, cols: int = 1) -> None:
        """Set a rectangle, cut off at the room's border. Raises ConfigError for an unknown role."""
        self.cells[max(row, 0) : max(row + rows, 0), max(col, 0) : max(col + cols, 0)] = _number(role)

    def clear(self, row: int, col: int, rows: int = 1, cols: int = 1) -> None:
        """Empty a rectangle down to the background."""
        self.fill("void" if self.outdoors else "wall", row, col, rows, cols)

    def ground(self, col: int, cols: int, floor: int) -> None:
        """Make solid ground from the floor row to the bottom."""
        self.fill("solid", floor, col, self.rows - floor, cols)

    def frame(self, entry: int | None, leave: int | None, ceiling: int = 1) -> None:
        """Wall the room in and open doors that stand on the floor rows `entry` (left) and `leave` (right)."""
        self.fill("solid", 0, 0, ceiling, self.cols)
        for col, floor in ((0, entry), (self.cols - 1, leave)):
            self.fill("solid", 0, col, self.rows, 1)
            if floor is not None:
                self.fill("door", floor - 2, col, 2, 1)

    def pit(self, col: int, cols: int, floor: int) -> None:
        """Open the ground: darkness where nothing lies below, spikes elsewhere."""
        self.fill("void", floor, col, self.rows - floor, cols)
        if not self.deep:
            self.fill("spikes", self.rows - 1, col, 1, cols)
            self.fill("wall", floor, col, self.rows - 1 - floor, cols)

    def basin(self, col: int, cols: int, surface: int) -> None:
        """Fill a pool: liquid from its surface row to the row above the bottom, solid ground below."""
        self.clear(surface - 2, col, 2, cols)
        self.fill("liquid", surface, col, self.rows - surface, cols)
        self.fill("solid", self.rows - 1, col, 1, cols)

    def doorway(self, door: Doorway) -> None:
        """Open a side wall on a floor row; a walled-up one is closed with blocks that a whip breaks."""
        col = self.cols - 1 if door.side > 0 else 0
        self.fill("breakable" if door.hidden else "door", door.floor - 2, col, 2, 1)

    def flight(self, floor: int, col: int, height: int, climb: int = 1) -> None:
        """Build stairs upward from the floor row: the lowest cell is (floor - 1, col); frees head room over them."""
        role = "stair_up_right" if climb > 0 else "stair_up_left"
        for step in range(height):
            row, place = floor - 1 - step, col + climb * step
            for above in range(max(row - 2, 1), row):
                if self.solid(above, place):
                    self.clear(above, place)
            self.fill(role, row, place)

    # The background wall

    def pillar(self, col: int, under: int = 0) -> None:
        """Run a pillar from the first ceiling at or below row `under` to the floor, where only wall lies between.

        Two never stand side by side.
        """
        column, top = self.cells[:, col].tobytes(), max(under, 0)
        while top < self.rows and _BLOCKS[column[top]]:
            top += 1
        bottom = self.rows - len(column[top:].lstrip(_PLAIN))
        based = bottom < self.rows and column[bottom] in (_R["solid"], _R["liquid"])
        fits = based and top > 0 and bottom - top >= 3
        if fits and "pillar" not in (self.role(top, col - 1), self.role(top, col + 1)):
            self.fill("pillar", top, col, bottom - top, 1)

    def window(self, row: int, col: int, rows: int = 3, cols: int = 2) -> bool:
        """Set a window if there is plain wall all around it."""
        if not self.all_are("wall", row - 1, col - 1, rows + 2, cols + 2):
            return False
        self.fill("window", row, col, rows, cols)
        return True

    def bays(self, bay: int, start: int, row: int, rows: int = 3, cols: int = 2, *, every: int = 1) -> None:
        """Lay the rhythm of the back wall: a pillar at the start of each bay, a window in the middle of every n-th."""
        for number, col in enumerate(range(start, self.cols - 1, bay)):
            self.pillar(col)
            middle = col + (bay - cols + 1) // 2
            if number % every == 0:
                self.window(row, middle, rows, cols)

    # Objects

    def stand(self, role: str, col: int, rows: int, cols: int = 1, *, under: int = 1) -> bool:
        """Stand an object on a level floor below row `under` if only background is behind it."""
        if not 0 <= col <= self.cols - cols:
            return False
        floors = {self.room_floor(under, place) for place in range(col, col + cols)}
        floor = floors.pop()
        ground = "void" if self.outdoors else "wall"
        if floors or floor >= self.rows or not self.all_are(ground, floor - rows, col, rows, cols):
            return False
        self.fill(role, floor - rows, col, rows, cols)
        return True

    def candle(self, row: int, col: int) -> None:
        """Hang a candle on free background that is not too near to another one."""
        if not (0 < row < self.rows and 0 < col < self.cols - 1) or self.role(row, col) not in (
            "wall",
            "void",
            "pillar",
        ):
            return
        if all(abs(row - other) > 2 or abs(col - place) > 2 for other, place in self.candles):
            self.candles.append((row, col))

    def candles_over(self, cols: Iterable[int], *, lift: int = 2, under: int = 1) -> None:
        """Hang candles `lift` cells above the floors of these columns (the second cell is within the whip's reach)."""
        for col in cols:
            floor = self.room_floor(under, col)
            if floor < self.rows:
                self.candle(floor - lift, col)

    # Fixtures

    def item(self, row: int, col: int, drop: str) -> None:
        """Lay something on a floor to be picked up; (row, col) is the cell it fills. Raises ConfigError."""
        if drop not in catalogue.ITEMS:
            raise ConfigError(f"no item is called {drop[:40]!r}", "room", f"use {', '.join(catalogue.ITEMS)}")
        self.put("item", row, col, drop=drop)

    def put(self, kind: str, row: int, col: int, **properties: str | int | float | bool) -> None:
        """Set an entity whose leftmost cell is (row, col); as many cells wide as its property `cols` says, or one.

        Raises ConfigError for an unknown kind.
        """
        catalogue.entity(kind)
        place = catalogue.place_px(kind, row, col, int(properties.get("cols", 1)))
        self.fixtures.append(Fixture(kind, *place, MappingProxyType(properties)))

    def mover(self, row: int, col: int, *, width: int, right: int = 0, down: int = 0, period: int, phase: int) -> None:
        """Set a moving one-way platform whose upper edge is a row's and whose left end is a column's at the start.

        right, down: cells to the far end of its course; period: ticks there and back; phase: ticks it is ahead.
        """
        way = {"dx": right * TILE_PX, "dy": down * TILE_PX}
        self.put("mover", row, col, cols=width, **way, period=period, phase=phase)

    def become(self, other: Canvas) -> None:
        """Show what another canvas of the same size shows."""
        self.cells, self.candles, self.fixtures = other.cells, other.candles, other.fixtures
        self.rewards, self.places, self.lair = other.rewards, other.places, other.lair

    @property
    def storeys(self) -> int:
        """How many screens high the room is."""
        return self.rows // FIELD_ROWS


def _number(role: str) -> int:
    if role not in _R:
        raise ConfigError(f"no role is called {role[:40]!r}", "room", f"use {', '.join(_R)}")
    return _R[role]


def mirrored(canvas: Canvas) -> Canvas:
    """Return the room turned left to right with all that is in it."""
    turned = canvas.blank()
    turned.skeleton = canvas.skeleton
    turned.doorways = tuple(door.mirrored(canvas.cols) for door in canvas.doorways)
    turned.fixtures = [_turned(fixture, canvas.cols * TILE_PX) for fixture in canvas.fixtures]
    turned.cells = np.ascontiguousarray(_MIRROR[canvas.cells[:, ::-1]])
    for name in ("candles", "rewards", "places"):
        setattr(turned, name, [(row, canvas.cols - 1 - col) for row, col in getattr(canvas, name)])
    if canvas.lair is not None:
        turned.lair = canvas.lair[0], canvas.cols - 1 - canvas.lair[1]
    return turned


def _turned(fixture: Fixture, width_px: int) -> Fixture:
    properties = dict(fixture.properties)
    for name in catalogue.entity(fixture.kind).mirrored:
        if name in properties:
            properties[name] = -int(properties[name])
    return Fixture(fixture.kind, width_px - fixture.x_px, fixture.y_px, MappingProxyType(properties))


def settle(cells: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return a room's map with solid cells made ledges where one can walk on them, and plain solid elsewhere.

    The bed under a liquid or under spikes is plain; so is the room's top row, which is the ceiling.
    """
    masonry = np.full(cells.shape, _R["solid"], dtype=np.uint8)
    masonry[1:][~_COVERS[cells[:-1]]] = _R["ledge"]
    return np.where(_MASONRY[cells], masonry, cells)
