"""What an exhaustive search shows: a way that wins, and the reached states from which none is left.

verdict = judge(explore(stage))
verdict.way                                         a Proof that the run has replayed, None where there is none
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import breadth_first_order, dijkstra

from nesgan_game.level.flights.floors import Flags, boss_spaces, room_cells
from nesgan_game.level.proof.autopilot import runs
from nesgan_game.level.proof.prove import replay
from nesgan_game.level.search.arcs import Plans
from nesgan_game.level.search.states import ON_STAIRS, UPRIGHT, Search
from nesgan_game.level.simulation.playthrough import Run
from nesgan_game.level.stage import BRANCH, EXIT_REACH_PX, Entity, Proof
from nesgan_game.physics.movement import CARRIES, PX, SHIFT, Button

Cell = tuple[int, int]
Indices = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a search shows; cells are (row, col). Where it is not complete, only a way is a fact."""

    way: Proof | None
    stuck: tuple[Cell, ...]
    """Where one can stand and win no more, one for each stretch of a row."""
    stuck_movers: tuple[int, ...]
    """Numbers of the platforms on which that is so."""
    outside: tuple[Cell, ...]
    """Where one can stand outside all rooms, one for each stretch of a row."""
    exit_reached: bool
    boss_reached: bool
    nearest: Cell
    """What is reached nearest to an exit."""
    states: int
    complete: bool


def judge(search: Search) -> Verdict:
    """Say what a search shows, and replay its way tick by tick."""
    exits, lair = _at(search, search.stage.exits_to("")), _lair(search)
    # Nobody guards a second exit.
    aside = np.nonzero(_at(search, search.stage.exits_to(BRANCH)))[0]
    edges, count = search.edges, len(search.states)
    leads_out = _closure(edges.target, edges.source, np.nonzero(exits)[0], count)
    goals = np.nonzero(lair & leads_out)[0]
    wins = _closure(edges.target, edges.source, goals, count)
    mortal = np.concatenate([np.nonzero(search.mortal)[0], aside])
    safe = _closure(edges.target, edges.source, np.concatenate([goals, mortal]), count)
    after = _closure(edges.source, edges.target, np.nonzero(lair)[0], count)
    safe_after = _closure(edges.target, edges.source, np.concatenate([np.nonzero(exits)[0], mortal]), count)
    stuck = ~safe | (after & ~safe_after)
    row, col, riding = _standing(search)
    inside = room_cells(search.stage)
    return Verdict(
        way=_way(search, exits, lair) if wins[0] else None,
        stuck=tuple(_stretches(row[stuck & (riding < 0)], col[stuck & (riding < 0)])),
        stuck_movers=tuple(np.unique(riding[stuck & (riding >= 0)]).tolist()),
        outside=tuple(_stretches(row[~inside[row, col]], col[~inside[row, col]])),
        exit_reached=bool(exits.any()),
        boss_reached=bool(lair.any()),
        nearest=_nearest(search, row, col),
        states=count,
        complete=search.complete,
    )


def _closure(source: NDArray[np.int32], target: NDArray[np.int32], seeds: Indices, count: int) -> Flags:
    """Whether each of the states is reached from the seeds along edges."""
    found = np.zeros(count + 1, dtype=bool)
    rows = np.concatenate([source, np.full(len(seeds), count)])
    cols = np.concatenate([target, seeds])
    graph = csr_array((np.ones(len(rows), dtype=np.int8), (rows, cols)), shape=(count + 1, count + 1))
    found[breadth_first_order(graph, count, directed=True, return_predecessors=False)] = True
    return found[:count]


def _at(search: Search, exits: tuple[Entity, ...]) -> Flags:
    """Whether each state is one that stands at one of these exits, or stands up there."""
    bodies, reach = search.states.bodies, EXIT_REACH_PX * PX
    found = np.zeros(len(bodies), dtype=bool)
    for one in exits:
        found |= (np.abs(bodies.x - one.x_px * PX) <= reach) & (np.abs(bodies.y - one.y_px * PX) <= reach)
    found &= search.states.kind == UPRIGHT
    return found


def _lair(search: Search) -> Flags:
    """Whether each state is one in which the bosses come near the hero, if there are any."""
    row, col, _ = _standing(search)
    found = np.zeros(len(row), dtype=bool)
    for number in range(len(search.grounds)):
        mine = search.states.bodies.ground == number
        spaces = boss_spaces(search.stage, search.grounds.ground(number).terrain)
        found[mine] = spaces[row[mine], col[mine]]
    return found


