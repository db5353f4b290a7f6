"""The tiles of a map's tilesets by their numbers: pictures, roles, classes and properties; flipped ones as Tiled flips.

A flipped picture means what it shows: a stair flipped from left to right climbs the other way. Stairs and platforms
turned or upside down have no role and are named. A role that we do not know acts as one that we do
(level.grid.tile_meaning).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
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
from nesgan_game.level.grid.tile_meaning import ACTS_AS, Meanings, TileMeaning, behaviour
from nesgan_game.level.stage_tiles import StageTiles
from nesgan_game.level.tilesets.own_tilesets import FRAME_OF
from nesgan_game.library.store import INDEX
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import ROLE_INDEX, ROLES

ACROSS, DOWN, TURNED = 1 << 31, 1 << 30, 1 << 29
"""Flags of a tile number: flipped from left to right, upside down, along the diagonal."""
_HEXAGONAL = 1 << 28
"""A flag of hexagonal maps; Tiled ignores it on others."""
NUMBER = _HEXAGONAL - 1
_INDEXED = 3
"""Dimensions of tiles in our own format, (N, 16, 16)."""
_MIRRORED = {"stair_up_right": "stair_up_left", "stair_up_left": "stair_up_right"}


class TileFacts(NamedTuple):
    """What a tileset tells of a tile."""

    kind: str
    properties: Mapping[str, Value]
    first_frame: int | None
    """Id of the tile that an animated one shows at rest."""


class Tilesets:
    """All tiles of a map. Raises AssetError for a picture that cannot be read or does not fit its tileset."""

    def __init__(self, tilesets: Sequence[OpenTileset], path: Path, own_roles: Collection[str] = ()) -> None:
        """own_roles: names of roles that other people's games know."""
        self.path, self.atlases, self.own_roles = path, Atlases(), frozenset(own_roles)
        self.firsts = [tileset.first for tileset in tilesets]
        self.alignments = [tileset.element.get("objectalignment", "unspecified") for tileset in tilesets]
        self.counts = [int(tileset.element.get("tilecount", "0")) for tileset in tilesets]
        self.facts = [_facts(tileset.element) for tileset in tilesets]
        self.cuts = [self._cut(tileset) for tileset in tilesets]
        self.pictures_of = [tileset.picture for tileset in tilesets]
        self.pictures: list[NDArray[np.uint8]] = []
        self.meanings: list[TileMeaning] = []
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
            if self.place(first + number) == (at, number) and FRAME_OF not in self.facts_of(first + number).properties
        }
        plain = sorted(counted | {gid for gid in used if 0 < gid <= NUMBER})
        turned = sorted((gid for gid in used if gid > NUMBER), key=lambda gid: (gid & NUMBER, gid))
        for gid in sorted((*plain, *turned), key=lambda gid: self._picture(gid).ndim):
            self.number_of[gid] = len(self.pictures)
            self.pictures.append(self._picture(gid))
            self.meanings.append(self._meaning(gid))
        table = np.full(len(used), -1, np.int32)
        for index, gid in enumerate(used):
            table[index] = self.number_of.get(gid, -1)
        return {name: table[np.searchsorted(used, gids)] for name, gids in seen.items()}

    def _picture(self, gid: int) -> NDArray[np.uint8]:
        place = self.place(gid & NUMBER)
        assert place is not None
        at, number = place
        frame = self.facts_of(gid).first_frame
        shown = self.cuts[at][frame if frame is not None and 0 <= frame < len(self.cuts[at]) else number]
        return flipped(shown, across=bool(gid & ACROSS), down=bool(gid & DOWN), turned=bool(gid & TURNED))

    def _meaning(self, gid: int) -> TileMeaning:
        """What a tile is; acts as "" where nothing tells. Raises AssetError for what contradicts itself."""
        said = dict(self.facts_of(gid).properties)
        role = str(said.pop("role", ""))
        try:
            acts_as = role if role in ROLE_INDEX else behaviour(said, known=role in self.own_roles) or ""
        except ValueError as error:
            what = f"tile {gid & NUMBER} of role {role[:40]!r} {error}"
            raise AssetError(what, self.path, "correct the properties of that tile") from error
        if gid & ACROSS:
            acts_as = _MIRRORED.get(acts_as, acts_as)
            role = _MIRRORED.get(role, role)
        if role not in ROLE_INDEX:
            said.pop(ACTS_AS, None)
        return TileMeaning(role, acts_as if role else "", MappingProxyType(said))

    def roles_of(self, layers: Mapping[str, NDArray[np.int32]], shape: tuple[int, int]) -> NDArray[np.uint8]:
        """Return the role map (R, C) of the layers background and field.

        Raises AssetError for a tile without a known role, and for one turned so that it is none.
        """
        roles = np.full(shape, ROLE_INDEX["void"], dtype=np.uint8)
        gid_of = {number: gid for gid, number in self.number_of.items()}
        for name in ("background", "field"):
            layer = layers[name]
            for number in np.unique(layer[layer >= 0]).tolist():
                meaning, (row, col) = self.meanings[number], np.argwhere(layer == number)[0].tolist()
                place = f"at row {row}, column {col}"
                if not meaning.acts_as:
                    raise self._unknown(meaning.role, name, place)
                known = ROLES[ROLE_INDEX[meaning.acts_as]]
                if gid_of[number] & (DOWN | TURNED) and (known.climb or known.one_way):
                    what = f"layer {name} has a {meaning.role} upside down or turned {place}"
                    raise AssetError(what, self.path, "flip it from left to right only")
                roles[layer == number] = ROLE_INDEX[meaning.acts_as]
        return roles

    def _unknown(self, role: str, layer: str, place: str) -> AssetError:
        words = f"use one of {', '.join(ROLE_INDEX)}"
        if not role:
            return AssetError(f"layer {layer} uses a tile with no role {place}", self.path, words)
        what = f"layer {layer} uses a tile with the unknown role {role[:40]!r} {place}"
        return AssetError(what, self.path, f"{words}; or, if it is your own, tell its tile solid, one_way or hazard")

    @property
    def library_folder(self) -> Path | None:
        """Folder of the library that the first tiles belong to; None where there is none, or are others before."""
        folder = self.pictures_of[0].parent
        is_ours = self.cuts[0].ndim == _INDEXED and (folder / INDEX).is_file()
        return folder if is_ours else None

    def untold(self) -> Meanings:
        """Return what tiles mean, by number, that the library of the first tileset does not tell of."""
        known = self._in_library() if self.library_folder else 0
        return MappingProxyType(
            {
                number: meaning
                for number, meaning in enumerate(self.meanings)
                if meaning.own or (number >= known and (meaning.role or meaning.properties))
            }
        )

    def _in_library(self) -> int:
        """How many of the stage's tiles are those of the first tileset as they are."""
        return sum(gid <= NUMBER and (place := self.place(gid)) is not None and place[0] == 0 for gid in self.number_of)

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
