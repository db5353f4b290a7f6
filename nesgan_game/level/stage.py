"""What a stage is: one map of rooms on a global grid, its tiles as pictures, its entities, the proof that it is won.

Rows and columns are cells of 16 px; entity places are feet centres in stage pixels. Nothing here searches or fills.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import AssemblyError
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import PX, Body, Mover, Stance, Terrain
from nesgan_game.roles import ROLE_INDEX, ROLES

Value = str | int | float | bool
ENTITY_KINDS = (
    "hero", "exit", "checkpoint", "candle", "skeleton", "bat", "ghoul", "knight", "boss",
    "mover", "key", "lock", "item",
)  # fmt: skip
ENEMY_KINDS = ("skeleton", "bat", "ghoul", "knight")
DROPS = (
    "heart_small", "heart", "whip_up", "dagger", "axe", "holy_water", "cross", "stopwatch", "coin", "bag", "roast",
)  # fmt: skip
KEYS = (1, 2, 3, 4)
"""Numbers of keys and locks; a key opens the locks of its number."""
MOST_MOVER_COLS = 4
SHORTEST_PERIOD, LONGEST_PERIOD = 60, 3600
"""Ticks in which a mover goes there and back. A tick for every px of dx and dy at least: no faster than 2 px a tick,
so that a leap always leaves it."""
EXIT_REACH_PX = 8
"""How near to the exit's place counts as being there, along each axis."""


@dataclass(frozen=True, slots=True)
class Room:
    """A named rectangle of the stage's cells; the camera stays inside the one that holds the hero."""

    name: str
    kind: str
    row: int
    col: int
    rows: int
    cols: int

    def holds(self, row: int, col: int) -> bool:
        """Whether a cell of the stage lies in the room."""
        return self.row <= row < self.row + self.rows and self.col <= col < self.col + self.cols


