"""Whole objects for a painted library: kinds of its theme in all their sizes, cut into tiles with clear pixels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.imaging.cells import cut
from nesgan_game.imaging.relief import lit
from nesgan_game.library.multicell import Piece
from nesgan_game.library.tile import Tile
from nesgan_game.objects import TRANSPARENT, object_kind
from nesgan_game.paint.object_painter import ObjectPainter
from nesgan_game.paint.palettes import PALETTE_OF_ROLE
from nesgan_game.paint.theme_objects import EVERYWHERE, sizes_everywhere
from nesgan_game.roles import ROLE_INDEX
from nesgan_game.seeds import stream
from nesgan_game.tiles.neighbourhoods import SURROUNDED
from nesgan_game.tiles.seams import Cost

WHOLE = ("window", "decor", "foliage")
"""Roles that a painted library has as whole objects alone."""
INDIVIDUALS, OF_SMALL, SMALL_CELLS, LARGE_CELLS = 2, 3, 2, 6
"""Objects painted of a kind and size that the theme shows, and of those of SMALL_CELLS cells at most; of those of
LARGE_CELLS or more one (our choice: those take the most time, and a room has one of them)."""

IN_CORNERS = (-1.0, 0.0)
"""The first number of a cobweb's style, which says where it hangs: in the left corner, in the right one."""


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
    """All sizes of the kinds that a theme shows, individuals one after another, and one of what is EVERYWHERE.

    Same seed, same objects. An individual's style is that of all sizes of its kind. Raises ConfigError for a kind that
    is none.
    """
    sizes_of = {kind: sizes_everywhere(kind) for kind in EVERYWHERE} | {kind: object_kind(kind).sizes for kind in shown}
    kinds = dict.fromkeys((*shown, *EVERYWHERE))
    painter = shipped_painter() if painter is None else painter
    rng = stream(seed, "library", "objects")
    length = max(len(kind.slots) for kind in painter.kinds.values())
    styles = {kind: rng.standard_normal((OF_SMALL, length)) for kind in kinds}
    if "cobweb" in kinds:
        styles["cobweb"][: len(IN_CORNERS), 0] = IN_CORNERS
    asked = [
        (kind, size, styles[kind][n])
        for kind in kinds
        for size in sizes_of[kind]
        for n in range(_individuals(size) if kind in shown else 1)
    ]
    z = np.stack([style for *_, style in asked])
    painted = painter.paint([kind for kind, *_ in asked], [size for _, size, _ in asked], z)
    return [
        PaintedObject(kind, lit(np.where(levels == TRANSPARENT, np.uint8(nes.CLEAR), levels)))
        for (kind, _, _), levels in zip(asked, painted, strict=True)
    ]


def _individuals(size: tuple[int, int]) -> int:
    cells = size[0] * size[1]
    return 1 if cells >= LARGE_CELLS else OF_SMALL if cells <= SMALL_CELLS else INDIVIDUALS


def object_tiles(objects: Sequence[PaintedObject], before: Sequence[Tile]) -> tuple[list[Tile], list[Piece]]:
    """The tiles of objects, numbered after those `before`, and their pieces; equal cells of a role are one tile.

    The tiles of a kind are a cluster; clusters are numbered by role, the one of the most cells first.
    """
    found: dict[tuple[str, bytes], _Found] = {}
    pieces: dict[tuple[str, tuple[tuple[int, ...], ...]], Piece] = {}
    clusters = _Clusters(before, {})
    of_kind: Counter[str] = Counter()
    for one in objects:
        role, cells = object_kind(one.kind).role, cut(one.levels)
        ids = np.zeros(cells.shape[:2], np.int64)
        for row, col in np.ndindex(*ids.shape):
            key = role, cells[row, col].tobytes()
            if key not in found:
                of_kind[one.kind] += 1
                name = f"{role}-{one.kind}-{of_kind[one.kind]}"
                found[key] = _Found(len(before) + len(found), cells[row, col], role, name)
                clusters.kind_of[found[key].number] = one.kind
            found[key].count += 1
            ids[row, col] = found[key].number
            clusters.cells[clusters.kind_of[found[key].number]] += 1
        rows = tuple(tuple(int(number) for number in row) for row in ids)
        pieces.setdefault((one.kind, rows), Piece(role, rows, False, 1, one.kind))
    return [_tile(one, clusters) for one in found.values()], list(pieces.values())


@dataclass(slots=True, eq=False)
class _Found:
    """A tile of which the count is not known yet."""

    number: int
    pattern: NDArray[np.uint8]
    role: str
    name: str
    count: int = 0


@dataclass(frozen=True, eq=False)
class _Clusters:
    """Clusters of the tiles of objects, a kind each, numbered after those of the tiles `before` once one is read."""

    before: Sequence[Tile]
    kind_of: dict[int, str]
    """Kind by the tile's number."""
    cells: Counter[str] = field(default_factory=Counter)
    """How often the tiles of a kind are shown."""

    def __call__(self, number: int) -> int:
        return self._numbers[self.kind_of[number]]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        first = 1 + max(tile.cluster for tile in self.before)
        order = sorted(self.cells, key=lambda kind: (ROLE_INDEX[object_kind(kind).role], -self.cells[kind], kind))
        return {kind: first + place for place, kind in enumerate(order)}


def _tile(found: _Found, clusters: _Clusters) -> Tile:
    return Tile(
        id=found.number,
        pattern=found.pattern,
        palette=int(PALETTE_OF_ROLE[ROLE_INDEX[found.role]]),
        role=found.role,
        context=SURROUNDED,
        contexts={SURROUNDED: found.count},
        cluster=clusters,
        name=found.name,
        count=found.count,
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
