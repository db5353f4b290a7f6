"""The console's memory: a stage may use 256 different 8x8 patterns and four palettes; what is rare gives way.

Backgrounds of the console cannot mirror tiles, so mirror images count twice (NESdev wiki, "PPU nametables").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.imaging.cells import cut_flat
from nesgan_game.level.fill.object_fill import LaidObject, Size, stretched
from nesgan_game.level.stage import Stage
from nesgan_game.library.tile_library import TileLibrary
from nesgan_game.objects import GATES, SET_PIECES
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.tiles import packed
from nesgan_game.tiles.dedupe import bits as code_of
from nesgan_game.tiles.dedupe import distances

Ids = NDArray[np.int32]

CHR_TILES = 256
"""Different 8x8 patterns that a background can show (NESdev wiki, "PPU pattern tables")."""
_SPARE = 4
"""Patterns kept free for the wall behind what is broken, which no cell shows at first."""


class PatternTable:
    """What the tiles of a library take of the pattern table."""

    def __init__(self, library: TileLibrary) -> None:
        self._levels = np.stack([tile.pattern for tile in library])
        self.has_clear = (self._levels == nes.CLEAR).any(axis=(1, 2))
        """(N,) whether a tile leaves what is behind it to be seen."""
        patterns = np.where(self._levels == nes.CLEAR, np.uint8(0), self._levels)
        quarters = np.concatenate([cut_flat(pattern, nes.CHR_PX) for pattern in patterns])
        _, which, _ = packed.group(packed.words(packed.pack(quarters)))
        self.quarters = which.reshape(len(patterns), -1)
        """(N, 4) the 8x8 patterns of every tile, by number; the backdrop where it is clear."""
        first = np.unique(which, return_index=True)[1]
        self._known = {quarters[at].tobytes(): number for number, at in enumerate(first.tolist())}
        self._composed: dict[tuple[int, int], list[int]] = {}
        self._roles = np.array([ROLE_INDEX[tile.role] for tile in library])
        self._code = code_of(patterns)

    def count(self, *layers: Ids, behind: Ids | None = None) -> int:
        """How many different 8x8 patterns the tiles of some layers (R, C) take; -1 is no tile.

        Tiles with clear pixels are counted as the console shows them: composed with the tile `behind` (R, C).
        """
        uses = np.zeros(len(self.quarters) + 1, np.intp)  # the first counts cells without a tile
        taken: set[int] = set()
        for layer in layers:
            uses += np.bincount(layer.ravel() + 1, minlength=len(uses))
            if behind is not None:
                covers = behind >= 0
                fronts, backs = layer[covers], behind[covers]
                over = self.has_clear[fronts] & (fronts >= 0)
                uses -= np.bincount(fronts[over] + 1, minlength=len(uses))
                for front, back in sorted(set(zip(fronts[over].tolist(), backs[over].tolist(), strict=True))):
                    taken.update(self._over(front, back))
        seen = np.zeros(len(self._known), bool)
        seen[self.quarters[uses[1:] > 0]] = True
        seen[list(taken)] = True
        return int(np.count_nonzero(seen))

    def _over(self, front: int, back: int) -> list[int]:
        """Numbers of the four 8x8 patterns of a tile with clear pixels over another."""
        found = self._composed.get((front, back))
        if found is None:
            levels = self._levels[front]
            picture = np.where(levels == nes.CLEAR, self._levels[back], levels)
            picture = np.where(picture == nes.CLEAR, np.uint8(0), picture)
            quarters = (quarter.tobytes() for quarter in cut_flat(picture, nes.CHR_PX))
            found = [self._known.setdefault(quarter, len(self._known)) for quarter in quarters]
            self._composed[front, back] = found
        return found

    def fit(self, ids: Ids, usual: Ids, laid_objects: list[LaidObject], behind: Ids | None = None) -> Ids:
        """Return the ids (R, C) with rare tiles replaced until they fit the pattern table.

        First the variants of textures give way to their `usual` tiles (-1: no texture), then `laid_objects` to
        others of their role, the rarest first; whole ones to those of their kind and size, then to what is `behind`
        (R, C); at last single tiles to the nearest of their role.
        """
        most = CHR_TILES - _SPARE
        if self.count(ids, behind=behind) <= most:
            return ids
        ids = ids.copy()
        parts = [laid for laid in laid_objects if not laid.whole]
        whole = [laid for laid in laid_objects if laid.whole]
        steps = [self._plainer(ids, usual), self._alike(ids, whole), self._same_things(ids, parts)]
        if behind is not None:
            steps.append(_without(ids, whole, behind))
        for step in (*steps, self._merged(ids)):
            for _ in step:
                if self.count(ids, behind=behind) <= most:
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
        yield from self._alike(ids, laid_objects)
        sizes = _by_size(laid_objects)
        weight = {size: len(mine) * size[2] * size[3] for size, mine in sizes.items()}
        for size in sorted(weight, key=lambda size: weight[size]):
            larger = [s for s in weight if s[:2] == size[:2] and weight[s] > weight[size]]
            if larger:
                model = max(larger, key=lambda size: weight[size])
                tiles = ids[sizes[model][0].area].copy()
                for laid in sizes[size]:
                    ids[laid.area] = stretched(tiles, size[2], size[3])
                yield

    def _alike(self, ids: Ids, laid_objects: list[LaidObject]) -> Iterator[None]:
        """Objects of one size become alike."""
        sizes = _by_size(laid_objects)
        for mine in sorted(sizes.values(), key=len):
            looks = Counter(laid.tiles.tobytes() for laid in mine)
            if len(looks) > 1:
                (usual, _), *_ = looks.most_common(1)
                best = next(laid for laid in mine if laid.tiles.tobytes() == usual)
                for laid in mine:
                    ids[laid.area] = best.tiles
                yield

    def _merged(self, ids: Ids) -> Iterator[None]:
        while True:
            uses = np.bincount(ids[ids >= 0], minlength=len(self.quarters))
            used = np.flatnonzero(uses)
            apart = distances(self._code[used], self._code[used])
            apart[self._roles[used][:, None] != self._roles[used][None]] = 2
            apart[self.has_clear[used]] = 2
            apart[:, self.has_clear[used]] = 2
            np.fill_diagonal(apart, 2)
            open_to = apart.min(axis=1) < 2
            if not open_to.any():
                return
            rare = int(np.where(open_to, uses[used], np.iinfo(np.int64).max).argmin())
            ids[ids == used[rare]] = used[int(apart[rare].argmin())]
            yield


def _by_size(laid_objects: list[LaidObject]) -> dict[Size, list[LaidObject]]:
    sizes: dict[Size, list[LaidObject]] = defaultdict(list)
    for laid in laid_objects:
        sizes[laid.size].append(laid)
    return sizes


def _without(ids: Ids, laid_objects: list[LaidObject], behind: Ids) -> Iterator[None]:
    """Whole objects give way to what is behind them: of kinds and sizes seen least first, of these the largest.

    Set pieces and then gates come last: they are rare and large, but what stands beside them makes no sense alone.
    """
    sizes = _by_size(laid_objects)
    order = {size: (_worth(size[0]), len(some), -size[2] * size[3], size) for size, some in sizes.items()}
    for size in sorted(sizes, key=order.__getitem__):
        for laid in sizes[size]:
            ids[laid.area] = behind[laid.area]
        yield


def _worth(kind: str) -> int:
    """How much a stage is known by the objects of a kind."""
    return 2 if kind in GATES else 1 if kind in SET_PIECES else 0


def chr_tiles(stage: Stage, library: TileLibrary) -> int:
    """How many different 8x8 patterns a stage shows, in the tiles of its library."""
    table = PatternTable(library)
    over = (stage.field >= 0) & table.has_clear[stage.field]
    seen = np.where(over, np.int32(-1), stage.background)
    return table.count(seen, stage.field, stage.foreground, behind=stage.background)
