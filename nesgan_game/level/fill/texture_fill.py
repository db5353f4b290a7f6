"""Walls, ground, platforms, stairs, spikes and liquid: the library's textures as look-up tables, and their seams."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import log

import numpy as np
from numpy.typing import NDArray

from nesgan_game.library.multicell import DOWN, LEFT, RIGHT, SIDES_TOLD, TEXTURE_KINDS, UP, Texture
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.rolemap.conditioning import MAX_PERIOD
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.seeds import Random
from nesgan_game.tiles.dedupe import bits, distances
from nesgan_game.tiles.seams import STEPS, in_steps

Roles = NDArray[np.uint8]
Ids = NDArray[np.int32]
Costs = NDArray[np.int32]
"""In whole steps of 1/_UNIT of a seam cost, so that sums are exact and every processor chooses the same tiles."""
Mask = NDArray[np.bool_]

VARIANTS = 0.08
"""Share of the places of a uniform stretch that show another tile than its base (tuned by eye)."""
UNLIKE = 0.25
"""Tiles that differ from the base in more than this share of their bits (see tiles.dedupe) are no variants of it, nor
are those of another palette: in a floor they look like holes. Measured on 12 libraries: variants lie at 0.04 to 0.2,
what jars at 0.4."""
_SWEEPS = 4
_SEAM = 4
_UNIT = 5 * STEPS
# Tuned by eye on painted libraries, as is that a seam counts 4 fifths.
_RARITY, _WISH = 0.18, 1.2
_NEVER = 1 << 30
# A wrong top edge is seen most, a wrong bottom less, wrong sides least.
_MISFIT = {UP: 8, DOWN: 4, LEFT: 2, RIGHT: 2}
_OTHER_AIR = 1
_CONTEXT_BIT = {UP: 0, RIGHT: 2, DOWN: 4, LEFT: 6}


class TextureFill:
    """Candidate tiles of every kind of cell: (role, outdoors, sides, row phase, column phase, rank)."""

    def __init__(self, library: TileLibrary) -> None:
        self.right, self.below = in_steps(library.right), in_steps(library.below)
        shape = (len(ROLES), 2, 16, MAX_PERIOD, MAX_PERIOD, TEXTURE_KINDS)
        self.tiles: Ids = np.full(shape, -1, np.int32)
        self.costs: Costs = np.full(shape, _NEVER, np.int32)
        self._tiles, self._costs = (table.reshape(-1, TEXTURE_KINDS) for table in (self.tiles, self.costs))
        """The same, one kind of cell a row: rows are taken ten times as fast by one number as by five."""
        self.period = np.ones((2, len(ROLES)), np.intp)
        self.is_mass: Mask = np.zeros(len(ROLES), bool)
        self._code = bits(np.stack([np.where(tile.opaque, tile.pattern, 0) for tile in library]))
        self._palette = np.array([tile.palette for tile in library])
        self._usual: dict[int, tuple[int, int]] = {}
        textures = defaultdict(list)
        for texture in library.textures:
            textures[texture.role].append(texture)
        for name in {tile.role for tile in library} - {piece.role for piece in library.pieces}:
            self._add(name, textures.get(name) or _of_contexts(library, name))

    def kinds(self, roles: Roles, sides: NDArray[np.uint8], outdoors: Mask) -> NDArray[np.intp]:
        """Return for every cell (R, C) the number of its kind, for `base` and `settle`."""
        kind = (roles.astype(np.intp) * 2 + outdoors) * 16 + sides
        for place, period in zip(_places(roles), self.period, strict=True):
            kind = kind * MAX_PERIOD + place % period.take(roles)
        return kind

    def base(self, kinds: NDArray[np.intp]) -> Ids:
        """Return the usual tile of every cell (R, C); -1 where the role has no textures."""
        return self._tiles[:, 0].take(kinds)

    def plain(self, role: str, row: int, col: int, shape: tuple[int, int]) -> Ids:
        """Return the middle of a role's texture for an area (R, C) of a stage that begins at (row, col)."""
        index = ROLE_INDEX[role]
        down, across = self.period[:, index]
        outdoors, sides = self._usual[index]
        rows, cols = np.arange(row, row + shape[0])[:, None] % down, np.arange(col, col + shape[1])[None] % across
        return np.asarray(self.tiles[index, outdoors, sides, rows, cols, 0])

    def settle(self, ids: Ids, roles: Roles, kinds: NDArray[np.intp], free: Mask, rng: Random) -> Ids:
        """Let variants into the `free` cells, then improve cell after cell against its neighbours; returns new ids."""
        ids = ids.copy()
        drawn = rng.integers(1, TEXTURE_KINDS, size=roles.shape) * _sparse(roles.shape, rng)
        rows, cols = np.nonzero(free & (self._tiles[:, 1] >= 0).take(kinds))
        mine = kinds[rows, cols]
        tiles, costs = self._tiles.take(mine, axis=0), self._costs.take(mine, axis=0)
        # Which variant each is to show, 0 for most; a texture of several cells changes as a whole.
        down, across = self.period.take(roles[rows, cols], axis=1)
        wish = np.minimum(drawn[rows - rows % down, cols - cols % across], (tiles >= 0).sum(axis=1) - 1)
        costs = costs + np.where(np.arange(TEXTURE_KINDS) == wish[:, None], np.int32(0), np.int32(_WISH * _UNIT))
        ids[rows, cols] = tiles[np.arange(len(rows)), wish]
        self._sweep(ids, rows, cols, tiles, costs)
        return ids

    def _sweep(self, ids: Ids, rows: NDArray[np.intp], cols: NDArray[np.intp], tiles: Ids, costs: Costs) -> None:
        """Iterated conditional modes in place, over the two colours of a chessboard, until nothing changes."""
        wide = np.full((ids.shape[0] + 2, ids.shape[1] + 2), -1, np.int32)
        wide[1:-1, 1:-1] = ids
        shown, stride = wide.reshape(-1), wide.shape[1]
        place = (rows + 1) * stride + cols + 1
        colours = [
            (place[mine], tiles[mine], costs[mine])
            for mine in (np.flatnonzero((rows + cols) % 2 == colour) for colour in (0, 1))
        ]
        for _ in range(_SWEEPS):
            changed = False
            for at, choices, own in colours:
                total = own + _SEAM * self._seams(shown, stride, at, choices)
                better = choices[np.arange(len(at)), total.argmin(axis=1)]
                changed |= bool((shown[at] != better).any())
                shown[at] = better
            if not changed:
                break
        ids[:] = wide[1:-1, 1:-1]

    def _seams(self, shown: Ids, stride: int, at: NDArray[np.intp], tiles: Ids) -> Costs:
        """Return (N, K) what every candidate costs beside the tiles that now lie around it, in 1/STEPS.

        at: places (N,) in `shown`, whose rows are `stride` long.
        """
        cost = np.zeros(tiles.shape, np.int32)
        for off, table in ((-1, self.right.T), (1, self.right), (-stride, self.below.T), (stride, self.below)):
            beside = shown[at + off][:, None]
            cost += np.where(beside >= 0, table[tiles, beside], np.int32(0))
        return cost

    def _add(self, name: str, textures: list[Texture]) -> None:
        """Enter a role's textures, and the nearest of them for sides that were never seen."""
        role = ROLE_INDEX[name]
        self.is_mass[role] = True
        self.period[:, role] = len(textures[0].tiles), len(textures[0].tiles[0])
        groups: dict[tuple[int, int], list[Texture]] = defaultdict(list)
        for texture in textures:
            groups[int(texture.outdoors), texture.sides].append(texture)
        self._usual[role] = max(groups, key=lambda key: sum(texture.count for texture in groups[key]))
        for outdoors in range(2):
            for sides in range(16):
                key = min(groups, key=lambda known: (_misfit(known, (outdoors, sides)), known))
                self._enter((role, outdoors, sides), groups[key])

    def _enter(self, key: tuple[int, int, int], textures: list[Texture]) -> None:
        total = sum(texture.count for texture in textures)
        alike = [texture for texture in textures if self._alike(texture, textures[0])]
        for rank, texture in enumerate(alike[:TEXTURE_KINDS]):
            grid = np.array(texture.tiles, np.int32)
            place = (*key, slice(grid.shape[0]), slice(grid.shape[1]), rank)
            self.tiles[place] = grid
            self.costs[place] = round(-_RARITY * _UNIT * log(max(texture.count, 1) / max(total, 1)))

    def _alike(self, texture: Texture, base: Texture) -> bool:
        tiles, bases = np.ravel(texture.tiles), np.ravel(base.tiles)
        apart = distances(self._code[tiles], self._code[bases]).diagonal()
        return bool(apart.max() <= UNLIKE and (self._palette[tiles] == self._palette[bases]).all())


