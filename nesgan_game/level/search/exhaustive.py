"""Every state that a hero alone can reach in a stage, found by the very physics: a search that leaves nothing out.

search = explore(stage)                             States, and the edges between them
Where nothing moves it is exact to the sub-pixel. Where platforms move, timed states within a pixel count as one, and
of the launch places within a pixel one is tried at the ticks of the platforms' periods. Whips in the air begin every
fourth tick, from one place in two pixels.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.search.arcs import Ends, Plans, play
from nesgan_game.level.search.bodies import DEAD, Bodies, Flags
from nesgan_game.level.search.moves import Move, Moves
from nesgan_game.level.search.stage_grounds import Grounds, cells
from nesgan_game.level.search.states import (
    Clockwork,
    Edges,
    Search,
    States,
    keys,
    kinds,
    stances,
)
from nesgan_game.level.stage import Stage

MOST_STATES = 1_500_000
"""States after which a search gives up: some 1.2 GB of memory (measured: 3.1 million in 2.4 GB)."""
_BATCH, _FEW = 150_000, 3000
"""Bodies that are played at once at most; leaps wait until there are so many, or nothing else is to be done."""
_BUCKET = 8
_MOST_PHASES = 256
"""Ticks of a common period at which a launch is tried at most."""
Progress = Callable[[int], None]


def explore(stage: Stage, progress: Progress | None = None, most: int = MOST_STATES) -> Search:
    """Search all that can be reached from the spawn. progress is told the number of states from time to time."""
    return _Explorer(stage, most, progress or (lambda _: None)).run()


class _Explorer:
    def __init__(self, stage: Stage, most: int, progress: Progress) -> None:
        self._stage, self._most, self._progress = stage, most, progress
        self._grounds = Grounds(stage)
        self._planes = self._grounds.planes
        self._clock = Clockwork(self._grounds.ground(0).terrain, self._planes)
        self._near_blocks = self._grounds.near_blocks()
        self._moves = Moves(self._planes, self._near_blocks)
        self._visited = np.zeros(self._near_blocks.shape, dtype=bool)
        self._states: States | None = None
        self._count = 0
        self._numbers: dict[int, int] = {}
        self._tried: dict[tuple[int, ...], int] = {}
        self._edges: list[Edges] = []
        self._mortal: list[NDArray[np.intp]] = []
        self._periods = np.array([period for *_, period in self._planes.clocks], dtype=np.int64)
        self._fresh: list[NDArray[np.intp]] = []
        self._waiting: list[NDArray[np.intp]] = []

    def run(self) -> Search:
        start = Bodies.of([self._stage.spawn()])
        start.ground = self._grounds.touched(start)
        zero = np.zeros(1, dtype=np.int64)
        met = np.full(1, np.lcm.reduce(self._periods) if len(self._periods) else 1, dtype=np.int64)
        self._number(self._seen(start, zero, met))
        while (self._fresh or self._waiting) and self._count <= self._most:
            if self._fresh and sum(map(len, self._waiting)) < _FEW:
                walkers = np.concatenate(self._fresh)
                self._fresh = []
                self._waiting.append(walkers)
                self._try(walkers, self._moves.steps(self._of(walkers)))
            else:
                leapers, self._waiting = np.concatenate(self._waiting), []
                self._try(leapers, self._moves.leaps(self._of(leapers)))
        return self._found()

    def _found(self) -> Search:
        assert self._states is not None
        mortal = np.zeros(self._count, dtype=bool)
        for some in self._mortal:
            mortal[some] = True
        columns = (np.concatenate([getattr(one, name) for one in self._edges]) for name in Edges.__dataclass_fields__)
        edges = Edges(*columns)
        complete = not (self._fresh or self._waiting or self._grounds.full)
        states = self._states.take(np.arange(self._count))
        return Search(self._stage, self._grounds, states, edges, mortal, self._visited, complete)

    def _visit(self, bodies: Bodies) -> None:
        alive = bodies.stance != DEAD
        row, col = cells(self._planes, bodies)
        self._visited[row[alive], col[alive]] = True

    def _seen(self, bodies: Bodies, tick: NDArray[np.int64], met: NDArray[np.int64]) -> States:
        """Return bodies that can choose as states."""
        period = self._clock.periods(bodies, tick, met)
        bodies.climb = np.sign(bodies.climb).astype(np.int32)
        return States(bodies, kinds(self._planes, bodies), tick % period, period)

    def _number(self, states: States) -> tuple[NDArray[np.intp], Flags]:
        """Return the numbers of states, and which of them are new: kept exactly as they are."""
        found = keys(self._planes, states, self._near_blocks, _BUCKET).tolist()
        numbers, new, known = np.empty(len(found), dtype=np.intp), np.zeros(len(found), dtype=bool), self._numbers
        count = self._count
        for place, key in enumerate(found):
            number = known.get(key, -1)
            if number < 0:
                number = known[key] = count
                new[place] = True
                count += 1
            numbers[place] = number
        if count > self._count:
            self._keep(states.take(new), self._count, count)
            self._fresh.append(np.arange(self._count, count))
            self._count = count
        return numbers, new

    def _keep(self, states: States, first: int, last: int) -> None:
        """Write new states into the table, which grows by doubling."""
        if self._states is None:
            self._states = states.take(np.zeros(1024, dtype=np.intp))
        if last > len(self._states):
            size = max(2 * len(self._states), last)
            self._states = self._states.take(np.minimum(np.arange(size), len(self._states) - 1))
        table, where = self._states, np.arange(first, last)
        states.bodies.stance = stances(states.kind)
        table.bodies.put(where, states.bodies)
        table.kind[where], table.phase[where], table.period[where] = states.kind, states.phase, states.period

    def _of(self, numbers: NDArray[np.intp]) -> States:
        assert self._states is not None
        states = self._states.take(numbers)
        states.bodies.held[:] = 0
        return states

    def _try(self, numbers: NDArray[np.intp], moves: list[Move]) -> None:
        who = np.concatenate([which for which, _, _ in moves])
        word = np.concatenate([np.full(len(which), word, dtype=np.int32) for which, word, _ in moves])
        attack = np.concatenate([np.full(len(which), at, dtype=np.int32) for which, _, at in moves])
        for begin in range(0, len(who), _BATCH):
            self._progress(self._count)
            if self._count > self._most:
                return  # a wave can be millions of moves
            part = slice(begin, begin + _BATCH)
            states = self._of(numbers[who[part]])
            self._play(numbers[who[part]], states, Plans(word[part], attack[part]), states.phase, states.period)

    def _play(
        self,
        source: NDArray[np.intp],
        states: States,
        plans: Plans,
        tick: NDArray[np.int64],
        modulus: NDArray[np.int64],
    ) -> None:
        """Play what states (N,) do at a tick of a modulus, and take in where it leads."""
        ends = play(
            self._grounds, states.bodies.take(np.arange(len(source))), plans, tick.astype(np.int32), self._visit
        )
        if len(self._periods):
            wanted = self._common(modulus, ends.met)
            again = np.nonzero(wanted > modulus)[0]
            if len(again):
                self._at_all_phases(source[again], states.take(again), plans.take(again), tick[again],
                                    modulus[again], wanted[again])  # fmt: skip
                keep = np.nonzero(wanted <= modulus)[0]
                source, plans, tick, modulus = source[keep], plans.take(keep), tick[keep], modulus[keep]
                ends = Ends(ends.bodies.take(keep), ends.ticks[keep], ends.met[keep])
        self._record(source, plans, tick, modulus, ends)

    def _common(self, modulus: NDArray[np.int64], met: NDArray[np.int64]) -> NDArray[np.int64]:
        found = modulus.copy()
        for number, period in enumerate(self._periods.tolist()):
            meets = (met >> min(number, 62)) & 1 != 0
            found[meets] = np.lcm(found[meets], period)
        return found

    def _at_all_phases(
        self,
        source: NDArray[np.intp],
        states: States,
        plans: Plans,
        tick: NDArray[np.int64],
        modulus: NDArray[np.int64],
        wanted: NDArray[np.int64],
    ) -> None:
        """Play what meets a platform at every tick of the common period; of launches within a pixel one."""
        bodies, mine, copies = states.bodies, [], []
        rows = zip(bodies.ground.tolist(), bodies.y.tolist(), (bodies.x >> _BUCKET).tolist(), states.kind.tolist(),
                   tick.tolist(), modulus.tolist(), wanted.tolist(), plans.word.tolist(), plans.attack.tolist(),
                   source.tolist(), strict=True)  # fmt: skip
        near, instead = [], []
        for place, (*key, number) in enumerate(rows):
            first = self._tried.setdefault(tuple(key), number)
            if first != number:
                near.append(place)
                instead.append(first)
                continue
            turns = int(wanted[place] // modulus[place])
            use = range(0, turns, max(1, turns // _MOST_PHASES))
            mine += [place] * len(use)
            copies += [int(tick[place]) + turn * int(modulus[place]) for turn in use]
        self._stand_in(source[np.array(near, dtype=np.intp)], np.array(instead, dtype=np.intp))
        places, at = np.array(mine, dtype=np.intp), np.array(copies, dtype=np.int64)
        for begin in range(0, len(places), _BATCH):
            some = places[begin : begin + _BATCH]
            self._play(source[some], states.take(some), plans.take(some), at[begin : begin + _BATCH], wanted[some])

    def _stand_in(self, source: NDArray[np.intp], target: NDArray[np.intp]) -> None:
        none, zeros = np.full(len(source), -1, dtype=np.int32), np.zeros(len(source), dtype=np.int64)
        first = np.zeros(len(source), dtype=bool)
        self._edges.append(
            Edges(source.astype(np.int32), target.astype(np.int32), none, none, none + 2, zeros, zeros + 1, first)
        )

    def _record(
        self, source: NDArray[np.intp], plans: Plans, tick: NDArray[np.int64], modulus: NDArray[np.int64], ends: Ends
    ) -> None:
        """Number where ways have led, and keep them as edges."""
        dead = ends.bodies.stance == DEAD
        self._mortal.append(np.unique(source[dead]))
        assert self._states is not None
        same = ends.bodies.ground == self._states.bodies.ground[source]
        keep = np.nonzero(~dead & ((plans.attack < 0) | ~same))[0]
        if not len(keep):
            return
        after = tick[keep] + ends.ticks[keep]
        states = self._seen(ends.bodies.take(keep), after, modulus[keep])
        target, new = self._number(states)
        exact = new | ((states.period == 1) & (modulus[keep] >= 1))
        moved = np.nonzero(target != source[keep])[0]
        which = keep[moved]
        self._edges.append(
            Edges(
                source[which].astype(np.int32),
                target[moved].astype(np.int32),
                plans.word[which],
                plans.attack[which],
                ends.ticks[which],
                tick[which],
                modulus[which],
                exact[moved],
            )
        )
