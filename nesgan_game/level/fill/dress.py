"""Anybody's own role map in the tiles of a library, and dressed again where it changes while a game is played.

dressed = dress([["wall"] * 8, ["ledge"] * 8], library, seed=3)
dressed.set_role(1, 4, "wall")          # the ground is broken here; Scenery and draw show it so from now on
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from nesgan_game.errors import ConfigError
from nesgan_game.level.fill.fill_stage import fill_stage
from nesgan_game.level.grid.merged_rectangles import Rectangle, rects_of
from nesgan_game.level.grid.stage_cell import StageCell, cell_at
from nesgan_game.level.room import Room
from nesgan_game.level.stage_tiles import StageTiles
from nesgan_game.library.multicell import OBJECTS, rectangles
from nesgan_game.library.tile_library import TileLibrary, need_library
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.seeds import stream

Roles = NDArray[np.uint8]
Cell = tuple[int, int]
"""(row, col)."""
MOST_CELLS = 1 << 20
"""Of a map: as many as a castle of ninety-nine stages has."""
_KIND = "dressed"
Value = TypeVar("Value", bound=np.generic)


class Dressed:
    """A role map and its tiles: background, field and foreground (R, C), numbers of the library's tiles, -1 for none.

    Made by `dress`. What is read from it are views that cannot be written to; set_role changes them in place.
    """

    def __init__(self, roles: Roles, library: TileLibrary, seed: int, *, open_air: bool) -> None:
        self.library, self.seed, self.open_air = library, seed, open_air
        self.tiles = StageTiles.of(library)
        self.revision = 0
        """Grows with every change: who shows the map sees by it that there is something new."""
        self._roles = roles.copy()
        self._layers = self._filled()

    @property
    def roles(self) -> Roles:
        """(R, C) uint8 the roles as they are now."""
        return _view(self._roles)

    def layers(self) -> tuple[tuple[str, NDArray[np.int32]], ...]:
        """Return the layers with their names, from back to front, as Stage.layers does."""
        return tuple((name, _view(layer)) for name, layer in self._layers.items())

    def rects(self, name: str = "solid") -> tuple[Rectangle, ...]:
        """Return rectangles in pixels, as Stage.rects does."""
        return rects_of(self._roles, name)

    def tile_at(self, x_px: float, y_px: float) -> StageCell | None:
        """Return the cell at a place in pixels, as Stage.tile_at does."""
        return cell_at(self._roles, self.layers(), x_px, y_px)

    def set_role(self, row: int, col: int, role: str) -> tuple[Cell, ...]:
        """Make a cell another thing and dress it and its neighbours anew; returns the cells whose tiles have changed.

        The same calls in the same order lead to the same tiles; a change that is taken back at once leaves none. Takes
        as long as dressing the whole map (some 10 ms for 5,000 cells): set_roles changes many cells at once. What is
        built so may show more than the console's 256 patterns. Raises ConfigError for a cell or role that is none, and
        Contradiction as `dress` does; nothing has changed then.
        """
        return self.set_roles({(row, col): role})

    def set_roles(self, changes: Mapping[Cell, str]) -> tuple[Cell, ...]:
        """Do what set_role does for many cells: {(row, col): role}."""
        rows, cols = self._roles.shape
        after = self._roles.copy()
        for (row, col), role in changes.items():
            if not (0 <= row < rows and 0 <= col < cols):
                raise ConfigError(
                    f"there is no cell ({row}, {col})", "dressed map", f"it has {rows} rows of {cols} cells"
                )
            after[row, col] = _number(role)
        before, self._roles = self._roles, after
        try:
            new = self._filled()
        except Exception:
            self._roles = before
            raise
        near = _near(before, after)
        changed = np.zeros(after.shape, bool)
        for name, layer in self._layers.items():
            changed |= near & (layer != new[name])
            layer[near] = new[name][near]
        self.revision += 1
        return tuple((row, col) for row, col in np.argwhere(changed).tolist())

    def _filled(self) -> dict[str, NDArray[np.int32]]:
        rooms = (Room(_KIND, _KIND, 0, 0, *self._roles.shape),)
        outside = frozenset({_KIND} if self.open_air else ())
        return fill_stage(self._roles, rooms, outside, self.library, stream(self.seed, "dress"))[1]


def dress(roles: ArrayLike, library: TileLibrary, seed: int = 0, *, open_air: bool = False) -> Dressed:
    """Return a role map dressed in a library's tiles: walls and ground with their edges, objects whole, seams that fit.

    roles: (R, C) numbers or names of ng.ROLES. open_air: whether the sky is behind, not a wall. Same arguments, same
    tiles. Raises ConfigError for what is no role map or no library, Contradiction where the library lacks a role that
    nothing can stand in for.
    """
    need_library(library)
    return Dressed(_role_map(roles), library, seed, open_air=open_air)


def _role_map(roles: ArrayLike) -> Roles:
    try:
        given = np.asarray(roles)
    except ValueError as error:  # rows of different lengths
        raise ConfigError("its rows differ in length", "role map", "give (rows, cols)") from error
    if given.ndim != 2 or not 0 < given.size <= MOST_CELLS:
        raise ConfigError(f"has shape {given.shape}", "role map", f"give (rows, cols), {MOST_CELLS:,} cells at most")
    if given.dtype.kind == "U":
        names, places = np.unique(given, return_inverse=True)
        return np.array([_number(str(name)) for name in names], np.uint8)[places].reshape(given.shape)
    if given.dtype.kind not in "iu" or given.min() < 0 or given.max() >= len(ROLES):
        raise ConfigError("holds what is no role", "role map", f"use 0 to {len(ROLES) - 1}, or names of ng.ROLES")
    return given.astype(np.uint8)


def _number(role: str) -> int:
    if role not in ROLE_INDEX:
        raise ConfigError(f"no role is called {str(role)[:40]!r}", "role map", f"use {', '.join(ROLE_INDEX)}")
    return ROLE_INDEX[role]


def _near(before: Roles, after: Roles) -> NDArray[np.bool_]:
    """(R, C) the cells that changed, those around them, and all of the objects, old and new, that have a part there."""
    changed = np.pad(before != after, 1)
    rows, cols = after.shape
    near = np.zeros(after.shape, bool)
    for down in range(3):
        for across in range(3):
            near |= changed[down : down + rows, across : across + cols]
    touched = near.copy()
    for roles in (before, after):
        for role in OBJECTS:
            for row, col, high, wide in rectangles(roles, role):
                area = np.s_[row : row + high, col : col + wide]
                if touched[area].any():
                    near[area] = True
    return near


def _view(array: NDArray[Value]) -> NDArray[Value]:
    view = array.view()
    view.setflags(write=False)
    return view