def _places(roles: Roles) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """(R, 1) and (1, C) row and column numbers."""
    return np.arange(roles.shape[0])[:, None], np.arange(roles.shape[1])[None]


def _misfit(one: tuple[int, int], other: tuple[int, int]) -> int:
    different = one[1] ^ other[1]
    return sum(weight for bit, weight in _MISFIT.items() if different & bit) + _OTHER_AIR * (one[0] != other[0])


def _of_contexts(library: TileLibrary, role: str) -> list[Texture]:
    """Textures of one tile each, from the neighbourhoods that tiles were seen in: for libraries that keep none."""
    seen: dict[int, Counter[int]] = defaultdict(Counter)
    told = int(SIDES_TOLD[ROLE_INDEX[role]])
    for tile in library:
        if tile.role == role:
            for context, count in (tile.contexts or {tile.context: 1}).items():
                sides = sum(side for side, bit in _CONTEXT_BIT.items() if context >> bit & 1) & told
                seen[sides][tile.id] += max(count, 1)
    return [
        Texture(role, ((number,),), False, sides, count)
        for sides, counts in seen.items()
        for number, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:TEXTURE_KINDS]
    ]


def _sparse(shape: tuple[int, ...], rng: Random) -> Mask:
    """A mask of about VARIANTS of the cells, no two of them side by side."""
    mask = rng.random(shape) < VARIANTS * 1.15
    mask[:, 1:] &= ~mask[:, :-1]
    mask[1:] &= ~mask[:-1]
    return np.asarray(mask)
