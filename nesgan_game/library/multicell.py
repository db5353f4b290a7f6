"""What belongs together among the tiles of a library: objects of several cells, and textures that repeat.

Both are read from the painted screens. An object is a rectangle of one role (a window, a statue, a pillar) whose cells
were painted as one thing; a texture says which tiles a body (wall, ground, platform, stairs) shows in its middle and
along each of its sides, by the place in its pattern.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import log2
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from nesgan_game.objects import OBJECT_INDEX, object_kind
from nesgan_game.rolemap import conditioning
from nesgan_game.roles import ROLE_INDEX, ROLES

Roles = NDArray[np.uint8]
Ids = NDArray[np.int32]

OBJECTS: tuple[str, ...] = ("window", "pillar", "decor", "foliage", "breakable", "door", "candle")
"""Roles whose rectangles are objects of their own."""
TEXTURED: tuple[str, ...] = (
    "wall",
    "solid",
    "ledge",
    "platform",
    "stair_up_right",
    "stair_up_left",
    "spikes",
    "liquid",
)
"""Roles that come in bodies of any size, which textures fill."""
UP, RIGHT, DOWN, LEFT = 1, 2, 4, 8
"""Bits of `Texture.sides`."""
SIDES_TOLD: NDArray[np.uint8] = np.full(len(ROLES), UP | RIGHT | DOWN | LEFT, np.uint8)
"""(roles,) the sides that matter to a role's looks (see rolemap.conditioning)."""
SIDES_TOLD[[ROLE_INDEX[name] for name in ("void", "wall", "stair_up_right", "stair_up_left")]] = 0
SIDES_TOLD[[ROLE_INDEX["platform"], ROLE_INDEX["spikes"]]] = LEFT | RIGHT
SIDES_TOLD[ROLE_INDEX["liquid"]] = UP
SIDES_TOLD.setflags(write=False)
_BODY = np.arange(len(ROLES), dtype=np.uint8)
_BODY[ROLE_INDEX["ledge"]] = ROLE_INDEX["solid"]
OBJECT_CELLS = 15
"""Cells of the largest object kept, other than a pillar (5x3 windows are the largest that rooms have)."""
OBJECTS_OF_A_SIZE = 2
"""Objects kept of one role and size (our choice: the network paints two)."""
OBJECT_TILES = 96
"""Tiles that the objects of one role take at most (our choice: all sizes up to 3x3 fit)."""
TEXTURE_KINDS = 4
"""Textures kept of one role and set of sides: the usual one and up to three rarer ones, as the network paints them."""
_LONGEST_PILLAR = 7
_RARE = 0.015
"""Share of a texture's cells below which a tile is a slip of the brush (tuned by eye)."""
_GAIN = 0.04
"""A longer period must explain this share of the cells more than a shorter one (tuned by eye)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An object of several cells: the ids of its tiles, row by row."""

    role: str
    tiles: tuple[tuple[int, ...], ...]
    outdoors: bool
    """Whether it was painted before the sky or the dark rather than a wall."""
    count: int
    """How often it was seen."""
    kind: str = ""
    """Name of an object's kind (see objects.py), or "" for what was cut from screens."""


@dataclass(frozen=True, slots=True)
class Texture:
    """What a body shows at cells with these sides: tile (row % rows, col % cols), counted from the map's origin."""

    role: str
    tiles: tuple[tuple[int, ...], ...]
    outdoors: bool
    """Whether the sky or the dark is seen behind (platforms, stairs and spikes only)."""
    sides: int
    """On which sides the body goes on: the sum of UP, RIGHT, DOWN and LEFT."""
    count: int
    """How many cells it stands for; of several with one role and sides the one with the most is the usual one."""


def surroundings(roles: Roles) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """(sides, outdoors), both (R, C): where each cell's body goes on, and whether open air is behind it.

    What lies outside the map counts as more of the same. Walls tell no sides, platforms and spikes only left and right,
    liquid only up, as the network is told of them.
    """
    body = _BODY[roles]
    below, beside = body[:-1] == body[1:], body[:, :-1] == body[:, 1:]
    sides = np.full(roles.shape, UP | RIGHT | DOWN | LEFT, np.uint8)
    sides[:-1] -= np.uint8(DOWN) * ~below
    sides[1:] -= np.uint8(UP) * ~below
    sides[:, :-1] -= np.uint8(RIGHT) * ~beside
    sides[:, 1:] -= np.uint8(LEFT) * ~beside
    return sides & SIDES_TOLD[roles], conditioning.seen_through(roles) & ~conditioning.before_wall(roles)


