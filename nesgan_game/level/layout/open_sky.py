"""What rooms under the sky get once all are built: masonry behind what is covered, low end walls, posts for torches.

Nothing that a way leads over or through changes: end walls stay higher than anybody leaps, and the rest is background.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.rooms.canvas import Cell
from nesgan_game.level.stage import Room
from nesgan_game.physics.hero_figures import OURS, Physics
from nesgan_game.physics.leap import leap_of
from nesgan_game.roles import CARRIES, IS_HAZARD, IS_SOLID, IS_STAIR, ROLE_INDEX, mask_of

Roles = NDArray[np.uint8]

_NEAR_COLS = 4
"""Columns beyond a leap's, from an end wall, within which whatever carries decides how high it must be."""
_OVER_ROWS = 2
"""Rows of an end wall over the highest floor near it, beyond a step's: one more than what nobody can climb."""
_POST_ROWS, _ASIDE = 3, (0, 1, -1, 2, -2)
"""Rows of a post at most, and columns by which a torch is moved to where one can stand, the first that does."""
_BUTTRESS_COLS, _BARE_ROWS = 2, 4
"""Columns of masonry behind the inside of an end wall that shows more bare rows than the second."""
_GAP_COLS = 4
"""Columns of open sky between two that are covered which are taken as covered: a shaft, a breach."""
_THROWS = ("mover", "springboard", "wind", "planks")
"""What carries a hero higher or farther than a leap."""
_VOID, _WALL, _PILLAR = (ROLE_INDEX[name] for name in ("void", "wall", "pillar"))
_MASONRY = mask_of("solid", "ledge")
_IS_MASONRY: tuple[bool, ...] = tuple(_MASONRY.tolist())
_SHOWS_SKY = mask_of("void", "decor", "foliage")
_ENDS = CARRIES | IS_HAZARD


def lower_end_walls(roles: Roles, room: Room, thrown: Sequence[int], physics: Physics = OURS) -> None:
    """Lower the end walls of a room under the sky to what nobody leaps over, in place.

    thrown: columns in which something carries a hero higher than a leap; walls near one stay.
    """
    leap = leap_of(physics)
    near_cols, over_rows = leap.touched_cols + _NEAR_COLS, leap.step_rows + _OVER_ROWS
    carries = CARRIES[roles[room.area]] | IS_STAIR[roles[room.area]]
    for col, step in ((room.col, 1), (room.col + room.cols - 1, -1)):
        near = sorted((col + step, col + step * near_cols))
        if any(near[0] <= place <= near[1] for place in thrown):
            continue
        inside = carries[:, near[0] - room.col : near[1] + 1 - room.col].any(axis=1)
        top = int(inside.argmax()) - over_rows if inside.any() else 0
        top = room.row + max(top, 0)
        wall = roles[room.row : top, col]
        wall[_MASONRY[wall]] = _VOID
        _buttress(roles, room, top, sorted((col + step, col + step * _BUTTRESS_COLS)))


def _buttress(roles: Roles, room: Room, top: int, ends: Sequence[int]) -> None:
    """Back the inside of a bare end wall that is high with a strip of wall, from the first column of ends to the last.

    top: its upper row. It is bare and high where there is sky beside it for many rows.
    """
    for col in range(ends[0], ends[1] + 1):
        row = top + 1
        while row < room.row + room.rows and roles[row, col] == _VOID:
            row += 1
        if row - top > _BARE_ROWS and row < room.row + room.rows and _ENDS[roles[row, col]]:
            roles[top + 1 : row, col] = _WALL


def thrown_columns(kinds: Sequence[tuple[str, int, int]]) -> list[int]:
    """The columns of what carries a hero higher than a leap; kinds: (kind, first column, last column) of things."""
    return [col for kind, first, last in kinds if kind in _THROWS for col in (first, last)]


def wall_behind(roles: Roles, rooms: Sequence[Room]) -> None:
    """Set wall behind whatever lies under masonry or in a hole with something at its bottom, in place.

    Rooms: those under the sky. Over what has no ground there is sky still: such a hole kills.
    """
    if not rooms:
        return
    # The columns of the rooms, and so many beside them as a gap may have.
    first = max(min(room.col for room in rooms) - _GAP_COLS, 0)
    end = max(room.col + room.cols for room in rooms) + _GAP_COLS
    near = roles[:, first:end]
    covered = _closed(np.logical_or.accumulate(_MASONRY[near], axis=0) & ~_MASONRY[near])
    grounded = np.logical_or.accumulate(_ENDS[near][::-1], axis=0)[::-1]
    holes = _holes(roles, first, end)
    for room in rooms:
        area = slice(room.row, room.row + room.rows), slice(room.col - first, room.col - first + room.cols)
        cells = near[area]
        cells[_SHOWS_SKY[cells] & grounded[area] & (covered[area] | holes[area])] = _WALL


def _closed(covered: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The same with narrow gaps in its rows closed."""
    rows, cols = covered.shape
    padded = np.zeros((rows, cols + 2 * (_GAP_COLS + 1)), dtype=np.bool_)
    padded[:, _GAP_COLS + 1 : -_GAP_COLS - 1] = covered
    wide = padded.copy()
    for shift in range(1, _GAP_COLS + 1):
        wide[:, shift:] |= padded[:, :-shift]
    shut = wide.copy()
    for shift in range(1, _GAP_COLS + 1):
        shut[:, :-shift] &= wide[:, shift:]
    return np.asarray((shut | padded)[:, _GAP_COLS + 1 : -_GAP_COLS - 1])


def _holes(roles: Roles, first: int, end: int) -> NDArray[np.bool_]:
    """Cells of sky between masonry at both sides, over spikes or liquid with nothing between, in columns first to end.

    Returns (R, end - first): which of them are such.
    """
    found = np.zeros((len(roles), end - first), dtype=np.bool_)
    for row, col in np.argwhere(IS_HAZARD[roles[:, first:end]]).tolist():
        while row > 0 and _between(roles[row - 1].tobytes(), first + col):
            row -= 1
            found[row, col] = True
    return found


def _between(row: bytes, col: int) -> bool:
    """Whether a column of a row of roles lies in sky between masonry at both sides."""
    if row[col] != _VOID:
        return False
    left, right = col, col
    while left > 0 and row[left] == _VOID:
        left -= 1
    while right < len(row) - 1 and row[right] == _VOID:
        right += 1
    return _IS_MASONRY[row[left]] and _IS_MASONRY[row[right]]


def torches_on_posts(roles: Roles, kept: NDArray[np.bool_], candles: Sequence[Cell]) -> Iterator[Cell]:
    """Yield the cells of a room's torches: before masonry as they are, in the open on a post, which is set in place.

    kept: cells (R, C) that must stay as they are. Where no post can stand there is no torch.
    """
    for row, col in candles:
        if roles[row, col] != _VOID or IS_SOLID[roles[row, [col - 1, col + 1]]].any():
            yield row, col
            continue
        for place in (col + aside for aside in _ASIDE):
            floor = _floor_of_post(roles, kept, row, place)
            if floor:
                top = max(row, floor - 1 - _POST_ROWS)
                roles[top + 1 : floor, place] = _PILLAR
                yield top, place
                break


def _floor_of_post(roles: Roles, kept: NDArray[np.bool_], row: int, col: int) -> int:
    """The floor row under a torch with nothing but sky between; 0 where there is none."""
    if not 0 < col < roles.shape[1] - 1:
        return 0
    below = row
    while below < len(roles) and roles[below, col] == _VOID and not kept[below, col]:
        below += 1
    return below if row < below < len(roles) and CARRIES[roles[below, col]] else 0
