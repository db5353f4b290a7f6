"""Which tile goes where: role and neighbourhood first, then seams, over a whole room at once.

Uniform stretches repeat one base texture (a tile, or up to 2x2 tiles that belong together) and take a rarer variant now
and then. What remains is settled by iterated conditional modes over the two colours of a chessboard.
"""

from __future__ import annotations

import itertools

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import Contradiction
from nesgan_game.level.stage import Room
from nesgan_game.library.library import TileLibrary
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.tiles.slicing import contexts

Roles = NDArray[np.uint8]
Ids = NDArray[np.int32]
Costs = NDArray[np.float32]

VARIANTS = 0.08
"""Share of the cells of a uniform stretch that show another tile than its base (tuned by eye)."""
FALLBACK = {"decor": "pillar", "foliage": "wall"}
"""What stands in for a role that a library may lack."""
_SWEEPS = 5
_N, _E, _S, _W = 1, 4, 16, 64
# Weights tuned by eye on painted libraries: a wrong edge is worse than any seam, a wrong corner is not.
_EDGE, _CORNER, _RARITY, _SEAM, _BASE = 1.5, 0.4, 0.18, 0.8, 1.2
_UNSEEN = 2.0
_TEXTURE_TILES = 4
_BARE = np.float32(1e6)

_BITS = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1, bitorder="little")
_WEIGHT = np.where(np.arange(8) % 2 == 0, _EDGE, _CORNER).astype(np.float32)
_MISFIT: Costs = ((_BITS[:, None] != _BITS[None]) * _WEIGHT).sum(axis=2).astype(np.float32)

_FIELD = np.array([not role.behind for role in ROLES])
_SEEN_THROUGH = np.array([role.name in ("platform", "breakable", "spikes") or bool(role.climb) for role in ROLES])


class Chooser:
    """A library made ready for filling: what each tile costs in each neighbourhood. Make one and keep it."""

    def __init__(self, library: TileLibrary) -> None:
        self.right, self.below = library.right, library.below
        counts = np.array([max(tile.count, 1) for tile in library], dtype=np.float64)
        self.role = np.array([ROLE_INDEX[tile.role] for tile in library], dtype=np.uint8)
        self.fit: Costs = np.empty((len(library), 256), dtype=np.float32)
        for tile in library:
            seen = np.fromiter(tile.contexts, dtype=np.intp)
            times = np.array([tile.contexts[int(context)] for context in seen], dtype=np.float32)
            chance = -0.1 * np.log(times / times.sum(initial=1e-9))
            self.fit[tile.id] = (_MISFIT[seen] + chance[:, None]).min(axis=0) if len(seen) else _UNSEEN
        self.of_role: dict[int, NDArray[np.intp]] = {}
        for index in range(len(ROLES)):
            found = np.flatnonzero(self.role == index)
            if len(found):
                self.of_role[index] = found
                share = counts[found] / counts[found].sum()
                self.fit[found] -= (_RARITY * np.log(share)).astype(np.float32)[:, None]

    def available(self, roles: Roles) -> Roles:
        """Return the roles with those the library lacks replaced. Raises Contradiction where nothing can stand in."""
        known = roles.copy()
        for index in np.unique(roles).tolist():
            if index not in self.of_role:
                name = ROLES[index].name
                if FALLBACK.get(name) is None or ROLE_INDEX[FALLBACK[name]] not in self.of_role:
                    raise Contradiction(f"no tile has the role {name}", "library", "use a library that has one")
                known[roles == index] = ROLE_INDEX[FALLBACK[name]]
        return known

    def fill(self, roles: Roles, rng: np.random.Generator) -> Ids:
        """Return a tile id for every cell of one room of roles (R, C)."""
        around = contexts(roles)
        tiles, costs = self._candidates(roles, around)
        bases = self._bases(roles, around)
        varied = _sparse(roles.shape, rng) & (bases >= 0)
        is_base = tiles == bases[:, :, None]
        costs -= np.where(is_base & ~varied[:, :, None], np.float32(_BASE), np.float32(0))
        costs += np.where(is_base & varied[:, :, None], np.float32(_BASE), np.float32(0))
        luck = rng.gumbel(size=costs.shape).astype(np.float32) * np.float32(0.3)
        costs -= np.where(varied[:, :, None], luck, np.float32(0))
        choice = costs.argmin(axis=2)
        ids = np.take_along_axis(tiles, choice[:, :, None], axis=2)[:, :, 0]
        return self._settle(ids, tiles, costs)

    def plain(self, role: str, shape: tuple[int, int]) -> Ids:
        """Return tile ids (R, C) of a role's base texture alone."""
        texture = self._texture(ROLE_INDEX[role], 255)
        rows, cols = np.indices(shape)
        return np.asarray(texture[rows % 2, cols % 2], np.int32)

    def _candidates(self, roles: Roles, around: NDArray[np.uint8]) -> tuple[Ids, Costs]:
        """Return all tiles of each cell's role (R, C, K), padded, and what each costs there on its own."""
        width = max(len(self.of_role[index]) for index in np.unique(roles).tolist())
        tiles = np.zeros((len(ROLES), width), dtype=np.int32)
        bare = np.full((len(ROLES), width), _BARE, dtype=np.float32)
        for index, found in self.of_role.items():
            count = min(width, len(found))
            tiles[index, :count] = found[:count]
            bare[index, :count] = 0
        chosen = tiles[roles]
        return chosen, self.fit[chosen, around[:, :, None]] + bare[roles]

    def _bases(self, roles: Roles, around: NDArray[np.uint8]) -> Ids:
        """Return every cell's base tile (R, C): one texture for each role and set of open edges; -1 for corners."""
        bases = np.full(roles.shape, -1, dtype=np.int32)
        grid: NDArray[np.intp] = np.indices(roles.shape)
        rows, cols = grid[0] % 2, grid[1] % 2
        keys = roles.astype(np.intp) * 256 + (around & (_N | _E | _S | _W))
        for key in np.unique(keys).tolist():
            role, edges = divmod(key, 256)
            if edges & (_E | _W) == _E | _W or edges & (_N | _S) == _N | _S:
                # The corners of the middle of a stretch are closed where its edges are.
                texture = self._texture(role, edges | _corners(edges))
                where = keys == key
                bases[where] = texture[rows[where], cols[where]]
        return bases

    def _texture(self, role: int, around: int) -> Ids:
        """Return the (2, 2) tiles whose repetition suits a stretch best; the same tile four times if that is good."""
        found = self.of_role[role]
        fit = self.fit[found, around]
        best = found[np.argsort(fit, kind="stable")[:_TEXTURE_TILES]]
        across = around & (_E | _W) == _E | _W
        down = around & (_N | _S) == _N | _S
        quads = np.array(
            [
                (a, b, c, d)
                for a, b, c, d in itertools.product(best.tolist(), repeat=4)
                if (across or (a == b and c == d)) and (down or (a == c and b == d))
            ],
            dtype=np.int32,
        )
        a, b, c, d = quads.T
        right, below = self.right, self.below
        cost = np.asarray(self.fit[quads, around].mean(axis=1))
        if across:
            cost = cost + (right[a, b] + right[b, a] + right[c, d] + right[d, c]) / 4
        if down:
            cost = cost + (below[a, c] + below[c, a] + below[b, d] + below[d, b]) / 4
        return np.asarray(quads[cost.argmin()].reshape(2, 2), np.int32)

    def _settle(self, ids: Ids, tiles: Ids, costs: Costs) -> Ids:
        """Improve cell after cell against its four neighbours until nothing changes (at most _SWEEPS times)."""
        rows, cols = np.indices(ids.shape)
        for _ in range(_SWEEPS):
            before = ids
            for colour in (0, 1):
                total = costs + np.float32(_SEAM) * self._seams(ids, tiles)
                better = np.take_along_axis(tiles, total.argmin(axis=2)[:, :, None], axis=2)[:, :, 0]
                ids = np.where((rows + cols) % 2 == colour, better, ids)
            if (ids == before).all():
                break
        return ids

    def _seams(self, ids: Ids, tiles: Ids) -> Costs:
        """Return what every candidate (R, C, K) costs beside the tiles that now lie around it."""
        cost = np.zeros(tiles.shape, dtype=np.float32)
        cost[:, 1:] += self.right[ids[:, :-1, None], tiles[:, 1:]]
        cost[:, :-1] += self.right[tiles[:, :-1], ids[:, 1:, None]]
        cost[1:] += self.below[ids[:-1, :, None], tiles[1:]]
        cost[:-1] += self.below[tiles[:-1], ids[1:, :, None]]
        return cost


