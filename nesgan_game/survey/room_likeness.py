"""How alike rooms of one kind are: the edit distance of their collision, whatever they are dressed in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.stage import Room, Stage
from nesgan_game.roles import CARRIES, IS_HAZARD, IS_SOLID, ROLE_INDEX
from nesgan_game.seeds import Random

OTHERS = 20
"""Rooms that a room is compared with."""
MOST_ASKED = 1000
"""Rooms asked at most: a share is then known to two or three percent."""
LETTERS = ".#-/\\^%"
"""Of a grid: open, solid, one-way, stairs up to the right and to the left, deadly, breakable."""
_MIRROR = str.maketrans("/\\", "\\/")


def grid(stage: Stage, room: Room) -> str:
    """The collision of a room as text: a letter of LETTERS a cell, columns from left to right, parted by blanks."""
    roles = stage.roles[room.area]
    kinds = np.select(
        [
            roles == ROLE_INDEX["breakable"],
            IS_SOLID[roles],
            CARRIES[roles],
            roles == ROLE_INDEX["stair_up_right"],
            roles == ROLE_INDEX["stair_up_left"],
            IS_HAZARD[roles],
        ],
        [6, 1, 2, 3, 4, 5],
    )
    letters = np.array(list(LETTERS))[kinds]
    return " ".join("".join(column) for column in letters.T)


def mirrored(text: str) -> str:
    """The grid of the room turned left to right."""
    return " ".join(reversed(text.translate(_MIRROR).split()))


def distance(first: str, second: str) -> float:
    """Edit distance of two grids by columns, the mirror image tried too, over the columns of the wider one: 0 to 1.

    A column left out or put in costs 1, a changed one the share of its cells that differ.
    """
    return min(_edits(first.split(), other.split()) for other in (second, mirrored(second)))


def _edits(first: list[str], second: list[str]) -> float:
    height = max(len(first[0]), len(second[0]))
    # Columns of rooms of different heights are compared from the floor up.
    one, other = (_codes(columns, height) for columns in (first, second))
    change = (one[:, None] != other[None]).sum(axis=2)
    along = np.arange(len(second) + 1, dtype=np.int64) * height
    row = along.copy()
    for at in range(len(first)):
        after = np.empty_like(row)
        after[0] = (at + 1) * height
        after[1:] = np.minimum(row[:-1] + change[at], row[1:] + height)
        row = np.minimum.accumulate(after - along) + along
    return int(row[-1]) / (height * max(len(first), len(second)))


def _codes(columns: list[str], height: int) -> NDArray[np.uint8]:
    return np.array([list(column.rjust(height).encode()) for column in columns], np.uint8)


def nearest(rooms: Sequence[tuple[str, str]], rng: Random) -> list[float]:
    """For rooms (kind, grid), MOST_ASKED of them at most: the distance to the nearest of OTHERS others of their kind.

    Those and the others are drawn with `rng`; kinds of fewer rooms are compared with as many as there are.
    """
    by_kind: dict[str, list[int]] = {}
    for number, (kind, _) in enumerate(rooms):
        by_kind.setdefault(kind, []).append(number)
    asked = sorted(rng.permutation(len(rooms))[:MOST_ASKED].tolist())
    found = []
    for number in asked:
        others = [other for other in by_kind[rooms[number][0]] if other != number]
        drawn = [others[place] for place in rng.permutation(len(others))[:OTHERS].tolist()]
        if drawn:
            found.append(_nearest(rooms[number][1], (rooms[other][1] for other in drawn)))
    return found


def _nearest(text: str, others: Iterable[str]) -> float:
    return min(_until_none(distance(text, other) for other in others))


def _until_none(distances: Iterator[float]) -> Iterator[float]:
    """Distances up to the first of 0: nothing is nearer."""
    for one in distances:
        yield one
        if one == 0:
            return
