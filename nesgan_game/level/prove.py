"""The proof that a stage can be won: a search over the very physics that the game runs; its input log is then replayed.

A coarse graph of cells (walk, fall, leap, stairs; a little too generous) gives every cell its distance to the exit.
Along it a best-first search plays moves (hold RIGHT for some ticks, leap left, climb the stairs) on real bodies.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator

from nesgan_game.errors import Unplayable
from nesgan_game.level.physics import CELL, SHIFT, Body, Button, Stance, Terrain, step
from nesgan_game.level.run import Run
from nesgan_game.level.stage import Proof, Stage, spawn_faults

__all__ = ["Proof", "distances", "prove", "replay"]

Cell = tuple[int, int]
MAX_NODES = 12000
"""Bodies looked at before giving up (tuned by hand: a stage that can be won takes about a thousand)."""
_WALK_TICKS = 8
_CELL_TICKS = 13
"""Ticks to walk a cell."""
_STEP_TICKS = 22
"""Ticks to climb a cell of stairs."""
_LEAP_TICKS = 43
_FALL_TICKS = 6
_LATER = 24
"""Ticks that leaps wait behind walks: they cost more to try and are seldom needed."""
_LONGEST_MOVE = 900
_GREED = 1.15
"""Weight of the distance left; above 1 finds a way sooner, though not the shortest."""
_WALKS = ((int(Button.RIGHT), _WALK_TICKS), (int(Button.LEFT), _WALK_TICKS))
_LEAPS = (int(Button.JUMP | Button.RIGHT), int(Button.JUMP | Button.LEFT), int(Button.JUMP))
_CLIMBS = (int(Button.UP), int(Button.DOWN))


def prove(stage: Stage) -> Proof:
    """Return a recording that wins the stage. Raises Unplayable, naming where the way ends."""
    faults = spawn_faults(stage)
    if faults:
        raise Unplayable(faults[0], stage.name, "move it onto a floor")
    terrain = stage.terrain()
    far = distances(terrain, [entity.cell for entity in stage.exits])
    words, best = _search(stage, terrain, far)
    if words is None:
        room = stage.room_at(best.x_px, best.y_px)
        place = f"row {best.y_px // 16 - 1}, column {best.x_px // 16}" + (f" in {room.name}" if room else "")
        raise Unplayable(f"no way to the exit found; nearest: {place}", stage.name, "open the way there")
    proof = replay(stage, words)
    if proof is None:
        raise AssertionError("the proof does not replay")
    return proof


def replay(stage: Stage, inputs: tuple[tuple[int, int], ...]) -> Proof | None:
    """Play a recording on a fresh run; returns its proof, cut at the exit, or None if it does not get there."""
    run = Run(stage)
    words: list[int] = []
    route: list[Cell] = []
    for word, ticks in inputs:
        for _ in range(ticks):
            if run.at_exit:
                return Proof(_runs(words), tuple(route), len(words))
            run.step(word)
            words.append(word)
            cell = (run.body.y - 1) >> SHIFT, run.body.x >> SHIFT
            if not route or route[-1] != cell:
                route.append(cell)
    return Proof(_runs(words), tuple(route), len(words)) if run.at_exit else None


def _runs(words: list[int]) -> tuple[tuple[int, int], ...]:
    runs: list[tuple[int, int]] = []
    for word in words:
        if runs and runs[-1][0] == word:
            runs[-1] = (word, runs[-1][1] + 1)
        else:
            runs.append((word, 1))
    return tuple(runs)


def _search(stage: Stage, terrain: Terrain, far: dict[Cell, int]) -> tuple[tuple[tuple[int, int], ...] | None, Body]:
    """Best-first over bodies at rest, walks and stairs before leaps. Returns the runs, and the nearest body."""
    start = stage.spawn()
    seen: set[tuple[int, int, bool]] = {_key(start)}
    # (priority, order, ticks, leaps still to try, body, index of the move that led here)
    trail: list[tuple[int, tuple[tuple[int, int], ...]]] = []
    queue: list[tuple[float, int, int, bool, Body, int]] = [(0.0, 0, 0, False, start, -1)]
    best, nearest, order = start, _left(start, far), 0
    for _ in range(MAX_NODES):
        if not queue:
            break
        priority, _, ticks, leaping, body, came = heapq.heappop(queue)
        if not leaping:
            heapq.heappush(queue, (priority + _LATER, order := order + 1, ticks, True, body, came))
        for runs, after in _leaps(body, terrain) if leaping else _walks(body, terrain):
            if stage.at_exit(after):
                return _unwind(trail, came, runs), after
            left = _left(after, far)
            if left is None or (key := _key(after)) in seen:
                continue
            seen.add(key)
            if nearest is None or left < nearest:
                best, nearest = after, left
            spent = ticks + sum(run[1] for run in runs)
            trail.append((came, runs))
            heapq.heappush(queue, (spent + _GREED * left, order := order + 1, spent, False, after, len(trail) - 1))
    return None, best


def _unwind(
    trail: list[tuple[int, tuple[tuple[int, int], ...]]], came: int, last: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, int], ...]:
    moves = [last]
    while came >= 0:
        came, runs = trail[came]
        moves.append(runs)
    return tuple(run for runs in reversed(moves) for run in runs)


def _key(body: Body) -> tuple[int, int, bool]:
    """Bodies at rest within 4 px of each other are one."""
    return body.x >> 10, body.y >> 10, body.stance is Stance.STAIRS


def _left(body: Body, far: dict[Cell, int]) -> int | None:
    """Ticks from here to the exit at least, by the coarse graph; None where it knows no way."""
    row, col = (body.y - 1) >> SHIFT, body.x >> SHIFT
    known = far.get((row, col))
    if known is not None:
        return known
    beside = [far[place] for place in ((row, col - 1), (row, col + 1)) if place in far]
    return min(beside) + _CELL_TICKS if beside else None


def _walks(body: Body, terrain: Terrain) -> Iterator[tuple[tuple[tuple[int, int], ...], Body]]:
    for word, ticks in _WALKS:
        after = body
        for _ in range(ticks):
            after = step(after, word, terrain)
        after, more = _until_rest(after, 0, terrain)
        if after.stance is not Stance.DEAD and after.x != body.x:
            yield ((word, ticks), (0, more)) if more else ((word, ticks),), after
    for word in _CLIMBS:
        if not _near_stairs(body, word, terrain):
            continue
        after, ticks, boarded = body, 0, False
        while ticks < _LONGEST_MOVE and not (boarded and after.stance is not Stance.STAIRS):
            after, ticks = step(after, word, terrain), ticks + 1
            boarded = boarded or after.stance is Stance.STAIRS
            if ticks > 20 and not boarded:
                break
        after, more = _until_rest(after, 0, terrain)
        if boarded and after.stance is Stance.STAND:
            yield ((word, ticks), (0, more)) if more else ((word, ticks),), after


def _near_stairs(body: Body, word: int, terrain: Terrain) -> bool:
    row = (body.y >> SHIFT) - (word == Button.UP)
    col = body.x >> SHIFT
    return any(terrain.stairs_at(row, place) for place in (col - 1, col, col + 1))


def _leaps(body: Body, terrain: Terrain) -> Iterator[tuple[tuple[tuple[int, int], ...], Body]]:
    for word in _LEAPS:
        # One tick without JUMP first: a button held since the last leap would not count as pressed.
        after = step(step(body, 0, terrain), word, terrain)
        after, more = _until_rest(after, 0, terrain)
        if after.stance is Stance.STAND and more:
            yield ((0, 1), (word, 1), (0, more)), after


def _until_rest(body: Body, word: int, terrain: Terrain) -> tuple[Body, int]:
    ticks = 0
    while body.stance is Stance.AIR or body.stance is Stance.HURT:
        body, ticks = step(body, word, terrain), ticks + 1
    return body, ticks


def distances(terrain: Terrain, exits: list[Cell]) -> dict[Cell, int]:
    """Ticks from every standing or stairs cell (row, col) to the nearest exit, by the coarse graph walked backwards."""
    stands = {
        (row, col)
        for row in range(1, terrain.rows)
        for col in range(terrain.cols)
        if terrain.carries_at(row + 1, col) and _open(terrain, row, col)
    }
    into: dict[Cell, list[tuple[Cell, int]]] = {}
    for cell in stands:
        for target, cost in _ways(terrain, stands, cell):
            into.setdefault(target, []).append((cell, cost))
    for cell, target, cost in _stairs(terrain, stands):
        into.setdefault(target, []).append((cell, cost))
        into.setdefault(cell, []).append((target, cost))
    far: dict[Cell, int] = {}
    queue = [(0, cell) for cell in exits]
    while queue:
        ticks, cell = heapq.heappop(queue)
        if cell in far:
            continue
        far[cell] = ticks
        for source, cost in into.get(cell, ()):
            if source not in far:
                heapq.heappush(queue, (ticks + cost, source))
    return far


def _open(terrain: Terrain, row: int, col: int) -> bool:
    return not (terrain.solid_at(row, col) or terrain.solid_at(row - 1, col) or terrain.hazard_at(row, col))


def _ways(terrain: Terrain, stands: set[Cell], cell: Cell) -> Iterator[tuple[Cell, int]]:
    """Yield where a body standing in a cell may come to stand next, with ticks: by walking, falling and leaping."""
    row, col = cell
    if (row - 2, col) in stands:
        yield (row - 2, col), _LEAP_TICKS
    for way in (-1, 1):
        ceiling = row - 2 if not terrain.solid_at(row - 2, col) else row - 1
        for reach in range(1, 5):
            place = col + way * reach
            column = [at for at in range(max(row - 3, 0), row + 1) if not terrain.solid_at(at, place)]
            if len(column) < 2:
                break
            for target in range(max(ceiling, row - 2), min(row + 9, terrain.rows)):
                if terrain.solid_at(target, place) and target > row:
                    break
                if (target, place) in stands:
                    level = reach == 1 and target >= row
                    cost = _CELL_TICKS + _FALL_TICKS * max(target - row, 0) if level else _LEAP_TICKS + reach
                    yield (target, place), cost
                    if target >= row:
                        break
        place, drop = col + way, row
        while drop < terrain.rows and not terrain.solid_at(drop, place) and (drop, place) not in stands:
            drop += 1
        if drop > row and (drop, place) in stands:
            yield (drop, place), _CELL_TICKS + _FALL_TICKS * (drop - row)


def _stairs(terrain: Terrain, stands: set[Cell]) -> Iterator[tuple[Cell, Cell, int]]:
    """Yield pairs of neighbours along every flight and at its ends, with ticks; each holds both ways."""
    for row in range(terrain.rows):
        for col in range(terrain.cols):
            climb = terrain.stairs_at(row, col)
            if not climb:
                continue
            if terrain.stairs_at(row - 1, col + climb) == climb:
                yield (row, col), (row - 1, col + climb), _STEP_TICKS
            for end in ((row - 1, col + climb), (row - 1, col), (row, col - climb), (row, col)):
                if end in stands and end != (row, col):
                    yield (row, col), end, _STEP_TICKS


assert _CELL_TICKS * 320 >= CELL
