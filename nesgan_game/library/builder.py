"""From painted screens to the tiles of a library: cut, dedupe, choose, order, name, score seams."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import ConfigError, LibraryError
from nesgan_game.imaging.screen import Screen
from nesgan_game.library.multicell import OBJECTS, Piece, Texture, find_pieces, find_textures, surroundings
from nesgan_game.library.painted_objects import WHOLE, PaintedObject, object_tiles, with_objects
from nesgan_game.library.tile import REQUIRED_ROLES, Tile
from nesgan_game.objects import object_kind
from nesgan_game.roles import MATERIALS, ROLE_INDEX, ROLES
from nesgan_game.tiles import dedupe, packed
from nesgan_game.tiles.cluster import Clusters
from nesgan_game.tiles.neighbourhoods import SURROUNDED, contexts
from nesgan_game.tiles.pattern_bank import Bank, collect
from nesgan_game.tiles.role_labels import predict
from nesgan_game.tiles.seams import Cost, seam_costs

Painted = tuple[Screen, NDArray[np.uint8] | predict.Layout | None]
"""A screen and the layout (R, C) it was painted from, or one that was told, or None where nobody knows it."""
VARIANTS = 24
"""Tiles kept of one role at most, so that 16 roles stay below some hundred; objects of several cells come on top."""
KINDS = 2 * VARIANTS
"""Kinds of patterns in one role at most, from which the tiles are picked."""
OBJECT_VARIANTS = 8 * VARIANTS
"""The same in roles whose objects have several cells, each of which looks different."""
CONTEXT_SHARE = 0.02
"""A neighbourhood that makes up this share of a role's cells gets a tile of its own."""
FAMILIAR = 0.02
"""Kinds that make up less than this share of a role's cells are left out unless a usual neighbourhood needs them."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Built:
    """What the builder hands to the library."""

    tiles: tuple[Tile, ...]
    right: Cost
    below: Cost
    pieces: tuple[Piece, ...] = ()
    textures: tuple[Texture, ...] = ()
    funnel: dict[str, int] = field(default_factory=dict)
    """How many patterns were left after each step."""


@dataclass(frozen=True, eq=False)
class _Cells:
    """N cells of all screens, row by row. Equal patterns are kept once, so that thousands of screens fit the memory."""

    bank: Bank
    pattern: NDArray[np.int32]
    """(N,) index into the bank's patterns."""
    attribute: NDArray[np.uint8]
    """(N,) palette numbers 0..3."""
    role: NDArray[np.uint8]
    """(N,) indices into ROLES."""
    context: NDArray[np.uint8]
    """(N,) neighbourhoods, see tiles.neighbourhoods."""
    sure: NDArray[np.float32]
    """(N,) confidence in the role, 0..1."""
    starts: NDArray[np.intp]
    """(S,) the first cell of every screen."""

    def __len__(self) -> int:
        return len(self.pattern)

    def pieces(self, values: NDArray[np.int32], role: str) -> list[Piece]:
        """The objects of a role, made of the numbers given for all cells (N,).

        Where roles are guessed, neighbours may be so by chance: there an object must have been seen twice.
        """
        sure = self.sure[self.role == ROLE_INDEX[role]]
        return find_pieces(self.layouts, self._open_air, self.maps(values), role, 1 if sure.min(initial=1) >= 1 else 2)

    @cached_property
    def _open_air(self) -> list[NDArray[np.bool_]]:
        return [surroundings(layout)[1] for layout in self.layouts]

    @cached_property
    def layouts(self) -> list[NDArray[np.uint8]]:
        """The roles of every screen, (R, C) each."""
        return self.maps(self.role)

    def maps(self, values: NDArray[Any]) -> list[NDArray[Any]]:
        """Numbers given for all cells (N,), as one (R, C) for each screen."""
        parts = np.split(values, self.starts[1:])
        return [part.reshape(laid.tile.shape) for part, laid in zip(parts, self.bank.maps, strict=True)]

    def place(self, cell: int) -> tuple[int, int, int]:
        """(screen, row, col) of a cell."""
        screen = int(np.searchsorted(self.starts, cell, side="right")) - 1
        cols = self.bank.maps[screen].tile.shape[1]
        return screen, *divmod(cell - int(self.starts[screen]), cols)


@dataclass(frozen=True, slots=True, eq=False)
class _Chosen:
    """The k tiles of one role and the n cells they stand for."""

    role: int
    patterns: NDArray[np.uint8]
    """(k, 16, 16)."""
    origin: NDArray[np.intp]
    """(k,) the cell that each tile was cut from; -1 where there is none."""
    cells: NDArray[np.intp]
    """(n,) indices of the role's cells."""
    tile_of: NDArray[np.intp]
    """(n,) 0..k-1, the tile that each cell is most like."""


