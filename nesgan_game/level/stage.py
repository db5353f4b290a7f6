"""What a stage is: one map of rooms on a global grid, its tiles as pictures, its entities, the proof that it is won.

Rows and columns are cells of 16 px; entity places are feet centres in stage pixels. Nothing here searches or fills.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from dataclasses import field as value
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game import catalogue
from nesgan_game.catalogue import ENEMIES
from nesgan_game.entity_kinds import Value as Value
from nesgan_game.errors import AssemblyError, AssetError
from nesgan_game.level.entity import Entity as Entity
from nesgan_game.level.fixture_faults import fixture_fault
from nesgan_game.level.grid.collision_kinds import cells_of
from nesgan_game.level.grid.merged_rectangles import FLAT, Rectangle, in_pixels, merged
from nesgan_game.level.grid.stage_cell import StageCell, cell_at
from nesgan_game.level.grid.tile_meaning import Meanings, own_cells, own_roles, shown_numbers
from nesgan_game.level.room import Room as Room
from nesgan_game.level.stage_source import BRANCH as BRANCH
from nesgan_game.level.stage_terrain import stage_terrain
from nesgan_game.level.stage_tiles import StageTiles
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.hero_figures import OURS, PROPERTY, Physics
from nesgan_game.physics.movement import PX, Body, Stance, Terrain
from nesgan_game.roles import ROLE_INDEX, ROLES

if TYPE_CHECKING:
    from nesgan_game.library.tile_library import TileLibrary

EXIT_REACH_PX = 8
EXIT_REACH = EXIT_REACH_PX * PX
"""How near to the exit's place counts as being there, along each axis."""
_STAND = Stance.STAND
_LONGEST_NAME = 100
"""Letters of a file's name, to which endings are added."""


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

    roles (R, C) uint8; background, field, foreground (R, C) int32: numbers of its tiles, -1 for none; where a tile is
    clear, the layer behind is seen. A cell's role is that of its field tile where there is one, else of its background
    tile. Raises AssemblyError for shapes that do not fit, an entity of unknown kind, and a stage without exactly one
    hero and an exit of the plain way: what `proof` wins, and what `branch_proof` does not need.
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
    tiles: StageTiles
    rooms: tuple[Room, ...]
    entities: tuple[Entity, ...]
    properties: Mapping[str, Value]
    proof: Proof | None = None
    branch_proof: Proof | None = None
    """Of a stage with a second exit: a recording that reaches it."""
    library_folder: Path | None = None
    """Of a stage that was read: where the library lies that its tile numbers belong to, if it is there."""
    own: tuple[Entity, ...] = ()
    """Of kinds that other games know and this one does not: kept in maps, handed to factories, else ignored."""
    meanings: Meanings = value(default_factory=lambda: MappingProxyType({}))
    """Of a stage that was read: what tiles mean, by number, that its library does not tell of, roles of one's own among
    them; `roles` has what those act as."""

    def __post_init__(self) -> None:
        if self.roles.ndim != 2 or self.roles.dtype != np.uint8 or self.roles.max(initial=0) >= len(ROLES):
            raise AssemblyError("its roles are not a map of role numbers", self.name, "give (rows, cols) uint8")
        for name, layer in self.layers():
            if layer.shape != self.roles.shape:
                raise AssemblyError(f"layer {name} does not fit the map", self.name, "give all layers one shape")
            if layer.size and not -1 <= int(layer.min()) <= int(layer.max()) < len(self.tiles):
                raise AssemblyError(f"layer {name} names a tile that is not there", self.name, "check the tile ids")
        kinds = [entity.kind for entity in self.entities]
        if kinds.count("hero") != 1 or "exit" not in kinds:
            raise AssemblyError("needs one hero and an exit", self.name, "place both")
        if not self.exits_to(""):
            raise AssemblyError("has no exit of the plain way", self.name, "let one of its exits lead to no branch")
        for entity in self.own:
            if catalogue.is_entity(entity.kind):
                raise AssemblyError(f"a {entity.kind} is no kind of one's own", self.name, "put it among the entities")
        strange = {kind for kind in set(kinds) if not catalogue.is_entity(kind)}
        for entity in self.entities:
            if entity.kind in strange:
                known = ", ".join(catalogue.entity_kinds())
                raise AssemblyError(f"has an entity of unknown kind {entity.kind[:40]!r}", self.name, f"use {known}")
            if fault := fixture_fault(entity, self.roles):
                raise AssemblyError(fault[0], self.name, fault[1])
        _ = self.physics  # raises for what nobody moves like

    def __repr__(self) -> str:
        size = f"{self.rows} rows of {self.cols} cells, {len(self.rooms)} rooms, {len(self.entities)} entities"
        return f"<Stage {self.name!r}, {size}, {'not ' if self.proof is None else ''}proved>"

    def __reduce__(self) -> tuple[Callable[..., Stage], tuple[Any, ...]]:
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        return _stage, ({**values, "properties": dict(self.properties), "meanings": dict(self.meanings)},)

    @property
    def physics(self) -> Physics:
        """The figures of the hero that it is for: ours, or those that its property `physics` tells."""
        told = self.properties.get(PROPERTY)
        return OURS if told is None else Physics.read(str(told))

    def for_hero(self, physics: Physics) -> Stage:
        """Return the same stage for a hero of other figures, without a proof: prove it before you count on it."""
        rest = {name: value for name, value in self.properties.items() if name != PROPERTY}
        told = {} if physics.ours else {PROPERTY: physics.told()}
        return replace(self, properties=MappingProxyType({**rest, **told}), proof=None, branch_proof=None)

    @property
    def file_name(self) -> str:
        """Its name as that of a file: whoever made the map may have put anything into its title."""
        return re.sub(r"[^\w.-]+", "-", self.name).strip("-.")[:_LONGEST_NAME] or "stage"

    @property
    def rows(self) -> int:
        """Cells from top to bottom."""
        return int(self.roles.shape[0])

    @property
    def cols(self) -> int:
        """Cells from left to right."""
        return int(self.roles.shape[1])

    @property
    def tiles_rgba(self) -> NDArray[np.uint8]:
        """(N, 16, 16, 4) its tiles as RGBA pictures, made anew at every call."""
        return self.tiles.rgba()

    @property
    def library(self) -> TileLibrary:
        """The library beside the map that the stage was read from, opened anew at every call.

        Raises AssetError where there is none: built stages come with theirs, and lean folders hold pictures alone.
        """
        if self.library_folder is None:
            raise AssetError("has no library beside it", self.name, "keep the one it was built from, or write it whole")
        from nesgan_game.library.tile_library import TileLibrary

        return TileLibrary.load(self.library_folder)

    @property
    def hero(self) -> Entity:
        """Where the hero starts."""
        return next(entity for entity in self.entities if entity.kind == "hero")

    @property
    def exits(self) -> tuple[Entity, ...]:
        """Places that end the stage, whatever they lead to (Entity.branch)."""
        return tuple(entity for entity in self.entities if entity.kind == "exit")

    def exits_to(self, branch: str) -> tuple[Entity, ...]:
        """Return the exits that lead to a branch of the next stage; "": those of the plain way, which a boss guards."""
        return tuple(entity for entity in self.entities if entity.kind == "exit" and entity.branch == branch)

    @property
    def forks(self) -> bool:
        """Whether it has a second exit, which leads elsewhere than the first."""
        return bool(self.exits_to(BRANCH))

    @property
    def branch(self) -> str:
        """BRANCH where it is the stage that a second exit leads to, "" on the plain way."""
        return BRANCH if self.properties.get("branch") == BRANCH else ""

    def toward(self, branch: str) -> Stage:
        """Return the same stage as if it had no exits but those to a branch, without proofs.

        Nobody guards any but the plain ones: toward BRANCH there is no boss.
        """
        guards = self.bosses if branch else ()
        left = [one for one in self.entities if one.kind != "exit" and one not in guards]
        ends = [replace(one, properties=MappingProxyType({})) for one in self.exits_to(branch)]
        return replace(self, entities=(*left, *ends), proof=None, branch_proof=None)

    @property
    def enemies(self) -> tuple[Entity, ...]:
        """The enemies, bosses apart."""
        return tuple(one for one in self.entities if one.kind in ENEMIES and not ENEMIES[one.kind].boss)

    @property
    def bosses(self) -> tuple[Entity, ...]:
        """Who guards the exit."""
        return tuple(one for one in self.entities if one.kind in ENEMIES and ENEMIES[one.kind].boss)

    @property
    def openers(self) -> tuple[Entity, ...]:
        """What opens: keys and levers, each by its number Entity.key."""
        return tuple(entity for entity in self.entities if entity.kind in ("key", "lever"))

    @property
    def barriers(self) -> tuple[Entity, ...]:
        """What is opened: locks and gates."""
        return tuple(entity for entity in self.entities if entity.kind in ("lock", "gate"))

    def layers(self) -> tuple[tuple[str, NDArray[np.int32]], ...]:
        """Return the three tile layers with their names, from back to front."""
        return ("background", self.background), ("field", self.field), ("foreground", self.foreground)

    def of_kind(self, kind: str) -> tuple[Entity, ...]:
        """Return the entities of one kind (catalogue.entity_kinds)."""
        return tuple(entity for entity in self.entities if entity.kind == kind)

    @property
    def own_roles(self) -> dict[str, str]:
        """Names of the roles that other games know and this one does not, and the role that each acts as."""
        return own_roles(self.meanings)

    def cells(self, name: str) -> NDArray[np.bool_]:
        """Return the cells (R, C) of a kind of collision or of a role, one's own too. Raises ConfigError for others."""
        if name in self.own_roles:
            return own_cells(self.meanings, name, shown_numbers(self.background, self.field))
        return cells_of(self.roles, name, self.own_roles)

    def rects(self, name: str = "solid") -> tuple[Rectangle, ...]:
        """Return few rectangles (x, y, width, height) in stage pixels that cover a kind of collision, or a role.

        Kinds: solid (all that blocks), one_way (each one cell high), hazard, stair (level.grid.collision_kinds). A role
        of one's own has its own name, and counts as what it acts as. Raises ConfigError for any other name.
        """
        return in_pixels(merged(self.cells(name), flat=self.own_roles.get(name, name) in FLAT))

    def tile_at(self, x_px: float, y_px: float) -> StageCell | None:
        """Return the cell at a place in stage pixels; None beyond the map."""
        return cell_at(self.roles, self.layers(), x_px, y_px, self.meanings)

    def terrain(self, keys: Collection[int] = ()) -> Terrain:
        """Return what physics sees: the locks and gates of these numbers (Entity.key) open, others closed."""
        return stage_terrain(self.roles, self.entities, self.rooms, keys, self.physics)

    def spawn(self) -> Body:
        """Return the hero's body at the start."""
        hero = self.hero
        return Body.at(hero.x_px, hero.y_px, -1 if hero.properties.get("facing") == -1 else 1)

    def room_at(self, x_px: int, y_px: int) -> Room | None:
        """Return the room that holds a feet place, None between rooms."""
        row, col = (y_px - 1) // TILE_PX, x_px // TILE_PX
        return next((room for room in self.rooms if room.holds(row, col)), None)

    def exit_places(self, branch: str = "") -> tuple[tuple[int, int], ...]:
        """Return the feet centres (x, y), sub-pixels, of places that end the stage, of the plain way or to a branch."""
        return tuple((one.x_px * PX, one.y_px * PX) for one in self.exits_to(branch))

    def at_exit(self, body: Body) -> bool:
        """Whether a body stands at an exit of the plain way."""
        return stands_at(body, self.exit_places())


def stands_at(body: Body, exits: tuple[tuple[int, int], ...]) -> bool:
    """Whether a body stands at one of a stage's exits (Stage.exit_places): the one rule that ends a stage."""
    if body.stance is not _STAND:
        return False
    for x, y in exits:  # noqa: SIM110 - asked in every tick: a loop takes half the time of any()
        if abs(body.x - x) <= EXIT_REACH and abs(body.y - y) <= EXIT_REACH:
            return True
    return False


def _stage(values: dict[str, Any]) -> Stage:
    return Stage(**{**values, **{name: MappingProxyType(values[name]) for name in ("properties", "meanings")}})


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
        tiles=StageTiles(),
        entities=entities,
        **values,  # type: ignore[arg-type]
    )


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
