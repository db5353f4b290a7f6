"""Which tile goes where: every cell of a stage gets one of a library's tiles, by role, surroundings and seams.

Objects of several cells (pillars, doors) are laid as the pieces they were painted as, whole ones of a named kind
(windows, furniture, plants) over the wall or sky that goes on behind them. Textures (walls,
ground, stairs) repeat as the library shows for their sides, with a rarer variant now and then; iterated
conditional modes over the two colours of a chessboard settle which, so that seams are good over the whole stage. In the
end rare tiles give way until the stage fits the console's pattern table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from nesgan_game.errors import Contradiction
from nesgan_game.level.fill.chr_budget import PatternTable
from nesgan_game.level.fill.furnishing_fill import NOTHING, Furnished, FurnishingFill
from nesgan_game.level.fill.object_fill import LaidObject, ObjectFill
from nesgan_game.level.fill.texture_fill import TextureFill
from nesgan_game.level.stage import Room
from nesgan_game.library.multicell import surroundings
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.roles import IS_BEHIND, IS_STAIR, ROLE_INDEX, ROLES, mask_of
from nesgan_game.seeds import Random

Roles = NDArray[np.uint8]
Ids = NDArray[np.int32]

FALLBACK = {"decor": "pillar", "foliage": "wall"}
"""What stands in for a role that a library may lack."""
_SEEN_THROUGH = mask_of("platform", "breakable", "spikes") | IS_STAIR


@dataclass(frozen=True, slots=True, eq=False)
class Filled:
    """What `Chooser.fill` chose, (R, C) each."""

    roles: Roles
    """As filled: whole objects may have moved into their rectangles or given way."""
    ids: Ids
    """Tiles, in front; -1 outside the rooms."""
    behind: Ids
    """Tiles behind whole objects, -1 elsewhere."""


class Chooser:
    """A library made ready for filling: its textures, its pieces and what they cost. `chooser_of` keeps them."""

    def __init__(self, library: TileLibrary) -> None:
        self.texture_fill = TextureFill(library)
        self.object_fill = ObjectFill(library)
        self.furnishing_fill = FurnishingFill(library)
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

    def fill(
        self,
        roles: Roles,
        rooms: tuple[Room, ...],
        rng: Random,
        open_air: frozenset[str] = frozenset(),
        furnishings: Sequence[Furnished] = (),
    ) -> Filled:
        """Choose a tile for every cell of the rooms in a stage's roles (R, C). For the last two see `fill_stage`.

        At most CHR_TILES different 8x8 patterns are used (see chr_budget.py).
        """
        roles = roles.copy()
        laid_objects: list[LaidObject] = []
        behind_role = np.full(roles.shape, NOTHING, np.uint8)
        for room in rooms:
            mine = [one for one in furnishings if room.holds(one.row, one.col)]
            for laid, role in self.furnishing_fill.place(roles, room, mine, room.kind in open_air, rng):
                laid_objects.append(laid)
                behind_role[laid.area] = role
        sides, outdoors = np.zeros_like(roles), np.zeros(roles.shape, bool)
        inside = np.zeros(roles.shape, bool)
        areas = [room.area for room in rooms]
        for area in areas:
            sides[area], outdoors[area] = surroundings(roles[area])
            inside[area] = True
        kinds = self.texture_fill.kinds(roles, sides, outdoors)
        usual = self.texture_fill.base(kinds)
        ids = np.where(inside, usual, -1).astype(np.int32)
        for laid in laid_objects:
            ids[laid.area] = laid.tiles
        bare = np.where(behind_role == NOTHING, roles, np.uint8(ROLE_INDEX["void"]))
        for area in areas:
            laid_objects += self.object_fill.place(bare, outdoors, ids, area, rng)
        open_cells = inside & self.texture_fill.is_mass[roles]
        ids = self.texture_fill.settle(ids, roles, kinds, open_cells, rng)
        behind = self._behind(behind_role)
        ids = self.table.fit(ids, np.where(open_cells, usual, -1), laid_objects, behind)
        # Objects that gave way left what is behind them.
        roles = np.where((behind >= 0) & (ids == behind) & ~self.table.has_clear[ids], behind_role, roles)
        return Filled(roles, ids, behind)

    def _behind(self, roles: Roles) -> Ids:
        """The plain tiles (R, C) of what is behind whole objects, given as roles or NOTHING; -1 where there is none."""
        behind = np.full(roles.shape, -1, np.int32)
        for name in ("wall", "void"):
            here = roles == ROLE_INDEX[name]
            if here.any():
                behind[here] = self.plain(name, 0, 0, roles.shape)[here]
        return behind

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
    roles: Roles,
    rooms: tuple[Room, ...],
    open_air: frozenset[str],
    library: TileLibrary,
    rng: Random,
    furnishings: Sequence[Furnished] = (),
) -> tuple[Roles, dict[str, Ids]]:
    """Choose tiles for all rooms; returns the roles as filled and the layers background, field, foreground.

    open_air: kinds of room with sky behind. furnishings: whole objects to lay; other rectangles of their roles get
    what fits. Whole objects lie in the field, and the wall or the sky goes on behind in the background. Cells outside
    every room stay empty. Raises Contradiction.
    """
    chooser = chooser_of(library)
    filled = chooser.fill(chooser.available(roles), rooms, rng, open_air, furnishings)
    known, ids = filled.roles, filled.ids
    behind = np.full(roles.shape, -1, dtype=np.int32)
    for room in rooms:
        role = "void" if room.kind in open_air else "wall"
        behind[room.area] = chooser.plain(role, room.row, room.col, (room.rows, room.cols))
    whole = (filled.behind >= 0) & (ids != filled.behind)
    in_field = ~IS_BEHIND[known] | whole
    behind = np.where(_SEEN_THROUGH[known], behind, np.where(whole, filled.behind, -1))
    background = np.where(in_field, behind, ids).astype(np.int32)
    field = np.where(in_field, ids, -1).astype(np.int32)
    return known, {"background": background, "field": field, "foreground": np.full(roles.shape, -1, dtype=np.int32)}