def build(
    painted: Iterable[Painted],
    materials: NDArray[np.uint8] | None = None,
    objects: Sequence[PaintedObject] = (),
) -> Built:
    """Make the tiles of all `painted` screens; `materials` (len(ROLES),) names what each role was painted of.

    Of the roles of WHOLE that `objects` have, nothing is cut from the screens: the objects are their tiles, the last.

    The screens are gone through once and not kept. Raises LibraryError when a required role is missing, ConfigError for
    a layout that does not fit its screen.
    """
    cells = _cells(painted)
    whole = {object_kind(one.kind).role for one in objects} & set(WHOLE)
    missing = sorted(set(REQUIRED_ROLES) - {ROLES[role].name for role in np.unique(cells.role)} - {"void"} - whole)
    if missing:
        raise LibraryError(f"no cell of the role {', '.join(missing)}", "library", "paint or give more screens")
    skipped = [ROLE_INDEX[name] for name in ("void", *whole)]
    chosen = [_void(cells), *(_choose(cells, role) for role in np.unique(cells.role) if role not in skipped)]
    tiles, tile_of = _tiles(cells, chosen, materials)
    roles = np.array([ROLE_INDEX[tile.role] for tile in tiles], np.uint8)
    maps, layouts = cells.maps(tile_of), cells.layouts
    right, below = seam_costs(np.stack([tile.pattern for tile in tiles]), roles, maps)
    more, laid = object_tiles(objects, tiles)
    return Built(
        tiles=(*tiles, *more),
        right=with_objects(right, laid, len(more), below=False),
        below=with_objects(below, laid, len(more), below=True),
        pieces=(*(piece for role in OBJECTS if role not in whole for piece in cells.pieces(tile_of, role)), *laid),
        textures=tuple(find_textures(layouts, maps)),
        funnel=_funnel(cells, len(tiles) + len(more)),
    )


def _cells(painted: Iterable[Painted]) -> _Cells:
    layouts: list[predict.Layout | None] = []

    def screens() -> Iterator[Screen]:
        for screen, roles in painted:
            layouts.append(None if roles is None else _fitting(screen, roles))
            yield screen

    bank = collect(screens(), flips=(packed.ALIKE,))
    if not layouts:
        raise LibraryError("no screens to cut tiles from", "library", "give at least one")
    foreign = [number for number, layout in enumerate(layouts) if layout is None]
    if foreign:
        told = predict.tell([bank.screen(number) for number in foreign], REQUIRED_ROLES)
        for number, layout in zip(foreign, told, strict=True):
            layouts[number] = layout
    known = [layout for layout in layouts if layout is not None]
    ends = np.cumsum([layout.roles.size for layout in known])
    return _Cells(
        bank=bank,
        pattern=np.concatenate([found.tile.reshape(-1) for found in bank.maps]),
        attribute=np.concatenate([found.attribute.reshape(-1) for found in bank.maps]),
        role=np.concatenate([layout.roles.reshape(-1) for layout in known]),
        context=np.concatenate([contexts(layout.roles).reshape(-1) for layout in known]),
        sure=np.concatenate([layout.confidence.reshape(-1) for layout in known]),
        starts=np.concatenate([[0], ends[:-1]]).astype(np.intp),
    )


def _fitting(screen: Screen, layout: NDArray[np.uint8] | predict.Layout) -> predict.Layout:
    roles = layout.roles if isinstance(layout, predict.Layout) else layout
    if roles.shape != screen.attribute.shape or roles.max() >= len(ROLES):
        rows, cols = screen.attribute.shape
        raise ConfigError(f"the layout {roles.shape} does not fit {rows}x{cols} cells of known roles", "library")
    return layout if isinstance(layout, predict.Layout) else predict.Layout.known(roles.astype(np.uint8))


def _void(cells: _Cells) -> _Chosen:
    """Make the one void tile: plain backdrop whatever was painted there, so that the dark of a stage is dark."""
    mine = np.flatnonzero(cells.role == ROLE_INDEX["void"])
    origin = mine[:1] if len(mine) else np.array([-1])
    pattern = np.zeros((1, nes.TILE_PX, nes.TILE_PX), np.uint8)
    return _Chosen(ROLE_INDEX["void"], pattern, origin, mine, np.zeros(len(mine), np.intp))


def _choose(cells: _Cells, role: int) -> _Chosen:
    """Pick the tiles of one role."""
    mine = np.flatnonzero(cells.role == role)
    first, which, counts = packed.group(cells.pattern[mine].astype(np.uint64)[:, None])
    patterns = cells.bank.patterns[cells.pattern[mine[first]]]
    whole = ROLES[role].name in OBJECTS
    alike = dedupe.dedupe(patterns, counts, limit=dedupe.NEAR, most=OBJECT_VARIANTS if whole else KINDS)
    kinds = alike.inverse[which]
    varied = _varied(kinds, cells.context[mine], len(alike.first))
    picked = alike.first[_joined(_of_objects(cells, role, mine, kinds), varied) if whole else varied]
    tile_of = dedupe.nearest(patterns, patterns[picked])[which]
    return _Chosen(int(role), patterns[picked], mine[first[picked]], mine, tile_of)


