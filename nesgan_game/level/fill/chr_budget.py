"""The console's memory: a stage may use 256 different 8x8 patterns and four palettes; what is rare gives way.

Backgrounds of the console cannot mirror tiles, so mirror images count twice (NESdev wiki, "PPU nametables").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.level.fill.object_fill import LaidObject, Size, stretched
from nesgan_game.level.stage import Stage
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.tiles import packed
from nesgan_game.tiles.dedupe import bits as code_of
from nesgan_game.tiles.dedupe import distances
from nesgan_game.tiles.pattern_bank import cut

Ids = NDArray[np.int32]

CHR_TILES = 256
"""Different 8x8 patterns that a background can show (NESdev wiki, "PPU pattern tables")."""
_SPARE = 4
"""Patterns kept free for the wall behind what is broken, which no cell shows at first."""


class PatternTable:
    """What the tiles of a library take of the pattern table."""

    def __init__(self, library: TileLibrary) -> None:
        patterns = np.stack([tile.pattern for tile in library])
        quarters = np.concatenate([cut(pattern, nes.CHR_PX) for pattern in patterns])
        _, which, _ = packed.group(packed.words(packed.pack(quarters)))
        self.quarters = which.reshape(len(patterns), -1)
        """(N, 4) the 8x8 patterns of every tile, by number."""
        self._roles = np.array([ROLE_INDEX[tile.role] for tile in library])
        self._code = code_of(patterns)

    def count(self, *layers: Ids) -> int:
        """How many different 8x8 patterns the tiles of some layers (R, C) take; -1 is no tile."""
        used = np.zeros(len(self.quarters) + 1, bool)
        for layer in layers:
            used[layer] = True
        return self._size(used[:-1])

    def _size(self, used: NDArray[np.bool_]) -> int:
        taken = np.zeros(int(self.quarters.max()) + 1, bool)
        taken[self.quarters[used]] = True
        return int(taken.sum())

    def fit(self, ids: Ids, usual: Ids, laid_objects: list[LaidObject]) -> Ids:
        """Return the ids (R, C) with rare tiles replaced until they fit the pattern table.

        First the variants of masses give way to their `usual` tiles (-1: no mass), then `things` to others of their
        role, the rarest first; at last single tiles to the nearest of their role.
        """
        most = CHR_TILES - _SPARE
        if self.count(ids) <= most:
            return ids
        ids = ids.copy()
        for step in (self._plainer(ids, usual), self._same_things(ids, laid_objects), self._merged(ids)):
            for _ in step:
                if self.count(ids) <= most:
                    return ids
        return ids

    def _plainer(self, ids: Ids, usual: Ids) -> Iterator[None]:
        varied = (usual >= 0) & (ids != usual)
        uses = np.bincount(ids[varied], minlength=len(self.quarters))
        for number in np.argsort(uses, kind="stable").tolist():
            if uses[number]:
                where = varied & (ids == number)
                ids[where] = usual[where]
                yield

    def _same_things(self, ids: Ids, laid_objects: list[LaidObject]) -> Iterator[None]:
        """Objects of one size become alike, then the rarer sizes are made of the tiles of the usual one."""
        sizes: dict[Size, list[LaidObject]] = defaultdict(list)
        for laid in laid_objects:
            sizes[laid.size].append(laid)
        for mine in sorted(sizes.values(), key=len):
            looks = Counter(laid.tiles.tobytes() for laid in mine)
            if len(looks) > 1:
                (usual, _), *_ = looks.most_common(1)
                best = next(laid for laid in mine if laid.tiles.tobytes() == usual)
                for laid in mine:
                    ids[laid.area] = best.tiles
                yield
        weight = {size: len(mine) * size[2] * size[3] for size, mine in sizes.items()}
        for size in sorted(weight, key=lambda size: weight[size]):
            larger = [s for s in weight if s[:2] == size[:2] and weight[s] > weight[size]]
            if larger:
                model = max(larger, key=lambda size: weight[size])
                tiles = ids[sizes[model][0].area].copy()
                for laid in sizes[size]:
                    ids[laid.area] = stretched(tiles, size[2], size[3])
                yield

    def _merged(self, ids: Ids) -> Iterator[None]:
        while True:
            uses = np.bincount(ids[ids >= 0], minlength=len(self.quarters))
            used = np.flatnonzero(uses)
            apart = distances(self._code[used], self._code[used])
            apart[self._roles[used][:, None] != self._roles[used][None]] = 2
            np.fill_diagonal(apart, 2)
            open_to = apart.min(axis=1) < 2
            if not open_to.any():
                return
            rare = int(np.where(open_to, uses[used], np.iinfo(np.int64).max).argmin())
            ids[ids == used[rare]] = used[int(apart[rare].argmin())]
            yield


def chr_tiles(stage: Stage, library: TileLibrary) -> int:
    """How many different 8x8 patterns a stage shows, in the tiles of its library."""
    return PatternTable(library).count(*(layer for _, layer in stage.layers()))