def _corners(edges: int) -> int:
    """The corner bits between two closed edges."""
    ring = (_N, _E, _S, _W)
    return sum(2 << (2 * i) for i in range(4) if edges & ring[i] and edges & ring[(i + 1) % 4])


def _sparse(shape: tuple[int, int], rng: np.random.Generator) -> NDArray[np.bool_]:
    """A mask of about VARIANTS of the cells, no two of them side by side."""
    chance = rng.random(shape)
    mask = chance < VARIANTS * 1.15
    mask[:, 1:] &= ~mask[:, :-1]
    mask[1:] &= ~mask[:-1]
    return np.asarray(mask)


def fill_stage(
    roles: Roles, rooms: tuple[Room, ...], open_air: frozenset[str], library: TileLibrary, rng: np.random.Generator
) -> tuple[Roles, dict[str, Ids]]:
    """Choose tiles for all rooms; returns the roles as filled and the layers background, field, foreground.

    open_air: kinds of room with sky behind. Cells outside every room stay empty. Raises Contradiction.
    """
    chooser = Chooser(library)
    known = chooser.available(roles)
    empty = np.full(roles.shape, -1, dtype=np.int32)
    layers = {"background": empty.copy(), "field": empty.copy(), "foreground": empty}
    for room in rooms:
        inside = np.s_[room.row : room.row + room.rows, room.col : room.col + room.cols]
        part = known[inside]
        ids = chooser.fill(part, rng)
        behind = chooser.plain("void" if room.kind in open_air else "wall", part.shape)
        in_field = _FIELD[part]
        layers["field"][inside] = np.where(in_field, ids, -1)
        layers["background"][inside] = np.where(in_field, np.where(_SEEN_THROUGH[part], behind, -1), ids)
    return known, layers


def pictures(library: TileLibrary) -> NDArray[np.uint8]:
    """Return the library's tiles as (N, 16, 16, 4) RGBA, all opaque."""
    patterns = np.stack([tile.pattern for tile in library])
    palettes = library.palettes[[tile.palette for tile in library]]
    colours = np.take_along_axis(palettes, patterns.reshape(len(patterns), -1).astype(np.intp), axis=1)
    rgb = nes.COLOURS[colours].reshape(len(patterns), nes.TILE_PX, nes.TILE_PX, 3)
    return np.concatenate([rgb, np.full_like(rgb[..., :1], 255)], axis=3)
