"""What hangs: windows in rows, pictures and banners between them, and what ceilings hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from nesgan_game.level.furnishing.room_cells import HEADROOM, Furnishing, RoomCells, bits, has, runs
from nesgan_game.level.furnishing.room_styles import (
    CERTAIN,
    HANGINGS,
    IN_CEILING,
    RHYTHM,
    WINDOWS,
    RoomStyle,
)
from nesgan_game.nes import FIELD_ROWS
from nesgan_game.seeds import Random

_BAYS = (5, 6, 7)
"""Columns from window to window where no pillars say it."""
_LEAST_BAY, _MOST_BAY = 4, 9
_TOPS = range(2, 6)
"""Rows below a storey's top at which a row of windows may begin."""
_FEW_BAYS = 4
"""In a storey of so many bays more one window is no row."""
_WEBBED = 8
"""Sixteenths of the corners with a cobweb."""
_MOST_WEBS = 2


class _Row(NamedTuple):
    """Things of one kind and size at one height: the first columns of their bays, every `bay` columns."""

    kind: str
    rows: int
    cols: int
    top: int
    bay: int
    places: tuple[int, ...]
    others: tuple[int, ...]
    """First columns of the bays that it leaves empty in turn."""

    @property
    def columns(self) -> int:
        """The columns that it covers, as bits."""
        width = (1 << self.cols) - 1
        return sum(width << col + self.offset(self.cols) for col in self.places)

    def offset(self, cols: int) -> int:
        """Columns from a bay's first to what hangs in its middle."""
        return (self.bay - cols + 1) // 2


def rows_of_windows(cells: RoomCells, kinds: Sequence[str], style: RoomStyle, rng: Random) -> None:
    """Set one row of windows a storey, and hang things in the bays between; outdoors a window in every free wall."""
    seen = {one.kind for one in cells.laid}  # what hangs above a set piece is the only one of its kind
    windows = [kind for kind in kinds if kind in (WINDOWS if cells.outdoors else RHYTHM) and kind not in seen]
    hangings = [kind for kind in kinds if kind in HANGINGS]
    if cells.outdoors:
        if windows:
            _windows_outdoors(cells, rng.choice(windows))
        return
    first = (*windows, *hangings) if len(hangings) > 1 else windows or hangings
    for storey in range(0, cells.rows, FIELD_ROWS):
        if not style.every or not first:
            return
        every = 2 if len(hangings) > 1 else rng.choice(style.every)  # where there is much to hang between
        kind = rng.choice(first)
        row = _best_row(cells, kind, storey, every, rng)
        if row is not None:
            _hang(cells, row)
        others = [other for other in hangings if other != kind]
        if others and not (row and _hang_between(cells, row, others, rng)):
            above = row.columns if row else 0
            row = _best_row(cells, rng.choice(others), storey, 1 + rng.integers(2), rng, above)
            if row is not None and row.rows * row.cols * len(row.places) <= cells.left:
                _hang(cells, row)


def _even(places: Sequence[int], free: Sequence[bool]) -> tuple[int, ...]:
    """The most of some places in a row that are free and leave no gap on one side alone.

    They are the longest run of free ones, or those whose counterparts from the other end are free as well.
    """
    twins = tuple(place for place, one, two in zip(places, free, reversed(free), strict=True) if one and two)
    first, longest, start = 0, 0, 0
    for end, one in enumerate((*free, False)):
        if not one:
            if end - start > longest:
                first, longest = start, end - start
            start = end + 1
    return tuple(places[first : first + longest]) if longest > len(twins) else twins


def _hang(cells: RoomCells, row: _Row) -> None:
    left = row.offset(row.cols)
    cells.take([Furnishing(row.kind, row.top, col + left, row.rows, row.cols) for col in row.places])


def _best_row(cells: RoomCells, kind: str, storey: int, every: int, rng: Random, avoid: int = 0) -> _Row | None:
    """The row of a kind that is longest for its height, among those that fit a storey's bays; None if none does.

    avoid: columns that it keeps clear of.
    """
    splits = [
        (bay, firsts, start, firsts[start::every], sum(1 << col for col in firsts[start::every]))
        for bay, first in _bays(cells, storey, rng)
        for firsts in (range(first, cells.cols - 1, bay),)
        for start in range(every)
    ]
    best, found = 0, None
    for rows, cols in cells.sizes[kind]:
        for top in _TOPS:
            places = cells.mounted(storey + top, rows, cols, over_pits=kind in RHYTHM)
            for shift in range(cols):
                places &= ~(avoid >> shift)
            if not places or storey + top + rows > storey + FIELD_ROWS - HEADROOM:
                continue
            # Of two rows the one with larger windows, unless it has far fewer.
            worth = (1 + rows + cols) * cells.cols
            for bay, firsts, start, some, mask in splits:
                shift = (bay - cols + 1) // 2
                if cols + 2 > bay or (places >> shift & mask).bit_count() * worth <= best:
                    continue
                fit = _even(some, [has(places, col + shift) for col in some])
                # and of two such rows the one nearer to the room's middle.
                score = len(fit) * worth - (abs(fit[0] + fit[-1] + 2 * shift + cols - cells.cols) if fit else 0)
                if score > best and (len(fit) > 1 or len(firsts) <= _FEW_BAYS):
                    others = tuple(firsts[1 - start :: every]) if every > 1 else ()
                    best, found = score, _Row(kind, rows, cols, storey + top, bay, fit, others)
    return found


