"""Is it new? For every tile of a library the nearest tile of the training pictures, and how near it is.

A distance is the number of pixels of 256 whose level differs, the least over four mirrorings and shifts of up to two
pixels. Palettes play no part, so a recoloured copy is a copy. Transparent pixels of the training art match anything;
what is left is scaled to 256. A tile with clear pixels is compared with art that has transparent ones, and clear is a
level of its own: where both are clear there is nothing to compare, and what is left is scaled to 256. In other art
black counts as clear then, and in the tile too. The floor is what the training art itself gives when each of its
sources is compared with all the others: artists draw the same bricks, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.errors import AssetError, LibraryError
from nesgan_game.library.audit.training_art import LEAST_DRAWN, Art, Collection
from nesgan_game.library.multicell import renumbered
from nesgan_game.library.tile_library import REQUIRED_ROLES, Tile, TileLibrary
from nesgan_game.objects import TRANSPARENT

PIXELS = nes.TILE_PX * nes.TILE_PX
NEAR = 8
"""Distance up to which a tile is a near copy (design.md, section 8)."""
FLOOR_CELLS = 400
"""Training cells compared with the other sources at most; evenly spread over all art."""
MIRRORINGS = ("", "left-right", "upside down", "turned round")
_TURNS = (np.s_[:, :, :], np.s_[:, :, ::-1], np.s_[:, ::-1, :], np.s_[:, ::-1, ::-1])
_FAR = np.uint16(PIXELS + 1)
_BLOCK = 1 << 17
"""Pairs compared at once, so that the work stays in the processor's cache."""
_WORDS = PIXELS // 64

Words = NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """The nearest training tile of one tile."""

    distance: int
    """0..256 pixels."""
    source: str
    name: str
    place: tuple[int, int]
    """(y, x) in the picture or piece, pixels."""
    mirrored: str
    """How the training tile has to be turned, one of MIRRORINGS."""
    pattern: NDArray[np.uint8]
    """(16, 16) the training tile turned that way, levels 0..3 or TRANSPARENT."""


@dataclass(frozen=True, slots=True, eq=False)
class Audit:
    """What the comparison found."""

    matches: tuple[Match | None, ...]
    """For every tile of the library; None for plain ones and for those of few pixels, which nobody can copy."""
    floor: NDArray[np.uint16]
    """(M,) distances of training cells to the nearest one of another source; empty where there is one source only."""
    windows: int
    """Training windows looked at."""

    @property
    def distances(self) -> NDArray[np.uint16]:
        """(N,) of the tiles that were compared."""
        return np.array([match.distance for match in self.matches if match], np.uint16)


def share(distances: NDArray[np.uint16], limit: int) -> float:
    """Share of the distances up to a limit; nan without any."""
    return float((distances <= limit).mean()) if len(distances) else float("nan")