def _varied(group: NDArray[np.intp], context: NDArray[np.uint8], size: int) -> NDArray[np.intp]:
    """Up to VARIANTS of `size` groups: the best one for each usual context first, then the most frequent."""
    seen = np.zeros((size, 256), np.int64)
    np.add.at(seen, (group, context), 1)
    usual = np.flatnonzero(seen.sum(axis=0) >= max(1, CONTEXT_SHARE * len(group)))
    usual = usual[np.argsort(-seen.sum(axis=0)[usual], kind="stable")]
    counts = seen.sum(axis=1)
    order = np.argsort(-counts, kind="stable")
    # The first is always kept, so that no role ends up without a tile however much its cells differ.
    frequent = [int(order[0]), *(k for k in order.tolist() if counts[k] >= FAMILIAR * len(group))]
    wanted = [*seen[:, usual].argmax(axis=0).tolist(), *frequent]
    return np.array(list(dict.fromkeys(wanted))[:VARIANTS], np.intp)


def _of_objects(cells: _Cells, role: int, mine: NDArray[np.intp], kinds: NDArray[np.intp]) -> NDArray[np.intp]:
    """The kinds that objects of several cells are made of, so that none of these is torn apart."""
    everywhere = np.full(len(cells), -1, np.int32)
    everywhere[mine] = kinds
    found = cells.pieces(everywhere, ROLES[role].name)
    return np.array([kind for piece in found for row in piece.tiles for kind in row], np.intp)


def _joined(first: NDArray[np.intp], then: NDArray[np.intp]) -> NDArray[np.intp]:
    """All of the first, and of the others as many as VARIANTS allows; each once."""
    wanted = list(dict.fromkeys(first.tolist()))
    more = [kind for kind in then.tolist() if kind not in set(wanted)]
    return np.array(wanted + more[: max(VARIANTS - len(wanted), 0)], np.intp)


def _tiles(
    cells: _Cells, chosen: Sequence[_Chosen], materials: NDArray[np.uint8] | None
) -> tuple[tuple[Tile, ...], NDArray[np.int32]]:
    """All tiles in order of role and count, and the tile (N,) of every cell."""
    tile_of = np.full(len(cells), -1, np.int32)
    tiles: list[Tile] = []
    counts = [np.bincount(part.tile_of, minlength=len(part.patterns)) for part in chosen]
    orders = [np.argsort(-count, kind="stable") for count in counts]
    clusters = Clusters(
        [part.patterns[order] for part, order in zip(chosen, orders, strict=True)],
        [count[order] for count, order in zip(counts, orders, strict=True)],
    )
    for part, order in zip(chosen, orders, strict=True):
        place = np.empty(len(order), np.int32)
        place[order] = np.arange(len(tiles), len(tiles) + len(order), dtype=np.int32)
        tile_of[part.cells] = place[part.tile_of]
        for k, name in zip(order.tolist(), _names(part, order, materials), strict=True):
            tiles.append(_tile(cells, part, k, (len(tiles), name, clusters)))
    return tuple(tiles), tile_of


def _names(part: _Chosen, order: NDArray[np.intp], materials: NDArray[np.uint8] | None) -> list[str]:
    """Names like "solid-brick-2": the role, what it is made of or looks like, and a number."""
    role = ROLES[part.role].name
    material = MATERIALS[materials[part.role]] if materials is not None and role != "void" else "none"
    words = predict.textures(part.patterns[order]) if material == "none" else [material] * len(order)
    seen: Counter[str] = Counter()
    names = []
    for word in words:
        seen[word] += 1
        names.append(f"{role}-{word}-{seen[word]}")
    return names


def _tile(cells: _Cells, part: _Chosen, k: int, naming: tuple[int, str, Clusters]) -> Tile:
    mine = part.cells[part.tile_of == k]
    contexts = np.bincount(cells.context[mine], minlength=SURROUNDED + 1)
    pattern = part.patterns[k].copy()
    pattern.setflags(write=False)
    number, name, clusters = naming
    at = int(part.origin[k])
    return Tile(
        id=number,
        pattern=pattern,
        palette=int(np.bincount(cells.attribute[mine], minlength=nes.PALETTES).argmax()),
        role=ROLES[part.role].name,
        context=int(contexts.argmax()) if len(mine) else SURROUNDED,
        contexts={int(context): int(contexts[context]) for context in np.flatnonzero(contexts)},
        cluster=clusters,
        name=name,
        count=len(mine),
        origin=(-1, -1, -1) if at < 0 else cells.place(at),
        confidence=_mean(cells.sure[mine]) if len(mine) else 1.0,
    )


def _mean(sure: NDArray[np.float32]) -> float:
    """The mean confidence to three digits, of millionths added up exactly."""
    return round(int(np.rint(sure.astype(np.float64) * 1e6).sum()) / (len(sure) * 1e6), 3)


def _funnel(cells: _Cells, tiles: int) -> dict[str, int]:
    different = cells.bank.patterns
    mirrored = dedupe.mirrored(different).first
    return {"cells": len(cells), "different": len(different), "without_mirror_images": len(mirrored), "tiles": tiles}