def _standing(search: Search) -> tuple[Indices, Indices, Indices]:
    """Return row and column of the cell above what carries each state, and the number of its mover, -1 for none."""
    planes, states = search.grounds.planes, search.states
    bodies = states.bodies
    row = np.clip((bodies.y - 1) >> SHIFT, 0, planes.rows - 1)
    below = planes.base(bodies.ground) + (bodies.y >> SHIFT) * planes.stride
    left, right = (bodies.x - planes.half_width) >> SHIFT, (bodies.x + planes.half_width - 1) >> SHIFT
    middle = bodies.x >> SHIFT
    rests = [(planes.flags[below + col] & CARRIES) != 0 for col in (middle, left, right)]
    col = np.where(rests[0] | (states.kind >= ON_STAIRS), middle, np.where(rests[1], left, right))
    aligned = (bodies.y & ((1 << SHIFT) - 1)) == 0
    carried = (states.kind >= ON_STAIRS) | (aligned & (rests[1] | rests[2]))
    riding = np.full(len(bodies), -1, dtype=np.intp)
    for number, mover in enumerate(planes.movers):
        at = np.array([mover.at(tick) for tick in range(mover.period)])[states.phase % mover.period]
        on = (bodies.y == at[:, 1]) & (np.abs(bodies.x - at[:, 0]) < mover.half + planes.half_width)
        riding[~carried & on & (riding < 0)] = number
    cols = search.visited.shape[1]
    return row.astype(np.intp), np.clip(np.where(carried, col, middle), 0, cols - 1).astype(np.intp), riding


def _stretches(row: Indices, col: Indices) -> Iterator[Cell]:
    """Yield the middle cell of every stretch of cells side by side."""
    cells = sorted(set(zip(row.tolist(), col.tolist(), strict=True)))
    begin = 0
    for place in range(1, len(cells) + 1):
        before = cells[place - 1]
        if place == len(cells) or cells[place] != (before[0], before[1] + 1):
            yield before[0], (cells[begin][1] + before[1]) // 2
            begin = place


def _nearest(search: Search, row: Indices, col: Indices) -> Cell:
    """Return the standing place that is nearest to an exit, by rows and columns between."""
    exits = [one.cell for one in search.stage.exits_to("")]
    away = np.min([np.abs(row - at) + np.abs(col - across) for at, across in exits], 0)
    first = np.lexsort((col, row, away))[0]
    return int(row[first]), int(col[first])


def _way(search: Search, exits: Flags, lair: Flags) -> Proof | None:
    """Return the quickest way found: past the bosses, then out."""
    edges, count = search.edges, len(exits)
    use = np.nonzero(edges.first & (edges.word >= 0))[0]
    source, target = edges.source[use].astype(np.int64), edges.target[use].astype(np.int64)
    waits = np.where(edges.modulus[use] > search.states.period[source], edges.modulus[use] // 2, 0)
    # Of ways that take equally long, the one with the fewest leaps.
    cost = edges.ticks[use] + waits + np.where(edges.word[use] & int(Button.JUMP), 1e-3, 0)
    order = np.lexsort((cost, source * count + target))
    pairs, firsts = np.unique((source * count + target)[order], return_index=True)
    best = order[firsts]
    met = np.nonzero(lair)[0]
    # Twice the states: those before the bosses are met, and those after, where an exit counts.
    rows = np.concatenate([source[best], source[best] + count, met])
    cols = np.concatenate([target[best], target[best] + count, met + count])
    weights = np.concatenate([cost[best], cost[best], np.full(len(met), 1e-6)])
    graph = csr_array((weights, (rows, cols)), shape=(2 * count, 2 * count))
    ticks, came = dijkstra(graph, indices=0, return_predecessors=True)
    ends = np.nonzero(exits)[0] + count
    place = int(ends[np.argmin(ticks[ends])])
    if not np.isfinite(ticks[place]):
        return None
    path = [place]
    while came[path[-1]] >= 0:
        path.append(int(came[path[-1]]))
    steps = [(a % count, b % count) for a, b in zip(path[::-1], path[::-1][1:], strict=False) if a % count != b % count]
    taken = [use[best[np.searchsorted(pairs, a * count + b)]] for a, b in steps]
    return replay(search.stage, runs(_words(search, taken)))


def _words(search: Search, taken: list[np.intp]) -> list[int]:
    """Return what is pressed along edges, tick by tick, with the waits that they ask for."""
    edges, words, run = search.edges, list[int](), Run(search.stage)

    def press(word: int) -> None:
        run.step(word)
        words.append(word)

    for edge in taken:
        for _ in range(int((edges.residue[edge] - run.tick) % edges.modulus[edge])):
            press(0)
        plan, only = Plans(edges.word[edge : edge + 1], edges.attack[edge : edge + 1]), np.zeros(1, dtype=np.intp)
        for tick in range(int(edges.ticks[edge])):
            press(int(plan.words(only, tick)[0]))
    for _ in range(2):
        press(0)
    return words