@dataclass(frozen=True, slots=True)
class Entity:
    """Something placed in a stage: x_px, y_px is its feet centre (a candle's: the middle of its cell's lower edge)."""

    id: int
    kind: str
    x_px: int
    y_px: int
    properties: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def cell(self) -> tuple[int, int]:
        """(row, col) of the cell just above the feet."""
        return (self.y_px - 1) // TILE_PX, self.x_px // TILE_PX

    def whole(self, name: str) -> int | None:
        """Return a property that is a whole number; None for any other, and for none."""
        value = self.properties.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    @property
    def key(self) -> int:
        """Number of a key or of a lock, 0 for anything else."""
        return self.whole("key") or 0

    @property
    def door_cells(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """The (row, col) cells that a lock closes, the upper first."""
        row, col = self.cell
        return (row - 1, col), (row, col)

    def mover(self) -> Mover:
        """Return what physics knows of an entity of kind mover whose properties are sound."""
        width, dx, dy, period, phase = (self.whole(name) or 0 for name in ("cols", "dx", "dy", "period", "phase"))
        half = width * TILE_PX * PX // 2
        return Mover(self.x_px * PX, self.y_px * PX, half, dx * PX, dy * PX, period, phase)


@dataclass(frozen=True, slots=True)
class Proof:
    """A recording that wins: (buttons, ticks) runs from the spawn to the exit, and the (row, col) cells it passes."""

    inputs: tuple[tuple[int, int], ...]
    route: tuple[tuple[int, int], ...]
    ticks: int

    def buttons(self) -> Iterator[int]:
        """Yield the button word of every tick in turn."""
        for word, ticks in self.inputs:
            for _ in range(ticks):
                yield word


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Stage:
    """A stage, ready to play, draw or save.

    roles (R, C) uint8; background, field, foreground (R, C) int32: indices into tiles_rgba (N, 16, 16, 4) uint8, -1 for
    none. A cell's role is that of its field tile where there is one, else of its background tile. Raises AssemblyError
    for shapes that do not fit, and for a stage without exactly one hero and at least one exit.
    """

    name: str
    number: int
    seed: int
    theme: str
    difficulty: float
    time_limit: int
    roles: NDArray[np.uint8]
    background: NDArray[np.int32]
    field: NDArray[np.int32]
    foreground: NDArray[np.int32]
    tiles_rgba: NDArray[np.uint8]
    rooms: tuple[Room, ...]
    entities: tuple[Entity, ...]
    properties: Mapping[str, Value]
    proof: Proof | None = None

    def __post_init__(self) -> None:
        if self.roles.ndim != 2 or self.roles.dtype != np.uint8 or self.roles.max(initial=0) >= len(ROLES):
            raise AssemblyError("its roles are not a map of role numbers", self.name, "give (rows, cols) uint8")
        if self.tiles_rgba.ndim != 4 or self.tiles_rgba.shape[1:] != (TILE_PX, TILE_PX, 4):
            raise AssemblyError(f"its tiles have shape {self.tiles_rgba.shape}", self.name, "give (N, 16, 16, 4)")
        for name, layer in self.layers():
            if layer.shape != self.roles.shape:
                raise AssemblyError(f"layer {name} does not fit the map", self.name, "give all layers one shape")
            if layer.size and not -1 <= int(layer.min()) <= int(layer.max()) < len(self.tiles_rgba):
                raise AssemblyError(f"layer {name} names a tile that is not there", self.name, "check the tile ids")
        kinds = [entity.kind for entity in self.entities]
        if kinds.count("hero") != 1 or "exit" not in kinds:
            raise AssemblyError("needs one hero and an exit", self.name, "place both")
        for entity in self.entities:
            if fault := fixture_fault(entity, self.roles):
                raise AssemblyError(fault[0], self.name, fault[1])

    @property
    def rows(self) -> int:
        """Cells from top to bottom."""
        return int(self.roles.shape[0])

    @property
    def cols(self) -> int:
        """Cells from left to right."""
        return int(self.roles.shape[1])

    @property
    def hero(self) -> Entity:
        """Where the hero starts."""
        return next(entity for entity in self.entities if entity.kind == "hero")

    @property
    def exits(self) -> tuple[Entity, ...]:
        """Places that end the stage."""
        return tuple(entity for entity in self.entities if entity.kind == "exit")

    def layers(self) -> tuple[tuple[str, NDArray[np.int32]], ...]:
        """Return the three tile layers with their names, from back to front."""
        return ("background", self.background), ("field", self.field), ("foreground", self.foreground)

    def of_kind(self, kind: str) -> tuple[Entity, ...]:
        """Return the entities of one of ENTITY_KINDS."""
        return tuple(entity for entity in self.entities if entity.kind == kind)

    def terrain(self, keys: Collection[int] = ()) -> Terrain:
        """Return what physics sees: the locks of these keys open, the others closed."""
        movers = tuple(entity.mover() for entity in self.of_kind("mover"))
        closed = (cell for lock in self.of_kind("lock") if lock.key not in keys for cell in lock.door_cells)
        return Terrain.from_roles(self.roles, movers, closed)

    def spawn(self) -> Body:
        """Return the hero's body at the start."""
        hero = self.hero
        return Body.at(hero.x_px, hero.y_px, -1 if hero.properties.get("facing") == -1 else 1)

    def room_at(self, x_px: int, y_px: int) -> Room | None:
        """Return the room that holds a feet place, None between rooms."""
        row, col = (y_px - 1) // TILE_PX, x_px // TILE_PX
        return next((room for room in self.rooms if room.holds(row, col)), None)

    def at_exit(self, body: Body) -> bool:
        """Whether a body stands at an exit: the one rule that ends a stage."""
        if body.stance is not Stance.STAND:
            return False
        reach = EXIT_REACH_PX * PX
        return any(abs(body.x - e.x_px * PX) <= reach and abs(body.y - e.y_px * PX) <= reach for e in self.exits)


def role_stage(name: str, roles: NDArray[np.uint8], entities: tuple[Entity, ...], **rest: object) -> Stage:
    """Return a stage without tiles (layers of -1) for tests, previews and proofs before the fill; rest: more fields."""
    empty = np.full(roles.shape, -1, dtype=np.int32)
    rows, cols = roles.shape
    values: dict[str, object] = {
        "number": 1,
        "seed": 0,
        "theme": "plain",
        "difficulty": 0.0,
        "time_limit": 300,
        "rooms": (Room("room", "corridor", 0, 0, rows, cols),),
        "properties": MappingProxyType({}),
    }
    values.update(rest)
    return Stage(
        name=name,
        roles=roles,
        background=empty,
        field=empty,
        foreground=empty,
        tiles_rgba=np.zeros((0, TILE_PX, TILE_PX, 4), dtype=np.uint8),
        entities=entities,
        **values,  # type: ignore[arg-type]
    )


def fixture_fault(entity: Entity, roles: NDArray[np.uint8]) -> tuple[str, str] | None:
    """Return what is wrong with a mover, key, lock or item on a map of roles, and the next step; None if nothing is."""
    what = "{} at row {}, column {}".format(entity.kind, *entity.cell)
    if entity.kind == "mover":
        return _mover_fault(entity, what, roles.shape)
    if entity.kind == "item" and entity.properties.get("drop") not in DROPS:
        return f"{what} is the unknown {str(entity.properties.get('drop'))[:40]!r}", f"use {', '.join(DROPS)}"
    if entity.kind in ("key", "lock") and entity.key not in KEYS:
        return f"{what} has no key number", f"give its property key one of {', '.join(map(str, KEYS))}"
    if entity.kind == "lock":
        cells = entity.door_cells
        inside = all(0 <= row < roles.shape[0] and 0 <= col < roles.shape[1] for row, col in cells)
        if not inside or any(roles[cell] != ROLE_INDEX["door"] for cell in cells):
            return f"{what} closes cells that are no door", "put it on the lower edge of two door cells"
    return None


def _mover_fault(entity: Entity, what: str, shape: tuple[int, ...]) -> tuple[str, str] | None:
    width, dx, dy, period, phase = (entity.whole(name) for name in ("cols", "dx", "dy", "period", "phase"))
    if width is None or not 1 <= width <= MOST_MOVER_COLS:
        return f"{what} has no width", f"give its property cols 1 to {MOST_MOVER_COLS} cells"
    if dx is None or dy is None or dx % TILE_PX or dy % TILE_PX or not (dx or dy):
        return f"{what} goes nowhere", f"give its properties dx and dy multiples of {TILE_PX} px, one of them not 0"
    least = max(SHORTEST_PERIOD, abs(dx), abs(dy))
    if period is None or period % 2 or not least <= period <= LONGEST_PERIOD:
        return f"{what} has no sound period", f"give its property period an even number, {least} to {LONGEST_PERIOD}"
    if phase is None or not 0 <= phase < period:
        return f"{what} has no sound phase", f"give its property phase 0 to {period - 1} ticks"
    left, right, top, bottom = (edge // PX for edge in entity.mover().course())
    if left < 0 or right > shape[1] * TILE_PX or top < 0 or bottom > shape[0] * TILE_PX:
        return f"{what} leaves the map on its way", "shorten its course"
    return None


LETTERS = {
    ".": "wall", " ": "void", "#": "solid", "=": "ledge", "-": "platform", "/": "stair_up_right", "\\": "stair_up_left",
    "^": "spikes", "~": "liquid", "%": "breakable", "D": "door", "c": "candle", "w": "window", "|": "pillar",
    "d": "decor", "f": "foliage",
}  # fmt: skip
"""One letter a role, for maps written as text."""


def roles_from_text(text: str) -> NDArray[np.uint8]:
    """Return role numbers (rows, cols) uint8 from a picture in LETTERS; line breaks around it do not count."""
    lines = text.strip("\n").split("\n")
    width = max(len(line) for line in lines)
    return np.array([[ROLE_INDEX[LETTERS[glyph]] for glyph in line.ljust(width)] for line in lines], dtype=np.uint8)
