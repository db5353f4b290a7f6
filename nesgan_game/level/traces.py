"""Where flights pass, tick by tick, and where and when they meet a platform that moves."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nesgan_game.level.proof.floors import Ints, Segments
from nesgan_game.level.proof.trajectories import Flock, Launches
from nesgan_game.physics.movement import CELL, HALF_WIDTH, JUMP, SHIFT, WALK, Button, Mover, Terrain

_LONGEST_TRACE = 160


class Trace(NamedTuple):
    """Where flights pass: x, y (T + 1, N) feet centres; ticks (N,) flown; number (N,) the floor landed on or -1."""

    x: Ints
    y: Ints
    ticks: Ints
    number: Ints

    def part(self, begin: int, end: int) -> Trace:
        """Some of the flights."""
        return Trace(self.x[:, begin:end], self.y[:, begin:end], self.ticks[begin:end], self.number[begin:end])


def trace_flights(terrain: Terrain, floors: Segments, x: Ints, y: Ints, word: Ints) -> Trace:
    """Fly bodies that leapt or stepped off and keep where they pass; movers are not in their way."""
    jumps = (word & int(Button.JUMP)) != 0
    way = ((word & int(Button.RIGHT)) != 0).astype(np.int64) - ((word & int(Button.LEFT)) != 0)
    flock = Flock(terrain, Launches(x, y, np.where(jumps, way * WALK, 0), np.where(jumps, -JUMP, 0)))
    xs, ys, ticks = [x], [y], np.zeros(len(x), dtype=np.int64)
    number, alive = np.full(len(x), -1, dtype=np.int64), np.arange(len(x))
    while len(alive) and len(xs) < _LONGEST_TRACE:
        landed, dead = flock.step()
        xs.append(xs[-1].copy())
        ys.append(ys[-1].copy())
        xs[-1][alive], ys[-1][alive] = flock.x, flock.y
        ticks[alive] += 1
        number[alive[landed]] = floors.under(flock.x[landed], flock.y[landed] >> SHIFT)
        flock.keep(~landed & ~dead)
        alive = alive[~landed & ~dead]
    return Trace(np.stack(xs), np.stack(ys), ticks, number)


def passes(mover: Mover, trace: Trace) -> NDArray[np.bool_]:
    """Whether flights enter the box of a mover's course at all."""
    left, right, top, bottom = mover.course()
    over: NDArray[np.bool_] = (trace.x > left - HALF_WIDTH) & (trace.x < right + HALF_WIDTH)
    inside: NDArray[np.bool_] = np.any(over & (trace.y >= top) & (trace.y <= bottom + CELL), axis=0)
    return inside


def caught(mover: Mover, trace: Trace, flight: Ints, tick: Ints) -> tuple[Ints, Ints]:
    """Return after how many ticks flights (N,) begun at these ticks are caught (-1: never), how far off its middle."""
    course = np.array([mover.at(at) for at in range(mover.period)], dtype=np.int64)
    steps = np.arange(len(trace.x) - 1)[:, None]
    then = (tick[None] + steps) % mover.period
    now = (then + 1) % mover.period
    y, after = trace.y[:-1, flight], trace.y[1:, flight]
    off = np.abs(trace.x[1:, flight] - course[now, 0])
    crossed = (y <= course[then, 1]) & (course[now, 1] < after) & (off < mover.half + HALF_WIDTH)
    crossed &= steps < trace.ticks[flight]
    first = np.argmax(crossed, axis=0) if len(steps) else np.zeros(len(flight), dtype=np.int64)
    found = crossed.any(axis=0)
    return np.where(found, first + 1, -1), off[first, np.arange(len(flight))] if len(steps) else first
