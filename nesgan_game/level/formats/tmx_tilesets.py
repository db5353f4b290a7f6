"""The tiles of a map's tilesets by their numbers: pictures, roles, classes and properties; flipped ones as Tiled flips.

A flipped picture means what it shows: a stair flipped from left to right climbs the other way. Stairs and platforms
turned or upside down have no role and are named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import numpy as np
from numpy.typing import NDArray

from nesgan_game.entity_kinds import Value
from nesgan_game.errors import AssetError
from nesgan_game.level.formats.tmx_atlases import Atlases, flipped
from nesgan_game.level.formats.tmx_checks import OpenTileset
from nesgan_game.level.formats.tmx_properties import properties_of
from nesgan_game.level.formats.tmx_shown import Gids
from nesgan_game.level.stage_tiles import StageTiles
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import ROLE_INDEX, ROLES

ACROSS, DOWN, TURNED = 1 << 31, 1 << 30, 1 << 29
"""Flags of a tile number: flipped from left to right, upside down, along the diagonal."""
_HEXAGONAL = 1 << 28
"""A flag of hexagonal maps; Tiled ignores it on others."""
NUMBER = _HEXAGONAL - 1
_MIRRORED = {"stair_up_right": "stair_up_left", "stair_up_left": "stair_up_right"}


class TileFacts(NamedTuple):
    """What a tileset tells of a tile."""

    kind: str
    properties: Mapping[str, Value]
    first_frame: int | None
    """Id of the tile that an animated one shows at rest."""


class Tilesets:
    """All tiles of a map. Raises AssetError for a picture that cannot be read or does not fit its tileset."""

    def __init__(self, tilesets: Sequence[OpenTileset], path: Path) -> None:
        self.path, self.atlases = path, Atlases()
        self.firsts = [tileset.first for tileset in tilesets]
        self.alignments = [tileset.element.get("objectalignment", "unspecified") for tileset in tilesets]
        self.counts = [int(tileset.element.get("tilecount", "0")) for tileset in tilesets]
        self.facts = [_facts(tileset.element) for tileset in tilesets]
        self.cuts = [self._cut(tileset) for tileset in tilesets]
        self.pictures: list[NDArray[np.uint8]] = []
        self.roles: list[str | None] = []
        self.number_of: dict[int, int] = {}

    def _cut(self, tileset: OpenTileset) -> NDArray[np.uint8]:
        """(N, 16, 16) or (N, 16, 16, 4) the tiles of a tileset, as many as its picture has room for."""
        element, image = tileset.element, tileset.element.find("image")
        margin, spacing = (int(element.get(name, 0)) for name in ("margin", "spacing"))
        offset = element.find("tileoffset")
        if offset is not None and (offset.get("x", "0"), offset.get("y", "0")) != ("0", "0"):
            raise AssetError("draws its tiles aside of their cells", tileset.home, "set its drawing offset to 0, 0")
        trans = None if image is None else image.get("trans")
        return self.atlases.cut(tileset.picture, margin, spacing, trans, element.get("columns"))

    def place(self, gid: int) -> tuple[int, int] | None:
        """Return the tileset and the tile in it that a number without flags means, None for none."""
        at = sum(first <= gid for first in self.firsts) - 1
        if at < 0 or gid - self.firsts[at] >= len(self.cuts[at]):
            return None
        return at, gid - self.firsts[at]

    def facts_of(self, gid: int) -> TileFacts:
        """Return what is told of the tile of a number, nothing for most."""
        place = self.place(gid & NUMBER)
        return _NOTHING if place is None else self.facts[place[0]].get(place[1], _NOTHING)

    def alignment(self, gid: int) -> str:
        """Return where objects that show a tile have their place: Tiled's word."""
        place = self.place(gid & NUMBER)
        said = "unspecified" if place is None else self.alignments[place[0]]
        return "bottomleft" if said == "unspecified" else said

    def numbered(self, layers: Mapping[str, Gids]) -> dict[str, NDArray[np.int32]]:
        """Return the layers as numbers of the stage's tiles, -1 for none: all tiles in order, then flipped ones; ours
        before all that are in RGBA. Raises AssetError for a number that no tileset has.
        """
        seen = {name: gids & np.uint32(~_HEXAGONAL & 0xFFFFFFFF) for name, gids in layers.items()}
        used = np.unique(np.concatenate([gids.ravel() for gids in seen.values()])).tolist()
        for gid in used:
            if gid and self.place(gid & NUMBER) is None:
                what = f"uses tile number {gid & NUMBER}, which no tileset has"
                raise AssetError(what, self.path, "choose another tile there")
        # Of tilesets whose numbers overlap, the later one has them; pictures may hold more than their tileset counts.
        counted = {
            first + number
            for at, first in enumerate(self.firsts)
            for number in range(min(len(self.cuts[at]), self.counts[at]))
            if self.place(first + number) == (at, number)
        }
        plain = sorted(counted | {gid for gid in used if 0 < gid <= NUMBER})
        turned = sorted((gid for gid in used if gid > NUMBER), key=lambda gid: (gid & NUMBER, gid))
        for gid in sorted((*plain, *turned), key=lambda gid: self._picture(gid).ndim):
            self.number_of[gid] = len(self.pictures)
            self.pictures.append(self._picture(gid))
            self.roles.append(self._role(gid))
        table = np.full(len(used), -1, np.int32)
        for index, gid in enumerate(used):
            table[index] = self.number_of.get(gid, -1)
        return {name: table[np.searchsorted(used, gids)] for name, gids in seen.items()}

    def _picture(self, gid: int) -> NDArray[np.uint8]:
        place = self.place(gid & NUMBER)
        assert place is not None
        at, number = place
        frame = self.facts_of(gid).first_frame
        shown = self.cuts[at][frame if frame is not None and frame < len(self.cuts[at]) else number]
        return flipped(shown, across=bool(gid & ACROSS), down=bool(gid & DOWN), turned=bool(gid & TURNED))

    def _role(self, gid: int) -> str | None:
        said = self.facts_of(gid).properties.get("role")
        role = None if said is None else str(said)
        if gid & ACROSS and role in _MIRRORED:
            return _MIRRORED[role]
        return role

    def roles_of(self, layers: Mapping[str, NDArray[np.int32]], shape: tuple[int, int]) -> NDArray[np.uint8]:
        """Return the role map (R, C) of the layers background and field.

        Raises AssetError for a tile without a known role, and for one turned so that it is none.
        """
        roles = np.full(shape, ROLE_INDEX["void"], dtype=np.uint8)
        gid_of = {number: gid for gid, number in self.number_of.items()}
        for name in ("background", "field"):
            layer = layers[name]
            for number in np.unique(layer[layer >= 0]).tolist():
                role, (row, col) = self.roles[number], np.argwhere(layer == number)[0].tolist()
                place = f"at row {row}, column {col}"
                if role not in ROLE_INDEX:
                    said = "no role" if role is None else f"the unknown role {role[:40]!r}"
                    what = f"layer {name} uses a tile with {said} {place}"
                    raise AssetError(what, self.path, f"use one of {', '.join(ROLE_INDEX)}")
                known = ROLES[ROLE_INDEX[role]]
                if gid_of[number] & (DOWN | TURNED) and (known.climb or known.one_way):
                    what = f"layer {name} has a {role} upside down or turned {place}"
                    raise AssetError(what, self.path, "flip it from left to right only")
                roles[layer == number] = ROLE_INDEX[role]
        return roles

    def stage_tiles(self) -> StageTiles:
        """Return the pictures that have been numbered."""
        none = np.zeros((0, TILE_PX, TILE_PX), np.uint8)
        ours = [picture for picture in self.pictures if picture.ndim == 2]
        index = np.stack(ours) if ours else none
        foreign = np.stack(self.pictures[len(ours) :]) if len(ours) < len(self.pictures) else None
        return StageTiles.of_index(index, self.atlases.palettes, foreign)


_NOTHING = TileFacts("", {}, None)


def _facts(tileset: ET.Element) -> dict[int, TileFacts]:
    found = {}
    for tile in tileset.findall("tile"):
        frame = tile.find("animation/frame")
        kind = tile.get("type") or tile.get("class") or ""
        first = None if frame is None else int(frame.get("tileid", "0"))
        found[int(tile.get("id", "-1"))] = TileFacts(kind, properties_of(tile), first)
    return found
