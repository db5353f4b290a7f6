"""Stages as Tiled maps: write_tmx and read_tmx.

Conventions: 16x16 cells; tile layers background, field, foreground; object layers rooms (rectangles, class = kind),
entities and exits (points at the feet centre, class = kind). Tiles carry the property "role". Stage data and the
proof are map properties. Format: doc.mapeditor.org, "TMX Map Format", version 1.10.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game import catalogue
from nesgan_game.catalogue import FIXTURES, ITEMS
from nesgan_game.errors import AssetError, ConfigError
from nesgan_game.level.entity import Entity
from nesgan_game.level.fixture_faults import fixture_fault
from nesgan_game.level.formats.tiled_project import STAGE_DEFAULTS, with_defaults
from nesgan_game.level.formats.tmx_atlases import Atlases
from nesgan_game.level.formats.tmx_checks import guard
from nesgan_game.level.formats.tmx_layers import merged_field
from nesgan_game.level.formats.tmx_parser import pytmx_parser
from nesgan_game.level.formats.tmx_writer import FACTS
from nesgan_game.level.formats.tmx_writer import write_tmx as write_tmx
from nesgan_game.level.grid.collision_kinds import COLLISIONS
from nesgan_game.level.proof.prove import replay
from nesgan_game.level.stage import Proof, Room, Stage
from nesgan_game.level.stage_tiles import StageTiles
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.body import ALL_BUTTONS
from nesgan_game.roles import ROLE_INDEX

LAYERS = ("background", "field", "foreground")
MAX_PROOF_TICKS = 200_000
MOST_MOVERS = 64
"""In a map: every step of the hero looks at all of them."""


def read_tmx(path: Path | str) -> Stage:
    """Return the stage in any .tmx that keeps the conventions above. Raises AssetError, one line, for any other file.

    A proof in the file counts only if it still wins; the stage has none otherwise.
    """
    path = Path(path)
    root = guard(path)
    pytmx, atlases = pytmx_parser(), Atlases()
    for layer in root.findall("imagelayer"):  # pictures behind a stage are none of its tiles
        root.remove(layer)
    try:
        tmx = pytmx.TiledMap(image_loader=atlases.load, allow_duplicate_names=True)
        tmx.filename = str(path)
        tmx.parse_xml(root)
    except AssetError:
        raise
    except Exception as error:  # pytmx raises whatever its parsing runs into, bare Exception included
        raise AssetError(f"is not a map that can be read ({error})", path, "save it again in Tiled") from error
    try:
        return _Reader(path, tmx, atlases).stage()
    except AssetError:
        raise
    except ConfigError as error:  # a hero of figures that nobody has
        raise AssetError(f"{error.where}: {error.what}", path, error.next_step) from error
    except (TypeError, ValueError, OverflowError, KeyError, AttributeError) as error:
        raise AssetError(f"holds a value that makes no sense ({error})", path, "save it again in Tiled") from error


class _Reader:
    """Turns one map that pytmx has opened into a stage."""

    def __init__(self, path: Path, tmx: Any, atlases: Atlases) -> None:
        self.path, self.tmx, self.atlases = path, tmx, atlases
        self.rows, self.cols = int(tmx.height), int(tmx.width)
        self.pictures: list[NDArray[np.uint8]] = []
        self.roles_of: list[str | None] = []
        self.number_of: dict[int, int] = {0: -1}

    def fault(self, what: str, next_step: str) -> AssetError:
        return AssetError(what, self.path, next_step)

    def stage(self) -> Stage:
        self._tiles()
        layers = {name: self._layer(name) for name in (*LAYERS, *COLLISIONS)}
        layers = {**{name: layers[name] for name in LAYERS}, "field": merged_field(layers)}
        values = dict(self.tmx.properties)
        proof = str(values.pop("proof", ""))
        title = str(values.pop("title", self.path.stem))
        facts = {name: kind(values.pop(name, STAGE_DEFAULTS[name])) for name, kind in FACTS.items()}
        rest = {name: value for name, value in values.items() if isinstance(value, (str, int, float, bool))}
        entities = tuple(sorted(self._entities(), key=lambda entity: entity.id))
        roles = self._roles(layers)
        self._check_entities(entities, roles)
        fields: dict[str, Any] = dict(
            name=title,
            roles=roles,
            **layers,
            tiles=self._stage_tiles(),
            rooms=tuple(self._rooms()) or (Room(title, "room", 0, 0, self.rows, self.cols),),
            entities=entities,
            properties=MappingProxyType(rest),
            library_folder=self.atlases.library_folder,
            **facts,
        )
        stage = Stage(**fields)
        return Stage(**fields, proof=_still_wins(stage, proof))

    def _tiles(self) -> None:
        """Number the tiles: those of the tilesets in order, as in their pictures, then flipped ones; ours before all
        that are in RGBA.
        """
        plain, flipped = [], []
        for real, known in sorted(self.tmx.gidmap.items()):
            for gid, flags in known:
                if self.tmx.images[gid] is None:
                    raise self.fault(f"uses tile number {real}, which no tileset has", "choose another tile there")
                if flags and any(flags):
                    flipped.append((gid, real))
                else:
                    plain.append((gid, real))
        for gid, real in sorted(plain + flipped, key=lambda tile: self.tmx.images[tile[0]].ndim):
            self._number(gid, real)

    def _stage_tiles(self) -> StageTiles:
        """Return the pictures that have been numbered."""
        none = np.zeros((0, TILE_PX, TILE_PX), np.uint8)
        ours = [picture for picture in self.pictures if picture.ndim == 2]
        index = np.stack(ours) if ours else none
        foreign = np.stack(self.pictures[len(ours) :]) if len(ours) < len(self.pictures) else None
        return StageTiles.of_index(index, self.atlases.palettes, foreign)

    def _number(self, gid: int, real: int) -> None:
        self.number_of[gid] = len(self.pictures)
        self.pictures.append(self.tmx.images[gid])
        properties = self.tmx.get_tile_properties_by_gid(gid) or {}
        if "role" not in properties:
            same = (self.tmx.get_tile_properties_by_gid(other) or {} for other, _ in self.tmx.gidmap[real])
            properties = next((found for found in same if "role" in found), properties)
        role = properties.get("role")
        self.roles_of.append(None if role is None else str(role))

    def _layer(self, name: str) -> NDArray[np.int32]:
        """Return a tile layer's numbers; -1 everywhere for one that is not there, but a map needs a field."""
        found = [layer for layer in self.tmx.layers if layer.name == name and type(layer).__name__ == "TiledTileLayer"]
        if not found:
            if name == "field":
                raise self.fault('has no tile layer "field"', "name the layer that the hero walks on field")
            return np.full((self.rows, self.cols), -1, dtype=np.int32)
        numbers = [[self.number_of[gid] for gid in row] for row in found[0].data]
        return np.array(numbers, dtype=np.int32)

    def _roles(self, layers: Mapping[str, NDArray[np.int32]]) -> NDArray[np.uint8]:
        roles = np.full((self.rows, self.cols), ROLE_INDEX["void"], dtype=np.uint8)
        for name in ("background", "field"):
            layer = layers[name]
            for number in np.unique(layer[layer >= 0]).tolist():
                role = self.roles_of[number]
                if role not in ROLE_INDEX:
                    said = "no role" if role is None else f"the unknown role {role[:40]!r}"
                    row, col = np.argwhere(layer == number)[0].tolist()
                    what = f"layer {name} uses a tile with {said} at row {row}, column {col}"
                    raise self.fault(what, f"use one of {', '.join(ROLE_INDEX)}")
                roles[layer == number] = ROLE_INDEX[role]
        return roles

    def _objects(self, group: str) -> Iterable[tuple[str, int, int, Any]]:
        """Yield kind, feet centre in pixels and the object for every object of a group."""
        for layer in self.tmx.layers:
            if layer.name == group and type(layer).__name__ == "TiledObjectGroup":
                for thing in layer:
                    kind = str(thing.type or getattr(thing, "class", None) or thing.name or "")
                    x, y = float(thing.x) + float(thing.width) / 2, float(thing.y) + float(thing.height)
                    inside = math.isfinite(x + y) and 0 <= x <= self.cols * TILE_PX and 0 <= y <= self.rows * TILE_PX
                    if not inside:
                        place = f" at row {y // TILE_PX:.0f}, column {x // TILE_PX:.0f}" if math.isfinite(x + y) else ""
                        raise self.fault(f"{kind[:40]!r} lies outside the map{place}", "move it onto the map")
                    yield kind, round(x), round(y), thing

    def _entities(self) -> Iterable[Entity]:
        for group in ("entities", "enemies", "exits"):
            for kind, x, y, thing in self._objects(group):
                kind = "exit" if group == "exits" else kind
                if not catalogue.is_entity(kind):
                    known = ", ".join(catalogue.entity_kinds())
                    raise self.fault(f"has an entity of unknown kind {kind[:40]!r}", f"use {known}")
                values = {name: v for name, v in thing.properties.items() if isinstance(v, (str, int, float, bool))}
                yield Entity(int(thing.id), kind, x, y, MappingProxyType(with_defaults(kind, values)))

    def _check_entities(self, entities: tuple[Entity, ...], roles: NDArray[np.uint8]) -> None:
        heroes = [entity.cell for entity in entities if entity.kind == "hero"]
        if not heroes:
            raise self.fault("has no hero", 'put one point of class hero into the object layer "entities"')
        if len(heroes) > 1:
            row, col = heroes[1]
            raise self.fault(f"has {len(heroes)} heroes, the second at row {row}, column {col}", "keep one of them")
        if all(entity.kind != "exit" for entity in entities):
            raise self.fault("has no exit", 'put a point of class exit into the object layer "exits"')
        movers = sum(entity.kind == "mover" for entity in entities)
        if movers > MOST_MOVERS:
            raise self.fault(f"has {movers} movers", f"keep {MOST_MOVERS} of them")
        for entity in entities:
            drop = entity.properties.get("drop", FIXTURES["candle"].properties["drop"])
            if entity.kind == "candle" and drop not in ITEMS:
                raise self.fault(f"a candle holds the unknown {str(drop)[:40]!r}", f"use {', '.join(ITEMS)}")
            if fault := fixture_fault(entity, roles):
                raise self.fault(*fault)

    def _rooms(self) -> Iterable[Room]:
        for kind, _, _, thing in self._objects("rooms"):
            box = [round(float(value) / TILE_PX) for value in (thing.y, thing.x, thing.height, thing.width)]
            row, col, rows, cols = box
            if row < 0 or col < 0 or rows < 1 or cols < 1 or row + rows > self.rows or col + cols > self.cols:
                raise self.fault(f"room {thing.name!s:.40} is not a rectangle on the map", "draw it again")
            yield Room(str(thing.name or kind), kind, row, col, rows, cols)


def _still_wins(stage: Stage, text: str) -> Proof | None:
    runs = []
    try:
        for part in text.split():
            word, ticks = part.split("*")
            runs.append((int(word) & ALL_BUTTONS, int(ticks)))
    except ValueError:
        return None
    if not runs or any(ticks < 0 for _, ticks in runs) or sum(ticks for _, ticks in runs) > MAX_PROOF_TICKS:
        return None
    return replay(stage, tuple(runs))