def rectangles(roles: Roles, role: str) -> list[tuple[int, int, int, int]]:
    """(row, col, rows, cols) of the objects of a role; pillars are columns."""
    return conditioning.rectangles(roles, ROLE_INDEX[role], columns=role == "pillar")


def find_pieces(
    layouts: Sequence[Roles], open_air: Sequence[NDArray[np.bool_]], maps: Sequence[Ids], role: str, least: int = 1
) -> list[Piece]:
    """Find the objects of a role, the most frequent first, in screens given as roles and as numbers (R, C).

    The numbers may be those of tiles or of kinds of pictures; `open_air` (R, C) is that of `surroundings`. At most
    OBJECTS_OF_A_SIZE of a size, OBJECT_TILES in all; each was seen `least` times or more.
    """
    seen: Counter[tuple[bool, tuple[tuple[int, ...], ...]]] = Counter()
    for roles, outdoors, ids in zip(layouts, open_air, maps, strict=True):
        for row, col, rows, cols in rectangles(roles, role):
            if rows * cols <= (_LONGEST_PILLAR if role == "pillar" else OBJECT_CELLS):
                area = np.s_[row : row + rows, col : col + cols]
                seen[2 * int(outdoors[area].sum()) > rows * cols, _rows(ids[area])] += 1
    enough = ((key, count) for key, count in seen.items() if count >= least)
    order = sorted(enough, key=lambda item: (-item[1], item[0]))
    return list(_within([Piece(role, tiles, open_air, count) for (open_air, tiles), count in order]))


