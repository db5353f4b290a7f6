"""Whether a stage has ways around: cycles among the doorways of its rooms, and two ways through one room.

All is taken from collision and from the graph of floors (level/proof/nav_graph), so that names of rooms do not matter.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.expressive_range import standable
from nesgan_game.level.proof.nav_graph import Graph
from nesgan_game.level.stage import Room, Stage
from nesgan_game.physics.leap import TOUCHED_COLS
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


def doorway_cycles(stage: Stage) -> int:
    """How many ways around the graph of rooms holds: openings beyond those that join the rooms to one tree."""
    edges = [
        (one, other)
        for one in range(len(stage.rooms))
        for other in range(one + 1, len(stage.rooms))
        for _ in range(openings(stage, stage.rooms[one], stage.rooms[other]))
    ]
    leader = list(range(len(stage.rooms)))

    def root(number: int) -> int:
        while leader[number] != number:
            number = leader[number]
        return number

    for one, other in edges:
        leader[root(one)] = root(other)
    trees = sum(root(number) == number for number in range(len(leader)))
    return len(edges) - len(leader) + trees


def openings(stage: Stage, one: Room, other: Room) -> int:
    """How many ways lead from a room straight into another: doors two cells high to stand in, shafts in the floor.

    What a whip breaks and what a key opens counts as open.
    """
    free = (~IS_SOLID & ~IS_HAZARD)[stage.roles] | (stage.roles == ROLE_INDEX["breakable"])
    for left, right in ((one, other), (other, one)):
        if left.col + left.cols == right.col:
            top, bottom = max(left.row, right.row), min(left.row + left.rows, right.row + right.rows)
            beside = np.s_[top:bottom, right.col - 1 : right.col + 1]
            opened: NDArray[np.uint8] = np.where(free, ROLE_INDEX["void"], stage.roles).astype(np.uint8)
            stands = np.asarray(standable(opened)[beside].any(axis=1))
            return _stretches(free[beside].all(axis=1), DOOR_CELLS, stands) if top < bottom else 0
    for upper, lower in ((one, other), (other, one)):
        if upper.row + upper.rows == lower.row:
            start, end = max(upper.col, lower.col), min(upper.col + upper.cols, lower.col + lower.cols)
            above = np.s_[lower.row - 1 : lower.row + 1, start:end]
            return _stretches(free[above].all(axis=0), 1) if start < end else 0
    return 0


def _stretches(free: Mask, least: int, stands: Mask | None = None) -> int:
    """Count the unbroken stretches of free cells of a length; stands: one of a stretch's cells must be among these."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], free.astype(np.int8), [0]))))
    pairs = edges.reshape(-1, 2).tolist()
    return sum(end - start >= least and (stands is None or bool(stands[start:end].any())) for start, end in pairs)


def two_ways(stage: Stage, graph: Graph) -> int:
    """How many rooms can be crossed in two ways that part by APART_ROWS for APART_COLS, there and back.

    graph: that of the stage with its doors open and its blocks broken. Ways on movers are left out.
    """
    return sum(_parts(room, graph) for room in stage.rooms)


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
    floors = graph.floors
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
            if inside and any(_near(one, to) and _near(other, start) for start, to in backs):
                yield one, other


def _near(one: Cell, other: Cell) -> bool:
    """Whether two places of one floor are a leap apart at most: a way back that ends farther off is another way."""
    return abs(one[1] - other[1]) <= TOUCHED_COLS


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