def _bays(cells: RoomCells, storey: int, rng: Random) -> list[tuple[int, int]]:
    """(columns of a bay, first column of one) as the storey's pillars say, or all first columns of a drawn width."""
    pillars = 0
    for row in cells.pillar[storey : storey + FIELD_ROWS]:
        pillars |= row
    cols = list(bits(pillars))
    drawn = rng.choice(_BAYS)
    gaps = Counter(gap for one, two in pairwise(cols) if _LEAST_BAY <= (gap := two - one) <= _MOST_BAY)
    if not gaps:
        return [(drawn, first) for first in range(drawn)]
    bay = max(gaps, key=lambda gap: (gaps[gap], -gap))
    return [(bay, first) for first in sorted({col % bay for col in cols})]


def _hang_between(cells: RoomCells, row: _Row, hangings: Sequence[str], rng: Random) -> bool:
    """Hang things of one kind in the bays that a row leaves empty, at the height of its middle; whether any can be."""
    kind = rng.choice(hangings)
    fitting = [(rows, cols) for rows, cols in cells.sizes[kind] if cols + 2 <= row.bay]
    for rows, cols in fitting:
        top = row.top + (row.rows - rows) // 2
        places = cells.mounted(top, rows, cols)
        at = [col + row.offset(cols) for col in row.others]
        at = list(_even(at, [has(places, col) for col in at]))
        if at and len(at) * rows * cols <= cells.left:
            cells.take([Furnishing(kind, top, col, rows, cols) for col in at])
            return True
    return False


def _windows_outdoors(cells: RoomCells, kind: str) -> None:
    """Set a window in the middle of every stretch of wall that is large enough, as high as can be."""
    for rows, cols in cells.sizes[kind]:
        for top in range(2, cells.rows):
            for start, length in runs(cells.mounted(top, rows, cols)):
                col = start + (length - 1) // 2
                if has(cells.mounted(top, rows, cols), col):
                    cells.take([Furnishing(kind, top, col, rows, cols)])


def one_alone(cells: RoomCells, kinds: Sequence[str]) -> None:
    """Hang a single window or picture where it fits nearest to the room's middle: better than a bare room."""
    found = [
        (abs(2 * col + cols - cells.cols), top, number, col, rows, cols)
        for number, kind in enumerate(kinds)
        if kind in (*WINDOWS, *HANGINGS)
        for rows, cols in cells.sizes[kind]
        for top in range(2, cells.rows - rows)
        for col in bits(cells.mounted(top, rows, cols))
        if rows * cols <= cells.left
    ]
    if found:
        _, top, number, col, rows, cols = min(found)
        cells.take([Furnishing(kinds[number], top, col, rows, cols)])


def chandeliers(cells: RoomCells, kinds: Sequence[str]) -> None:
    """Hang one chandelier in the room's middle, or two at its quarters where it is wide."""
    if "chandelier" not in kinds:
        return
    quarters = (2,) if cells.cols < 24 else (1, 3)
    for storey in range(0, cells.rows, FIELD_ROWS):
        for quarter in quarters:
            target = cells.cols * quarter // 4
            found = [
                (abs(2 * col + cols - 2 * target), row, col, rows, cols)
                for row, rows, cols, places in _in_ceiling(cells, "chandelier", storey)
                for col in bits(places)
            ]
            near = min(found, default=None)
            if near and near[0] <= cells.cols // 4:
                cells.take([Furnishing("chandelier", *near[1:])])


def _in_ceiling(cells: RoomCells, kind: str, storey: int) -> Iterator[tuple[int, int, int, int]]:
    """(row, rows, cols, left edges) of every height and size in which a kind can hang in a storey."""
    for row in range(storey + 1, storey + FIELD_ROWS // 2):
        if cells.roof[row - 1] & ~cells.roof[row]:
            for rows, cols in cells.sizes[kind]:
                if places := cells.hanging(row, rows, cols):
                    yield row, rows, cols, places


def from_ceilings(cells: RoomCells, kinds: Sequence[str], rng: Random, *, everywhere: bool = False) -> None:
    """Let chains, cages, stalactites, roots hang from ceilings, and cobwebs in corners; rarely, or everywhere."""
    for kind in kinds:
        if kind in IN_CEILING and kind != "chandelier":
            _along_ceiling(cells, kind, rng, everywhere=everywhere)
    if "cobweb" in kinds:
        rows, cols = cells.sizes["cobweb"][0]
        corners = [(row, col) for row in range(1, cells.rows - rows) for col in bits(cells.corners(row, rows, cols))]
        webbed = [corner for corner in corners if rng.integers(CERTAIN) < _WEBBED][:_MOST_WEBS]
        cells.take([Furnishing("cobweb", row, col, rows, cols) for row, col in webbed])


def _along_ceiling(cells: RoomCells, kind: str, rng: Random, *, everywhere: bool) -> None:
    apart, chance = IN_CEILING[kind]
    chance = CERTAIN if everywhere else chance
    options = [one for storey in range(0, cells.rows, FIELD_ROWS) for one in _in_ceiling(cells, kind, storey)]
    col = 1 + rng.integers(apart)
    while options and col < cells.cols:
        fitting = [one[:3] for one in options if has(one[3], col)]
        if not fitting:
            col += 1
            continue
        row, rows, cols = rng.choice(fitting)
        free = has(cells.hanging(row, rows, cols), col) and rows * cols <= cells.left
        if free and rng.integers(CERTAIN) < chance:
            cells.take([Furnishing(kind, row, col, rows, cols)])
            col += cols
        col += 1 + rng.integers(apart, 2 * apart) if free else 1
