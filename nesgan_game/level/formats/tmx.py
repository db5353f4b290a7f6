"""Stages as Tiled maps: write_tmx and read_tmx.

Conventions: 16x16 cells; tile layers background, field, foreground; object layers rooms (rectangles, class = kind),
entities and exits (points at the feet centre, class = kind). Tiles carry the property "role". Stage data and the
proof are map properties. What Tiled shows otherwise is named: shifted, hidden or tinted layers, turned stairs.
Format: doc.mapeditor.org, "TMX Map Format", version 1.10.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game import catalogue
from nesgan_game.catalogue import FIXTURES, ITEMS
from nesgan_game.entity_kinds import Value
from nesgan_game.errors import AssetError, ConfigError
from nesgan_game.level.entity import Entity
from nesgan_game.level.fixture_faults import MOST_MOVERS, fixture_fault
from nesgan_game.level.formats.tiled_project import STAGE_DEFAULTS, with_defaults
from nesgan_game.level.formats.tmx_checks import OpenMap, open_map
from nesgan_game.level.formats.tmx_layers import merged_field
from nesgan_game.level.formats.tmx_objects import Thing, refuse_pictures, things
from nesgan_game.level.formats.tmx_properties import properties_of
from nesgan_game.level.formats.tmx_shown import PAINTED, layers_of, shown_tiles
from nesgan_game.level.formats.tmx_tilesets import Tilesets
from nesgan_game.level.formats.tmx_writer import FACTS, OWN_KINDS, OWN_ROLES, PROOFS
from nesgan_game.level.formats.tmx_writer import write_tmx as write_tmx
from nesgan_game.level.proof.prove import replay
from nesgan_game.level.stage import BRANCH, Proof, Room, Stage
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.body import ALL_BUTTONS

LAYERS = ("background", "field", "foreground")
GROUPS = ("rooms", "entities", "enemies", "exits")
"""Layers of objects that are read."""
MAX_PROOF_TICKS = 60_000
"""Of a recorded proof, which is played when the map is read: a walk from end to end of the widest map takes half."""


def read_tmx(path: Path | str, *, own_kinds: Collection[str] = (), own_roles: Collection[str] = ()) -> Stage:
    """Return the stage in any .tmx or .tmj that keeps the conventions above. Raises AssetError, one line, for any other
    file, and for a map that Tiled shows otherwise than it would be played.

    own_kinds: classes of objects that your game knows and this one does not, beside those that the map's property
    own_kinds names; they become Stage.own. own_roles: roles of tiles likewise (property own_roles): such a tile acts as
    its property acts_as or its booleans solid, one_way and hazard say, else it is harmless (Stage.meanings). A proof in
    the file counts only if it still wins; the stage has none otherwise.
    """
    path = Path(path)
    opened = open_map(path)
    try:
        return _Reader(path, opened, own_kinds, own_roles).stage()
    except AssetError:
        raise
    except ConfigError as error:  # a hero of figures that nobody has
        raise AssetError(f"{error.where}: {error.what}", path, error.next_step) from error
    except (TypeError, ValueError, OverflowError, KeyError, AttributeError) as error:
        raise AssetError(f"holds a value that makes no sense ({error})", path, "save it again in Tiled") from error


class _Reader:
    """Turns one map that has been opened into a stage."""

    def __init__(self, path: Path, opened: OpenMap, own_kinds: Collection[str], own_roles: Collection[str]) -> None:
        self.path, self.root = path, opened.root
        self.rows, self.cols = int(opened.root.get("height", "")), int(opened.root.get("width", ""))
        self.layers = layers_of(opened.root, path)
        self.values = properties_of(opened.root)
        self.own_kinds = {*own_kinds, *self._named(OWN_KINDS)}
        self.tilesets = Tilesets(opened.tilesets, path, {*own_roles, *self._named(OWN_ROLES)})

    def _named(self, name: str) -> Iterable[str]:
        """The words of a property of the map, with commas between them."""
        return (word.strip() for word in str(self.values.pop(name, "")).split(",") if word.strip())

    def fault(self, what: str, next_step: str) -> AssetError:
        return AssetError(what, self.path, next_step)

    def stage(self) -> Stage:
        shape = (self.rows, self.cols)
        shown = self.tilesets.numbered(shown_tiles(self.layers, shape, self.path))
        refuse_pictures(self.layers, GROUPS, self.path)
        every = {name: shown.get(name, np.full(shape, -1, np.int32)) for name in PAINTED}
        layers = {**{name: every[name] for name in LAYERS}, "field": merged_field(every)}
        values = self.values
        recorded = {name: str(values.pop(name, "")) for name in PROOFS}
        title = str(values.pop("title", self.path.stem))
        facts = {name: kind(values.pop(name, STAGE_DEFAULTS[name])) for name, kind in FACTS.items()}
        placed = sorted(self._entities(), key=lambda entity: entity.id)
        entities = tuple(entity for entity in placed if catalogue.is_entity(entity.kind))
        roles = self.tilesets.roles_of(layers, shape)
        self._check_entities(entities, roles)
        fields: dict[str, Any] = dict(
            name=title,
            roles=roles,
            **layers,
            tiles=self.tilesets.stage_tiles(),
            rooms=tuple(self._rooms()) or (Room(title, "room", 0, 0, self.rows, self.cols),),
            entities=entities,
            own=tuple(entity for entity in placed if not catalogue.is_entity(entity.kind)),
            properties=MappingProxyType(values),
            library_folder=self.tilesets.library_folder,
            meanings=self.tilesets.untold(),
            **facts,
        )
        stage = Stage(**fields)
        ways = {"proof": stage, "branch_proof": stage.toward(BRANCH) if stage.forks else None}
        proof, branch_proof = (_still_wins(ways[name], recorded[name]) for name in PROOFS)
        return replace(stage, proof=proof, branch_proof=branch_proof)

    def _objects(self, group: str) -> Iterable[Thing]:
        """Yield the objects of a group, whose feet must lie on the map."""
        for thing in things(self.layers, group, self.tilesets, self.path):
            x, y = thing.feet
            if not (0 <= x <= self.cols * TILE_PX and 0 <= y <= self.rows * TILE_PX):
                place = f"at row {y // TILE_PX:.0f}, column {x // TILE_PX:.0f}"
                raise self.fault(f"{thing.kind[:40]!r} lies outside the map {place}", "move it onto the map")
            yield thing

    def _entities(self) -> Iterable[Entity]:
        for group in GROUPS[1:]:
            for thing in self._objects(group):
                kind = "exit" if group == "exits" else thing.kind
                yield Entity(thing.id, kind, round(thing.feet[0]), round(thing.feet[1]), self._properties(kind, thing))

    def _properties(self, kind: str, thing: Thing) -> Mapping[str, Value]:
        """What an object of a kind is told, with what its tile tells of such. Raises AssetError for an unknown kind."""
        if kind in self.own_kinds and not catalogue.is_entity(kind):
            return MappingProxyType({**thing.of_tile, **thing.properties})
        if not catalogue.is_entity(kind):
            known = ", ".join(catalogue.entity_kinds())
            next_step = f"name it in the map's property {OWN_KINDS} if it is your own, or use {known}"
            raise self.fault(f"has an entity of unknown kind {kind[:40]!r}", next_step)
        row = catalogue.entity(kind)
        told = {name: value for name, value in thing.of_tile.items() if name in {**row.properties, **row.optional}}
        return MappingProxyType(with_defaults(kind, {**told, **thing.properties}))

    def _check_entities(self, entities: tuple[Entity, ...], roles: NDArray[np.uint8]) -> None:
        heroes = [entity.cell for entity in entities if entity.kind == "hero"]
        if not heroes:
            raise self.fault("has no hero", 'put one point of class hero into the object layer "entities"')
        if len(heroes) > 1:
            row, col = heroes[1]
            raise self.fault(f"has {len(heroes)} heroes, the second at row {row}, column {col}", "keep one of them")
        if all(entity.kind != "exit" for entity in entities):
            raise self.fault("has no exit", 'put a point of class exit into the object layer "exits"')
        if all(entity.branch for entity in entities if entity.kind == "exit"):
            raise self.fault("has no exit of the plain way", "let one of its exits have no property branch")
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
        for thing in self._objects("rooms"):
            edges = (thing.top, thing.left, thing.bottom - thing.top, thing.right - thing.left)
            row, col, rows, cols = (round(edge / TILE_PX) for edge in edges)
            if row < 0 or col < 0 or rows < 1 or cols < 1 or row + rows > self.rows or col + cols > self.cols:
                raise self.fault(f"room {thing.name:.40} is not a rectangle on the map", "draw it again")
            yield Room(thing.name or thing.kind, thing.kind, row, col, rows, cols)


def _still_wins(stage: Stage | None, text: str) -> Proof | None:
    runs: list[tuple[int, int]] = []
    if stage is None:
        return None
    try:
        for part in text.split():
            word, ticks = part.split("*")
            runs.append((int(word) & ALL_BUTTONS, int(ticks)))
    except ValueError:
        return None
    if not runs or any(ticks < 0 for _, ticks in runs) or sum(ticks for _, ticks in runs) > MAX_PROOF_TICKS:
        return None
    return replay(stage, tuple(runs))
