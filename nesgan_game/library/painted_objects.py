"""Whole objects for a painted library: kinds of its theme in all their sizes, cut into tiles with clear pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.imaging.cells import cut
from nesgan_game.library.multicell import Piece
from nesgan_game.library.tile import Tile
from nesgan_game.objects import TRANSPARENT, object_kind
from nesgan_game.paint.object_painter import ObjectPainter
from nesgan_game.paint.palettes import PALETTE_OF_ROLE
from nesgan_game.paint.theme_objects import EVERYWHERE
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.seeds import stream
from nesgan_game.tiles.neighbourhoods import SURROUNDED
from nesgan_game.tiles.seams import Cost

WHOLE = ("window", "decor", "foliage")
"""Roles that a painted library has as whole objects alone."""
INDIVIDUALS, OF_SMALL, SMALL_CELLS = 2, 3, 2
"""Objects painted of a kind and size that the theme shows, and of those of SMALL_CELLS cells at most (our choice)."""


@dataclass(frozen=True, slots=True, eq=False)
class PaintedObject:
    """One object: its kind, and (16 rows, 16 cols) levels 0..3 or nes.CLEAR."""

    kind: str
    levels: NDArray[np.uint8]


@cache
def shipped_painter() -> ObjectPainter:
    """The shipped object painter, loaded once."""
    return ObjectPainter.load()


def paint_objects(seed: int, shown: Sequence[str], painter: ObjectPainter | None = None) -> list[PaintedObject]:
    """All sizes of the kinds that a theme shows, individuals one after another, and one of each that is EVERYWHERE.

    Same seed, same objects. An individual's style is that of all sizes of its kind. Raises ConfigError for a kind that
    is none.
    """
    kinds = dict.fromkeys((*shown, *EVERYWHERE))
    painter = shipped_painter() if painter is None else painter
    rng = stream(seed, "library", "objects")
    length = max(len(kind.slots) for kind in painter.kinds.values())
    styles = {kind: rng.standard_normal((OF_SMALL, length)) for kind in kinds}
    asked = [
        (kind, size, styles[kind][n])
        for kind in kinds
        for size in object_kind(kind).sizes
        for n in range(_individuals(size) if kind in shown else 1)
    ]
    painted = painter.paint(
        [kind for kind, _, _ in asked], [size for _, size, _ in asked], np.stack([z for *_, z in asked])
    )
    return [
        PaintedObject(kind, np.where(levels == TRANSPARENT, np.uint8(nes.CLEAR), levels))
        for (kind, _, _), levels in zip(asked, painted, strict=True)
    ]


def _individuals(size: tuple[int, int]) -> int:
    return OF_SMALL if size[0] * size[1] <= SMALL_CELLS else INDIVIDUALS


def object_tiles(objects: Sequence[PaintedObject], before: Sequence[Tile]) -> tuple[list[Tile], list[Piece]]:
    """The tiles of objects, numbered after those `before`, and the pieces they make; equal cells of a role are one.

    The tiles of a kind are a cluster.
    """
    tiles: list[Tile] = []
    first = len(before)
    clusters = _Clusters(before, {})
    number_of: dict[tuple[str, bytes], int] = {}
    pieces: list[Piece] = []
    for one in objects:
        role, cells = object_kind(one.kind).role, cut(one.levels)
        rows = []
        for row in cells:
            numbers = []
            for pattern in row:
                key = role, pattern.tobytes()
                at = number_of.setdefault(key, len(tiles))
                if at == len(tiles):
                    name = f"{role}-{one.kind}-{1 + sum(tile.name.startswith(f'{role}-{one.kind}-') for tile in tiles)}"
                    tiles.append(_tile(first + at, pattern, role, name, clusters))
                    clusters.kind_of[first + at] = one.kind
                else:
                    seen = tiles[at].count + 1
                    tiles[at] = replace(tiles[at], count=seen, contexts={SURROUNDED: seen})
                numbers.append(first + at)
            rows.append(tuple(numbers))
        if tuple(rows) not in {piece.tiles for piece in pieces}:
            pieces.append(Piece(role, tuple(rows), False, 1, one.kind))
    return tiles, pieces


@dataclass(frozen=True, slots=True, eq=False)
class _Clusters:
    """Clusters of the tiles of objects, a kind each, numbered after those of the tiles `before` once one is read."""

    before: Sequence[Tile]
    kind_of: dict[int, str]
    """Kind by the tile's number."""

    def __call__(self, number: int) -> int:
        first = 1 + max(tile.cluster for tile in self.before)
        return first + list(dict.fromkeys(self.kind_of.values())).index(self.kind_of[number])


def _tile(number: int, pattern: NDArray[np.uint8], role: str, name: str, cluster: _Clusters) -> Tile:
    return Tile(
        id=number,
        pattern=pattern,
        palette=int(PALETTE_OF_ROLE[ROLE_INDEX[role]]),
        role=role,
        context=SURROUNDED,
        contexts={SURROUNDED: 1},
        cluster=cluster,
        name=name,
        count=1,
        origin=(-1, -1, -1),
    )


def with_objects(costs: Cost, pieces: Sequence[Piece], count: int, *, below: bool) -> Cost:
    """Seam costs (N, N) with those of `count` more tiles: 0 between cells of one object, 1 otherwise."""
    known = len(costs)
    wide = np.ones((known + count, known + count), np.float32)
    wide[:known, :known] = costs
    for piece in pieces:
        ids = np.array(piece.tiles)
        one, other = (ids[:-1], ids[1:]) if below else (ids[:, :-1], ids[:, 1:])
        wide[one, other] = 0
    return wide
