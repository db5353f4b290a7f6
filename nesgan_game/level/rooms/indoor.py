"""Rooms inside the castle, each with a silhouette that a player of castle games recognises, walked from left to right.

A builder gets a blank Canvas, a random generator and the floor rows of the doors by which the room is entered and left.
"""

from __future__ import annotations

from nesgan_game.level.rooms.canvas import Canvas, pick
from nesgan_game.level.rooms.shapes import blocks, crest, plateaus, rhythm, shelves, squeeze
from nesgan_game.physics.leap import LEAP_COLS, LEAP_ROWS, SHORT_LEAP_COLS, STEP_ROWS
from nesgan_game.seeds import Random


def corridor(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a passage of stepped floors under an arched ceiling."""
    c.profile(plateaus(rng, c.cols, entry, leave, highest=crest(c, rng, entry, leave)))
    c.frame(entry, leave, ceiling=pick(rng, (1, 2)))
    if c.cols >= 28:
        width = pick(rng, (5, 6, 7))
        col = (c.cols - width) // 2 + int(rng.integers(-3, 4))
        floor = min(c.floor_below(3, place) for place in range(col - 1, col + width + 1))
        c.fill("solid", 0, col, max(floor - 4, 1), width)
    if rng.random() < 0.25:
        squeeze(c, rng)
    if rng.random() < 0.4 + c.temper.daring / 2:
        _thorn_rows(c, rng)
    shelves(c, rng)
    blocks(c, rng)
    rhythm(c, rng, top=pick(rng, (3, 4)))


def undercroft(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a low cellar under heavy masonry: squat arches on thick piers, spikes sunk into the floor."""
    floors = plateaus(rng, c.cols, entry, leave, highest=min(entry, leave), lowest=max(entry, leave))
    c.profile(floors)
    c.frame(entry, leave, ceiling=1)
    bay, start = pick(rng, (6, 7, 8)), pick(rng, (2, 3, 4))
    for col in range(1, c.cols - 1):
        # An arch spans each bay: highest in its middle, lowest over the piers, never lower than a leap needs.
        low, across = min(floors[max(col - 4, 0) : col + 5]), (col - start) % bay
        rise = min(across, bay - across, 2)
        c.fill("solid", 0, col, max(low - LEAP_ROWS - rise, 1), 1)
    if rng.random() < 0.8:
        squeeze(c, rng)
    _thorn_rows(c, rng)
    for col in range(start, c.cols - 2, bay):
        c.pillar(col)
        c.candles_over((col + bay // 2,), lift=2, under=4)
    c.stand("decor", pick(rng, (2, c.cols - 4)), 1, 2, under=4)


def _thorn_rows(c: Canvas, rng: Random) -> None:
    """Sink rows of spikes into level floor, a short leap wide, as wide as a leap can be for the daring."""
    col = 6 + int(rng.integers(0, 3))
    while col < c.cols - 8:
        width = LEAP_COLS if rng.random() < c.temper.daring - 0.3 else SHORT_LEAP_COLS
        floor = c.room_floor(2, col)
        beside = {c.room_floor(2, place) for place in range(col - 2, col + width + 2)}
        headroom = not any(c.solid(floor - LEAP_ROWS, place) for place in range(col - 2, col + width + 2))
        if beside == {floor} and headroom and floor < c.rows - 1 and rng.random() < 0.3 + c.temper.daring / 2:
            c.thorns(col, width, floor)
            c.candle(floor - 3, col + width // 2)
        col += 6 + int(rng.integers(0, 4))


def gallery(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a broken floor: piers between shafts, candles hung over the leaps."""
    level, col, highest = entry, pick(rng, (4, 5)), max(crest(c, rng, entry, leave), 6)
    c.ground(0, col, level)
    pits: list[tuple[int, int, int]] = []
    while col < c.cols - 11:
        gap, pier = pick(rng, (SHORT_LEAP_COLS, SHORT_LEAP_COLS, LEAP_COLS)), pick(rng, (2, 3, 4))
        pits.append((col, gap, level))
        # Steps are leapt over a short gap only, up and back: a longer leap must not also be a high one.
        rise = pick(rng, (-1, 0, 1)) if gap == SHORT_LEAP_COLS else 0
        level = min(max(level + rise, highest), max(entry, leave))
        c.ground(col + gap, pier, level)
        col += gap + pier
    steps = [level] * 2
    while abs(leave - steps[-1]) > STEP_ROWS:
        steps += [steps[-1] + (STEP_ROWS if leave > steps[-1] else -STEP_ROWS)] * 2
    floors = steps + [leave] * (c.cols - col - len(steps))
    c.clear(0, col, c.rows, c.cols - col)
    c.profile(floors, col)
    c.frame(entry, leave, ceiling=pick(rng, (1, 2)))
    thorns = rng.random() < 0.35
    for place, gap, floor in pits:
        if thorns:
            c.ground(place, gap, floor + 2)
            c.fill("spikes", floor + 1, place, 1, gap)
            c.clear(floor, place, 1, gap)
        else:
            c.pit(place, gap, floor)
    rhythm(c, rng, top=3)
    c.candles.clear()
    for place, gap, floor in pits:
        c.candle(floor - 3, place + gap // 2)


def stairs(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build the grand stairs: two flights over stepped masonry with a landing between."""
    height = entry - leave
    first = height // 2 if rng.random() < 0.5 else (height + 1) // 2 + (height > 4)
    spare = c.cols - height - 8
    foot, landing = 4 + int(rng.integers(0, spare // 2 + 1)), int(rng.integers(3, 5))
    second = foot + first + landing
    c.ground(0, c.cols, entry)
    c.ground(second + height - first, c.cols, leave)
    # Open space below needs head room; a closed one could not be left.
    massive = rng.random() < 0.6 or first < 3
    if massive:
        c.ground(foot + first, landing, entry - first)
    else:
        c.fill("solid", entry - first, foot + first, 1, landing)
    for col, base, steps in ((foot, entry, first), (second, entry - first, height - first)):
        for step in range(steps):
            if massive:
                c.ground(col + step, 1, base - step)
        c.flight(base, col, steps)
    c.frame(entry, leave)
    rhythm(c, rng, rows=3, top=2, vault=0)
    c.candles_over((foot - 1, foot + first + landing - 1), lift=3, under=2)
    c.stand("decor", foot + first + landing // 2, 2, 1, under=2)
    c.stand("decor", 2, 1, 1, under=2)
    if not massive:
        c.candle(entry - 2, second)


def chapel(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a chapel: tall windows between slender pillars, an altar raised by two steps."""
    c.profile([entry] * (c.cols // 2) + [leave] * (c.cols - c.cols // 2))
    middle, width = c.cols // 2, pick(rng, (4, 5)) if c.cols > 16 else 3
    floor = min(entry, leave)
    c.ground(middle - width - 1, 2 * width + 2, floor - 1)
    c.ground(middle - width + 1, 2 * width - 2, floor - 2)
    c.frame(entry, leave)
    c.stand("decor", middle - 1, 2, 2, under=2)
    rhythm(c, rng, rows=pick(rng, (4, 5)) if floor == 10 else 3, top=2, vault=0)
    c.candles_over((middle - width, middle + width - 1, middle - 2, middle + 1), lift=3, under=2)
    for place in (3, c.cols - 4):
        c.stand("decor", place, 1, 1, under=2)


def archive(c: Canvas, rng: Random, entry: int, leave: int) -> None:
    """Build a book room: tall cases in rows with lamps between, and over them a walkway with more of them."""
    c.profile([entry] * (c.cols - 5) + [leave] * 5)
    c.frame(entry, leave, ceiling=2)
    gap, first, end = pick(rng, (1, 2)), 7, c.cols - 8
    upstairs = rng.random() < 0.75
    count = (end - first + gap) // (3 + gap)
    for number in range(count):
        col = first + number * (3 + gap)
        c.stand("decor", col, 3, 3, under=3)
        if upstairs and number % 3 == 2:
            continue
        if upstairs:
            joined = number % 3 == 0 and number + 1 < count
            c.fill("platform", entry - 2 * STEP_ROWS, col, 1, 3 + gap if joined else 3)
            c.stand("decor", col, 2, 2, under=2)
        c.candles_over((col - 1,), lift=3, under=entry - 3)
    if upstairs:
        c.ground(first - 3, 2, entry - STEP_ROWS)
        c.candle(entry - STEP_ROWS - 3, first - 2)
    else:
        c.bays(3 + gap, first - 1 - gap // 2, 3, 2, 2)
    c.pillar(2)
    c.pillar(c.cols - 3)


def chamber(c: Canvas, rng: Random, entry: int, _leave: int) -> None:
    """Build the last room: a wide floor, great windows, and the way out on a dais."""
    c.ground(0, c.cols, entry)
    c.ground(c.cols - 7, 7, entry - 1)
    c.ground(c.cols - 5, 5, entry - 2)
    c.frame(entry, None, ceiling=2)
    c.fill("door", entry - 4, c.cols - 3, 2, 1)
    rhythm(c, rng, rows=4, cols=3, top=3, vault=1)
    c.candles_over((c.cols - 5,), lift=3, under=3)
    c.stand("decor", c.cols - 5, 2, 1, under=3)
    c.stand("decor", 3, 1, 2, under=3)
