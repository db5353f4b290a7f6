"""Objects of several cells: windows, pillars, statues, doors, laid as the pieces that the library was painted with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nesgan_game.library.multicell import OBJECTS, Piece, rectangles
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.seeds import Random
from nesgan_game.tiles.seams import STEPS, in_steps

Roles = NDArray[np.uint8]
Ids = NDArray[np.int32]
Area = tuple[slice, slice]
Size = tuple[str, bool, int, int]
"""Role, whether before open air, rows and columns; of a whole object its kind, and whether it leans to the right."""

LUCK = 0.19
"""How far chance, as a deviation in seam costs, decides between pieces of one size (tuned by eye)."""
_SINGLES = ("decor", "foliage")
"""Roles whose objects are chosen one by one; all others look alike within a room, as in the games of the time."""
_JUDGED = 3
"""Places at which the pieces' seams are looked at; the others are much like them."""


@dataclass(frozen=True, slots=True, eq=False)
class LaidObject:
    """An object laid in a stage: its upper left cell and its tiles (rows, cols)."""

    size: Size
    row: int
    col: int
    tiles: Ids
    whole: bool = False
    """Whether it is a kind of its own that lies over a wall (`size` then begins with the kind), not a part of one."""

    @property
    def area(self) -> Area:
        """Its cells."""
        rows, cols = self.tiles.shape
        return slice(self.row, self.row + rows), slice(self.col, self.col + cols)


class ObjectFill:
    """A library's pieces by role and size."""

    def __init__(self, library: TileLibrary) -> None:
        self.right, self.below = in_steps(library.right), in_steps(library.below)
        self._pieces: dict[str, list[Piece]] = defaultdict(list)
        for piece in library.pieces:
            if piece.kind:
                continue  # laid by furnishing_fill
            self._pieces[piece.role].append(piece)
        self._choices: dict[Size, tuple[Ids, ...]] = {}

    def place(self, roles: Roles, outdoors: NDArray[np.bool_], ids: Ids, area: Area, rng: Random) -> list[LaidObject]:
        """Lay all objects of one room, an `area` of the stage's arrays (R, C), into `ids` in place; returns them."""
        top, left = area[0].start, area[1].start
        laid_objects: list[LaidObject] = []
        here, airy = roles[area], bool(outdoors[area].any())
        cells = np.bincount(here.ravel(), minlength=len(ROLES)).tolist()
        for role in OBJECTS:
            if role not in self._pieces or not cells[ROLE_INDEX[role]]:
                continue
            spots: dict[Size, list[tuple[int, int]]] = defaultdict(list)
            for row, col, rows, cols in rectangles(here, role):
                place = np.s_[top + row : top + row + rows, left + col : left + col + cols]
                open_air = airy and 2 * int(outdoors[place].sum()) > rows * cols
                spots[role, open_air, rows, cols].append((top + row, left + col))
            for size, found in spots.items():
                laid_objects += self._lay(size, found, ids, rng)
        return laid_objects

    def _lay(self, size: Size, spots: list[tuple[int, int]], ids: Ids, rng: Random) -> list[LaidObject]:
        choices = self.choices(size)
        groups = [[spot] for spot in spots] if size[0] in _SINGLES else [spots]
        laid_objects = []
        for group in groups:
            tiles = choices[self._chosen(choices, group, ids, rng)]
            for row, col in group:
                laid = LaidObject(size, row, col, tiles)
                ids[laid.area] = tiles
                laid_objects.append(laid)
        return laid_objects

    def _chosen(self, choices: Sequence[Ids], group: Sequence[tuple[int, int]], ids: Ids, rng: Random) -> int:
        """The number of the piece that suits best, and by luck; the draw is made whether or not there is a choice."""
        if len(choices) == 1:
            rng.skip_normal(1)
            return 0
        costs = np.array([self._cost(tiles, group, ids) for tiles in choices])
        return int((costs - LUCK * rng.standard_normal(len(choices))).argmin())

    def _cost(self, tiles: Ids, spots: Sequence[tuple[int, int]], ids: Ids) -> float:
        """Mean seam cost of a piece along its border, at the first few of its places."""
        rows, cols = tiles.shape
        costs: list[float] = []
        for row, col in spots[:_JUDGED]:
            borders = (
                (self.right.T, tiles[:, 0], ids[row : row + rows, col - 1] if col else None),
                (self.right, tiles[:, -1], ids[row : row + rows, col + cols] if col + cols < ids.shape[1] else None),
                (self.below.T, tiles[0], ids[row - 1, col : col + cols] if row else None),
                (self.below, tiles[-1], ids[row + rows, col : col + cols] if row + rows < ids.shape[0] else None),
            )
            for table, border, beside in borders:
                if beside is not None and (beside >= 0).all():
                    costs.append(int(table[border, beside].sum()) / (len(border) * STEPS))
        return sum(costs) / max(len(costs), 1)

    def choices(self, size: Size) -> tuple[Ids, ...]:
        """Return the pieces of a size, the most frequent first; where there are none the nearest one, stretched."""
        found = self._choices.get(size)
        if found is None:
            role, outdoors, rows, cols = size
            known = self._pieces[role]
            fit = [p for p in known if (len(p.tiles), len(p.tiles[0])) == (rows, cols)]
            fit = [p for p in fit if p.outdoors == outdoors] or fit
            if fit:
                found = tuple(np.array(piece.tiles, np.int32) for piece in fit)
            else:
                near = min(known, key=lambda piece: _farness(piece, size))
                found = (stretched(np.array(near.tiles, np.int32), rows, cols),)
            self._choices[size] = found
        return found


def _farness(piece: Piece, size: Size) -> tuple[int, bool, int]:
    rows, cols = size[2] - len(piece.tiles), size[3] - len(piece.tiles[0])
    # A piece too small is better stretched than one too large cut.
    return sum(abs(n) * (2 if n < 0 else 1) for n in (rows, cols)), piece.outdoors != size[1], -piece.count


def stretched(tiles: Ids, rows: int, cols: int) -> Ids:
    """Return a piece of another size: its ends stay, its middle is repeated or left out."""
    return np.asarray(tiles[np.ix_(_ends(tiles.shape[0], rows), _ends(tiles.shape[1], cols))])


def _ends(have: int, want: int) -> list[int]:
    """Which of `have` rows (or columns) each of `want` shows."""
    first, last = min((have + 1) // 2, (want + 1) // 2), min(have // 2, want // 2)
    middle = [first - 1 if have < 3 else (have - 1) // 2] * (want - first - last)
    return [*range(first), *middle, *range(have - last, have)]
