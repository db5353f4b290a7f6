"""Which tile goes where: every cell of a stage gets one of a library's tiles, by role, surroundings and seams.

Objects of several cells (windows, pillars, statues) are laid as the pieces they were painted as. Masses (walls, ground,
stairs) repeat the texture that the library shows for their sides, with a rarer variant now and then; iterated
conditional modes over the two colours of a chessboard settle which, so that seams are good over the whole stage. In the
end rare tiles give way until the stage fits the console's pattern table.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import Contradiction
from nesgan_game.level.fill.chr_budget import PatternTable
from nesgan_game.level.fill.object_fill import LaidObject, ObjectFill
from nesgan_game.level.fill.texture_fill import TextureFill
from nesgan_game.level.stage import Room
from nesgan_game.library.multicell import surroundings
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.roles import ROLE_INDEX, ROLES

Roles = NDArray[np.uint8]
Ids = NDArray[np.int32]

FALLBACK = {"decor": "pillar", "foliage": "wall"}
"""What stands in for a role that a library may lack."""
_FIELD = np.array([not role.behind for role in ROLES])
_SEEN_THROUGH = np.array([role.name in ("platform", "breakable", "spikes") or bool(role.climb) for role in ROLES])


class Chooser:
    """A library made ready for filling: its textures, its pieces and what they cost. `chooser_of` keeps them."""

    def __init__(self, library: TileLibrary) -> None:
        self.texture_fill = TextureFill(library)
        self.object_fill = ObjectFill(library)
        self.table = PatternTable(library)
        self._known = {ROLE_INDEX[tile.role] for tile in library}

    def available(self, roles: Roles) -> Roles:
        """Return the roles with those the library lacks replaced. Raises Contradiction where nothing can stand in."""
        known = roles.copy()
        for index in np.flatnonzero(np.bincount(roles.ravel(), minlength=len(ROLES))).tolist():
            if index not in self._known:
                name = ROLES[index].name
                if FALLBACK.get(name) is None or ROLE_INDEX[FALLBACK[name]] not in self._known:
                    raise Contradiction(f"no tile has the role {name}", "library", "use a library that has one")
                known[roles == index] = ROLE_INDEX[FALLBACK[name]]
        return known

    def fill(self, roles: Roles, rooms: tuple[Room, ...], rng: np.random.Generator) -> Ids:
        """Return a tile id for every cell of the rooms in a stage's roles (R, C); -1 outside of them.

        At most CHR_TILES different 8x8 patterns are used (see level.budget).
        """
        sides, outdoors = np.zeros_like(roles), np.zeros(roles.shape, bool)
        inside = np.zeros(roles.shape, bool)
        areas = [np.s_[room.row : room.row + room.rows, room.col : room.col + room.cols] for room in rooms]
        for area in areas:
            sides[area], outdoors[area] = surroundings(roles[area])
            inside[area] = True
        usual = self.texture_fill.base(roles, sides, outdoors)
        ids = np.where(inside, usual, -1).astype(np.int32)
        laid_objects: list[LaidObject] = []
        for area in areas:
            laid_objects += self.object_fill.place(roles, outdoors, ids, area, rng)
        open_cells = inside & self.texture_fill.is_mass[roles]
        ids = self.texture_fill.settle(ids, roles, sides, outdoors, open_cells, rng)
        return self.table.fit(ids, np.where(open_cells, usual, -1), laid_objects)

    def plain(self, role: str, row: int, col: int, shape: tuple[int, int]) -> Ids:
        """Return tile ids of a role's texture alone for an area (R, C) of a stage that begins at (row, col)."""
        return self.texture_fill.plain(role, row, col, shape)


_CHOOSERS: WeakKeyDictionary[TileLibrary, Chooser] = WeakKeyDictionary()


def chooser_of(library: TileLibrary) -> Chooser:
    """Return the library's chooser, made once: a library never changes."""
    chooser = _CHOOSERS.get(library)
    if chooser is None:
        chooser = _CHOOSERS[library] = Chooser(library)
    return chooser


def fill_stage(
    roles: Roles, rooms: tuple[Room, ...], open_air: frozenset[str], library: TileLibrary, rng: np.random.Generator
) -> tuple[Roles, dict[str, Ids]]:
    """Choose tiles for all rooms; returns the roles as filled and the layers background, field, foreground.

    open_air: kinds of room with sky behind. Cells outside every room stay empty. Raises Contradiction.
    """
    chooser = chooser_of(library)
    known = chooser.available(roles)
    ids = chooser.fill(known, rooms, rng)
    behind = np.full(roles.shape, -1, dtype=np.int32)
    for room in rooms:
        area = np.s_[room.row : room.row + room.rows, room.col : room.col + room.cols]
        behind[area] = chooser.plain(
            "void" if room.kind in open_air else "wall", room.row, room.col, (room.rows, room.cols)
        )
    in_field = _FIELD[known]
    background = np.where(in_field, np.where(_SEEN_THROUGH[known], behind, -1), ids).astype(np.int32)
    field = np.where(in_field, ids, -1).astype(np.int32)
    return known, {"background": background, "field": field, "foreground": np.full(roles.shape, -1, dtype=np.int32)}


def pictures(library: TileLibrary) -> NDArray[np.uint8]:
    """Return the library's tiles as (N, 16, 16, 4) RGBA, all opaque."""
    patterns = np.stack([tile.pattern for tile in library])
    palettes = library.palettes[[tile.palette for tile in library]]
    colours = np.take_along_axis(palettes, patterns.reshape(len(patterns), -1).astype(np.intp), axis=1)
    rgb = nes.COLOURS[colours].reshape(len(patterns), nes.TILE_PX, nes.TILE_PX, 3)
    return np.concatenate([rgb, np.full_like(rgb[..., :1], 255)], axis=3)
