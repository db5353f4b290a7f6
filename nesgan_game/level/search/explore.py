"""Every state that a hero alone can reach in a stage, found by the very physics: a search that leaves nothing out.

search = explore(stage)                             States, and the edges between them
Where nothing moves it is exact to the sub-pixel. Where platforms move, timed states within a pixel count as one, and
of the launch places within a pixel one is tried at every tick of the platforms' periods.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.search.arcs import Ends, Plans, play
from nesgan_game.level.search.bodies import DEAD, Bodies
from nesgan_game.level.search.body_contacts import carried
from nesgan_game.level.search.grounds import Grounds, cells
from nesgan_game.level.search.states import (
    LOW,
    ON_STAIRS,
    UPRIGHT,
    Clockwork,
    Edges,
    Search,
    States,
    keys,
    kinds,
    stances,
)
from nesgan_game.level.stage import Stage
from nesgan_game.physics.movement import CELL, SHIFT, STAIR_LEFT, STAIR_RIGHT, Button

_L, _R, _U, _D, _J = (int(b) for b in (Button.LEFT, Button.RIGHT, Button.UP, Button.DOWN, Button.JUMP))
MOST_STATES = 3_000_000
"""States after which a search gives up (our choice: some 600 MB of memory)."""
_BATCH, _FEW = 150_000, 3000
"""Bodies that are played at once at most; leaps wait until there are so many, or nothing else is to be done."""
_BUCKET = 8
_MOST_PHASES = 256
"""Ticks of a common period at which a launch is tried at most."""
_WHIPS_EVERY, _LATEST_WHIP = 2, 90
"""Ticks between the whips that are tried in the air, and how late the last one begins; the lash is out for 8."""

Progress = Callable[[int], None]


def explore(stage: Stage, progress: Progress | None = None, most: int = MOST_STATES) -> Search:
    """Search all that can be reached from the spawn. progress is told the number of states from time to time."""
    return _Explorer(stage, most).run(progress or (lambda _: None))


class _Explorer:
    def __init__(self, stage: Stage, most: int) -> None:
        self._stage, self._most = stage, most
        self._grounds = Grounds(stage)
        self._planes = self._grounds.planes
        self._clock = Clockwork(self._grounds.ground(0).terrain, self._planes)
        self._near_blocks = self._grounds.near_blocks()
        self._visited = np.zeros(self._near_blocks.shape, dtype=bool)
        self._states: States | None = None
        self._count = 0
        self._numbers: dict[int, int] = {}
        self._tried: dict[tuple[int, ...], int] = {}
        self._whipped: set[tuple[int, ...]] = set()
        self._edges: list[Edges] = []
        self._mortal: list[NDArray[np.intp]] = []
        self._periods = np.array([mover.period for mover in self._planes.movers], dtype=np.int64)
        self._fresh: list[NDArray[np.intp]] = []
        self._waiting: list[NDArray[np.intp]] = []

    def run(self, progress: Progress) -> Search:
        start = Bodies.of([self._stage.spawn()])
        start.ground = self._grounds.touched(start)
        zero = np.zeros(1, dtype=np.int64)
        met = np.full(1, np.lcm.reduce(self._periods) if len(self._periods) else 1, dtype=np.int64)
        self._number(self._seen(start, zero, met))
        while (self._fresh or self._waiting) and self._count <= self._most:
            progress(self._count)
            if self._fresh and sum(map(len, self._waiting)) < _FEW:
                walkers = np.concatenate(self._fresh)
                self._fresh = []
                self._waiting.append(walkers)
                self._try(walkers, self._steps(walkers))
            else:
                leapers, self._waiting = np.concatenate(self._waiting), []
                self._try(leapers, self._leaps(leapers))
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

    def _number(self, states: States) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
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

    def _steps(self, numbers: NDArray[np.intp]) -> list[tuple[NDArray[np.intp], int, int]]:
        """Who presses what for a tick: (which of the states, word, tick of ATTACK)."""
        states = self._of(numbers)
        upright, low, on_stairs = states.kind == UPRIGHT, states.kind == LOW, states.kind >= ON_STAIRS
        floor = upright | low
        near = upright & self._near_stairs(states.bodies)
        asks = [(floor, _L), (floor, _R), (upright, _D | _L), (upright, _D | _R), (on_stairs | near, _U),
                (on_stairs | near, _D), (floor & self._restless(states), 0)]  # fmt: skip
        return [(np.nonzero(who)[0], word, -1) for who, word in asks]

    def _restless(self, states: States) -> NDArray[np.bool_]:
        """Whose state changes though nothing is pressed."""
        return (states.period > 1) | ~carried(self._planes, states.bodies.ground, states.bodies.x, states.bodies.y)

    def _near_stairs(self, bodies: Bodies) -> NDArray[np.bool_]:
        planes, found = self._planes, np.zeros(len(bodies), dtype=bool)
        base = planes.base(bodies.ground) + ((bodies.x + CELL // 2) >> SHIFT)
        for row in ((bodies.y >> SHIFT) - 1, bodies.y >> SHIFT):
            for across in (-2, -1, 0, 1):
                found |= (planes.flags[base + row * planes.stride + across] & (STAIR_LEFT | STAIR_RIGHT)) != 0
        return found

    def _leaps(self, numbers: NDArray[np.intp]) -> list[tuple[NDArray[np.intp], int, int]]:
        states = self._of(numbers)
        upright = np.nonzero(states.kind == UPRIGHT)[0]
        found = [(upright, word, -1) for word in (_J, _J | _L, _J | _R)]
        near = self._near_blocks[cells(self._planes, states.bodies)]
        if not near.any():
            return found
        found.append((np.nonzero(near)[0], 0, 0))
        found.append((np.nonzero(near & (states.kind == UPRIGHT))[0], _D, 1))
        whips = range(1, _LATEST_WHIP, _WHIPS_EVERY)
        few = self._one_in_two_pixels(states, np.nonzero(near & (states.kind == UPRIGHT))[0])
        return found + [(few, word, at) for word in (_J, _J | _L, _J | _R, _L, _R) for at in whips]

    def _one_in_two_pixels(self, states: States, which: NDArray[np.intp]) -> NDArray[np.intp]:
        """Those of some states that are the first within their two pixels: leaps are whipped in from these."""
        bodies, found = states.bodies, []
        rows = zip(bodies.ground[which].tolist(), bodies.y[which].tolist(), (bodies.x[which] >> 9).tolist(),
                   bodies.facing[which].tolist(), states.phase[which].tolist(), strict=True)  # fmt: skip
        for place, key in zip(which.tolist(), rows, strict=True):
            if key not in self._whipped:
                self._whipped.add(key)
                found.append(place)
        return np.array(found, dtype=np.intp)

    def _try(self, numbers: NDArray[np.intp], plans: list[tuple[NDArray[np.intp], int, int]]) -> None:
        who = np.concatenate([which for which, _, _ in plans])
        word = np.concatenate([np.full(len(which), word, dtype=np.int32) for which, word, _ in plans])
        attack = np.concatenate([np.full(len(which), at, dtype=np.int32) for which, _, at in plans])
        for begin in range(0, len(who), _BATCH):
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