def _within(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The first pieces that keep OBJECTS_OF_A_SIZE and OBJECT_TILES."""
    sizes: Counter[tuple[bool, int, int]] = Counter()
    used: set[int] = set()
    for piece in pieces:
        size = piece.outdoors, len(piece.tiles), len(piece.tiles[0])
        more = used.union(*piece.tiles)
        if sizes[size] < OBJECTS_OF_A_SIZE and len(more) <= OBJECT_TILES and min(more) >= 0:
            sizes[size] += 1
            used = more
            yield piece


def find_textures(layouts: Sequence[Roles], maps: Sequence[Ids]) -> list[Texture]:
    """Find the textures of all bodies in screens given as roles and tile ids (R, C); the usual ones come first."""
    columns = [_cells(roles, ids) for roles, ids in zip(layouts, maps, strict=True)]
    role, sides, open_air, row, col, tile = np.concatenate(columns, axis=1)
    found: list[Texture] = []
    for name in TEXTURED:
        mine = (role == ROLE_INDEX[name]) & (tile >= 0)
        if not mine.any():
            continue
        keys = (open_air * 16 + sides)[mine].astype(np.intp)
        usual = keys == np.bincount(keys).argmax()
        period = _period(row[mine][usual], col[mine][usual], tile[mine][usual])
        for key in np.unique(keys).tolist():
            here = keys == key
            table = _phases(row[mine][here], col[mine][here], tile[mine][here], period)
            found += [Texture(name, tiles, key >= 16, key % 16, count) for tiles, count in table]
    return found


def _cells(roles: Roles, ids: Ids) -> NDArray[np.int64]:
    """(6, R * C): role, sides, open air, row, column and tile of every cell."""
    sides, open_air = surroundings(roles)
    rows, cols = np.indices(roles.shape)
    return np.stack([part.astype(np.int64).ravel() for part in (roles, sides, open_air, rows, cols, ids)])


def _period(row: NDArray[np.int64], col: NDArray[np.int64], tile: NDArray[np.int64]) -> tuple[int, int]:
    """(rows, cols) that the tiles repeat after: the smallest that tells them nearly as well as any."""
    sizes = range(1, conditioning.MAX_PERIOD + 1)
    best, share = (1, 1), 0
    for down, across in sorted(((down, across) for down in sizes for across in sizes), key=lambda p: (p[0] * p[1], p)):
        phase = row % down * across + col % across
        counts = np.zeros((down * across, int(tile.max()) + 1), np.int64)
        np.add.at(counts, (phase, tile), 1)
        told = int(counts.max(axis=1).sum())
        # Rounded, since a logarithm's last bit differs between processors.
        if told - share >= round(_GAIN * log2(2 * down * across), 9) * len(tile) and len(tile) >= 16 * down * across:
            best, share = (down, across), told
    return best


def _phases(
    row: NDArray[np.int64], col: NDArray[np.int64], tile: NDArray[np.int64], period: tuple[int, int]
) -> list[tuple[tuple[tuple[int, ...], ...], int]]:
    """The usual and the rarer textures of one kind of cell, with their counts."""
    down, across = period
    overall = Counter(tile.tolist())
    per_phase: dict[tuple[int, int], Counter[int]] = defaultdict(Counter)
    for at, number in zip(zip((row % down).tolist(), (col % across).tolist(), strict=True), tile.tolist(), strict=True):
        per_phase[at][number] += 1
    base = _ranked(overall)[0]
    ranked = {at: _ranked(counts) for at, counts in per_phase.items()}
    table: list[tuple[tuple[tuple[int, ...], ...], int]] = []
    for kind in range(TEXTURE_KINDS):
        places = [(y, x) for y in range(down) for x in range(across)]
        shown = {at: ranked[at][kind] for at in places if at in ranked and kind < len(ranked[at])}
        count = sum(per_phase[at][number] for at, number in shown.items())
        if count < max(1, _RARE * len(tile)):
            break
        usual = {at: ranked[at][0] if at in ranked else base for at in places}
        grid = [[shown.get((y, x), usual[y, x]) for x in range(across)] for y in range(down)]
        table.append((tuple(map(tuple, grid)), count))
    return table


def _ranked(counts: Counter[int]) -> list[int]:
    return sorted(counts, key=lambda number: (-counts[number], number))


def _rows(ids: Ids) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(row) for row in ids.tolist())


Part = TypeVar("Part", Piece, Texture)


def renumbered(parts: Iterable[Part], kept: Sequence[int]) -> tuple[Part, ...]:
    """The pieces or textures of a library of which only these tiles are kept, in their order; whole ones only."""
    number = {tile: n for n, tile in enumerate(kept)}
    return tuple(
        replace(part, tiles=tuple(tuple(number[tile] for tile in row) for row in part.tiles))
        for part in parts
        if all(tile in number for row in part.tiles for tile in row)
    )


def as_values(part: Piece | Texture) -> dict[str, Any]:
    """A piece or a texture as JSON values."""
    values = {"role": part.role, "tiles": [list(row) for row in part.tiles], "outdoors": part.outdoors}
    if isinstance(part, Texture):
        values["sides"] = part.sides
    elif part.kind:
        values["kind"] = part.kind
    return {**values, "count": part.count}


def read_piece(values: dict[str, Any], tiles: int) -> Piece:
    """Read an entry of a library of so many tiles. Raises ValueError, KeyError or TypeError for nonsense."""
    role, grid, outdoors, count = _common(values, tiles)
    kind = str(values.get("kind", ""))
    if kind and (kind not in OBJECT_INDEX or object_kind(kind).role != role):
        raise ValueError(f"a piece of the kind {kind[:40]}")
    return Piece(role, grid, outdoors, count, kind)


def read_texture(values: dict[str, Any], tiles: int) -> Texture:
    """Read an entry of a library of so many tiles. Raises ValueError, KeyError or TypeError for nonsense."""
    role, grid, outdoors, count = _common(values, tiles)
    sides = int(values["sides"])
    if not 0 <= sides < 16 or len(grid) > conditioning.MAX_PERIOD or len(grid[0]) > conditioning.MAX_PERIOD:
        raise ValueError(f"texture of {role}")
    return Texture(role, grid, outdoors, sides, count)


def _common(values: dict[str, Any], tiles: int) -> tuple[str, tuple[tuple[int, ...], ...], bool, int]:
    role, count = str(values["role"]), int(values["count"])
    grid = tuple(tuple(int(number) for number in row) for row in values["tiles"])
    widths = {len(row) for row in grid}
    known = all(0 <= number < tiles for row in grid for number in row)
    if role not in ROLE_INDEX or len(widths) != 1 or 0 in widths or not known or count < 0:
        raise ValueError(f"a piece of {role[:40]}")
    return role, grid, bool(values["outdoors"]), count