class _Search:
    """Queries, TRANSPARENT where they are clear, each of a source, and the nearest window seen so far."""

    def __init__(self, patterns: NDArray[np.uint8], sources: Sequence[str]) -> None:
        turned = np.concatenate([patterns[turn] for turn in _TURNS])
        self.low, self.high, self.seen = _planes(turned)
        self.has_clear = (turned == TRANSPARENT).any(axis=(1, 2))
        self.sources = np.array([*sources] * len(_TURNS))
        self.count = len(patterns)
        self.distance = np.full(len(turned), _FAR)
        self.found: list[tuple[Art, NDArray[np.int32], NDArray[np.uint8]] | None] = [None] * len(turned)

    def look(self, art: Art) -> int:
        """Compare all queries of other sources with all windows of a picture; returns how many windows there are."""
        patterns, places = art.windows()
        others = self.sources != art.source
        self._compare(np.flatnonzero(others & ~self.has_clear), art, (patterns, places))
        objects = np.flatnonzero(others & self.has_clear)
        if len(objects) and art.has_clear:
            self._compare(objects, art, art.windows(on_black=False), self.seen)
        elif len(objects):
            self._compare(objects, art, (patterns, places), self.low | self.high)
        return len(patterns)

    def _compare(
        self,
        queries: NDArray[np.intp],
        art: Art,
        windows: tuple[NDArray[np.uint8], NDArray[np.int32]],
        drawn: Words | None = None,
    ) -> None:
        """Compare some queries with windows of a picture; objects by what is `drawn` of them (see _apart)."""
        patterns, places = windows
        low, high, mask = _planes(patterns)
        mask = mask if drawn is None or art.has_clear else low | high
        rows = max(1, _BLOCK // max(len(patterns), 1))
        for start in range(0, len(queries) if len(patterns) else 0, rows):
            block = queries[start : start + rows]
            one = None if drawn is None else drawn[block]
            apart = _apart(self.low[block], self.high[block], low, high, mask, one)
            nearest = apart.argmin(axis=1)
            least = apart[np.arange(len(block)), nearest]
            for n in np.flatnonzero(least < self.distance[block]).tolist():
                self.distance[block[n]] = least[n]
                self.found[block[n]] = (art, places[nearest[n]], patterns[nearest[n]])

    def match(self, number: int) -> Match | None:
        """What was found for query `number`."""
        turns = np.arange(len(_TURNS)) * self.count + number
        turn = int(self.distance[turns].argmin())
        found = self.found[turns[turn]]
        if found is None:
            return None
        art, (y, x), pattern = found
        # The query was turned to fit the window; turning the window the same way makes it fit the tile.
        window = pattern[None][_TURNS[turn]][0]
        return Match(int(self.distance[turns[turn]]), art.source, art.name, (int(y), int(x)), MIRRORINGS[turn], window)


def audit(library: TileLibrary, training: Collection, *, progress: Callable[[range], Iterable[int]] = iter) -> Audit:
    """Compare a library with training art; `progress` may wrap the numbers of its pieces.

    Raises AssetError when none of the art can be used.
    """
    drawn = [tile.id for tile in library if _is_drawn(tile)]
    cells, sources = _floor_cells(training)
    tiles = np.stack([np.where(library[n].opaque, library[n].pattern, TRANSPARENT) for n in drawn]).astype(np.uint8)
    search = _Search(np.concatenate([tiles, cells]), [""] * len(drawn) + sources)
    windows = sum(search.look(art) for number in progress(range(len(training))) for art in training.art(number))
    if not windows:
        raise AssetError("no picture could be used", "training art", "give the folder that was trained on")
    matches: list[Match | None] = [None] * len(library)
    for place, n in enumerate(drawn):
        matches[n] = search.match(place)
    floor = [search.match(len(drawn) + n) for n in range(len(cells))]
    return Audit(tuple(matches), np.array([m.distance for m in floor if m], np.uint16), windows)


def _is_drawn(tile: Tile) -> bool:
    lit = int((tile.opaque & (tile.pattern > 0)).sum())
    return bool(np.ptp(tile.pattern)) and (lit >= LEAST_DRAWN or bool(tile.opaque.all()))


def reject(library: TileLibrary, found: Audit, limit: int) -> TileLibrary:
    """The library without the tiles nearer than `limit` to the training art.

    Raises LibraryError naming the required roles that would be left without a tile.
    """
    kept = [n for n, match in enumerate(found.matches) if match is None or match.distance >= limit]
    left = {library[n].role for n in kept}
    bare = [role for role in REQUIRED_ROLES if role not in left]
    if bare:
        raise LibraryError(
            f"every tile for {', '.join(bare)} is nearer than {limit} to the training art",
            f"library {library.name!r}",
            "use a smaller --reject or a library of more screens",
        )
    clusters = {number: n for n, number in enumerate(dict.fromkeys(library[n].cluster for n in kept))}
    tiles = tuple(replace(library[n], id=id_, cluster=clusters[library[n].cluster]) for id_, n in enumerate(kept))
    notes = {**library.provenance, "rejected": {"nearer_than": limit, "tiles": len(library) - len(kept)}}
    right, below = library.right[np.ix_(kept, kept)], library.below[np.ix_(kept, kept)]
    return replace(
        library,
        tiles=tiles,
        right=right,
        below=below,
        provenance=notes,
        pieces=renumbered(library.pieces, kept),
        textures=renumbered(library.textures, kept),
    )


def _floor_cells(training: Collection) -> tuple[NDArray[np.uint8], list[str]]:
    """Cells on the grid, evenly spread over all art; and the source of each."""
    cells, sources = [np.empty((0, nes.TILE_PX, nes.TILE_PX), np.uint8)], list[str]()
    each = -(-FLOOR_CELLS // len(training))
    for n in np.unique(np.linspace(0, len(training) - 1, FLOOR_CELLS).astype(np.intp)).tolist():
        for art in training.art(n) if training.sources > 1 else ():
            patterns, _ = art.windows(0, on_black=not art.has_clear)
            some = np.unique(np.linspace(0, len(patterns) - 1, min(each, len(patterns))).astype(np.intp))
            cells.append(patterns[some])
            sources += [art.source] * len(some)
    return np.concatenate(cells), sources


def _planes(patterns: NDArray[np.uint8]) -> tuple[Words, Words, Words]:
    """(low bits, high bits, mask of the pixels that count), (N, 4) each, of (N, 16, 16) patterns."""
    flat = patterns.reshape(len(patterns), PIXELS)
    seen = flat != TRANSPARENT
    planes = (flat & 1 & seen, flat >> 1 & seen, seen)
    low, high, mask = (np.packbits(plane.astype(bool), axis=1).view(np.uint64) for plane in planes)
    return low, high, mask


def _apart(
    low: Words, high: Words, other_low: Words, other_high: Words, mask: Words, drawn: Words | None = None
) -> NDArray[np.uint16]:
    """(N, M) distances, scaled to 256 where pixels are left out: those outside the mask (M, 4) of the others.

    Or, given a mask `drawn` (N, 4) of the ones, those outside both masks; pixels within one of the two differ.
    """
    total = np.zeros((len(low), len(other_low)), np.uint16)
    counted = np.zeros_like(total)
    for k in range(_WORDS):
        differ = (low[:, k, None] ^ other_low[:, k]) | (high[:, k, None] ^ other_high[:, k])
        if drawn is None:
            differ &= mask[:, k]
        else:
            differ |= drawn[:, k, None] ^ mask[:, k]
            counted += np.bitwise_count(drawn[:, k, None] | mask[:, k])
        total += np.bitwise_count(differ)
    pixels = np.bitwise_count(mask).sum(axis=1, dtype=np.uint32) if drawn is None else counted.astype(np.uint32)
    if (pixels == PIXELS).all():
        return total
    return np.asarray((total.astype(np.uint32) * PIXELS + pixels // 2) // pixels, np.uint16)
