"""Whether a stage has ways around: cycles among the doorways of its rooms, and two ways through one room.

All is taken from collision and from the graph of floors (level/proof/nav_graph), so that names of rooms do not matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.expressive_range import standable
from nesgan_game.level.proof.nav_graph import Graph
from nesgan_game.level.stage import Room, Stage
from nesgan_game.physics.leap import leap_of
from nesgan_game.physics.movement import SHIFT
from nesgan_game.roles import IS_HAZARD, IS_SOLID, ROLE_INDEX

APART_ROWS, APART_COLS = 3, 6
"""Two ways through a room count where they part by so many rows for so many columns: a jump high, a leap and more
wide (our choice, so that stepping over a block is no way around)."""
DOOR_CELLS = 2
"""Height of an opening that a hero walks through."""
Cell = tuple[int, int]
Mask = NDArray[np.bool_]
Edge = tuple[Cell, Cell]


class Opening(NamedTuple):
    """A way from one room of a stage straight into another: their numbers, and the cells on both sides of it."""

    one: int
    other: int
    row: int
    col: int
    rows: int
    cols: int
    shaft: bool
    """Whether it leads through a floor."""


def doorway_cycles(stage: Stage) -> int:
    """How many ways around the graph of rooms holds: openings beyond those that join the rooms to one tree."""
    found = list(find_openings(stage))
    leader = list(range(len(stage.rooms)))

    def root(number: int) -> int:
        while leader[number] != number:
            number = leader[number]
        return number

    for opening in found:
        leader[root(opening.one)] = root(opening.other)
    trees = sum(root(number) == number for number in range(len(leader)))
    return len(found) - len(leader) + trees


def find_openings(stage: Stage) -> Iterator[Opening]:
    """Yield the ways from room to room: doors two cells high with a floor to stand on, shafts in floors.

    What a whip breaks and what a key opens counts as open.
    """
    free = (~IS_SOLID & ~IS_HAZARD)[stage.roles] | (stage.roles == ROLE_INDEX["breakable"])
    opened: NDArray[np.uint8] = np.where(free, ROLE_INDEX["void"], stage.roles).astype(np.uint8)
    stands = standable(opened)
    for one, left in enumerate(stage.rooms):
        for other, right in enumerate(stage.rooms):
            if left.col + left.cols == right.col:
                yield from _doors(one, other, left, right, free, stands)
            if left.row + left.rows == right.row:
                yield from _shafts(one, other, left, right, free)


def _doors(one: int, other: int, left: Room, right: Room, free: Mask, stands: Mask) -> Iterator[Opening]:
    top, bottom = max(left.row, right.row), min(left.row + left.rows, right.row + right.rows)
    if top < bottom:
        beside = np.s_[top:bottom, right.col - 1 : right.col + 1]
        for start, end in _stretches(np.asarray(free[beside].all(axis=1))):
            if end - start >= DOOR_CELLS and stands[beside][start:end].any():
                yield Opening(one, other, top + start, right.col - 1, end - start, 2, shaft=False)


def _shafts(one: int, other: int, upper: Room, lower: Room, free: Mask) -> Iterator[Opening]:
    first, last = max(upper.col, lower.col), min(upper.col + upper.cols, lower.col + lower.cols)
    if first < last:
        above = np.s_[lower.row - 1 : lower.row + 1, first:last]
        for start, end in _stretches(np.asarray(free[above].all(axis=0))):
            yield Opening(one, other, lower.row - 1, first + start, 2, end - start, shaft=True)


def _stretches(free: Mask) -> list[list[int]]:
    """[start, end] of every unbroken stretch of free cells, the end exclusive."""
    pairs: list[list[int]] = np.flatnonzero(np.diff(np.pad(free.astype(np.int8), 1))).reshape(-1, 2).tolist()
    return pairs


def two_ways(stage: Stage, graph: Graph) -> list[Room]:
    """The rooms that can be crossed in two ways that part by APART_ROWS for APART_COLS, there and back.

    graph: that of the stage with its doors open and its blocks broken. Ways on movers are left out.
    """
    return [room for room in stage.rooms if _parts(room, graph)]


def _parts(room: Room, graph: Graph) -> bool:
    edges = list(_steps(room, graph))
    for block in _blocks(edges):
        levels = [(one[0], min(one[1], other[1])) for one, other in block if _level(one, other)]
        if _part(levels):
            return True
    return False


def _level(one: Cell, other: Cell) -> bool:
    return one[0] == other[0] and abs(one[1] - other[1]) == 1


def _part(levels: list[Cell]) -> bool:
    """Whether steps along floors, (row, left col), hold two stretches over each other, apart enough and long enough."""
    rows_at: dict[int, list[int]] = {}
    for row, col in levels:
        rows_at.setdefault(col, []).append(row)
    lasting = 0
    last = -2
    for col in sorted(rows_at):
        wide = max(rows_at[col]) - min(rows_at[col]) >= APART_ROWS
        lasting = (lasting + 1 if col == last + 1 else 1) if wide else 0
        last = col
        # So many steps join one cell more.
        if lasting >= APART_COLS - 1:
            return True
    return False


def _steps(room: Room, graph: Graph) -> Iterator[Edge]:
    """Steps between places to stand in a room: to the cell beside, and by leaps, drops and stairs that lead back."""
    floors, reach = graph.floors, leap_of(graph.terrain.physics).touched_cols
    number = floors.number
    area = number[room.row + 1 : room.row + room.rows + 1, room.area[1]]
    beside = (area[:, :-1] == area[:, 1:]) & (area[:, :-1] >= 0)
    for row, col in np.argwhere(beside).tolist():
        place = row + room.row, col + room.col
        yield place, (place[0], place[1] + 1)
    known: dict[tuple[int, int], list[Edge]] = {}
    for link in graph.links:
        if max(link.source, link.target) < len(floors):
            for start, end in ((link.first, link.lands_first), (link.last, link.lands_last)):
                edge = _cell(graph, link.source, start), _cell(graph, link.target, end)
                known.setdefault((link.source, link.target), []).append(edge)
    for (source, target), edges in known.items():
        backs = known.get((target, source), ())
        for one, other in edges:
            inside = room.holds(*one) and room.holds(*other)
            if inside and any(_near(one, to, reach) and _near(other, start, reach) for start, to in backs):
                yield one, other


def _near(one: Cell, other: Cell, reach: int) -> bool:
    """Whether two places of one floor are a leap apart at most: a way back that ends farther off is another way."""
    return abs(one[1] - other[1]) <= reach


def _cell(graph: Graph, segment: int, x: int) -> Cell:
    """The cell of the feet at a place of a segment."""
    floors = graph.floors
    col = min(max(x >> SHIFT, int(floors.first_col[segment])), int(floors.last_col[segment]))
    return int(floors.row[segment]) - 1, col


def _blocks(edges: list[Edge]) -> Iterator[list[Edge]]:
    """The blocks of a graph: sets of steps of which any two lie on one round trip (Hopcroft and Tarjan, 1973)."""
    near: dict[Cell, set[Cell]] = {}
    for one, other in edges:
        if one != other:
            near.setdefault(one, set()).add(other)
            near.setdefault(other, set()).add(one)
    depth: dict[Cell, int] = {}
    low: dict[Cell, int] = {}
    for start in sorted(near):
        if start in depth:
            continue
        depth[start] = low[start] = 0
        trail: list[Edge] = []
        stack = [(start, start, iter(sorted(near[start])))]
        while stack:
            here, came, rest = stack[-1]
            ahead = next(rest, None)
            if ahead is None:
                stack.pop()
                if stack:
                    low[came] = min(low[came], low[here])
                    if low[here] >= depth[came]:
                        at = trail.index((came, here))
                        yield trail[at:]
                        del trail[at:]
            elif ahead not in depth:
                depth[ahead] = low[ahead] = len(stack)
                trail.append((here, ahead))
                stack.append((ahead, here, iter(sorted(near[ahead]))))
            elif ahead != came and depth[ahead] < depth[here]:
                trail.append((here, ahead))
                low[here] = min(low[here], depth[ahead])
